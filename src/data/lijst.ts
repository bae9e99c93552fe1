import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Gebrek, ongeldig } from '../domain/fouten';
import type { Verzoek } from '../verzoek';
import { leesCursor, type Plaats, schrijfCursor } from './cursor';
import type { Bron } from './rijen';
import type { Voorwaarde } from './voorwaarde';

/** The order of a list: expressions in SQL, the last of which is unique, and the same values read from a row. */
export interface Volgorde<Rij> {
  /** Name of the list and its order: a cursor of one is refused in another. */
  readonly naam: string;
  readonly kolommen: readonly string[];
  /** Those of the expressions that are moments: in a place they stand as text in ISO 8601, in UTC. */
  readonly tijdstippen?: readonly string[];
  readonly plaats: (rij: Rij) => Plaats;
  readonly aflopend: boolean;
}

export interface Bladerargumenten {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  /** What the cursor stands for, where it was read already. */
  readonly plaats?: Plaats | undefined;
}

/** A second table that an order or a filter asks, joined to the rows of the list within the same reach. */
export interface Koppeling {
  readonly entiteit: new () => ObjectLiteral;
  readonly alias: string;
  /** The property of the row that holds what was joined. */
  readonly als: string;
  readonly op: Voorwaarde;
}

/** A list as it is asked: which rows, in which order, and which page of it. No statement was made of it yet. */
export interface Lijst<Rij extends ObjectLiteral> {
  readonly bron: Bron<Rij>;
  readonly koppeling: Koppeling | null;
  /** All rows of the list: within the caller's reach and filter. */
  readonly mits: Voorwaarde;
  /**
   * The same rows without the table of the list: their keys out of what brings them within reach, and the filter. What
   * reads no more of a row than its key need not look for each whether it is in reach.
   */
  readonly sleutels?: {
    /** All keys within reach, under the names of the columns of the list. */
    readonly rijen: Voorwaarde;
    /** The column that they are in `rijen`, where nothing but reach is asked of them; null where there is a filter. */
    readonly kolom: string | null;
    readonly mits: Voorwaarde;
  };
  readonly orde: Volgorde<Rij>;
  readonly blader: Bladerargumenten;
}

