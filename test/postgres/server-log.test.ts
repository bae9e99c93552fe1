import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { openBron } from '../../src/data/bron';
import { onveiligeInstellingen } from '../../src/data/serverlog';
import { type Cluster, startCluster } from '../../src/postgres/cluster';
import { KANARIE } from '../support/kanaries';
import { zoekKanaries } from '../support/kanariezoeker';
import { DataFolders } from './data-folder';
import { sql } from './sql';

const folders = new DataFolders();
let cluster: Cluster;
let dataDir: string;
beforeAll(async () => {
  dataDir = await folders.fresh();
  cluster = await startCluster({ dataDir, durable: false });
  await sql(cluster.url, 'CREATE TABLE mens (bsn text UNIQUE, naam text NOT NULL, geboren date)');
});
afterAll(async () => {
  await cluster?.stop();
  await folders.remove();
});

const serverlog = () => readFile(join(dataDir, 'postgres', 'server.log'), 'utf8');

/** What fails with values of somebody in it, each in its own way. */
const MISLUKT: readonly (readonly [string, ...string[]])[] = [
  [`INSERT INTO mens VALUES ('${KANARIE.bsn}', '${KANARIE.achternaam}'), ('${KANARIE.bsn}', 'x')`],
  [`SELECT '${KANARIE.email}'::date`],
  ['SELECT $1::text::date', KANARIE.gezondheid],
  ['INSERT INTO mens VALUES ($1, NULL)', KANARIE.telefoon],
  [`DO $$ BEGIN RAISE EXCEPTION '${KANARIE.tekst}'; END $$`],
  [`DO $$ BEGIN RAISE WARNING '${KANARIE.tekst}'; END $$`],
  [`SELECT ${KANARIE.voornamen}`],
];

/** Does them all on one connection, with these settings of the session. */
async function struikel(instellingen: Readonly<Record<string, string>> = {}): Promise<void> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    for (const [naam, waarde] of Object.entries(instellingen)) await client.query(`SET ${naam} = '${waarde}'`);
    for (const [tekst, ...waarden] of MISLUKT) await client.query(tekst, waarden).catch(() => undefined);
  } finally {
    await client.end();
  }
}

const ONVEILIG = { log_min_messages: 'warning', log_min_error_statement: 'error', log_error_verbosity: 'default' };

describe('the log of the embedded database', () => {
  test('[CV-20] holds no value of a statement that fails', async () => {
    await struikel();
    const log = await serverlog();
    expect(log).not.toBe('');
    expect(zoekKanaries(log)).toEqual([]);
  });

  test('and with the settings that PostgreSQL comes with it would (a control)', async () => {
    await struikel(ONVEILIG);
    expect(zoekKanaries(await serverlog()).length).toBeGreaterThanOrEqual(MISLUKT.length);
  });
});

describe('of another server the gateway tells which settings could do that', () => {
  const instellingen = async () => {
    const bron = await openBron(cluster.url, { max: 1 });
    return onveiligeInstellingen(bron).finally(() => bron.destroy());
  };

  test('[CV-20] none of the embedded one; of one that logs statements, those', async () => {
    expect(await instellingen()).toEqual([]);
    for (const [naam, waarde] of Object.entries({ ...ONVEILIG, log_statement: 'all' }))
      await sql(cluster.url, `ALTER DATABASE poortwachter SET ${naam} = '${waarde}'`);
    expect(await instellingen()).toEqual(['log_min_error_statement', 'log_min_messages', 'log_statement']);
  });
});
