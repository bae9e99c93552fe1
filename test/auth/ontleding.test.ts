import { ontleed } from '../../src/auth/ontleding';
import { Tokenfout } from '../../src/auth/tokenfout';

const base64 = (tekst: string | Uint8Array): string => Buffer.from(tekst).toString('base64url');
const KOP = '{"alg":"RS256"}';
const token = (kop: string | Uint8Array, inhoud: string | Uint8Array = '{}'): string =>
  `${base64(kop)}.${base64(inhoud)}.${base64('handtekening')}`;

function weigering(jwt: string): string {
  try {
    ontleed(jwt);
  } catch (fout) {
    if (fout instanceof Tokenfout) return fout.detail;
    throw fout;
  }
  return 'accepted';
}

test('a token is read as it stands', () => {
  const inhoud = '{ "sub": "een \\"aanhaling\\": en \\\\", "aud": ["a", "b"], "act": {"sub": "x"}, "": 1, "n": null }';
  expect(ontleed(token(KOP, inhoud))).toEqual({
    kop: { alg: 'RS256' },
    inhoud: { sub: 'een "aanhaling": en \\', aud: ['a', 'b'], act: { sub: 'x' }, '': 1, n: null },
  });
});

test('a member named __proto__ is a member and no more', () => {
  const { inhoud } = ontleed(token(KOP, '{"__proto__": {"azp": "uwv"}, "sub": "a"}'));
  expect(inhoud.azp).toBeUndefined();
  expect(Object.keys(inhoud)).toEqual(['__proto__', 'sub']);
});

test.each([
  ['in the payload', KOP, '{"sub":"a","sub":"b"}'],
  ['that say the same', KOP, '{"sub":"a","sub":"a"}'],
  ['of which one is written with an escape', KOP, '{"sub":"a","\\u0073ub":"b"}'],
  ['with space before the colon', KOP, '{"sub" :"a","sub"\n:"b"}'],
  ['deeper down', KOP, '{"act":[{"sub":"a","sub":"b"}]}'],
  ['named __proto__', KOP, '{"__proto__":{},"__proto__":{}}'],
  ['in the header', '{"alg":"RS256","alg":"none"}', '{}'],
])('two members of one name are refused: %s', (_waar, kop, inhoud) => {
  expect(weigering(token(kop, inhoud))).toBe('DUBBEL');
});

test.each<[string, string]>([
  ['padding', `${base64(KOP)}.e30=.${base64('h')}`],
  ['bits that do not count', `${base64(KOP)}.e31.${base64('h')}`],
  ['bits that do not count in the signature', `${base64(KOP)}.e30.aR`],
  ['the other alphabet', `${base64(KOP)}.${Buffer.from('{"a":"??>"}').toString('base64')}.${base64('h')}`],
  ['a space', `${base64(KOP)} .e30.${base64('h')}`],
  ['a line break', `${base64(KOP)}.e3\n0.${base64('h')}`],
  ['an empty signature', `${base64(KOP)}.e30.`],
  ['two parts', `${base64(KOP)}.e30`],
  ['five parts, as an encrypted one has', `${base64(KOP)}.a.b.c.d`],
  ['a payload that is an array', token(KOP, '[]')],
  ['a payload that is a text', token(KOP, '"{}"')],
  ['a header that is null', token('null')],
  ['more than one value', token(KOP, '{}{}')],
  ['what is no UTF-8', token(KOP, new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))],
  ['a byte order mark', token(KOP, '\ufeff{}')],
])('what has more than one reading is refused: %s', (_wat, jwt) => {
  expect(weigering(jwt)).toBe('ONLEESBAAR');
});

test.each([
  ['crit', '{"alg":"RS256","crit":["b64"],"b64":true}'],
  ['crit', '{"alg":"RS256","crit":[]}'],
  ['b64', '{"alg":"RS256","b64":false}'],
])('an extension of JWS is refused: %s', (naam, kop) => {
  expect(weigering(token(kop))).toBe(`ONBEKEND ${naam}`);
});

test('deep nesting is read without harm', () => {
  const diep = `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
  expect(weigering(token(KOP, diep))).toBe('accepted');
  expect(weigering(token(KOP, `{"a":${diep},"a":1}`))).toBe('DUBBEL');
});

test('what is too long is not taken apart', () => {
  expect(weigering(token(KOP, `{"a":"${'x'.repeat(20_000)}"}`))).toBe('TE_LANG');
});
