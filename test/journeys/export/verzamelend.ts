import { Readable } from 'node:stream';

/* The gateway, but that all of a stream is there before any of it is sent: what an export must not be, for a control. */

async function* eerstAlles(bron: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  const alle: unknown[] = [];
  for await (const deel of bron) alle.push(deel);
  yield* alle;
}

const van = Readable.from;
Readable.from = (bron, opties) => van(eerstAlles(bron as AsyncIterable<unknown>), opties);

require('../../../src/main');
