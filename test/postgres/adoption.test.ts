import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '../../src/postgres/cluster';
import { DataFolders } from './data-folder';
import { startNodeChild } from './node-child';
import { sql } from './sql';

const folders = new DataFolders();
afterAll(() => folders.remove());

async function postmasterPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

describe('a server that is running already', () => {
  it('is adopted after kill -9 of Node, with all that was acknowledged', async () => {
    const dataDir = await folders.fresh();
    const child = await startNodeChild(dataDir);
    await sql(child.url, 'CREATE TABLE teller (n int)', 'INSERT INTO teller SELECT generate_series(1, 500)');
    await child.kill9();
    const orphan = await postmasterPid(dataDir);

    const heir = await startCluster({ dataDir, durable: true });
    expect(heir.url).toBe(child.url);
    expect(await postmasterPid(dataDir)).toBe(orphan);
    expect(await sql(heir.url, 'SELECT count(*)::int AS n FROM teller')).toEqual([{ n: 500 }]);
    await heir.stop();
    await expect(postmasterPid(dataDir)).rejects.toThrow('ENOENT');
  });

  it('keeps all that was acknowledged when it was killed itself', async () => {
    const dataDir = await folders.fresh();
    const child = await startNodeChild(dataDir);
    await sql(child.url, 'CREATE TABLE teller (n int)', 'INSERT INTO teller SELECT generate_series(1, 500)');
    const pid = await postmasterPid(dataDir);
    await child.kill9();
    process.kill(pid, 'SIGKILL');

    const next = await startCluster({ dataDir, durable: true });
    expect(await postmasterPid(dataDir)).not.toBe(pid);
    expect(await sql(next.url, 'SELECT count(*)::int AS n FROM teller')).toEqual([{ n: 500 }]);
    await next.stop();
  });

  it('is shared by two that start at once on an empty folder, and stopped by the last one out', async () => {
    const dataDir = await folders.fresh();
    const [one, two] = await Promise.all([startNodeChild(dataDir), startNodeChild(dataDir)]);
    expect(two.url).toBe(one.url);
    await one.end();
    expect(await sql(two.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await two.end();
    await expect(sql(two.url, 'SELECT')).rejects.toThrow('ECONNREFUSED');
  });

  it('is not taken from the process that started it', async () => {
    const dataDir = await folders.fresh();
    const child = await startNodeChild(dataDir);
    const guest = await startCluster({ dataDir, durable: true });
    await guest.stop();
    expect(await sql(child.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await child.end();
  });

  it('is started anew when it was left behind without fsync and durability is asked', async () => {
    const dataDir = await folders.fresh();
    const careless = await startCluster({ dataDir, durable: false });
    await expect(startCluster({ dataDir, durable: true })).rejects.toThrow('without fsync');
    await careless.stop();
    const careful = await startCluster({ dataDir, durable: true });
    expect(await sql(careful.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await careful.stop();
  });

  it('is not mistaken for another process that has its old number', async () => {
    const dataDir = await folders.fresh();
    const first = await startCluster({ dataDir, durable: true });
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    const left = await readFile(file, 'utf8');
    await first.stop();
    await writeFile(file, left.replace(/^\d+/, String(process.pid)));
    const second = await startCluster({ dataDir, durable: true });
    expect(await sql(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await second.stop();
  });
});
