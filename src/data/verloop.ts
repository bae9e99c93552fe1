import { type TrajectRij, TrajectVerloopRij } from '../../entities';
import type { Verzoek } from '../verzoek';
import { dossierBereik } from './bereik';
import { magRij } from './gegevens';
import { lader } from './lader';
import type { Koppeling } from './lijst';

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

/** For a list that filters or orders by it: the row as `tv` with trajecten `t`, within the same reach. */
export function verloopErbij(verzoek: Verzoek): Koppeling {
  const bereik = dossierBereik(verzoek, 'tv');
  return {
    entiteit: TrajectVerloopRij,
    alias: 'tv',
    als: 'verloop',
    op: {
      sql: `tv.organisatie_id = t.organisatie_id AND tv.traject_id = t.id AND ${bereik.sql}`,
      parameters: bereik.parameters,
    },
  };
}

/** The row that `verloopErbij` joined: for the place in the list, never for the answer. */
export function verloopBij(traject: TrajectRij & { readonly verloop?: TrajectVerloopRij }): TrajectVerloopRij {
  if (!traject.verloop) throw new Error('a list in an order of its verloop has joined it');
  return traject.verloop;
}
