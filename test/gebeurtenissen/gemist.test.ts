import type { Doel } from '../../src/domain/doel';
import { Lezer, onder } from '../journeys/gebeurtenissen/stroom';
import {
  geefToestemming,
  ONTVANGER,
  type OpToestemming,
  opToestemming,
  trekIn,
} from '../journeys/gebeurtenissen/toestemming';
import { NU } from '../support/moment';
import { Ontvanger } from '../webhooks/ontvanger';
import { allesAf, INSTELLINGEN, sluitAan } from '../webhooks/opzet';
import { Opzet } from './opzet';

/*
 * A change that is told of while it cannot be read is passed over. When it was gone all along, that is told; when it is open
 * again before anybody looked, the change itself is.
 */

jest.setTimeout(120_000);

let opzet: Opzet;
let lezer: Lezer;
let gevonden: OpToestemming;
/** One that it reads by that consent, and one that stays open. */
let [dicht, open] = ['', ''];

async function begin(instellingen?: NodeJS.ProcessEnv): Promise<void> {
  opzet = await Opzet.maak(instellingen);
  lezer = await opzet.lezer(ONTVANGER);
  gevonden = await opToestemming(opzet, lezer);
  [dicht = ''] = gevonden.rapportages;
  [open = ''] = lezer.bewaard('RAPPORTAGE').filter((id) => !gevonden.rapportages.includes(id));
}
afterEach(() => opzet.stop());

/** There is news of it, and the stream has that. */
async function verander(id: string): Promise<void> {
  await opzet.rijen('UPDATE rapportage SET versie = versie + 1 WHERE id = $1', id);
  await opzet.ronde();
}

const sluit = () => trekIn(opzet, gevonden, 'RAPPORTAGE');
const geefOpnieuw = () => geefToestemming(opzet, gevonden, ['RAPPORTAGE'], NU);

const gemist = () => opzet.rijen('SELECT object_id FROM gebeurtenisgemist');

test('[F2-04] what was passed over while a consent was withdrawn for a moment is told once it is given anew', async () => {
  await begin();
  for (const keer of ['first', 'again']) {
    await verander(dicht);
    await verander(dicht);
    await verander(open);
    await sluit();
    expect([keer, await lezer.nieuws()]).toEqual([keer, [`GEWIJZIGD ${open}`]]);
    await geefOpnieuw();
    await opzet.ronde();
    expect([keer, await lezer.nieuws()]).toEqual([keer, [`GEWIJZIGD ${dicht}`]]);
    await opzet.ronde();
    expect([keer, await lezer.nieuws(), await gemist()]).toEqual([keer, [], []]);
  }
});

test('[F2-04] what was passed over and stays withdrawn is gone, and that is told once', async () => {
  await begin();
  await verander(dicht);
  await verander(open);
  await sluit();
  expect(await lezer.nieuws()).toEqual([`GEWIJZIGD ${open}`]);
  await opzet.ronde();
  expect((await lezer.nieuws()).sort()).toEqual(gevonden.rapportages.map((id) => `INGETROKKEN ${id}`));
  await opzet.ronde();
  expect(await lezer.nieuws()).toEqual([]);
  // Who begins again passes over all that is closed, and what it was told to be gone is not told of anew.
  await new Lezer(await opzet.als(ONTVANGER)).nieuws();
  expect(await gemist()).toEqual([]);
  await opzet.ronde();
  expect(await lezer.nieuws()).toEqual([]);
});

test('a call for purposes under which it could not be read has nothing put down', async () => {
  await begin();
  await verander(dicht);
  await verander(open);
  await sluit();
  const ander = new Lezer(onder(await opzet.als(ONTVANGER), 'GESCHIKTHEID' as Doel));
  await ander.haal();
  expect(await gemist()).toEqual([]);
  await lezer.nieuws();
  expect(await gemist()).toEqual([{ object_id: dicht }]);
});

test('[F2-04] a webhook is told as well of what it passed over while a consent was withdrawn for a moment', async () => {
  await begin(INSTELLINGEN);
  const eindpunt = new Ontvanger();
  await eindpunt.start();
  try {
    const aansluiting = await sluitAan(opzet.db, opzet.gateway, ONTVANGER, eindpunt.url);
    const zet = (stand: string) =>
      opzet.rijen('UPDATE webhook SET stand = $2 WHERE id = $1', aansluiting.webhookId, stand);
    const erover = () => eindpunt.berichten.filter(({ subject }) => subject === dicht).map(({ type }) => type);
    await allesAf(opzet.db, aansluiting);
    const vooraf = erover().length;
    await zet('GEPAUZEERD');
    await verander(dicht);
    await sluit();
    await zet('ACTIEF');
    await allesAf(opzet.db, aansluiting);
    expect(erover()).toHaveLength(vooraf);
    await geefOpnieuw();
    await opzet.ronde();
    await allesAf(opzet.db, aansluiting);
    expect(erover().slice(vooraf)).toEqual(['nl.poortwachter.rapportage.gewijzigd.v1']);
  } finally {
    await eindpunt.stop();
  }
});
