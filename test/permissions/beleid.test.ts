import {
  type BeleidRij,
  beleidRijen,
  bereikRijen,
  noodtoegangRijen,
  profielRijen,
  statistiekRijen,
  toelatingRijen,
  uitstroomRijen,
} from '../../permissions/beleid';
import { openingen, sluitingen } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN } from '../../src/domain/doel';
import { OPDRACHTGEVER_SOORTEN, PROFIELEN, ROLLEN } from '../../src/domain/opsommingen';

const SOORTEN = [...OPDRACHTGEVER_SOORTEN, ...ROLLEN, 'PARTNER', 'BETROKKENE', 'NOODTOEGANG'] as const;
const RIJEN = beleidRijen();

/** What the rows of a table say, each in a line. */
const regels = (rijen: readonly object[]): readonly string[] =>
  rijen.map((rij) =>
    Object.values(rij)
      .map((waarde) => (waarde === null ? '-' : String(waarde)))
      .join(' '),
  );

describe.each(PROFIELEN)('the rule table of %s', (profiel) => {
  const reglement = REGLEMENTEN[profiel];
  const rijen = RIJEN.filter((rij) => rij.profiel === profiel);
  const plaats = ({ aanvrager, doel, categorie }: Pick<BeleidRij, 'aanvrager' | 'doel' | 'categorie'>): string =>
    `${aanvrager} ${doel} ${categorie}`;
  const per = new Map<string, readonly BeleidRij[]>();
  for (const rij of rijen) per.set(plaats(rij), [...(per.get(plaats(rij)) ?? []), rij]);

  test('opens what the rules open, to each caller, under each purpose, with the facts that they ask', () => {
    let gezien = 0;
    for (const aanvrager of SOORTEN)
      for (const doel of DOELEN)
        for (const categorie of CATEGORIEEN) {
          const hier = per.get(plaats({ aanvrager, doel, categorie })) ?? [];
          const opent = openingen(reglement, [aanvrager], [doel], categorie);
          expect(hier.map((rij) => [rij.aard, rij.volgnummer, rij.regel, rij.feiten])).toEqual(
            opent.map((regel) => ['OPENT', reglement.regels.indexOf(regel), regel.regel, regel.mits]),
          );
          gezien += hier.length;
        }
    expect(gezien).toBe(rijen.filter(({ aard }) => aard === 'OPENT').length);
  });

  test('closes what the rules close, under any purpose', () => {
    let gezien = 0;
    for (const aanvrager of SOORTEN)
      for (const categorie of CATEGORIEEN) {
        const hier = per.get(plaats({ aanvrager, doel: null, categorie })) ?? [];
        const sluit = sluitingen(reglement, [aanvrager], categorie);
        expect(hier.map((rij) => [rij.aard, rij.volgnummer, rij.regel, rij.feiten])).toEqual(
          sluit.map((regel) => ['SLUIT', reglement.regels.indexOf(regel), regel.regel, regel.als]),
        );
        gezien += hier.length;
      }
    expect(gezien).toBe(rijen.filter(({ aard }) => aard === 'SLUIT').length);
  });
});

test('the rule table has nothing of a rule that only names the refusal', () => {
  expect(new Set(RIJEN.map(({ aard }) => aard))).toEqual(new Set(['OPENT', 'SLUIT']));
});

test('[CV-23] [WE-21] [IM-10] [F2-18] [F2-19] the second layer knows what a registration needs, but for a purpose asked by name', () => {
  expect(regels(toelatingRijen())).toEqual([
    'CVITES PARTNER OVEREENKOMST - CV-23',
    'CVITES PARTNER REGLEMENT - CV-23',
    'CVITES PARTNER EVALUATIE 24 CV-23',
    'WESTENDORP OPDRACHTGEVER REGLEMENT - WE-21',
    'WESTENDORP PARTNER REGLEMENT - WE-21',
    'IMPLACMENT PARTNER GEHEIMHOUDING - IM-10',
    'FACTOR2 PARTNER OVEREENKOMST - F2-18',
    'FACTOR2 PARTNER DOEL - F2-19',
  ]);
});

