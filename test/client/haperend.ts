import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * What comes of one request: it reaches the gateway and its answer comes back; it reaches the gateway, and the connection is
 * lost before the answer, or half-way; it is never answered; or it is answered before the gateway.
 */
export type Lot = 'DOOR' | 'VERLOREN' | 'HALF' | 'HANGT' | Eerder;
interface Eerder {
  readonly status: number;
  readonly koppen?: Record<string, string>;
  readonly inhoud?: string;
}

export interface Haperend {
  readonly url: string;
  /** What came of each request so far. */
  readonly gehad: readonly Lot[];
  /** What comes of the next ones; after these all go through. */
  zet(...loten: readonly Lot[]): void;
  stop(): Promise<void>;
}

/** A proxy before the gateway that fails as it is told. */
export async function haperend(gateway: string): Promise<Haperend> {
  let komend: Lot[] = [];
  const gehad: Lot[] = [];
  const behandel = async (verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> => {
    const lot = komend.shift() ?? 'DOOR';
    gehad.push(lot);
    const { method = 'GET' } = verzoek;
    const body = await text(verzoek);
    if (typeof lot === 'object') {
      antwoord.writeHead(lot.status, lot.koppen).end(lot.inhoud);
      return;
    }
    if (lot === 'HANGT') return;
    const { authorization = '', 'content-type': soort = '', 'poortwachter-doel': doel } = verzoek.headers;
    const headers = {
      authorization,
      'content-type': soort,
      ...(doel !== undefined && { 'poortwachter-doel': String(doel) }),
    };
    const gekregen = await fetch(`${gateway}${verzoek.url}`, { method, headers, ...(body !== '' && { body }) });
    const inhoud = await gekregen.text();
    if (lot === 'VERLOREN') antwoord.destroy();
    else if (lot === 'HALF') {
      antwoord.writeHead(gekregen.status, { 'content-type': 'application/json', 'content-length': inhoud.length });
      antwoord.write(inhoud.slice(0, inhoud.length / 2), () => setTimeout(() => antwoord.destroy(), 20));
    } else antwoord.writeHead(gekregen.status, { 'content-type': 'application/json' }).end(inhoud);
  };
  const server = createServer((verzoek, antwoord) => void behandel(verzoek, antwoord)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    gehad,
    zet(...loten) {
      komend = [...loten];
      gehad.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
