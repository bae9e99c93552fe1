import { readFile } from 'node:fs/promises';
import { setTimeout as wacht } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import { z } from 'zod';

const DOCUMENT = `mutation Intake($input: RegistreerAanmeldingenInput!) {
  registreerAanmeldingen(input: $input) { uitkomsten { reedsGeregistreerd aanmelding { id status }
    waarschuwingen { code veld regel bericht } fouten { code veld reden regel bericht } } } }`;

const tekst = z
  .string()
  .nullable()
  .transform((waarde) => waarde ?? undefined);
const Melding = z.object({ code: z.string(), veld: tekst, reden: tekst.optional(), regel: tekst, bericht: z.string() });
const Uitkomst = z.object({
  reedsGeregistreerd: z.boolean(),
  aanmelding: z.object({ id: z.string(), status: z.string() }).nullable(),
  waarschuwingen: z.array(Melding),
  fouten: z.array(Melding),
});
export type Uitkomst = z.infer<typeof Uitkomst>;

const Antwoord = z.object({
  data: z.object({ registreerAanmeldingen: z.object({ uitkomsten: z.array(Uitkomst) }).nullable() }).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) })).optional(),
});

/** What passes by itself: somebody else was at it, too much was asked, or nobody was there for a moment. */
const VOORBIJGAAND: ReadonlySet<string> = new Set(['TE_VEEL', 'INTERNAL_SERVER_ERROR']);
const POGINGEN = 7;
const EERSTE_WACHT_MS = 500;
const LANGSTE_WACHT_MS = 30_000;
/** A limit of requests counts by the minute. */
const LANGSTE_GEVRAAGDE_WACHT_MS = 120_000;
const LANGSTE_ANTWOORD_MS = 120_000;

/** Nothing came of an attempt, and another may fare better. */
class Later extends Error {
  constructor(
    bericht: string,
    readonly wachtMs: number | undefined,
  ) {
    super(bericht);
  }
}

const wachtUit = (antwoord: Response): number | undefined => {
  const seconden = Number(antwoord.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconden) ? Math.min(seconden * 1000, LANGSTE_GEVRAAGDE_WACHT_MS) : undefined;
};

/** The gateway, as the integratie whose token stands in a file; the file is read anew each time, so that it can be renewed. */
export class Gateway {
  constructor(
    readonly url: string,
    private readonly tokenbestand: string,
    /** Is told what it waits for. */
    private readonly meld: (regel: string) => void,
  ) {}

  /** Refuses a token that says itself to be of another client; what cannot be read here the gateway judges. */
  async eisTokenVan(integratie: string): Promise<void> {
    const token = await this.token();
    let azp: unknown;
    try {
      azp = decodeJwt(token).azp;
    } catch {
      return;
    }
    if (azp !== undefined && azp !== integratie)
      throw new Error(
        `the token in ${this.tokenbestand} is of ${String(azp)}, and the mapping is that of ${integratie}`,
      );
  }

  /**
   * The outcomes of a batch, in its order. Sent again as long as nothing came of it, which registers nothing twice. Throws
   * with why when it is refused as a whole.
   */
  async registreer(aanmeldingen: readonly unknown[], proef: boolean): Promise<readonly Uitkomst[]> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await this.probeer(aanmeldingen, proef);
      } catch (fout) {
        if (!(fout instanceof Later) || poging === POGINGEN) throw fout;
        const terug = Math.min(EERSTE_WACHT_MS * 2 ** (poging - 1), LANGSTE_WACHT_MS);
        const wachtMs = fout.wachtMs ?? terug * (0.5 + Math.random() / 2);
        this.meld(`${fout.message}; it is tried again in ${(wachtMs / 1000).toFixed(1)} s`);
        await wacht(wachtMs);
      }
    }
  }

  private async token(): Promise<string> {
    return (await readFile(this.tokenbestand, 'utf8')).trim();
  }

  private async probeer(aanmeldingen: readonly unknown[], proef: boolean): Promise<readonly Uitkomst[]> {
    const antwoord = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token()}` },
      body: JSON.stringify({ query: DOCUMENT, variables: { input: { aanmeldingen, proef } } }),
      signal: AbortSignal.timeout(LANGSTE_ANTWOORD_MS),
      redirect: 'error',
    }).catch(() => {
      throw new Later(`no gateway answers on ${this.url}`, undefined);
    });
    const gelezen = Antwoord.safeParse(await antwoord.json().catch(() => undefined));
    if (!gelezen.success)
      throw new Later(`${this.url} answered with HTTP ${antwoord.status} and no outcome`, wachtUit(antwoord));
    const uitkomsten = gelezen.data.data?.registreerAanmeldingen?.uitkomsten;
    if (uitkomsten?.length === aanmeldingen.length) return uitkomsten;
    const [{ message, extensions } = { message: 'no outcome', extensions: { code: '' } }] = gelezen.data.errors ?? [];
    const bericht = `the gateway refused: ${message} (${extensions.code})`;
    if (VOORBIJGAAND.has(extensions.code) || extensions.reden === 'GELIJKTIJDIG')
      throw new Later(bericht, wachtUit(antwoord));
    throw new Error(bericht);
  }
}
