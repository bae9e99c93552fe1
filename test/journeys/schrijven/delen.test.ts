import { maakDossier, rapport } from './dossier';
import { kenmerk, Opzet } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const REGISTREER = '{ aanmelding { id achternaam } reedsGeregistreerd }';

const geregistreerd = async (...kenmerken: string[]) =>
  (
    await opzet.rijen<{ kenmerk: string }>(
      'SELECT kenmerk FROM aanmelding WHERE kenmerk = ANY ($1) ORDER BY kenmerk',
      kenmerken,
    )
  ).map((rij) => rij.kenmerk);

describe('several mutations in one document', () => {
  it('the failing ones are undone alone: the others are answered, and stand', async () => {
    const partner = await opzet.als('partner-cvites');
    const [een, twee, drie] = [`delen-${kenmerk()}`, `delen-${kenmerk()}`, `delen-${kenmerk()}`];
    const persoon = { voornamen: 'Sanne', achternaam: 'Mulder' };
    const onbekend = '018f0000-0000-7000-8000-000000000000';
    const { data, errors, status } = await partner.vraag(
      `mutation ($een: RegistreerAanmeldingInput!, $fout: RegistreerAanmeldingInput!, $zoek: RegistreerAanmeldingInput!,
        $drie: RegistreerAanmeldingInput!) {
        een: registreerAanmelding(input: $een) ${REGISTREER}
        fout: registreerAanmelding(input: $fout) ${REGISTREER}
        zoek: registreerAanmelding(input: $zoek) ${REGISTREER}
        mag: beoordeelAanmelding(input: { aanmeldingId: "${onbekend}", versie: 1, besluit: GEACCEPTEERD }) { aanmelding { id } }
        drie: registreerAanmelding(input: $drie) ${REGISTREER}
      }`,
      {
        een: { kenmerk: een, ...persoon },
        fout: { kenmerk: twee, ...persoon, geboorteland: 'Syrië' },
        zoek: { kenmerk: twee, ...persoon, opdrachtId: onbekend },
        drie: { kenmerk: drie, ...persoon },
      },
    );
    expect(status).toBe(200);
    expect(data).toEqual({
      een: { aanmelding: { id: expect.any(String), achternaam: 'Mulder' }, reedsGeregistreerd: false },
      fout: null,
      zoek: null,
      mag: null,
      drie: { aanmelding: { id: expect.any(String), achternaam: 'Mulder' }, reedsGeregistreerd: false },
    });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['fout'], 'BAD_USER_INPUT'],
      [['zoek'], 'NOT_FOUND'],
      [['mag'], 'FORBIDDEN'],
    ]);
    expect(await geregistreerd(een, twee, drie)).toEqual([een, drie].sort());
    const claims = await opzet.rijen('SELECT FROM idempotentie WHERE kenmerk = ANY ($1)', [een, twee, drie]);
    expect(claims).toHaveLength(2);
  });

  it('what was half written when it failed is gone: the claim on its kenmerk, the new client', async () => {
    const { coordinator, aanmeldingId, trajectId, coach } = await maakDossier(opzet, 'cvites');
    const voor = await opzet.afdruk();
    const { data, errors } = await coordinator.vraag(
      `mutation ($start: StartTrajectInput!, $oordeel: BeoordeelAanmeldingInput!) {
        startTraject(input: $start) { traject { id } }
        beoordeelAanmelding(input: $oordeel) { aanmelding { id } }
      }`,
      {
        start: {
          kenmerk: kenmerk(),
          aanmeldingId,
          startdatum: '2026-08-31',
          geplandeEinddatum: '2027-08-31',
          plan: 'Nog een keer.',
        },
        oordeel: { aanmeldingId, versie: 2, besluit: 'GEACCEPTEERD' },
      },
    );
    expect(data).toEqual({ startTraject: null, beoordeelAanmelding: null });
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'CONFLICT', reden: 'STATUS' },
      { code: 'CONFLICT', reden: 'STATUS' },
    ]);
    expect(await opzet.afdruk()).toEqual(voor);
    expect((await coach.vraag('query ($id: ID!) { traject(id: $id) { id } }', { id: trajectId })).errors).toEqual([]);
  });

  it('the second sees what the first wrote: consent, then the rapportage that rests on it [IM-45]', async () => {
    const { coach, clientId, trajectId } = await maakDossier(opzet, 'implacment');
    const toestemming = {
      clientId,
      doel: 'UITVOERING',
      categorie: 'BELEMMERINGEN',
      vorm: 'UITDRUKKELIJK',
      bron: 'GESPREK',
      informatieversie: 'v3',
    };
    const onderdelen = [{ categorie: 'BELEMMERINGEN', tekst: 'Taal staat werk nog in de weg.' }];
    const schrijf = () => rapport(trajectId, { onderdelen });
    const { data, errors } = await coach.vraag<{
      voor: null;
      leg: { toestemming: { id: string } };
      na: { rapportage: { id: string; belemmeringen: string | null } };
    }>(
      `mutation ($voor: SchrijfRapportageInput!, $leg: LegToestemmingVastInput!, $na: SchrijfRapportageInput!) {
        voor: schrijfRapportage(input: $voor) { rapportage { id } }
        leg: legToestemmingVast(input: $leg) { toestemming { id } }
        na: schrijfRapportage(input: $na) { rapportage { id belemmeringen } }
      }`,
      { voor: schrijf(), leg: { kenmerk: kenmerk(), ...toestemming }, na: schrijf() },
    );
    expect(errors.map(({ path, extensions }) => [path, extensions.regel])).toEqual([[['voor'], 'IM-45']]);
    expect(data?.na.rapportage.belemmeringen).toBe('Taal staat werk nog in de weg.');

    const { errors: daarna } = await coach.vraag(
      `mutation ($trek: TrekToestemmingInInput!, $na: SchrijfRapportageInput!) {
        trekToestemmingIn(input: $trek) { toestemming { tot } }
        schrijfRapportage(input: $na) { rapportage { id } }
      }`,
      { trek: { toestemmingId: data?.leg.toestemming.id }, na: schrijf() },
    );
    expect(daarna.map(({ path, extensions }) => [path, extensions.regel])).toEqual([[['schrijfRapportage'], 'IM-45']]);
  });
});
