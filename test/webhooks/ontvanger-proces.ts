import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pauze } from 'node:timers/promises';
import type { Gedrag, Regel } from './ontvanger';

/*
 * A receiver of webhooks in a process of its own. Of every request it writes a line before it answers, as a receiver does
 * that keeps what it took, and one more when it said that it took it; then it can die at any moment.
 */

const [, , poort = '0', bestand = '', gegeven = '{}'] = process.argv;
const { gedrag, herhaal, tempo }: { gedrag: readonly Gedrag[]; herhaal: boolean; tempo: string } = JSON.parse(gegeven);
let keer = 0;

const schrijf = (regel: Regel): void => appendFileSync(bestand, `${JSON.stringify(regel)}\n`);

const volgende = (): Gedrag => {
  const nummer = keer;
  keer += 1;
  return (herhaal ? gedrag[nummer % gedrag.length] : gedrag[nummer]) ?? { soort: 'NEEM' };
};

async function antwoord(vraag: IncomingMessage, naar: ServerResponse, body: string): Promise<void> {
  const { headers } = vraag;
  const wat = volgende();
  schrijf({ soort: 'GEVRAAGD', wat, pad: vraag.url ?? '', headers, body, op: Date.now() });
  if (wat.na !== undefined) await pauze(wat.na);
  const genomen = () => schrijf({ soort: 'GENOMEN', id: String(headers['webhook-id']) });
  switch (wat.soort) {
    case 'ZWIJG':
      return;
    case 'STERF':
      process.exit(1);
      return;
    case 'HALF':
      naar.socket?.end('HTTP/1.1 200 OK\r\ncontent-le');
      return;
    case 'STATUS':
      naar.writeHead(wat.status, wat.koppen).end('no');
      return;
    case 'DRUPPEL':
      naar.writeHead(200).write('a body without end', genomen);
      return;
    default:
      naar.writeHead(204).end(genomen);
  }
}

const server = createServer((vraag, naar) => {
  if (vraag.method === 'OPTIONS') {
    schrijf({ soort: 'HANDDRUK', headers: vraag.headers });
    naar.writeHead(200, { 'webhook-allowed-origin': '127.0.0.1', 'webhook-allowed-rate': tempo }).end();
    return;
  }
  const delen: Buffer[] = [];
  vraag.on('data', (deel: Buffer) => delen.push(deel));
  vraag.on('end', () => void antwoord(vraag, naar, Buffer.concat(delen).toString()));
});
server.listen(Number(poort), '127.0.0.1', () => {
  const adres = server.address();
  process.stdout.write(`${typeof adres === 'object' ? adres?.port : ''}\n`);
});
