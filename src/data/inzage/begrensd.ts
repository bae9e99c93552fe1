import { ongeldig } from '../../domain/fouten';
import type { Verzoek } from '../../verzoek';
import { houdtToezicht } from '../bereik';

const LANGSTE_PERIODE = 92 * 86_400_000;

/** What a filter of the ledger has that is looked for among all records, and what makes those few. */
interface Gezocht {
  readonly soort?: unknown;
  readonly doel?: unknown;
  readonly categorie?: unknown;
  readonly metGegevens?: boolean | null;
  readonly clientId?: unknown;
  readonly raadplegingId?: unknown;
  readonly van?: string | null;
  readonly tot?: string | null;
}

/**
 * Throws BAD_USER_INPUT for a search that could go through all records of the organisatie and find none: no index is
 * kept of what is rarely asked and written with every answer. Moments are known to be moments.
 */
export function eisBegrensd({ aanvrager, nu }: Verzoek, filter: Gezocht | null | undefined): void {
  if (!filter || !houdtToezicht(aanvrager)) return;
  const { soort, doel, categorie, metGegevens, clientId, raadplegingId, van, tot } = filter;
  if (soort == null && doel == null && categorie == null && metGegevens !== false) return;
  if (clientId != null || raadplegingId != null) return;
  const einde = tot == null ? nu.getTime() : Date.parse(tot);
  if (van != null && einde - Date.parse(van) <= LANGSTE_PERIODE) return;
  throw ongeldig([
    {
      veld: 'filter.van',
      reden: van == null ? 'VERPLICHT' : 'BEREIK',
      bericht: 'Geef hierbij ook een cliënt of een raadpleging, of een periode van ten hoogste 92 dagen.',
    },
  ]);
}
