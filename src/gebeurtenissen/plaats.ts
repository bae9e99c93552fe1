/*
 * Up to where all that a recipient may see is being looked at (`gebeurtenisontvanger.veeg`): phase and key, and whether
 * it begins again when it is done. Empty: at the beginning; null: it is done.
 */

export const FASEN = ['CLIENT', 'AANMELDING'] as const;
export type Fase = (typeof FASEN)[number];

export interface Plaats {
  readonly fase: Fase;
  /** The last key that was looked at. */
  readonly na: string;
  readonly opnieuw: boolean;
}

/** Before the first of all keys. */
const BEGIN = '00000000-0000-0000-0000-000000000000';
const OPNIEUW = 'OPNIEUW';

/**
 * SQL of what `veeg` becomes when all is to be looked at again. One that is under way is not begun anew: whoever changes
 * more often than it takes would never have it done. What it still looks at is seen as it is by then, the rest after it.
 */
export const VEEG_OPNIEUW = `CASE WHEN coalesce(veeg, '') = '' THEN '' WHEN veeg LIKE '% ${OPNIEUW}' THEN veeg ELSE veeg || ' ${OPNIEUW}' END`;

export function leesPlaats(veeg: string): Plaats {
  const [naam = '', na = BEGIN, opnieuw] = veeg.split(' ');
  return { fase: FASEN.find((fase) => fase === naam) ?? 'CLIENT', na, opnieuw: opnieuw === OPNIEUW };
}

/** Where it goes on, as it is kept. @param laatste the last key that was looked at; undefined: there are no more in this phase. */
export function volgende({ fase, opnieuw }: Plaats, laatste: string | undefined): string | null {
  const verder = laatste === undefined ? FASEN[FASEN.indexOf(fase) + 1] : fase;
  if (verder === undefined) return opnieuw ? '' : null;
  return [verder, laatste ?? BEGIN, ...(opnieuw ? [OPNIEUW] : [])].join(' ');
}
