import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Verificateur } from '../../src/auth/token';
import { Tokenfout } from '../../src/auth/tokenfout';
import {
  AUDIENCE,
  eenUitgever,
  eenVal,
  goedeClaims,
  type Inhoud,
  metSleutels,
  NU,
  SECONDE,
  type Uitgever,
  zonderSleutels,
} from './uitgever';

const KLOK = { nu: () => NU };
const base64 = (inhoud: unknown): string => Buffer.from(JSON.stringify(inhoud)).toString('base64url');

let uitgever: Uitgever;
let ander: Uitgever;
let verificateur: Verificateur;

beforeAll(async () => {
  uitgever = await eenUitgever('https://idp.test');
  ander = await eenUitgever('https://ander.test');
  verificateur = await metSleutels([uitgever, ander], KLOK);
});
afterAll(() => Promise.all([uitgever.sluit(), ander.sluit()]));

async function weigering(token: string | Promise<string>, bij = verificateur): Promise<Tokenfout> {
  const fout = await bij.verifieer(await token).then(
    () => 'accepted',
    (reden: unknown) => reden,
  );
  if (!(fout instanceof Tokenfout)) throw new Error(`not refused as a token: ${String(fout)}`);
  return fout;
}

/** A token signed with the HMAC of anything. */
function metHmac(geheim: string, kop: object): string {
  const invoer = `${base64(kop)}.${base64(goedeClaims(uitgever.issuer))}`;
  return `${invoer}.${createHmac('sha256', geheim).update(invoer).digest('base64url')}`;
}

describe('a token that is in order', () => {
  it('tells who it is for', async () => {
    expect(await verificateur.verifieer(await uitgever.token())).toEqual({
      issuer: 'https://idp.test',
      azp: 'gemeente',
      sub: 'gemeente',
      jti: 'een',
      scopes: new Set(['clients:lezen', 'trajecten:lezen']),
    });
  });

  it.each<[string, Inhoud]>([
    ['with azp only', { client_id: undefined }],
    ['with client_id only', { azp: undefined }],
    ['without nbf', { nbf: undefined }],
    ['for several audiences', { aud: ['elders', AUDIENCE] }],
    ['that expired 4 seconds ago', { exp: SECONDE - 4 }],
    ['from a clock that is 5 seconds ahead', { iat: SECONDE + 5, nbf: SECONDE + 5 }],
  ])('is accepted %s', async (_naam, claims) => {
    expect((await verificateur.verifieer(await uitgever.token(claims))).azp).toBe('gemeente');
  });

  it('may name its media type in full', async () => {
    await verificateur.verifieer(await uitgever.token({}, { typ: 'application/at+jwt' }));
  });

  it.each(['PS256', 'ES256', 'EdDSA'])('may be signed with %s', async (alg) => {
    const eigen = await eenUitgever('https://derde.test', alg);
    try {
      await (await metSleutels([eigen], KLOK)).verifieer(await eigen.token());
    } finally {
      await eigen.sluit();
    }
  });

  it.each([undefined, '', ' '])('has no scopes when it names none: %j', async (scope) => {
    const { scopes } = await verificateur.verifieer(await uitgever.token({ scope }));
    expect(scopes.size).toBe(0);
  });

  it.each<[string, Inhoud]>([
    ['a role', { role: 'directie' }],
    ['a list of roles', { role: ['directie', 'coach'], roles: ['FG'], realm_access: { roles: ['admin'] } }],
    ['an organisation', { organisatie: 'x', organisatieId: ['y'], tenant: 7 }],
  ])('may name %s: that says nothing, the registration does', async (_wat, claims) => {
    const gewoon = await verificateur.verifieer(await uitgever.token());
    expect(await verificateur.verifieer(await uitgever.token(claims))).toEqual(gewoon);
  });
});

