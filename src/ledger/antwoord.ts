import type { Onderdeel } from '../data/bundel';
import type { Kanttekening } from '../data/kanttekening';
import type { Afscherming } from '../domain/verstrekking';
import type { Verzoek } from '../verzoek';
import { inschrijving } from './boek';
import type { Operatie } from './operatie';
import type { Vermelding } from './vermelding';

/** Root fields that lead to nobody: what is asked of these alone is no reading of a dossier. */
const ZONDER_PERSONEN: ReadonlySet<string> = new Set([
  'ik',
  'reglement',
  'organisaties',
  'statistiek',
  '__schema',
  '__type',
  '__typename',
]);

/** Statements about a client went out with values of the category: they are told with it. */
function metKanttekeningen(
  vermeldingen: readonly Vermelding[],
  kanttekeningen: readonly Kanttekening[],
): readonly Vermelding[] {
  if (kanttekeningen.length === 0) return vermeldingen;
  return vermeldingen.map((vermelding) => {
    const eigen = kanttekeningen.filter(({ clientId }) => vermelding.soort === 'CLIENT' && clientId === vermelding.id);
    if (eigen.length === 0) return vermelding;
    const patroon = JSON.parse(vermelding.patroon) as Record<string, { velden: string[] }>;
    for (const { categorie } of eigen) {
      const verstrekt = patroon[categorie];
      if (verstrekt) verstrekt.velden = [...new Set([...verstrekt.velden, 'extensions.kanttekeningen'])].sort();
    }
    return { ...vermelding, patroon: JSON.stringify(patroon) };
  });
}

/** What an operation answers, of whom. */
export interface Uitgaand {
  readonly vermeldingen: readonly Vermelding[];
  readonly kanttekeningen: readonly Kanttekening[];
  readonly afgeschermd: readonly Afscherming[];
}

/**
 * The statement that records the answer, to be run in the transaction that made it and before it is committed; undefined
 * where no data of persons can have been asked. Also an answer about nobody is recorded: it tells that there is nobody.
 * @param geclaimd see `inschrijving`.
 */
export function verantwoording(
  { aanvrager, spoor, nu }: Verzoek,
  operatie: Operatie,
  { vermeldingen, kanttekeningen, afgeschermd }: Uitgaand,
  geclaimd?: string,
): Onderdeel | undefined {
  if (vermeldingen.length === 0 && operatie.wortels.every((wortel) => ZONDER_PERSONEN.has(wortel))) return undefined;
  const uitkomst = {
    soort: 'BEANTWOORD',
    vermeldingen: metKanttekeningen(vermeldingen, kanttekeningen),
    afgeschermd,
  } as const;
  return inschrijving({ aanvrager, operatie, spoor, nu, uitkomst }, geclaimd);
}
