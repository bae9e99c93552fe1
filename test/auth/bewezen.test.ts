import { eenUitgever, type Inhoud, metSleutels, NU, type Proefverificateur, SECONDE, type Uitgever } from './uitgever';

let uitgever: Uitgever;
let nu: Date;
let verificateur: Proefverificateur;
const gerekend = jest.spyOn(crypto.subtle, 'verify');

beforeEach(async () => {
  uitgever = await eenUitgever('https://idp.test');
  nu = NU;
  verificateur = await metSleutels([uitgever], { nu: () => nu });
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
  ['is six hours old', { exp: SECONDE + 6 * 3600 }, SECONDE + 6 * 3600 + 5, 'ERR_JWT_EXPIRED exp'],
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
    klok?.mockRestore();
    klok = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + ms);
  };
  afterEach(() => klok?.mockRestore());

  const gebruikt = async (): Promise<string> => {
    const token = await uitgever.token();
    for (let keer = 0; keer < 2; keer += 1) await verificateur.verifieer(token);
    return token;
  };

  test('a token of that key is refused once the keys were fetched anew', async () => {
    const token = await gebruikt();
    uitgever.publiceer([]);
    await verificateur.verifieer(token);
    await verificateur.ververs();
    await expect(verificateur.verifieer(token)).rejects.toMatchObject({ detail: 'ERR_JWKS_NO_MATCHING_KEY' });
  });

  test('and is accepted again when it is given back', async () => {
    const token = await gebruikt();
    uitgever.publiceer([]);
    await verificateur.ververs();
    await expect(verificateur.verifieer(token)).rejects.toThrow();
    uitgever.publiceer();
    await verificateur.ververs();
    await verificateur.verifieer(token);
  });

  test('the same keys once more cost no signature', async () => {
    const token = await gebruikt();
    await verificateur.ververs();
    await verificateur.verifieer(token);
    expect(gerekend).toHaveBeenCalledTimes(1);
  });

  test('and cannot be reached, keys serve for ten minutes, and no token is accepted after', async () => {
    const token = await gebruikt();
    uitgever.weiger();
    await expect(verificateur.ververs()).rejects.toThrow();
    later(590_000);
    await verificateur.verifieer(token);
    later(610_000);
    for (const ander of [token, await uitgever.token({ jti: 'twee' })])
      await expect(verificateur.verifieer(ander)).rejects.toMatchObject({ oorzaak: 'SLEUTELS' });
    uitgever.publiceer();
    await verificateur.ververs();
    await verificateur.verifieer(token);
  });
});