describe('a token is refused', () => {
  it.each<[string, Inhoud, string]>([
    ['of an unknown issuer', { iss: 'https://vreemd.test' }, 'ONBEKEND iss'],
    ['without issuer', { iss: undefined }, 'ONBEKEND iss'],
    ['of an issuer named like a property of every object', { iss: '__proto__' }, 'ONBEKEND iss'],
    ['for another audience', { aud: 'elders' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED aud'],
    ['without audience', { aud: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED aud'],
    ['that has expired', { exp: SECONDE - 6 }, 'ERR_JWT_EXPIRED exp'],
    [
      'of seven hours ago that is good for ten years',
      { iat: SECONDE - 7 * 3600, nbf: SECONDE - 7 * 3600, exp: SECONDE + 315_360_000 },
      'ERR_JWT_EXPIRED iat',
    ],
    ['that is good for ten years', { exp: SECONDE + 315_360_000 }, 'TE_LANG exp'],
    ['that is good for a second over six hours', { exp: SECONDE + 6 * 3600 + 1 }, 'TE_LANG exp'],
    ['that never expires', { exp: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED exp'],
    ['that is not valid yet', { nbf: SECONDE + 6 }, 'ERR_JWT_CLAIM_VALIDATION_FAILED nbf'],
    ['from the future', { iat: SECONDE + 6 }, 'ERR_JWT_CLAIM_VALIDATION_FAILED iat'],
    ['without iat', { iat: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED iat'],
    ['without jti', { jti: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED jti'],
    ['without sub', { sub: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED sub'],
    ['with an empty sub', { sub: '' }, 'VORM sub'],
    ['with a NUL in sub, which PostgreSQL would not take', { sub: 'a\u0000' }, 'VORM sub'],
    ['without azp and client_id', { azp: undefined, client_id: undefined }, 'ONTBREEKT azp'],
    ['with an azp that is a number', { azp: 7 }, 'VORM azp'],
    ['with azp and client_id that differ', { client_id: 'partner' }, 'TEGENSTRIJDIG azp client_id'],
    ['with its scopes as an array', { scope: ['clients:lezen'] }, 'VORM scope'],
  ])('%s', async (_naam, claims, detail) => {
    const fout = await weigering(uitgever.token(claims));
    expect([fout.extensions, fout.oorzaak, fout.detail]).toEqual([{ code: 'UNAUTHENTICATED' }, 'TOKEN', detail]);
  });

  it.each([
    ['another type', 'JWT'],
    ['the type of an ID token of logout', 'logout+jwt'],
    ['no type', undefined],
  ])('with %s', async (_naam, typ) => {
    await weigering(uitgever.token({}, { typ }));
  });

  it('with alg none', async () => {
    const kop = { alg: 'none', typ: 'at+jwt', kid: 'sleutel-1' };
    await weigering(`${base64(kop)}.${base64(goedeClaims(uitgever.issuer))}.`);
    const [, inhoud, handtekening] = (await uitgever.token()).split('.');
    await weigering(`${base64(kop)}.${inhoud}.${handtekening}`);
  });

  it('with the public key used as the secret of HS256', async () => {
    for (const geheim of [uitgever.openbaar, uitgever.openbaar.trim(), '']) {
      const fout = await weigering(metHmac(geheim, { alg: 'HS256', typ: 'at+jwt', kid: 'sleutel-1' }));
      expect(fout.detail).toBe('ERR_JOSE_ALG_NOT_ALLOWED');
    }
  });

  it('with a key the issuer does not have, or without naming one', async () => {
    expect((await weigering(uitgever.token({}, { kid: 'sleutel-2' }))).detail).toBe('ERR_JWKS_NO_MATCHING_KEY');
    expect((await weigering(uitgever.token({}, { kid: undefined }))).detail).toBe('ONTBREEKT kid');
  });

  it('signed by another issuer, also one that is trusted for its own', async () => {
    const fout = await weigering(ander.token({ iss: uitgever.issuer }));
    expect(fout.detail).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
    await verificateur.verifieer(await ander.token());
  });

  it('changed after it was signed', async () => {
    const [kop, , handtekening] = (await uitgever.token()).split('.');
    const inhoud = base64({ ...goedeClaims(uitgever.issuer), azp: 'uwv', client_id: 'uwv' });
    await weigering(`${kop}.${inhoud}.${handtekening}`);
  });

  it('with a critical header that is not understood', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const onbegrepen = await new SignJWT(goedeClaims(uitgever.issuer))
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'sleutel-1', crit: ['exp'], exp: 1 })
      .sign(privateKey, { crit: { exp: true } });
    expect((await weigering(onbegrepen)).detail).toBe('ONBEKEND crit');
  });

  it.each([
    ['empty', ''],
    ['dots', '..'],
    ['two parts', 'a.b'],
    ['not base64url', '💥.💥.💥'],
    ['not JSON', 'a.b.c'],
    ['claims that are null', `${base64({ alg: 'RS256' })}.${base64(null)}.`],
    ['far too long', `${'a'.repeat(20_000)}.b.c`],
  ])('that is no token at all: %s', async (_naam, tekst) => {
    await weigering(tekst);
  });

  it('with its claims in __proto__: nothing is taken from there', async () => {
    const inhoud: Inhoud = JSON.parse('{"__proto__": {"azp": "uwv", "client_id": "uwv"}}');
    const zonder = await uitgever.token({ ...inhoud, azp: undefined, client_id: undefined });
    expect(Buffer.from(zonder.split('.')[1] ?? '', 'base64url').toString()).toContain('"__proto__":{"azp":"uwv"');
    expect((await weigering(zonder)).detail).toBe('ONTBREEKT azp');
    expect((await verificateur.verifieer(await uitgever.token(inhoud))).azp).toBe('gemeente');
  });
});

describe('keys come from the configuration alone', () => {
  it('whatever addresses or keys a token brings: nobody is called for it', async () => {
    const val = await eenVal();
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const lokkers = [
      { jku: `${val.adres}/jwks` },
      { x5u: `${val.adres}/cert` },
      { jwk },
      { x5c: ['MIIB'] },
      { jku: `${val.adres}/jwks`, x5u: `${val.adres}/cert`, jwk },
    ];
    for (const lokker of lokkers) {
      for (const kid of ['sleutel-1', 'onbekend', `${val.adres}/jwks`]) {
        for (const iss of [uitgever.issuer, val.adres]) {
          const token = new SignJWT({ ...goedeClaims(iss) })
            .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...lokker })
            .sign(privateKey);
          await weigering(token);
        }
      }
    }
    expect(val.bezoeken()).toBe(0);
    await fetch(val.adres);
    expect(val.bezoeken()).toBe(1);
    await val.sluit();
  });

  it('and no token, in order or not, has them fetched', async () => {
    const eigen = await eenUitgever('https://derde.test');
    const zonder = zonderSleutels([eigen], KLOK);
    expect((await weigering(eigen.token(), zonder)).oorzaak).toBe('SLEUTELS');
    expect(eigen.gevraagd()).toBe(0);
    await zonder.ververs();
    for (let keer = 0; keer < 5; keer += 1) {
      await zonder.verifieer(await eigen.token({ jti: `jti-${keer}` }));
      await weigering(eigen.token({}, { kid: `kid-${keer}` }), zonder);
    }
    expect(eigen.gevraagd()).toBe(1);
    await eigen.sluit();
  });

  it('and where there are none, a token is not refused as a bad one', async () => {
    const fout = await weigering(uitgever.token(), zonderSleutels([uitgever], KLOK));
    expect([fout.oorzaak, fout.extensions]).toEqual(['SLEUTELS', { code: 'INTERNAL_SERVER_ERROR' }]);
    expect(fout.message).toBe('Het token kan nu niet worden gecontroleerd. Probeer het later opnieuw.');
  });
});

it('a refusal carries nothing of the token', async () => {
  const geheim = 'zeer-herkenbaar';
  const token = uitgever.token({ sub: geheim, aud: geheim, azp: geheim, client_id: geheim, jti: geheim });
  const fout = await weigering(token);
  const alles = JSON.stringify([fout, fout.message, fout.stack, fout.detail, fout.extensions]);
  expect(alles).not.toContain(geheim);
});
