import { getOperationAST, Kind } from 'graphql';
import { Counter, type Registry } from 'prom-client';
import { sqlstateVan } from '../data/bundel';
import { isVerschoven } from '../data/opening';
import type { Operatie } from '../ledger/operatie';
import { beschrijf } from '../log/fout';
import type { Log } from '../log/log';
import type { Antwoord } from '../snel/antwoord';
import { Padfout } from '../snel/onbedekt';
import type { SnelPad, Vraag } from '../snel/pad';
import { type Bewaakt, isVerschil, type Vergelijking, vergelijk } from '../snel/schaduw';
import type { Verzoek } from '../verzoek';

/** How queries are answered. */
export interface Padkeuze {
  /** Whether the hot path answers what it covers. */
  readonly snel: boolean;
  /** The share of queries that both paths answer, to be compared: from 0 to 1. */
  readonly schaduw: number;
}

/** Of PostgreSQL: the statement, or a value that it makes, is wrong, or it is more than PostgreSQL takes; not that it may not be read. */
const EIGEN_FOUT = /^(42(?!501)|22|54|XX)/;

/** A statement that does not work, or an answer that cannot be read, is a fault of the hot path's own. */
const isPadfout = (fout: unknown): boolean => fout instanceof Padfout || EIGEN_FOUT.test(sqlstateVan(fout) ?? '');

/** Which fields of Query or Mutation the operation asks; its name and aliases are the caller's, and could hold anything. */
function rootveldenVan({ document, operatienaam }: Vraag): readonly string[] {
  const operatie = getOperationAST(document, operatienaam);
  return operatie?.selectionSet.selections.flatMap((deel) => (deel.kind === Kind.FIELD ? deel.name.value : [])) ?? [];
}

/** Chooses for each query the path that answers it, counts them, and tells aloud when the two differ. */
export class Paden {
  private readonly gekozen: Counter;
  private readonly vergeleken: Counter;

  constructor(
    private readonly pad: SnelPad,
    private readonly keuze: Padkeuze,
    register: Registry,
  ) {
    this.gekozen = new Counter({
      name: 'poortwachter_operations_total',
      help: 'Operations by the path that answered them.',
      labelNames: ['pad'],
      registers: [register],
    });
    this.vergeleken = new Counter({
      name: 'poortwachter_compared_total',
      help: 'Queries that both paths answered, by what came of it: GELIJK, ONBEDEKT (the hot path does not cover it), or in what they differ.',
      labelNames: ['uitkomst'],
      registers: [register],
    });
  }

  /** Whether this query is answered by the guarded path and asked of the hot path as well. */
  kiestErnaast(): boolean {
    return this.keuze.snel && Math.random() < this.keuze.schaduw;
  }

  /** The answer of the hot path; null, with nothing written, when the guarded path must give it. */
  async snel(
    verzoek: Verzoek,
    vraag: Vraag,
    operatie: Operatie,
    soort: 'LEZEN' | 'SCHRIJVEN',
    log: Log,
  ): Promise<Antwoord | null> {
    const antwoord = this.keuze.snel ? await this.probeer(verzoek, vraag, operatie, soort, log) : null;
    this.gekozen.inc({ pad: antwoord === null ? 'bewaakt' : 'snel' });
    return antwoord;
  }

  /** A fault of the hot path takes nothing from the answer of the guarded path. */
  private async vraagErnaast(verzoek: Verzoek, vraag: Vraag, bewaakt: Bewaakt): Promise<Vergelijking | 'PADFOUT'> {
    try {
      // The answer is there, and has yet to be recorded.
      return await verzoek.transactie.terzijde(() => vergelijk(this.pad, verzoek, vraag, bewaakt));
    } catch (fout) {
      if (!isPadfout(fout)) throw fout;
      return 'PADFOUT';
    }
  }

  private async probeer(
    verzoek: Verzoek,
    vraag: Vraag,
    operatie: Operatie,
    soort: 'LEZEN' | 'SCHRIJVEN',
    log: Log,
  ): Promise<Antwoord | null> {
    const { vermoeden } = verzoek;
    try {
      if (soort === 'SCHRIJVEN') return await this.pad.muteer(verzoek, vraag, operatie, vermoeden);
      return await this.pad.beantwoord(verzoek, vraag, vermoeden);
    } catch (fout) {
      const sqlstate = sqlstateVan(fout);
      // What PostgreSQL refused of a mutation was undone: the guarded path does it step by step, and tells what is wrong.
      if (soort === 'SCHRIJVEN' && sqlstate !== undefined && !isVerschoven(fout) && !EIGEN_FOUT.test(sqlstate))
        return null;
      if (!isPadfout(fout)) throw fout;
      this.vergeleken.inc({ uitkomst: 'PADFOUT' });
      log.error({ ...beschrijf(fout), rootvelden: rootveldenVan(vraag) }, 'the hot path failed');
      return null;
    }
  }

  /** Compares what the guarded path answered: a difference is an alarm, and that answer goes out. */
  async vergelijk(verzoek: Verzoek, vraag: Vraag, bewaakt: Bewaakt, log: Log): Promise<void> {
    this.gekozen.inc({ pad: 'bewaakt' });
    const uitkomst = await this.vraagErnaast(verzoek, vraag, bewaakt);
    this.vergeleken.inc({ uitkomst });
    if (uitkomst === 'PADFOUT' || isVerschil(uitkomst))
      log.error({ uitkomst, rootvelden: rootveldenVan(vraag) }, 'the two paths answered differently');
  }
}
