import { startCluster } from '../../../src/postgres/cluster';
import { DataFolders } from '../../postgres/data-folder';
import { sql } from '../../postgres/sql';
import { beller, haalToken } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { type Proces, postmaster, startProces, stopAlle } from '../../support/proces';
import { maakStandplaats } from '../../support/standplaats';

const folders = new DataFolders();
afterAll(async () => {
  await stopAlle();
  await folders.remove();
});

const AANTAL = 200;
/** Acknowledged before the kill: some are answered, some are under way, most are waiting. */
const BEVESTIGD_VOOR_KILL = 40;

const REGISTREER = `mutation ($input: RegistreerAanmeldingInput!) {
  registreerAanmelding(input: $input) { reedsGeregistreerd aanmelding { id kenmerk } } }`;
type Bevestigd = Map<string, string>;

/** Sends all of them at once; gives the id of each that was acknowledged. `elke` is called after each. */
async function registreerAlle(
  { url }: Proces,
  elke: (bevestigd: number) => void = () => undefined,
): Promise<Bevestigd> {
  const partner = beller(url, await haalToken(url, 'partner-cvites'));
  const bevestigd: Bevestigd = new Map();
  const een = async (nummer: number): Promise<void> => {
    const input = {
      kenmerk: `kill-${nummer}`,
      voornamen: `${KANARIE.voornamen} ${nummer}`,
      achternaam: KANARIE.achternaam,
      telefoon: KANARIE.telefoon,
    };
    const antwoord = await partner
      .vraag<{ registreerAanmelding: { aanmelding: { id: string; kenmerk: string } } | null }>(REGISTREER, { input })
      .catch(() => null);
    const aanmelding = antwoord?.data?.registreerAanmelding?.aanmelding;
    if (!aanmelding) return;
    bevestigd.set(aanmelding.kenmerk, aanmelding.id);
    elke(bevestigd.size);
  };
  await Promise.all(Array.from({ length: AANTAL }, (_, nummer) => een(nummer)));
  return bevestigd;
}

/** Whether the server at this URL loses nothing when it is killed itself. */
const duurzaam = async (url: string): Promise<boolean> =>
  (await sql<{ fsync: string }>(url, 'SHOW fsync'))[0]?.fsync === 'on';

/** What the database holds of them, each with its categories. */
async function bewaard(url: string): Promise<Bevestigd> {
  const rijen = await sql<{ kenmerk: string; id: string; delen: string }>(
    url,
    `SELECT a.kenmerk, a.id, string_agg(i.categorie, ' ' ORDER BY i.categorie) AS delen
     FROM aanmelding a LEFT JOIN aanmelding_inhoud i ON i.aanmelding_id = a.id
     WHERE a.kenmerk LIKE 'kill-%' GROUP BY a.kenmerk, a.id`,
  );
  // None doubled, and none half written.
  expect(new Set(rijen.map(({ kenmerk }) => kenmerk)).size).toBe(rijen.length);
  for (const { delen } of rijen) expect(delen).toBe('IDENTITEIT TELEFOON');
  return new Map(rijen.map(({ kenmerk, id }) => [kenmerk, id]));
}

interface Opstelling {
  start(): Promise<Proces>;
  /** Superuser URL, while a gateway runs. */
  database<T>(werk: (url: string) => Promise<T>): Promise<T>;
  /** What is killed besides the gateway. */
  naKill?(): Promise<void>;
}

/** Kills the gateway amid 200 registrations, starts it again, and repeats all of them. */
async function doorstaatKill({ start, database, naKill }: Opstelling): Promise<void> {
  const eerste = await start();
  let gedood: Promise<void> | undefined;
  const bevestigd = await registreerAlle(eerste, (aantal) => {
    if (aantal === BEVESTIGD_VOOR_KILL) gedood = eerste.kill9();
  });
  await gedood;
  expect(eerste.loopt()).toBe(false);
  expect(bevestigd.size).toBeGreaterThanOrEqual(BEVESTIGD_VOOR_KILL);
  expect(bevestigd.size).toBeLessThan(AANTAL);
  await naKill?.();

  const tweede = await start();
  const over = await database(bewaard);
  for (const [kenmerk, id] of bevestigd) expect([kenmerk, over.get(kenmerk)]).toEqual([kenmerk, id]);

  const herhaald = await registreerAlle(tweede);
  expect(herhaald.size).toBe(AANTAL);
  for (const [kenmerk, id] of over) expect([kenmerk, herhaald.get(kenmerk)]).toEqual([kenmerk, id]);
  expect(await database(bewaard)).toEqual(herhaald);
  expect(await tweede.sigterm()).toBe(0);
}

describe('kill -9 of the gateway during 200 registrations loses nothing that was acknowledged and doubles nothing', () => {
  it('on the embedded database, which goes on without it and is taken over', async () => {
    const dataDir = await folders.fresh();
    let ervoor: number | null = null;
    await doorstaatKill({
      start: () => startProces({ dataDir }),
      async naKill() {
        ervoor = await postmaster(dataDir);
      },
      async database(werk) {
        expect(await postmaster(dataDir)).toBe(ervoor);
        return metCluster(dataDir, werk);
      },
    });
    expect(await postmaster(dataDir)).toBeNull();
  }, 60_000);

  it('also when the embedded PostgreSQL is killed -9 with it', async () => {
    const dataDir = await folders.fresh();
    let gedood: number | null = null;
    await doorstaatKill({
      start: () => startProces({ dataDir }),
      async naKill() {
        gedood = await postmaster(dataDir);
        if (gedood === null) throw new Error('the embedded PostgreSQL was gone already');
        process.kill(gedood, 'SIGKILL');
      },
      async database(werk) {
        expect(await postmaster(dataDir)).not.toBe(gedood);
        return metCluster(dataDir, werk);
      },
    });
    expect(await postmaster(dataDir)).toBeNull();
  }, 60_000);

  // The server of the tests runs without fsync: that does not matter to a gateway that dies while its server lives.
  it('on a server of its own', async () => {
    const plaats = await maakStandplaats();
    try {
      await doorstaatKill({ start: () => plaats.start(), database: (werk) => werk(plaats.databaseUrl) });
    } finally {
      await plaats.ruimOp();
    }
  }, 60_000);
});

/** Joins the embedded server of this folder for a moment. */
async function metCluster<T>(dataDir: string, werk: (url: string) => Promise<T>): Promise<T> {
  const cluster = await startCluster({ dataDir, durable: true });
  try {
    expect(await duurzaam(cluster.url)).toBe(true);
    return await werk(cluster.url);
  } finally {
    await cluster.stop();
  }
}
