import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startProces, stopAlle } from '../journeys/duurzaam/proces';
import { DataFolders } from '../postgres/data-folder';
import { sql } from '../postgres/sql';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { haalToken, verwijderInlog } from '../support/gateway';
import { leesResultaten, startIntake } from './proces';

const folders = new DataFolders();
let database: EigenDatabase;
beforeAll(async () => {
  database = await eigenDatabase();
});
afterAll(async () => {
  await stopAlle();
  await database?.verwijder();
  if (database) await verwijderInlog(database.url);
  await folders.remove();
});

const AANTAL = 4_000;

it('a gateway that is killed -9 amid an intake and comes back finds the intake waiting, and registers each row once', async () => {
  const dataDir = await folders.fresh();
  const eerste = await startProces({ dataDir, databaseUrl: database.url });
  const [bestand, token] = [join(dataDir, 'veel.jsonl'), join(dataDir, 'partner-cvites')];
  await writeFile(token, await haalToken(eerste.url, 'partner-cvites'));
  await writeFile(join(dataDir, 'partner-cvites.json'), '{}');
  const rijen = Array.from({ length: AANTAL }, (_, n) => ({
    kenmerk: `gateway-${n}`,
    voornamen: `Noor ${n}`,
    achternaam: 'Berg',
  }));
  await writeFile(bestand, rijen.map((rij) => JSON.stringify(rij)).join('\n'));

  const intake = startIntake([
    ...['--bestand', bestand, '--integratie', 'partner-cvites', '--token', token],
    ...['--url', eerste.url, '--indelingen', dataDir],
  ]);
  await intake.voortgang;
  await eerste.kill9();
  const tweede = await startProces({
    dataDir,
    databaseUrl: database.url,
    omgeving: { PORT: new URL(eerste.url).port },
  });
  const { code, uit } = await intake.einde;
  expect([code, uit]).toEqual([0, expect.stringMatching(/^4000 rows: .* 0 with errors/)]);

  const bewaard = await sql<{ kenmerk: string; id: string }>(
    database.url,
    "SELECT kenmerk, id FROM aanmelding WHERE kenmerk LIKE 'gateway-%'",
  );
  expect(bewaard).toHaveLength(AANTAL);
  const geteld = await leesResultaten(`${bestand}.resultaat.jsonl`);
  expect(new Map(geteld.map(({ kenmerk, aanmeldingId }) => [kenmerk, aanmeldingId]))).toEqual(
    new Map(bewaard.map(({ kenmerk, id }) => [kenmerk, id])),
  );
  expect(await tweede.sigterm()).toBe(0);
}, 180_000);
