import { Client } from 'pg';
import {
  type Antwoord,
  type Beller,
  type Gateway,
  type Pad,
  startGateway,
  ZONDER_GEBEURTENISSEN,
} from '../../support/gateway';

/** What is written of every operation, also of one that is refused. */
const LEDGERTABELLEN = ['raadpleging', 'verstrekking', 'kennisgeving', 'te_bezegelen', 'zegel'];

/** Every mutation, with what these stories read of its answer. */
export const SELECTIES = {
  registreerAanmelding: 'aanmelding { id versie status kenmerk } waarschuwingen { code veld regel } reedsGeregistreerd',
  beoordeelAanmelding: 'aanmelding { id versie status motivering } waarschuwingen { code veld regel }',
  startTraject: 'traject { id versie status } waarschuwingen { code veld regel } reedsGeregistreerd',
  beeindigTraject: 'traject { id versie status } waarschuwingen { code veld regel }',
  schrijfRapportage: 'rapportage { id versie status } waarschuwingen { code veld regel } reedsGeregistreerd',
  stelRapportageVast: 'rapportage { id versie status }',
  geefRapportageVrij: 'rapportage { id versie status }',
  sluitEvaluatie: 'traject { id } toestemmingen { id } reedsGeregistreerd',
  legGeboortelandVast: 'client { id geboorteland } reedsGeregistreerd',
  legToestemmingVast: 'toestemming { id } reedsGeregistreerd',
  trekToestemmingIn: 'toestemming { id tot }',
  voegKanttekeningToe: 'kanttekening { id } waarschuwingen { code veld regel } reedsGeregistreerd',
  openNoodtoegang: 'noodtoegang { id van tot besprokenOp } reedsGeregistreerd',
  sluitNoodtoegang: 'noodtoegang { id van tot besprokenOp }',
  bespreekNoodtoegang: 'noodtoegang { id van tot besprokenOp }',
  voegDocumentToe: 'documentId client { id } waarschuwingen { code veld regel } reedsGeregistreerd',
  legIdControleVast: 'client { id } reedsGeregistreerd',
} as const;
export type Mutatie = keyof typeof SELECTIES;
export const MUTATIES = Object.keys(SELECTIES) as Mutatie[];

const hoofdletter = (naam: string): string => naam.charAt(0).toUpperCase() + naam.slice(1);

/** A document with this one mutation. */
export const document = (mutatie: Mutatie): string =>
  `mutation ($input: ${hoofdletter(mutatie)}Input!) { ${mutatie}(input: $input) { ${SELECTIES[mutatie]} } }`;

interface Uitkomst {
  readonly reedsGeregistreerd: boolean;
  readonly waarschuwingen: readonly { code: string; veld: string | null; regel: string }[];
  readonly aanmelding: { id: string; versie: number; status: string; kenmerk: string; motivering: string | null };
  readonly traject: { id: string; versie: number; status: string | null };
  readonly rapportage: { id: string; versie: number; status: string | null };
  readonly client: { id: string; geboorteland: string | null };
  readonly toestemming: { id: string; tot: string | null };
  readonly kanttekening: { id: string };
  readonly toestemmingen: readonly { id: string }[];
  readonly noodtoegang: { id: string; van: string; tot: string; besprokenOp: string | null };
  readonly documentId: string;
}
export type Invoer = Readonly<Record<string, unknown>>;

export const stuur = (wie: Beller, mutatie: Mutatie, input: unknown): Promise<Antwoord> =>
  wie.vraag(document(mutatie), { input });

/** Does it, and gives the outcome; a refusal fails the test with what was answered. */
export async function doe(wie: Beller, mutatie: Mutatie, input: Invoer): Promise<Uitkomst> {
  const { data, errors, tekst } = await stuur(wie, mutatie, input);
  const uitkomst = data?.[mutatie];
  if (errors.length > 0 || uitkomst == null) throw new Error(`${mutatie} was refused: ${tekst}`);
  return uitkomst as Uitkomst;
}

/** Tries it, and gives what the refusal says; one that is not refused fails the test. */
export async function weigering(wie: Beller, mutatie: Mutatie, input: unknown): Promise<Record<string, unknown>> {
  const { data, errors, tekst } = await stuur(wie, mutatie, input);
  const [fout, ...meer] = errors;
  if (data?.[mutatie] != null || fout === undefined || meer.length > 0)
    throw new Error(`${mutatie} was not refused: ${tekst}`);
  return fout.extensions;
}