test('[CV-13] [F2-17] figures go to who has an opdracht and to those that run the organisatie, of ten or more, by fives', () => {
  const voor = [...OPDRACHTGEVER_SOORTEN, 'DIRECTIE', 'MANAGER'];
  expect(regels(statistiekRijen()).toSorted()).toEqual(
    [
      ...voor.map((wie) => `CVITES ${wie} 10 5 CV-13`),
      ...[...voor, 'BESTUUR'].map((wie) => `FACTOR2 ${wie} 10 5 F2-17`),
    ].toSorted(),
  );
});

test('[CV-09] [DI-16] the glass is broken by who gives the care and who answers for it, for eight hours at most', () => {
  expect(regels(noodtoegangRijen())).toEqual([
    'CVITES TRAJECTBEGELEIDER VITAAL_BELANG 480 CV-09',
    'CVITES DIRECTIE VITAAL_BELANG 480 CV-09',
    'DIT TRAJECTBEGELEIDER ZORGBELANG 480 DI-16',
    'DIT TRAJECTBEGELEIDER VITAAL_BELANG 480 DI-16',
    'DIT DIRECTIE ZORGBELANG 480 DI-16',
    'DIT DIRECTIE VITAAL_BELANG 480 DI-16',
  ]);
});

test('[WE-13] an outflow from a benefit shows a contract of six months, or an agreement', () => {
  expect(regels(uitstroomRijen())).toEqual([
    'WESTENDORP BETAALD_WERK 6 WE-13',
    'WESTENDORP GESUBSIDIEERDE_ARBEID - WE-13',
    'WESTENDORP PARTICIPATIE - WE-13',
  ]);
});

test('[CV-57] [WE-28] [IM-17] [F2-26] a profile has its statement, its handover, and asks a VOG or none', () => {
  expect(regels(profielRijen())).toEqual([
    'CVITES false KANTTEKENING -',
    'WESTENDORP false EIGEN_VERKLARING -',
    'IMPLACMENT false - IDENTITEIT,ADRES,TELEFOON,EMAIL,ARBEID',
    'DIT true - -',
    'FACTOR2 false ZIENSWIJZE -',
  ]);
});

/** How far each role reaches: whoever guides the clients assigned, a coordinator the own projects, the others all. */
const BEREIKT = new Map<string, string>([
  ['TRAJECTBEGELEIDER', 'TOEGEWEZEN'],
  ['STAGIAIR', 'TOEGEWEZEN'],
  ['COORDINATOR', 'PROJECT'],
]);

test.each([
  [
    'CV-18 CV-22',
    'CVITES',
    'CV-18',
    { COORDINATOR: 'CV-22', TRAJECTBEGELEIDER: 'CV-22', STAGIAIR: 'CV-22' },
    ['BESTUUR'],
  ],
  ['WE-19', 'WESTENDORP', 'WE-19', {}, ['BESTUUR']],
  ['IM-13 IM-15', 'IMPLACMENT', 'IM-13', { MANAGER: 'IM-15', FG: 'IM-15' }, ['BESTUUR', 'STAGIAIR', 'ADMINISTRATIE']],
  ['DI-13 DI-19', 'DIT', 'DI-19', { TRAJECTBEGELEIDER: 'DI-13', STAGIAIR: 'DI-13' }, ['BESTUUR']],
  ['F2-13', 'FACTOR2', 'F2-13', {}, []],
] as const)('[%s] every role of %s reaches as far as its rule says', (_regels, profiel, regel, eigen, niet) => {
  const naam = new Map<string, string>(Object.entries(eigen));
  const verwacht = ROLLEN.filter((rol) => niet.every((ander: string) => ander !== rol)).map(
    (rol) => `${profiel} ${rol} ${BEREIKT.get(rol) ?? 'ORGANISATIE'} ${naam.get(rol) ?? regel}`,
  );
  const rijen = regels(bereikRijen()).filter((rij) => rij.startsWith(`${profiel} `));
  expect(rijen.toSorted()).toEqual(verwacht.toSorted());
});
