import { setTimeout as pauze } from 'node:timers/promises';
import type { Doel } from '../../../src/domain/doel';
import type { Antwoord, Beller } from '../../support/gateway';

/** One event as a recipient got it. */
export interface Gebeurtenis {
  readonly id: string;
  readonly soort: 'VERSCHENEN' | 'GEWIJZIGD' | 'VERMINDERD' | 'INGETROKKEN';
  readonly betreft: 'TRAJECT' | 'RAPPORTAGE' | 'AANMELDING';
  readonly objectId: string;
  readonly reden: string | null;
}

interface Deel {
  readonly gebeurtenissen: {
    readonly nodes: readonly Gebeurtenis[];
    readonly inOpbouw: boolean;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const VRAAG = `query ($na: String) { gebeurtenissen(na: $na, first: 100) {
  nodes { id soort betreft objectId reden } inOpbouw pageInfo { hasNextPage endCursor } } }`;

const LANGST = 30_000;

/** The same caller, for these purposes alone. */
export const onder = ({ token, vraag }: Beller, ...doelen: readonly Doel[]): Beller => ({
  token,
  vraag: (query, variables) => vraag(query, variables, { 'Poortwachter-Doel': doelen.join(',') }),
});

/** A recipient that pulls its stream and keeps what it got. */
export class Lezer {
  readonly gekregen: Gebeurtenis[] = [];
  inOpbouw = true;
  na: string | null = null;

  constructor(private readonly wie: Beller) {}

  /** Pulls what there is now; gives what was new. */
  async haal(): Promise<readonly Gebeurtenis[]> {
    const nieuw: Gebeurtenis[] = [];
    for (let verder = true; verder; ) {
      const { data, errors, tekst } = await this.wie.vraag<Deel>(VRAAG, { na: this.na });
      if (errors.length > 0 || data == null) throw new Error(tekst);
      const { nodes, inOpbouw, pageInfo } = data.gebeurtenissen;
      nieuw.push(...nodes);
      this.inOpbouw = inOpbouw;
      this.na = pageInfo.endCursor;
      verder = pageInfo.hasNextPage;
    }
    this.gekregen.push(...nieuw);
    return nieuw;
  }

  /** Pulls, and gives of what was new what happened to which object. */
  nieuws = async (): Promise<string[]> => (await this.haal()).map(({ soort, objectId }) => `${soort} ${objectId}`);

  /** Pulls until this holds of all that it got. */
  async totdat(klaar: (lezer: this) => boolean): Promise<void> {
    const begin = Date.now();
    for (;;) {
      await this.haal();
      if (klaar(this)) return;
      if (Date.now() - begin > LANGST)
        throw new Error(`it did not come: ${JSON.stringify(this.gekregen.slice(-5))} of ${this.gekregen.length}`);
      await pauze(50);
    }
  }

  /** Until all that can be read now is in the stream. */
  opgebouwd = (): Promise<void> => this.totdat(({ inOpbouw }) => !inOpbouw);

  /** Of each kind what would be there for who kept what it was told. */
  bewaard(betreft: Gebeurtenis['betreft']): readonly string[] {
    const er = new Set<string>();
    for (const { soort, betreft: van, objectId } of this.gekregen) {
      if (van !== betreft) continue;
      if (soort === 'INGETROKKEN') er.delete(objectId);
      else er.add(objectId);
    }
    return [...er].sort();
  }
}

interface Lijst {
  readonly nodes: readonly Readonly<Record<string, string | null>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The ids of all in a list whose field is not withheld: what can be read now. */
export async function leesbaar(wie: Beller, lijst: string, veld: string): Promise<readonly string[]> {
  const vraag = `query ($na: String) { ${lijst}(first: 100, after: $na) { nodes { id ${veld} } pageInfo { hasNextPage endCursor } } }`;
  const ids: string[] = [];
  for (let na: string | null = null; ; ) {
    const antwoord: Antwoord<Record<string, Lijst>> = await wie.vraag(vraag, { na });
    const bladzijde = antwoord.data?.[lijst];
    if (antwoord.errors.length > 0 || bladzijde === undefined) throw new Error(antwoord.tekst);
    ids.push(...bladzijde.nodes.filter((rij) => rij[veld] !== null).map(({ id }) => String(id)));
    if (!bladzijde.pageInfo.hasNextPage) return ids.sort();
    na = bladzijde.pageInfo.endCursor;
  }
}
