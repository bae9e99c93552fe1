import { isDeepStrictEqual } from 'node:util';

/** Where two answers part ways: a path such as `trajecten.nodes[3].client.email`, and what each has there. */
export interface Difference {
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** So many are told of two answers; the rest is more of the same. */
const AT_MOST = 5;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* walk(one: unknown, other: unknown, path: string): Generator<Difference> {
  if (isDeepStrictEqual(one, other)) return;
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) yield { path: `${path}.length`, one: one.length, other: other.length };
    const length = Math.min(one.length, other.length);
    for (let place = 0; place < length; place += 1) yield* walk(one[place], other[place], `${path}[${place}]`);
  } else if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      yield* walk(one[key], other[key], path === '' ? key : `${path}.${key}`);
  } else yield { path, one, other };
}

/** The first differences between two answers; none when they have the same rows. The order of keys says nothing. */
export function differences(one: unknown, other: unknown): readonly Difference[] {
  const found: Difference[] = [];
  for (const difference of walk(one, other, '')) {
    found.push(difference);
    if (found.length === AT_MOST) break;
  }
  return found;
}