let teller = 0;
/** A kenmerk that was not used before in this file. */
export const kenmerk = (): string => {
  teller += 1;
  return `reis-${teller}`;
};

export const ONBEKEND = '018f0000-0000-7000-8000-000000000000';

/** A gateway with its callers, and its database as the superuser sees it. */
export class Opzet {
  private readonly bellers = new Map<string, Promise<Beller>>();

  private constructor(
    readonly gateway: Gateway,
    private readonly verbinding: Client,
  ) {}

  static async maak(pad?: Pad): Promise<Opzet> {
    const gateway = await startGateway('DEMO', undefined, pad, ZONDER_GEBEURTENISSEN);
    const verbinding = new Client({ connectionString: gateway.database.url });
    await verbinding.connect();
    return new Opzet(gateway, verbinding);
  }

  async stop(): Promise<void> {
    await this.verbinding.end();
    await this.gateway.stop();
  }

  als(persona: string): Promise<Beller> {
    const bekend = this.bellers.get(persona) ?? this.gateway.als(persona);
    this.bellers.set(persona, bekend);
    return bekend;
  }

  async rijen<T extends object>(sql: string, ...parameters: unknown[]): Promise<T[]> {
    return (await this.verbinding.query<T>(sql, parameters)).rows;
  }

  async rij<T extends object = Record<string, unknown>>(sql: string, ...parameters: unknown[]): Promise<T> {
    const [rij, ...meer] = await this.rijen<T>(sql, ...parameters);
    if (rij === undefined || meer.length > 0) throw new Error(`not one row: ${sql}`);
    return rij;
  }

  /** Id of an opdracht of the demo set, such as `CVI-GEM-01`. */
  async opdracht(naam: string): Promise<string> {
    return (await this.rij<{ id: string }>('SELECT id FROM opdracht WHERE kenmerk = $1', naam)).id;
  }

  /** Id of the medewerker who calls under this name. */
  async medewerker(persona: string): Promise<string> {
    return (await this.rij<{ id: string }>('SELECT id FROM medewerker WHERE subject = $1', persona)).id;
  }

  /** Id of the client who calls under this name. */
  async client(persona: string): Promise<string> {
    const sql = 'SELECT client_id AS id FROM client_account WHERE subject = $1';
    return (await this.rij<{ id: string }>(sql, persona)).id;
  }

  /** The coach to whom the client is assigned, as it calls. */
  async coachVan(clientId: string): Promise<Beller> {
    const [coach] = await this.rijen<{ subject: string }>(
      `SELECT m.subject FROM toewijzing t JOIN medewerker m ON m.id = t.medewerker_id
       WHERE t.client_id = $1 AND t.tot IS NULL AND m.subject LIKE 'coach-%'`,
      clientId,
    );
    if (coach === undefined) throw new Error('this client has no coach');
    return this.als(coach.subject);
  }

  /** A traject of the client that runs under an opdracht of this kind of opdrachtgever. */
  async trajectVan(clientId: string, soort: string) {
    return this.rij<{ id: string; opdracht_id: string; opdrachtgever_id: string }>(
      `SELECT t.id, t.opdracht_id, t.opdrachtgever_id FROM traject t JOIN opdrachtgever g ON g.id = t.opdrachtgever_id
       JOIN traject_verloop v ON v.traject_id = t.id
       WHERE t.client_id = $1 AND g.soort = $2 AND v.status = 'GEPLAATST'`,
      clientId,
      soort,
    );
  }

  /** What the database holds beside the ledger and what the bode has yet to look at: of every table the number of rows and a digest of all of them. */
  async afdruk(): Promise<Readonly<Record<string, string>>> {
    const tabellen = await this.rijen<{ naam: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS naam FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
         AND table_name <> ALL ($1)`,
      [...LEDGERTABELLEN, 'gebeurtenissignaal'],
    );
    const delen = tabellen.map(
      ({ naam }) =>
        `SELECT '${naam}' AS naam, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS inhoud FROM ${naam} t`,
    );
    const rijen = await this.rijen<{ naam: string; inhoud: string }>(delen.join(' UNION ALL '));
    return Object.fromEntries(rijen.map(({ naam, inhoud }) => [naam, inhoud]));
  }
}
