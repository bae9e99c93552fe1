import { noodbelangen } from '../../permissions/noodtoegang';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { ROLLEN } from '../../src/domain/opsommingen';

const { CVITES, DIT, WESTENDORP } = REGLEMENTEN;

test.each([
  ['CV-09', CVITES, ['VITAAL_BELANG']],
  ['DI-16', DIT, ['ZORGBELANG', 'VITAAL_BELANG']],
] as const)(
  '[%s] who gives the care and who answers for it may break the glass, and nobody else',
  (_regel, reglement, belangen) => {
    const mag = ROLLEN.filter((rol) => noodbelangen(reglement, [rol]).length > 0);
    expect(new Set(mag)).toEqual(new Set(['TRAJECTBEGELEIDER', 'DIRECTIE']));
    for (const rol of mag) expect(noodbelangen(reglement, ['FG', rol])).toEqual(belangen);
    expect(noodbelangen(reglement, [])).toEqual([]);
  },
);

test('nobody may where the reglement knows no noodtoegang, or gives the role no reach', () => {
  expect(noodbelangen(WESTENDORP, ROLLEN)).toEqual([]);
  const { TRAJECTBEGELEIDER: _, ...rollen } = DIT.rollen;
  expect(noodbelangen({ ...DIT, rollen }, ['TRAJECTBEGELEIDER'])).toEqual([]);
  expect(noodbelangen({ ...DIT, rollen }, ['DIRECTIE'])).toEqual(['ZORGBELANG', 'VITAAL_BELANG']);
});
