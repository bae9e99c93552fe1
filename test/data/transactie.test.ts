import type { DataSource } from 'typeorm';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { personas } from '../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { openBron } from '../../src/data/bron';
import type { Onderdeel } from '../../src/data/bundel';
import { isVerschoven } from '../../src/data/opening';
import { Transactie } from '../../src/data/transactie';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

let database: EigenDatabase;
let bron: DataSource;
let aanvrager: Aanvrager;
/** What the registration of the coach is asked by. */
let registratie: readonly string[];

beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bron = await openBron(database.url, { max: 1, prepared: 10 });
  const coach = (await personas(bron, NU)).find(({ persona }) => persona === 'coach-1-cvites');
  if (!coach) throw new Error('the demo set has no coach');
  const claims = { issuer: DEV_ISSUER, azp: coach.azp, sub: coach.sub, scopes: new Set(coach.scopes), jti: '' };
  aanvrager = await zoekAanvrager(bron, claims, undefined, NU);
  registratie = [DEV_ISSUER, coach.azp, coach.sub, NU.toISOString()];
  await bron.query('CREATE TABLE proef (id integer PRIMARY KEY)');
  await bron.query('GRANT SELECT, INSERT ON proef TO poortwachter_gateway');
});
afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});
beforeEach(() => bron.query('TRUNCATE proef'));

const bewaard = async (): Promise<unknown> => (await bron.query('SELECT array_agg(id) AS ids FROM proef'))[0].ids;
const voegToe = (id: string): Onderdeel => ({ tekst: 'INSERT INTO proef VALUES ($1)', waarden: [id] });

/** Who the coach is taken for: as it is, or as it was before something changed. */
async function vermoeden(anders = ''): Promise<Onderdeel> {
  const [{ tekst }] = await bron.query('SELECT pw.aanmelden($1, $2, $3, $4)::text AS tekst', [...registratie]);
  return { tekst: 'SELECT pw.eis_aanmelding($1, $2, $3, $4, $5)', waarden: [...registratie, `${tekst}${anders}`] };
}

/** How the settings stand for a statement of this caller. */
async function geldt(naam: string): Promise<readonly string[]> {
  const stand = async (manager: { query(sql: string): Promise<{ stand: string }[]> }): Promise<string> =>
    (await manager.query(`SELECT current_setting('${naam}') AS stand`))[0]?.stand ?? '';
  const transactie = Transactie.voorbereid(bron);
  await transactie.begin(aanvrager, NU, 'LEZEN');
  const erin = await stand(transactie.manager);
  await transactie.sluit();
  return [await stand(bron), erin, await stand(bron)];
}

/** The policies make of one statement hundreds of parts: compiling those takes seconds, running them milliseconds. */
test('PostgreSQL compiles no statement of a request, and of others as it is set', async () => {
  const [ervoor, erin, erna] = await geldt('jit');
  expect({ erin, erna }).toEqual({ erin: 'off', erna: ervoor });
  expect(ervoor).toBe('on');
});

test('a statement of a request ends in time, one outside it as it is set', async () => {
  expect(await geldt('statement_timeout')).toEqual(['0', '10s', '0']);
});

test('a request runs as the gateway, and what is read in one snapshot is', async () => {
  const [, rol] = await geldt('role');
  const [, isolatie] = await geldt('transaction_isolation');
  expect([rol, isolatie]).toEqual(['poortwachter_gateway', 'repeatable read']);
});

test('what was written is durable when it is closed, and gone when it is broken off', async () => {
  for (const einde of ['sluit', 'breekAf'] as const) {
    const transactie = Transactie.voorbereid(bron);
    await transactie.begin(aanvrager, NU, 'SCHRIJVEN');
    await transactie.manager.query('INSERT INTO proef VALUES (1)');
    await transactie[einde]();
    expect(await bewaard()).toEqual(einde === 'sluit' ? [1] : null);
    await bron.query('TRUNCATE proef');
  }
});

test('TypeORM knows that there is a transaction, and begins none of its own', async () => {
  const transactie = Transactie.voorbereid(bron);
  await transactie.begin(aanvrager, NU, 'SCHRIJVEN');
  await transactie.manager.transaction((binnen) => binnen.query('INSERT INTO proef VALUES (1)'));
  await transactie.breekAf();
  expect(await bewaard()).toBeNull();
});

test('a transaction that failed cannot be closed as if it had not', async () => {
  const transactie = Transactie.voorbereid(bron);
  await transactie.begin(aanvrager, NU, 'SCHRIJVEN');
  await transactie.manager.query('INSERT INTO proef VALUES (1)');
  await expect(transactie.manager.query('SELECT 1/0')).rejects.toThrow('division by zero');
  await expect(transactie.sluit()).rejects.toThrow('current transaction is aborted');
  expect(await bewaard()).toBeNull();
});

test('statements prepared before are begun with again when they are gone', async () => {
  for (let keer = 0; keer < 2; keer += 1) await geldt('jit');
  await bron.query('DEALLOCATE ALL');
  expect((await geldt('jit'))[1]).toBe('off');
});

describe('of who was taken to call', () => {
  test('a transaction begins when that still is so', async () => {
    const transactie = Transactie.voorbereid(bron);
    await transactie.begin(aanvrager, NU, 'SCHRIJVEN', await vermoeden());
    await transactie.manager.query('INSERT INTO proef VALUES (1)');
    await transactie.sluit();
    expect(await bewaard()).toEqual([1]);
  });

  test.each(['begin', 'ineens'] as const)('when it is not, %s does nothing', async (hoe) => {
    const transactie = Transactie.voorbereid(bron);
    const onwaar = await vermoeden(' ');
    const fout = await (hoe === 'begin'
      ? transactie.begin(aanvrager, NU, 'SCHRIJVEN', onwaar)
      : transactie.ineens(aanvrager, NU, 'SCHRIJVEN', [voegToe('1')], onwaar)
    ).catch((gegooid: unknown) => gegooid);
    expect(isVerschoven(fout)).toBe(true);
    await transactie.sluit();
    expect(await bewaard()).toBeNull();
  });

  test('another failure says nothing of it', async () => {
    expect(isVerschoven(await bron.query('SELECT 1/0').catch((fout: unknown) => fout))).toBe(false);
    expect(isVerschoven(undefined)).toBe(false);
  });
});

describe('all in one round trip', () => {
  test('gives the rows of each part, read as the gateway, and keeps what was written', async () => {
    const transactie = Transactie.voorbereid(bron);
    const delen = [voegToe('1'), { tekst: 'SELECT id, current_user FROM proef', waarden: [] }];
    const rijen = await transactie.ineens(aanvrager, NU, 'SCHRIJVEN', delen, await vermoeden());
    expect(rijen).toEqual([[], [['1', 'poortwachter_gateway']]]);
    await transactie.sluit();
    expect(await bewaard()).toEqual([1]);
  });

  test('keeps nothing when a part fails', async () => {
    const transactie = Transactie.voorbereid(bron);
    const dubbel = transactie.ineens(aanvrager, NU, 'SCHRIJVEN', [voegToe('1'), voegToe('1')]);
    await expect(dubbel).rejects.toThrow('duplicate key');
    await transactie.sluit();
    expect(await bewaard()).toBeNull();
  });
});
