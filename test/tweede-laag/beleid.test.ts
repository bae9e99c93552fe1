import { Client } from 'pg';
import { DOSSIERCATEGORIEEN as IN_STAND } from '../../entities/migrations/0002-tweede-laag/woorden';
import { Beleid1700000000003 } from '../../entities/migrations/0003-beleid';
import { beleidRijen, bereikRijen, noodtoegangRijen, profielRijen, toelatingRijen } from '../../permissions/beleid';
import { controleerBeleid } from '../../permissions/generate-beleid';
import { openBron } from '../../src/data/bron';
import { migrate } from '../../src/data/migrate';
import { DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { FEITEN } from '../../src/domain/feit';
import { eigenDatabase } from '../support/database';
import { als } from './als';
import { opzet } from './opzet';
import { eenWereld } from './wereld';

const van = opzet();

describe('the rule table', () => {
  it('is generated from the reglementen as they are', () => {
    expect(controleerBeleid()).toBeNull();
  });

  it('stands in the database as the reglementen say it', async () => {
    const { rows } = await van.db.query(
      'SELECT profiel, volgnummer, aard, aanvrager, doel, categorie, feiten, regel FROM beleid',
    );
    const alsTekst = (rijen: readonly object[]) => rijen.map((rij) => JSON.stringify(rij)).sort();
    expect(alsTekst(rows)).toEqual(alsTekst(beleidRijen()));
    const { rows: bereiken } = await van.db.query('SELECT profiel, rol, bereik, regel FROM beleid_bereik');
    expect(alsTekst(bereiken)).toEqual(alsTekst(bereikRijen()));
    const { rows: profielen } = await van.db.query('SELECT profiel, vog, kanttekening, overdracht FROM beleid_profiel');
    expect(alsTekst(profielen)).toEqual(alsTekst(profielRijen()));
    const { rows: toelatingen } = await van.db.query(
      'SELECT profiel, afnemer, eis, maanden, regel FROM beleid_toelating',
    );
    expect(alsTekst(toelatingen)).toEqual(alsTekst(toelatingRijen()));
    const { rows: nood } = await van.db.query('SELECT profiel, rol, belang, minuten, regel FROM beleid_noodtoegang');
    expect(alsTekst(nood)).toEqual(alsTekst(noodtoegangRijen()));
  });

  it.each(FEITEN)('asks %s of a dossier by a word of its own', async (feit) => {
    const { rows } = await van.db.query<{ vraag: string }>(`SELECT pw.als_vraag(ARRAY[$1], 'BSN') AS vraag`, [feit]);
    expect(rows[0]?.vraag).toMatch(new RegExp(`^'${feit}(/[^']+)?'$`));
  });

  it('spells out what closes all categories for every category that a dossier can hold', () => {
    expect(IN_STAND).toEqual(DOSSIERCATEGORIEEN);
  });

  it('with a fact that the second layer does not know is refused, not passed over', async () => {
    await expect(
      van.db.query(`UPDATE beleid SET feiten = '{ONBEKEND}' WHERE categorie = 'ARBEID'`),
    ).rejects.toMatchObject({ code: '20000' });
  });

  it('is followed at once, also by a question that was made of it before', async () => {
    const { coach } = await eenWereld(van.db, 'CVITES');
    const ziet = () =>
      als(van.db, coach, ['UITVOERING'], async () => (await van.db.query('SELECT FROM arbeid')).rowCount);
    expect(await ziet()).toBeGreaterThan(0);
    await van.db.query(`DELETE FROM beleid WHERE categorie = 'ARBEID'`);
    expect(await ziet()).toBe(0);
  });

  it('is loaded again when a database holds that of another policy, also one that it held before', async () => {
    const database = await eigenDatabase();
    const db = new Client({ connectionString: database.url });
    await db.connect();
    const { name } = new Beleid1700000000003();
    expect(await migrate(database.url)).toEqual([]);
    await db.query(`UPDATE migrations SET name = 'Beleid_000000000000_1700000000003' WHERE name = $1`, [name]);
    await db.query('DELETE FROM beleid');
    expect(await migrate(database.url)).toEqual([name]);
    const { rows } = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM beleid');
    expect(rows[0]?.n).toBe(beleidRijen().length);
    const { rows: namen } = await db.query(`SELECT name FROM migrations WHERE name LIKE 'Beleid%'`);
    expect(namen).toEqual([{ name }]);
    await db.end();
    await database.verwijder();
  });

  it('lets the owner work through row-level security without being a superuser', async () => {
    const database = await eigenDatabase();
    const bron = await openBron(database.url);
    const eigenaar = `eigenaar_${process.pid}`;
    const naam = new URL(database.url).pathname.slice(1);
    const leeg = `${naam}_leeg`;
    await bron.query(`CREATE ROLE ${eigenaar} LOGIN PASSWORD 'x' CREATEROLE`);
    await bron.query(`GRANT poortwachter_gateway TO ${eigenaar} WITH ADMIN OPTION`);
    await bron.query(`CREATE DATABASE ${leeg} OWNER ${eigenaar}`);
    const url = new URL(database.url);
    url.pathname = `/${leeg}`;
    url.username = eigenaar;
    url.password = 'x';
    try {
      await migrate(url.href);
      const db = new Client({ connectionString: url.href });
      await db.connect();
      await db.query('BEGIN');
      const { gemeente, coach } = await eenWereld(db, 'WESTENDORP');
      expect((await db.query('SELECT FROM traject')).rowCount).toBe(5);
      const trajecten = () => db.query('SELECT FROM traject');
      expect((await als(db, gemeente, ['VERANTWOORDING'], trajecten)).rowCount).toBe(1);
      expect((await als(db, coach, ['UITVOERING'], trajecten)).rowCount).toBe(4);
      await db.query('ROLLBACK');
      await db.end();
    } finally {
      await bron.query(`DROP DATABASE ${leeg} WITH (FORCE)`);
      await bron.query(`DROP OWNED BY ${eigenaar}`);
      await bron.query(`DROP ROLE ${eigenaar}`);
      await bron.destroy();
      await database.verwijder();
    }
  });
});
