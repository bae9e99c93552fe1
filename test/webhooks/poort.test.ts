import { setTimeout as pauze } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { personas } from '../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { openBron } from '../../src/data/bron';
import { alsDie } from '../../src/gebeurtenissen/beurt';
import { leidSleutelsAf } from '../../src/sleutels';
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

test('who is told is judged by the moment at which it can be asked, not by that at which it began to wait', async () => {
  const uwv = (await personas(bron, NU)).find(({ persona }) => persona === 'uwv-westendorp');
  if (!uwv) throw new Error('the demo set has no UWV');
  const claims = { issuer: DEV_ISSUER, azp: uwv.azp, sub: uwv.sub, scopes: new Set(uwv.scopes), jti: '' };
  const aanvrager = await zoekAanvrager(bron, claims, undefined, NU);
  const ander = bron.createQueryRunner();
  await ander.connect();

  let nu = NU;
  const sleutels = leidSleutelsAf(new Uint8Array(32).fill(1));
  const gevraagd = alsDie(
    { poort: bron, sleutels },
    aanvrager,
    () => nu,
    async (verzoek) => [verzoek.nu, (await verzoek.manager.query(`SELECT pw.nu() AS nu`))[0].nu],
  );
  await pauze(50);
  nu = new Date(NU.getTime() + 60_000);
  await ander.release();
  expect(await gevraagd).toEqual([nu, nu]);
});
