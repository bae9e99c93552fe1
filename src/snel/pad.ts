import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Schildboom } from '../../permissions/shield';
import type { Onderdeel } from '../data/bundel';
import { alsTekst } from '../data/tekst';
import type { Aanvrager } from '../domain/aanvrager';
import { PoortFout } from '../domain/fouten';
import { eenmaalPer } from '../eenmaal';
import type { Operatie } from '../ledger/operatie';
import { keuzesVan, leesVariabelen } from '../server/variabelen';
import type { Verzoek } from '../verzoek';
import { type Antwoord, leesAntwoord } from './antwoord';
import { DitmaalNiet, Onbedekt, Padfout } from './onbedekt';
import { type Aanknoping, knoopAan, maakPlan, type Plan } from './plan';
import { maakRegistratieplan, type Registratie, type Registratieplan, registratie } from './registratie';

/** Plans of one document: by operation and kind of caller, and of those by the form of the arguments. */
interface Bekend {
  readonly aanknoping: Aanknoping;
  readonly plannen: Map<string, Plan>;
}

const MEESTE_SOORTEN = 100;
const MEESTE_VORMEN = 100;

/** Characters of all plans together; what is kept beside the text of one counts as so many. */
const MEESTE_TEKENS = 16_000_000;
const ERBIJ = 10_000;

/** An operation as it came in. */
export interface Vraag {
  readonly document: DocumentNode;
  readonly operatienaam: string | undefined;
  readonly variabelen: Readonly<Record<string, unknown>>;
}

type Aangeknoopt = ReturnType<typeof knoopAan> & { readonly plan: Plan };

/**
 * What of the caller decides which statement is written: everything that the rules ask of the request alone. A caller is
 * the same object as long as it asks with the same token and for the same purposes.
 */
const soortVan = eenmaalPer((aanvrager: Aanvrager): string => {
  const { profiel, soort, doelen, scopes } = aanvrager;
  const eigen =
    aanvrager.soort === 'MEDEWERKER'
      ? aanvrager.rollen
      : aanvrager.soort === 'OPDRACHTGEVER'
        ? aanvrager.opdrachtgeverSoort
        : aanvrager.soort === 'BETROKKENE' && aanvrager.clientId === null;
  return JSON.stringify([profiel, soort, eigen, doelen, [...scopes].sort()]);
});

/** Under which the plan of an operation is kept with its document. */
const plansleutel = ({ aanvrager }: Verzoek, { operatienaam }: Vraag, variabelen: Vraag['variabelen']): string =>
  [operatienaam, soortVan(aanvrager), keuzesVan(variabelen)].join('\n');

/** What is kept of a document, which goes when the document goes. */
function bewaardVan<T>(waar: WeakMap<DocumentNode, Map<string, T>>, document: DocumentNode): Map<string, T> {
  const bewaard = waar.get(document) ?? new Map<string, T>();
  waar.set(document, bewaard);
  return bewaard;
}

/** Keeps at most so many, and begins anew when there are more. */
function bewaar<T>(waar: Map<string, T>, meest: number, sleutel: string, waarde: T): void {
  if (waar.size >= meest) waar.clear();
  waar.set(sleutel, waarde);
}

/**
 * The hot path: a query as one statement, made from what it selects and from the shield's own tree, of which the answer
 * goes out as the text that PostgreSQL made of it. What it does not cover, the guarded path answers.
 */
