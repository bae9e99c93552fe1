import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pauze } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { maakApplicatie } from '../../src/server/luisteraar';
import { sluitVerbindingen } from '../../src/server/sluiting';

/** More than the buffers of two ends of a connection hold. */
const DELEN = 200;
const DEEL = 'x'.repeat(100_000);

let app: FastifyInstance;
let gemaakt: number;
let afgebroken: boolean;
interface Opties {
  readonly connectionTimeout?: number;
  readonly requestTimeout?: number;
  /** Of Node: how often it looks at what is late, and when headers are, which is never later than the whole. */
  readonly http?: { readonly connectionsCheckingInterval: number; readonly headersTimeout: number };
  readonly geduld?: number;
}

/** Serves a long answer, whose parts are made when the one before was taken. */
async function luister(opties: Opties): Promise<number> {
  gemaakt = 0;
  afgebroken = false;
  const { geduld, ...eigen } = opties;
  app = maakApplicatie({ forceCloseConnections: 'idle', ...eigen }, undefined);
  sluitVerbindingen(app, geduld);
  async function* delen() {
    try {
      for (; gemaakt < DELEN; gemaakt += 1) yield DEEL;
    } finally {
      afgebroken = gemaakt < DELEN;
    }
  }
  app.get('/lang', async (_verzoek, antwoord) =>
    antwoord.type('text/plain').send(Readable.from(delen(), { objectMode: false, highWaterMark: 1 })),
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  return Number(new URL(app.listeningOrigin).port);
}

/** A caller that asked, and takes nothing of the answer. */
async function stil(port: number): Promise<Socket> {
  const verbinding = connect(port, '127.0.0.1').pause();
  verbinding.on('error', () => undefined);
  await once(verbinding, 'connect');
  verbinding.write('GET /lang HTTP/1.1\r\nHost: x\r\n\r\n');
  for (let voor = -1; voor !== gemaakt || gemaakt === 0; ) {
    voor = gemaakt;
    await pauze(100);
  }
  expect(gemaakt).toBeLessThan(DELEN);
  return verbinding;
}

async function totAfgebroken(): Promise<void> {
  while (!afgebroken) await pauze(50);
}

test('a server that stops does not wait for whoever does not take its answer', async () => {
  const verbinding = await stil(await luister({ geduld: 500 }));
  const begin = performance.now();
  await app.close();
  expect(performance.now() - begin).toBeGreaterThan(400);
  await totAfgebroken();
  verbinding.destroy();
});

test('and does for whoever takes it', async () => {
  const antwoord = await fetch(`http://127.0.0.1:${await luister({ geduld: 20_000 })}/lang`);
  const dicht = app.close();
  expect((await antwoord.text()).length).toBe(DELEN * DEEL.length);
  await dicht;
  expect(afgebroken).toBe(false);
});

test('an answer that stands still is not kept', async () => {
  const verbinding = await stil(await luister({ connectionTimeout: 1_000 }));
  await totAfgebroken();
  verbinding.destroy();
  await app.close();
});

test('a request that comes byte by byte is not waited for, by default a minute', async () => {
  const standaard = maakApplicatie({}, undefined);
  expect(standaard.server).toMatchObject({ requestTimeout: 60_000, headersTimeout: 60_000 });
  await standaard.close();
  const port = await luister({ requestTimeout: 500, http: { connectionsCheckingInterval: 100, headersTimeout: 400 } });
  const verbinding = connect(port, '127.0.0.1').on('error', () => undefined);
  let gezegd = '';
  verbinding.on('data', (deel) => {
    gezegd += String(deel);
  });
  const dicht = once(verbinding, 'close');
  verbinding.write('POST /lang HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n');
  const druppel = setInterval(() => verbinding.write(' '), 50);
  await dicht;
  clearInterval(druppel);
  expect(gezegd).toMatch(/^HTTP\/1\.1 408 /);
  await app.close();
});
