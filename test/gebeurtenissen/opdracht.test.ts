import { NU } from '../support/moment';
import { Opzet, over } from './opzet';

/* What changes of an opdracht is looked at for the opdrachtgever whose it is, and not for everybody of the organisatie. */

jest.setTimeout(120_000);

const [GEMEENTE, UWV, PARTNER] = ['gemeente-factor2', 'uwv-factor2', 'partner-factor2'] as const;
const ALLEN = [GEMEENTE, PARTNER, UWV];

let opzet: Opzet;
beforeEach(async () => {
  opzet = await Opzet.maak();
});
afterEach(() => opzet.stop());

/** Of whom all is to be looked at again. */
const teVegen = async (): Promise<readonly string[]> =>
  (
    await opzet.rijen<{ naam: string }>(
      `SELECT i.oauth_client_id AS naam FROM gebeurtenisontvanger v JOIN integratie i ON i.id = v.integratie_id
       WHERE v.veeg IS NOT NULL ORDER BY 1`,
    )
  ).map(({ naam }) => naam);

/** An opdracht of this opdrachtgever that runs, with conditions. */
async function lopende(persona: string): Promise<string> {
  const [rij] = await opzet.rijen<{ id: string }>(
    `SELECT o.id FROM opdracht o JOIN integratie i ON i.organisatie_id = o.organisatie_id AND i.opdrachtgever_id = o.opdrachtgever_id
     JOIN opdracht_voorwaarden v ON v.opdracht_id = o.id AND v.tot IS NULL
     WHERE i.oauth_client_id = $1 AND o.van <= $2 AND (o.tot IS NULL OR o.tot > $2) ORDER BY o.id LIMIT 1`,
    persona,
    NU,
  );
  if (!rij) throw new Error(`no opdracht of ${persona} runs`);
  return rij.id;
}

test('what is agreed of an opdracht otherwise is looked at again for its opdrachtgever, and for nobody else', async () => {
  for (const persona of ALLEN) await opzet.lezer(persona);
  expect(await teVegen()).toEqual([]);
  await opzet.rijen(
    'UPDATE opdracht_voorwaarden SET tot = $2 WHERE opdracht_id = $1 AND tot IS NULL',
    await lopende(UWV),
    NU,
  );
  await opzet.verwerk();
  expect(await teVegen()).toEqual([UWV]);
  await opzet.ronde();
  expect(await teVegen()).toEqual([]);
});

test('an opdracht that ends is gone for its opdrachtgever, and what was delivered for it for the partner that delivered it', async () => {
  const [uwv, partner, gemeente] = [await opzet.lezer(UWV), await opzet.lezer(PARTNER), await opzet.lezer(GEMEENTE)];
  const opdracht = await lopende(UWV);
  const geleverd = await opzet.meldAan(PARTNER);
  await opzet.rijen(
    `UPDATE aanmelding SET opdracht_id = o.id, opdrachtgever_id = o.opdrachtgever_id FROM opdracht o
     WHERE aanmelding.id = $1 AND o.id = $2`,
    geleverd,
    opdracht,
  );
  await opzet.ronde();
  for (const lezer of [uwv, partner, gemeente]) await lezer.haal();
  expect(partner.bewaard('AANMELDING')).toContain(geleverd);
  await opzet.rijen('UPDATE opdracht SET tot = $2 WHERE id = $1', opdracht, NU);
  await opzet.ronde();
  const weg = async (lezer: typeof uwv) =>
    (await lezer.haal()).filter(({ soort }) => soort === 'INGETROKKEN').map(({ objectId }) => objectId);
  expect(await weg(partner)).toContain(geleverd);
  expect((await weg(uwv)).length).toBeGreaterThan(1);
  expect(await weg(gemeente)).toEqual([]);
  opzet.zet(over(1));
  await opzet.ronde();
  expect(await teVegen()).toEqual([]);
});
