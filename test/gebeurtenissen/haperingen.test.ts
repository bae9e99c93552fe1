import type { IntegratieId } from '../../src/domain/ids';
import { Haperingen } from '../../src/gebeurtenissen/haperingen';

const [EEN, ANDER] = ['een', 'ander'] as IntegratieId[] as [IntegratieId, IntegratieId];
const MEESTE = 100;

test('whoever failed is asked of smaller parts, down to one, and of larger ones as they succeed', () => {
  const haperingen = new Haperingen(0);
  const na = (doe: () => void) => {
    doe();
    return haperingen.deel(EEN, MEESTE);
  };
  expect(haperingen.deel(EEN, MEESTE)).toBe(MEESTE);
  expect(Array.from({ length: 9 }, () => na(() => haperingen.faalde(EEN)))).toEqual([50, 25, 12, 6, 3, 1, 1, 1, 1]);
  expect(haperingen.deel(ANDER, MEESTE)).toBe(MEESTE);
  expect(Array.from({ length: 8 }, () => na(() => haperingen.slaagde(EEN)))).toEqual([1, 3, 6, 12, 25, 50, 100, 100]);
});

test('whoever failed is left alone for a while, and others are not', () => {
  const haperingen = new Haperingen(60_000);
  haperingen.faalde(EEN);
  expect([EEN, ANDER].map((wie) => haperingen.houdtRust(wie))).toEqual([true, false]);
  haperingen.slaagde(EEN);
  expect(haperingen.houdtRust(EEN)).toBe(false);
  const zonder = new Haperingen(0);
  zonder.faalde(EEN);
  expect(zonder.houdtRust(EEN)).toBe(false);
});
