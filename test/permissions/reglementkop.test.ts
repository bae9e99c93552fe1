import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Afschermcode } from '../../src/domain/besluit';
import { DOELEN, type Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, type OpdrachtgeverSoort, type Profiel } from '../../src/domain/opsommingen';

/** What stands at the head of each text: which text it is, and the purposes of the common list that it does not know. */
const KOP: Readonly<Record<Profiel, readonly [naam: string, versie: string, url: string | null, kentNiet: Doel[]]>> = {
  CVITES: ['Privacy waarborg voor deelnemers trajecten Cvites', '2014-01', null, []],
  WESTENDORP: ['Privacyreglement WestendorpPR', '2021-02-15', 'https://www.westendorp-pr.nl', ['STATISTIEK']],
  IMPLACMENT: ['Privacyregeling Implacment Projecten BV', 'zonder datum', null, ['STATISTIEK', 'WERVING']],
  DIT: ['Privacyreglement DIT Coaching', '2023-03', null, ['PLAATSING', 'STATISTIEK', 'WERVING']],
  FACTOR2: ['Privacyreglement Factor Twee', '2023', null, ['WERVING']],
};

describe.each(Object.entries(REGLEMENTEN))('%s', (profiel, reglement) => {
  const [naam, versie, url, kentNiet] = KOP[profiel as Profiel];

  test('is the text that it says it is', () => {
    expect([reglement.profiel, reglement.naam, reglement.versie, reglement.url]).toEqual([profiel, naam, versie, url]);
  });

  test('knows its own purposes', () => {
    expect(reglement.doelen).toEqual(DOELEN.filter((doel) => !kentNiet.includes(doel)));
  });
});

test.each<
  readonly [
    regels: string,
    profiel: Profiel,
    doel: string,
    rol: string,
    herkomst: string,
    bsn: string,
    zonder: OpdrachtgeverSoort[],
  ]
>([
  ['CV-03 CV-22 CV-45 CV-43', 'CVITES', 'CV-03', 'CV-22', 'CV-45', 'CV-43', []],
  ['WE-14 WE-19 WE-01 WE-03', 'WESTENDORP', 'WE-14', 'WE-19', 'WE-01', 'WE-03', ['GEMEENTE', 'UWV']],
  ['IM-05 IM-13 IM-07 IM-39', 'IMPLACMENT', 'IM-05', 'IM-13', 'IM-07', 'IM-39', []],
  ['DI-01 DI-21 DI-03 DI-04', 'DIT', 'DI-01', 'DI-21', 'DI-03', 'DI-04', []],
  ['F2-07 F2-13 F2-12 F2-08', 'FACTOR2', 'F2-07', 'F2-13', 'F2-12', 'F2-08', []],
])(
  '[%s] %s names these rules for a purpose, a role, an origin and a BSN, and who brings one without a law',
  (_regels, profiel, doel, rol, herkomst, bsn, zonder) => {
    const { doelRegel, rolRegel, aanmelding } = REGLEMENTEN[profiel];
    expect([doelRegel, rolRegel, aanmelding.herkomstRegel, aanmelding.bsnRegel]).toEqual([doel, rol, herkomst, bsn]);
    expect(OPDRACHTGEVER_SOORTEN.filter((soort) => aanmelding.bsnZonderGrond.includes(soort))).toEqual(zonder);
    expect(aanmelding.bsnZonderGrond).toHaveLength(zonder.length);
  },
);

test.each([
  [
    'CV-33 CV-34',
    'CVITES',
    [
      ['CV-33', 'OPDRACHT_EIST'],
      ['CV-34', 'TOESTEMMING_SCHRIFTELIJK'],
    ],
  ],
  ['WE-02', 'WESTENDORP', 'WE-02'],
  ['IM-38', 'IMPLACMENT', 'IM-38'],
  ['DI-04', 'DIT', 'DI-04'],
  ['F2-08', 'FACTOR2', 'F2-08'],
] as const)(
  '[%s] a birth country is recorded at %s on what its text asks, or by a rule of it not at all',
  (_regels, profiel, eis) => {
    const { geboortelandSchrijven } = REGLEMENTEN[profiel];
    expect(
      'nooit' in geboortelandSchrijven
        ? geboortelandSchrijven.nooit
        : geboortelandSchrijven.vereist.map(({ regel, feit }) => [regel, feit]),
    ).toEqual(eis);
  },
);

test.each([
  ['CV-57', 'CVITES', 'KANTTEKENING'],
  ['WE-28', 'WESTENDORP', 'EIGEN_VERKLARING'],
  ['IM-27', 'IMPLACMENT', null],
  ['DI-28', 'DIT', null],
  ['F2-26', 'FACTOR2', 'ZIENSWIJZE'],
] as const)('[%s] what %s lets a client put beside a value', (regel, profiel, soort) => {
  expect(REGLEMENTEN[profiel].kanttekening).toEqual({ soort, regel });
});

/** What closes, though who is outside is not told by what; `toegang` tells it to the client and the directie. */
const SLUIT: readonly (readonly [regel: string, profiel: Profiel, als: Feit, code: Afschermcode])[] = [
  ['CV-04', 'CVITES', 'NIET_GEINFORMEERD', 'GEEN_GROND'],
  ['CV-12', 'CVITES', 'GEHEIM', 'GEHEIM_OP_VERZOEK'],
  ['CV-65', 'CVITES', 'BEPERKT', 'BEPERKT'],
  ['CV-66', 'CVITES', 'VERZET', 'VERZET'],
  ['WE-11', 'WESTENDORP', 'GEHEIM', 'GEHEIM_OP_VERZOEK'],
  ['IM-16', 'IMPLACMENT', 'GEHEIM', 'GEHEIM_OP_VERZOEK'],
  ['IM-17', 'IMPLACMENT', 'OVERDRACHT_DICHT', 'GEEN_TOESTEMMING'],
  ['IM-18', 'IMPLACMENT', 'BEROEPSGEHEIM', 'BEROEPSGEHEIM'],
  ['DI-33', 'DIT', 'BEROEPSGEHEIM', 'BEROEPSGEHEIM'],
  ['F2-39', 'FACTOR2', 'NIET_GEINFORMEERD', 'GEEN_GROND'],
  ['F2-14', 'FACTOR2', 'GEHEIM', 'GEHEIM_OP_VERZOEK'],
  ['F2-28', 'FACTOR2', 'VERZET', 'VERZET'],
  ['F2-30', 'FACTOR2', 'BEPERKT', 'BEPERKT'],
];

test.each(SLUIT)('[%s] what closes at %s when %s holds is told by its own code', (regel, profiel, als, code) => {
  const sluit = REGLEMENTEN[profiel].regels.find(({ regel: eigen, aard }) => eigen === regel && aard === 'SLUIT');
  expect(sluit).toMatchObject({ als: [als], code });
});

test('nothing else closes', () => {
  const regels = Object.values(REGLEMENTEN).flatMap((reglement) => reglement.regels);
  expect(regels.filter(({ aard }) => aard === 'SLUIT')).toHaveLength(SLUIT.length);
});
