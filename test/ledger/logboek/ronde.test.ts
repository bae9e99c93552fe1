import { setTimeout as pauze } from 'node:timers/promises';
import { PER_POST } from '../../../src/ledger/logboek/afgifte';
import { Collectorfout, naarCollector, type Zend } from '../../../src/ledger/logboek/collector';
import { exporteer, MEESTE, MEESTE_BETROKKENEN } from '../../../src/ledger/logboek/ronde';
import { LOCK } from '../../../src/ledger/logboek/wachtrij';
import type { Schets } from '../zegel/schrijf';
import type { Bezwaar } from './ontvanger';
import { pseudoniem, spoorVan, Wereld } from './opzet';
import { leesRegels, type Regel } from './otlp';

jest.setTimeout(60_000);

let wereld: Wereld;
beforeEach(async () => {
  wereld = await Wereld.maak();
});
afterEach(() => wereld.sluit());

const sporen = (raadplegingen: readonly Schets[]): readonly string[] => raadplegingen.map(({ id }) => spoorVan(id));

/** The traces that the collector took, in the order in which it took each first. */
const ontvangen = (): readonly string[] => [...new Set(wereld.ontvanger.regels.map(({ traceId }) => traceId))];

async function exporteerAlles(zend?: Zend): Promise<void> {
  while ((await exporteer(wereld.opties(zend))).soort === 'VERDER');
}

test('everything arrives in the order in which it was sealed, once, and under a pseudonym', async () => {
  const { ontvanger } = wereld;
  const geboekt = await wereld.boek(20);
  await exporteerAlles();
  expect(ontvangen()).toEqual(sporen(geboekt));
  expect(ontvanger.regels).toHaveLength(ontvanger.spans.size);
  for (const { id, organisatie, clienten } of geboekt) {
    const [ouder, ...kinderen] = ontvanger.regels.filter(({ traceId }) => traceId === spoorVan(id));
    expect(ouder).toMatchObject({ name: 'rapportages', resource: { 'service.name': 'poortwachter' } });
    expect(ouder?.attributes).toEqual({
      'dpl.core.processing_activity_id': `https://register.test/${organisatie}/rapportage`,
    });
    expect(kinderen.map(({ ouder: boven }) => boven)).toEqual(clienten.map(() => ouder?.spanId));
    expect(kinderen.map(({ attributes }) => attributes['dpl.core.data_subject_id'])).toEqual(
      clienten.map((client) => pseudoniem(`CLIENT\n${client}`)),
    );
  }
  const tekst = Buffer.concat(ontvanger.verzoeken.map(({ body }) => body)).toString('latin1');
  for (const client of geboekt.flatMap(({ clienten }) => clienten)) expect(tekst).not.toContain(client);
  expect(ontvanger.verzoeken[0]?.headers).toMatchObject({ authorization: 'Bearer x' });
  await exporteerAlles();
  expect(ontvanger.regels).toHaveLength(ontvanger.spans.size);
});

test('more than fits in one round arrives in the next, also in the middle of a seal', async () => {
  const geboekt = await wereld.boek(MEESTE + 5);
  expect(await exporteer(wereld.opties())).toEqual({ soort: 'VERDER', achtergebleven: [] });
  expect(ontvangen()).toEqual(sporen(geboekt.slice(0, MEESTE)));
  await exporteerAlles();
  expect(ontvangen()).toEqual(sporen(geboekt));
});

/** How many lines each request to the collector had. */
const perPost = (): readonly number[] => wereld.ontvanger.verzoeken.map(({ body }) => leesRegels(body).length);

test('a round is of so many data subjects, and a post of so many lines, however many one raadpleging has', async () => {
  const groot = MEESTE_BETROKKENEN + 100;
  const geboekt = await wereld.boekOver([groot, MEESTE_BETROKKENEN - 1, 1, 1]);
  const omvang = new Map(geboekt.map(({ id, clienten }) => [spoorVan(id), clienten.length]));
  let gehad = 0;
  while ((await exporteer(wereld.opties())).soort === 'VERDER') {
    const ronde = ontvangen().slice(gehad);
    gehad += ronde.length;
    const samen = ronde.reduce((som, spoor) => som + (omvang.get(spoor) ?? 0), 0);
    expect(samen <= MEESTE_BETROKKENEN || ronde.length === 1).toBe(true);
  }
  expect(ontvangen()).toEqual(sporen(geboekt));
  expect(wereld.ontvanger.spans.size).toBe(groot + MEESTE_BETROKKENEN + 1 + geboekt.length);
  expect(wereld.ontvanger.regels).toHaveLength(wereld.ontvanger.spans.size);
  expect(Math.max(...perPost())).toBe(PER_POST);
});

