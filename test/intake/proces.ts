import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resultaat } from '../../src/intake/resultaat';
import { TYPESCRIPT } from '../support/typescript';

const WORTEL = join(__dirname, '..', '..');

/** What a run of `npm run intake` came to. */
export interface Uitslag {
  /** 0, 1 or 2; null when it was killed. */
  readonly code: number | null;
  readonly uit: string;
  readonly fouten: string;
}

/** Starts the intake as its script does. @param node options of the process itself. */
export function startIntake(argumenten: readonly string[], node: readonly string[] = []) {
  const kind: ChildProcess = spawn(process.execPath, [...node, ...TYPESCRIPT, 'src/intake/main.ts', ...argumenten], {
    cwd: WORTEL,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [uit, fouten] = ['', ''];
  kind.stdout?.setEncoding('utf8').on('data', (deel: string) => {
    uit += deel;
  });
  const voortgang = new Promise<void>((klaar) => {
    kind.stderr?.setEncoding('utf8').on('data', (deel: string) => {
      fouten += deel;
      if (/^\d+ rows/m.test(fouten)) klaar();
    });
  });
  const einde = once(kind, 'close').then((): Uitslag => ({ code: kind.exitCode, uit, fouten }));
  return {
    einde,
    /** Resolves when the first batch was told of. */
    voortgang,
    kill9: (): void => {
      kind.kill('SIGKILL');
    },
  };
}

/** The results of a run, without their head. */
export async function leesResultaten(pad: string): Promise<readonly Resultaat[]> {
  const [, ...regels] = (await readFile(pad, 'utf8')).trimEnd().split('\n');
  return regels.map((regel) => JSON.parse(regel) as Resultaat);
}
