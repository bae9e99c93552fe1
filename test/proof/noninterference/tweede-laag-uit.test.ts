import { zonderTweedeLaag } from './lagen';
import { proef } from './proef';

jest.setTimeout(300_000);

test('without row-level security the first layer alone keeps the hidden without influence', async () => {
  const { cijfers, invloed } = await proef({ n: 60, seed: 2, werelden: 2, perRonde: 5, vooraf: zonderTweedeLaag });
  expect(invloed).toBeNull();
  expect(cijfers.wijzigingen).toBeGreaterThan(500);
  expect(cijfers.metGegevens / cijfers.vragen).toBeGreaterThan(0.4);
});
