import type { Client } from 'pg';

/** A row as PostgreSQL writes it in JSON. */
export type Rij = Readonly<Record<string, unknown>>;

/** A column that may hold any value of its type, and perhaps none. */
export interface Vrij {
  readonly naam: string;
  readonly type: string;
  readonly leeg: boolean;
}

/** A table with personal data or with what decides about them. */
export interface Tabel {
  readonly naam: string;
  readonly sleutel: readonly string[];
  /** Columns that may hold any value of their type: no constraint, index or enumeration speaks of them. */
  readonly vrij: readonly Vrij[];
  readonly kolommen: ReadonlySet<string>;
  /** Other rows name its rows: one of them does not go alone. */
  readonly genoemd: boolean;
  /** It allows no second row for the same thing. */
  readonly enkel: boolean;
}

/** The whole state of a database, in memory: what the model of sight is computed from. */
export interface Stand {
  readonly tabellen: ReadonlyMap<string, Tabel>;
  readonly rijen: ReadonlyMap<string, readonly Rij[]>;
}

/** What belongs to the policy or to the house rather than to anybody, and what follows from every change of the rest. */
const NIET_VAN_IEMAND = /^(beleid.*|migrations|typeorm_.*|verleden|gebeurtenis.*|integratiewijziging|webhook.*)$/;

/** Names of columns whose values mean something to the gateway although no constraint says so. */
export const BETEKENIS: readonly string[] = [
  'profiel',
  'categorie',
  'doel',
  'doelen',
  'issuer',
  'subject',
  'oauth_client_id',
  'aangemeld_door',
  'aanvrager',
  'mutatie',
  'van',
  'tot',
  'geinformeerd_op',
  'versie',
];

const KOLOMMEN = `
  SELECT c.relname::text AS tabel, a.attname::text AS kolom, format_type(a.atttypid, NULL) AS type,
    NOT a.attnotnull AS leeg,
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS sleutel,
    NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey) AND k.contype <> 'n')
      AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey)) AS vrij,
    EXISTS (SELECT FROM pg_constraint k WHERE k.confrelid = c.oid) AS genoemd,
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND NOT i.indisprimary) AS enkel
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname, a.attnum`;

interface Kolom {
  readonly tabel: string;
  readonly kolom: string;
  readonly type: string;
  readonly leeg: boolean;
  readonly sleutel: boolean;
  readonly vrij: boolean;
  readonly genoemd: boolean;
  readonly enkel: boolean;
}

/** The parts of a list by name, in the order in which the names first come. */
export function groepeer<T>(lijst: Iterable<T>, naamVan: (een: T) => string): ReadonlyMap<string, readonly T[]> {
  const groepen = new Map<string, T[]>();
  for (const een of lijst) {
    const groep = groepen.get(naamVan(een));
    if (groep) groep.push(een);
    else groepen.set(naamVan(een), [een]);
  }
  return groepen;
}

/** Reads every row of every table, in the order of its key. */
export async function leesStand(db: Client): Promise<Stand> {
  const { rows } = await db.query<Kolom>(KOLOMMEN);
  const tabellen = new Map<string, Tabel>();
  const rijen = new Map<string, readonly Rij[]>();
  for (const [naam, kolommen] of groepeer(rows, ({ tabel }) => tabel)) {
    if (NIET_VAN_IEMAND.test(naam)) continue;
    const sleutel = kolommen.filter((kolom) => kolom.sleutel).map(({ kolom }) => kolom);
    tabellen.set(naam, {
      naam,
      sleutel,
      vrij: kolommen
        .filter(({ kolom, vrij }) => vrij && !BETEKENIS.includes(kolom))
        .map(({ kolom, type, leeg }) => ({ naam: kolom, type, leeg })),
      kolommen: new Set(kolommen.map(({ kolom }) => kolom)),
      genoemd: kolommen.some(({ genoemd }) => genoemd),
      enkel: kolommen.some(({ enkel }) => enkel),
    });
    const gelezen = await db.query<{ rij: Rij }>(
      `SELECT to_jsonb(t) AS rij FROM ${naam} t ORDER BY ${sleutel.join(', ')}`,
    );
    rijen.set(
      naam,
      gelezen.rows.map(({ rij }) => rij),
    );
  }
  return { tabellen, rijen };
}

export const rijenVan = (stand: Stand, tabel: string): readonly Rij[] => stand.rijen.get(tabel) ?? [];

const INDEXEN = new WeakMap<Stand, Map<string, ReadonlyMap<string, readonly Rij[]>>>();

/** The rows of a table in which these columns hold these values, by an index that is made when it is first asked. */
export function rijenMet(stand: Stand, tabel: string, waarden: Rij): readonly Rij[] {
  const kolommen = Object.keys(waarden);
  const sleutel = (rij: Rij): string => JSON.stringify(kolommen.map((kolom) => rij[kolom]));
  const indexen = INDEXEN.get(stand) ?? new Map<string, ReadonlyMap<string, readonly Rij[]>>();
  INDEXEN.set(stand, indexen);
  const naam = `${tabel} ${kolommen.join(' ')}`;
  const index = indexen.get(naam) ?? groepeer(rijenVan(stand, tabel), sleutel);
  indexen.set(naam, index);
  return index.get(sleutel(waarden)) ?? [];
}

/** Whether the state has the row that is identified like this one. */
export const bestaat = (stand: Stand, { naam, sleutel }: Tabel, rij: Rij): boolean =>
  rijenMet(stand, naam, Object.fromEntries(sleutel.map((kolom) => [kolom, rij[kolom]]))).length > 0;

/** What identifies a row among all rows. */
export const sleutelVan = ({ naam, sleutel }: Tabel, rij: Rij): string =>
  `${naam} ${sleutel.map((kolom) => String(rij[kolom])).join(' ')}`;
