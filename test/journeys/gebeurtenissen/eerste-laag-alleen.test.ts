import { zetTweedeLaagUit } from '../lezen/lagen';
import { wereld } from '../lezen/wereld';
import { alleenDeEigenStroom } from './lagen';

describe('a stream without the second layer', () => {
  alleenDeEigenStroom(wereld(), async (w) => expect(await zetTweedeLaagUit(w)).toBeGreaterThan(20));
});
