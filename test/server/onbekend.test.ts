import { type Gateway, startGateway } from '../support/gateway';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.stop());

test.each(['/', '/export/foo', '/graphq'])('%s is refused with the addresses that are there', async (pad) => {
  const antwoord = await fetch(new URL(pad, gateway.url), { method: 'POST' });
  expect(antwoord.status).toBe(404);
  expect(await antwoord.json()).toMatchObject({
    errors: [{ message: expect.stringMatching(/\/graphql.*\/export\/rapportages/), extensions: { code: 'NOT_FOUND' } }],
  });
});
