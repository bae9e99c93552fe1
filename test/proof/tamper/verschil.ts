import type { Client } from 'pg';
import { TABELLEN, type Tabel } from './ingrepen';

/*
 * What was done to a ledger, found without the verifier: every row as it was and as it is, compared as text. With it is
 * known which record is the first that is no longer what was sealed.
 */

interface Plek {
  readonly zegel: number;
  readonly plaats: number;
}

/** The rows of the ledger: their text, and of which raadpleging (`organisatie id`) or seal (`number`) they are. */
export type Stand = Readonly<Record<Tabel, ReadonlyMap<string, string>>>;

export interface Verschil {
  /** The first seal that was touched, or of which a raadpleging was; null: only what is in no seal. */
  readonly zegel: number | null;
  /** Whether anything of the seal itself was. */
  readonly zelf: boolean;
  /** The raadplegingen that can be named: the first of that seal, or all that are in none. */
  readonly raadplegingen: readonly string[];
}

export async function leesStand(db: Client): Promise<Stand> {
  const lees = async (tabel: Tabel): Promise<ReadonlyMap<string, string>> => {
    const id = TABELLEN[tabel];
    const van = id === null ? 'nummer::text' : `concat(organisatie_id, ' ', ${id})`;
    const { rows } = await db.query<{ rij: string; van: string }>(
      `SELECT concat(t::text, ' ', row_number() OVER (PARTITION BY t::text)) AS rij, ${van} AS van FROM ${tabel} t`,
    );
    return new Map(rows.map(({ rij, van }) => [rij, van]));
  };
  return {
    raadpleging: await lees('raadpleging'),
    verstrekking: await lees('verstrekking'),
    kennisgeving: await lees('kennisgeving'),
    zegel: await lees('zegel'),
  };
}

/** Where each raadpleging was sealed. */
export async function leesPlekken(db: Client): Promise<ReadonlyMap<string, Plek>> {
  const { rows } = await db.query<Plek & { van: string }>(
    `SELECT concat(organisatie_id, ' ', id) AS van, zegel, plaats FROM verzegeld`,
  );
  return new Map(rows.map(({ van, ...plek }) => [van, plek]));
}

/** Of which the rows differ. */
const geraakt = (voor: ReadonlyMap<string, string>, na: ReadonlyMap<string, string>): readonly string[] => [
  ...[...voor].filter(([rij]) => !na.has(rij)).map(([, van]) => van),
  ...[...na].filter(([rij]) => !voor.has(rij)).map(([, van]) => van),
];

/** What differs between the two; null: nothing. */
export function verschilTussen(voor: Stand, na: Stand, plekken: ReadonlyMap<string, Plek>): Verschil | null {
  const zegels = geraakt(voor.zegel, na.zegel).map(Number);
  const rijen = (['raadpleging', 'verstrekking', 'kennisgeving'] as const).flatMap((tabel) =>
    geraakt(voor[tabel], na[tabel]),
  );
  if (zegels.length === 0 && rijen.length === 0) return null;
  const verzegeld = rijen.flatMap((van) => {
    const plek = plekken.get(van);
    return plek === undefined ? [] : [{ ...plek, id: van.split(' ')[1] ?? '' }];
  });
  const nummers = [...zegels.filter((nummer) => nummer > 0), ...verzegeld.map(({ zegel }) => zegel)];
  if (nummers.length === 0)
    return { zegel: null, zelf: false, raadplegingen: rijen.map((van) => van.split(' ')[1] ?? '') };
  const zegel = Math.min(...nummers);
  const eerste = verzegeld.filter((plek) => plek.zegel === zegel).sort((a, b) => a.plaats - b.plaats)[0];
  return { zegel, zelf: zegels.includes(zegel), raadplegingen: eerste === undefined ? [] : [eerste.id] };
}
