import { REGLEMENTEN } from '../../permissions/reglementen';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN } from '../../src/domain/doel';
import { FEITEN } from '../../src/domain/feit';
import { PROFIELEN } from '../../src/domain/opsommingen';
import { BESCHREVEN } from './feiten';
import { leesMatrix, SOORTEN } from './matrix';
import { feitenVan } from './oordeel';
import { CELLEN, gevallen, verschil } from './vergelijk';

const uniek = <Naam>(namen: readonly Naam[]): readonly Naam[] => [...new Set(namen)].sort();

describe.each(PROFIELEN)('the golden matrix of %s', (profiel) => {
  const matrix = leesMatrix(profiel);
  const reglement = REGLEMENTEN[profiel];

  test('speaks of every purpose, every category and every kind of caller that the code knows', () => {
    expect(matrix.doelen).toEqual(DOELEN);
    expect(uniek(matrix.categorieen)).toEqual(uniek(CATEGORIEEN));
    expect(uniek(matrix.soorten)).toEqual(uniek(SOORTEN));
  });

  test('says of every cell what the policy says, with each combination of the facts that matter there', () => {
    const gezien = [...gevallen(matrix, reglement)];
    expect(gezien.flatMap((geval) => verschil(matrix, geval) ?? [])).toEqual([]);
    expect(gezien.filter(({ beleid }) => beleid.rij).length).toBeGreaterThan(300);
  });
});

test('every fact of the code is described, and opens or closes something in some profile', () => {
  expect(BESCHREVEN).toEqual(FEITEN);
  const gebruikt = PROFIELEN.map(leesMatrix).flatMap((matrix) => CELLEN.flatMap((cel) => feitenVan(matrix, cel)));
  expect(uniek(gebruikt)).toEqual(uniek(FEITEN));
});
