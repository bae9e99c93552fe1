import type { DataSource } from 'typeorm';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { personas } from '../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { openBron } from '../../src/data/bron';
import { Transactie } from '../../src/data/transactie';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

let database: EigenDatabase;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bron = await openBron(database.url, { max: 1 });
});
afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});

/** How the settings stand for a statement of this caller. */
async function geldt(naam: string): Promise<readonly string[]> {
  const coach = (await personas(bron, NU)).find(({ persona }) => persona === 'coach-1-cvites');
  if (!coach) throw new Error('the demo set has no coach');
  const claims = { issuer: DEV_ISSUER, azp: coach.azp, sub: coach.sub, scopes: new Set(coach.scopes), jti: '' };
  const aanvrager = await zoekAanvrager(bron, claims, undefined, NU);
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
