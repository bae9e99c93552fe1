import { parseArgs } from 'node:util';
import { PADEN, type Pad } from '../support/gateway';

/** How far a proof goes, and where its chance begins: the same two give the same run. */
export interface Omvang {
  readonly n: number;
  readonly seed: number;
  /** By which path the gateways of the proof answer; undefined: it starts none. */
  readonly pad?: Pad;
}

function geheel(naam: string, tekst: string): number {
  const getal = Number(tekst);
  if (!Number.isSafeInteger(getal) || getal < 0) throw new Error(`--${naam} must be a whole number, 0 or more`);
  return getal;
}

function eenPad(tekst: string): Pad {
  const pad = PADEN.find((naam) => naam === tekst);
  if (pad === undefined) throw new Error(`--pad must be one of ${PADEN.join(', ')}`);
  return pad;
}

/** Reads `--n`, `--seed` and, where there is a path by default, `--pad`; throws with what is wrong. */
export function leesOmvang(argumenten: readonly string[], standaard: Omvang): Omvang {
  const { values } = parseArgs({
    args: [...argumenten],
    options: {
      n: { type: 'string' },
      seed: { type: 'string' },
      ...(standaard.pad !== undefined && { pad: { type: 'string' } as const }),
    },
    strict: true,
  });
  const pad = typeof values.pad === 'string' ? eenPad(values.pad) : standaard.pad;
  return {
    n: values.n === undefined ? standaard.n : geheel('n', values.n),
    seed: values.seed === undefined ? standaard.seed : geheel('seed', values.seed),
    ...(pad !== undefined && { pad }),
  };
}
