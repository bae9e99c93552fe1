import { startCluster } from '../../src/postgres/cluster';

/** Brings up a cluster, prints its URL, and stops it when its standard input ends. */
async function main(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir, durable: true });
  process.stdout.write(`${cluster.url}\n`);
  process.stdin.resume();
  process.stdin.once('end', () => void cluster.stop());
}

void main(process.argv[2] ?? '');
