import { chmod, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '../../src/postgres/cluster';
import { DataFolders } from './data-folder';
import { sql } from './sql';

const folders = new DataFolders();
afterAll(() => folders.remove());

const root = process.geteuid?.() === 0;
const asRoot = root ? it : it.skip;
const reason = root ? '' : ' (skipped: not root)';

describe('started by root', () => {
  asRoot(`the server runs under an unprivileged account that owns the data${reason}`, async () => {
    const dataDir = await folders.fresh();
    const cluster = await startCluster({ dataDir, durable: false });
    await cluster.stop();
    expect((await stat(join(dataDir, 'postgres', 'cluster'))).uid).not.toBe(0);
    expect((await lstat(join(dataDir, 'postgres'))).isDirectory()).toBe(true);
  });

  asRoot(`data that the account could not reach is kept elsewhere and found again${reason}`, async () => {
    const dataDir = await folders.fresh();
    await mkdir(dataDir);
    await chmod(dataDir, 0o700);
    const gemeld: string[] = [];
    const first = await startCluster({ dataDir, durable: true, log: (melding) => gemeld.push(melding) });
    await sql(first.url, 'CREATE TABLE t AS SELECT 7 AS n');
    await first.stop();
    const place = await realpath(join(dataDir, 'postgres'));
    expect(place).toMatch(/^\/var\/lib\/poortwachter\//);
    expect(gemeld).toContain(
      'PostgreSQL cannot reach the data folder from its account: its data is elsewhere, and a link there points at it',
    );

    const second = await startCluster({ dataDir, durable: true });
    expect(await sql(second.url, 'SELECT n FROM t')).toEqual([{ n: 7 }]);
    await second.stop();
  });
});
