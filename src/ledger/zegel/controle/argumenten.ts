import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { JWK } from 'jose';
import { z } from 'zod';
import { type Hoofd, leesHoofd } from '../hoofd';
import { Hoofdenboek, type Vindplaats } from '../hoofdenboek';
import type { Hoofden } from './hoofden';

/** What was asked on the command line. */
export interface Argumenten {
  /** A head or a file of heads, after which is recomputed. */
  readonly vanaf: string | undefined;
  /** Files of heads to hold the chain to, besides that of the gateway. */
  readonly gehouden: readonly string[];
  /** Files of public keys. */
  readonly sleutels: readonly string[];
  /** Seconds after which what was written should be sealed. */
  readonly geduld: number;
}

/** Throws with what is wrong. */
export function leesArgumenten(argumenten: readonly string[]): Argumenten {
  const { values } = parseArgs({
    args: [...argumenten],
    options: {
      from: { type: 'string' },
      held: { type: 'string', multiple: true, default: [] },
      key: { type: 'string', multiple: true, default: [] },
      grace: { type: 'string', default: '600' },
    },
    strict: true,
  });
  if (!/^\d{1,9}$/.test(values.grace)) throw new Error('--grace must be a whole number of seconds');
  return { vanaf: values.from, gehouden: values.held, sleutels: values.key, geduld: Number(values.grace) };
}

const Sleutel = z.looseObject({ kty: z.literal('OKP'), x: z.string(), kid: z.string() });
const Sleutels = z.union([z.object({ keys: z.array(Sleutel) }), Sleutel.transform((sleutel) => ({ keys: [sleutel] }))]);

/** The public keys in a file: a JWK, or a set of them. */
export async function leesSleutels(pad: string): Promise<readonly JWK[]> {
  const gelezen = Sleutels.safeParse(JSON.parse(await readFile(pad, 'utf8')));
  if (!gelezen.success) throw new Error(`${pad} holds no public key as npm run ledger:key prints it`);
  return gelezen.data.keys;
}

const JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** The heads that are given: as such, or in a file that must be there. */
export function hoofdenIn(tekst: string): () => AsyncIterable<Vindplaats> {
  if (!JWS.test(tekst)) return () => new Hoofdenboek(tekst, 'VEREIST').alle();
  return async function* () {
    yield { jws: tekst, waar: 'the head that was given' };
  };
}

/** The highest of the heads that are ours; throws when there is none. */
export async function hoogsteVan(hoofden: Hoofden, sleutels: readonly JWK[]): Promise<Hoofd> {
  let hoogste: Hoofd | null = null;
  for await (const { jws } of hoofden()) {
    const hoofd = await leesHoofd(jws, sleutels);
    if (hoofd !== null && hoofd.number > (hoogste?.number ?? 0)) hoogste = hoofd;
  }
  if (hoogste === null) throw new Error('--from holds no head that our key signed');
  return hoogste;
}

/** All heads of these sources, one after another. */
export const samen = (bronnen: readonly Hoofden[]): Hoofden =>
  async function* () {
    for (const bron of bronnen) yield* bron();
  };