/** A Relay connection; `totaalAantal` counts only when it is selected. */
export interface Verbinding<Rij> {
  readonly edges: readonly { readonly node: Rij; readonly cursor: string }[];
  readonly nodes: readonly Rij[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totaalAantal: () => Promise<number | null>;
}

const STANDAARD = 50;
const HOOGSTENS = 100;
/** Up to so many rows a list is counted. */
export const EXACT_TOT = 10_000;

/** How many rows are asked, and from which end; BAD_USER_INPUT when the arguments do not fit each other. */
export function grootte(args: Bladerargumenten): { aantal: number; achteruit: boolean } {
  const { first, after, last, before } = args;
  const gebrek = (veld: string, bericht: string): Gebrek => ({ veld, reden: 'BEREIK', bericht });
  if (first != null && last != null) throw ongeldig([gebrek('last', 'Geef first of last, niet allebei.')]);
  const achteruit = last != null;
  if (achteruit && after != null) throw ongeldig([gebrek('after', 'after hoort bij first; gebruik before bij last.')]);
  if (!achteruit && before != null)
    throw ongeldig([gebrek('before', 'before hoort bij last; gebruik after bij first.')]);
  const aantal = first ?? last ?? STANDAARD;
  if (aantal < 0 || aantal > HOOGSTENS)
    throw ongeldig([gebrek(achteruit ? 'last' : 'first', `Vraag 0 tot en met ${HOOGSTENS} per bladzijde.`)]);
  return { aantal, achteruit };
}

/** The size of a page, its direction, and after which rows it begins. */
export interface Bladzijde {
  readonly aantal: number;
  readonly achteruit: boolean;
  readonly cursor: string | null | undefined;
  /** Rows beyond the place that the cursor stands for; null without one. */
  readonly voorbij: Voorwaarde | null;
  /** How the rows are read: backward, the order is the other way round. */
  readonly omlaag: boolean;
}

/** The page that is asked of a list; BAD_USER_INPUT when the arguments do not fit each other or the list. */
export function leesBladeren<Rij extends ObjectLiteral>(
  verzoek: Verzoek,
  { orde: { naam, kolommen, aflopend }, blader }: Pick<Lijst<Rij>, 'orde' | 'blader'>,
): Bladzijde {
  const { aantal, achteruit } = grootte(blader);
  const cursor = achteruit ? blader.before : blader.after;
  const plaats =
    cursor == null ? null : (blader.plaats ?? leesCursor(verzoek, naam, cursor, achteruit ? 'before' : 'after'));
  const omlaag = aflopend !== achteruit;
  const voorbij = plaats && {
    sql: `(${kolommen.join(', ')}) ${omlaag ? '<' : '>'} (${kolommen.map((_, nummer) => `:plaats${nummer}`).join(', ')})`,
    parameters: Object.fromEntries(plaats.map((waarde, nummer) => [`plaats${nummer}`, waarde])),
  };
  return { aantal, achteruit, cursor, voorbij, omlaag };
}

async function tel<Rij extends ObjectLiteral>(
  { manager }: Verzoek,
  query: SelectQueryBuilder<Rij>,
): Promise<number | null> {
  const [sql, parameters] = query
    .clone()
    .select('1', 'een')
    .orderBy()
    .limit(EXACT_TOT + 1)
    .getQueryAndParameters();
  const [rij]: { aantal: number }[] = await manager.query(
    `SELECT count(*)::int AS aantal FROM (${sql}) geteld`,
    parameters,
  );
  return rij === undefined || rij.aantal > EXACT_TOT ? null : rij.aantal;
}

/** All rows of the list. */
function vraagVan<Rij extends ObjectLiteral>({ manager }: Verzoek, lijst: Lijst<Rij>): SelectQueryBuilder<Rij> {
  const { bron, koppeling, mits } = lijst;
  const query = manager.createQueryBuilder(bron.entiteit, bron.alias).where(mits.sql, mits.parameters);
  if (koppeling !== null) {
    const { als, entiteit, alias, op } = koppeling;
    query.innerJoinAndMapOne(`${bron.alias}.${als}`, entiteit, alias, op.sql, op.parameters);
  }
  return query;
}

/** One page of a list by keyset: stable under inserts, at most 100 rows, default 50. */
export async function bladzijde<Rij extends ObjectLiteral>(
  verzoek: Verzoek,
  lijst: Lijst<Rij>,
): Promise<Verbinding<Rij>> {
  const { orde } = lijst;
  const { aantal, achteruit, cursor, voorbij, omlaag } = leesBladeren(verzoek, lijst);
  const query = vraagVan(verzoek, lijst);
  const deel = query.clone();
  if (voorbij !== null) deel.andWhere(voorbij.sql, voorbij.parameters);
  for (const kolom of orde.kolommen) deel.addOrderBy(kolom, omlaag ? 'DESC' : 'ASC');
  const gevonden = aantal === 0 ? [] : await deel.limit(aantal + 1).getMany();
  const meer = gevonden.length > aantal;
  const rijen = gevonden.slice(0, aantal);
  if (achteruit) rijen.reverse();
  const edges = rijen.map((node) => ({ node, cursor: schrijfCursor(verzoek, orde.naam, orde.plaats(node)) }));
  return {
    edges,
    nodes: rijen,
    pageInfo: {
      hasNextPage: achteruit ? cursor != null : meer,
      hasPreviousPage: achteruit ? meer : cursor != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? (achteruit ? null : (cursor ?? null)),
    },
    totaalAantal: () => tel(verzoek, query),
  };
}
