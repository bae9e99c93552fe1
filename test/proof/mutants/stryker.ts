import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { leesUitslag, type Uitslag } from './uitslag';

const voerUit = promisify(execFile);
const CONFIG = 'test/proof/mutants/stryker.config.js';
const VERSLAG = '.stryker-tmp/verslag.json';
const STRYKER = join(dirname(require.resolve('@stryker-mutator/core/package.json')), 'bin/stryker.js');
const WORTEL = join(__dirname, '../../..');

/** Mutates these files, or ranges of lines of them, runs the tests against each mutant, and says what became of them. */
export async function muteer(wat: readonly string[], config = CONFIG): Promise<Uitslag> {
  await rm(join(WORTEL, VERSLAG), { force: true });
  await voerUit(process.execPath, [STRYKER, 'run', config, '--mutate', wat.join(',')], {
    cwd: WORTEL,
    maxBuffer: 64 * 1024 * 1024,
  });
  const geheel = wat.filter((bestand) => !bestand.includes(':'));
  return leesUitslag(JSON.parse(await readFile(join(WORTEL, VERSLAG), 'utf8')), geheel);
}
