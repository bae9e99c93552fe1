import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where distributions and package managers keep each version: parent, name of the version's folder, its bin folder. */
const VERSION_FOLDERS: readonly (readonly [parent: string, name: RegExp, bin: string])[] = [
  ['/usr/lib/postgresql', /^\d+$/, 'bin'], // Debian, Ubuntu
  ['/usr', /^pgsql-\d+$/, 'bin'], // PostgreSQL's own packages for Red Hat
  ['/usr/libexec', /^postgresql\d+$/, '.'], // Alpine
  ['/opt/homebrew/opt', /^postgresql@\d+$/, 'bin'],
  ['/usr/local/opt', /^postgresql@\d+$/, 'bin'],
  ['/Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
];

function onPath(): string[] {
  const answer = spawnSync('/bin/sh', ['-c', 'command -v postgres'], { encoding: 'utf8' });
  const file = answer.stdout?.trim();
  // The server finds its libraries and its share folder from where it really is, initdb stands beside it there.
  return file ? [dirname(realpathSync(file))] : [];
}

function installed(): string[] {
  return VERSION_FOLDERS.flatMap(([parent, name, bin]) => {
    if (!existsSync(parent)) return [];
    const versions = readdirSync(parent).filter((entry) => name.test(entry));
    const newestFirst = versions.sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')));
    return newestFirst.map((entry) => join(parent, entry, bin));
  });
}

/** Folders on this machine that hold a PostgreSQL server: the one on the PATH first, then the newest of each place. */
export function machineFolders(): string[] {
  const complete = (folder: string): boolean =>
    existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb'));
  return [...new Set([...onPath(), ...installed()])].filter(complete);
}
