import { getNamedType, isObjectType } from 'graphql';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { personas } from '../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { openBron } from '../../src/data/bron';
import { alles, LIJSTEN, SCHEMA } from '../journeys/lezen/vragen';
import { maakBeginstand } from '../proof/noninterference/beginstand';
import { bereikbareVelden } from '../proof/noninterference/cijfers';
import { BETEKENIS } from '../proof/noninterference/stand';
import { BEWAAKT } from '../proof/paths/dekking';
import { TweePaden } from '../proof/paths/twee-paden';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

/*
 * The hot path finds its marks among text that PostgreSQL wrote as JSON, which never holds a control character as it is.
 * So no stored text can be taken for a mark: here every column of text that may hold one, holds all of them.
 */

jest.setTimeout(120_000);

/** Each mark by itself, and marks as they would be written for something withheld, a cursor and a statement. */
const MERKEN =
  '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008 \u00010\u0002\u0003 \u00040\u0002["x"]\u0003 \u0006[]\u0003 "\\u0001';

/** By these it is found who calls, for what and what it is about. */
const VAN_DE_BELLER =
  /^(beleid.*|migrations|typeorm_.*|organisatie|autorisatie|integratie.*|client_account|idempotentie|dossierstand)$/;

const KOLOMMEN = `SELECT table_name::text AS tabel, column_name::text AS kolom, udt_name::text AS type
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND udt_name IN ('text', '_text', 'jsonb')`;

/** The same value of JSON with them in every text of somebody's own: not in a name out of a closed list, nor in a day. */
function gemerkt(waarde: unknown): unknown {
  if (typeof waarde === 'string') return /^([A-Z][A-Z_]*|\d{4}-\d\d-\d\d)$/.test(waarde) ? waarde : MERKEN;
  if (Array.isArray(waarde)) return waarde.map(gemerkt);
  if (waarde === null || typeof waarde !== 'object') return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, gemerkt(deel)]));
}

/** Writes them into every column that takes them. */
async function vul(db: Client): Promise<void> {
  const { rows } = await db.query<{ tabel: string; kolom: string; type: string }>(KOLOMMEN);
  for (const { tabel, kolom, type } of rows) {
    if (VAN_DE_BELLER.test(tabel) || BETEKENIS.includes(kolom)) continue;
    await db.query('BEGIN');
    try {
      if (type === 'jsonb') {
        const { rows: waarden } = await db.query<{ plaats: string; waarde: unknown }>(
          `SELECT ctid::text AS plaats, ${kolom} AS waarde FROM ${tabel} WHERE ${kolom} IS NOT NULL`,
        );
        for (const { plaats, waarde } of waarden)
          await db.query(`UPDATE ${tabel} SET ${kolom} = $1 WHERE ctid = $2::tid`, [
            JSON.stringify(gemerkt(waarde)),
            plaats,
          ]);
      } else if (type === '_text') await db.query(`UPDATE ${tabel} SET ${kolom} = ARRAY[$1, $1]`, [MERKEN]);
      // Another in every row, where no two may be the same.
      else await db.query(`UPDATE ${tabel} t SET ${kolom} = $1 || md5(t::text) WHERE ${kolom} IS NOT NULL`, [MERKEN]);
      await db.query('COMMIT');
    } catch {
      // A closed list, or the name of something: no text of anybody.
      await db.query('ROLLBACK');
    }
  }
}

const VRAGERS = [
  'directie-1-cvites',
  'coach-1-cvites',
  'client-1-cvites',
  'fg-1-cvites',
  'coach-1-dit',
  'directie-1-factor2',
  'coach-1-factor2',
  'coach-1-westendorp',
  'client-1-westendorp',
  'gemeente-westendorp',
  'directie-1-implacment',
  'coach-1-implacment',
  'partner-dit',
];
const ALLE_LIJSTEN = { ...LIJSTEN, noodtoegangen: 'Noodtoegang' };

/** Fields of text: what the contract calls a String, and is no cursor. */
const tekstvelden = (): readonly string[] =>
  Object.values(SCHEMA.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name, type: soort }) => getNamedType(soort).name === 'String' && !/cursor$/i.test(name))
        .map(({ name }) => `${type.name}.${name}`),
    )
    .toSorted();

/** The table itself takes no such text for these. */
const GEEN_TEKST = ['Client.bsn', 'Client.email', 'Client.telefoon', 'Opdrachtgever.kvk', 'Opdrachtgever.oin'];

let database: EigenDatabase;
let bron: DataSource;
let db: Client;
beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bron = await openBron(database.url, { max: 2, prepared: 20 });
  db = new Client({ connectionString: database.url });
  await db.connect();
  await db.query('SET session_replication_role = replica');
  await maakBeginstand(db);
  await db.query('DELETE FROM noodtoegang WHERE tot > $1', [NU]);
});
afterAll(async () => {
  await db?.end();
  await bron?.destroy();
  await database?.verwijder();
});

test('no stored text is taken for a mark, wherever it goes out', async () => {
  await vul(db);
  const paden = new TweePaden(bron);
  const alle = await personas(bron, NU);
  const gezien = new Set<string>();
  const loop = (type: string, data: unknown): void => {
    if (Array.isArray(data)) for (const deel of data) loop(type, deel);
    else if (data !== null && typeof data === 'object') {
      const soort = SCHEMA.getType(type);
      for (const [naam, waarde] of Object.entries(data)) {
        const veld = isObjectType(soort) ? soort.getFields()[naam] : undefined;
        if (!veld) continue;
        if (JSON.stringify(waarde)?.includes('\\u0001')) gezien.add(`${type}.${naam}`);
        loop(getNamedType(veld.type).name, waarde);
      }
    }
  };
  let kanttekeningen = 0;
  for (const naam of VRAGERS) {
    const persona = alle.find((een) => een.persona === naam);
    if (!persona) throw new Error(`no persona ${naam}`);
    const { azp, sub, scopes } = persona;
    const wie = await zoekAanvrager(
      bron,
      { issuer: DEV_ISSUER, azp, sub, scopes: new Set(scopes), jti: '' },
      undefined,
      NU,
    );
    for (const [lijst, type] of Object.entries(ALLE_LIJSTEN)) {
      const pagina = 'pageInfo { startCursor endCursor } edges { cursor }';
      for (const query of [
        ...(lijst === 'opdrachten'
          ? [
              `{ opdrachten(first: 50) { nodes { opdrachtgever { contactpersonen { ${alles('Contactpersoon', [])} } } } } }`,
            ]
          : []),
        `{ ${lijst}(first: 100) { ${pagina} nodes { ${alles(type, [])} } } }`,
        `{ ${lijst}(first: 3) { ${pagina} nodes { ${alles(type, [1])} } } }`,
      ]) {
        const uitslag = await paden.vraag(wie, { query, variables: {} });
        expect({ naam, query, verschil: uitslag?.verschil }).toEqual({ naam, query, verschil: null });
        if (!uitslag?.snel) continue;
        kanttekeningen += uitslag.snel.kanttekeningen.filter(({ tekst }) => tekst.startsWith(MERKEN)).length;
        loop('Query', uitslag.data);
      }
    }
  }
  expect(kanttekeningen).toBeGreaterThan(0);
  const velden = bereikbareVelden((wortel) => !BEWAAKT.has(wortel));
  expect(tekstvelden().filter((veld) => velden.has(veld) && !gezien.has(veld))).toEqual(GEEN_TEKST);
});
