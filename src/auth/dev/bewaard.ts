import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lees = (pad: string): string | undefined => {
  try {
    return readFileSync(pad, 'utf8').trim();
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fout;
  }
};

/**
 * A secret of dev mode that is made once and kept in the data folder, readable by its owner only. It is put in place
 * in one step: of two starts at once, both use what the first put there, and a start that is killed leaves no half.
 */
export function bewaarEenmalig(dataDir: string, bestand: string, maak: () => string): string {
  const pad = join(dataDir, bestand);
  const aanwezig = lees(pad);
  if (aanwezig !== undefined) return aanwezig;
  mkdirSync(dataDir, { recursive: true });
  const nieuw = `${pad}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(nieuw, maak(), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(nieuw, pad);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  } finally {
    rmSync(nieuw, { force: true });
  }
  return readFileSync(pad, 'utf8').trim();
}
