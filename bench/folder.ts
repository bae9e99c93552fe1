import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Undo } from './undo';

/** A folder of this run's own, which is removed after it. */
export async function temporaryFolder(undo: Undo): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'poortwachter-bench-'));
  // Started by root, the server runs under another account, which must be able to pass.
  await chmod(folder, 0o711);
  undo.add(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
