import { type Lezer, Lezer as NieuweLezer, onder } from '../journeys/gebeurtenissen/stroom';
import { geldt } from '../journeys/lezen/wereld';
import { NU } from '../support/moment';
import { Opzet, over } from './opzet';

jest.setTimeout(120_000);

/* Parts, kinds and what was told before purposes were kept: a call hears what changed for its own purposes and scopes. */

let opzet: Opzet;
beforeEach(async () => {
  opzet = await Opzet.maak();
});
afterEach(() => opzet.stop());

const nieuws = async (lezer: Lezer) =>
  (await lezer.haal()).map(({ soort, betreft, objectId }) => `${soort} ${betreft} ${objectId}`);

const ONTVANGER = 'werkgever-factor2';

/** A consent by which it reads rapportages of somebody, the only one. */
const OP_TOESTEMMING = `SELECT c.client_id, o.id AS opdracht_id, array_agg(r.id::text ORDER BY r.id) AS rapportages FROM toestemming c
  JOIN integratie i ON i.organisatie_id = c.organisatie_id AND i.opdrachtgever_id = c.ontvanger_id
  JOIN opdracht o ON o.organisatie_id = c.organisatie_id AND o.opdrachtgever_id = c.ontvanger_id AND ${geldt('o')}
  JOIN rapportage r ON r.client_id = c.client_id AND r.opdracht_id = o.id AND r.positie IS NOT NULL
  WHERE i.oauth_client_id = '${ONTVANGER}' AND c.doel = 'VERANTWOORDING' AND c.categorie = 'RAPPORTAGE'
    AND ${geldt('c')} AND r.id::text = ANY ($1)
    AND 1 = (SELECT count(*) FROM toestemming d WHERE d.client_id = c.client_id AND d.ontvanger_id = c.ontvanger_id
      AND d.doel = c.doel AND d.categorie = c.categorie AND ${geldt('d')})
  GROUP BY c.client_id, o.id ORDER BY c.client_id LIMIT 1`;
interface OpToestemming {
  readonly client_id: string;
  readonly opdracht_id: string;
  readonly rapportages: readonly string[];
}

/** Somebody of whom rapportages are open by consent for one purpose, and by a law for another; so are these categories. */
async function opTweeGronden(...categorieen: readonly string[]) {
  await opzet.rijen(
    `UPDATE integratie SET doelen = doelen || '{WETTELIJKE_PLICHT}', overeenkomst_doelen = overeenkomst_doelen || '{WETTELIJKE_PLICHT}'
     WHERE oauth_client_id = $1`,
    ONTVANGER,
  );
  const alle = await opzet.lezer(ONTVANGER);
  const [wie] = await opzet.rijen<OpToestemming>(OP_TOESTEMMING, alle.bewaard('RAPPORTAGE'));
  if (!wie) throw new Error('nobody consented');
  await opzet.rijen(
    `INSERT INTO toestemming (organisatie_id, id, client_id, doel, categorie, ontvanger_id, vorm, bron, informatieversie, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), $1, 'VERANTWOORDING', categorie, opdrachtgever_id, 'SCHRIFTELIJK', 'FORMULIER', 'proef', 'proef', $3
     FROM integratie, unnest($2::text[]) AS categorie WHERE oauth_client_id = $4`,
    wie.client_id,
    categorieen,
    over(-60),
    ONTVANGER,
  );
  await opzet.rijen(`UPDATE opdracht SET wet = 'WIA' WHERE id = $1`, wie.opdracht_id);
  await opzet.rijen(
    `WITH was AS (UPDATE opdracht_voorwaarden SET tot = $2 WHERE opdracht_id = $1 AND tot IS NULL RETURNING *)
     INSERT INTO opdracht_voorwaarden (organisatie_id, id, opdracht_id, doelen, wet_artikel, wet_categorieen, van)
     SELECT organisatie_id, gen_random_uuid(), opdracht_id, doelen, 'artikel 1', $3, $2 FROM was`,
    wie.opdracht_id,
    NU,
    ['RAPPORTAGE', ...categorieen],
  );
  await opzet.ronde();
  const lezer = new NieuweLezer(onder(await opzet.als(ONTVANGER), 'VERANTWOORDING'));
  await lezer.haal();
  return { wie, lezer };
}

const trekIn = (wie: OpToestemming, categorie: string) =>
  opzet.rijen(
    `UPDATE toestemming SET tot = $3 WHERE client_id = $1 AND categorie = $2 AND doel = 'VERANTWOORDING' AND (tot IS NULL OR tot > $3)`,
    wie.client_id,
    categorie,
    NU,
  );

test('[F2-04] a part that is withdrawn for the purpose of a call is told to it, though another purpose opens it still', async () => {
  const { wie, lezer } = await opTweeGronden('IDENTITEIT', 'TRAJECT');
  const achternaam = async () => {
    const beller = onder(await opzet.als(ONTVANGER), 'VERANTWOORDING');
    const { data } = await beller.vraag<{ client: { achternaam: string | null } }>(
      `{ client(id: "${wie.client_id}") { achternaam } }`,
    );
    return data?.client.achternaam ?? null;
  };
  expect(await achternaam()).not.toBeNull();
  await trekIn(wie, 'IDENTITEIT');
  await opzet.ronde();
  expect(await achternaam()).toBeNull();
  expect(await nieuws(lezer)).toEqual([expect.stringMatching(/^VERMINDERD TRAJECT /)]);
});

test('a kind of which a registration may not read is not followed; what changed meanwhile is told when it may again', async () => {
  const WIE = 'uwv-westendorp';
  const lezer = await opzet.lezer(WIE);
  const [rapportage = ''] = lezer.bewaard('RAPPORTAGE');
  const [traject = ''] = lezer.bewaard('TRAJECT');
  const [{ scopes } = { scopes: [] }] = await opzet.rijen<{ scopes: string[] }>(
    'SELECT scopes FROM integratie WHERE oauth_client_id = $1',
    WIE,
  );
  const zet = async (nu: readonly string[]) => {
    await opzet.rijen('UPDATE integratie SET scopes = $2 WHERE oauth_client_id = $1', WIE, nu);
    await opzet.ronde();
  };
  await zet(scopes.filter((scope) => scope !== 'rapportages:lezen'));
  await opzet.rijen('UPDATE rapportage SET versie = versie + 1 WHERE id = $1', rapportage);
  await opzet.ronde();
  await opzet.rijen('UPDATE traject SET versie = versie + 1 WHERE id = $1', traject);
  await opzet.ronde();
  expect(await nieuws(lezer)).toEqual([`GEWIJZIGD TRAJECT ${traject}`]);
  await zet(scopes);
  expect(await nieuws(lezer)).toContain(`VERSCHENEN RAPPORTAGE ${rapportage}`);
});

test('[F2-04] what was told before purposes were kept is looked at anew, and then told for its own', async () => {
  const { wie, lezer } = await opTweeGronden();
  await opzet.rijen(`UPDATE gebeurtenisstand SET doelen = NULL, delen = '{}'`);
  // As the migration does.
  await opzet.rijen(`UPDATE gebeurtenisontvanger SET veeg = ''`);
  await opzet.ronde();
  await lezer.haal();
  await trekIn(wie, 'RAPPORTAGE');
  await opzet.ronde();
  expect(await nieuws(lezer)).toEqual(
    expect.arrayContaining(wie.rapportages.map((id) => `INGETROKKEN RAPPORTAGE ${id}`)),
  );
});
