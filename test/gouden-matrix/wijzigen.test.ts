import { REGLEMENTEN } from '../../permissions/reglementen';
import { DOELEN } from '../../src/domain/doel';
import { PROFIELEN } from '../../src/domain/opsommingen';
import { leesMatrix, type Matrix, sleutel, type Weg } from './matrix';
import { CELLEN, gevallen } from './vergelijk';

describe.each(PROFIELEN)('the golden matrix of %s', (profiel) => {
  const matrix = leesMatrix(profiel);

  test('differs in exactly the cell that is changed in it', () => {
    const alle = [...gevallen(matrix, REGLEMENTEN[profiel])];
    const geraakt = (anders: Matrix): readonly string[] =>
      [
        ...new Set(alle.filter(({ zegt, beleid }) => zegt(anders).rij !== beleid.rij).map(({ cel }) => sleutel(cel))),
      ].sort();
    const met = (cel: string, wegen: readonly Weg[]): Matrix => ({
      ...matrix,
      wegen: new Map(matrix.wegen).set(cel, wegen),
    });
    const altijd: Weg = { regel: 'X', anders: 'GEEN_GROND', feiten: [], eistVan: new Map() };
    for (const doel of DOELEN) {
      const cellen = CELLEN.filter((cel) => cel.doel === doel).map(sleutel);
      const dicht = cellen.filter((cel) => (matrix.wegen.get(cel) ?? []).length === 0);
      const open = cellen.filter((cel) => !dicht.includes(cel));
      for (const cel of [dicht[0], dicht.at(-1)]) if (cel) expect(geraakt(met(cel, [altijd]))).toEqual([cel]);
      for (const cel of [open[0], open.at(-1)]) if (cel) expect(geraakt(met(cel, []))).toEqual([cel]);
    }
  });
});
