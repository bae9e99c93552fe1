import { DEV_ISSUER } from '../auth/issuer';
import type { Config } from '../config/config';
import type { Beeld } from './beeld';

/** A line for each issuer of a registration whose tokens are refused by these settings: a slip of the pen, or one to come. */
export function vreemdeUitgevers({ invoer: { clients } }: Beeld, { issuers, dev }: Config): readonly string[] {
  const bekend = new Set([...issuers.map(({ issuer }) => issuer), ...(dev ? [DEV_ISSUER] : [])]);
  const vreemd = new Set(clients.map(({ issuer }) => issuer).filter((issuer) => !bekend.has(issuer)));
  return [...vreemd].map(
    (issuer) => `note: ISSUERS has no ${issuer}, so a gateway of these settings refuses its tokens\n`,
  );
}
