import type { DataSource } from 'typeorm';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { openBron } from '../../src/data/bron';
import { migrate } from '../../src/data/migrate';
import { BELEID, eisBeleid, versieVan } from '../../src/ledger/beleidsversie';
import { type EigenDatabase, eigenDatabase } from '../support/database';

let database: EigenDatabase;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase();
  bron = await openBron(database.url, { max: 1 });
});
afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});

const versies = async () =>
  (await bron.query<{ versie: string; gelijk: boolean }[]>(
    'SELECT versie, inhoud = $1::jsonb AS gelijk FROM beleidsversie ORDER BY sinds',
    [JSON.stringify(REGLEMENTEN)],
  )) as { versie: string; gelijk: boolean }[];

describe('the version of a policy', () => {
  it('is that of its text, whatever the order in which it is written', () => {
    const omgekeerd = Object.fromEntries(Object.entries(REGLEMENTEN).reverse());
    expect(versieVan(omgekeerd)).toBe(BELEID);
    expect(BELEID).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another when one rule asks one fact less', () => {
    const { CVITES } = REGLEMENTEN;
    const regels = CVITES.regels.map((regel) => (regel.regel === 'CV-35' ? { ...regel, mits: [] } : regel));
    expect(regels).not.toEqual(CVITES.regels);
    expect(versieVan({ ...REGLEMENTEN, CVITES: { ...CVITES, regels } })).not.toBe(BELEID);
  });

  it('loses nothing of the policy: it is data, and nothing else', () => {
    expect(JSON.parse(JSON.stringify(REGLEMENTEN))).toEqual(REGLEMENTEN);
  });
});

describe('the policies that decided', () => {
  it('are kept by a migration, the running one beside those of before', async () => {
    await bron.query(`UPDATE beleidsversie SET versie = '0123456789abcdef'`);
    await expect(eisBeleid(bron)).rejects.toThrow(`policy ${BELEID} is not in beleidsversie`);
    await migrate(database.url);
    await eisBeleid(bron);
    expect(await versies()).toEqual([
      { versie: '0123456789abcdef', gelijk: true },
      { versie: BELEID, gelijk: true },
    ]);
  });

  it('stay as they are when one is migrated to again', async () => {
    const vooraf = await versies();
    await migrate(database.url);
    expect(await versies()).toEqual(vooraf);
  });

  it('start nothing when the one that runs was changed', async () => {
    await bron.query(`UPDATE beleidsversie SET inhoud = inhoud - 'DIT' WHERE versie = $1`, [BELEID]);
    await expect(eisBeleid(bron)).rejects.toThrow('holds another policy');
  });

  it('are read by the gateway, which writes none', async () => {
    await bron
      .transaction(async (manager) => {
        await manager.query('SET LOCAL ROLE poortwachter_gateway');
        expect(await manager.query('SELECT FROM beleidsversie')).toHaveLength(2);
        await expect(manager.query('DELETE FROM beleidsversie')).rejects.toMatchObject({ code: '42501' });
      })
      .catch((fout: unknown) => {
        // The refused statement ended the transaction.
        if (!(fout instanceof Error) || !/aborted/.test(fout.message)) throw fout;
      });
  });
});
