import type { ChildProcess } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * All that is logged in a run of the tests, in one folder that the setup makes: a file for each process of jest, and the
 * logs of the database servers. At the end of the run no value of anybody may stand in any of them.
 */

const MAP = 'POORTWACHTER_TEST_LOGS';

/** Says where; the processes of jest, and those that they start, get it by their environment. */
export function zetLogmap(map: string): void {
  process.env[MAP] = map;
}

const bestand = (): string | undefined => {
  const map = process.env[MAP];
  return map === undefined ? undefined : join(map, `${process.pid}.log`);
};

/** Adds to the logs of this run; outside a run of jest there are none. */
export function voegToe(deel: string | Uint8Array): void {
  const naar = bestand();
  if (naar !== undefined) appendFileSync(naar, deel);
}

/** What this process logged of one request, by its id. */
export function regelsVan(aanvraag: string | null): readonly Readonly<Record<string, unknown>>[] {
  const log = readFileSync(bestand() ?? '', 'utf8');
  return log
    .split('\n')
    .filter((regel) => regel.includes(`"aanvraag":"${aanvraag}"`))
    .map((regel) => JSON.parse(regel));
}

/** Where a gateway of a test logs. */
export const schrijver = (): { write(regel: string): void } => ({ write: voegToe });

/** Takes what a process prints into the logs of this run; its pipes are read as before. */
export function luisterMee({ stdout, stderr }: ChildProcess): void {
  for (const stroom of [stdout, stderr]) stroom?.on('data', voegToe);
}

/** Takes in the log of the embedded PostgreSQL of a data folder, before that is removed. */
export function neemServerlog(dataDir: string): void {
  const map = join(dataDir, 'postgres');
  for (const naam of readdirSync(map).filter((deel) => deel.startsWith('server.log')))
    voegToe(readFileSync(join(map, naam)));
}
