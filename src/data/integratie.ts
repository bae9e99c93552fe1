import { type EntityManager, IsNull } from 'typeorm';
import {
  IntegratieClientRij,
  IntegratieOpdrachtRij,
  IntegratieRij,
  IntegratiewijzigingRij,
  OpdrachtgeverRij,
  PartnerRij,
} from '../../entities';
import type { Reglement } from '../../permissions/reglement';
import { toelatingsgebrek } from '../../permissions/toelating';
import type { Reden } from '../domain/fouten';
import type { IntegratieId, OrganisatieId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { integratieBereik } from './bereik';
import { naamVanMedewerker } from './noodtoegang';
import { type Bron, binnenBereik, eis } from './rijen';

const INTEGRATIE: Bron<IntegratieRij> = { entiteit: IntegratieRij, alias: 'i', bereik: integratieBereik };

/** The registration; NOT_FOUND for one that does not exist, and alike for who does not manage it. */
export const eisIntegratie = (verzoek: Verzoek, id: string): Promise<IntegratieRij> => eis(verzoek, INTEGRATIE, id);

/** All registrations of the organisatie, also those that ended, in the order in which they came. */
export const integraties = (verzoek: Verzoek): Promise<readonly IntegratieRij[]> =>
  binnenBereik(verzoek, INTEGRATIE).orderBy('i.van').addOrderBy('i.id').getMany();

/** Clients that still call by a registration. */
export const clientsVan = (
  manager: EntityManager,
  organisatieId: OrganisatieId,
  integratieId: IntegratieId,
): Promise<readonly IntegratieClientRij[]> =>
  manager.find(IntegratieClientRij, {
    where: { organisatieId, integratieId, tot: IsNull() },
    order: { van: 'ASC', issuer: 'ASC', oauthClientId: 'ASC' },
  });

/** The opdrachten that a registration may name. */
export const opdrachtenVan = async (
  manager: EntityManager,
  organisatieId: OrganisatieId,
  integratieId: IntegratieId,
): Promise<readonly IntegratieOpdrachtRij['opdrachtId'][]> =>
  (
    await manager.find(IntegratieOpdrachtRij, { where: { organisatieId, integratieId }, order: { opdrachtId: 'ASC' } })
  ).map(({ opdrachtId }) => opdrachtId);

/** The name of the opdrachtgever or partner whose system it is; null of an application of the organisatie itself. */
export async function naamVan(
  manager: EntityManager,
  { organisatieId, opdrachtgeverId, partnerId }: IntegratieRij,
): Promise<string | null> {
  if (opdrachtgeverId !== null)
    return (await manager.findOneByOrFail(OpdrachtgeverRij, { organisatieId, id: opdrachtgeverId })).naam;
  if (partnerId !== null) return (await manager.findOneByOrFail(PartnerRij, { organisatieId, id: partnerId })).naam;
  return null;
}

/** What keeps a system out now, by the reglement. */
export interface Belemmerd {
  readonly regel: string;
  readonly reden: Reden;
  readonly tot: string | null;
}

/** Why a system outside is refused now; null when nothing of its registration keeps it out. */
export function belemmeringVan(reglement: Reglement, rij: IntegratieRij, nu: Date): Belemmerd | null {
  if (rij.soort !== 'OPDRACHTGEVER' && rij.soort !== 'PARTNER') return null;
  const fout = toelatingsgebrek(reglement, rij.soort, rij, nu);
  if (fout === null) return null;
  const { regel, reden, tot = null } = fout.extensions as { regel: string; reden: Reden; tot?: string };
  return { regel, reden, tot };
}

const alsTekst = (waarde: unknown): string | null =>
  waarde === null || waarde === undefined ? null : typeof waarde === 'string' ? waarde : JSON.stringify(waarde);

/** `overeenkomst_tot` as it is called outside: `overeenkomstTot`. */
const alsVeld = (kolom: string): string => kolom.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A change of a registration, as it is told. */
export interface Wijziging {
  readonly op: Date;
  readonly door: string | null;
  readonly velden: readonly { readonly veld: string; readonly voor: string | null; readonly na: string | null }[];
}

/** What was changed of a registration, the first first; each with the columns before and after. */
export async function rijenVanWijzigingen(
  manager: EntityManager,
  organisatieId: OrganisatieId,
  integratieId: IntegratieId,
): Promise<readonly IntegratiewijzigingRij[]> {
  return manager.find(IntegratiewijzigingRij, { where: { organisatieId, integratieId }, order: { nummer: 'ASC' } });
}

/** The fields of one change, in words of the API. */
export const veldenVan = ({ velden }: IntegratiewijzigingRij): Wijziging['velden'] =>
  Object.entries(velden)
    .map(([kolom, { voor, na }]) => ({ veld: alsVeld(kolom), voor: alsTekst(voor), na: alsTekst(na) }))
    .sort((a, b) => (a.veld < b.veld ? -1 : 1));

/** The history of a registration, with the names of who changed it. */
export async function wijzigingenVan(
  verzoek: Verzoek,
  { organisatieId, id }: IntegratieRij,
): Promise<readonly Wijziging[]> {
  const rijen = await rijenVanWijzigingen(verzoek.manager, organisatieId, id);
  return Promise.all(
    rijen.map(async (rij) => ({
      op: rij.op,
      door: rij.medewerkerId === null ? rij.beheerder : await naamVanMedewerker(verzoek, rij.medewerkerId),
      velden: veldenVan(rij),
    })),
  );
}
