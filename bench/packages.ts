import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the packages of the bench when they are not there: the gateway needs none of them, so `npm ci` leaves them out. */
export function installPackages(log: (line: string) => void): void {
  if (existsSync(join(__dirname, 'node_modules', '.package-lock.json'))) return;
  log('installing the packages of the bench');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: __dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci in bench/ failed');
}
