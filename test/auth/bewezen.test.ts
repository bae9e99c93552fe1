import { maakVerificateur, type Verificateur } from '../../src/auth/token';
import { AUDIENCE, eenUitgever, type Inhoud, NU, SECONDE, type Uitgever } from './uitgever';

let uitgever: Uitgever;
let nu: Date;
let verificateur: Verificateur;
const gerekend = jest.spyOn(crypto.subtle, 'verify');

beforeEach(async () => {
  uitgever = await eenUitgever('https://idp.test');
  nu = NU;
  verificateur = maakVerificateur([uitgever], AUDIENCE, { nu: () => nu });
  // The keys are in: the first token only brought them.
  await verificateur.verifieer(await uitgever.token({ jti: 'eerste' }));
  gerekend.mockClear();
});
afterEach(() => uitgever.sluit());

const op = (seconde: number): void => {
  nu = new Date(seconde * 1000);
};

test('a token that is used again is verified once, and says what it said', async () => {
  const token = await uitgever.token();
  const eerst = await verificateur.verifieer(token);
  for (let keer = 0; keer < 3; keer += 1) expect(await verificateur.verifieer(token)).toEqual(eerst);
  expect(gerekend).toHaveBeenCalledTimes(1);
});

test.each<[string, Inhoud, number, string]>([
  ['expires', { exp: SECONDE + 10 }, SECONDE + 15, 'ERR_JWT_EXPIRED exp'],
  ['is six hours old', { exp: SECONDE + 86_400 }, SECONDE + 6 * 3600 + 6, 'ERR_JWT_EXPIRED iat'],
  ['is of later, by a clock that went back', {}, SECONDE - 6, 'ERR_JWT_CLAIM_VALIDATION_FAILED nbf'],
])('a token that was used before is refused once it %s', async (_naam, claims, dan, detail) => {
  const token = await uitgever.token(claims);
  for (let keer = 0; keer < 2; keer += 1) await verificateur.verifieer(token);
  op(dan + (dan > SECONDE ? -1 : 1));
  await verificateur.verifieer(token);
  op(dan);
  for (let keer = 0; keer < 2; keer += 1)
    await expect(verificateur.verifieer(token)).rejects.toMatchObject({ oorzaak: 'TOKEN', detail });
});

test('a token that was refused is verified again every time', async () => {
  const vroeg = await uitgever.token({ nbf: SECONDE + 60 });
  for (let keer = 0; keer < 2; keer += 1) await expect(verificateur.verifieer(vroeg)).rejects.toThrow();
  op(SECONDE + 60);
  await verificateur.verifieer(vroeg);
  expect(gerekend).toHaveBeenCalledTimes(3);
});

test('a token that differs in its signature alone is another token', async () => {
  const token = await uitgever.token();
  await verificateur.verifieer(token);
  const [kop, inhoud, handtekening = ''] = token.split('.');
  const vervalst = `${kop}.${inhoud}.${handtekening.startsWith('A') ? 'B' : 'A'}${handtekening.slice(1)}`;
  await expect(verificateur.verifieer(vervalst)).rejects.toMatchObject({
    detail: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  });
});

describe('when the issuer takes its key back', () => {
  let klok: jest.SpyInstance<number, []> | undefined;
  const later = (ms: number): void => {
    klok = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);
  };
  afterEach(() => klok?.mockRestore());

  test('a token of that key is refused as soon as the keys are known', async () => {
    const token = await uitgever.token();
    for (let keer = 0; keer < 2; keer += 1) await verificateur.verifieer(token);
    uitgever.publiceer([]);
    later(31_000);
    // A key that nobody knows is looked for once more.
    await expect(verificateur.verifieer(await uitgever.token({}, { kid: 'nieuw' }))).rejects.toThrow();
    await expect(verificateur.verifieer(token)).rejects.toMatchObject({ detail: 'ERR_JWKS_NO_MATCHING_KEY' });
  });

  test('a token of that key is refused when the keys are ten minutes old', async () => {
    const token = await uitgever.token();
    for (let keer = 0; keer < 2; keer += 1) await verificateur.verifieer(token);
    uitgever.publiceer([]);
    later(600_001);
    await expect(verificateur.verifieer(token)).rejects.toMatchObject({ detail: 'ERR_JWKS_NO_MATCHING_KEY' });
  });
});
