import { FEIT_OORDEEL, type Geval } from '../../permissions/feiten';
import { FEITEN, type Feit } from '../../src/domain/feit';
import {
  type DossierFeiten,
  isRijfeit,
  type OpdrachtFeiten,
  type Rijfeit,
  type ToestemmingFeit,
} from '../../src/domain/feiten';
import { type MarkeringSoort, type Noodbelang, OPDRACHTGEVER_SOORTEN, WETTEN } from '../../src/domain/opsommingen';
import {
  alsCoach,
  alsGemeente,
  alsPartner,
  alsUwv,
  eenDossier,
  eenNoodtoegangId,
  eenOpdracht,
  eenToestemming,
} from '../support/bouwers';

const gemeente = alsGemeente('CVITES', 'PLAATSING');
const { opdrachtgeverId } = gemeente;
const uwv = alsUwv('CVITES', 'PLAATSING').opdrachtgeverId;
const coach = alsCoach('CVITES', 'PLAATSING');

/** What is recorded, of a dossier that a gemeente asks of, for PLAATSING and ARBEID unless it says otherwise. */
type Stand = Partial<OpdrachtFeiten> &
  Omit<Partial<DossierFeiten>, 'opdrachten'> &
  Partial<Pick<Geval, 'aanvrager' | 'categorie' | 'doel'>>;

const geldt = (feit: Exclude<Feit, Rijfeit>, stand: Stand): boolean => {
  const { aanvrager = gemeente, categorie = 'ARBEID', doel = 'PLAATSING', ...vastgelegd } = stand;
  const opdracht = eenOpdracht(vastgelegd);
  const dossier = { ...eenDossier(vastgelegd), opdrachten: [opdracht] };
  return FEIT_OORDEEL[feit]({ aanvrager, categorie, doel, dossier, opdracht });
};

const toestemming = (anders: Partial<ToestemmingFeit> = {}): Stand => ({
  toestemmingen: [eenToestemming({ doel: 'PLAATSING', categorie: 'ARBEID', ontvangerId: opdrachtgeverId, ...anders })],
});
/** A consent that is for another purpose, category or recipient than is asked. */
const ELDERS = (anders: Partial<ToestemmingFeit> = {}): readonly Stand[] => [
  toestemming({ ...anders, doel: 'WERVING' }),
  toestemming({ ...anders, categorie: 'ADRES' }),
  toestemming({ ...anders, ontvangerId: uwv }),
  toestemming({ ...anders, ontvangerId: null }),
];
const markering = (soort: MarkeringSoort, anders: Partial<DossierFeiten['markeringen'][number]> = {}): Stand => ({
  markeringen: [{ soort, categorie: 'ARBEID', ontvangerId: opdrachtgeverId, ...anders }],
});
/** Marked for this, for every category, or for every recipient; and for others, or as something else. */
const gemarkeerd = (soort: MarkeringSoort, ander: MarkeringSoort): readonly [readonly Stand[], readonly Stand[]] => [
  [markering(soort), markering(soort, { categorie: null }), markering(soort, { ontvangerId: null })],
  [
    {},
    markering(ander),
    markering(soort, { categorie: 'ADRES' }),
    markering(soort, { ontvangerId: uwv }),
    { ...markering(soort), aanvrager: coach },
  ],
];
const besluit = (anders: Partial<DossierFeiten['grondbesluiten'][number]> = {}): Stand => ({
  grondbesluiten: [{ soort: 'PUBLIEKE_TAAK', categorie: 'ARBEID', ontvangerId: opdrachtgeverId, ...anders }],
});
const besloten = (soort: DossierFeiten['grondbesluiten'][number]['soort']): readonly [Stand[], Stand[]] => [
  [besluit({ soort }), { ...besluit({ soort, ontvangerId: null }), aanvrager: coach }],
  [
    {},
    besluit({ soort: soort === 'VOLKENRECHT' ? 'RECHTSVORDERING' : 'VOLKENRECHT' }),
    besluit({ soort, categorie: 'ADRES' }),
    besluit({ soort, ontvangerId: uwv }),
    besluit({ soort, ontvangerId: null }),
  ],
];
const gebroken = (...belangen: readonly Noodbelang[]): Stand => ({
  noodtoegangen: belangen.map((belang) => ({ id: eenNoodtoegangId(), belang, tot: new Date('2027-01-01T00:00:00Z') })),
});
const overgedragen = (anders: Stand = {}): Stand => ({
  overgedragen: ['ARBEID', 'ADRES'],
  opdrachtgeverId,
  ...toestemming(),
  ...anders,
});

