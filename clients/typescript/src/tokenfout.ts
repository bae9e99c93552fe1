import * as oauth from 'oauth4webapi';

/** Wat er te doen is, bij een code van OAuth (RFC 6749 5.2, RFC 8707). */
const RAAD: Readonly<Record<string, string>> = {
  invalid_client:
    'Klopt de client id, en kent de uitgever uw geheim, of uw sleutel onder deze kid en dit algoritme (zie leesSleutel)?',
  invalid_scope: 'Laat deze scopes aan uw client toekennen, of vraag er minder.',
  invalid_target: 'Noem in resource de poort zoals de uitgever haar kent.',
  unauthorized_client: 'Laat de uitgever uw client client_credentials toestaan.',
};

/** De uitgever gaf geen token, en het nog eens vragen helpt niet; `message` zegt wat wel. */
export class Tokenfout extends Error {
  override readonly name = 'Tokenfout';

  constructor(
    bericht: string,
    /** De code van OAuth, zoals invalid_client; null als er geen is. */
    readonly code: string | null,
    override readonly cause: unknown,
  ) {
    super(bericht);
  }
}

const GEEN_HTTPS = 'Geef issuer met https; zonder kan het alleen op uw eigen machine.';
const ANDERE_UITGEVER =
  'Op dit adres is geen uitgever van tokens die zichzelf zo noemt. Geef issuer precies zoals in zijn metadata.';

/** De metadata van de uitgever zijn er niet, of noemen een andere. */
export function onbekendeUitgever(fout: unknown): never {
  if (!(fout instanceof oauth.OperationProcessingError)) throw fout;
  throw new Tokenfout(fout.code === oauth.HTTP_REQUEST_FORBIDDEN ? GEEN_HTTPS : ANDERE_UITGEVER, null, fout);
}

function codeVan(fout: unknown): string | null {
  if (fout instanceof oauth.ResponseBodyError) return fout.error;
  // A server answers to a secret in Authorization with a challenge, which need not name a code.
  return fout instanceof oauth.WWWAuthenticateChallengeError ? 'invalid_client' : null;
}

/** De uitgever weigerde een token. */
export function tokenGeweigerd(fout: unknown): never {
  const code = codeVan(fout);
  if (code === null) throw fout;
  const toelichting = fout instanceof oauth.ResponseBodyError ? (fout.error_description ?? '') : '';
  const delen = [`De uitgever gaf geen token: ${code}${toelichting && ` (${toelichting})`}.`, RAAD[code]];
  throw new Tokenfout(delen.filter(Boolean).join(' '), code, fout);
}
