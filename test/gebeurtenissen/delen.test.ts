import type { Doel } from '../../src/domain/doel';
import { Lezer, leesbaar, onder } from '../journeys/gebeurtenissen/stroom';
import { geefToestemming, noemInWet, ONTVANGER, opToestemming, trekIn } from '../journeys/gebeurtenissen/toestemming';
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

/** Somebody of whom rapportages are open by consent for one purpose, and by a law for another; so are these categories. */
async function opTweeGronden(...categorieen: readonly string[]) {
  await opzet.rijen(
    `UPDATE integratie SET doelen = doelen || '{WETTELIJKE_PLICHT}', overeenkomst_doelen = overeenkomst_doelen || '{WETTELIJKE_PLICHT}'
     WHERE oauth_client_id = $1`,
    ONTVANGER,
  );
  const alle = await opzet.lezer(ONTVANGER);
  const wie = await opToestemming(opzet, alle);
  await geefToestemming(opzet, wie, categorieen, over(-60));
  await noemInWet(opzet, wie, ['RAPPORTAGE', ...categorieen]);
  await opzet.ronde();
  const lezer = new Lezer(onder(await opzet.als(ONTVANGER), 'VERANTWOORDING'));
  await lezer.haal();
  return { wie, alle, lezer };
}

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
  await trekIn(opzet, wie, 'IDENTITEIT');
  await opzet.ronde();
  expect(await achternaam()).toBeNull();
  expect(await nieuws(lezer)).toEqual([expect.stringMatching(/^VERMINDERD TRAJECT /)]);
});

test('[F2-04] what differs for one purpose alone is told to calls for that one, and is nothing to another', async () => {
  const { wie, alle, lezer } = await opTweeGronden('IDENTITEIT', 'TRAJECT');
  const wet = new Lezer(onder(await opzet.als(ONTVANGER), 'WETTELIJKE_PLICHT'));
  for (const een of [alle, wet]) await een.haal();
  const [traject] = await opzet.rijen<{ id: string }>(
    'SELECT id FROM traject WHERE client_id = $1 AND opdracht_id = $2',
    wie.client_id,
    wie.opdracht_id,
  );
  await trekIn(opzet, wie, 'IDENTITEIT');
  await opzet.ronde();
  expect(await nieuws(wet)).toEqual([]);
  expect(await nieuws(lezer)).toEqual([`VERMINDERD TRAJECT ${traject?.id}`]);
  await geefToestemming(opzet, wie, ['IDENTITEIT'], NU);
  await opzet.ronde();
  expect(await nieuws(wet)).toEqual([]);
  expect(await nieuws(lezer)).toEqual([`GEWIJZIGD TRAJECT ${traject?.id}`]);
  // What one call is not told, it did not miss.
  expect(await opzet.rijen('SELECT FROM gebeurtenisgemist')).toEqual([]);
});

test('a statement that travels with a part is told to calls for whose purpose it does', async () => {
  const { wie, lezer } = await opTweeGronden('TRAJECT');
  const wet = new Lezer(onder(await opzet.als(ONTVANGER), 'WETTELIJKE_PLICHT'));
  await geefToestemming(opzet, wie, ['IDENTITEIT'], NU);
  await opzet.ronde();
  for (const een of [wet, lezer]) await een.haal();
  await opzet.rijen(
    `INSERT INTO kanttekening (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, categorie, soort, tekst, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), client_id, opdracht_id, opdrachtgever_id, 'IDENTITEIT', 'KANTTEKENING', 'proef', 'proef', $2 FROM traject
     WHERE client_id = $1 AND opdracht_id = $3`,
    wie.client_id,
    NU,
    wie.opdracht_id,
  );
  await opzet.ronde();
  expect([await nieuws(wet), await nieuws(lezer)]).toEqual([[], [expect.stringMatching(/^GEWIJZIGD TRAJECT /)]]);
});

