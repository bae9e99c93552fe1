import {
  RegistreerAanmeldingDocument,
  RegistreerAanmeldingenDocument,
  type RegistreerAanmeldingenMutation,
  type RegistreerAanmeldingInput,
  type RegistreerAanmeldingMutation,
} from './operaties.generated.ts';
import type { Antwoord, Poort, Vraagopties } from './poort.ts';

/** Wat er met een aanmelding gebeurde: geregistreerd, al bekend onder haar kenmerk, of niet, met de fouten. */
export type Uitkomst = NonNullable<RegistreerAanmeldingenMutation['registreerAanmeldingen']>['uitkomsten'][number];

/** Registreren kan onder dit doel alleen, en herhalen kan veilig. */
const REGISTRATIE: Vraagopties = { doelen: ['AANMELDING'], herhaalbaar: true };

/** Registreert één aanmelding. Herhalen kan veilig: onder hetzelfde kenmerk wordt zij niet nog een keer geregistreerd. */
export const registreerAanmelding = (
  poort: Poort,
  input: RegistreerAanmeldingInput,
): Promise<Antwoord<RegistreerAanmeldingMutation>> => poort.vraag(RegistreerAanmeldingDocument, { input }, REGISTRATIE);

export interface Stapelopties {
  /** Hoeveel tegelijk: 1 tot en met 500, standaard 100. */
  readonly perStapel?: number;
  /** Keurt alleen, en registreert niets. */
  readonly proef?: boolean;
  /** Breekt het registreren af, tussen twee stapels of tijdens een. */
  readonly signaal?: AbortSignal | undefined;
}

async function* inStapels<T>(alle: Iterable<T> | AsyncIterable<T>, grootte: number): AsyncGenerator<T[]> {
  let stapel: T[] = [];
  for await (const een of alle) {
    stapel.push(een);
    if (stapel.length < grootte) continue;
    yield stapel;
    stapel = [];
  }
  if (stapel.length > 0) yield stapel;
}

/**
 * Registreert veel aanmeldingen, stapel voor stapel, en geeft van elke stapel de uitkomsten in volgorde. Breekt het af, begin
 * dan gerust opnieuw: wat al geregistreerd was, zegt `reedsGeregistreerd`.
 */
export async function* registreerAanmeldingen(
  poort: Poort,
  aanmeldingen: Iterable<RegistreerAanmeldingInput> | AsyncIterable<RegistreerAanmeldingInput>,
  { perStapel = 100, proef = false, signaal }: Stapelopties = {},
): AsyncGenerator<readonly Uitkomst[]> {
  for await (const stapel of inStapels(aanmeldingen, perStapel)) {
    const input = { aanmeldingen: stapel, proef };
    const { data } = await poort.vraag(RegistreerAanmeldingenDocument, { input }, { ...REGISTRATIE, signaal });
    yield data.registreerAanmeldingen?.uitkomsten ?? [];
  }
}
