import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DataSource } from 'typeorm';
import { BeleidsversieRij } from '../../entities';
import type { Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Profiel } from '../domain/opsommingen';

/*
 * A policy is what the judge reads: the reglementen, which are plain data. Every version that ever decided stays in the
 * database, so that what it decided can be judged again by it.
 */

/** The reglementen of one version, by profile. */
export type Beleid = Readonly<Record<Profiel, Reglement>>;

/** The version of a policy: the same for the same text, in whatever order its keys stand (RFC 8785). */
export function versieVan(beleid: unknown): string {
  const tekst = canonicalize(beleid);
  if (tekst === undefined) throw new Error('a policy that cannot be written as JSON has no version');
  return createHash('sha256').update(tekst).digest('hex').slice(0, 16);
}

/** The version of the policy that decides here and now. */
export const BELEID: string = versieVan(REGLEMENTEN);

/** Keeps the running version, as the owner, if it is not there yet. */
export async function bewaarBeleid(bron: DataSource): Promise<void> {
  await bron
    .createQueryBuilder()
    .insert()
    .into(BeleidsversieRij)
    .values({ versie: BELEID, inhoud: REGLEMENTEN })
    .orIgnore()
    .execute();
}

/** Throws unless the running version is kept, and as it is: what it decides must be explained later. */
export async function eisBeleid(bron: DataSource): Promise<void> {
  const rij = await bron.getRepository(BeleidsversieRij).findOneBy({ versie: BELEID });
  if (rij === null) throw new Error(`policy ${BELEID} is not in beleidsversie: run the migrations with this source`);
  if (versieVan(rij.inhoud) !== BELEID)
    throw new Error(`beleidsversie ${BELEID} holds another policy than its name says: restore the row`);
}
