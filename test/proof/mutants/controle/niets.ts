import { weigeringVooraf } from '../../../../permissions/vooraf';

test('asserts nothing of what it runs', () => {
  expect(weigeringVooraf).toBeInstanceOf(Function);
});