/** For each fact where it holds, and what comes near and is not it. */
const FEIT: Readonly<Record<Exclude<Feit, Rijfeit>, readonly [wel: readonly Stand[], niet: readonly Stand[]]>> = {
  OPDRACHT_NOEMT_DOEL: [
    [{ doelen: ['WERVING', 'PLAATSING'] }],
    [{}, { doelen: ['WERVING'] }, { verenigbaar: ['PLAATSING'] }],
  ],
  DOEL_VERENIGBAAR: [
    [{ doelen: ['PLAATSING'] }, { verenigbaar: ['PLAATSING'] }],
    [{}, { verenigbaar: ['WERVING'] }],
  ],
  OPDRACHT_ONDER_WET: [
    WETTEN.filter((wet) => wet !== 'GEEN').map((wet) => ({ wet })),
    [{ wet: 'GEEN' }, { bsnWet: 'WMO' }],
  ],
  WET_NOEMT_CATEGORIE: [[{ wetCategorieen: ['ADRES', 'ARBEID'] }], [{}, { wetCategorieen: ['ADRES'] }, { wet: 'WMO' }]],
  BELANG_AFGEWOGEN: [[{ belangAfgewogen: true }], [{}]],
  OPDRACHT_EIST: [[{ geeist: ['ADRES', 'ARBEID'] }], [{}, { geeist: ['ADRES'] }]],
  WERKNEMER: [[{ werknemer: true }], [{}]],
  BSN_GROND: [
    [{ bsnWet: 'PARTICIPATIEWET' }, { bsnWet: 'WMO' }],
    [{}, { bsnWet: 'GEEN' }, { wet: 'WMO' }],
  ],
  BSN_GROND_ZORG: [
    (['WMO', 'JEUGDWET', 'WLZ', 'ZVW'] as const).map((bsnWet) => ({ bsnWet })),
    [{}, { bsnWet: 'GEEN' }, { bsnWet: 'PARTICIPATIEWET' }, { wet: 'WMO' }],
  ],
  SPECIALE_BEGELEIDING: [[{ begeleiding: true }], [{}]],
  UAVG_30: [
    (['GEMEENTE', 'UWV', 'WERKGEVER'] as const).map((opdrachtgeverSoort) => ({
      opdrachtgeverSoort,
      status: { soort: 'WERKNEMER', reden: 'ZIEKTE' },
    })),
    [
      {},
      { status: { soort: 'GEEN', reden: 'ZIEKTE' } },
      { status: { soort: 'UITKERINGSGERECHTIGD', reden: 'GEEN' } },
      { opdrachtgeverSoort: 'ZORG', status: { soort: 'WERKNEMER', reden: 'ZIEKTE' } },
      { opdrachtgeverSoort: 'ONDERWIJS', status: { soort: 'WERKNEMER', reden: 'ZIEKTE' } },
    ],
  ],
  GEZONDHEIDSVOORSCHRIFT: [[{ gezondheidWet: 'WVP' }], [{}, { gezondheidWet: 'GEEN' }, { wet: 'WVP' }]],
  GEINFORMEERD: [[{ geinformeerd: true }], [{}]],
  NIET_GEINFORMEERD: [[{}], [{ geinformeerd: true }]],
  TOESTEMMING: [
    [toestemming(), { ...toestemming({ ontvangerId: null }), aanvrager: coach }],
    [
      {},
      ...ELDERS(),
      { ...toestemming(), aanvrager: coach },
      { ...toestemming(), aanvrager: alsPartner('CVITES', 'PLAATSING') },
    ],
  ],
  TOESTEMMING_SCHRIFTELIJK: [
    [toestemming({ vorm: 'SCHRIFTELIJK' })],
    [
      toestemming(),
      toestemming({ vorm: 'UITDRUKKELIJK' }),
      toestemming({ vorm: 'GERICHT' }),
      ...ELDERS({ vorm: 'SCHRIFTELIJK' }),
    ],
  ],
  TOESTEMMING_UITDRUKKELIJK: [
    [toestemming({ vorm: 'UITDRUKKELIJK' })],
    [
      toestemming(),
      toestemming({ vorm: 'SCHRIFTELIJK' }),
      toestemming({ vorm: 'GERICHT' }),
      ...ELDERS({ vorm: 'UITDRUKKELIJK' }),
    ],
  ],
  OPENBAAR_GEMAAKT: [[{ openbaar: ['ADRES', 'ARBEID'] }], [{}, { openbaar: ['ADRES'] }]],
  DEELBESLISSING: [[toestemming({ evaluatie: true })], [toestemming(), ...ELDERS({ evaluatie: true })]],
  ZORGBETROKKEN: [[{ zorgbetrokken: true }], [{}]],
  GEHEIM: [[{ geheim: ['ADRES', 'ARBEID'] }], [{}, { geheim: ['ADRES'] }]],
  BEROEPSGEHEIM: gemarkeerd('BEROEPSGEHEIM', 'BEPERKT'),
  VERZET: gemarkeerd('VERZET', 'BEPERKT'),
  BEPERKT: gemarkeerd('BEPERKT', 'VERZET'),
  RECHTSVORDERING: besloten('RECHTSVORDERING'),
  VOLKENRECHT: besloten('VOLKENRECHT'),
  ZWAARWEGEND_BELANG: besloten('ZWAARWEGEND_BELANG'),
  PUBLIEKE_TAAK: besloten('PUBLIEKE_TAAK'),
  VITAAL_BELANG: [[gebroken('ZORGBELANG', 'VITAAL_BELANG')], [{}, gebroken('ZORGBELANG')]],
  OVERDRACHT_DICHT: [
    [
      overgedragen({ overgedragen: ['ADRES'] }),
      overgedragen({ toestemmingen: [] }),
      ...ELDERS().map((zonder) => overgedragen(zonder)),
      overgedragen({ opdrachtgeverId: uwv }),
    ],
    [{}, overgedragen(), overgedragen({ doel: 'VERANTWOORDING' }), overgedragen({ aanvrager: coach })],
  ],
};

