import type { Doel } from '../../src/domain/doel';
import { Lezer, onder } from '../journeys/gebeurtenissen/stroom';
import { geldt } from '../journeys/lezen/wereld';
import { NU } from '../support/moment';
import { Ontvanger } from '../webhooks/ontvanger';
import { allesAf, INSTELLINGEN, sluitAan } from '../webhooks/opzet';
import { Opzet } from './opzet';

/*
 * A change that is told of while it cannot be read is passed over. When it was gone all along, that is told; when it is open
 * again before anybody looked, the change itself is.
 */

jest.setTimeout(120_000);

const WIE = 'werkgever-factor2';

/** A consent by which it reads rapportages of somebody, the only one, and those rapportages. */
const OP_TOESTEMMING = `SELECT c.client_id, array_agg(r.id::text ORDER BY r.id) AS rapportages FROM toestemming c
  JOIN integratie i ON i.organisatie_id = c.organisatie_id AND i.opdrachtgever_id = c.ontvanger_id
  JOIN rapportage r ON r.client_id = c.client_id
  WHERE i.oauth_client_id = '${WIE}' AND c.doel = 'VERANTWOORDING' AND c.categorie = 'RAPPORTAGE'
    AND ${geldt('c')} AND r.id::text = ANY ($1)
    AND 1 = (SELECT count(*) FROM toestemming d WHERE d.client_id = c.client_id AND d.ontvanger_id = c.ontvanger_id
      AND d.doel = c.doel AND d.categorie = c.categorie AND ${geldt('d')})
  GROUP BY c.client_id ORDER BY c.client_id LIMIT 1`;
interface OpToestemming {
  readonly client_id: string;
  readonly rapportages: readonly string[];
}

let opzet: Opzet;
let lezer: Lezer;
let gevonden: OpToestemming;
/** One that it reads by that consent, and one that stays open. */
let [dicht, open] = ['', ''];

async function begin(instellingen?: NodeJS.ProcessEnv): Promise<void> {
  opzet = await Opzet.maak(instellingen);
  lezer = await opzet.lezer(WIE);
  const [rij] = await opzet.rijen<OpToestemming>(OP_TOESTEMMING, lezer.bewaard('RAPPORTAGE'));
  if (!rij) throw new Error('nobody consented');
  gevonden = rij;
  [dicht = ''] = rij.rapportages;
  [open = ''] = lezer.bewaard('RAPPORTAGE').filter((id) => !rij.rapportages.includes(id));
}
afterEach(() => opzet.stop());

/** There is news of it, and the stream has that. */
async function verander(id: string): Promise<void> {
  await opzet.rijen('UPDATE rapportage SET versie = versie + 1 WHERE id = $1', id);
  await opzet.ronde();
}

const trekIn = () =>
  opzet.rijen(
    `UPDATE toestemming SET tot = $2 WHERE client_id = $1 AND categorie = 'RAPPORTAGE' AND doel = 'VERANTWOORDING'
       AND (tot IS NULL OR tot > $2)`,
    gevonden.client_id,
    NU,
  );
const geefOpnieuw = () =>
  opzet.rijen(
    `INSERT INTO toestemming (organisatie_id, id, client_id, doel, categorie, ontvanger_id, vorm, bron, informatieversie, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), $1, 'VERANTWOORDING', 'RAPPORTAGE', opdrachtgever_id, 'SCHRIFTELIJK', 'FORMULIER', 'proef',
       'proef', $2 FROM integratie WHERE oauth_client_id = '${WIE}'`,
    gevonden.client_id,
    NU,
  );

const nieuws = async (van = lezer) => (await van.haal()).map(({ soort, objectId }) => `${soort} ${objectId}`);
const gemist = () => opzet.rijen('SELECT object_id FROM gebeurtenisgemist');

test('[F2-04] what was passed over while a consent was withdrawn for a moment is told once it is given anew', async () => {
  await begin();
  for (const keer of ['first', 'again']) {
    await verander(dicht);
    await verander(dicht);
    await verander(open);
    await trekIn();
    expect([keer, await nieuws()]).toEqual([keer, [`GEWIJZIGD ${open}`]]);
    await geefOpnieuw();
    await opzet.ronde();
    expect([keer, await nieuws()]).toEqual([keer, [`GEWIJZIGD ${dicht}`]]);
    await opzet.ronde();
    expect([keer, await nieuws(), await gemist()]).toEqual([keer, [], []]);
  }
});

test('[F2-04] what was passed over and stays withdrawn is gone, and that is told once', async () => {
  await begin();
  await verander(dicht);
  await verander(open);
  await trekIn();
  expect(await nieuws()).toEqual([`GEWIJZIGD ${open}`]);
  await opzet.ronde();
  expect((await nieuws()).sort()).toEqual(gevonden.rapportages.map((id) => `INGETROKKEN ${id}`));
  await opzet.ronde();
  expect(await nieuws()).toEqual([]);
  // Who begins again passes over all that is closed, and what it was told to be gone is not told of anew.
  await nieuws(new Lezer(await opzet.als(WIE)));
  expect(await gemist()).toEqual([]);
  await opzet.ronde();
  expect(await nieuws()).toEqual([]);
});

test('a call for purposes under which it could not be read has nothing put down', async () => {
  await begin();
  await verander(dicht);
  await verander(open);
  await trekIn();
  const ander = new Lezer(onder(await opzet.als(WIE), 'GESCHIKTHEID' as Doel));
  await ander.haal();
  expect(await gemist()).toEqual([]);
  await nieuws();
  expect(await gemist()).toEqual([{ object_id: dicht }]);
});

test('[F2-04] a webhook is told as well of what it passed over while a consent was withdrawn for a moment', async () => {
  await begin(INSTELLINGEN);
  const eindpunt = new Ontvanger();
  await eindpunt.start();
  try {
    const aansluiting = await sluitAan(opzet.db, opzet.gateway, WIE, eindpunt.url);
    const zet = (stand: string) =>
      opzet.rijen('UPDATE webhook SET stand = $2 WHERE id = $1', aansluiting.webhookId, stand);
    const erover = () => eindpunt.berichten.filter(({ subject }) => subject === dicht).map(({ type }) => type);
    await allesAf(opzet.db, aansluiting);
    const vooraf = erover().length;
    await zet('GEPAUZEERD');
    await verander(dicht);
    await trekIn();
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
