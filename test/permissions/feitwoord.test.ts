import {
  KAAL,
  VAN_CATEGORIE,
  VAN_DOEL,
  VAN_DOEL_EN_CATEGORIE,
} from '../../entities/migrations/0002-tweede-laag/woorden';
import { isWoordfeit, woordVan } from '../../permissions/feitwoord';
import type { Feit } from '../../src/domain/feit';

/* The word of a fact names what it is about, in the first layer as in the second. */

const VORMEN: readonly (readonly [feiten: readonly string[], achter: string])[] = [
  [KAAL, ''],
  [VAN_DOEL, '/UITVOERING'],
  [VAN_CATEGORIE, '/BSN'],
  [VAN_DOEL_EN_CATEGORIE, '/UITVOERING/BSN'],
];

test.each(VORMEN.flatMap(([feiten, achter]) => feiten.map((feit) => [feit, achter] as const)))(
  '%s is the word %s%s',
  (feit, achter) => {
    if (!isWoordfeit(feit as Feit)) throw new Error('no word is stored for it');
    expect(woordVan(feit as Parameters<typeof woordVan>[0], 'UITVOERING', 'BSN')).toBe(`${feit}${achter}`);
  },
);
