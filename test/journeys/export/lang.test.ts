import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import { beller, haalToken } from '../../support/gateway';
import { type Proces, startProces } from '../../support/proces';
import { maakStandplaats, type Standplaats } from '../../support/standplaats';
import { doe } from '../schrijven/opzet';
import { type Deel, leesExport } from './lezer';

jest.setTimeout(240_000);

/* Exports of more than the sockets can hold, and one of more than the gateway can: it is a process with little memory. */

/** Of V8's old space, of which a gateway at rest takes the second. */
const [HEAP_MB, RUST_MB] = [128, 88];
const MB = 1_000_000;

const KRAP = { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`, SHADOW_SHARE: '0' };

let plaats: Standplaats;
let db: Client;
let poort: Proces;

beforeAll(async () => {
  plaats = await maakStandplaats('DEMO');
  db = new Client({ connectionString: plaats.databaseUrl });
  await db.connect();
  await db.query(
    `UPDATE rapportage_tekst t SET werkzaamheden = repeat('van alles gedaan', 65536) FROM integratie i
     WHERE i.oauth_client_id IN ('uwv-westendorp', 'werkgever-factor2') AND t.opdrachtgever_id = i.opdrachtgever_id`,
  );
  poort = await plaats.start(KRAP);
});
afterAll(async () => {
  await db?.end();
  await plaats?.ruimOp();
});

let sporen = 0;
/** A trace that nothing else has. */
function nieuwSpoor(): string {
  sporen += 1;
  return sporen.toString(16).padStart(32, '0');
}

const begin = async (persona: string, { url }: Proces, spoor = nieuwSpoor()) =>
  leesExport(url, await haalToken(url, persona), spoor);

async function verzamel(delen: AsyncIterable<Deel>): Promise<readonly Deel[]> {
  const alle: Deel[] = [];
  for await (const deel of delen) alle.push(deel);
  return alle;
}

describe('an export of more than the gateway can hold', () => {
  /** Bytes of buffers, which are not in the heap. */
  async function buffers(): Promise<number> {
    const metingen = await (await fetch(`${poort.url}/metrics`)).text();
    return Number(/^nodejs_external_memory_bytes (\S+)/m.exec(metingen)?.[1]);
  }

  test('goes through it, and leaves nothing behind', async () => {
    let bytes = 0;
    const gemeten: number[] = [];
    for await (const deel of await begin('uwv-westendorp', poort)) {
      bytes += deel.bytes;
      gemeten.push(await buffers());
    }
    // Twice as much as its heap has room for; what passed as buffers is collected at times, and not kept until then.
    expect(bytes).toBeGreaterThan(2 * (HEAP_MB - RUST_MB) * MB);
    expect(Math.min(...gemeten.slice(gemeten.length / 2))).toBeLessThan(bytes / 4);
  });

  test('is the end of a gateway that collects it first (a control)', async () => {
    const ingang = 'test/journeys/export/verzamelend.ts';
    const verzamelend = await startProces({ ...plaats, ingang, omgeving: KRAP });
    await expect(begin('uwv-westendorp', verzamelend).then(verzamel)).rejects.toThrow();
    // It did not stop because it was told to.
    expect(await verzamelend.sigterm()).toBeNull();
  });
});

describe('a consent that is withdrawn while an export is under way', () => {
  const opgetekend = async (spoor: string): Promise<number> =>
    (await db.query('SELECT count(*)::int AS n FROM raadpleging WHERE trace_id = $1', [spoor])).rows[0].n;

  /** Until nobody takes parts and the gateway makes no more of them. */
  async function gestremd(spoor: string): Promise<void> {
    for (let vorige = -1; ; ) {
      const nu = await opgetekend(spoor);
      if (nu === vorige) return;
      vorige = nu;
      await pauze(500);
    }
  }

  /** Of each part, in their order, whether its transaction saw that the consent was withdrawn. */
  async function zagIntrekking(spoor: string): Promise<readonly boolean[]> {
    const { rows } = await db.query(
      `SELECT pg_visible_in_snapshot(i.transactie::xid8, r.momentopname::pg_snapshot) AS zag
       FROM raadpleging r, raadpleging i WHERE r.trace_id = $1 AND i.wortels = '{trekToestemmingIn}'
       ORDER BY r.transactie::xid8`,
      [spoor],
    );
    return rows.map(({ zag }) => zag);
  }

  /** The consent by which the employer reads rapportages of this client. */
  async function toestemmingVan(clientId: string): Promise<string> {
    const { rows } = await db.query(
      `SELECT t.id FROM toestemming t JOIN integratie i ON i.opdrachtgever_id = t.ontvanger_id
       WHERE i.oauth_client_id = 'werkgever-factor2' AND t.client_id = $1 AND t.doel = 'VERANTWOORDING'
         AND t.categorie = 'RAPPORTAGE' AND pw.loopt(t.van, t.tot, now())`,
      [clientId],
    );
    return rows[0].id;
  }

  test('[F2-04] counts for every part whose transaction begins after that, over the same connection', async () => {
    // As it is without a withdrawal: there are texts of this client until the end (a control).
    const zonder = await verzamel(await begin('werkgever-factor2', poort));
    const wie = zonder.findLast(({ over }) => over.length > 0)?.over[0] ?? '';
    const toestemmingId = await toestemmingVan(wie);

    const spoor = nieuwSpoor();
    const stroom = await begin('werkgever-factor2', poort, spoor);
    const eerste = await stroom.next();
    await gestremd(spoor);
    const directie = beller(poort.url, await haalToken(poort.url, 'directie-1-factor2'));
    await doe(directie, 'trekToestemmingIn', { toestemmingId });
    const gemaakt = await opgetekend(spoor);
    const delen = [...(eerste.done ? [] : [eerste.value]), ...(await verzamel(stroom))];

    const zag = await zagIntrekking(spoor);
    const vanaf = zag.indexOf(true);
    expect(zag).toEqual(delen.map((_, nummer) => nummer >= vanaf));
    // Parts are made one by one: besides those on record one more could be on its way at the acknowledgement.
    expect(vanaf).toBeLessThanOrEqual(gemaakt + 1);
    expect(delen).toHaveLength(zonder.length);
    expect(delen.slice(0, vanaf)).toEqual(zonder.slice(0, vanaf));
    const over = (alle: readonly Deel[]) => alle.slice(vanaf).flatMap((deel) => deel.over);
    expect(over(zonder)).toContain(wie);
    expect(over(delen)).toEqual(over(zonder).filter((clientId) => clientId !== wie));
    expect(over(delen).length).toBeGreaterThan(0);
  });
});
