import { FOUTCODES, type Foutcode, REDENEN, type Reden } from './codes.generated.ts';

/** Codes van GraphQL zelf: het verzoek is geen geldige vraag aan dit schema. */
export const GRAPHQL_CODES = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
] as const;

/** ONBEKEND: een code die er nog niet was toen deze client werd gemaakt. */
export type Code = Foutcode | (typeof GRAPHQL_CODES)[number] | 'ONBEKEND';

/** Eén gebrek van de invoer. */
export interface Gebrek {
  readonly veld: string;
  readonly reden: string;
  readonly bericht: string;
  readonly regel?: string;
}

/** Een fout zoals zij in het antwoord stond. */
export interface Foutmelding {
  readonly bericht: string;
  readonly code: Code;
  readonly reden: Reden | null;
  /** De regel van het reglement. */
  readonly regel: string | null;
  /** Het argument of het veld van de invoer waar het om gaat. */
  readonly veld: string | null;
  /** Tot wanneer er was wat uw registratie nu ontbreekt, zoals een overeenkomst. */
  readonly tot: string | null;
  /** Alle gebreken van de invoer, bij BAD_USER_INPUT. */
  readonly velden: readonly Gebrek[];
}

export interface RuweFout {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const CODES: readonly Code[] = [...FOUTCODES, ...GRAPHQL_CODES];
const tekst = (waarde: unknown): string | null => (typeof waarde === 'string' ? waarde : null);

export function leesFout({ message, extensions = {} }: RuweFout): Foutmelding {
  return {
    bericht: message,
    code: CODES.find((code) => code === extensions.code) ?? 'ONBEKEND',
    reden: REDENEN.find((reden) => reden === extensions.reden) ?? null,
    regel: tekst(extensions.regel),
    veld: tekst(extensions.veld),
    tot: tekst(extensions.tot),
    velden: Array.isArray(extensions.velden) ? (extensions.velden as readonly Gebrek[]) : [],
  };
}

/** De poort antwoordde met een of meer fouten; `code` en `reden` zijn die van de eerste. */
export class Poortfout extends Error {
  override readonly name = 'Poortfout';
  readonly code: Code;
  readonly reden: Reden | null;

  constructor(
    readonly fouten: readonly [Foutmelding, ...Foutmelding[]],
    /** Het kenmerk van het antwoord (`X-Request-Id`), waarmee de beheerder het terugvindt. */
    readonly aanvraag: string | null,
  ) {
    super(fouten[0].bericht);
    this.code = fouten[0].code;
    this.reden = fouten[0].reden;
  }
}

/** Er kwam geen antwoord van de poort (of van de uitgever van tokens), maar van iets ervoor, of zij kon niet antwoorden. */
export class Verbindingsfout extends Error {
  override readonly name = 'Verbindingsfout';

  constructor(
    /** Van HTTP; 0 voor een doorverwijzing in een browser. */
    readonly status: number,
    readonly aanvraag: string | null,
    van: 'De poort' | 'De uitgever' = 'De poort',
  ) {
    super(`${van} gaf geen bruikbaar antwoord (HTTP ${status}).`);
  }
}
