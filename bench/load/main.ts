import autocannon from 'autocannon';
import { EVERY_TIME_NEW, type Order, type Outcome } from './order';
import { percentile } from './percentile';

/*
 * The load generator, a process of its own so that it takes no time from who is measured nor from who measures. It gets
 * orders over the channel to its parent, one at a time, and answers each with its outcome.
 */

const isGood = (body: string | Buffer | undefined): boolean => body !== undefined && !body.includes('"errors":');

/** What is told of an answer that is not good. */
const BEGINNING = 300;

let given = 0;

/** Each request with a text that no other has. */
const renewed =
  (body: string) =>
  (request: autocannon.Request): autocannon.Request => {
    given += 1;
    return { ...request, body: body.replaceAll(EVERY_TIME_NEW, `${process.pid}-${given}`) };
  };

async function carryOut(order: Order): Promise<Outcome> {
  const { url, requests, connections } = order;
  const times: number[] = [];
  let why: string | undefined;
  const begin = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        ...('amount' in order ? { amount: order.amount } : { duration: order.seconds }),
        verifyBody: (body) => {
          const good = isGood(body);
          if (!good) why ??= String(body).slice(0, BEGINNING);
          return good;
        },
        requests: requests.map(({ path, headers, body }) => ({
          method: 'POST',
          path,
          headers,
          body,
          ...(body.includes(EVERY_TIME_NEW) ? { setupRequest: renewed(body) } : {}),
        })),
      },
      (fault, outcome) => (fault ? reject(fault) : resolve(outcome)),
    );
    instance.on('reqError', (fault: unknown) => {
      why ??= String(fault);
    });
    instance.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  const failed = result.errors + result.timeouts + result.non2xx + result.mismatches;
  return {
    answered: times.length - result.non2xx - result.mismatches,
    failed,
    why,
    seconds: (performance.now() - begin) / 1000,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (outcome) => process.send?.({ outcome }),
    (fault: unknown) => process.send?.({ fault: String(fault) }),
  );
});
process.on('disconnect', () => process.exit(0));
