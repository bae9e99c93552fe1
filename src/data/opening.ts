import { VERSCHOVEN } from '../../entities/migrations/0002-tweede-laag/aanmelden';
import type { Aanvrager } from '../domain/aanvrager';
import { type Onderdeel, sqlstateVan } from './bundel';
import { zonderWaarden } from './ineens';

/** One statement may take this long, and wait for a lock this long, before the operation fails: nobody holds up the rest. */
const LANGSTE_STATEMENT = '10s';
const LANGSTE_WACHTTIJD = '3s';

type Instellingen = Readonly<Record<string, string>>;

/** What the second layer may know of the caller: who it is, for what, and when; the rest it derives from stored rows. */
function wieEnWanneer(aanvrager: Aanvrager, nu: Date): Instellingen {
  return {
    'pw.organisatie_id': aanvrager.organisatieId,
    'pw.soort': aanvrager.soort,
    'pw.integratie_id': aanvrager.integratieId,
    'pw.opdrachtgever_id': aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : '',
    'pw.partner_id': aanvrager.soort === 'PARTNER' ? aanvrager.partnerId : '',
    'pw.medewerker_id': aanvrager.soort === 'MEDEWERKER' ? aanvrager.medewerkerId : '',
    'pw.client_id': aanvrager.soort === 'BETROKKENE' ? (aanvrager.clientId ?? '') : '',
    'pw.sleutel': aanvrager.sleutel,
    'pw.doelen': aanvrager.doelen.join(','),
    'pw.nu': nu.toISOString(),
  };
}

/** How far a statement may go: its policies make one of hundreds of small parts, which take longer to compile than to run. */
const VAST: Instellingen = {
  statement_timeout: LANGSTE_STATEMENT,
  lock_timeout: LANGSTE_WACHTTIJD,
  idle_in_transaction_session_timeout: LANGSTE_STATEMENT,
  jit: 'off',
  // What is committed is on disk, whatever was set before on this connection.
  synchronous_commit: 'on',
  // A plan fits every caller, and planning those policies takes longer than asking them.
  plan_cache_mode: 'force_generic_plan',
  // What is asked lies in memory or on flash: a page by its index, not all of them to be sorted.
  random_page_cost: '1.1',
};

/** All that a transaction of this caller is set to. */
export const instellingen = (aanvrager: Aanvrager, nu: Date): Instellingen => ({
  ...wieEnWanneer(aanvrager, nu),
  ...VAST,
});

/** LEZEN reads one snapshot; SCHRIJVEN reads what was committed when each of its statements starts. */
export type Soort = 'LEZEN' | 'SCHRIJVEN';

const ALS_GATEWAY = zonderWaarden('SET LOCAL ROLE poortwachter_gateway');
const BEGIN: Readonly<Record<Soort, Onderdeel>> = {
  LEZEN: zonderWaarden('BEGIN ISOLATION LEVEL REPEATABLE READ'),
  SCHRIJVEN: zonderWaarden('BEGIN ISOLATION LEVEL READ COMMITTED'),
};

/**
 * Has the second layer derive once what stays as it is for the whole transaction: one that reads has one snapshot, and
 * nothing that an outside caller writes changes how far that caller reaches. What a medewerker writes may.
 */
function voorbereiding({ soort }: Aanvrager, werk: Soort): string {
  if (werk === 'LEZEN') return ', pw.bereid_lezen_voor()';
  return soort === 'MEDEWERKER' ? '' : ', pw.bereid_voor()';
}

/** The statement for these settings, and for what follows from them: the same for every caller. */
const INSTELVRAGEN = new Map<string, string>();

/** What is asked of a statement's own, as one more column of another that has so many values before it. */
const alsKolom = (tekst: string, aantal: number): string =>
  tekst.replace(/^SELECT/, ',').replace(/\$(\d+)/g, (_, nummer: string) => `$${Number(nummer) + aantal}`);

function instelvraag(wie: Instellingen, daarna: string, vermoeden: string): string {
  const sleutel = `${daarna} ${vermoeden}`;
  const bekend = INSTELVRAGEN.get(sleutel);
  if (bekend !== undefined) return bekend;
  const namen = Object.keys(wie);
  const aanroepen = [
    ...namen.map((naam, nr) => `set_config('${naam}', $${nr + 1}, true)`),
    ...Object.entries(VAST).map(([naam, waarde]) => `set_config('${naam}', '${waarde}', true)`),
  ];
  // Their values say nothing new: they are not sent back one by one.
  const vraag = `SELECT num_nulls(${aanroepen.join(', ')})${daarna}${alsKolom(vermoeden, namen.length)}`;
  INSTELVRAGEN.set(sleutel, vraag);
  return vraag;
}

/** As long as the transaction lasts, and no longer; what follows from it, and whether that still is who calls. */
function stelIn(wie: Instellingen, daarna: string, { tekst, waarden }: Onderdeel = zonderWaarden('')): Onderdeel {
  return { tekst: instelvraag(wie, daarna, tekst), waarden: [...Object.values(wie), ...waarden] };
}

/** Where what is written next is undone to when it fails. */
export const DEEL = 'SAVEPOINT deel';

/**
 * What the transaction of an operation begins with: as the gateway's non-owner role, with the caller set, and only if
 * that still is who calls.
 */
export const opening = (
  aanvrager: Aanvrager,
  nu: Date,
  soort: Soort,
  vermoeden: Onderdeel | undefined,
): readonly Onderdeel[] => [
  BEGIN[soort],
  ALS_GATEWAY,
  stelIn(wieEnWanneer(aanvrager, nu), voorbereiding(aanvrager, soort), vermoeden),
];

/** Whether the caller turned out to be no longer who it was taken for: nothing was read for it, and nothing was written. */
export const isVerschoven = (fout: unknown): boolean => sqlstateVan(fout) === VERSCHOVEN;
