import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import {
  GEBEURTENIS_OBJECTEN,
  GEBEURTENIS_SOORTEN,
  type GebeurtenisObject,
  type GebeurtenisSoort,
} from './codes.generated.ts';

/** Dit bericht komt niet aantoonbaar van de poort, of het is geen bericht zoals zij ze stuurt. Antwoord 400. */
export class Webhookfout extends Error {
  override readonly name = 'Webhookfout';
}

/** Wat een bericht zegt: dat er iets veranderde, en waar u het leest. De inhoud staat er nooit in. */
export interface Bericht {
  /** Hetzelfde bij elke poging: verwerk een id dat u al kent niet nog eens. */
  readonly id: string;
  /** Wie het stuurt, zoals 'urn:nld:oin:…:systeem:…'. */
  readonly bron: string;
  /** Het type als geheel; een type dat u niet kent, bevestigt u en laat u liggen. */
  readonly type: string;
  /** Waarover het gaat; null bij een onbekend type. */
  readonly betreft: GebeurtenisObject | null;
  /** Wat er veranderde; null bij een onbekend type. */
  readonly soort: GebeurtenisSoort | null;
  /** Identificatie van wat veranderde. */
  readonly objectId: string | null;
  readonly op: Date | null;
  /** Het adres waar u het leest; daar beslist de poort opnieuw. */
  readonly verwijzing: string | null;
}

export interface InkomendeWebhook {
  /** Van `fetch`, of de `headers` van Node. */
  readonly koppen: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** De inhoud van het verzoek, letterlijk zoals zij binnenkwam: niet wat een framework er al van las. */
  readonly inhoud: string | Uint8Array;
  /** Uw geheim (`whsec_…`); tijdens een wisseling het oude en het nieuwe. */
  readonly geheimen: readonly string[];
}

const TYPE = /^nl\.poortwachter\.([a-z]+)\.([a-z]+)\.v1$/;

/** Node schrijft namen van koppen klein, en niet iedereen die een verzoek doorgeeft doet dat. Wat er twee keer is, telt niet. */
function kop(koppen: InkomendeWebhook['koppen'], naam: string): string {
  if (koppen instanceof Headers) return koppen.get(naam) ?? '';
  const waarden = Object.entries(koppen).flatMap(([eigen, waarde]) => (eigen.toLowerCase() === naam ? [waarde] : []));
  const [waarde] = waarden;
  return waarden.length === 1 && typeof waarde === 'string' ? waarde : '';
}

const KOPPEN = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

function isVan(geheim: string, koppen: Readonly<Record<string, string>>, inhoud: string): boolean {
  try {
    new Webhook(geheim).verify(inhoud, { ...koppen }, { jsonParse: false });
    return true;
  } catch (fout) {
    if (fout instanceof WebhookVerificationError) return false;
    throw fout;
  }
}

const tekst = (waarde: unknown): string | null => (typeof waarde === 'string' && waarde !== '' ? waarde : null);

/** De tekst van bytes; van wat geen UTF-8 is, kan niets ondertekend zijn. */
function alsTekst(inhoud: string | Uint8Array): string {
  if (typeof inhoud === 'string') return inhoud;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inhoud);
  } catch {
    throw new Webhookfout('Dit is geen tekst in UTF-8.');
  }
}

function leesObject(inhoud: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(inhoud);
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch {}
  throw new Webhookfout('Dit is geen CloudEvent in JSON.');
}

/**
 * Controleert een binnengekomen webhook (Standard Webhooks: handtekening, en niet ouder dan vijf minuten) en leest het bericht
 * (CloudEvents 1.0). Gooit een Webhookfout; vertrouw tot dan niets van het verzoek.
 */
export function leesWebhook(webhook: InkomendeWebhook): Bericht {
  const inhoud = alsTekst(webhook.inhoud);
  const koppen = Object.fromEntries(KOPPEN.map((naam) => [naam, kop(webhook.koppen, naam)]));
  if (!webhook.geheimen.some((geheim) => isVan(geheim, koppen, inhoud)))
    throw new Webhookfout('De handtekening klopt niet, of het bericht is te oud of te nieuw: kijk dan uw klok na.');
  const event = leesObject(inhoud);
  const [id, bron, type] = [tekst(event.id), tekst(event.source), tekst(event.type)];
  if (event.specversion !== '1.0' || id === null || bron === null || type === null)
    throw new Webhookfout('Dit is geen CloudEvent 1.0.');
  const [, betreft, soort] = TYPE.exec(type)?.map((deel) => deel.toUpperCase()) ?? [];
  const op = tekst(event.time);
  return {
    id,
    bron,
    type,
    betreft: GEBEURTENIS_OBJECTEN.find((een) => een === betreft) ?? null,
    soort: GEBEURTENIS_SOORTEN.find((een) => een === soort) ?? null,
    objectId: tekst(event.subject),
    op: op === null ? null : new Date(op),
    verwijzing: tekst(event.dataref),
  };
}

/**
 * De koppen waarmee u instemt met webhooks van deze poort, in antwoord op haar `OPTIONS`; null als een ander het vraagt. Wilt u
 * er hoogstens zoveel per minuut, zet dat getal dan in `webhook-allowed-rate`.
 * @param poort de naam van de host van de poort, zoals 'poort.example'.
 */
export function stemIn(koppen: InkomendeWebhook['koppen'], poort: string): Readonly<Record<string, string>> | null {
  const vraagt = kop(koppen, 'webhook-request-origin');
  return vraagt === poort ? { 'webhook-allowed-origin': poort, 'webhook-allowed-rate': '*' } : null;
}
