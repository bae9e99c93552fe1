import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Persona } from '../../../src/auth/dev/personas';
import { eigenDatabase } from '../../support/database';
import { type Beller, beller, haalToken, type Pad, padinstelling } from '../../support/gateway';
import { type Proces, startProces } from '../../support/proces';

const GEWOON = 'src/main.ts';

/** Two gateways, each a process with a pool of its own, on one database. */
export interface Opstelling {
  /** The owner's connection. */
  readonly db: Client;
  /** Everybody the dev issuer names, with the purposes each may choose. */
  personas(): Promise<readonly Persona[]>;
  /** The same caller at each of the gateways. */
  overal(persona: string): Promise<readonly Beller[]>;
  stop(): Promise<void>;
}

/**
 * @param pad by which path the gateways answer.
 * @param ingangen what each of the processes runs: the gateway itself, or one that differs.
 */
export async function stelOp(
  pad: Pad = 'SNEL',
  ingangen: readonly [string, string] = [GEWOON, GEWOON],
): Promise<Opstelling> {
  const database = await eigenDatabase();
  const db = new Client({ connectionString: database.url });
  const mappen: string[] = [];
  const processen: Proces[] = [];
  async function stop(): Promise<void> {
    await Promise.all(processen.map((proces) => proces.sigterm()));
    await db.end();
    await database.verwijder();
    for (const map of mappen) await rm(map, { recursive: true, force: true });
  }
  try {
    await db.connect();
    // One after another: the first loads the demo set.
    for (const ingang of ingangen) {
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
    personas: async () => (await (await fetch(`${processen[0]?.url}/dev/personas`)).json()) as readonly Persona[],
    overal: (persona) => Promise.all(processen.map(async ({ url }) => beller(url, await haalToken(url, persona)))),
    stop,
  };
}
