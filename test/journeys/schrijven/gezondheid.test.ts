import { type Dossier, maakDossier, rapport } from './dossier';
import { doe, type Invoer, kenmerk, Opzet, weigering } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const DEEL = { categorie: 'GEZONDHEID_FUNCTIONEEL', tekst: 'Vier uur per dag zittend werk.' };
const schrijf = ({ trajectId }: Dossier, extra: Invoer = {}) =>
  rapport(trajectId, { onderdelen: [{ ...DEEL, ...extra }] });

/** Refused by this rule at this field, with nothing written. */
async function geweigerd(dossier: Dossier, input: Invoer, regel: string, veld: string): Promise<void> {
  const voor = await opzet.afdruk();
  expect(await weigering(dossier.coach, 'schrijfRapportage', input)).toMatchObject({
    code: 'BAD_USER_INPUT',
    reden: 'GROND_ONTBREEKT',
    regel,
    veld,
  });
  expect(await opzet.afdruk()).toEqual(voor);
}

/** Written, and kept with what it bears. */
async function geschreven({ coach }: Dossier, input: Invoer): Promise<void> {
  const { rapportage } = await doe(coach, 'schrijfRapportage', input);
  const [deel] = input.onderdelen as readonly Record<string, string>[];
  expect(
    await opzet.rij(
      'SELECT tekst, beoordeeld_door, noodzaak, ftbv FROM rapportage_onderdeel WHERE rapportage_id = $1',
      rapportage.id,
    ),
  ).toEqual({
    tekst: DEEL.tekst,
    beoordeeld_door: deel?.beoordeeldDoor ?? null,
    noodzaak: deel?.noodzaak ?? null,
    ftbv: deel?.ftbv ?? null,
  });
}

describe('a rapportage with a part about health', () => {
  it('at cvites asks special guidance [CV-35] and an expert [CV-36]', async () => {
    const gewoon = await maakDossier(opzet, 'cvites');
    await geweigerd(gewoon, schrijf(gewoon, { beoordeeldDoor: 'Arbodienst Delta' }), 'CV-35', 'input.onderdelen[0]');
    const begeleiding = { soort: 'VOORZIENING', omschrijving: 'Aangepaste werkplek' };
    const begeleid = await maakDossier(opzet, 'cvites', { start: { begeleiding } });
    await geweigerd(begeleid, schrijf(begeleid), 'CV-36', 'input.onderdelen[0].beoordeeldDoor');
    await geschreven(begeleid, schrijf(begeleid, { beoordeeldDoor: 'Arbodienst Delta' }));
  });

  it('at westendorp asks that the client was informed [WE-18]', async () => {
    const onwetend = await maakDossier(opzet, 'westendorp');
    await geweigerd(onwetend, schrijf(onwetend), 'WE-18', 'input.onderdelen[0]');
    const geinformeerd = await maakDossier(opzet, 'westendorp', { start: { geinformeerdOp: '2026-08-31' } });
    await geschreven(geinformeerd, schrijf(geinformeerd));
  });

  it('at implacment asks consent for this category, until it is withdrawn [IM-45]', async () => {
    const dossier = await maakDossier(opzet, 'implacment');
    const { coach, clientId } = dossier;
    await geweigerd(dossier, schrijf(dossier), 'IM-45', 'input.onderdelen[0]');
    const leg = (categorie: string) =>
      doe(coach, 'legToestemmingVast', {
        kenmerk: kenmerk(),
        clientId,
        doel: 'UITVOERING',
        categorie,
        vorm: 'UITDRUKKELIJK',
        bron: 'GESPREK',
        informatieversie: 'v3',
      });
    await leg('BELEMMERINGEN');
    await geweigerd(dossier, schrijf(dossier), 'IM-45', 'input.onderdelen[0]');
    const { toestemming } = await leg('GEZONDHEID_FUNCTIONEEL');
    await geschreven(dossier, schrijf(dossier));
    await doe(coach, 'trekToestemmingIn', { toestemmingId: toestemming.id });
    await geweigerd(dossier, schrijf(dossier), 'IM-45', 'input.onderdelen[0]');
  });

  it('at dit asks why [DI-08]', async () => {
    const dossier = await maakDossier(opzet, 'dit');
    await geweigerd(dossier, schrijf(dossier), 'DI-08', 'input.onderdelen[0].noodzaak');
    await geschreven(dossier, schrijf(dossier, { noodzaak: 'Bepaalt de belasting.' }));
  });

  it('at factor2 asks what it serves [F2-09]', async () => {
    const dossier = await maakDossier(opzet, 'factor2');
    await geweigerd(dossier, schrijf(dossier), 'F2-09', 'input.onderdelen[0].ftbv');
    await geschreven(dossier, schrijf(dossier, { ftbv: 'Keuze van werk.' }));
  });

  it('about circumstances at implacment asks why they matter [IM-41]', async () => {
    const dossier = await maakDossier(opzet, 'implacment');
    const deel = { categorie: 'OMSTANDIGHEDEN', tekst: DEEL.tekst };
    await geweigerd(dossier, schrijf(dossier, deel), 'IM-41', 'input.onderdelen[0].relevantie');
    await geschreven(dossier, schrijf(dossier, { ...deel, relevantie: 'Werktijden.' }));
  });
});
