import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { CompactEncrypt, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { AUDIENCE, goedeClaims, type Inhoud, SECONDE, type Uitgever } from '../../auth/uitgever';

/** A token that must not be accepted, and what is wrong with it. */
export interface Vervalsing {
  readonly naam: string;
  readonly token: string;
}

export interface Doelwit {
  /** Signs with RS256; its registration is called `gemeente-cvites`. */
  readonly rsa: Uitgever;
  /** Signs with ES256. */
  readonly ec: Uitgever;
  /** Where nobody should be called. */
  readonly val: string;
}

const base64 = (inhoud: string | Uint8Array): string => Buffer.from(inhoud).toString('base64url');
const json = (inhoud: unknown): string => JSON.stringify(inhoud);
const KOP = { alg: 'RS256', typ: 'at+jwt', kid: 'sleutel-1' };
const DAG = 86_400;

/** The claims of a token that would be accepted. */
const claimsVan = ({ issuer }: Uitgever): Inhoud => ({
  ...goedeClaims(issuer),
  azp: 'gemeente-cvites',
  client_id: 'gemeente-cvites',
  sub: 'gemeente-cvites',
});

/** JSON in which this member stands twice: at its end also as it was, or otherwise. */
const metDubbel = (inhoud: Inhoud, lid: string, waarde: unknown): string =>
  `${json(inhoud).slice(0, -1)},${json(lid)}:${json(waarde)}}`;

function getekend(sleutel: KeyObject, kop: Inhoud, claims: Inhoud): string {
  const invoer = `${base64(json(kop))}.${base64(json(claims))}`;
  return `${invoer}.${base64(sign('sha256', Buffer.from(invoer), sleutel))}`;
}

function metHmac(alg: 'HS256' | 'HS384' | 'HS512', geheim: string | Buffer, claims: Inhoud): string {
  const invoer = `${base64(json({ ...KOP, alg }))}.${base64(json(claims))}`;
  return `${invoer}.${base64(
    createHmac(`sha${alg.slice(2)}`, geheim)
      .update(invoer)
      .digest(),
  )}`;
}

/** Claims that are wrong under a signature that is right. */
const CLAIMS: Readonly<Record<string, Inhoud>> = {
  'no iss': { iss: undefined },
  'iss of nobody': { iss: 'https://vreemd.test' },
  'iss with a slash more': { iss: 'https://idp.test/' },
  'iss in capitals': { iss: 'HTTPS://IDP.TEST' },
  'iss that is a list': { iss: ['https://idp.test'] },
  'iss that is an object': { iss: { toString: 'https://idp.test' } },
  'iss named __proto__': { iss: '__proto__' },
  'iss named constructor': { iss: 'constructor' },
  'iss of dev mode': { iss: 'urn:poortwachter:dev' },
  'no aud': { aud: undefined },
  'empty aud': { aud: '' },
  'aud of another': { aud: 'elders' },
  'aud that is an empty list': { aud: [] },
  'aud that is a list of others': { aud: ['elders', 'poortwachter2'] },
  'aud that is nested': { aud: [[AUDIENCE]] },
  'aud that is an object': { aud: { 0: AUDIENCE } },
  'aud in capitals': { aud: 'POORTWACHTER' },
  'aud that holds ours': { aud: `${AUDIENCE} elders` },
  'no exp': { exp: undefined },
  'exp that has passed': { exp: SECONDE - 6 },
  'exp of 1970': { exp: 0 },
  'exp below zero': { exp: -1 },
  'exp that is a text': { exp: `${SECONDE + 3600}` },
  'exp that is a list': { exp: [SECONDE + 3600] },
  'exp that is null': { exp: null },
  'exp in ten years': { exp: SECONDE + 3650 * DAG },
  'exp in milliseconds': { exp: (SECONDE + 3600) * 1000 },
  'exp beyond all numbers': { exp: Number.MAX_VALUE },
  'no iat': { iat: undefined },
  'iat in an hour': { iat: SECONDE + 3600, nbf: undefined, exp: SECONDE + 7200 },
  'iat of yesterday': { iat: SECONDE - DAG, nbf: SECONDE - DAG },
  'iat that is a text': { iat: `${SECONDE}` },
  'nbf in an hour': { nbf: SECONDE + 3600 },
  'nbf that is a text': { nbf: `${SECONDE}` },
  'no jti': { jti: undefined },
  'empty jti': { jti: '' },
  'jti that is a list': { jti: ['een'] },
  'no sub': { sub: undefined },
  'sub that is a list': { sub: ['gemeente-cvites'] },
  'sub with a NUL': { sub: 'gemeente-cvites\u0000' },
  'sub of a thousand characters': { sub: 'a'.repeat(1_000) },
  'no azp and no client_id': { azp: undefined, client_id: undefined },
  'azp that is a list': { azp: ['gemeente-cvites'] },
  'azp and client_id that differ': { client_id: 'uwv-cvites' },
  'azp without a registration': { azp: 'niemand', client_id: 'niemand', sub: 'niemand' },
  'azp named __proto__': { azp: '__proto__', client_id: '__proto__', sub: '__proto__' },
  'azp with a wildcard': { azp: 'gemeente-%', client_id: 'gemeente-%', sub: 'gemeente-%' },
  'azp that is SQL': { azp: "' OR 1=1 --", client_id: "' OR 1=1 --", sub: 'x' },
  'scope that is a list': { scope: ['clients:lezen'] },
  'scope that is an object': { scope: { clients: 'lezen' } },
};

/** Headers that are wrong under a signature that is right. */
const KOPPEN: Readonly<Record<string, Inhoud>> = {
  'no kid': { kid: undefined },
  'kid of nobody': { kid: 'sleutel-2' },
  'empty kid': { kid: '' },
  'kid that is a list': { kid: ['sleutel-1'] },
  'kid that is a path': { kid: '../../../../dev/null' },
  'kid that is SQL': { kid: "x' UNION SELECT 'sleutel-1" },
  'kid named __proto__': { kid: '__proto__' },
  'no typ': { typ: undefined },
  'typ of an ID token': { typ: 'JWT' },
  'typ of a logout token': { typ: 'logout+jwt' },
  'typ of introspection': { typ: 'token-introspection+jwt' },
  'typ that is a list': { typ: ['at+jwt'] },
  'alg that is absent': { alg: undefined },
  'alg RS384': { alg: 'RS384' },
  'alg RS1': { alg: 'RS1' },
  'alg in lower case': { alg: 'rs256' },
  'alg of the other family': { alg: 'ES256' },
  'alg that is a list': { alg: ['RS256'] },
  'crit that is empty': { crit: [] },
  'crit of exp': { crit: ['exp'], exp: 1 },
  'crit of b64': { crit: ['b64'], b64: true },
  'crit that is a text': { crit: 'b64' },
  'b64 without crit': { b64: false },
};

const metVerkeerdeInhoud = ({ rsa }: Doelwit): Promise<readonly Vervalsing[]> =>
  Promise.all([
    ...Object.entries(CLAIMS).map(async ([naam, fout]) => ({
      naam,
      token: await rsa.onderteken(json(KOP), json({ ...claimsVan(rsa), ...fout })),
    })),
    ...Object.entries(KOPPEN).map(async ([naam, fout]) => ({
      naam,
      token: await rsa.onderteken(json({ ...KOP, ...fout }), json(claimsVan(rsa))),
    })),
  ]);

/** Algorithms that ask no key, or the public one. */
function zonderSleutel({ rsa, ec }: Doelwit): readonly Vervalsing[] {
  const inhoud = base64(json(claimsVan(rsa)));
  const geen = ['none', 'None', 'NONE', 'nOnE'].flatMap((alg) => {
    const kop = base64(json({ ...KOP, alg }));
    return [
      { naam: `alg ${alg} without signature`, token: `${kop}.${inhoud}.` },
      { naam: `alg ${alg} with a signature`, token: `${kop}.${inhoud}.${base64('handtekening')}` },
    ];
  });
  const geheimen = {
    'the PEM': rsa.openbaar,
    'the PEM with a line break': `${rsa.openbaar}\n`,
    nothing: '',
  };
  const hmac = (['HS256', 'HS384', 'HS512'] as const).flatMap((alg) =>
    Object.entries(geheimen).map(([wat, geheim]) => ({
      naam: `${alg} with ${wat} as its secret`,
      token: metHmac(alg, geheim, claimsVan(rsa)),
    })),
  );
  const ecInvoer = `${base64(json({ ...KOP, alg: 'ES256' }))}.${base64(json(claimsVan(ec)))}`;
  const nullen = {
    'r = s = 0': Buffer.alloc(64),
    'r = s = 0 in DER': Buffer.from('3006020100020100', 'hex'),
    'r = 0, s = 1': Buffer.from(`${'00'.repeat(63)}01`, 'hex'),
    'r = s = n': Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'.repeat(2), 'hex'),
    'one byte': Buffer.alloc(1),
  };
  const leeg = Object.entries(nullen).map(([wat, bytes]) => ({
    naam: `ES256 with ${wat}`,
    token: `${ecInvoer}.${base64(bytes)}`,
  }));
  const rsaInvoer = `${base64(json(KOP))}.${inhoud}`;
  const rsaLeeg = [0x00, 0x01, 0xff].map((vulling) => ({
    naam: `RS256 with a signature of ${vulling}`,
    token: `${rsaInvoer}.${base64(Buffer.alloc(256, vulling))}`,
  }));
  return [...geen, ...hmac, ...leeg, ...rsaLeeg];
}

/** Keys and addresses that a token brings along, signed with the key of who forged it. */
async function metEigenSleutel({ rsa, val }: Doelwit): Promise<readonly Vervalsing[]> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'sleutel-1', alg: 'RS256', use: 'sig' };
  const zwak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const lokkers: Readonly<Record<string, Inhoud>> = {
    nothing: {},
    jku: { jku: `${val}/jwks` },
    'jku that begins as ours': { jku: `${rsa.jwksUri}@${new URL(val).host}/jwks` },
    x5u: { x5u: `${val}/cert.pem` },
    jwk: { jwk },
    x5c: { x5c: ['MIIBszCCAVmgAwIBAgIUQ'] },
    'all of them': { jku: `${val}/jwks`, x5u: `${val}/cert.pem`, jwk, x5c: ['MIIB'] },
    'kid that is an address': { kid: `${val}/jwks` },
    'kid that is an address, and jku': { kid: `${val}/jwks`, jku: `${val}/jwks` },
    'kid of nobody, and jwk': { kid: 'mijn-sleutel', jwk: { ...jwk, kid: 'mijn-sleutel' } },
  };
  const gelokt = Object.entries(lokkers).map(([naam, kop]) => ({
    naam: `own key, with ${naam}`,
    token: getekend(privateKey, { ...KOP, ...kop }, claimsVan(rsa)),
  }));
  const alsUitgever = [val, `${val}/.well-known/openid-configuration`].map((iss) => ({
    naam: `own key, of an issuer at ${new URL(iss).pathname}`,
    token: getekend(privateKey, { ...KOP, jku: `${val}/jwks` }, { ...claimsVan(rsa), iss }),
  }));
  const kort = { naam: 'own key of 1024 bits', token: getekend(zwak, KOP, claimsVan(rsa)) };
  const inhoud = {
    naam: 'claims that name a JWKS',
    token: getekend(privateKey, KOP, { ...claimsVan(rsa), jwks_uri: val }),
  };
  return [...gelokt, ...alsUitgever, kort, inhoud];
}

