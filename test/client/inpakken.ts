import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export const doe = promisify(execFile);
const WORTEL = join(__dirname, '..', '..');
const CLIENT = join(WORTEL, 'clients', 'typescript');

interface Pakket {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * An empty folder in which the client is installed as it is published: `npm pack`, unpacked. What it depends on is linked
 * from here, in the versions that it asks, so that no registry is needed.
 */
export async function leegMetClient(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'poortwachter-integrator-'));
  const { stdout } = await doe('npm', ['pack', '--json', '--silent', '--pack-destination', map], { cwd: CLIENT });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }];
  const { name, dependencies } = JSON.parse(await readFile(join(CLIENT, 'package.json'), 'utf8')) as Pakket;
  const modules = join(map, 'node_modules');
  await mkdir(join(modules, name), { recursive: true });
  await doe('tar', ['-xzf', join(map, filename), '--strip-components=1', '-C', join(modules, name)]);
  for (const [pakket, versie] of Object.entries(dependencies)) {
    const hier = join(WORTEL, 'node_modules', pakket);
    const { version } = JSON.parse(await readFile(join(hier, 'package.json'), 'utf8')) as { version: string };
    if (version !== versie) throw new Error(`${pakket} is ${version} here, and the client asks ${versie}`);
    await mkdir(dirname(join(modules, pakket)), { recursive: true });
    await symlink(hier, join(modules, pakket));
  }
  return map;
}

/** Copies an example of the installed package into the folder of the integrator. */
export const neemVoorbeeld = (map: string, bestand: string): Promise<void> =>
  cp(join(map, 'node_modules', 'poortwachter-client', 'examples', bestand), join(map, bestand));
