import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Gebrek, ongeldig } from '../domain/fouten';
import type { Verzoek } from '../verzoek';
import { leesCursor, type Plaats, schrijfCursor } from './cursor';

/** The order of a list: expressions in SQL, the last of which is unique, and the same values read from a row. */
export interface Volgorde<Rij> {
  /** Name of the list and its order: a cursor of one is refused in another. */
  readonly naam: string;
  readonly kolommen: readonly string[];
  readonly plaats: (rij: Rij) => Plaats;
  readonly aflopend: boolean;
}

export interface Bladerargumenten {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
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
const EXACT_TOT = 10_000;

function grootte(args: Bladerargumenten): { aantal: number; achteruit: boolean } {
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

/** The size, the direction and the place of a page; BAD_USER_INPUT when the arguments do not fit each other or the list. */
function leesBladeren<Rij>(verzoek: Verzoek, { naam }: Volgorde<Rij>, args: Bladerargumenten) {
  const { aantal, achteruit } = grootte(args);
  const cursor = achteruit ? args.before : args.after;
  const plaats = cursor == null ? null : leesCursor(verzoek, naam, cursor, achteruit ? 'before' : 'after');
  return { aantal, achteruit, cursor, plaats };
}

/** Throws what a page of the list would throw over these arguments, and reads nothing. */
export const keurBladeren = <Rij>(verzoek: Verzoek, volgorde: Volgorde<Rij>, args: Bladerargumenten): void => {
  leesBladeren(verzoek, volgorde, args);
};

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

/**
 * One page of a list by keyset: stable under inserts, at most 100 rows, default 50.
 * @param query all rows of the list, already limited to the caller's reach and filter.
 */
export async function bladzijde<Rij extends ObjectLiteral>(
  verzoek: Verzoek,
  query: SelectQueryBuilder<Rij>,
  volgorde: Volgorde<Rij>,
  args: Bladerargumenten,
): Promise<Verbinding<Rij>> {
  const { aantal, achteruit, cursor, plaats } = leesBladeren(verzoek, volgorde, args);
  const omlaag = volgorde.aflopend !== achteruit;
  const deel = query.clone();
  if (plaats !== null) {
    const namen = volgorde.kolommen.map((_, nummer) => `:plaats${nummer}`);
    deel.andWhere(
      `(${volgorde.kolommen.join(', ')}) ${omlaag ? '<' : '>'} (${namen.join(', ')})`,
      Object.fromEntries(plaats.map((waarde, nummer) => [`plaats${nummer}`, waarde])),
    );
  }
  for (const kolom of volgorde.kolommen) deel.addOrderBy(kolom, omlaag ? 'DESC' : 'ASC');
  const gevonden = aantal === 0 ? [] : await deel.limit(aantal + 1).getMany();
  const meer = gevonden.length > aantal;
  const rijen = gevonden.slice(0, aantal);
  if (achteruit) rijen.reverse();
  const edges = rijen.map((node) => ({ node, cursor: schrijfCursor(verzoek, volgorde.naam, volgorde.plaats(node)) }));
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
