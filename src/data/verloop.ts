import type { SelectQueryBuilder } from 'typeorm';
import { type TrajectRij, TrajectVerloopRij } from '../../entities';
import type { Verzoek } from '../verzoek';
import { dossierBereik } from './bereik';
import { magRij } from './gegevens';
import { lader } from './lader';

/*
 * What a traject is like is the category TRAJECT: a row of its own, served when the gate lets it out.
 */

/** The row of the traject, or null when the gate withholds it. */
export const verloop = (verzoek: Verzoek, trajectId: string): Promise<TrajectVerloopRij | null> =>
  lader<string, TrajectVerloopRij | null>(verzoek, 'verloop', async (ids) => {
    const bereik = dossierBereik(verzoek, 'tv');
    const rijen = await verzoek.manager
      .createQueryBuilder(TrajectVerloopRij, 'tv')
      .where(bereik.sql, bereik.parameters)
      .andWhere('tv.traject_id = ANY(:ids)', { ids })
      .getMany();
    const mag = await Promise.all(rijen.map((rij) => magRij(verzoek, 'TRAJECT', rij)));
    const open = new Map(rijen.filter((_, nummer) => mag[nummer]).map((rij) => [rij.trajectId as string, rij]));
    return ids.map((id) => open.get(id) ?? null);
  }).load(trajectId);

/** Where the client went, as far as the traject ended. */
export const uitstroomVan = (verloop: TrajectVerloopRij | null) =>
  verloop?.uitstroom == null
    ? null
    : {
        soort: verloop.uitstroom,
        contractduurMaanden: verloop.uitstroomMaanden,
        onbepaaldeTijd: verloop.uitstroomOnbepaald ?? false,
        afspraak: verloop.uitstroomAfspraak,
      };

/** For a list that filters or orders by it: joins the row as `tv` to trajecten `t`, within the same reach. */
export function metVerloop(verzoek: Verzoek, query: SelectQueryBuilder<TrajectRij>): void {
  const bereik = dossierBereik(verzoek, 'tv');
  query.innerJoinAndMapOne(
    't.verloop',
    TrajectVerloopRij,
    'tv',
    `tv.organisatie_id = t.organisatie_id AND tv.traject_id = t.id AND ${bereik.sql}`,
    bereik.parameters,
  );
}

/** The row that `metVerloop` joined: for the place in the list, never for the answer. */
export function verloopBij(traject: TrajectRij & { readonly verloop?: TrajectVerloopRij }): TrajectVerloopRij {
  if (!traject.verloop) throw new Error('a list in an order of its verloop has joined it');
  return traject.verloop;
}
