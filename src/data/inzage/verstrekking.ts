import { RaadplegingRij, VerstrekkingRij } from '../../../entities';
import type { Categorie } from '../../domain/categorie';
import type { ClientId, RaadplegingId } from '../../domain/ids';
import { verstrekkingId } from '../../domain/verstrekking';
import type { Verzoek } from '../../verzoek';
import { aanmeldingBereik, verstrekkingBereik } from '../bereik';
import { Filter, filterId } from '../filter';
import { lader } from '../lader';
import { bladzijde, type Koppeling, type Lijst, type Volgorde } from '../lijst';
import type { Bron } from '../rijen';
import type { Voorwaarde } from '../voorwaarde';
import { aflopend, filterGevraagd, type GevraagdFilter, type GrootboekVraag, perRij } from './vraag';

const VERSTREKKING: Bron<VerstrekkingRij> = { entiteit: VerstrekkingRij, alias: 'v', bereik: verstrekkingBereik };

/** The raadpleging of each. */
const RAADPLEGING_ERBIJ: Koppeling = {
  entiteit: RaadplegingRij,
  alias: 'r',
  als: 'raadpleging',
  op: { sql: 'r.organisatie_id = v.organisatie_id AND r.id = v.raadpleging_id', parameters: {} },
};
type MetRaadpleging = VerstrekkingRij & { readonly raadpleging?: RaadplegingRij };

export type VerstrekkingVraag = GrootboekVraag<
  GevraagdFilter & {
    readonly clientId?: string | null;
    readonly raadplegingId?: string | null;
    readonly categorie?: Categorie | null;
    readonly metGegevens?: boolean | null;
    readonly eerste?: boolean | null;
    readonly noodtoegang?: boolean | null;
  }
>;

/** A disclosure as callers read it, with the raadpleging in which it was made. */
export type Verstrekkingsbeeld = ReturnType<typeof beeldVan>;

function beeldVan(rij: MetRaadpleging) {
  const { raadpleging } = rij;
  if (raadpleging === undefined) throw new Error('a verstrekking was read without its raadpleging');
  const { op, doelen, operatie, gebruikt } = raadpleging;
  const betrokkene = { soort: rij.betrokkeneSoort, id: rij.betrokkeneId };
  return { ...rij, id: verstrekkingId(rij), betrokkene, raadpleging, op, doelen, operatie, gebruikt };
}

/** The data subjects that are the client `?`: also as an aanmelding, as far as the caller reaches those. */
const betrokkenenVan = (verzoek: Verzoek): Voorwaarde => {
  if (verzoek.aanvrager.soort === 'BETROKKENE')
    return { sql: ':eigen::uuid = ?', parameters: { eigen: verzoek.aanvrager.clientId } };
  const { sql, parameters } = aanmeldingBereik(verzoek, 'va');
  return {
    sql: `v.betrokkene_id = ANY (ARRAY(SELECT ?::uuid UNION ALL
      SELECT va.id FROM aanmelding va WHERE va.client_id = ? AND ${sql}))`,
    parameters,
  };
};

/** The list as it is asked. */
function lijst(verzoek: Verzoek, vraag: VerstrekkingVraag): Lijst<VerstrekkingRij> {
  const { filter, orderBy: _, ...blader } = vraag;
  const omlaag = aflopend(vraag);
  const orde: Volgorde<VerstrekkingRij> = {
    naam: `verstrekkingen OP ${omlaag ? 'AFLOPEND' : 'OPLOPEND'}`,
    aflopend: omlaag,
    kolommen: ['v.raadpleging_id', 'v.nummer'],
    plaats: ({ raadplegingId, nummer }) => [raadplegingId, nummer],
  };
  const over = betrokkenenVan(verzoek);
  const eigen = new Filter(verzoek, 'v', VERSTREKKING.bereik(verzoek, 'v'));
  // What is rare is written out: there is an index of it.
  const { mits } = filterGevraagd(verzoek, eigen, 'VerstrekkingFilter', 'v.raadpleging_id', filter)
    .op('VerstrekkingFilter.clientId', filterId(filter?.clientId), over.sql, over.parameters)
    .op('VerstrekkingFilter.raadplegingId', filterId(filter?.raadplegingId), 'v.raadpleging_id = ?')
    .op('VerstrekkingFilter.categorie', filter?.categorie, 'jsonb_exists(r.patronen -> v.patroon, ?)')
    .op('VerstrekkingFilter.metGegevens', filter?.metGegevens, "(r.patronen -> v.patroon <> '{}') = ?")
    .op('VerstrekkingFilter.eerste', filter?.eerste, filter?.eerste ? 'v.eerste' : 'NOT v.eerste')
    .op(
      'VerstrekkingFilter.noodtoegang',
      filter?.noodtoegang,
      filter?.noodtoegang ? 'v.noodtoegang_id IS NOT NULL' : 'v.noodtoegang_id IS NULL',
    );
  return { bron: VERSTREKKING, koppeling: RAADPLEGING_ERBIJ, mits, orde, blader };
}

/** What was told about data subjects: all of the organisatie's to who watches over it, to a client the own. */
export const verstrekkingen = async (verzoek: Verzoek, vraag: VerstrekkingVraag) =>
  perRij(await bladzijde(verzoek, lijst(verzoek, vraag)), beeldVan);

/** That of one client in one raadpleging; null where there is none within reach. */
export const verstrekkingOver = (
  verzoek: Verzoek,
  raadplegingId: RaadplegingId,
  clientId: ClientId,
): Promise<Verstrekkingsbeeld | null> =>
  lader<string, Verstrekkingsbeeld | null>(verzoek, 'verstrekking over client', async (sleutels) => {
    const { sql, parameters } = VERSTREKKING.bereik(verzoek, 'v');
    const { als, entiteit, alias, op } = RAADPLEGING_ERBIJ;
    const rijen: MetRaadpleging[] = await verzoek.manager
      .createQueryBuilder(VerstrekkingRij, 'v')
      .innerJoinAndMapOne(`v.${als}`, entiteit, alias, op.sql)
      .where(sql, parameters)
      .andWhere(
        '(v.raadpleging_id, v.betrokkene_id) IN (SELECT * FROM unnest(:raadplegingen::uuid[], :clienten::uuid[]))',
        {
          raadplegingen: sleutels.map((sleutel) => sleutel.split(' ')[0]),
          clienten: sleutels.map((sleutel) => sleutel.split(' ')[1]),
        },
      )
      .getMany();
    const gevonden = new Map(rijen.map((rij) => [`${rij.raadplegingId} ${rij.betrokkeneId}`, beeldVan(rij)]));
    return sleutels.map((sleutel) => gevonden.get(sleutel) ?? null);
  }).load(`${raadplegingId} ${clientId}`);
