import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Gateway } from './gateway';

const WORTEL = join(__dirname, '..', '..');

/** How a command ended. */
export interface Afloop {
  readonly code: number;
  readonly uit: string;
  readonly klacht: string;
}

/**
 * Runs an entry point, such as `src/export/main.ts`, as a process of its own on the database of this gateway.
 * @param invoer for its standard input.
 */
export const draai = (
  { database, dataDir }: Gateway,
  begin: string,
  argumenten: readonly string[],
  invoer = '',
): Promise<Afloop> =>
  new Promise((klaar) => {
    const proces = execFile(
      process.execPath,
      ['-r', '@swc-node/register', begin, ...argumenten],
      {
        cwd: WORTEL,
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'test',
          DATABASE_URL: database.url,
          DATA_DIR: dataDir,
          SHADOW_SHARE: '0',
        },
      },
      (fout, uit, klacht) => klaar({ code: fout === null ? 0 : Number(fout.code), uit, klacht }),
    );
    proces.stdin?.end(invoer);
  });
