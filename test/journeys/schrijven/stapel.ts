import type { Beller } from '../../support/gateway';
import type { Invoer, Opzet } from './opzet';

/** What a batch answered of one of its aanmeldingen. */
export interface Uitkomst {
  readonly kenmerk: string;
  readonly reedsGeregistreerd: boolean;
  readonly aanmelding: { id: string; kenmerk: string; status: string; versie: number } | null;
  readonly waarschuwingen: readonly { code: string; veld: string | null; regel: string }[];
  readonly fouten: readonly {
    code: string;
    veld: string | null;
    reden: string | null;
    regel: string | null;
    bericht: string;
  }[];
}

/** What a registration writes, the ledger apart; what follows from registrations of before is still being made. */
export async function geregistreerd(opzet: Opzet): Promise<readonly (string | undefined)[]> {
  const afdruk = await opzet.afdruk();
  return ['aanmelding', 'aanmelding_inhoud', 'idempotentie', 'client'].map((tabel) => {
    const inhoud = afdruk[`public.${tabel}`];
    if (inhoud === undefined) throw new Error(`there is no table ${tabel}`);
    return inhoud;
  });
}

const STAPEL = `mutation ($input: RegistreerAanmeldingenInput!) { registreerAanmeldingen(input: $input) { uitkomsten {
  kenmerk reedsGeregistreerd aanmelding { id kenmerk status versie } waarschuwingen { code veld regel }
  fouten { code veld reden regel bericht } } } }`;

export const stuurStapel = (wie: Beller, aanmeldingen: readonly Invoer[], rest: Invoer = {}) =>
  wie.vraag<{ registreerAanmeldingen: { uitkomsten: Uitkomst[] } | null }>(STAPEL, {
    input: { aanmeldingen, ...rest },
  });

/** The outcomes of a batch; one that is refused as a whole fails the test. */
export async function registreerStapel(
  wie: Beller,
  aanmeldingen: readonly Invoer[],
  rest: Invoer = {},
): Promise<readonly Uitkomst[]> {
  const { data, errors, tekst } = await stuurStapel(wie, aanmeldingen, rest);
  if (errors.length > 0 || !data?.registreerAanmeldingen) throw new Error(`the batch was refused: ${tekst}`);
  return data.registreerAanmeldingen.uitkomsten;
}
