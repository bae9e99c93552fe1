import { setTimeout as pauze } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { Logboek } from '../../../src/ledger/logboek/logboek';
import { exporteer } from '../../../src/ledger/logboek/ronde';
import { maakLog } from '../../../src/log/log';
import { NU } from '../../support/moment';
import { spoorVan, Wereld } from './opzet';

jest.setTimeout(60_000);

let wereld: Wereld;
let register: Registry;
let logboek: Logboek;
let gelogd: Record<string, unknown>[];
beforeEach(async () => {
  wereld = await Wereld.maak();
  register = new Registry();
  gelogd = [];
  logboek = new Logboek({
    ...wereld.opties(),
    klok: { nu: () => new Date(NU.getTime() + 90_000) },
    log: maakLog('info', { write: (regel) => void gelogd.push(JSON.parse(regel)) }),
    register,
    tussenpoos: 20,
  });
});
afterEach(async () => {
  await logboek.stop();
  await wereld.sluit();
});

async function meting(naam: string): Promise<number> {
  const tekst = await register.getSingleMetricAsString(`poortwachter_logboek_${naam}`);
  return Number(/ (\S+)$/.exec(tekst)?.[1]);
}

async function wordt<T>(wat: () => T | Promise<T>, verwacht: T): Promise<void> {
  for (let poging = 0; poging < 100 && (await wat()) !== verwacht; poging += 1) await pauze(50);
  expect(await wat()).toBe(verwacht);
}

const aantal = (): number => new Set(wereld.ontvanger.regels.map(({ traceId }) => traceId)).size;

test('it exports what is sealed while it runs', async () => {
  logboek.start();
  await wereld.boek(2);
  await wordt(aantal, 2);
  await wereld.boek(2);
  await wordt(aantal, 4);
  expect(gelogd).toEqual([]);
});

test('while the collector is down it says so and tells how much waits, and since when; then it goes on by itself', async () => {
  await wereld.ontvanger.neer();
  await wereld.boek(5);
  logboek.start();
  await wordt(() => meting('unexported'), 5);
  expect(await meting('unexported_age_seconds')).toBe(90);
  await wordt(() => gelogd.length > 1, true);
  expect(gelogd[0]).toMatchObject({ level: 50, fout: 'Collectorfout' });
  await wereld.ontvanger.op();
  await wordt(aantal, 5);
  await wordt(() => meting('unexported'), 0);
  expect(await meting('unexported_age_seconds')).toBe(0);
});

test('what stays behind is logged by its key and counted', async () => {
  const [slecht, ...rest] = await wereld.boek(5);
  wereld.ontvanger.bezwaar = (regels) =>
    regels.some(({ traceId }) => traceId === spoorVan(slecht?.id ?? '')) ? { status: 422 } : null;
  logboek.start();
  await wordt(() => meting('left_behind'), 1);
  expect(aantal()).toBe(rest.length);
  expect(gelogd).toMatchObject([{ level: 50, raadplegingen: [slecht?.id], reden: 'GEWEIGERD', status: 422 }]);
});

test('a stop waits for the answer to what was sent, and keeps that it was taken', async () => {
  await wereld.boek(3);
  let gevraagd = false;
  wereld.ontvanger.bezwaar = async () => {
    gevraagd = true;
    await pauze(300);
    return null;
  };
  logboek.start();
  await wordt(() => gevraagd, true);
  await logboek.stop();
  expect(aantal()).toBe(3);
  expect(wereld.ontvanger.verzoeken).toHaveLength(1);
  expect(await exporteer(wereld.opties())).toEqual({ soort: 'LEEG' });
});
