import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from './cases';
import type { ContenderName } from './contender';
import type { Generator } from './generator';
import { EVERY_TIME_NEW, type Load, type Order } from './load/order';
import type { Query } from './queries';
import type { Running } from './running';
import { familyMicros, processMicros, residentMb } from './usage';

/** What one contender did in one turn. */
export interface Turn {
  readonly contender: ContenderName;
  readonly answered: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time over the turn, in microseconds. */
  readonly nodeMicros: number;
  readonly pgMicros: number;
  readonly rssMb: number;
}

export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
  /** For how long each contender is asked a question before its first turn: a program of some size is compiled by then. */
  readonly warmUp: number;
}

/** Requests under way at once: as many as every contender has connections to the database. */
const CONNECTIONS = 10;

/** Share of a turn that each contender runs before each of its turns. */
const AGAIN = 0.25;

/** Still is who spends less than a tenth of this time. */
const STILL_MS = 200;
const AT_MOST_MS = 20_000;

/** Waits until nothing is being answered any more: what was cut off at the end of a run would count in the next one. */
async function untilStill(spent: () => number): Promise<void> {
  const end = performance.now() + AT_MOST_MS;
  let before: number;
  let after = spent();
  do {
    before = after;
    await pause(STILL_MS);
    after = spent();
  } while (after - before > STILL_MS * 100 && performance.now() < end);
}

/**
 * Has the contenders answer a question in turn, round after round, and gives what each did in each turn. A contender
 * that fails a single request is not measured: the run stops.
 * @param postmaster process of the database server.
 */
export async function measure(
  contenders: readonly Running[],
  query: Query,
  cases: readonly Case[],
  { rounds, seconds, warmUp }: Pace,
  { generator, postmaster }: { readonly generator: Generator; readonly postmaster: number },
): Promise<readonly Turn[]> {
  const orderFor = async ({ url, asker }: Running): Promise<Load> => ({
    url,
    connections: CONNECTIONS,
    requests: await Promise.all(cases.map((asked) => asker.request(query, asked, `bench-${EVERY_TIME_NEW}`))),
  });
  const run = async ({ name }: Running, order: Order) => {
    const outcome = await generator.run(order);
    if (outcome.failed > 0) throw new Error(`${name} failed ${outcome.failed} requests of ${query}: ${outcome.why}`);
    return outcome;
  };
  for (const contender of contenders) await run(contender, { ...(await orderFor(contender)), seconds: warmUp });
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const order = await orderFor(contender);
      await run(contender, { ...order, seconds: seconds * AGAIN });
      await untilStill(() => processMicros(contender.pid) + familyMicros(postmaster));
      const before = { node: processMicros(contender.pid), pg: familyMicros(postmaster) };
      const { answered, seconds: took, p50, p99 } = await run(contender, { ...order, seconds });
      if (answered === 0)
        throw new Error(`${contender.name} answered ${query} not once in ${seconds} s: give it longer turns`);
      turns.push({
        contender: contender.name,
        answered,
        seconds: took,
        p50,
        p99,
        nodeMicros: processMicros(contender.pid) - before.node,
        pgMicros: familyMicros(postmaster) - before.pg,
        rssMb: residentMb(contender.pid),
      });
    }
  }
  return turns;
}
