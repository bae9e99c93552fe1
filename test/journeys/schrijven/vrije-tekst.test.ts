import { REGLEMENTEN } from '../../../permissions/reglementen';
import { GEVOELIGE_WOORDEN, type GevoeligOnderwerp } from '../../../src/domain/gevoelig';
import { maakDossier, meldAan, STARTINVOER } from './dossier';
import { doe, type Invoer, kenmerk, Opzet } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

/** A sentence for each subject that Cvites does not record, by hand. */
const ZINNEN: readonly (readonly [regel: string, onderwerp: GevoeligOnderwerp, zin: string])[] = [
  ['CV-25', 'GODSDIENST', 'Gaat op vrijdag naar de moskee.'],
  ['CV-26', 'ETNICITEIT', 'De huidskleur speelde mee bij de sollicitatie.'],
  ['CV-27', 'POLITIEK', 'Is partijlid en stemt op de VVD.'],
  ['CV-29', 'SEKSUALITEIT', 'Sprak over de seksuele geaardheid.'],
  ['CV-30', 'VAKBOND', 'Is lid van een vakbond, de FNV.'],
  ['CV-31', 'STRAFRECHT', 'Heeft een strafblad en een contactverbod.'],
];
const GEWOON = 'Vijf gesprekken, twee sollicitaties en een dag meegelopen. Gelooft erin.';

const RAPPORTAGE = { periodeVan: '2026-08-31', periodeTot: '2026-10-31', werkzaamheden: GEWOON, resultaten: GEWOON };

const waarschuwing = (veld: string, regel: string) => ({ code: 'NIET_VASTLEGGEN', veld: `input.${veld}`, regel });

describe('free text that seems to speak of what is not recorded', () => {
  it.each(ZINNEN)('[%s] %s: is warned of at Cvites with its field, and written all the same', async (regel, _, zin) => {
    const { coach, trajectId } = await maakDossier(opzet, 'cvites');
    const schrijf = (extra: Invoer) =>
      doe(coach, 'schrijfRapportage', { kenmerk: kenmerk(), trajectId, ...RAPPORTAGE, ...extra });
    expect((await schrijf({ prognose: GEWOON })).waarschuwingen).toEqual([]);
    const met = await schrijf({ prognose: `${GEWOON} ${zin}` });
    expect(met.waarschuwingen).toEqual([waarschuwing('prognose', regel)]);
    const { prognose } = await opzet.rij<{ prognose: string }>(
      'SELECT prognose FROM rapportage_tekst WHERE rapportage_id = $1',
      met.rapportage.id,
    );
    expect(prognose).toContain(zin);
    const deel = await schrijf({ prognose: GEWOON, onderdelen: [{ categorie: 'ARBEID', tekst: zin }] });
    expect(deel.waarschuwingen).toEqual([waarschuwing('onderdelen[0].tekst', regel)]);
  });

  it.each(['westendorp', 'implacment', 'dit'])('[CV-25] is no matter at %s, which says nothing of it', async (naam) => {
    const { coach, trajectId } = await maakDossier(opzet, naam);
    const prognose = ZINNEN.map(([, , zin]) => zin).join(' ');
    const invoer = { kenmerk: kenmerk(), trajectId, ...RAPPORTAGE, prognose };
    expect((await doe(coach, 'schrijfRapportage', invoer)).waarschuwingen).toEqual([]);
  });

  it('[CV-25] is warned of wherever somebody writes about a client, the second time as the first', async () => {
    const moskee = 'Bezoekt de moskee.';
    const gewaarschuwd = (veld: string) => [waarschuwing(veld, 'CV-25')];
    const { aanmeldingId } = await meldAan(opzet, 'cvites');
    const coordinator = await opzet.als('coordinator-1-cvites');
    const besluit = { aanmeldingId, versie: 1, besluit: 'GEACCEPTEERD', motivering: moskee };
    expect((await doe(coordinator, 'beoordeelAanmelding', besluit)).waarschuwingen).toEqual(gewaarschuwd('motivering'));

    const start = { kenmerk: kenmerk(), aanmeldingId, ...STARTINVOER, plan: moskee };
    const gestart = await doe(coordinator, 'startTraject', start);
    expect(gestart.waarschuwingen).toEqual(gewaarschuwd('plan'));
    expect((await doe(coordinator, 'startTraject', start)).waarschuwingen).toEqual(gewaarschuwd('plan'));

    const { clientId, opdrachtId, trajectId, coordinator: eigen } = await maakDossier(opzet, 'cvites');
    const kanttekening = { clientId, opdrachtId, categorie: 'TRAJECT', soort: 'KANTTEKENING', tekst: moskee };
    const geplaatst = await doe(eigen, 'voegKanttekeningToe', { kenmerk: kenmerk(), ...kanttekening });
    expect(geplaatst.waarschuwingen).toEqual(gewaarschuwd('tekst'));

    const einde = { trajectId, versie: 1, einddatum: '2026-11-20', resultaat: moskee, uitstroom: { soort: 'GEEN' } };
    expect((await doe(eigen, 'beeindigTraject', einde)).waarschuwingen).toEqual(gewaarschuwd('resultaat'));
  });
});

it('Cvites warns of each subject there are words for', () => {
  expect(REGLEMENTEN.CVITES.nietVastleggen.map(({ regel, onderwerp }) => [regel, onderwerp])).toEqual(
    ZINNEN.map(([regel, onderwerp]) => [regel, onderwerp]),
  );
  expect(Object.keys(GEVOELIGE_WOORDEN)).toEqual(ZINNEN.map(([, onderwerp]) => onderwerp));
});