test('one that is a round by itself is left behind when the collector takes what comes after it', async () => {
  const geboekt = await wereld.boekOver([MEESTE_BETROKKENEN + 1, MEESTE_BETROKKENEN + 2, 1]);
  const [eerste] = geboekt;
  const van = (regels: readonly Regel[]): boolean =>
    regels.some(({ traceId }) => eerste !== undefined && traceId === spoorVan(eerste.id));
  wereld.ontvanger.bezwaar = (regels) => (van(regels) ? { status: 400 } : null);
  await exporteerAlles();
  expect(ontvangen()).toEqual(sporen(geboekt.slice(1)));
  expect(await wereld.achterblijvers()).toEqual([{ id: eerste?.id, reden: 'GEWEIGERD' }]);
});

test('of one of which a post does not arrive, all is sent again', async () => {
  const geboekt = await wereld.boekOver([MEESTE_BETROKKENEN + 100]);
  wereld.ontvanger.bezwaar = () => (wereld.ontvanger.verzoeken.length === 2 ? { status: 503 } : null);
  await expect(exporteer(wereld.opties())).rejects.toThrow(Collectorfout);
  await exporteerAlles();
  expect(ontvangen()).toEqual(sporen(geboekt));
  expect(wereld.ontvanger.spans.size).toBe(MEESTE_BETROKKENEN + 101);
});

/** Books, exports while the collector is down, books more, and exports when it is up again; gives what was lost. */
async function verlorenBijUitval(zend?: Zend): Promise<readonly string[]> {
  const eerst = await wereld.boek(4);
  await wereld.ontvanger.neer();
  for (let poging = 0; poging < 3; poging += 1) await exporteer(wereld.opties(zend)).catch(() => undefined);
  const later = await wereld.boek(3);
  await wereld.ontvanger.op();
  await exporteerAlles(zend);
  await pauze(100);
  const gekomen = ontvangen();
  const verwacht = sporen([...eerst, ...later]);
  expect(gekomen).toEqual(verwacht.filter((spoor) => gekomen.includes(spoor)));
  return verwacht.filter((spoor) => !gekomen.includes(spoor));
}

test('a collector that was down gets everything, in its order', async () => {
  expect(await verlorenBijUitval()).toEqual([]);
});

test('one that keeps its place before the answer loses what was on its way (a control)', async () => {
  const zend = naarCollector({ url: wereld.ontvanger.url, headers: {} });
  const teVroeg: Zend = async (regels) => {
    void zend(regels).catch(() => undefined);
    return { soort: 'AANGENOMEN' };
  };
  expect(await verlorenBijUitval(teVroeg)).toHaveLength(4);
});

