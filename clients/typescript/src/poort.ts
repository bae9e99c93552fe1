import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { isEigenMachine } from './adres.ts';
import { type Afgeschermd, leesAfgeschermd } from './afgeschermd.ts';
import type { GebeurtenisObject } from './codes.generated.ts';
import { type Foutmelding, leesFout, Poortfout, type RuweFout, Verbindingsfout } from './fout.ts';
import { type Herhaling, herhaal, verbroken, weiger } from './herhaal.ts';
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
  /** `clientCredentials(…)` voor een systeem, of `vastToken(…)` voor een token dat u al heeft. */
  readonly token: Tokenbron;
  /** Standaard vijf pogingen, de tweede na hoogstens een halve seconde. */
  readonly herhaling?: Partial<Herhaling>;
  /** Hoe lang een poging mag duren; standaard een minuut. */
  readonly hoogstensMs?: number;
  /** In plaats van `fetch`, voor een clientcertificaat of een proxy. Volg geen doorverwijzingen. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface Vraagopties {
  /** Waarvoor u vraagt; zonder: de standaarddoelen van uw registratie. */
  readonly doelen?: readonly Doel[];
  /** Alleen van belang bij een mutatie: dat nog een keer sturen hetzelfde oplevert, zoals met hetzelfde kenmerk. */
  readonly herhaalbaar?: boolean;
  /** Breekt het verzoek af, en het wachten op een volgende poging. */
  readonly signaal?: AbortSignal | undefined;
}

/** Waar een webhook naar verwijst: de vraag naar wat er veranderde, onder de naam van zijn soort. */
export type Verwezen = Readonly<Partial<Record<Lowercase<GebeurtenisObject>, { readonly id: string } | null>>>;

/** Een verzoek aan de poort, op het token na. */
interface Verzoek {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signaal: AbortSignal | undefined;
}

interface Ruw<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly RuweFout[];
  readonly extensions?: {
    readonly afgeschermd?: Parameters<typeof leesAfgeschermd>[0];
    readonly kanttekeningen?: readonly Kanttekening[];
  };
}

const HOOGSTENS_MS = 60_000;

/** Zoals een token in een kop staat (RFC 6750). Iets anders, zoals een bestand met twee regels, zou `fetch` in zijn fout herhalen. */
const TOKEN = /^[\w.~+/-]+=*$/;
const GEEN_TOKEN = 'Dit is geen token: het heeft een teken dat daar niet in staat. Kijk na waar het vandaan komt.';

const doelkop = ({ doelen }: Vraagopties): Readonly<Record<string, string>> =>
  doelen ? { 'poortwachter-doel': doelen.join(', ') } : {};

const isVraag = ({ definitions }: DocumentNode): boolean =>
  definitions.every((deel) => deel.kind !== 'OperationDefinition' || deel.operation === 'query');

const isObject = (waarde: unknown): waarde is object => typeof waarde === 'object' && waarde !== null;

function isRuw<Data>(json: unknown): json is Ruw<Data> {
  if (!isObject(json)) return false;
  if (!('errors' in json)) return 'data' in json;
  return Array.isArray(json.errors) && json.errors.every((fout) => isObject(fout) && 'message' in fout);
}

/** Null van wat geen antwoord van GraphQL is. */
async function leesRuw<Data>(antwoord: Response): Promise<Ruw<Data> | null> {
  const tekst = await antwoord.text().catch(verbroken);
  try {
    const json: unknown = JSON.parse(tekst);
    return isRuw<Data>(json) ? json : null;
  } catch {
    return null;
  }
}

/** De poort, namens wie het token is. */
export class Poort {
  constructor(private readonly opties: Poortopties) {
    const { url } = opties;
    if (!URL.canParse(url)) throw new Error(`url is geen adres zoals 'https://…/graphql'.`);
    if (!url.toLowerCase().startsWith('https:') && !isEigenMachine(url))
      throw new Error('Geef url met https; zonder kan het alleen op uw eigen machine.');
  }

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
    return this.doe<Data>({ url, method: 'POST', headers, body, signaal: opties.signaal }, veilig);
  }

  /**
   * Vraagt waar een webhook naar verwijst (`verwijzing` van een Bericht): de poort beslist nu of u het leest. Gooit als
   * `vraag`; een verwijzing naar een ander adres dan dat van deze poort volgt zij niet, want daar gaat uw token niet heen.
   */
  async volg(verwijzing: string, opties: Omit<Vraagopties, 'herhaalbaar'> = {}): Promise<Antwoord<Verwezen>> {
    const [hier, daar] = [new URL(this.opties.url), new URL(verwijzing)];
    if (daar.origin !== hier.origin || daar.pathname !== hier.pathname)
      throw new Error('Deze verwijzing is niet naar deze poort.');
    const { signaal } = opties;
    return this.doe<Verwezen>({ url: daar.href, method: 'GET', headers: doelkop(opties), signaal }, true);
  }

  private doe<Data>(verzoek: Verzoek, veilig: boolean): Promise<Antwoord<Data>> {
    return herhaal(() => this.probeer<Data>(verzoek), veilig, this.opties.herhaling, verzoek.signaal);
  }

  /** Een token dat net verliep wordt één keer ververst: wat het weigert, voert niets uit. */
  private async probeer<Data>(verzoek: Verzoek): Promise<Antwoord<Data>> {
    const token = await this.opties.token.geef();
    const antwoord = await this.stuur(verzoek, token);
    if (antwoord.status !== 401) return this.lees<Data>(antwoord);
    await antwoord.body?.cancel();
    this.opties.token.vergeet(token);
    return this.lees<Data>(await this.stuur(verzoek, await this.opties.token.geef()));
  }

  /** Het token en de inhoud gaan nergens anders heen: een doorverwijzing wordt niet gevolgd. */
  private stuur({ url, headers, signaal, ...verzoek }: Verzoek, token: string): Promise<Response> {
    if (!TOKEN.test(token)) throw new Error(GEEN_TOKEN);
    const { fetch = globalThis.fetch, hoogstensMs = HOOGSTENS_MS } = this.opties;
    const opTijd = AbortSignal.timeout(hoogstensMs);
    return fetch(url, {
      ...verzoek,
      headers: { ...headers, authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: signaal === undefined ? opTijd : AbortSignal.any([signaal, opTijd]),
    }).catch(verbroken);
  }

  private async lees<Data>(antwoord: Response): Promise<Antwoord<Data>> {
    const ruw = await leesRuw<Data>(antwoord);
    const aanvraag = antwoord.headers.get('x-request-id');
    const [eerste, ...verdere]: readonly Foutmelding[] = (ruw?.errors ?? []).map(leesFout);
    if (eerste !== undefined) return weiger(antwoord, new Poortfout([eerste, ...verdere], aanvraag));
    if (ruw?.data === null || ruw?.data === undefined)
      return weiger(antwoord, new Verbindingsfout(antwoord.status, aanvraag));
    const { afgeschermd = [], kanttekeningen = [] } = ruw.extensions ?? {};
    return { data: ruw.data, afgeschermd: leesAfgeschermd(afgeschermd), kanttekeningen, aanvraag };
  }
}
