import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Adresfout, type Adresregels, bewaakteLookup, eisAdres } from './adres';

export interface Verzending {
  readonly methode: 'POST' | 'OPTIONS';
  readonly url: string;
  readonly koppen: Readonly<Record<string, string>>;
  readonly inhoud?: string;
}

/** What an endpoint answered: what it has to say stands in the headers, and nothing of a body is waited for or read. */
export interface Antwoord {
  readonly status: number;
  kop(naam: string): string | undefined;
}

/** Why there was no answer. ADRES: it may not be called; nothing was sent. */
export type Storing = 'ADRES' | 'TIJD' | 'VERBINDING';

export class Verzendfout extends Error {
  override readonly name = 'Verzendfout';
  constructor(readonly storing: Storing) {
    super('the endpoint gave no answer');
  }
}

export interface Verzendopties {
  readonly adres: Adresregels;
  /** Milliseconds in which an answer is there, from the look-up of the name to the end of its headers. */
  readonly hoogstensMs: number;
}

function eenKop(waarde: string | string[] | undefined): string | undefined {
  return Array.isArray(waarde) ? waarde[0] : waarde;
}

/**
 * Sends once, over a connection of its own, and follows no redirect: where an answer points is not called. Rejects with a
 * `Verzendfout` when there is no answer.
 */
export function verzend({ methode, url: adres, koppen, inhoud }: Verzending, opties: Verzendopties): Promise<Antwoord> {
  return new Promise((klaar, mislukt) => {
    const faal = (storing: Storing) => mislukt(new Verzendfout(storing));
    let vraag: ClientRequest;
    try {
      const url = new URL(adres);
      eisAdres(url, opties.adres);
      const maak = url.protocol === 'https:' ? overHttps : overHttp;
      vraag = maak(url, {
        method: methode,
        headers: { ...koppen, ...(inhoud !== undefined && { 'content-length': Buffer.byteLength(inhoud) }) },
        // No connection of another moment: its address was looked up then.
        agent: false,
        lookup: bewaakteLookup(opties.adres),
      });
    } catch {
      return faal('ADRES');
    }
    const wekker = setTimeout(() => {
      faal('TIJD');
      vraag.destroy();
    }, opties.hoogstensMs);
    vraag.on('close', () => {
      clearTimeout(wekker);
      faal('VERBINDING');
    });
    vraag.on('error', (fout) => faal(fout instanceof Adresfout ? 'ADRES' : 'VERBINDING'));
    vraag.on('response', (antwoord) => {
      const { statusCode: status = 0, headers } = antwoord;
      klaar({ status, kop: (naam) => eenKop(headers[naam]) });
      vraag.destroy();
    });
    vraag.end(inhoud);
  });
}
