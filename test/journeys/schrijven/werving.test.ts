import type { Beller } from '../../support/gateway';
import { maakDossier } from './dossier';
import { doe, kenmerk, Opzet, weigering } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet.stop());

const WERVING = { 'Poortwachter-Doel': 'WERVING' };
const NUMMER = '0612345678';

/** What a caller reads of the client's telephone number, and what is said when it is withheld. */
async function telefoon(wie: Beller, clientId: string, headers: Record<string, string> = WERVING) {
  const { data, errors, afgeschermd } = await wie.vraag<{ client: { telefoon: string | null } | null }>(
    `{ client(id: "${clientId}") { telefoon } }`,
    {},
    headers,
  );
  return [data?.client?.telefoon, ...errors.map(({ extensions }) => extensions), ...afgeschermd];
}
const DICHT = [null, { veld: 'Client.telefoon', aantal: 1, code: 'GEEN_TOESTEMMING', regel: 'WE-35' }];

/** A dossier at WestendorpPR with a telephone number, and how its consents are recorded. */
async function metTelefoon() {
  const { clientId, coach } = await maakDossier(opzet, 'westendorp', { aanmelding: { telefoon: NUMMER } });
  const geef = async (vorm: string, doel = 'WERVING', categorie = 'TELEFOON') =>
    (
      await doe(coach, 'legToestemmingVast', {
        kenmerk: kenmerk(),
        clientId,
        doel,
        categorie,
        vorm,
        bron: 'FORMULIER',
        informatieversie: 'v1',
      })
    ).toestemming.id;
  return {
    clientId,
    coach,
    geef,
    trekIn: (toestemmingId: string) => doe(coach, 'trekToestemmingIn', { toestemmingId }),
  };
}

describe('recruitment at WestendorpPR', () => {
  it('reads contact data inside with explicit consent for it, and not without or after it is withdrawn [WE-35]', async () => {
    const { clientId, coach, geef, trekIn } = await metTelefoon();
    const administratie = await opzet.als('administratie-1-westendorp');
    expect(await telefoon(coach, clientId)).toEqual(DICHT);
    // Neither in another form, nor for another purpose or category.
    await geef('SCHRIFTELIJK');
    await geef('UITDRUKKELIJK', 'UITVOERING');
    await geef('UITDRUKKELIJK', 'WERVING', 'EMAIL');
    expect(await telefoon(coach, clientId)).toEqual(DICHT);

    const toestemming = await geef('UITDRUKKELIJK');
    for (const wie of [coach, administratie]) expect(await telefoon(wie, clientId)).toEqual([NUMMER]);
    await trekIn(toestemming);
    for (const wie of [coach, administratie]) expect(await telefoon(wie, clientId)).toEqual(DICHT);
    // For guidance it was never closed.
    expect(await telefoon(coach, clientId, { 'Poortwachter-Doel': 'UITVOERING' })).toEqual([NUMMER]);
  });

  it('opens nothing else, and nothing to who runs no contact with clients or is outside [WE-35]', async () => {
    const { clientId, coach, geef } = await metTelefoon();
    await geef('UITDRUKKELIJK');
    const { data } = await coach.vraag(
      `{ client(id: "${clientId}") { achternaam adres { straat } email arbeid { talen } trajecten { nodes { plan } } } }`,
      {},
      WERVING,
    );
    const leeg = { achternaam: null, adres: null, email: null, arbeid: null, trajecten: { nodes: [{ plan: null }] } };
    expect(data?.client).toEqual(leeg);
    expect((await telefoon(await opzet.als('manager-1-westendorp'), clientId))[0]).toBeNull();
    const buiten = await telefoon(await opzet.als('gemeente-westendorp'), clientId);
    expect(buiten).toEqual([undefined, expect.objectContaining({ code: 'FORBIDDEN', regel: 'WE-14' })]);
  });
});

it('the purpose exists at WestendorpPR and not at Factor Twee, whoever asks and whatever the client agreed to [F2-16]', async () => {
  const { clientId, coach } = await maakDossier(opzet, 'factor2', { aanmelding: { telefoon: NUMMER } });
  const geweigerd = [
    undefined,
    expect.objectContaining({ code: 'FORBIDDEN', reden: 'DOEL_NIET_TOEGESTAAN', regel: 'F2-07' }),
  ];
  for (const wie of [coach, await opzet.als('directie-1-factor2'), await opzet.als('gemeente-factor2')])
    expect(await telefoon(wie, clientId)).toEqual(geweigerd);
  const toestemming = {
    kenmerk: kenmerk(),
    clientId,
    doel: 'WERVING',
    categorie: 'TELEFOON',
    vorm: 'UITDRUKKELIJK',
    bron: 'FORMULIER',
    informatieversie: 'v1',
  };
  expect(await weigering(coach, 'legToestemmingVast', toestemming)).toMatchObject({
    reden: 'DOEL_NIET_TOEGESTAAN',
    regel: 'F2-07',
  });
  const elders = await metTelefoon();
  expect((await telefoon(elders.coach, elders.clientId))[0]).toBeNull();
});
