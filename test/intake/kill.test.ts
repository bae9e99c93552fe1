import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '../postgres/sql';
import { haalToken } from '../support/gateway';
import { maakStandplaats, type Standplaats } from '../support/standplaats';
import { leesResultaten, startIntake } from './proces';

let plaats: Standplaats;
beforeAll(async () => {
  plaats = await maakStandplaats();
});
afterAll(() => plaats?.ruimOp());

const AANTAL = 4_000;

it('a gateway that is killed -9 amid an intake and comes back finds the intake waiting, and registers each row once', async () => {
  const { dataDir, databaseUrl } = plaats;
  const eerste = await plaats.start();
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
  const tweede = await plaats.start({ PORT: new URL(eerste.url).port });
  const { code, uit, fouten } = await intake.einde;
  expect(fouten).toMatch(/^no gateway answers on \S+; it is tried again in \d+\.\d s$/m);
  expect([code, uit]).toEqual([0, expect.stringMatching(/^4000 rows: .* 0 with errors/)]);

  const bewaard = await sql<{ kenmerk: string; id: string }>(
    databaseUrl,
    "SELECT kenmerk, id FROM aanmelding WHERE kenmerk LIKE 'gateway-%'",
  );
  expect(bewaard).toHaveLength(AANTAL);
  const geteld = await leesResultaten(`${bestand}.resultaat.jsonl`);
  expect(new Map(geteld.map(({ kenmerk, aanmeldingId }) => [kenmerk, aanmeldingId]))).toEqual(
    new Map(bewaard.map(({ kenmerk, id }) => [kenmerk, id])),
  );
  expect(await tweede.sigterm()).toBe(0);
}, 180_000);
