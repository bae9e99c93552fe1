import { parse } from 'graphql';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { AANMELDING } from '../../bench/aanmelding';
import { QUESTIONS, type Query } from '../../bench/queries';
import { maakBoom } from '../../permissions/shield';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { scopesVoor } from '../../src/auth/scopes';
import { openBron } from '../../src/data/bron';
import type { Onderdeel } from '../../src/data/bundel';
import { maakInlog } from '../../src/data/inlog';
import { opening, type Soort } from '../../src/data/opening';
import { alsTekst } from '../../src/data/tekst';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { bouwBewaaktSchema } from '../../src/server/schema';
import { maakVerzoek } from '../../src/server/verzoek';
import { leidSleutelsAf } from '../../src/sleutels';
import { leesAntwoord } from '../../src/snel/antwoord';
import type { Opdracht } from '../../src/snel/bouw';
import type { Uitvoering } from '../../src/snel/invoer';
import { SnelPad, type Vraag } from '../../src/snel/pad';
import type { Plan } from '../../src/snel/plan';
import { maakRegistratieplan, registratie } from '../../src/snel/registratie';
import type { Verzoek } from '../../src/verzoek';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';
import { gelezen, groteTabellen, type Knoop, laadVoorPlannen, legUit, objecten } from '../support/plan';

jest.setTimeout(180_000);

const SLEUTELS = leidSleutelsAf(new Uint8Array(32).fill(7));

let database: EigenDatabase;
let eigenaar: Client;
let db: Client;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase();
  const inlog = await maakInlog(database.url, SLEUTELS.inlog);
  bron = await openBron(inlog, { max: 1 });
  eigenaar = new Client({ connectionString: database.url });
  db = new Client({ connectionString: inlog });
  await eigenaar.connect();
  await laadVoorPlannen(eigenaar, database.url);
  await db.connect();
});
afterAll(async () => {
  await Promise.all([eigenaar?.end(), db?.end(), bron?.destroy()]);
  await database?.verwijder();
});

const boom = maakBoom();
const schema = bouwBewaaktSchema(boom);

async function verzoekVan(persona: string): Promise<Verzoek> {
  const scopes = new Set<string>(scopesVoor('OPDRACHTGEVER'));
  const claims = { issuer: DEV_ISSUER, azp: persona, sub: persona, scopes, jti: persona };
  const aanvrager = await zoekAanvrager(bron, claims, undefined, NU);
  return maakVerzoek(bron, SLEUTELS, { aanvrager, vermoeden: undefined }, NU);
}

/** As the gateway does it: its login, its role, its settings; what was done is undone. */
async function inTransactie<T>(aanvrager: Aanvrager, soort: Soort, werk: () => Promise<T>): Promise<T> {
  try {
    for (const { tekst, waarden } of opening(aanvrager, NU, soort, undefined)) await db.query(tekst, [...waarden]);
    return await werk();
  } finally {
    await db.query('ROLLBACK');
  }
}

/** What a question is asked about, as the owner knows it: whose dossier tells most, and an opdracht that runs. */
const WAAROVER = `SELECT r.client_id AS client, r.opdracht_id AS opdracht FROM rapportage r
  JOIN opdracht o ON o.organisatie_id = r.organisatie_id AND o.id = r.opdracht_id
  WHERE r.opdrachtgever_id = $1 AND r.positie IS NOT NULL AND o.van <= $2 AND (o.tot IS NULL OR o.tot > $2)
  GROUP BY 1, 2 ORDER BY count(*) DESC, 1 LIMIT 1`;

async function waarover({ aanvrager }: Verzoek): Promise<{ client: string; opdracht: string }> {
  if (aanvrager.soort !== 'OPDRACHTGEVER') throw new Error('the bench asks as systems of opdrachtgevers');
  const { rows } = await eigenaar.query(WAAROVER, [aanvrager.opdrachtgeverId, NU]);
  if (rows[0] === undefined) throw new Error('the demo set has nothing to ask about');
  return rows[0];
}

const BEGIN = '{ rapportages(first: 1) { edges { cursor } } }';

async function variabelenVan(naam: Query, verzoek: Verzoek): Promise<Readonly<Record<string, unknown>>> {
  switch (naam) {
    case 'Q2':
      return { clientId: (await waarover(verzoek)).client };
    case 'Q3':
      return { input: { kenmerk: 'uitgelegd', opdrachtId: (await waarover(verzoek)).opdracht, ...AANMELDING } };
    case 'Q4': {
      const werk = gelezenIn(verzoek, { document: parse(BEGIN), operatienaam: undefined, variabelen: {} });
      const { rapportages } = await beantwoord(verzoek.aanvrager, 'LEZEN', werk);
      return { na: rapportages.edges[0].cursor };
    }
    default:
      return {};
  }
}

/** The statements of a question, and with what their answer is read. */
interface Werk {
  readonly delen: readonly Onderdeel[];
  readonly plan: Plan;
  readonly uitvoering: Uitvoering;
}

function gelezenIn(verzoek: Verzoek, gevraagd: Vraag): Werk {
  const gevonden = new SnelPad(schema, boom, bron).zoek(verzoek, gevraagd);
  if (gevonden === null) throw new Error('the hot path does not cover it');
  const { plan, uitvoering } = gevonden;
  return { delen: [{ tekst: plan.tekst, waarden: plan.waarden(uitvoering).map(alsTekst) }], plan, uitvoering };
}

function geschreven(opdracht: Opdracht): Werk {
  const plan = maakRegistratieplan(opdracht, 'Q3');
  const operatie = { naam: 'Q3', hash: '00'.repeat(32), wortels: ['registreerAanmelding'], gebruikt: [] };
  return { ...registratie(opdracht, plan, operatie), plan };
}

