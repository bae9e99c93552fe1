import type { GraphQLFormattedError } from 'graphql';
import type { DataSource } from 'typeorm';
import { Transactie } from '../data/transactie';
import type { Foutcode } from '../domain/fouten';
import { inschrijving, type Raadpleging } from './boek';

/** The codes by which the gate refuses; what cannot be understood or done is no decision of it. */
const WEIGERCODES: ReadonlySet<unknown> = new Set<Foutcode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'DOEL_ONTBREEKT',
]);

export interface Weigering {
  readonly code: string;
  readonly regel: string | null;
}

/** The refusals among errors as a caller reads them, each once. */
export function weigeringenIn(fouten: readonly Pick<GraphQLFormattedError, 'extensions'>[]): readonly Weigering[] {
  const gevonden = new Map<string, Weigering>();
  for (const { extensions: { code, regel } = {} } of fouten)
    if (WEIGERCODES.has(code))
      gevonden.set(`${code} ${regel}`, { code: String(code), regel: typeof regel === 'string' ? regel : null });
  return [...gevonden.values()];
}

/**
 * Records refusals in a transaction of their own: what the operation itself did is undone or kept without regard to
 * them. Nothing of what was asked is in it, so that it does not tell what exists.
 */
export async function legWeigeringenVast(
  bron: DataSource,
  { aanvrager, operatie, spoor, nu }: Omit<Raadpleging, 'uitkomst'>,
  weigeringen: readonly Weigering[],
): Promise<void> {
  const delen = weigeringen.map((weigering) =>
    inschrijving({ aanvrager, operatie, spoor, nu, uitkomst: { soort: 'GEWEIGERD', ...weigering } }),
  );
  const transactie = Transactie.voorbereid(bron);
  try {
    await transactie.ineens(aanvrager, nu, 'SCHRIJVEN', delen);
  } finally {
    await transactie.breekAf();
  }
}
