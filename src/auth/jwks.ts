/** An issuer that does not answer within this is asked again in the next round. */
const HOOGSTENS_MS = 5_000;
/** Characters; a set of keys is a few thousand. */
const GROOTST = 262_144;

/** Reads no further than what may be kept. */
async function leesBegrensd(antwoord: Response): Promise<string> {
  const tekst = new TextDecoder('utf-8', { fatal: true });
  let gelezen = '';
  for await (const deel of antwoord.body ?? []) {
    gelezen += tekst.decode(deel, { stream: true });
    if (gelezen.length > GROOTST) throw new Error('the set of keys is too large');
  }
  return gelezen + tekst.decode();
}

/**
 * The text of a JWKS, bounded in time and size and without following redirects. Throws when there is none to be had.
 * @param einde gives up at once.
 */
export async function haalJwks(jwksUri: string, einde: AbortSignal): Promise<string> {
  const antwoord = await fetch(jwksUri, {
    // No cache in between may keep a key that was taken back.
    headers: { accept: 'application/jwk-set+json, application/json', 'cache-control': 'no-cache' },
    redirect: 'error',
    signal: AbortSignal.any([einde, AbortSignal.timeout(HOOGSTENS_MS)]),
  });
  if (antwoord.status === 200) return leesBegrensd(antwoord);
  await antwoord.body?.cancel();
  throw new Error('the set of keys was not given');
}
