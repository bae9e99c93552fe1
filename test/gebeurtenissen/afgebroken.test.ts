import { setTimeout as pauze } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { GATEWAY } from '../../entities/migrations/0002-tweede-laag/rol';
import { BODE } from '../../entities/migrations/0012-gebeurtenissen/rechten';
import { openInlog } from '../../src/data/inlogbron';
import { Bode } from '../../src/gebeurtenissen/bode';
import { Opzet } from './opzet';

/* Two processes at it, of which the database ends connections wherever they are: each change is told, and once. */

jest.setTimeout(120_000);

const WIE = 'uwv-westendorp';
/** Ends every connection that is at something. */
const BREEK_AF = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`;

let opzet: Opzet;
beforeEach(async () => {
  opzet = await Opzet.maak();
});
afterEach(() => opzet.stop());

test('connections that end in every place lose no change and repeat none', async () => {
  const lezer = await opzet.lezer(WIE);
  const { url } = opzet.gateway.database;
  const tweede = {
    ...opzet.opties,
    bode: await openInlog(url, 'b'.repeat(40), BODE, { max: 1, prepared: 0 }),
    poort: await openInlog(url, 'p'.repeat(40), GATEWAY, { max: 1, prepared: 0 }),
  };
  const bodes = [opzet.opties, tweede].map(
    (opties) => new Bode({ ...opties, register: new Registry(), tussenpoos: 10 }),
  );
  for (const bode of bodes) bode.start();
  const trajecten = lezer.bewaard('TRAJECT');
  const geleverd: string[] = [];
  let afgebroken = 0;
  try {
    for (const id of trajecten) {
      await opzet.rijen('UPDATE traject SET versie = versie + 1 WHERE id = $1', id);
      geleverd.push(await opzet.meldAan(WIE));
      await pauze(100);
      afgebroken += (await opzet.rijen(BREEK_AF)).length;
    }
    const bezig = () =>
      opzet.rijen('SELECT FROM gebeurtenissignaal UNION ALL SELECT FROM gebeurtenisontvanger WHERE veeg IS NOT NULL');
    while ((await bezig()).length > 0) await pauze(50);
  } finally {
    await Promise.all(bodes.map((bode) => bode.stop()));
    await Promise.all([tweede.bode.destroy(), tweede.poort.destroy()]);
  }
  const gehoord = await lezer.nieuws();
  expect(gehoord.sort()).toEqual(
    [...trajecten.map((id) => `GEWIJZIGD ${id}`), ...geleverd.map((id) => `VERSCHENEN ${id}`)].sort(),
  );
  expect(afgebroken).toBeGreaterThan(10);
});
