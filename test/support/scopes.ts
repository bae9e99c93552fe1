import { decodeJwt, SignJWT } from 'jose';
import { ALGORITME, sleutelpaar } from '../../src/auth/dev/sleutel';
import { SCOPES, type Scope } from '../../src/domain/scope';
import { type Beller, beller, type Gateway } from './gateway';

/** The same caller with other claims in its token. */
export async function metClaims(
  gateway: Gateway,
  { token }: Beller,
  claims: Readonly<Record<string, string>>,
): Promise<Beller> {
  const { kid, prive } = await sleutelpaar(gateway.dataDir);
  const ander = await new SignJWT({ ...decodeJwt(token), ...claims })
    .setProtectedHeader({ alg: ALGORITME, typ: 'at+jwt', kid })
    .sign(prive);
  return beller(gateway.url, ander);
}

/** The same caller with a token of these scopes. */
export const metScopes = (gateway: Gateway, wie: Beller, scopes: readonly string[]): Promise<Beller> =>
  metClaims(gateway, wie, { scope: scopes.join(' ') });

/** The same caller with a token of every scope but these. */
export const zonderScopes = (gateway: Gateway, wie: Beller, ...weg: readonly Scope[]): Promise<Beller> =>
  metScopes(
    gateway,
    wie,
    SCOPES.filter((scope) => !weg.includes(scope)),
  );
