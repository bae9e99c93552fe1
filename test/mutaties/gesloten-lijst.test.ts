import 'reflect-metadata';
import { INVOERGROEPEN, type Invoergroep } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { type Aangeleverd, beleidsgebreken, bsnFeit, herkomstVan } from '../../src/data/mutaties/aanmelding/beleid';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { type OpdrachtgeverSoort, PROFIELEN, type Profiel } from '../../src/domain/opsommingen';

/** Each group as it is delivered when nothing else lacks. */
const GROEPEN: Readonly<Record<Invoergroep, Aangeleverd>> = {
  naam: { voornamen: 'A', achternaam: 'B' },
  geboortedatum: { geboortedatum: '1990-01-01' },
  geslacht: { geslacht: 'X' },
  klantnummer: { klantnummer: '1' },
  adres: { adres: {} },
  telefoon: { telefoon: '0612345678' },
  email: { email: 'a@b.nl' },
  bsn: { bsn: '999994918' },
  etniciteit: { nationaliteit: 'NL', jarenInNederland: 3 },
  geboorteland: { geboorteland: 'NL' },
  hulpvraag: { hulpvraag: 'Hulp', noodzaak: 'Nodig' },
  gezondheidMedisch: { gezondheidMedisch: { noodzaak: 'Nodig', ftbv: 'Doel' } },
  gezondheidFunctioneel: { gezondheidFunctioneel: { noodzaak: 'Nodig', ftbv: 'Doel' } },
  belemmeringen: { belemmeringen: [{ noodzaak: 'Nodig', ftbv: 'Doel' }] },
  omstandigheden: { omstandigheden: { relevantie: 'Voor het traject' } },
  arbeid: { arbeid: {} },
  uitkering: { uitkering: {} },
  contactpersoon: { contactpersoon: {} },
};

/** By hand from the regulations: the groups each one keeps out of an aanmelding, with the rule. All others are taken. */
const GEWEIGERD: Readonly<Record<Profiel, Partial<Record<Invoergroep, string>>>> = {
  CVITES: {
    etniciteit: 'CV-26',
    geboorteland: 'CV-33',
    hulpvraag: 'CV-28',
    gezondheidMedisch: 'CV-28',
    gezondheidFunctioneel: 'CV-28',
    belemmeringen: 'CV-28',
    omstandigheden: 'CV-16',
    contactpersoon: 'CV-16',
  },
  WESTENDORP: {
    klantnummer: 'WE-02',
    email: 'WE-02',
    etniciteit: 'WE-02',
    geboorteland: 'WE-02',
    hulpvraag: 'WE-02',
    contactpersoon: 'WE-02',
  },
  IMPLACMENT: {
    bsn: 'IM-39',
    geboorteland: 'IM-38',
    hulpvraag: 'IM-06',
    gezondheidMedisch: 'IM-06',
    gezondheidFunctioneel: 'IM-06',
    uitkering: 'IM-06',
  },
  DIT: {
    geboortedatum: 'DI-04',
    geslacht: 'DI-04',
    klantnummer: 'DI-04',
    adres: 'DI-04',
    telefoon: 'DI-04',
    etniciteit: 'DI-04',
    geboorteland: 'DI-04',
    gezondheidMedisch: 'DI-04',
    gezondheidFunctioneel: 'DI-04',
    belemmeringen: 'DI-04',
    omstandigheden: 'DI-04',
    arbeid: 'DI-04',
    uitkering: 'DI-04',
    contactpersoon: 'DI-04',
  },
  FACTOR2: {
    geslacht: 'F2-08',
    klantnummer: 'F2-08',
    bsn: 'F2-08',
    etniciteit: 'F2-08',
    geboorteland: 'F2-08',
    hulpvraag: 'F2-08',
    belemmeringen: 'F2-08',
    omstandigheden: 'F2-08',
    uitkering: 'F2-08',
  },
};

const opdrachtgever = (opdrachtgeverSoort: OpdrachtgeverSoort): Aanvrager =>
  ({ soort: 'OPDRACHTGEVER', opdrachtgeverSoort }) as Aanvrager;
const PARTNER = { soort: 'PARTNER' } as Aanvrager;
const BETROKKENE = { soort: 'BETROKKENE' } as Aanvrager;

/** What the profile says of this input; under an opdracht with a law for the BSN unless told otherwise. */
const gebreken = (profiel: Profiel, aanvrager: Aanvrager, invoer: Aangeleverd, bsnGrond = true) =>
  beleidsgebreken(REGLEMENTEN[profiel], invoer, { aanvrager, bsnGrond, herkomst: herkomstVan(aanvrager, invoer) }).map(
    ({ veld, reden, regel }) => [veld, reden, regel],
  );

const AKKOORD = { akkoordDeelnemer: { op: '2026-01-01', wijze: 'mondeling' } };
const TOESTEMMING = { toestemmingBelemmeringen: { op: '2026-01-01', vorm: 'VRIJ', informatieversie: '1' } } as const;

describe.each(PROFIELEN)('%s', (profiel) => {
  it.each(INVOERGROEPEN)('%s is taken or refused by its rule', (groep) => {
    const bij = groep === 'belemmeringen' && profiel === 'IMPLACMENT' ? TOESTEMMING : {};
    const regel = GEWEIGERD[profiel][groep];
    const verwacht =
      regel === undefined
        ? []
        : Object.keys(GROEPEN[groep]).map((veld) => [`input.${veld}`, 'VELD_NIET_TOEGESTAAN', regel]);
    expect(gebreken(profiel, opdrachtgever('GEMEENTE'), { ...GROEPEN[groep], ...AKKOORD, ...bij })).toEqual(verwacht);
  });

  it('takes null for absent', () => {
    const niets = Object.fromEntries(
      Object.values(GROEPEN)
        .flatMap(Object.keys)
        .map((veld) => [veld, null]),
    );
    expect(gebreken(profiel, opdrachtgever('GEMEENTE'), { ...niets, ...AKKOORD })).toEqual([]);
  });
});

