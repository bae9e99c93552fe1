import { Tokenfout } from './tokenfout';

/** An access token is a few hundred characters; far more is not worth decoding. */
const LANGST = 16_384;

export type Leden = Readonly<Record<string, unknown>>;

/** What a token says of itself, before anything of it is believed. */
export interface Ontleed {
  readonly kop: Leden;
  readonly inhoud: Leden;
}

const onleesbaar = (): Tokenfout => new Tokenfout('TOKEN', 'ONLEESBAAR');

/** The bytes of one part, of which there is one spelling: no padding, no whitespace, no bits that do not count. */
function bytesVan(deel: string): Buffer {
  const bytes = Buffer.from(deel, 'base64url');
  if (bytes.toString('base64url') !== deel) throw onleesbaar();
  return bytes;
}

/** A string of JSON, and the colon that makes a name of it. In valid JSON every quote belongs to one. */
const TEKST = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** Members that stand in a JSON text, those of the same name counted apart. */
const ledenInTekst = (json: string): number =>
  [...json.matchAll(TEKST)].filter(([, dubbelePunt]) => dubbelePunt).length;

/** Members that are left of it once it is read: of one name the last alone. */
function ledenIn(waarde: unknown): number {
  let aantal = 0;
  const wachtend = [waarde];
  while (wachtend.length > 0) {
    const deel = wachtend.pop();
    if (typeof deel !== 'object' || deel === null) continue;
    const leden: readonly unknown[] = Object.values(deel);
    if (!Array.isArray(deel)) aantal += leden.length;
    wachtend.push(...leden);
  }
  return aantal;
}

/** Refuses two members of one name at any depth: which of them counts, differs from reader to reader (RFC 8725 2.4). */
function objectIn(deel: string): Leden {
  const bytes = bytesVan(deel);
  let json: string;
  let waarde: unknown;
  try {
    json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    waarde = JSON.parse(json);
  } catch {
    throw onleesbaar();
  }
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) throw onleesbaar();
  if (ledenInTekst(json) !== ledenIn(waarde)) throw new Tokenfout('TOKEN', 'DUBBEL');
  return { ...waarde };
}

/**
 * Takes a signed JWT in its compact form apart. Throws a {@link Tokenfout} for all that has more than one reading, and
 * for extensions of JWS (`crit`, `b64`): an access token has none.
 */
export function ontleed(jwt: string): Ontleed {
  if (jwt.length > LANGST) throw new Tokenfout('TOKEN', 'TE_LANG');
  const [kop, inhoud, handtekening, ...meer] = jwt.split('.');
  if (kop === undefined || inhoud === undefined || !handtekening || meer.length > 0) throw onleesbaar();
  bytesVan(handtekening);
  const gelezen = { kop: objectIn(kop), inhoud: objectIn(inhoud) };
  for (const uitbreiding of ['crit', 'b64'])
    if (Object.hasOwn(gelezen.kop, uitbreiding)) throw new Tokenfout('TOKEN', `ONBEKEND ${uitbreiding}`);
  return gelezen;
}