/** What two readers would read differently, under a signature that is right. */
async function dubbelzinnig({ rsa }: Doelwit): Promise<readonly Vervalsing[]> {
  const claims = claimsVan(rsa);
  const goed = await rsa.onderteken(json(KOP), json(claims));
  const [kop = '', inhoud = '', handtekening = ''] = goed.split('.');
  const teken = async (naam: string, koptekst: string, tekst: string): Promise<Vervalsing> => ({
    naam,
    token: await rsa.onderteken(koptekst, tekst),
  });
  const dubbel = Object.keys(claims).map((lid) =>
    teken(`${lid} twice`, json(KOP), metDubbel({ ...claims, [lid]: 'eerst' }, lid, claims[lid])),
  );
  const dubbeleKop = Object.entries(KOP).map(([lid, waarde]) =>
    teken(`${lid} twice in the header`, metDubbel({ ...KOP, [lid]: 'eerst' }, lid, waarde), json(claims)),
  );
  const getekendAnders = await Promise.all([
    ...dubbel,
    ...dubbeleKop,
    teken('sub twice, once with an escape', json(KOP), `${json(claims).slice(0, -1)},"\\u0073ub":"uwv-cvites"}`),
    teken('a payload that is a list', json(KOP), json([claims])),
    teken('a payload that is null', json(KOP), 'null'),
    teken('a payload that is a text', json(KOP), json(json(claims))),
    teken('a payload with a comment', json(KOP), `${json(claims)}/* */`),
    teken('a payload with something after it', json(KOP), `${json(claims)}{}`),
    teken('a payload with a byte order mark', json(KOP), `\ufeff${json(claims)}`),
    teken('a payload that is empty', json(KOP), ''),
    teken('claims in __proto__', json(KOP), `{"__proto__":${json(claims)}}`),
    teken('a token within a token', json({ ...KOP, cty: 'JWT' }), goed),
    teken('a payload that is nested deep', json(KOP), `{"a":${'['.repeat(4_000)}${']'.repeat(4_000)}}`),
  ]);
  const anders = base64(json({ ...claims, azp: 'uwv-cvites', client_id: 'uwv-cvites', sub: 'uwv-cvites' }));
  const gespeld: Readonly<Record<string, string>> = {
    'another payload': `${kop}.${anders}.${handtekening}`,
    'no signature': `${kop}.${inhoud}.`,
    'no signature and no dot': `${kop}.${inhoud}`,
    'a signature cut short': `${kop}.${inhoud}.${handtekening.slice(0, -4)}`,
    'a signature with padding': `${goed}==`,
    'a payload with padding': `${kop}.${inhoud}=.${handtekening}`,
    'a signature of 10,000 characters': `${kop}.${inhoud}.${'A'.repeat(10_000)}`,
    'a fourth part': `${goed}.${handtekening}`,
    'a dot before': `.${goed}`,
    'a signature in the other alphabet': `${kop}.${inhoud}.${handtekening.slice(0, -2)}+/`,
    'a space in it': `${kop}. ${inhoud}.${handtekening}`,
    'two tokens': `${goed}, ${goed}`,
    'quotes around it': `"${goed}"`,
    'JSON serialization': json({ protected: kop, payload: inhoud, signature: handtekening }),
    'only dots': '..',
    'no token': 'x',
    'a number': '0',
  };
  return [...getekendAnders, ...Object.entries(gespeld).map(([naam, token]) => ({ naam, token }))];
}

