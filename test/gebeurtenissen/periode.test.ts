import { Lezer, onder } from '../journeys/gebeurtenissen/stroom';
import { NU } from '../support/moment';
import { Opzet, over } from './opzet';

/*
 * What begins or ends by time alone: no row changes at that moment, and nobody leaves a signal. A stream misses nothing for
 * it, repeats nothing, and tells nothing to who is not let in.
 */

jest.setTimeout(120_000);

let opzet: Opzet;
beforeEach(async () => {
  opzet = await Opzet.maak();
});
afterEach(() => opzet.stop());

/** What is new for it of these, by kind and id. */
const verschenen = (...ids: readonly string[]) => ids.map((id) => `VERSCHENEN ${id}`);

/** The registration is called by another client from then on; the one that it had ends at that moment or before. */
async function wisselClient(persona: string, opvolger: string, einde: Date, begin: Date): Promise<void> {
  await opzet.rijen(
    `INSERT INTO integratie_client (organisatie_id, integratie_id, issuer, oauth_client_id, van)
     SELECT organisatie_id, id, issuer, $2, $3 FROM integratie WHERE oauth_client_id = $1`,
    persona,
    opvolger,
    begin,
  );
  await opzet.rijen('UPDATE integratie_client SET tot = $2 WHERE oauth_client_id = $1', persona, einde);
}

/** The same recipient by another client, where it was. */
async function verder(lezer: Lezer, persona: string, azp: string): Promise<Lezer> {
  const nieuw = new Lezer(await opzet.als(persona, azp));
  nieuw.na = lezer.na;
  return nieuw;
}

const isGeweigerd = async (persona: string, azp?: string): Promise<boolean> => {
  const { data } = await (await opzet.als(persona, azp)).vraag('{ gebeurtenissen { inOpbouw } }');
  return data == null;
};

describe('a client that is to take over from another', () => {
  const [WIE, OPVOLGER] = ['uwv-westendorp', 'uwv-opvolger'];

  test('keeps nobody uninformed before it does, and goes on where the other was', async () => {
    const lezer = await opzet.lezer(WIE);
    await wisselClient(WIE, OPVOLGER, over(10), over(10));
    const ervoor = await opzet.meldAan(WIE);
    await opzet.ronde();
    expect(await lezer.nieuws()).toEqual(verschenen(ervoor));
    expect(await isGeweigerd(WIE, OPVOLGER)).toBe(true);
    opzet.zet(over(10));
    const erna = await opzet.meldAan(WIE);
    await opzet.ronde();
    expect(await isGeweigerd(WIE)).toBe(true);
    expect(await (await verder(lezer, WIE, OPVOLGER)).nieuws()).toEqual(verschenen(erna));
  });

  test('is told what changed while neither was let in, however short that was', async () => {
    const lezer = await opzet.lezer(WIE);
    await wisselClient(WIE, OPVOLGER, over(10), over(12));
    opzet.zet(over(11));
    const tussendoor = await opzet.meldAan(WIE);
    await opzet.verwerk();
    expect(await isGeweigerd(WIE)).toBe(true);
    opzet.zet(over(12));
    await opzet.ronde();
    const opvolger = await verder(lezer, WIE, OPVOLGER);
    expect(await opvolger.nieuws()).toEqual(verschenen(tussendoor));
    await opzet.ronde();
    expect(await opvolger.nieuws()).toEqual([]);
  });
});

test('a registration that is to end takes the clients along that it got later, and its stream grows no more', async () => {
  const WIE = 'gemeente-westendorp';
  const lezer = await opzet.lezer(WIE);
  await opzet.rijen('UPDATE integratie SET tot = $2 WHERE oauth_client_id = $1', WIE, over(10));
  await opzet.rijen(
    `INSERT INTO integratie_client (organisatie_id, integratie_id, issuer, oauth_client_id, van)
     SELECT organisatie_id, id, issuer, 'later', $2 FROM integratie WHERE oauth_client_id = $1`,
    WIE,
    NU,
  );
  const ervoor = await opzet.meldAan(WIE);
  await opzet.ronde();
  expect(await (await verder(lezer, WIE, 'later')).nieuws()).toEqual(verschenen(ervoor));
  opzet.zet(over(10));
  const erna = await opzet.meldAan(WIE);
  await opzet.ronde();
  expect([await isGeweigerd(WIE), await isGeweigerd(WIE, 'later')]).toEqual([true, true]);
  expect(await opzet.rijen('SELECT object_id FROM gebeurtenis WHERE object_id = ANY ($1)', [ervoor, erna])).toEqual([
    { object_id: ervoor },
  ]);
});

test('[CV-23] who is not let in for its agreement has run out is told when there is one again, once', async () => {
  const WIE = 'partner-cvites';
  const lezer = await opzet.lezer(WIE);
  const totEn = (tot: Date) =>
    opzet.rijen('UPDATE integratie SET overeenkomst_tot = $2 WHERE oauth_client_id = $1', WIE, tot);
  await totEn(over(10));
  await opzet.ronde();
  expect(await lezer.nieuws()).toEqual([]);
  opzet.zet(over(10));
  const erna = await opzet.meldAan(WIE);
  await opzet.ronde();
  expect(await isGeweigerd(WIE)).toBe(true);
  expect(await opzet.rijen('SELECT FROM gebeurtenis WHERE object_id = $1', erna)).toEqual([]);
  await totEn(over(1000));
  await opzet.ronde();
  expect(await lezer.nieuws()).toEqual(verschenen(erna));
});

