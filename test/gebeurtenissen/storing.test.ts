import { setTimeout as pauze } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { GATEWAY } from '../../entities/migrations/0002-tweede-laag/rol';
import { openInlog } from '../../src/data/inlogbron';
import { Bode } from '../../src/gebeurtenissen/bode';
import { keurOntvangers } from '../../src/gebeurtenissen/keuring';
import { verwerkSignalen } from '../../src/gebeurtenissen/signalen';
import type { Lezer } from '../journeys/gebeurtenissen/stroom';
import { Opzet } from './opzet';

/* One who cannot be told keeps nobody else from being told, and misses nothing. */

jest.setTimeout(120_000);

const [ZIEK, GEZOND] = ['partner-factor2', 'partner-cvites'] as const;

let opzet: Opzet;
let ziek: Lezer;
let gezond: Lezer;
beforeEach(async () => {
  opzet = await Opzet.maak();
  [ziek, gezond] = [await opzet.lezer(ZIEK), await opzet.lezer(GEZOND)];
});
afterEach(() => opzet.stop());

const VAN_ZIEK = `FROM gebeurtenisontvanger v JOIN integratie i ON i.id = v.integratie_id WHERE i.oauth_client_id = '${ZIEK}'`;

interface Storing {
  readonly naam: string;
  readonly begin: string;
  readonly einde: string;
}

const STORINGEN: readonly Storing[] = [
  {
    naam: 'its registration cannot be read',
    begin: `UPDATE integratie SET overeenkomst_doelen = doelen, overeenkomst_van = '2020-01-01', overeenkomst_tot = 'infinity' WHERE oauth_client_id = '${ZIEK}'`,
    einde: `UPDATE integratie SET overeenkomst_tot = '2100-01-01' WHERE oauth_client_id = '${ZIEK}'`,
  },
  {
    naam: 'its stream cannot be written',
    begin: `INSERT INTO gebeurtenis (organisatie_id, integratie_id, nummer, soort, betreft, object_id, op)
      SELECT v.organisatie_id, v.integratie_id, v.nummer + 1, 'INGETROKKEN', 'AANMELDING', gen_random_uuid(), now() ${VAN_ZIEK}`,
    einde: `DELETE FROM gebeurtenis g USING gebeurtenisontvanger v, integratie i
      WHERE g.integratie_id = v.integratie_id AND g.nummer > v.nummer AND i.id = v.integratie_id AND i.oauth_client_id = '${ZIEK}'`,
  },
];

const verteld = async (lezer: Lezer): Promise<readonly string[]> => {
  await lezer.haal();
  return lezer.bewaard('AANMELDING');
};

describe.each(STORINGEN)('when $naam', ({ begin, einde }) => {
  test('others are told all the same, and it is when that has passed', async () => {
    await opzet.rijen(begin);
    const [gemist, geleverd] = [await opzet.meldAan(ZIEK), await opzet.meldAan(GEZOND)];
    await opzet.ronde();
    expect(await verteld(gezond)).toContain(geleverd);
    expect(await opzet.rijen('SELECT FROM gebeurtenissignaal')).toEqual([]);
    await opzet.rijen(einde);
    expect(await verteld(ziek)).not.toContain(gemist);
    await opzet.ronde();
    expect(await verteld(ziek)).toContain(gemist);
  });

  test('others of whom all is to be looked at are told all the same', async () => {
    await opzet.rijen(begin);
    const [gemist, geleverd] = [await opzet.meldAan(ZIEK), await opzet.meldAan(GEZOND)];
    await opzet.rijen('DELETE FROM gebeurtenissignaal');
    await opzet.rijen(`UPDATE gebeurtenisontvanger SET veeg = ''`);
    await opzet.ronde();
    expect(await verteld(gezond)).toContain(geleverd);
    await opzet.rijen(einde);
    expect(await verteld(ziek)).not.toContain(gemist);
    while (!(await verteld(ziek)).includes(gemist)) await opzet.veeg(100);
  });

  test('a bode goes on with everything else', async () => {
    await opzet.rijen(begin);
    const bode = new Bode({ ...opzet.opties, register: new Registry(), tussenpoos: 10 });
    bode.start();
    try {
      const geleverd = await opzet.meldAan(GEZOND);
      while (!(await verteld(gezond)).includes(geleverd)) await pauze(10);
      const gemist = await opzet.meldAan(ZIEK);
      await opzet.rijen(einde);
      while (!(await verteld(ziek)).includes(gemist)) await pauze(10);
    } finally {
      await bode.stop();
    }
  });
});

