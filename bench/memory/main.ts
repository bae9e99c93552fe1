import { writeFile } from 'node:fs/promises';
import { findCallers } from '../callers';
import { casesOf } from '../cases';
import type { HttpRequest } from '../contender';
import { POORTWACHTER } from '../contenders/poortwachter';
import { loadDatabase } from '../database';
import { temporaryFolder } from '../folder';
import { Generator } from '../generator';
import { EVERY_TIME_NEW } from '../load/order';
import { machineOf } from '../machine';
import { QUERIES, QUESTIONS } from '../queries';
import { type Running, startContender } from '../running';
import type { Undo } from '../undo';
import type { MemoryOptions } from './options';
import { AT_MOST, growthOf, PARTS, reportMemory, type Sample } from './report';

/** Requests under way at once. */
const CONNECTIONS = 10;

const BYTES_PER_MB = 1_000_000;

/** What the gateway says it holds. */
async function lookAt(url: string, requests: number): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const megabytes = (name: string): number => {
    const value = new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1];
    if (value === undefined) throw new Error(`the gateway does not tell ${name}`);
    return Number(value) / BYTES_PER_MB;
  };
  return {
    requests,
    rssMb: megabytes('process_resident_memory_bytes'),
    heapMb: megabytes('nodejs_heap_size_used_bytes'),
  };
}

/** One question of each turn has a text that none had before, as of callers who write values into it. */
const everyTimeNew = (request: HttpRequest): HttpRequest => {
  const { query, variables } = JSON.parse(request.body) as { query: string; variables: unknown };
  return { ...request, body: JSON.stringify({ query: `# ${EVERY_TIME_NEW}\n${query}`, variables }) };
};

/** All cases of all questions, mixed. */
async function mixed({ asker }: Running, ownerUrl: string, callers: Awaited<ReturnType<typeof findCallers>>) {
  const perQuery: HttpRequest[][] = [];
  for (const query of QUERIES) {
    const cases = await casesOf(ownerUrl, query, callers);
    perQuery.push(await Promise.all(cases.map((asked) => asker.request(query, asked, `geheugen-${EVERY_TIME_NEW}`))));
  }
  const most = Math.max(...perQuery.map((requests) => requests.length));
  const turns = Array.from({ length: most }, (_, turn) =>
    perQuery.flatMap((requests) => requests[turn % requests.length] ?? []),
  ).flat();
  return [...turns, ...turns.slice(0, QUERIES.length).map(everyTimeNew)];
}

/** Sends so many mixed requests to the gateway; gives whether it holds about as much at the end as at the beginning. */
export async function memory(
  { clients, requests, json }: MemoryOptions,
  undo: Undo,
  log: (line: string) => void,
): Promise<boolean> {
  const folder = await temporaryFolder(undo);
  const { ownerUrl, loginUrl, version } = await loadDatabase(folder, clients, undo, log);
  const callers = await findCallers(loginUrl, [...new Set(Object.values(QUESTIONS).map(({ caller }) => caller))]);
  const surroundings = { ownerUrl, loginUrl, callers: JSON.stringify(callers.all), folder };
  const gateway = await startContender(POORTWACHTER, surroundings, callers, undo);
  const generator = Generator.start(undo);
  const perPart = Math.ceil(requests / PARTS);
  const samples: Sample[] = [];
  // The first part warms up, and is not looked at.
  for (let part = 0; part <= PARTS; part += 1) {
    // Asked anew, so that no token has expired.
    const order = { url: gateway.url, connections: CONNECTIONS, requests: await mixed(gateway, ownerUrl, callers) };
    const { failed, why } = await generator.run({ ...order, amount: perPart });
    if (failed > 0) throw new Error(`the gateway failed ${failed} requests: ${why}`);
    if (part > 0) samples.push(await lookAt(gateway.url, part * perPart));
    log(`${part * perPart} requests after the warm-up`);
  }
  const growth = growthOf(samples);
  await writeFile(json, `${JSON.stringify({ machine: machineOf(version), clients, samples, growth }, null, 2)}\n`);
  process.stdout.write(`${reportMemory(samples)}\n`);
  return growth <= AT_MOST;
}
