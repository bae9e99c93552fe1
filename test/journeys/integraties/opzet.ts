import type { Antwoord, Beller } from '../../support/gateway';
import { type Gateway } from '../../support/gateway';
import { metClaims } from '../../support/scopes';

export const VELDEN = `id versie soort naam opdrachtgeverId partnerId clients { issuer clientId } doelen standaardDoelen
  scopes opdrachtIds certificaatOin certificaatAfdruk overeenkomstVan overeenkomstTot overeenkomstDoelen
  reglementAanvaardOp laatsteEvaluatieOp geheimhoudingGetekendOp verzoekenPerMinuut tot
  belemmering { regel reden tot } wijzigingen { op door velden { veld voor na } }`;

export interface Integratie {
  readonly id: string;
  readonly versie: number;
  readonly naam: string;
  readonly clients: readonly { issuer: string; clientId: string }[];
  readonly opdrachtIds: readonly string[];
  readonly tot: string | null;
  readonly belemmering: { regel: string; reden: string; tot: string | null } | null;
  readonly wijzigingen: readonly {
    op: string;
    door: string | null;
    velden: readonly { veld: string; voor: string | null; na: string | null }[];
  }[];
}

export type Mutatie = 'registreerIntegratie' | 'wijzigIntegratie' | 'beeindigIntegratie';

const hoofdletter = (naam: string): string => naam.charAt(0).toUpperCase() + naam.slice(1);

export const stuur = (wie: Beller, mutatie: Mutatie, input: object): Promise<Antwoord> =>
  wie.vraag(
    `mutation ($input: ${hoofdletter(mutatie)}Input!) { ${mutatie}(input: $input) {
      integratie { ${VELDEN} }${mutatie === 'registreerIntegratie' ? ' reedsGeregistreerd' : ''} } }`,
    { input },
  );

/** Does it; a refusal fails the test with what was answered. */
export async function doe(
  wie: Beller,
  mutatie: Mutatie,
  input: object,
): Promise<{ integratie: Integratie; reedsGeregistreerd?: boolean }> {
  const { data, tekst } = await stuur(wie, mutatie, input);
  const uitkomst = data?.[mutatie];
  if (uitkomst == null) throw new Error(`${mutatie} was refused: ${tekst}`);
  return uitkomst as { integratie: Integratie; reedsGeregistreerd?: boolean };
}

/** What the refusal of it says. */
export async function geweigerd(wie: Beller, mutatie: Mutatie, input: object): Promise<Record<string, unknown>> {
  const { data, errors, tekst } = await stuur(wie, mutatie, input);
  if (data?.[mutatie] != null || errors[0] === undefined) throw new Error(`${mutatie} was not refused: ${tekst}`);
  return errors[0].extensions;
}

/** A system with a token of the issuer of dev mode, as this client. */
export const alsClient = async (gateway: Gateway, clientId: string, ...scopes: readonly string[]): Promise<Beller> =>
  metClaims(gateway, await gateway.als('gemeente-cvites'), {
    azp: clientId,
    client_id: clientId,
    sub: clientId,
    scope: scopes.join(' '),
  });
