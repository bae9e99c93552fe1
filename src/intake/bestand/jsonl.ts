import type { Rij } from '../rij';
import { LANGSTE_RIJ, tekstUit } from './tekst';

/** The lines of JSON, an object each. */
export async function* leesJsonl(pad: string): AsyncGenerator<Rij> {
  let rij = 0;
  for await (const regel of regelsUit(pad)) {
    rij += 1;
    if (regel.trim() === '') continue;
    const waarden = objectUit(regel);
    if (waarden === null) yield { rij, fouten: [{ reden: 'VORM', bericht: 'Deze regel is geen object in JSON.' }] };
    else yield { rij, waarden };
  }
}

async function* regelsUit(pad: string): AsyncGenerator<string> {
  let rest = '';
  for await (const deel of tekstUit(pad)) {
    const regels = (rest + deel).split('\n');
    rest = regels.pop() ?? '';
    if (rest.length > LANGSTE_RIJ) throw new Error(`${pad} has a line of more than ${LANGSTE_RIJ} characters`);
    yield* regels;
  }
  if (rest !== '') yield rest;
}

function objectUit(regel: string): Readonly<Record<string, unknown>> | null {
  try {
    const waarde: unknown = JSON.parse(regel);
    return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
      ? (waarde as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
