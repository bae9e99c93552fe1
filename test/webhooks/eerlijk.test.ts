import { Client } from 'pg';
import { Plaatsen } from '../../src/webhooks/plaatsen';
import type { Gateway } from '../support/gateway';
import { Ontvangers } from './ontvanger';
import { houdOpDeHoogte, sluitAan, startBezorgend, totdat, trajecten, verander } from './opzet';

jest.setTimeout(180_000);

/* One organisatie has endpoints that never answer, more than there are places; another has one endpoint, that does. */

/** How long a request to one that never answers lasts. */
const GEDULD = 12_000;
const EINDPUNTEN = 20;
/** Requests at once of the whole process. */
const PLAATSEN = 64;

let gateway: Gateway;
let db: Client;
let ontvangers: Ontvangers;

beforeEach(async () => {
  gateway = await startBezorgend({ WEBHOOK_TIMEOUT_MS: String(GEDULD) });
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  ontvangers = new Ontvangers();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await ontvangers.stop();
  await db.end();
  await gateway.stop();
});

/** Has the one flood the places, and the other told of something after that. */
async function overstroom(verwacht: number) {
  for (const client of ['gemeente-cvites', 'zorg-dit']) await houdOpDeHoogte(db, client);
  const zwijgt = await ontvangers.start([{ soort: 'ZWIJG' }], true);
  const klein = await ontvangers.start();
  const zwijgende = [];
  for (let keer = 0; keer < EINDPUNTEN; keer += 1)
    zwijgende.push(await sluitAan(db, gateway, 'gemeente-cvites', zwijgt.url));
  const kleine = await sluitAan(db, gateway, 'zorg-dit', klein.url);
  await totdat(db, 'SELECT bool_and(handdruk_op IS NOT NULL) FROM webhook', []);

  const [eerste] = zwijgende;
  if (eerste === undefined) throw new Error('there is no endpoint');
  await verander(db, eerste, await trajecten(db, eerste, 12));
  await zwijgt.totdat(({ gevraagd }) => gevraagd.length >= verwacht, GEDULD / 2);
  const begin = Date.now();
  await verander(db, kleine, await trajecten(db, kleine, 1));
  await klein.totdat(({ genomen }) => genomen.length === 1);
  const ms = Date.now() - begin;
  return { zwijgt, eerste, ms };
}

it('an organisatie whose endpoints never answer leaves places for another, and has what is left of its own for itself', async () => {
  const { zwijgt, eerste, ms } = await overstroom(PLAATSEN / 2);
  expect(ms).toBeLessThan(GEDULD / 3);
  expect(zwijgt.gevraagd).toHaveLength(PLAATSEN / 2);
  // However much more comes, no jobs heap up for those for which it has no place.
  const [id = ''] = await trajecten(db, eerste, 1);
  for (let keer = 0; keer < 10; keer += 1) await verander(db, eerste, [id]);
  await totdat(db, `SELECT count(*) < ${EINDPUNTEN * 4} FROM bezorging.job`, [], GEDULD / 2);
  // They are called when there is a place again.
  await totdat(
    db,
    `SELECT count(DISTINCT webhook_id) = ${EINDPUNTEN} + 1 FROM webhookaflevering WHERE pogingen > 0`,
    [],
  );
});

it('without that rule it takes all places, and the other waits for its answers (a control)', async () => {
  const begin = Plaatsen.prototype.begin;
  jest.spyOn(Plaatsen.prototype, 'begin').mockImplementation(function (this: Plaatsen<unknown>, _, werk) {
    return begin.call(this, Symbol('somebody else each time'), werk);
  });
  const { ms } = await overstroom(PLAATSEN);
  expect(ms).toBeGreaterThan(GEDULD / 3);
});
