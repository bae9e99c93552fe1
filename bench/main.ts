import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { findCallers } from './callers';
import { type Case, casesOf } from './cases';
import { compare, type Unequal } from './check';
import { ALL } from './contenders';
import { loadDatabase } from './database';
import { type Figures, type PerQuery, ratiosOf, summarise } from './figures';
import { temporaryFolder } from './folder';
import { Generator } from './generator';
import { judge } from './goals';
import { grow } from './growth/main';
import { readGrowthOptions } from './growth/options';
import { machineOf } from './machine';
import { measure } from './measure';
import { memory } from './memory/main';
import { readMemoryOptions } from './memory/options';
import { type Options, readOptions } from './options';
import { installPackages } from './packages';
import { QUESTIONS, type Query } from './queries';
import { report, tellUnequal } from './report';
import { type Running, startContender } from './running';
import { Undo } from './undo';

const log = (line: string): void => {
  process.stderr.write(`bench: ${line}\n`);
};

/** Loads, compares and measures; gives whether everybody answered alike and every goal was met. */
async function bench(options: Options, undo: Undo): Promise<boolean> {
  const folder = await temporaryFolder(undo);
  const { ownerUrl, loginUrl, pid: postmaster, version } = await loadDatabase(folder, options.clients, undo, log);
  const personas = [...new Set(options.only.map((query) => QUESTIONS[query].caller))];
  const callers = await findCallers(loginUrl, personas);
  const surroundings = { ownerUrl, loginUrl, callers: JSON.stringify(callers.all), folder };
  const contenders: Running[] = [];
  for (const name of options.contenders) {
    log(`starting ${name}`);
    contenders.push(await startContender(ALL[name], surroundings, callers, undo));
  }

  const cases = new Map<Query, readonly Case[]>();
  const unequal: Unequal[] = [];
  for (const query of options.only) {
    const found = await casesOf(ownerUrl, query, callers);
    cases.set(query, found);
    log(`comparing the answers to ${query}`);
    unequal.push(...(await compare(contenders, query, found, { ownerUrl, callers })));
  }
  if (unequal.length > 0) {
    process.stdout.write(`${tellUnequal(unequal)}\n`);
    return false;
  }

  const generator = Generator.start(undo);
  const queries: PerQuery<Figures> = {};
  for (const [query, found] of cases) {
    log(`measuring ${query}`);
    queries[query] = summarise(await measure(contenders, query, found, options, { generator, postmaster }));
  }
  const ratios = Object.fromEntries(Object.entries(queries).map(([query, figures]) => [query, ratiosOf(figures)]));
  const goals = options.only.flatMap((query) => judge(query, queries[query] ?? {}));
  const { clients, rounds, seconds } = options;
  const results = { machine: machineOf(version), clients, rounds, seconds, queries, ratios, goals };
  await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`${report(queries)}\n`);
  return goals.every(({ met }) => met);
}

type Work = (undo: Undo) => Promise<boolean>;

/** What is asked for; throws, before anything was started, when its options are wrong. */
function workOf([command, ...rest]: readonly string[]): Work {
  if (command === 'grow') {
    const options = readGrowthOptions(rest);
    return (undo) => grow(options, undo, log);
  }
  if (command === 'memory') {
    const options = readMemoryOptions(rest);
    return (undo) => memory(options, undo, log);
  }
  const options = readOptions(command === undefined ? [] : [command, ...rest]);
  return (undo) => bench(options, undo);
}

async function main(): Promise<void> {
  const work = workOf(process.argv.slice(2));
  installPackages(log);
  const undo = new Undo();
  let stopping = false;
  // npm passes on what the terminal sends as well: the second one must not cut the first one off.
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void undo.all().finally(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  try {
    process.exitCode = (await work(undo)) ? 0 : 1;
  } finally {
    await undo.all();
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`bench: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