test('what a recipient sees while its purposes are others, however short, is not taken for what it sees after', async () => {
  const WIE = 'uwv-westendorp';
  const lezer = await opzet.lezer(WIE);
  const [rapportage = ''] = lezer.bewaard('RAPPORTAGE');
  const [{ doelen } = { doelen: [] }] = await opzet.rijen<{ doelen: string[] }>(
    'SELECT doelen FROM integratie WHERE oauth_client_id = $1',
    WIE,
  );
  const metDoelen = (nieuw: readonly string[]) =>
    opzet.rijen(
      `UPDATE integratie SET doelen = $2, standaard_doelen = ARRAY(SELECT unnest(standaard_doelen) INTERSECT SELECT unnest($2::text[]))
       WHERE oauth_client_id = $1`,
      WIE,
      nieuw,
    );
  await metDoelen(['AANMELDING']);
  await opzet.rijen('UPDATE rapportage SET versie = versie + 1 WHERE id = $1', rapportage);
  await opzet.verwerk();
  await metDoelen(doelen);
  await opzet.ronde();
  const erna = new Lezer(onder(await opzet.als(WIE), 'VERANTWOORDING'));
  await erna.haal();
  expect(erna.bewaard('RAPPORTAGE')).toContain(rapportage);
});

test('an opdracht that is to end takes all under it along at that moment, and one that is to begin brings it', async () => {
  const WIE = 'uwv-westendorp';
  const lezer = await opzet.lezer(WIE);
  const opdrachten = await opzet.rijen<{ id: string; eronder: string[] }>(
    `SELECT opdracht_id AS id, array_agg(object_id::text ORDER BY object_id) AS eronder FROM gebeurtenisstand
     WHERE object_id::text = ANY ($1) AND opdracht_id IS NOT NULL GROUP BY opdracht_id ORDER BY 1`,
    lezer.gekregen.map(({ objectId }) => objectId),
  );
  const [eerste] = opdrachten;
  if (!eerste) throw new Error('nothing under an opdracht');
  const vanEerste = async () =>
    (await lezer.nieuws()).filter((tekst) => eerste.eronder.some((id) => tekst.endsWith(id))).sort();
  await opzet.rijen('UPDATE opdracht SET tot = $2 WHERE id = $1', eerste.id, over(10));
  await opzet.ronde();
  expect(await lezer.nieuws()).toEqual([]);
  opzet.zet(over(10));
  await opzet.ronde();
  expect(await vanEerste()).toEqual(eerste.eronder.map((id) => `INGETROKKEN ${id}`).sort());
  await opzet.rijen('UPDATE opdracht SET van = $2, tot = NULL WHERE id = $1', eerste.id, over(15));
  await opzet.ronde();
  expect(await lezer.nieuws()).toEqual([]);
  opzet.zet(over(15));
  await opzet.ronde();
  expect(await vanEerste()).toEqual(verschenen(...eerste.eronder).sort());
});

test('[F2-04] a consent that is to hold from a later moment opens then, and not before', async () => {
  const WIE = 'werkgever-factor2';
  const lezer = await opzet.lezer(WIE);
  const [zonder] = await opzet.rijen<{ client_id: string; rapportages: string[] }>(
    `SELECT r.client_id, array_agg(r.id::text ORDER BY r.id::text) AS rapportages FROM rapportage r
     JOIN integratie i ON i.organisatie_id = r.organisatie_id AND i.opdrachtgever_id = r.opdrachtgever_id
     JOIN opdracht o ON o.id = r.opdracht_id AND o.van <= $2 AND (o.tot IS NULL OR o.tot > $3)
     JOIN traject_verloop v ON v.traject_id = r.traject_id AND v.geinformeerd_op IS NOT NULL
     WHERE i.oauth_client_id = $1 AND r.positie IS NOT NULL
       AND NOT EXISTS (SELECT FROM gebeurtenisstand s WHERE s.object_id = r.id)
       AND NOT EXISTS (SELECT FROM markering m WHERE m.client_id = r.client_id)
     GROUP BY r.client_id ORDER BY r.client_id LIMIT 1`,
    WIE,
    NU,
    over(20),
  );
  if (!zonder) throw new Error('everybody consented');
  await opzet.rijen(
    `INSERT INTO toestemming (organisatie_id, id, client_id, doel, categorie, ontvanger_id, vorm, bron, informatieversie, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), $2, 'VERANTWOORDING', 'RAPPORTAGE', opdrachtgever_id, 'SCHRIFTELIJK', 'FORMULIER',
       'proef', 'proef', $3 FROM integratie WHERE oauth_client_id = $1`,
    WIE,
    zonder.client_id,
    over(10),
  );
  await opzet.ronde();
  expect(await lezer.nieuws()).toEqual([]);
  opzet.zet(over(10));
  await opzet.ronde();
  expect((await lezer.nieuws()).sort()).toEqual(verschenen(...zonder.rapportages));
});
