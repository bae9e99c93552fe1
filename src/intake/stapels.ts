import type { Regel } from './rij';

/** What the gateway takes in one batch; its limits lie a little higher. */
const MEESTE_REGELS = 500;
const MEESTE_BYTES = 900_000;
const MEESTE_WAARDEN = 18_000;

const waardenIn = (waarde: unknown): number =>
  typeof waarde === 'object' && waarde !== null
    ? Object.values(waarde).reduce((som: number, deel) => som + 1 + waardenIn(deel), 0)
    : 0;

/** Rows by as many as the gateway takes at once, in their order. */
export async function* inStapels(regels: AsyncIterable<Regel>): AsyncGenerator<readonly Regel[]> {
  let stapel: Regel[] = [];
  let [bytes, waarden] = [0, 0];
  for await (const regel of regels) {
    const inhoud = 'aanmelding' in regel.uit ? regel.uit.aanmelding : regel.uit.rest;
    const [erbij, meer] = [Buffer.byteLength(JSON.stringify(inhoud)), waardenIn(inhoud) + 1];
    if (stapel.length === MEESTE_REGELS || bytes + erbij > MEESTE_BYTES || waarden + meer > MEESTE_WAARDEN) {
      if (stapel.length > 0) yield stapel;
      stapel = [];
      [bytes, waarden] = [0, 0];
    }
    stapel.push(regel);
    bytes += erbij;
    waarden += meer;
  }
  if (stapel.length > 0) yield stapel;
}
