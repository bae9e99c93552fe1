import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Proces, startProces } from '../../journeys/duurzaam/proces';
import { eigenDatabase } from '../../support/database';
import { type Beller, beller, haalToken, type Pad, padinstelling, verwijderInlog } from '../../support/gateway';

/** Two gateways, each a process with a pool of its own, on one database. */
export interface Opstelling {
  /** The owner's connection. */
  readonly db: Client;
  /** The same caller at each of the gateways. */
  overal(persona: string): Promise<readonly Beller[]>;
  stop(): Promise<void>;
}

/**
 * @param pad by which path the gateways answer.
 * @param ingang what the processes run: the gateway itself, or the control's.
 */
export async function stelOp(pad: Pad = 'SNEL', ingang = 'src/main.ts'): Promise<Opstelling> {
  const database = await eigenDatabase();
  const db = new Client({ connectionString: database.url });
  const mappen: string[] = [];
  const processen: Proces[] = [];
  async function stop(): Promise<void> {
    await Promise.all(processen.map((proces) => proces.sigterm()));
    await db.end();
    await database.verwijder();
    await verwijderInlog(database.url);
    for (const map of mappen) await rm(map, { recursive: true, force: true });
  }
  try {
    await db.connect();
    // One after another: the first loads the demo set.
    for (const _ of [0, 1]) {
      const dataDir = await mkdtemp(join(tmpdir(), 'poortwachter-stale-'));
      mappen.push(dataDir);
      processen.push(await startProces({ dataDir, databaseUrl: database.url, ingang, omgeving: padinstelling(pad) }));
    }
  } catch (fout) {
    await stop();
    throw fout;
  }
  return {
    db,
    overal: (persona) => Promise.all(processen.map(async ({ url }) => beller(url, await haalToken(url, persona)))),
    stop,
  };
}
