import type { DataSource } from 'typeorm';
import { beoordeel, beoordeelAanmelding, beoordeelOpdrachtgever, type Oordeel } from '../../../permissions/beoordeel';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { laadFeiten } from '../../../src/data/feiten';
import { Transactie } from '../../../src/data/transactie';
import type { Aanvrager } from '../../../src/domain/aanvrager';
import type { Categorie } from '../../../src/domain/categorie';
import type { ClientId, OpdrachtgeverId, OpdrachtId } from '../../../src/domain/ids';
import { NU } from '../../support/moment';
import type { Rij } from './stand';

/** What the policy says of every category of every dossier, before anybody asks. */
export interface Oordelen {
  /** Whether no row of this opdracht may be served in this category. */
  dicht(clientId: unknown, opdrachtId: unknown, categorie: Categorie): boolean;
  /** Whether this row may not be served: its opdracht is closed, or it lacks what the rule asks it to bear. */
  rijDicht(rij: Rij, categorie: Categorie): boolean;
  aanmeldingDicht(categorie: Categorie): boolean;
  /** Whether the contact persons of this opdrachtgever may not be served. */
  contactenDicht(opdrachtgeverId: unknown): boolean;
}

const DRAAGT: Readonly<Record<string, string>> = {
  DESKUNDIG_BEOORDEELD: 'beoordeeld_door',
  NOODZAAK: 'noodzaak',
  FTBV: 'ftbv',
  RELEVANT: 'relevantie',
};

/** The facts as a request of this caller loads them, but read by the owner of the tables. */
async function feitenVan(bron: DataSource, aanvrager: Aanvrager, clienten: readonly ClientId[]) {
  const transactie = Transactie.voorbereid(bron);
  try {
    await transactie.begin(aanvrager, NU, 'LEZEN');
    await transactie.manager.query('RESET ROLE');
    return await laadFeiten({ aanvrager, manager: transactie.manager, nu: NU }, clienten);
  } finally {
    await transactie.breekAf();
  }
}

/** Judges these clients for this caller. */
export async function velOordelen(
  bron: DataSource,
  aanvrager: Aanvrager,
  clienten: readonly string[],
): Promise<Oordelen> {
  const reglement = REGLEMENTEN[aanvrager.profiel];
  const dossiers = await feitenVan(bron, aanvrager, clienten as ClientId[]);
  const opClient = new Map(dossiers.map((dossier) => [dossier.clientId as string, dossier]));
  const bewaard = new Map<string, Oordeel['rijen']>();
  const rijen = (clientId: unknown, categorie: Categorie): Oordeel['rijen'] => {
    const sleutel = `${clientId} ${categorie}`;
    const dossier = opClient.get(String(clientId));
    const gevonden =
      bewaard.get(sleutel) ??
      (dossier ? beoordeel({ reglement, aanvrager, categorie, dossier }).rijen : new Map<OpdrachtId, never>());
    bewaard.set(sleutel, gevonden);
    return gevonden;
  };
  return {
    dicht: (clientId, opdrachtId, categorie) => !rijen(clientId, categorie).has(opdrachtId as OpdrachtId),
    rijDicht: (rij, categorie) => {
      const eisen = rijen(rij.client_id, categorie).get(rij.opdracht_id as OpdrachtId);
      return !eisen?.some((feiten) => feiten.every((feit) => rij[DRAAGT[feit] ?? ''] != null));
    },
    aanmeldingDicht: (categorie) => beoordeelAanmelding(reglement, aanvrager, categorie).uitkomst === 'AFGESCHERMD',
    contactenDicht: (opdrachtgeverId) =>
      beoordeelOpdrachtgever(reglement, aanvrager, opdrachtgeverId as OpdrachtgeverId, 'CONTACTPERSOON').uitkomst ===
      'AFGESCHERMD',
  };
}
