import type { GraphQLFormattedError } from 'graphql';
import type { DataSource } from 'typeorm';
import { Transactie } from '../data/transactie';
import type { Foutcode } from '../domain/fouten';
import { beschrijf } from '../log/fout';
import type { Log } from '../log/log';
import { inschrijving, type Raadpleging } from './boek';

/** The codes by which the gate refuses; what cannot be understood or done is no decision of it. */
const WEIGERCODES: ReadonlySet<unknown> = new Set<Foutcode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'DOEL_ONTBREEKT',
]);

interface Weigering {
  readonly code: string;
  readonly regel: string | null;
}

/** The refusals among errors as a caller reads them, each once. */
function weigeringenIn(fouten: readonly Pick<GraphQLFormattedError, 'extensions'>[]): readonly Weigering[] {
  const gevonden = new Map<string, Weigering>();
  for (const { extensions: { code, regel } = {} } of fouten)
    if (WEIGERCODES.has(code))
      gevonden.set(`${code} ${regel}`, { code: String(code), regel: typeof regel === 'string' ? regel : null });
  return [...gevonden.values()];
}

/**
 * Records refusals in a transaction of their own: what the operation itself did is undone or kept without regard to
 * them. Nothing of what was asked is in it, so that it does not tell what exists. A refusal stands also when it cannot be
 * recorded: then that is told aloud.
 * @param fouten as a caller reads them; what is no refusal among them is passed over.
 */
export async function legWeigeringenVast(
  bron: DataSource,
  log: Log,
  { aanvrager, operatie, spoor, nu }: Omit<Raadpleging, 'uitkomst'>,
  fouten: readonly Pick<GraphQLFormattedError, 'extensions'>[],
): Promise<void> {
  const weigeringen = weigeringenIn(fouten);
  if (weigeringen.length === 0) return;
  const transactie = Transactie.voorbereid(bron);
  try {
    const delen = weigeringen.map((weigering) =>
      inschrijving({ aanvrager, operatie, spoor, nu, uitkomst: { soort: 'GEWEIGERD', ...weigering } }),
    );
    await transactie.ineens(aanvrager, nu, 'SCHRIJVEN', delen);
  } catch (fout) {
    log.error(beschrijf(fout), 'a refusal could not be recorded');
  } finally {
    await transactie.breekAf();
  }
}
