import { maakBoom } from '../../permissions/shield';
import { bouwBewaaktSchema } from '../../src/server/schema';

jest.mock('../../permissions/verwerkingen', () => {
  const echt = jest.requireActual('../../permissions/verwerkingen');
  const zonder = (rootveld: string) => rootveld !== 'ik';
  return {
    ...echt,
    VERWERKINGEN: echt.VERWERKINGEN.map((verwerking: { rootvelden: readonly string[] }) => ({
      ...verwerking,
      rootvelden: verwerking.rootvelden.filter(zonder),
    })),
  };
});

test('[IM-04] the gateway refuses to start with an operation that belongs to no processing activity', () => {
  expect(() => bouwBewaaktSchema(maakBoom())).toThrow(
    'refusing to start:\n- ik has no processing activity: add it to the rootvelden of one in permissions/verwerkingen.ts',
  );
});