export class SnelPad {
  private registraties = new WeakMap<DocumentNode, Map<string, Registratieplan | null>>();
  private bekend = new WeakMap<DocumentNode, Map<string, Bekend | null>>();
  private tekens = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly boom: Schildboom,
    private readonly bron: DataSource,
  ) {}

  /**
   * The answer, read in the transaction of the request, which it begins and leaves open; null when the guarded path must
   * give it.
   * @param vermoeden asked first: fails when the caller is no longer who it was taken for.
   */
  async beantwoord(verzoek: Verzoek, vraag: Vraag, vermoeden?: Onderdeel): Promise<Antwoord | null> {
    const gevonden = this.zoek(verzoek, vraag);
    if (gevonden === null) return null;
    const { plan, uitvoering } = gevonden;
    const { aanvrager, nu, transactie } = verzoek;
    const deel = { tekst: plan.tekst, waarden: plan.waarden(uitvoering).map(alsTekst) };
    const [rijen] = await transactie.beginMet(aanvrager, nu, 'LEZEN', [deel], vermoeden);
    const tekst = rijen?.[0]?.[0];
    if (tekst == null) throw new Padfout('the statement gave no answer');
    return dekking(() => leesAntwoord(tekst, plan, uitvoering));
  }

  /**
   * Runs a mutation in a transaction of its own, in one round trip, with the record of it; null, with nothing written,
   * when the guarded path must do it.
   */
  async muteer(verzoek: Verzoek, vraag: Vraag, operatie: Operatie, vermoeden?: Onderdeel): Promise<Antwoord | null> {
    const gemaakt = this.registratie(verzoek, vraag, operatie);
    if (gemaakt === null) return null;
    const { plan, delen, uitvoering } = gemaakt;
    const { aanvrager, nu, transactie } = verzoek;
    const rijen = await transactie.ineens(aanvrager, nu, 'SCHRIJVEN', delen, vermoeden);
    if (rijen[0]?.[0] === undefined) return null;
    // The record of it is the last part, and gives no answer.
    const tekst = rijen.slice(0, plan.stappen.length).flat().at(-1)?.[0];
    const antwoord = leesAntwoord(tekst ?? '', plan, uitvoering);
    return { ...antwoord, vastgelegd: true };
  }

  private registratie(
    verzoek: Verzoek,
    vraag: Vraag,
    operatie: Operatie,
  ): (Registratie & { readonly plan: Registratieplan }) | null {
    const variabelen = this.variabelen(vraag);
    if (variabelen === null) return null;
    const { schema, boom, bron } = this;
    const { document, operatienaam } = vraag;
    const opdracht = { schema, boom, bron, document, variabelen, verzoek };
    const soorten = bewaardVan(this.registraties, document);
    const sleutel = plansleutel(verzoek, vraag, variabelen);
    const bekend = soorten.get(sleutel);
    const plan = bekend === undefined ? dekking(() => maakRegistratieplan(opdracht, operatienaam)) : bekend;
    if (bekend === undefined && plan !== null) this.maakRuimte(plan);
    if (bekend === undefined) bewaar(soorten, MEESTE_SOORTEN, sleutel, plan);
    return plan && dekking(() => ({ ...registratie(opdracht, plan, operatie), plan }));
  }

  /** The plan for this question and what it is asked with; null when the guarded path must answer. */
  zoek(verzoek: Verzoek, vraag: Vraag): Aangeknoopt | null {
    const variabelen = this.variabelen(vraag);
    if (variabelen === null) return null;
    const soorten = bewaardVan(this.bekend, vraag.document);
    const sleutel = plansleutel(verzoek, vraag, variabelen);
    const bekend = soorten.get(sleutel);
    if (bekend === null) return null;
    return dekking(() => {
      if (bekend !== undefined) {
        const aangeknoopt = knoopAan({ verzoek, variabelen }, bekend.aanknoping);
        const plan = bekend.plannen.get(aangeknoopt.vorm);
        if (plan) return { ...aangeknoopt, plan };
      }
      try {
        return this.maak(verzoek, vraag, variabelen, (aanknoping) => {
          if (bekend !== undefined) return bekend.plannen;
          const plannen = new Map<string, Plan>();
          bewaar(soorten, MEESTE_SOORTEN, sleutel, { aanknoping, plannen });
          return plannen;
        });
      } catch (fout) {
        if (fout instanceof Onbedekt) bewaar(soorten, MEESTE_SOORTEN, sleutel, null);
        throw fout;
      }
    });
  }

  private maak(
    verzoek: Verzoek,
    { document, operatienaam }: Vraag,
    variabelen: Vraag['variabelen'],
    plannenVan: (plan: Plan) => Map<string, Plan>,
  ): Aangeknoopt {
    const { schema, boom, bron } = this;
    const plan = maakPlan({ schema, boom, bron, document, variabelen, verzoek }, operatienaam);
    this.maakRuimte(plan);
    const aangeknoopt = knoopAan({ verzoek, variabelen }, plan);
    bewaar(plannenVan(plan), MEESTE_VORMEN, aangeknoopt.vorm, plan);
    return { ...aangeknoopt, plan };
  }

  /** However many documents are asked in however many forms: what is kept of them all has an end, and begins anew. */
  private maakRuimte({ tekst }: Plan): void {
    const erbij = tekst.length + ERBIJ;
    this.tekens += erbij;
    if (this.tekens <= MEESTE_TEKENS) return;
    this.bekend = new WeakMap();
    this.registraties = new WeakMap();
    this.tekens = erbij;
  }

  private variabelen({ document, operatienaam, variabelen }: Vraag): Readonly<Record<string, unknown>> | null {
    const operatie = getOperationAST(document, operatienaam);
    return operatie ? leesVariabelen(this.schema, operatie, variabelen) : null;
  }
}

/** What the work gives; null where the guarded path must answer: not covered, or with an error that it tells. */
export function dekking<T>(werk: () => T): T | null {
  try {
    return werk();
  } catch (fout) {
    if (fout instanceof Onbedekt || fout instanceof DitmaalNiet || fout instanceof PoortFout) return null;
    throw fout;
  }
}
