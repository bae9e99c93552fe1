import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '../../src/postgres/cluster';
import { DataFolders } from './data-folder';
import { sql } from './sql';

const folders = new DataFolders();
afterAll(() => folders.remove());

describe('a cluster', () => {
  it('keeps its data over a stop and a start, and leaves nothing half-made beside it', async () => {
    const dataDir = await folders.fresh();
    const first = await startCluster({ dataDir, durable: true });
    await sql(first.url, 'CREATE TABLE brief (tekst text)', "INSERT INTO brief VALUES ('é')");
    await first.stop();
    await first.stop();
    await expect(sql(first.url, 'SELECT')).rejects.toThrow('ECONNREFUSED');

    const second = await startCluster({ dataDir, durable: true });
    expect(await sql(second.url, 'SELECT tekst FROM brief')).toEqual([{ tekst: 'é' }]);
    await second.stop();
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('clears away what a first start left that was killed halfway', async () => {
    const dataDir = await folders.fresh();
    const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
    await mkdir(join(dataDir, `postgres.new-${dead}-0badcafe`, 'cluster'), { recursive: true });
    const cluster = await startCluster({ dataDir, durable: false });
    await cluster.stop();
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('listens on loopback only, wants the password, orders by code point and is durable when asked', async () => {
    const dataDir = await folders.fresh();
    const cluster = await startCluster({ dataDir, durable: true });
    try {
      const [settings] = await sql<Record<string, string>>(
        cluster.url,
        `SELECT current_setting('listen_addresses') AS listen, current_setting('unix_socket_directories') AS sockets,
                current_setting('server_encoding') AS encoding, current_setting('server_version') AS version,
                current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
                current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
                (SELECT string_agg(l, '' ORDER BY l) FROM unnest(ARRAY['b', 'B', 'é', 'a', '_']) l) AS ordered`,
      );
      expect(settings).toMatchObject({ listen: '127.0.0.1', sockets: '', encoding: 'UTF8', ordered: 'B_abé' });
      expect(settings).toMatchObject({ fsync: 'on', commit: 'on', pages: 'on', checksums: 'on' });
      expect(settings?.version).toContain(cluster.version);

      const wrong = new URL(cluster.url);
      wrong.password = 'fout';
      await expect(sql(wrong.href, 'SELECT')).rejects.toMatchObject({ code: '28P01' });
      const { mode } = await stat(join(dataDir, 'postgres', 'password'));
      expect(mode & 0o777).toBe(0o600);
    } finally {
      await cluster.stop();
    }
  });

  it('keeps what statements say out of the server log', async () => {
    const dataDir = await folders.fresh();
    const cluster = await startCluster({ dataDir, durable: false });
    try {
      const twice = ["INSERT INTO p VALUES ('111222333')", "INSERT INTO p VALUES ('111222333')"];
      await expect(sql(cluster.url, 'CREATE TABLE p (bsn text PRIMARY KEY)', ...twice)).rejects.toThrow(
        'duplicate key',
      );
      const log = await readFile(join(dataDir, 'postgres', 'server.log'), 'utf8');
      expect(log).toContain('ready to accept connections');
      expect(log).not.toContain('111222333');
    } finally {
      await cluster.stop();
    }
  });

  it('names the version that is missing when the data was made by another PostgreSQL', async () => {
    const dataDir = await folders.fresh();
    const cluster = await startCluster({ dataDir, durable: false });
    await cluster.stop();
    const file = join(dataDir, 'postgres', 'cluster', 'PG_VERSION');
    await writeFile(file, '9\n');
    await expect(startCluster({ dataDir, durable: false })).rejects.toThrow(
      /made by PostgreSQL 9, and no PostgreSQL 9 was found\. Install PostgreSQL 9, .*PostgreSQL \d\d/s,
    );
  });

  it('shows the end of the server log when the server does not come up', async () => {
    const dataDir = await folders.fresh();
    const cluster = await startCluster({ dataDir, durable: false });
    await cluster.stop();
    await writeFile(join(dataDir, 'postgres', 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(startCluster({ dataDir, durable: false })).rejects.toThrow(/did not come up.*no_such_setting/s);
  });

  it('says so when what stands in the data folder is no cluster', async () => {
    const dataDir = await folders.fresh();
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'iets'), '');
    await expect(startCluster({ dataDir, durable: false })).rejects.toThrow('not a complete cluster');
  });
});