const beantwoord = (aanvrager: Aanvrager, soort: Soort, { delen, plan, uitvoering }: Werk) =>
  inTransactie(aanvrager, soort, async () => {
    let laatste: { antwoord?: string } | undefined;
    // The record of it gives no answer.
    for (const { tekst, waarden } of delen)
      [laatste = laatste] = (await db.query(tekst, [...waarden])).rows.filter((rij) => 'antwoord' in rij);
    return JSON.parse(leesAntwoord(laatste?.antwoord ?? '', plan, uitvoering).data);
  });

interface Gevraagd {
  readonly antwoord: unknown;
  /** Of every statement, the nodes of its plan. */
  readonly plannen: readonly (readonly Knoop[])[];
}

/** Asks what the bench asks, as the hot path would, and how PostgreSQL goes about its statements. */
async function vraag(naam: Query): Promise<Gevraagd> {
  const { caller, document: tekst, writes } = QUESTIONS[naam];
  const verzoek = await verzoekVan(caller);
  const document = parse(tekst);
  const variabelen = await variabelenVan(naam, verzoek);
  const werk = writes
    ? geschreven({ schema, boom, bron, document, variabelen, verzoek })
    : gelezenIn(verzoek, { document, operatienaam: naam, variabelen });
  const soort = writes ? 'SCHRIJVEN' : 'LEZEN';
  const antwoord = await beantwoord(verzoek.aanvrager, soort, werk);
  const plannen = await inTransactie(verzoek.aanvrager, soort, async () => {
    const alle: (readonly Knoop[])[] = [];
    for (const { tekst, waarden } of werk.delen) alle.push(await legUit(db, tekst, waarden));
    return alle;
  });
  return { antwoord, plannen };
}

/** Of what is asked itself; whatever else is read are facts that decide what of it goes out. */
const GEVRAAGD: ReadonlySet<string> = new Set([
  ...['client', 'client_identiteit', 'client_telefoon', 'client_email', 'arbeid', 'traject', 'traject_verloop'],
  ...[
    'gezondheid_functioneel',
    'gezondheid_medisch',
    'rapportage',
    'rapportage_tekst',
    'aanmelding',
    'aanmelding_inhoud',
  ],
]);

interface Grens {
  /** Dossiers of which rows are answered; of an aanmelding its opdracht. */
  readonly dossiers: number;
  /** Of all its plans together: each has to be made ready before the first row is read. */
  readonly knopen: number;
}

const GRENZEN: Readonly<Record<Query, Grens>> = {
  Q1: { dossiers: 50, knopen: 170 },
  Q2: { dossiers: 1, knopen: 200 },
  Q3: { dossiers: 1, knopen: 80 },
  Q4: { dossiers: 100, knopen: 90 },
  Q5: { dossiers: 100, knopen: 140 },
};

const RIJEN_PER_OBJECT = 3;
const FEITEN_PER_DOSSIER = 15;

/** What is wrong with how PostgreSQL goes about a question. */
async function gebreken(naam: Query): Promise<readonly string[]> {
  const { antwoord, plannen } = await vraag(naam);
  const { dossiers, knopen: meest } = GRENZEN[naam];
  const groot = await groteTabellen(eigenaar);
  const knopen = plannen.flat();
  const lezers = knopen.filter((knoop) => knoop['Relation Name'] !== undefined);
  const tabelVan = (knoop: Knoop): string => knoop['Relation Name'] ?? '';
  const aantal = (welke: (tabel: string) => boolean): number =>
    lezers.filter((knoop) => welke(tabelVan(knoop))).reduce((som, knoop) => som + gelezen(knoop), 0);
  const teVeel = (wat: string, er: number, hoogstens: number): string[] =>
    er > hoogstens ? [`${wat}: ${er}, more than ${hoogstens}`] : [];
  return [
    ...lezers
      .filter((knoop) => knoop['Node Type'] === 'Seq Scan' && groot.includes(tabelVan(knoop)))
      .map((knoop) => `${tabelVan(knoop)} from end to end`),
    ...teVeel(
      'rows of what is asked',
      aantal((tabel) => GEVRAAGD.has(tabel)),
      RIJEN_PER_OBJECT * objecten(antwoord),
    ),
    ...teVeel(
      'rows of facts',
      aantal((tabel) => !GEVRAAGD.has(tabel)),
      FEITEN_PER_DOSSIER * dossiers,
    ),
    ...teVeel('nodes', knopen.length, meest),
  ];
}

describe('how PostgreSQL goes about a statement of the hot path', () => {
  test.each(['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const)(
    '%s: by its indexes, for little more than it answers, in a plan that is soon ready',
    async (naam) => {
      const { antwoord } = await vraag(naam);
      expect(objecten(antwoord)).toBeGreaterThanOrEqual(GRENZEN[naam].dossiers);
      expect(await gebreken(naam)).toEqual([]);
    },
  );

  test('without the index on its order a page of rapportages reads far more than it answers (a control)', async () => {
    await eigenaar.query('DROP INDEX rapportage_organisatie_id_opdrachtgever_id_positie_idx');
    expect(await gebreken('Q4')).toEqual([expect.stringMatching(/from end to end|rows of what is asked/)]);
  });

  test('without the index on the client it looks for the facts of a dossier in all of them (a control)', async () => {
    await eigenaar.query('ALTER TABLE dossierstand DROP CONSTRAINT dossierstand_pkey');
    expect(await gebreken('Q2')).toEqual(expect.arrayContaining([expect.stringMatching(/dossierstand|rows of facts/)]));
  });
});
