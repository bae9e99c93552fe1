import { keurOntvangers } from '../../src/gebeurtenissen/keuring';
import { Lezer, leesbaar } from '../journeys/gebeurtenissen/stroom';
import { NU } from '../support/moment';
import { Opzet, over } from './opzet';

/* All that a recipient may see is looked at to its end, also where something is agreed otherwise more often than that takes. */

jest.setTimeout(120_000);

const WIE = 'uwv-westendorp';
const DEEL = 10;

let opzet: Opzet;
beforeEach(async () => {
  opzet = await Opzet.maak();
});
afterEach(() => opzet.stop());

const LOPENDE = `SELECT o.id FROM opdracht o JOIN integratie i ON i.organisatie_id = o.organisatie_id AND i.opdrachtgever_id = o.opdrachtgever_id
  WHERE i.oauth_client_id = '${WIE}' AND o.van <= $1 AND (o.tot IS NULL OR o.tot > $1)`;

/** Up to where it is being looked at. */
async function plaats(): Promise<string | null> {
  const [rij] = await opzet.rijen<{ veeg: string | null }>(
    `SELECT veeg FROM gebeurtenisontvanger v JOIN integratie i ON i.id = v.integratie_id WHERE i.oauth_client_id = '${WIE}'`,
  );
  if (!rij) throw new Error(`${WIE} has no stream`);
  return rij.veeg;
}

test('an opdracht that changes before every part does not keep a stream from being built up', async () => {
  const lezer = new Lezer(await opzet.als(WIE));
  await lezer.haal();
  await opzet.veeg(DEEL);
  const delen = [await plaats()];
  while (delen.at(-1) !== '' && delen.length < 100) {
    await opzet.rijen(`UPDATE opdracht SET tot = tot WHERE id IN (${LOPENDE})`, NU);
    await opzet.verwerk();
    await opzet.veeg(DEEL);
    delen.push(await plaats());
  }
  expect(delen.length).toBeGreaterThan(3);
  expect(delen.at(-1)).toBe('');
  await lezer.haal();
  expect(lezer.inOpbouw).toBe(false);
  expect(lezer.bewaard('TRAJECT')).toEqual(await leesbaar(await opzet.als(WIE), 'trajecten', 'status'));
  await opzet.ronde();
  expect(await plaats()).toBeNull();
});

test('all that recipients may see is looked at a part of one at a time, each in its turn', async () => {
  for (const naam of [WIE, 'gemeente-cvites', 'werkgever-factor2']) await opzet.lezer(naam);
  await opzet.rijen(`UPDATE gebeurtenisontvanger SET veeg = ''`);
  const begonnen = async () => (await opzet.rijen(`SELECT FROM gebeurtenisontvanger WHERE veeg <> ''`)).length;
  const tellen: number[] = [];
  for (let keer = 0; keer < 4; keer += 1) {
    await opzet.veeg(1);
    tellen.push(await begonnen());
  }
  expect(tellen).toEqual([1, 2, 3, 3]);
});

const beeindig = (tot: Date) => opzet.rijen(`UPDATE opdracht SET tot = $2 WHERE id IN (${LOPENDE})`, NU, tot);

interface Verandering {
  readonly naam: string;
  readonly vooraf?: () => Promise<unknown>;
  readonly onderweg: () => Promise<unknown>;
}

const VERANDERINGEN: readonly Verandering[] = [
  { naam: 'an opdracht is ended', onderweg: () => beeindig(NU).then(() => opzet.verwerk()) },
  {
    naam: 'an opdracht ends by time alone',
    vooraf: () => beeindig(over(1)),
    onderweg: () => {
      opzet.zet(over(1));
      return keurOntvangers(opzet.opties);
    },
  },
];

test.each(VERANDERINGEN)('what was looked at before $naam is looked at again after the rest', async (verandering) => {
  await verandering.vooraf?.();
  const lezer = await opzet.lezer(WIE);
  const bewaard = () => [...lezer.bewaard('TRAJECT'), ...lezer.bewaard('RAPPORTAGE')];
  const voor = bewaard();
  await opzet.rijen(`UPDATE gebeurtenisontvanger SET veeg = ''`);
  await opzet.veeg(DEEL);
  const tot = await plaats();
  expect(tot).toMatch(/^CLIENT /);
  await verandering.onderweg();
  expect(await plaats()).toBe(`${tot} OPNIEUW`);
  await opzet.ronde();
  expect(await plaats()).toBeNull();
  await lezer.haal();
  const beller = await opzet.als(WIE);
  expect(bewaard()).toEqual([
    ...(await leesbaar(beller, 'trajecten', 'status')),
    ...(await leesbaar(beller, 'rapportages', 'status')),
  ]);
  expect(bewaard().length).toBeLessThan(voor.length);
});
