import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders made by the tests of one file. */
export class DataFolders {
  private readonly made: string[] = [];

  /** A data folder that does not exist yet, in a folder that every account may pass. */
  async fresh(): Promise<string> {
    const parent = await mkdtemp(join(tmpdir(), 'poortwachter-cluster-'));
    await chmod(parent, 0o711);
    this.made.push(parent);
    return join(parent, 'data');
  }

  /** Removes all of them, with the data that stands elsewhere because the server could not reach its folder. */
  async remove(): Promise<void> {
    for (const parent of this.made) {
      const home = await realpath(join(parent, 'data', 'postgres')).catch(() => parent);
      await rm(home, { recursive: true, force: true });
      await rm(parent, { recursive: true, force: true });
    }
  }
}
