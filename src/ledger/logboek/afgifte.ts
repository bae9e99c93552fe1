import { setImmediate as beurt } from 'node:timers/promises';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { Zend } from './collector';
import type { Reden, Wachtend } from './wachtrij';

/** Lines in one post at most: while they are made and written, everything else waits. */
export const PER_POST = 1_000;

/** What is to be sent of a raadpleging. */
export interface Zendbaar {
  readonly wachtend: Wachtend;
  /** Made while they are gone through, each time anew. */
  readonly regels: Iterable<ReadableSpan>;
}

/** A raadpleging that the collector does not have, though it takes others. */
export interface Achterblijver {
  readonly wachtend: Wachtend;
  readonly reden: Reden;
  /** What the collector answered, if it was sent. */
  readonly status: number | null;
}

export interface Afgifte {
  /** Whether the collector took anything at all. */
  readonly aangenomen: boolean;
  readonly geweigerd: readonly Achterblijver[];
}

/** Their lines, a post at a time: of many raadplegingen, or a part of one. */
function* posten(lijst: readonly Zendbaar[]): Generator<readonly ReadableSpan[]> {
  let post: ReadableSpan[] = [];
  for (const { regels } of lijst)
    for (const regel of regels) {
      post.push(regel);
      if (post.length < PER_POST) continue;
      yield post;
      post = [];
    }
  if (post.length > 0) yield post;
}

/**
 * Sends them in order; what is refused is halved, until it is known which of them it is. One of which a part is refused is
 * refused. Others have their turn between two posts.
 */
export async function geefAf(lijst: readonly Zendbaar[], zend: Zend): Promise<Afgifte> {
  let aangenomen = false;
  for (const post of posten(lijst)) {
    const ontvangst = await zend(post);
    if (ontvangst.soort === 'GEWEIGERD') {
      const delen = await halveer(lijst, ontvangst.status, zend);
      return { ...delen, aangenomen: aangenomen || delen.aangenomen };
    }
    aangenomen = true;
    await beurt();
  }
  return { aangenomen, geweigerd: [] };
}

async function halveer(lijst: readonly Zendbaar[], status: number, zend: Zend): Promise<Afgifte> {
  if (lijst.length === 1)
    return {
      aangenomen: false,
      geweigerd: lijst.map(({ wachtend }) => ({ wachtend, reden: 'GEWEIGERD', status })),
    };
  const midden = Math.ceil(lijst.length / 2);
  const voorste = await geefAf(lijst.slice(0, midden), zend);
  const achterste = await geefAf(lijst.slice(midden), zend);
  return {
    aangenomen: voorste.aangenomen || achterste.aangenomen,
    geweigerd: [...voorste.geweigerd, ...achterste.geweigerd],
  };
}
