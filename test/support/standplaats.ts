import { DataFolders } from '../postgres/data-folder';
import { eigenDatabase } from './database';
import { type Proces, startProces, stopAlle } from './proces';

/** A database and a data folder that outlive the gateways which run on them, each in a process of its own. */
export interface Standplaats {
  /** Superuser URL of the database. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** @param omgeving more of its configuration. */
  start(omgeving?: Readonly<Record<string, string>>): Promise<Proces>;
  /** Stops what still runs, and leaves nothing behind. */
  ruimOp(): Promise<void>;
}

/** On a copy of the empty database or of the demo set: once per test file, in `beforeAll`. */
export async function maakStandplaats(inhoud: 'LEEG' | 'DEMO' = 'LEEG'): Promise<Standplaats> {
  const folders = new DataFolders();
  const [dataDir, { url: databaseUrl, verwijder }] = [await folders.fresh(), await eigenDatabase(inhoud)];
  return {
    databaseUrl,
    dataDir,
    start: (omgeving = {}) => startProces({ dataDir, databaseUrl, omgeving }),
    async ruimOp() {
      await stopAlle();
      await verwijder();
      await folders.remove();
    },
  };
}
