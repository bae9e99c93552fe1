import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Gateway } from './gateway';
import { TYPESCRIPT } from './typescript';

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
 * @param leest whether all of its output is read; else its reader is gone after the first of it.
 */
export const draai = (
  { database, dataDir }: Gateway,
  begin: string,
  argumenten: readonly string[],
  invoer = '',
  leest = true,
): Promise<Afloop> =>
  new Promise((klaar) => {
    const proces = execFile(
      process.execPath,
      [...TYPESCRIPT, begin, ...argumenten],
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
    if (!leest) proces.stdout?.once('data', () => proces.stdout?.destroy());
  });
