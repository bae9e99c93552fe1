import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { laadDemo } from '../../src/demo/laden';
import { isLeeg } from '../../src/demo/leeg';
import { TABELNAMEN } from '../../src/demo/tabellen';
import { sql } from '../postgres/sql';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { luisterMee } from '../support/logmap';
import { TYPESCRIPT } from '../support/typescript';

const NU = new Date('2026-03-04T10:30:00Z');
const KLEIN = { clients: 250, seed: 1, nu: NU };

const databases: EigenDatabase[] = [];
const nieuwe = async (): Promise<string> => {
  const database = await eigenDatabase();
  databases.push(database);
  return database.url;
};
afterAll(() => Promise.all(databases.map((database) => database.verwijder())));

/** One checksum per table, over every column of every row. */
async function sommen(url: string): Promise<Record<string, string>> {
  const delen = TABELNAMEN.map(
    (tabel) => `SELECT '${tabel}' AS tabel, coalesce(md5(string_agg(rij, E'\\n' ORDER BY rij)), '') AS som
      FROM (SELECT t::text AS rij FROM ${tabel} t) rijen`,
  );
  const rijen = await sql<{ tabel: string; som: string }>(url, delen.join(' UNION ALL '));
  return Object.fromEntries(rijen.map(({ tabel, som }) => [tabel, som]));
}

const indexen = (url: string) =>
  sql(url, `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`);
const beveiliging = (url: string) =>
  sql(
    url,
    `SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );

describe('laadDemo', () => {
  let url: string;
  let eerste: Record<string, string>;
  beforeAll(async () => {
    url = await nieuwe();
    const [leeg, indexenVooraf] = [await isLeeg(url), await indexen(url)];
    const telling = await laadDemo(url, KLEIN);
    expect(leeg).toBe(true);
    expect(telling.client).toBe(250);
    expect(await indexen(url)).toEqual(indexenVooraf);
    eerste = await sommen(url);
  });

  it('counts what is there', async () => {
    const andere = await nieuwe();
    const telling = await laadDemo(andere, KLEIN);
    for (const tabel of TABELNAMEN) {
      const [rij] = await sql<{ aantal: number }>(andere, `SELECT count(*)::int AS aantal FROM ${tabel}`);
      expect([tabel, rij?.aantal]).toEqual([tabel, telling[tabel]]);
      expect([tabel, telling[tabel] > 0]).toEqual([tabel, true]);
    }
    expect(await sommen(andere)).toEqual(eerste);
  });

  it('gives other rows for another seed', async () => {
    const andere = await nieuwe();
    await laadDemo(andere, { ...KLEIN, seed: 2 });
    const tweede = await sommen(andere);
    for (const tabel of TABELNAMEN) expect([tabel, tweede[tabel]]).not.toEqual([tabel, eerste[tabel]]);
  });

  it('leaves every dossier with the facts that follow from its rows', async () => {
    expect(await sql(url, 'SELECT * FROM pw.afwijkende_standen()')).toEqual([]);
    const [stand] = await sql(url, 'SELECT count(DISTINCT (client_id, opdracht_id))::int AS n FROM dossierstand');
    const [dossiers] = await sql(url, 'SELECT count(DISTINCT (client_id, opdracht_id))::int AS n FROM traject');
    expect(stand).toEqual(dossiers);
  });

  it('refuses a database that holds an organisatie, and leaves it as it was', async () => {
    expect(await isLeeg(url)).toBe(false);
    await expect(laadDemo(url, { ...KLEIN, seed: 3 })).rejects.toThrow(/already holds an organisatie/);
    expect(await sommen(url)).toEqual(eerste);
  });

  it.each([
    [{ ...KLEIN, clients: 49 }, /at least 50 clients/],
    [{ ...KLEIN, clients: 1.5 }, /at least 50 clients/],
    [{ ...KLEIN, seed: -1 }, /seed/],
    [{ ...KLEIN, nu: new Date('?') }, /moment/],
  ])('refuses options that make no set: %#', async (opties, bericht) => {
    await expect(laadDemo(url, opties)).rejects.toThrow(bericht);
  });

  it('lets one of two loaders at once fill the database', async () => {
    const samen = await nieuwe();
    const uitslag = await Promise.allSettled([laadDemo(samen, KLEIN), laadDemo(samen, KLEIN)]);
    expect(uitslag.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sommen(samen)).toEqual(eerste);
  });

  it('works for an owner who is no superuser and for whom row-level security holds', async () => {
    const eigen = await nieuwe();
    const vooraf = await beveiliging(eigen);
    const rol = `demo_eigenaar_${process.pid}`;
    const server = new Client({ connectionString: eigen });
    await server.connect();
    try {
      await server.query(`CREATE ROLE ${rol} LOGIN PASSWORD 'demo'`);
      await server.query(`GRANT ALL ON SCHEMA public TO ${rol}`);
      for (const tabel of TABELNAMEN) await server.query(`ALTER TABLE ${tabel} OWNER TO ${rol}`);
      await server.query(`GRANT USAGE ON SCHEMA pw TO ${rol}`);
      await server.query(`GRANT EXECUTE ON FUNCTION pw.herbereken_alle_standen() TO ${rol}`);
      const alsEigenaar = new URL(eigen);
      alsEigenaar.username = rol;
      alsEigenaar.password = 'demo';
      await laadDemo(alsEigenaar.href, KLEIN);
      expect(await sommen(eigen)).toEqual(eerste);
      expect(await beveiliging(eigen)).toEqual(vooraf);
    } finally {
      await server.query(`DROP OWNED BY ${rol} CASCADE`);
      await server.query(`DROP ROLE IF EXISTS ${rol}`);
      await server.end();
    }
  });

  it('leaves nothing when it is killed half-way, so that it can simply be done again', async () => {
    const gedood = await nieuwe();
    const wortel = join(__dirname, '../..');
    const kind = spawn(
      process.execPath,
      [...TYPESCRIPT, 'src/demo/main.ts', '--clients', '50000', '--nu', NU.toISOString()],
      { cwd: wortel, env: { ...process.env, DATABASE_URL: gedood }, stdio: 'pipe' },
    );
    luisterMee(kind);
    const eind = once(kind, 'exit');
    const bezig = `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'poortwachter-demo'`;
    while ((await sql(gedood, `${bezig} AND query LIKE 'COPY gespreksverslag%'`)).length === 0) {
      expect(kind.exitCode).toBeNull();
      await pause(10);
    }
    kind.kill('SIGKILL');
    expect(await eind).toEqual([null, 'SIGKILL']);
    while ((await sql(gedood, bezig)).length > 0) await pause(10);
    expect(await isLeeg(gedood)).toBe(true);
    await laadDemo(gedood, KLEIN);
    expect(await sommen(gedood)).toEqual(eerste);
  });
});
