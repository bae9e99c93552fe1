import { writeFile } from 'node:fs/promises';
import { findCallers } from '../callers';
import { POORTWACHTER } from '../contenders/poortwachter';
import { type Loaded, loadDatabase } from '../database';
import { temporaryFolder } from '../folder';
import { Generator } from '../generator';
import { percentile } from '../load/percentile';
import { machineOf } from '../machine';
import { QUESTIONS } from '../queries';
import { startContender } from '../running';
import { Undo } from '../undo';
import { Herd } from './multiply';
import type { GrowthOptions } from './options';
import { headersFor, pagesAt } from './pages';
import { compareSizes, type Grown, reportGrowth, type Timing } from './report';

/** Turns of every page; the median counts, so that one disturbed turn does not decide. */
const ROUNDS = 3;

/** Share of the time that a page is asked before it is measured. */
const WARM_UP = 0.5;

/** Starts the gateway on the set as it is now, measures its pages one request at a time, and stops it. */
async function measureAt(
  { ownerUrl, loginUrl }: Loaded,
  folder: string,
  seconds: number,
  generator: Generator,
  undo: Undo,
): Promise<readonly Timing[]> {
  const callers = await findCallers(loginUrl, [...new Set(Object.values(QUESTIONS).map(({ caller }) => caller))]);
  const surroundings = { ownerUrl, loginUrl, callers: JSON.stringify(callers.all), folder };
  const { url } = await startContender(POORTWACHTER, surroundings, callers, undo);
  const pages = await pagesAt(url);
  const times = new Map<string, number[]>(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, caller, body } of pages) {
      const headers = await headersFor(url, caller);
      const order = { url, connections: 1, requests: [{ path: '/graphql', headers, body }] };
      await generator.run({ ...order, seconds: seconds * WARM_UP });
      const { p50, answered, failed, why } = await generator.run({ ...order, seconds });
      if (failed > 0 || answered === 0) throw new Error(`${name}: ${failed} failed, ${answered} answered; ${why}`);
      times.get(name)?.push(p50);
    }
  }
  return pages.map(({ name, beside, judged }) => ({
    name,
    beside,
    judged,
    p50: percentile(times.get(name) ?? [], 0.5),
  }));
}

/** Measures pages while the set grows; gives whether none takes much longer in the largest set than in the smallest. */
export async function grow(
  { sizes, seconds, json }: GrowthOptions,
  undo: Undo,
  log: (line: string) => void,
): Promise<boolean> {
  const folder = await temporaryFolder(undo);
  const [smallest] = sizes;
  const database = await loadDatabase(folder, smallest, undo, log);
  const callers = await findCallers(database.loginUrl, [QUESTIONS.Q1.caller]);
  const herd = await Herd.keep(database.ownerUrl, undo);
  const generator = Generator.start(undo);
  const all: Grown[] = [];
  for (const clients of sizes) {
    const begin = performance.now();
    if (clients > smallest) await herd.growTo(clients / smallest);
    await herd.settle();
    log(`${clients} clients after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    const gateway = new Undo();
    undo.add(() => gateway.all());
    const timings = await measureAt(database, folder, seconds, generator, gateway);
    await gateway.all();
    all.push({ clients, ...(await herd.count(callers.of(QUESTIONS.Q1.caller).opdrachtgeverId)), timings });
  }
  const compared = compareSizes(all);
  const results = { machine: machineOf(database.version), seconds, sizes: all, compared };
  await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`${reportGrowth(all)}\n`);
  return compared.every(({ met }) => met);
}
