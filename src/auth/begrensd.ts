/** An issuer that does not answer within this, did not answer. */
const HOOGSTENS_MS = 5_000;
/** Characters; a set of keys is a few thousand, what is said of a token less. */
const GROOTST = 262_144;

/** Reads no further than what may be kept. */
async function leesBegrensd(antwoord: Response): Promise<string> {
  const tekst = new TextDecoder('utf-8', { fatal: true });
  let gelezen = '';
  for await (const deel of antwoord.body ?? []) {
    gelezen += tekst.decode(deel, { stream: true });
    if (gelezen.length > GROOTST) throw new Error('the answer of an issuer is too large');
  }
  return gelezen + tekst.decode();
}

/** Asks an issuer something: bounded in time and size, without following redirects. Throws when it does not answer so. */
export async function haalBegrensd(url: string, vraag: RequestInit = {}): Promise<Response> {
  const grens = AbortSignal.timeout(HOOGSTENS_MS);
  const antwoord = await fetch(url, {
    ...vraag,
    redirect: 'error',
    signal: vraag.signal ? AbortSignal.any([vraag.signal, grens]) : grens,
  });
  const { status, headers } = antwoord;
  return new Response(await leesBegrensd(antwoord), { status, headers });
}

/**
 * The text of a JWKS. Throws when there is none to be had.
 * @param einde gives up at once.
 */
export async function haalJwks(jwksUri: string, einde: AbortSignal): Promise<string> {
  const antwoord = await haalBegrensd(jwksUri, {
    // No cache in between may keep a key that was taken back.
    headers: { accept: 'application/jwk-set+json, application/json', 'cache-control': 'no-cache' },
    signal: einde,
  });
  if (antwoord.status !== 200) throw new Error('the set of keys was not given');
  return antwoord.text();
}
