import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { antwoordMet, leesRegels, type Regel } from './otlp';

/** Why it does not take a request: by this status, so many lines of it, or it lets go without an answer. */
export type Bezwaar =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly geweigerd: number }
  | 'GEEN_ANTWOORD';

/** A collector that takes OTLP over real HTTP, and can be down. */
export class Ontvanger {
  /** The lines that it took, in the order in which they came, also those that came before. */
  readonly regels: Regel[] = [];
  /** Of every request: its body to the byte, and its headers. */
  readonly verzoeken: { readonly body: Buffer; readonly headers: IncomingHttpHeaders }[] = [];
  /** What it has against a request with these lines; null: nothing. Decides before anything is taken. */
  bezwaar: (regels: readonly Regel[]) => Bezwaar | null | Promise<Bezwaar | null> = () => null;
  private server: Server | null = null;
  private poort = 0;

  get url(): string {
    return `http://127.0.0.1:${this.poort}/v1/traces`;
  }

  /** The spans that it took, each once. */
  get spans(): ReadonlySet<string> {
    return new Set(this.regels.map(({ spanId }) => spanId));
  }

  /** Up, on the same port as before. */
  async op(): Promise<void> {
    const server = createServer((vraag, antwoord) => {
      const delen: Buffer[] = [];
      vraag.on('data', (deel: Buffer) => delen.push(deel));
      vraag.on('end', () => void this.antwoord(Buffer.concat(delen), vraag.headers, antwoord));
    });
    server.listen(this.poort, '127.0.0.1');
    await once(server, 'listening');
    this.poort = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Down: nobody listens there any more. */
  async neer(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  private async antwoord(body: Buffer, headers: IncomingHttpHeaders, antwoord: ServerResponse): Promise<void> {
    this.verzoeken.push({ body, headers });
    const regels = leesRegels(body);
    const bezwaar = await this.bezwaar(regels);
    if (bezwaar === 'GEEN_ANTWOORD') {
      antwoord.destroy();
      return;
    }
    if (bezwaar !== null && 'status' in bezwaar) {
      antwoord.writeHead(bezwaar.status, bezwaar.headers).end();
      return;
    }
    const geweigerd = bezwaar?.geweigerd ?? 0;
    if (geweigerd === 0) this.regels.push(...regels);
    antwoord.writeHead(200, { 'content-type': 'application/x-protobuf' }).end(antwoordMet(geweigerd));
  }
}
