import { type RapportageRij, RapportageTekstRij } from '../../entities';
import type { Verzoek } from '../verzoek';
import { rapportagetekstBereik } from './bereik';
import { magRij } from './gegevens';
import { lader } from './lader';
import type { Koppeling } from './lijst';

/*
 * What a rapportage says is the category RAPPORTAGE: a row of its own, served when the gate lets it out.
 */

/** The row of the rapportage, or null when the gate withholds it. */
export const rapportagetekst = (verzoek: Verzoek, rapportageId: string): Promise<RapportageTekstRij | null> =>
  lader<string, RapportageTekstRij | null>(verzoek, 'rapportagetekst', async (ids) => {
    const bereik = rapportagetekstBereik(verzoek, 'rt');
    const rijen = await verzoek.manager
      .createQueryBuilder(RapportageTekstRij, 'rt')
      .where(bereik.sql, bereik.parameters)
      .andWhere('rt.rapportage_id = ANY(:ids)', { ids })
      .getMany();
    const mag = await Promise.all(rijen.map((rij) => magRij(verzoek, 'RAPPORTAGE', rij)));
    const open = new Map(rijen.filter((_, nummer) => mag[nummer]).map((rij) => [rij.rapportageId as string, rij]));
    return ids.map((id) => open.get(id) ?? null);
  }).load(rapportageId);

/** For a list that filters or orders by it: the row as `rt` with rapportages `r`, within the same reach. */
export function tekstErbij(verzoek: Verzoek): Koppeling {
  const bereik = rapportagetekstBereik(verzoek, 'rt');
  return {
    entiteit: RapportageTekstRij,
    alias: 'rt',
    als: 'tekst',
    op: {
      sql: `rt.organisatie_id = r.organisatie_id AND rt.rapportage_id = r.id AND ${bereik.sql}`,
      parameters: bereik.parameters,
    },
  };
}

/** The row that `tekstErbij` joined: for the place in the list, never for the answer. */
export function tekstBij(rapportage: RapportageRij & { readonly tekst?: RapportageTekstRij }): RapportageTekstRij {
  if (!rapportage.tekst) throw new Error('a list in an order of its text has joined it');
  return rapportage.tekst;
}
