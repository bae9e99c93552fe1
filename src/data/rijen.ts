import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { nietGevonden } from '../domain/fouten';
import { leesId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { lader } from './lader';
import type { Voorwaarde } from './voorwaarde';

/** A noun that is read within reach: its entity, the alias in its queries, and which rows the caller may know. */
export interface Bron<Rij extends ObjectLiteral> {
  readonly entiteit: EntityTarget<Rij>;
  readonly alias: string;
  readonly bereik: (verzoek: Verzoek, alias: string) => Voorwaarde;
}

/** All rows of the noun within reach. */
export function binnenBereik<Rij extends ObjectLiteral>(verzoek: Verzoek, bron: Bron<Rij>): SelectQueryBuilder<Rij> {
  const { sql, parameters } = bron.bereik(verzoek, bron.alias);
  return verzoek.manager.createQueryBuilder(bron.entiteit, bron.alias).where(sql, parameters);
}

/** The row with this id, or null when there is none within reach; gathered into one statement a tick. */
export function zoek<Rij extends ObjectLiteral & { id: string }>(
  verzoek: Verzoek,
  bron: Bron<Rij>,
  id: string,
): Promise<Rij | null> {
  return lader<string, Rij | null>(verzoek, `rij ${bron.alias}`, async (ids) => {
    const rijen = await binnenBereik(verzoek, bron).andWhere(`${bron.alias}.id = ANY(:ids)`, { ids }).getMany();
    const opId = new Map(rijen.map((rij) => [rij.id as string, rij]));
    return ids.map((gevraagd) => opId.get(gevraagd) ?? null);
  }).load(id);
}

/** The row that a caller names; NOT_FOUND for what does not exist, lies outside reach, or is no id at all. */
export async function eis<Rij extends ObjectLiteral & { id: string }>(
  verzoek: Verzoek,
  bron: Bron<Rij>,
  id: string,
): Promise<Rij> {
  const gelezen = leesId(id);
  const rij = gelezen === null ? null : await zoek(verzoek, bron, gelezen);
  if (rij === null) throw nietGevonden();
  return rij;
}
