import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TYPESCRIPT } from './support/typescript';

const WORTEL = join(__dirname, '..');
const loop = promisify(execFile);

/** What an entry point that is run so leaves in the temporary folder of its machine. */
async function achtergelaten(opties: readonly string[]): Promise<readonly string[]> {
  const map = await mkdtemp(join(tmpdir(), 'poortwachter-typescript-'));
  try {
    await loop(process.execPath, [...opties, 'src/webhooks/beheer/main.ts', '--help'], {
      cwd: WORTEL,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: map },
    });
    return await readdir(map);
  } finally {
    await rm(map, { recursive: true });
  }
}

test('what runs is read from nowhere but where it stands', async () => {
  expect(await achtergelaten(TYPESCRIPT)).toEqual([]);
});

test('the loader alone keeps what it runs where others may write (a control)', async () => {
  expect(await achtergelaten(['-r', '@swc-node/register'])).toEqual([expect.stringMatching(/^swc-node-/)]);
});

test('every script runs by that loader', () => {
  const { scripts }: { scripts: Readonly<Record<string, string>> } = require('../package.json');
  const bij = Object.entries(scripts).filter(([, script]) => /\b\w[\w/-]*\.ts\b/.test(script));
  expect(bij.length).toBeGreaterThan(20);
  expect(
    bij.filter(([, script]) => script.split('&&').some((deel) => !deel.includes('-r ./src/typescript.cjs'))),
  ).toEqual([]);
});