describe('what must come with health data', () => {
  it.each([
    ['CVITES', { hulpvraag: 'H' }, [['input.hulpvraag', 'VELD_NIET_TOEGESTAAN', 'CV-28']]],
    ['DIT', { hulpvraag: 'H' }, [['input.noodzaak', 'GROND_ONTBREEKT', 'DI-08']]],
    ['DIT', { noodzaak: 'N' }, [['input.noodzaak', 'VELD_NIET_TOEGESTAAN', 'DI-04']]],
    [
      'FACTOR2',
      { ...AKKOORD, gezondheidMedisch: { noodzaak: 'N' } },
      [['input.gezondheidMedisch.ftbv', 'GROND_ONTBREEKT', 'F2-09']],
    ],
    [
      'FACTOR2',
      { ...AKKOORD, gezondheidFunctioneel: {} },
      [['input.gezondheidFunctioneel.ftbv', 'GROND_ONTBREEKT', 'F2-09']],
    ],
    ['IMPLACMENT', { belemmeringen: [{}] }, [['input.toestemmingBelemmeringen', 'GROND_ONTBREEKT', 'IM-45']]],
    ['IMPLACMENT', TOESTEMMING, [['input.toestemmingBelemmeringen', 'VELD_NIET_TOEGESTAAN', 'IM-45']]],
    [
      'IMPLACMENT',
      { omstandigheden: { schulden: true } },
      [['input.omstandigheden.relevantie', 'GROND_ONTBREEKT', 'IM-41']],
    ],
    ['WESTENDORP', { belemmeringen: [{}], gezondheidMedisch: {}, omstandigheden: {} }, []],
  ] as const)('%s %j', (profiel, invoer, verwacht) => {
    expect(gebreken(profiel, opdrachtgever('GEMEENTE'), invoer as Aangeleverd)).toEqual(verwacht);
  });
});

describe('a BSN needs a law', () => {
  const zonder = (profiel: Profiel, aanvrager: Aanvrager) =>
    gebreken(profiel, aanvrager, { opdrachtId: 'x', bsn: '999994918', ...AKKOORD }, false);
  it.each([
    ['CVITES', 'GEMEENTE', 'CV-43'],
    ['CVITES', 'WERKGEVER', 'CV-43'],
    ['WESTENDORP', 'WERKGEVER', 'WE-03'],
    ['WESTENDORP', 'ZORG', 'WE-03'],
    ['DIT', 'GEMEENTE', 'DI-04'],
  ] as const)('%s refuses that of a %s without one [%s]', (profiel, soort, regel) => {
    expect(zonder(profiel, opdrachtgever(soort))).toEqual([['input.bsn', 'GROND_ONTBREEKT', regel]]);
  });
  it('but from gemeente and UWV at WESTENDORP [WE-03]', () => {
    expect(zonder('WESTENDORP', opdrachtgever('GEMEENTE'))).toEqual([]);
    expect(zonder('WESTENDORP', opdrachtgever('UWV'))).toEqual([]);
    expect(zonder('WESTENDORP', PARTNER)).toEqual([['input.bsn', 'GROND_ONTBREEKT', 'WE-03']]);
  });
  it('of care at DIT only [DI-04]', () => {
    expect(PROFIELEN.filter((profiel) => bsnFeit(REGLEMENTEN[profiel]) === 'BSN_GROND_ZORG')).toEqual(['DIT']);
  });
});

describe('where the data come from', () => {
  const MACHTIGING = { machtiging: { op: '2026-01-01', wijze: 'schriftelijk' } };
  const niet = (regel: string, veld: string) => [[veld, 'HERKOMST_NIET_TOEGESTAAN', regel]];

  it.each([
    ['CVITES', PARTNER, {}, []],
    ['WESTENDORP', PARTNER, {}, niet('WE-01', 'input.opdrachtId')],
    ['WESTENDORP', PARTNER, { opdrachtId: 'x' }, []],
    ['WESTENDORP', PARTNER, MACHTIGING, niet('WE-01', 'input.machtiging')],
    ['WESTENDORP', BETROKKENE, {}, niet('WE-01', 'input')],
    ['IMPLACMENT', PARTNER, {}, niet('IM-07', 'input.opdrachtId')],
    ['IMPLACMENT', PARTNER, MACHTIGING, []],
    ['IMPLACMENT', BETROKKENE, {}, []],
    ['DIT', PARTNER, {}, []],
    ['DIT', PARTNER, MACHTIGING, niet('DI-03', 'input.machtiging')],
    ['DIT', BETROKKENE, {}, []],
    ['FACTOR2', PARTNER, {}, [['input.akkoordDeelnemer', 'AKKOORD_ONTBREEKT', 'F2-12']]],
    ['FACTOR2', opdrachtgever('UWV'), {}, [['input.akkoordDeelnemer', 'AKKOORD_ONTBREEKT', 'F2-12']]],
    ['FACTOR2', opdrachtgever('UWV'), AKKOORD, []],
    ['FACTOR2', PARTNER, MACHTIGING, []],
    ['FACTOR2', BETROKKENE, {}, []],
    ['CVITES', opdrachtgever('UWV'), MACHTIGING, [['input.machtiging', 'VELD_NIET_TOEGESTAAN', 'CV-45']]],
  ] as const)('%s', (profiel, aanvrager, invoer, verwacht) => {
    expect(gebreken(profiel, aanvrager, { voornamen: 'A', ...invoer } as Aangeleverd)).toEqual(verwacht);
  });
});