/** Encrypted, or signed for other uses. */
async function andereVormen({ rsa, ec }: Doelwit): Promise<readonly Vervalsing[]> {
  const { publicKey } = await generateKeyPair('RSA-OAEP-256');
  const jwe = await new CompactEncrypt(Buffer.from(json(claimsVan(rsa))))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', typ: 'at+jwt', kid: 'sleutel-1' })
    .encrypt(publicKey);
  const direct = await new CompactEncrypt(Buffer.from(json(claimsVan(rsa))))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'at+jwt', kid: 'sleutel-1' })
    .encrypt(new Uint8Array(32));
  const { privateKey } = await generateKeyPair('EdDSA');
  const eddsa = await new SignJWT({ ...claimsVan(rsa) })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'sleutel-1' })
    .sign(privateKey);
  return [
    { naam: 'encrypted with RSA', token: jwe },
    { naam: 'encrypted with a key of zeros', token: direct },
    { naam: 'EdDSA of an own key', token: eddsa },
    { naam: 'in the name of another issuer', token: await ec.token({ ...claimsVan(rsa) }) },
    { naam: 'in the name of another issuer, the other way', token: await rsa.token({ ...claimsVan(ec) }) },
  ];
}

/** Every forged token. */
export async function vervalsingen(doelwit: Doelwit): Promise<readonly Vervalsing[]> {
  const soorten = await Promise.all([
    metVerkeerdeInhoud(doelwit),
    zonderSleutel(doelwit),
    metEigenSleutel(doelwit),
    dubbelzinnig(doelwit),
    andereVormen(doelwit),
  ]);
  return soorten.flat();
}

/** The token that all of these are not. */
export const goedToken = ({ rsa }: Doelwit): Promise<string> => rsa.onderteken(json(KOP), json(claimsVan(rsa)));