const isFeitVanDossier = (feit: Feit): feit is Exclude<Feit, Rijfeit> => !isRijfeit(feit);

describe.each(FEITEN.filter(isFeitVanDossier))('%s', (feit) => {
  const [wel, niet] = FEIT[feit];

  test('holds where it was recorded for what is asked', () => {
    for (const stand of wel) expect([stand, geldt(feit, stand)]).toEqual([stand, true]);
  });

  test('does not hold on what comes near', () => {
    for (const stand of niet) expect([stand, geldt(feit, stand)]).toEqual([stand, false]);
  });
});

describe('[F2-28] an objection', () => {
  const verzet = (stand: Stand) => geldt('VERZET', { ...stand, ...markering('VERZET', { categorie: null }) });

  test('gives way to what the law on the opdracht names', () => {
    expect(verzet({ wetCategorieen: ['ARBEID'] })).toBe(false);
    expect(verzet({ wetCategorieen: ['ADRES'] })).toBe(true);
  });

  test.each(['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE', 'BSN'] as const)(
    'gives way to the account of %s to gemeente and UWV, and to nobody else',
    (categorie) => {
      const wijkt = OPDRACHTGEVER_SOORTEN.filter((opdrachtgeverSoort) => !verzet({ categorie, opdrachtgeverSoort }));
      expect(wijkt).toEqual(['GEMEENTE', 'UWV']);
    },
  );

  test('does not give way to gemeente and UWV for anything else', () => {
    for (const categorie of ['ADRES', 'FINANCIEEL', 'GEZONDHEID_MEDISCH'] as const)
      for (const opdrachtgeverSoort of OPDRACHTGEVER_SOORTEN)
        expect(verzet({ categorie, opdrachtgeverSoort })).toBe(true);
  });
});
