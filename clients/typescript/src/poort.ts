import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { type Afgeschermd, leesAfgeschermd } from './afgeschermd.ts';
import { type Foutmelding, leesFout, Poortfout, type RuweFout } from './fout.ts';
import { type Herhaling, herhaal, Tijdelijk, weiger } from './herhaal.ts';
import type { Doel } from './operaties.generated.ts';
import type { Tokenbron } from './token.ts';

/** Een kanttekening bij een waarde in dit antwoord: wie de waarde toont, toont haar ook. */
export interface Kanttekening {
  readonly clientId: string;
  readonly categorie: string;
  readonly soort: string;
  readonly tekst: string;
  readonly regel: string;
  readonly vastgelegdOp: string;
}

export interface Antwoord<Data> {
  readonly data: Data;
  readonly afgeschermd: readonly Afgeschermd[];
  readonly kanttekeningen: readonly Kanttekening[];
  /** Het kenmerk van het antwoord (`X-Request-Id`), waarmee de beheerder het terugvindt. */
  readonly aanvraag: string | null;
}

export interface Poortopties {
  /** Het adres van `/graphql`. */
  readonly url: string;
  readonly token: Tokenbron;
  /** Standaard vijf pogingen, de eerste na een halve seconde. */
  readonly herhaling?: Herhaling;
}

export interface Vraagopties {
  /** Waarvoor u vraagt; zonder: de doelen van uw registratie. */
  readonly doelen?: readonly Doel[];
  /** Alleen van belang bij een mutatie: dat nog een keer sturen hetzelfde oplevert, zoals met hetzelfde kenmerk. */
  readonly herhaalbaar?: boolean;
}

interface Ruw<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly RuweFout[];
  readonly extensions?: {
    readonly afgeschermd?: Parameters<typeof leesAfgeschermd>[0];
    readonly kanttekeningen?: readonly Kanttekening[];
  };
}

const HERHALING: Herhaling = { pogingen: 5, eersteMs: 500 };

const isVraag = ({ definitions }: DocumentNode): boolean =>
  definitions.every((deel) => deel.kind !== 'OperationDefinition' || deel.operation === 'query');

async function leesJson<Data>(antwoord: Response): Promise<Ruw<Data>> {
  const json: unknown = await antwoord.json().catch(() => null);
  return typeof json === 'object' && json !== null && ('data' in json || 'errors' in json)
    ? (json as Ruw<Data>)
    : weiger(antwoord);
}

/** De poort, namens wie het token is. */
export class Poort {
  constructor(private readonly opties: Poortopties) {}

  /**
   * Stelt een vraag of doet een mutatie. Een vraag wordt herhaald als de poort even niet antwoordt; een mutatie alleen als
   * zij zeker niet is uitgevoerd, of als u zegt dat zij herhaalbaar is. Gooit een Poortfout als het antwoord een fout bevat,
   * en een Verbindingsfout als er geen antwoord van de poort is.
   */
  vraag<Data, Variabelen extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variabelen>,
    variabelen: Variabelen,
    opties: Vraagopties = {},
  ): Promise<Antwoord<Data>> {
    const body = JSON.stringify({ query: print(document), variables: variabelen });
    const veilig = isVraag(document) || opties.herhaalbaar === true;
    return herhaal(() => this.probeer<Data>(body, opties), veilig, this.opties.herhaling ?? HERHALING);
  }

  /** Een token dat net verliep wordt één keer ververst: wat het weigert, voert niets uit. */
  private async probeer<Data>(body: string, opties: Vraagopties): Promise<Antwoord<Data>> {
    const token = await this.opties.token.geef();
    const antwoord = await this.stuur(body, token, opties);
    if (antwoord.status !== 401) return this.lees<Data>(antwoord);
    this.opties.token.vergeet(token);
    return this.lees<Data>(await this.stuur(body, await this.opties.token.geef(), opties));
  }

  private async stuur(body: string, token: string, { doelen }: Vraagopties): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(doelen && { 'poortwachter-doel': doelen.join(', ') }),
    };
    return fetch(this.opties.url, { method: 'POST', headers, body }).catch((fout: unknown) => {
      throw new Tijdelijk(fout, false, 0);
    });
  }

  private async lees<Data>(antwoord: Response): Promise<Antwoord<Data>> {
    if (antwoord.status === 429 || antwoord.status >= 502) weiger(antwoord);
    const { data, errors = [], extensions = {} } = await leesJson<Data>(antwoord);
    const aanvraag = antwoord.headers.get('x-request-id');
    const [eerste, ...verdere]: readonly Foutmelding[] = errors.map(leesFout);
    if (eerste !== undefined) throw new Poortfout([eerste, ...verdere], aanvraag);
    if (data === null || data === undefined) return weiger(antwoord);
    const { afgeschermd = [], kanttekeningen = [] } = extensions;
    return { data, afgeschermd: leesAfgeschermd(afgeschermd), kanttekeningen, aanvraag };
  }
}
