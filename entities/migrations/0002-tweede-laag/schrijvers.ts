import { zichtbaar } from './beveiliging';

/*
 * Who writes what. A role writes only as far as that role reaches: reading a dossier by one role gives no right to
 * write in it by another. A role that is in no list (FG, STAGIAIR, MANAGER) writes nothing.
 */

export const BEOORDELAARS = ['DIRECTIE', 'BESTUUR', 'COORDINATOR', 'ADMINISTRATIE'] as const;
export const STARTERS = [...BEOORDELAARS, 'TRAJECTBEGELEIDER'] as const;
export const BEGELEIDERS = ['COORDINATOR', 'TRAJECTBEGELEIDER'] as const;
export const VERANTWOORDELIJKEN = ['DIRECTIE', 'BESTUUR', ...BEGELEIDERS] as const;
/** Who hands a dossier over to another opdrachtgever. */
export const OVERDRAGERS = ['DIRECTIE', 'COORDINATOR'] as const;
/** Whoever handles dossiers may withdraw a consent: that only closes. */
export const INTREKKERS = STARTERS;

type Rollen = readonly string[];

const langs = (rollen: Rollen) => `((SELECT pw.schrijft_langs(${rollen.map((rol) => `'${rol}'`).join(', ')}))::text[])`;
const OPDRACHTEN = '((SELECT pw.opdrachten())::uuid[])';
const CLIENTEN = '((SELECT pw.clienten())::uuid[])';

/** One of these roles is in force and reaches something. */
export const heeftRol = (rollen: Rollen): string => `cardinality(${langs(rollen)}) > 0`;

/** One of these roles reaches this row, which bears client_id and opdracht_id. `rij` qualifies them: `z.`. */
export const schrijft = (rollen: Rollen, rij = ''): string => `(
  'ORGANISATIE' = ANY ${langs(rollen)}
  OR ('OPDRACHT' = ANY ${langs(rollen)} AND ${rij}opdracht_id = ANY ${OPDRACHTEN})
  OR ('CLIENT' = ANY ${langs(rollen)} AND ${rij}client_id = ANY ${CLIENTEN}))`;

/** One of these roles reaches a dossier of the client of this row of `tabel`, which bears no opdracht. */
export const schrijftBijClient = (rollen: Rollen, tabel: string): string => `(
  'ORGANISATIE' = ANY ${langs(rollen)}
  OR ('OPDRACHT' = ANY ${langs(rollen)}
    AND ${zichtbaar('traject', `z.client_id = ${tabel}.client_id AND z.opdracht_id = ANY ${OPDRACHTEN}`)})
  OR ('CLIENT' = ANY ${langs(rollen)} AND ${tabel}.client_id = ANY ${CLIENTEN}))`;

/** One of these roles judges this aanmelding: that of its projects, or one that names no opdracht yet. */
export const schrijftAanmelding = (rollen: Rollen): string => `(
  'ORGANISATIE' = ANY ${langs(rollen)}
  OR ('OPDRACHT' = ANY ${langs(rollen)} AND (opdracht_id IS NULL OR opdracht_id = ANY ${OPDRACHTEN})))`;

/** The column names the caller, who works at the organisatie. */
export const doorMij = (kolom: string): string => `${kolom} = (SELECT pw.medewerker())`;
export const NU = '(SELECT pw.nu())';