test('how others are let in is looked at, when it cannot be of one', async () => {
  await opzet.rijen(STORINGEN[0]?.begin ?? '');
  await opzet.rijen(`UPDATE gebeurtenisontvanger SET kenmerk = 'anders'`);
  await keurOntvangers(opzet.opties);
  const anders = await opzet.rijen(
    `SELECT i.oauth_client_id AS naam FROM gebeurtenisontvanger v JOIN integratie i ON i.id = v.integratie_id WHERE v.kenmerk = 'anders'`,
  );
  expect(anders).toEqual([{ naam: ZIEK }]);
});

test('a registration without a client hears what it missed when it has one', async () => {
  const CLIENTEN = `integratie_client c USING integratie i WHERE i.id = c.integratie_id AND i.oauth_client_id = '${ZIEK}'`;
  const weg = await opzet.rijen<object>(`DELETE FROM ${CLIENTEN} RETURNING c.*`);
  const gemist = await opzet.meldAan(ZIEK);
  await opzet.ronde();
  await opzet.rijen(
    'INSERT INTO integratie_client SELECT * FROM jsonb_populate_recordset(NULL::integratie_client, $1)',
    JSON.stringify(weg),
  );
  expect(await verteld(ziek)).not.toContain(gemist);
  await opzet.ronde();
  expect(await verteld(ziek)).toContain(gemist);
});

test('what cannot be asked of anybody stays to be looked at', async () => {
  await opzet.meldAan(ZIEK);
  const wachten = async () => (await opzet.rijen('SELECT FROM gebeurtenissignaal')).length;
  const voor = await wachten();
  const poort = await openInlog(opzet.gateway.database.url, 'p'.repeat(40), GATEWAY, { max: 1, prepared: 0 });
  await poort.destroy();
  await expect(verwerkSignalen({ ...opzet.opties, poort }, 500)).rejects.toThrow();
  expect(await wachten()).toBe(voor);
});

test('the only one of its organisatie, for whom all fails, keeps what changed for others behind it no longer than once', async () => {
  await opzet.rijen(STORINGEN[0]?.begin ?? '');
  for (let keer = 0; keer < 20; keer += 1) await opzet.meldAan(ZIEK);
  const geleverd = await opzet.meldAan(GEZOND);
  for (let beurt = 0; beurt < 3; beurt += 1) await verwerkSignalen(opzet.opties, 10);
  expect(await verteld(gezond)).toContain(geleverd);
});

test('one dossier that cannot be looked at keeps nobody from hearing of the others', async () => {
  const WIE = 'uwv-westendorp';
  const lezer = await opzet.lezer(WIE);
  const [traject = ''] = lezer.bewaard('TRAJECT');
  // It breaks the writing of its events, as it would break the reading.
  await opzet.rijen(`ALTER TABLE gebeurtenis ADD CONSTRAINT kapot CHECK (object_id <> '${traject}') NOT VALID`);
  const anders = () =>
    opzet.rijen('UPDATE traject SET versie = versie + 1 WHERE id::text = ANY ($1)', lezer.bewaard('TRAJECT'));
  const bezig = async () => {
    const allen = lezer.bewaard('TRAJECT').filter((id) => id !== traject);
    const gehoord = (await lezer.haal()).map(({ objectId }) => objectId);
    return { allen, gehoord };
  };
  await anders();
  await opzet.verwerk();
  for (let deel = 0; deel < 40; deel += 1) await opzet.veeg(100);
  const { allen, gehoord } = await bezig();
  expect(gehoord).toEqual(expect.arrayContaining(allen));
  expect(gehoord).not.toContain(traject);
  await opzet.rijen('ALTER TABLE gebeurtenis DROP CONSTRAINT kapot');
  await opzet.ronde();
  expect((await bezig()).gehoord).toEqual([traject]);
});

test('what waits to be looked at is counted, with what was passed over', async () => {
  const [{ aantal } = { aantal: 0 }] = await opzet.rijen<{ aantal: number }>(
    'SELECT count(*)::int AS aantal FROM gebeurtenissignaal',
  );
  await opzet.rijen(
    `INSERT INTO gebeurtenisgemist (organisatie_id, integratie_id, betreft, object_id)
     SELECT v.organisatie_id, v.integratie_id, 'AANMELDING', gen_random_uuid() ${VAN_ZIEK}`,
  );
  const register = new Registry();
  const bode = new Bode({ ...opzet.opties, register, tussenpoos: 10 });
  const geteld = async () => (await register.getMetricsAsJSON())[0]?.values[0]?.value;
  bode.start();
  try {
    while ((await geteld()) === 0) await pauze(10);
    expect(await geteld()).toBe(aantal + 1);
  } finally {
    await bode.stop();
  }
});
