import type { Doel } from '../../src/domain/doel';
import { Lezer, onder } from '../journeys/gebeurtenissen/stroom';
import { ONTVANGER } from '../journeys/gebeurtenissen/toestemming';
import { Opzet } from './opzet';

/* What a caller is told of none of does not make its page take longer, however much it is. */

jest.setTimeout(120_000);

const VENSTER = 10_000;
const VRAAG = '{ gebeurtenissen(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } } }';

interface Deel {
  readonly gebeurtenissen: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

let opzet: Opzet;
beforeEach(async () => {
  opzet = await Opzet.maak();
});
afterEach(() => opzet.stop());

/** So many changes of one object that is open for accountability alone, at the end of the stream. */
const verander = (aantal: number) =>
  opzet.rijen(
    `WITH v AS (SELECT v.* FROM gebeurtenisontvanger v JOIN integratie i ON i.id = v.integratie_id WHERE i.oauth_client_id = $1),
       op AS (UPDATE gebeurtenisontvanger o SET nummer = o.nummer + $2 FROM v WHERE o.integratie_id = v.integratie_id)
     INSERT INTO gebeurtenis (organisatie_id, integratie_id, nummer, soort, betreft, object_id, client_id, opdracht_id, doelen_voor,
       doelen_na, doelen_anders, doelen_minder, op)
     SELECT v.organisatie_id, v.integratie_id, v.nummer + n, 'GEWIJZIGD', s.betreft, s.object_id, s.client_id, s.opdracht_id, '{VERANTWOORDING}',
       '{VERANTWOORDING}', '{VERANTWOORDING}', '{}', now()
     FROM v, generate_series(1, $2) n, (SELECT * FROM gebeurtenisstand WHERE betreft = 'TRAJECT' LIMIT 1) s`,
    ONTVANGER,
    aantal,
  );

test('who is told of nothing for long passes it in parts, and then hears what is for it', async () => {
  await opzet.lezer(ONTVANGER);
  await opzet.rijen('DELETE FROM gebeurtenis');
  await verander(2 * VENSTER);
  const wie = onder(await opzet.als(ONTVANGER), 'AANMELDING' as Doel);
  const { data } = await wie.vraag<Deel>(VRAAG);
  expect(data?.gebeurtenissen).toEqual({
    nodes: [],
    pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
  });
  const lezer = new Lezer(wie);
  const aanmelding = await opzet.meldAan(ONTVANGER);
  await opzet.ronde();
  await lezer.haal();
  expect(lezer.gekregen.map(({ objectId }) => objectId)).toEqual([aanmelding]);
});

test('that there is a little that is nothing to it, does not show', async () => {
  await opzet.lezer(ONTVANGER);
  await opzet.rijen('DELETE FROM gebeurtenis');
  await opzet.rijen('UPDATE gebeurtenisontvanger SET nummer = 0');
  const wie = onder(await opzet.als(ONTVANGER), 'AANMELDING' as Doel);
  const leeg = async () => (await wie.vraag<Deel>(VRAAG)).data?.gebeurtenissen;
  const zonder = await leeg();
  await verander(VENSTER);
  expect(await leeg()).toEqual(zonder);
});
