import type { Aanvrager } from '../../domain/aanvrager';
import type { Doel } from '../../domain/doel';
import { eersteIdVan, type RaadplegingId } from '../../domain/ids';
import type { Verzoek } from '../../verzoek';
import { houdtToezicht } from '../bereik';
import { type Filter, filterId, filterTijdstip } from '../filter';
import type { Bladerargumenten, Verbinding } from '../lijst';
import { ONWAAR } from '../voorwaarde';
import { eisBegrensd } from './begrensd';

/*
 * The ledger is read by time, and the identification of a raadpleging begins with the moment by which it was judged: its
 * order and its periods are those of its keys.
 */

/** By whom, when and for what, as every list of the ledger is filtered. */
export interface GevraagdFilter {
  readonly soort?: Aanvrager['soort'] | null;
  readonly opdrachtgeverId?: string | null;
  readonly partnerId?: string | null;
  readonly medewerkerId?: string | null;
  readonly doel?: Doel | null;
  readonly van?: string | null;
  readonly tot?: string | null;
}

/** A list of the ledger as it is asked: from the newest, unless it is asked otherwise. */
export interface GrootboekVraag<F> extends Bladerargumenten {
  readonly filter?: F | null;
  readonly orderBy?: { readonly veld: 'OP'; readonly richting: 'OPLOPEND' | 'AFLOPEND' } | null;
}

export const aflopend = ({ orderBy }: GrootboekVraag<unknown>): boolean => orderBy?.richting !== 'OPLOPEND';

const eersteVanaf = (tijdstip: string | null | undefined, veld: string): RaadplegingId | null | undefined => {
  const moment = filterTijdstip(tijdstip, veld);
  return moment == null ? moment : eersteIdVan<RaadplegingId>(Date.parse(moment));
};

/**
 * The conditions of `gevraagd` on raadplegingen `r`, each as the argument of `soort`. Who is not told the name of a
 * medewerker does not find it by asking either.
 * @param sleutel the column that names the raadpleging, where the order of the list is.
 */
export function filterGevraagd(
  verzoek: Verzoek,
  filter: Filter,
  soort: 'VerstrekkingFilter' | 'RaadplegingFilter',
  sleutel: string,
  gevraagd: GevraagdFilter | null | undefined,
): Filter {
  const [van, tot] = [eersteVanaf(gevraagd?.van, 'filter.van'), eersteVanaf(gevraagd?.tot, 'filter.tot')];
  eisBegrensd(verzoek, gevraagd);
  return filter
    .en(gevraagd?.medewerkerId == null || houdtToezicht(verzoek.aanvrager) ? null : ONWAAR)
    .op(`${soort}.soort`, gevraagd?.soort, 'r.soort = ?')
    .op(`${soort}.opdrachtgeverId`, filterId(gevraagd?.opdrachtgeverId), 'r.opdrachtgever_id = ?')
    .op(`${soort}.partnerId`, filterId(gevraagd?.partnerId), 'r.partner_id = ?')
    .op(`${soort}.medewerkerId`, filterId(gevraagd?.medewerkerId), 'r.medewerker_id = ?')
    .op(`${soort}.doel`, gevraagd?.doel, '? = ANY (r.doelen)')
    .op(`${soort}.van`, van, `${sleutel} >= ?`)
    .op(`${soort}.tot`, tot, `${sleutel} < ?`);
}

/** The same page with every row as callers read it. */
export const perRij = <Rij, Beeld>(verbinding: Verbinding<Rij>, beeld: (rij: Rij) => Beeld): Verbinding<Beeld> => {
  const edges = verbinding.edges.map(({ node, cursor }) => ({ node: beeld(node), cursor }));
  return { ...verbinding, edges, nodes: edges.map(({ node }) => node) };
};
