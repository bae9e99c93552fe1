import { parseArgs } from 'node:util';

/** How far a proof goes, and where its chance begins: the same two give the same run. */
export interface Omvang {
  readonly n: number;
  readonly seed: number;
}

function geheel(naam: string, tekst: string): number {
  const getal = Number(tekst);
  if (!Number.isSafeInteger(getal) || getal < 0) throw new Error(`--${naam} must be a whole number, 0 or more`);
  return getal;
}

/** Reads `--n` and `--seed`; throws with what is wrong. */
export function leesOmvang(argumenten: readonly string[], standaard: Omvang): Omvang {
  const { values } = parseArgs({
    args: [...argumenten],
    options: { n: { type: 'string' }, seed: { type: 'string' } },
    strict: true,
  });
  return {
    n: values.n === undefined ? standaard.n : geheel('n', values.n),
    seed: values.seed === undefined ? standaard.seed : geheel('seed', values.seed),
  };
}
