import { Client } from 'pg';
import { maakDossier, rapport } from './dossier';
import { doe, Opzet, weigering } from './opzet';

let opzet: Opzet;
let ander: Client;
beforeAll(async () => {
  opzet = await Opzet.maak();
  ander = new Client({ connectionString: opzet.gateway.database.url });
  await ander.connect();
});
afterAll(async () => {
  await ander?.end();
  await opzet?.stop();
});

test('who waits too long for what another holds is told to try again, and then it succeeds', async () => {
  const { coach, trajectId } = await maakDossier(opzet, 'cvites');
  const { rapportage } = await doe(coach, 'schrijfRapportage', rapport(trajectId));
  await ander.query('BEGIN');
  await ander.query('SELECT FROM rapportage WHERE id = $1 FOR UPDATE', [rapportage.id]);
  const input = { rapportageId: rapportage.id, versie: 1 };
  expect(await weigering(coach, 'stelRapportageVast', input)).toEqual({ code: 'CONFLICT', reden: 'GELIJKTIJDIG' });
  await ander.query('ROLLBACK');
  expect((await doe(coach, 'stelRapportageVast', input)).rapportage.status).toBe('VASTGESTELD');
});
