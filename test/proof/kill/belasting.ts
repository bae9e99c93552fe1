import { randomBytes } from 'node:crypto';
import type { Willekeur } from '../../../src/demo/willekeur';
import { type Beller, beller, haalToken } from '../../support/gateway';

/** What came back over HTTP before the gateway was killed. */
export interface Beantwoord {
  /** Of each answer with data: its trace, and the ids of the clients in it. */
  readonly gelezen: Map<string, readonly string[]>;
  /** Of each registration that was acknowledged: its trace, kenmerk and id. */
  readonly geregistreerd: Map<string, { readonly kenmerk: string; readonly id: string }>;
}

const LEES = [
  ['gemeente-cvites', 'query Lijst { trajecten(first: 10) { nodes { id status client { id achternaam } } } }'],
  ['uwv-westendorp', 'query Nieuw { rapportages(first: 20) { nodes { id resultaten client { id } } } }'],
  ['directie-1-dit', 'query Dossiers { clients(first: 10) { nodes { id achternaam telefoon } } }'],
  // What the guarded path answers: the same promise.
  ['directie-1-factor2', 'query Gegrond { ik { soort } clients(first: 5) { nodes { id voornamen } } }'],
] as const;

const REGISTREER = `mutation Meld($input: RegistreerAanmeldingInput!) {
  registreerAanmelding(input: $input) { aanmelding { id kenmerk achternaam } } }`;

const clientenIn = (data: unknown): readonly string[] => [
  ...new Set([...JSON.stringify(data).matchAll(/"client":\{"id":"([^"]+)"/g)].map(([, id]) => id ?? '')),
];

/** Ids of the clients of a list of clients. */
const eigenIds = (data: Readonly<Record<string, unknown>>): readonly string[] =>
  'clients' in data ? (data.clients as { nodes: { id: string }[] }).nodes.map(({ id }) => id) : clientenIn(data);

/**
 * Asks and registers without a pause, so many at once, until the gateway answers no more.
 * @param na called after each answer.
 */
export async function belast(
  url: string,
  gelijktijdig: number,
  willekeur: Willekeur,
  kenmerken: () => string,
  na: (aantal: number) => void,
): Promise<Beantwoord> {
  const uit: Beantwoord = { gelezen: new Map(), geregistreerd: new Map() };
  const als = async (naam: string): Promise<Beller> => beller(url, await haalToken(url, naam));
  const lezers = await Promise.all(LEES.map(async ([naam, query]) => ({ wie: await als(naam), query })));
  const partner = await als('partner-cvites');
  let aantal = 0;
  let loopt = true;
  const meld = (): void => {
    aantal += 1;
    na(aantal);
  };

  const lees = async (kop: Record<string, string>, traceId: string): Promise<void> => {
    const { wie, query } = willekeur.kies(lezers);
    const { data, status } = await wie.vraag(query, {}, kop);
    if (status !== 200 || data == null) return;
    uit.gelezen.set(traceId, eigenIds(data));
    meld();
  };
  const registreer = async (kop: Record<string, string>, traceId: string): Promise<void> => {
    const input = { kenmerk: kenmerken(), voornamen: 'Noor', achternaam: 'Berg', telefoon: '0612345678' };
    const { data } = await partner.vraag<{ registreerAanmelding: { aanmelding: { id: string } } | null }>(
      REGISTREER,
      { input },
      kop,
    );
    const id = data?.registreerAanmelding?.aanmelding.id;
    if (id === undefined) return;
    uit.geregistreerd.set(traceId, { kenmerk: input.kenmerk, id });
    meld();
  };
  const aanEenStuk = async (): Promise<void> => {
    while (loopt) {
      const traceId = randomBytes(16).toString('hex');
      const kop = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
      try {
        await (willekeur.kans(0.3) ? registreer(kop, traceId) : lees(kop, traceId));
      } catch {
        loopt = false;
      }
    }
  };
  await Promise.all(Array.from({ length: gelijktijdig }, aanEenStuk));
  return uit;
}