test('purposes for which no rule opens anything of a dossier are not asked, and cost nothing', async () => {
  const WIE = 'uwv-westendorp';
  const lezer = await opzet.lezer(WIE);
  const [traject = ''] = lezer.bewaard('TRAJECT');
  const gevraagd = async (doelen: readonly Doel[]) => {
    await opzet.rijen(
      `UPDATE integratie SET doelen = $2, overeenkomst_doelen = $2, standaard_doelen = '{VERANTWOORDING}' WHERE oauth_client_id = $1`,
      WIE,
      doelen,
    );
    await opzet.ronde();
    await opzet.rijen('UPDATE traject SET versie = versie + 1 WHERE id = $1', traject);
    const verbindingen = jest.spyOn(opzet.opties.poort, 'createQueryRunner');
    await opzet.verwerk();
    const aantal = verbindingen.mock.calls.length;
    verbindingen.mockRestore();
    return aantal;
  };
  const een = await gevraagd(['VERANTWOORDING']);
  expect(een).toBeGreaterThan(0);
  expect(await gevraagd(['VERANTWOORDING', 'UITVOERING', 'GESCHIKTHEID', 'PLAATSING', 'FINANCIERING'])).toBe(een);
  expect(await gevraagd(['VERANTWOORDING', 'WETTELIJKE_PLICHT'])).toBe(een + 1);
  const opnieuw = await nieuws(new Lezer(await opzet.als(WIE)));
  expect(opnieuw.filter((tekst) => tekst === `GEWIJZIGD TRAJECT ${traject}`)).toHaveLength(3);
});

describe('of a kind of which a registration may not read', () => {
  const WIE = 'uwv-westendorp';
  const scopes = async () =>
    (await opzet.rijen<{ scopes: string[] }>('SELECT scopes FROM integratie WHERE oauth_client_id = $1', WIE))[0]
      ?.scopes ?? [];
  const zet = async (nu: readonly string[]) => {
    await opzet.rijen('UPDATE integratie SET scopes = $2 WHERE oauth_client_id = $1', WIE, nu);
    await opzet.ronde();
  };
  const zonder = (alle: readonly string[]) => alle.filter((scope) => scope !== 'rapportages:lezen');

  test('nothing is told, and all of it once it may', async () => {
    const alle = await scopes();
    await zet(zonder(alle));
    const lezer = await opzet.lezer(WIE);
    expect(lezer.bewaard('RAPPORTAGE')).toEqual([]);
    await zet(alle);
    await lezer.haal();
    expect(lezer.bewaard('RAPPORTAGE')).toEqual(await leesbaar(await opzet.als(WIE), 'rapportages', 'status'));
  });

  test('who was told of it before goes on without, and begins again when it may again', async () => {
    const lezer = await opzet.lezer(WIE);
    const [rapportage = ''] = lezer.bewaard('RAPPORTAGE');
    const [traject = ''] = lezer.bewaard('TRAJECT');
    const alle = await scopes();
    await zet(zonder(alle));
    await opzet.rijen('UPDATE rapportage SET versie = versie + 1 WHERE id = $1', rapportage);
    await opzet.rijen('UPDATE traject SET versie = versie + 1 WHERE id = $1', traject);
    await opzet.ronde();
    expect(await nieuws(lezer)).toEqual([`GEWIJZIGD TRAJECT ${traject}`]);
    await zet(alle);
    await expect(lezer.haal()).rejects.toThrow('CURSOR');
    lezer.na = null;
    expect(await nieuws(lezer)).toContain(`VERSCHENEN RAPPORTAGE ${rapportage}`);
  });
});

test('[F2-04] what was told before purposes were kept is looked at anew, and then told for its own', async () => {
  const { wie, lezer } = await opTweeGronden();
  await opzet.rijen(`UPDATE gebeurtenisstand SET doelen = NULL, delen = '{}'`);
  // As the migration does.
  await opzet.rijen(`UPDATE gebeurtenisontvanger SET veeg = ''`);
  await opzet.ronde();
  await lezer.haal();
  await trekIn(opzet, wie, 'RAPPORTAGE');
  await opzet.ronde();
  expect(await nieuws(lezer)).toEqual(
    expect.arrayContaining(wie.rapportages.map((id) => `INGETROKKEN RAPPORTAGE ${id}`)),
  );
});
