import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { type Afgeschermd, leesAfgeschermd } from './afgeschermd.ts';
import type { GebeurtenisObject } from './codes.generated.ts';
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

/** Waar een webhook naar verwijst: de vraag naar wat er veranderde, onder de naam van zijn soort. */
export type Verwezen = Readonly<Partial<Record<Lowercase<GebeurtenisObject>, { readonly id: string } | null>>>;

/** Een verzoek aan de poort, op het token na. */
interface Verzoek {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
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

const doelkop = ({ doelen }: Vraagopties): Readonly<Record<string, string>> =>
  doelen ? { 'poortwachter-doel': doelen.join(', ') } : {};

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
    const { url } = this.opties;
    const headers = { 'content-type': 'application/json', ...doelkop(opties) };
    const body = JSON.stringify({ query: print(document), variables: variabelen });
    const veilig = isVraag(document) || opties.herhaalbaar === true;
    return this.doe<Data>({ url, method: 'POST', headers, body }, veilig);
  }

  /**
   * Vraagt waar een webhook naar verwijst (`verwijzing` van een Bericht): de poort beslist nu of u het leest. Gooit als
   * `vraag`; een verwijzing naar een ander adres dan dat van deze poort volgt zij niet, want daar gaat uw token niet heen.
   */
  async volg(verwijzing: string, opties: Pick<Vraagopties, 'doelen'> = {}): Promise<Antwoord<Verwezen>> {
    const [hier, daar] = [new URL(this.opties.url), new URL(verwijzing)];
    if (daar.origin !== hier.origin || daar.pathname !== hier.pathname)
      throw new Error('Deze verwijzing is niet naar deze poort.');
    return this.doe<Verwezen>({ url: daar.href, method: 'GET', headers: doelkop(opties) }, true);
  }

  private doe<Data>(verzoek: Verzoek, veilig: boolean): Promise<Antwoord<Data>> {
    return herhaal(() => this.probeer<Data>(verzoek), veilig, this.opties.herhaling ?? HERHALING);
  }

  /** Een token dat net verliep wordt één keer ververst: wat het weigert, voert niets uit. */
  private async probeer<Data>(verzoek: Verzoek): Promise<Antwoord<Data>> {
    const token = await this.opties.token.geef();
    const antwoord = await this.stuur(verzoek, token);
    if (antwoord.status !== 401) return this.lees<Data>(antwoord);
    this.opties.token.vergeet(token);
    return this.lees<Data>(await this.stuur(verzoek, await this.opties.token.geef()));
  }

  private async stuur({ url, headers, ...verzoek }: Verzoek, token: string): Promise<Response> {
    const metToken = { ...headers, authorization: `Bearer ${token}` };
    return fetch(url, { ...verzoek, headers: metToken }).catch((fout: unknown) => {
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
