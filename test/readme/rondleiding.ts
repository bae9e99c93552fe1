import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Blok } from './markdown';

const WORTEL = join(__dirname, '..', '..');
const EINDE = 'einde-van-blok';

/** One step of the tour: what is typed, and what the README says comes back (nothing when no output block follows). */
export interface Stap {
  readonly opdracht: string;
  readonly uitvoer: string;
}

/** The `sh` blocks, each with the `text` block that follows it. */
export function stappen(blokken: readonly Blok[]): readonly Stap[] {
  return blokken.flatMap(({ taal, tekst }, plaats) => {
    const volgende = blokken[plaats + 1];
    return taal === 'sh' ? [{ opdracht: tekst, uitvoer: volgende?.taal === 'text' ? volgende.tekst : '' }] : [];
  });
}

/** What differs between two runs, and nothing else: ids and cursors, which depend on the day and on a secret. */
export const normaliseer = (uitvoer: string): string =>
  uitvoer
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>')
    .replaceAll(/(endCursor: ')[^']+'/g, "$1<cursor>'");

/** Types the steps into one bash, as a reader would, and gives what each printed (stdout and stderr). */
export async function speel(stappen: readonly Stap[], env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const script = stappen.map(({ opdracht }) => `${opdracht}\nprintf '%s\\n' ${EINDE}\n`).join('');
  const bash = spawn('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: WORTEL,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let uitvoer = '';
  bash.stdout.setEncoding('utf8').on('data', (deel: string) => {
    uitvoer += deel;
  });
  await once(bash, 'close');
  const delen = uitvoer.split(`${EINDE}\n`);
  if (delen.length !== stappen.length + 1) throw new Error(`the tour broke off:\n${uitvoer}`);
  return delen.slice(0, -1);
}