test.each<[string, Bezwaar]>([
  ['is too busy', { status: 503, headers: { 'retry-after': '7' } }],
  ['does not know us', { status: 401 }],
  ['is somewhere else', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
  ['is no collector, but answers 200', { status: 200, headers: { 'content-type': 'text/html' } }],
  ['answers 200 without saying what', { status: 200 }],
  ['lets go without an answer', 'GEEN_ANTWOORD'],
  ['refuses all that it is sent', { status: 400 }],
  ['takes nothing of what it is sent', { geweigerd: 1 }],
])('nothing is kept as exported while the collector %s', async (_naam, bezwaar) => {
  const geboekt = await wereld.boek(3);
  wereld.ontvanger.bezwaar = () => bezwaar;
  const fout = await exporteer(wereld.opties()).catch((gevallen: unknown) => gevallen);
  expect(fout).toBeInstanceOf(Collectorfout);
  if (bezwaar !== 'GEEN_ANTWOORD' && 'headers' in bezwaar && bezwaar.headers?.['retry-after'])
    expect(fout).toMatchObject({ status: 503, wachtMs: 7000 });
  expect(await wereld.achterblijvers()).toEqual([]);
  wereld.ontvanger.bezwaar = () => null;
  await exporteerAlles();
  expect(ontvangen()).toEqual(sporen(geboekt));
});

test.each<[string, Bezwaar]>([
  ['a refusal', { status: 400 }],
  ['a partial success', { geweigerd: 1 }],
])('by %s of one, it alone stays behind, is tried again, and arrives then', async (_naam, bezwaar) => {
  const geboekt = await wereld.boek(9);
  const slecht = geboekt[4];
  if (slecht === undefined) throw new Error('unreachable');
  wereld.ontvanger.bezwaar = (regels) =>
    regels.some(({ traceId }) => traceId === spoorVan(slecht.id)) ? bezwaar : null;
  expect(await exporteer(wereld.opties())).toMatchObject({
    soort: 'VERDER',
    achtergebleven: [{ wachtend: { id: slecht.id }, reden: 'GEWEIGERD' }],
  });
  const anderen = geboekt.filter((raadpleging) => raadpleging !== slecht);
  expect(ontvangen()).toEqual(sporen(anderen));
  await exporteerAlles();
  expect(await wereld.achterblijvers()).toEqual([{ id: slecht.id, reden: 'GEWEIGERD' }]);
  wereld.ontvanger.bezwaar = () => null;
  await exporteerAlles();
  expect(await wereld.achterblijvers()).toEqual([]);
  expect(ontvangen()).toEqual(sporen([...anderen, slecht]));
});

test('what this version does not know, or is no longer in the ledger, stays behind and keeps nothing from going on', async () => {
  const geboekt = await wereld.boek(4);
  const [weg, vreemd, ...rest] = geboekt;
  await wereld.knoei('DELETE FROM raadpleging WHERE id = $1', [weg?.id]);
  await wereld.knoei(`UPDATE raadpleging SET wortels = '{vervallen}' WHERE id = $1`, [vreemd?.id]);
  await exporteerAlles();
  expect(ontvangen()).toEqual(sporen(rest));
  const gebleven = [
    { id: weg?.id, reden: 'VERDWENEN' },
    { id: vreemd?.id, reden: 'ONBEKEND' },
  ];
  expect(await wereld.achterblijvers()).toEqual(expect.arrayContaining(gebleven));
  // A later version knows it.
  await wereld.knoei(`UPDATE raadpleging SET wortels = '{client}' WHERE id = $1`, [vreemd?.id]);
  await exporteerAlles();
  expect(await wereld.achterblijvers()).toEqual(gebleven.slice(0, 1));
});

test('one process exports at a time, and keeps nobody waiting', async () => {
  const geboekt = await wereld.boek(2);
  await wereld.db.query('SELECT pg_advisory_lock($1)', [LOCK]);
  expect(await exporteer(wereld.opties())).toEqual({ soort: 'BEZET' });
  expect(ontvangen()).toEqual([]);
  await wereld.db.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  // Two at once: one is in the middle of it while the other asks.
  let tweede: Promise<unknown> | undefined;
  wereld.ontvanger.bezwaar = async () => {
    tweede ??= exporteer(wereld.opties());
    expect(await tweede).toEqual({ soort: 'BEZET' });
    return null;
  };
  await exporteer(wereld.opties());
  expect(tweede).toBeDefined();
  expect(ontvangen()).toEqual(sporen(geboekt));
});

const BUITEN_BEREIK = [
  'SELECT sleutel FROM raadpleging',
  'SELECT medewerker_id FROM raadpleging',
  'SELECT patronen FROM raadpleging',
  'SELECT patroon FROM verstrekking',
  'SELECT achternaam FROM client_identiteit',
  `UPDATE raadpleging SET trace_id = ''`,
  'DELETE FROM te_bezegelen',
  'DELETE FROM logboekstand',
];

test('whoever exports cannot read who asked and what, nor anything else, and changes nothing but its own place', async () => {
  const als = (tekst: string) =>
    wereld.bron.transaction(async (manager) => {
      await manager.query('SET LOCAL ROLE poortwachter_logboek');
      return manager.query(tekst);
    });
  for (const poging of BUITEN_BEREIK) await expect(als(poging)).rejects.toThrow('permission denied');
  expect(await als('SELECT trace_id FROM raadpleging')).toEqual([]);
});
