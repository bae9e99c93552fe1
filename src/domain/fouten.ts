import { GraphQLError } from 'graphql';
import type { Aanvrager } from './aanvrager';
import type { Scope } from './scope';

/** The closed list of error codes of our own; GraphQL's keep theirs. */
export const FOUTCODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'DOEL_ONTBREEKT',
  'TE_DUUR',
  'TE_VEEL',
  'INTERNAL_SERVER_ERROR',
] as const;
export type Foutcode = (typeof FOUTCODES)[number];

/** The closed list of finer causes in `extensions.reden`. */
export const REDENEN = [
  'VERPLICHT',
  'VORM',
  'TE_LANG',
  'TEKEN_NIET_TOEGESTAAN',
  'BEREIK',
  'ELFPROEF',
  'VELD_NIET_TOEGESTAAN',
  'HERKOMST_NIET_TOEGESTAAN',
  'AKKOORD_ONTBREEKT',
  'GROND_ONTBREEKT',
  'ROL',
  'SCOPE',
  'DOEL_NIET_TOEGESTAAN',
  'OVEREENKOMST_ONTBREEKT',
  'OVEREENKOMST_BEGINT_LATER',
  'OVEREENKOMST_VERLOPEN',
  'REGLEMENT_NIET_AANVAARD',
  'EVALUATIE_ONTBREEKT',
  'EVALUATIE_VERLOPEN',
  'GEHEIMHOUDING_ONTBREEKT',
  'CERTIFICAAT',
  'CURSOR',
  'STATUS',
  'VERSIE',
  'KENMERK_HERGEBRUIKT',
  'GELIJKTIJDIG',
] as const;
export type Reden = (typeof REDENEN)[number];

/** One thing that is wrong with the input: where, why, by which rule, and what to do, without the value. */
export interface Gebrek {
  readonly veld: string;
  readonly reden: Reden;
  readonly bericht: string;
  readonly regel?: string;
}

/**
 * An error a caller may read: Dutch, with a stable code, never with a personal value. `tot`: of a caller's own
 * registration, until when there was what is lacking now.
 */
export class PoortFout extends GraphQLError {
  /** Who was refused before there was a request to speak of; for the ledger, never for the caller. */
  geweigerde?: Aanvrager;
  /** Of what can be tried again: after how many seconds. */
  wachtSeconden?: number;
  /** Which scope was missed. */
  scope?: Scope;

  constructor(
    readonly code: Foutcode,
    bericht: string,
    extra: { veld?: string; regel?: string; reden?: Reden; tot?: string; velden?: readonly Gebrek[] } = {},
  ) {
    super(bericht, { extensions: { code, ...extra } });
  }
}

/** The one answer for what does not exist and for what this caller may not know to exist. */
export const nietGevonden = (): PoortFout => new PoortFout('NOT_FOUND', 'Niet gevonden.');

/** @param veld path of the argument it is about, when it is about one. */
export const verboden = (regel: string, reden: Reden, bericht: string, veld?: string): PoortFout =>
  new PoortFout('FORBIDDEN', bericht, { regel, reden, ...(veld === undefined ? {} : { veld }) });

/** More than a caller mends at once: an answer stays smaller than what was sent. */
const MEESTE_GEBREKEN = 100;

/** Bad input: every defect with its own field; the first one stands in the error itself. */
export function ongeldig(gebreken: readonly [Gebrek, ...Gebrek[]]): PoortFout {
  const [{ veld, reden, regel, bericht }] = gebreken;
  return new PoortFout('BAD_USER_INPUT', bericht, {
    veld,
    reden,
    ...(regel === undefined ? {} : { regel }),
    velden: gebreken.slice(0, MEESTE_GEBREKEN),
  });
}

export const conflict = (reden: Reden, bericht: string): PoortFout => new PoortFout('CONFLICT', bericht, { reden });

/** What callers read of a fault of ours. */
export const intern = (): PoortFout => new PoortFout('INTERNAL_SERVER_ERROR', 'Er ging iets mis bij ons.');
