import type { Organisatie } from './partijen';
import { type Opties, schetsen } from './schets';

/** What must be known of the whole set before its first row is written. */
export interface Overzicht {
  aantalClients(organisatie: Organisatie): number;
  /** Position of the newest released rapportage of an opdrachtgever; 0 without one. */
  laatstePositie(opdrachtgeverId: string): number;
  /** Position of the next released rapportage of this opdrachtgever, asked in the order of the sketches. */
  volgendePositie(opdrachtgeverId: string): number;
}

/** Positions 1…n in the order of release; of two at the same moment the one sketched first comes first. */
function rangschik(momenten: readonly number[]): Uint32Array {
  const volgorde = Uint32Array.from(momenten.keys()).sort(
    (een, ander) => (momenten[een] ?? 0) - (momenten[ander] ?? 0) || een - ander,
  );
  const posities = new Uint32Array(momenten.length);
  volgorde.forEach((plaats, rang) => {
    posities[plaats] = rang + 1;
  });
  return posities;
}

/**
 * Goes through all sketches once: a rapportage's position depends on every other release of the same opdrachtgever,
 * and the number of coaches on the number of clients. Keeps one number per released rapportage.
 */
export function overzie(organisaties: readonly Organisatie[], opties: Opties): Overzicht {
  const aantallen = new Map<Organisatie, number>();
  const vrijgaven = new Map<string, number[]>();
  for (const { organisatie, trajecten } of schetsen(organisaties, opties)) {
    aantallen.set(organisatie, (aantallen.get(organisatie) ?? 0) + 1);
    for (const { opdracht, rapportages } of trajecten) {
      const momenten = vrijgaven.get(opdracht.opdrachtgeverId) ?? [];
      vrijgaven.set(opdracht.opdrachtgeverId, momenten);
      for (const { vrijgegevenOp } of rapportages) if (vrijgegevenOp !== null) momenten.push(vrijgegevenOp);
    }
  }
  const rijen = new Map<string, { readonly posities: Uint32Array; volgende: number }>();
  for (const [id, momenten] of vrijgaven) rijen.set(id, { posities: rangschik(momenten), volgende: 0 });
  return {
    aantalClients: (organisatie) => aantallen.get(organisatie) ?? 0,
    laatstePositie: (id) => rijen.get(id)?.posities.length ?? 0,
    volgendePositie: (id) => {
      const rij = rijen.get(id);
      const positie = rij?.posities[rij.volgende];
      if (rij === undefined || positie === undefined) throw new Error('more rapportages were released than sketched');
      rij.volgende += 1;
      return positie;
    },
  };
}
