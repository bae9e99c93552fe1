import type { FormattedExecutionResult } from 'graphql';

/** `data` that is JSON text already: it goes out as it is. */
export class RuweData {
  constructor(readonly json: string) {}
}

/** The body of an answer. */
export function schrijfAntwoord(resultaat: FormattedExecutionResult): string {
  const { data, ...overig } = resultaat;
  if (!(data instanceof RuweData)) return `${JSON.stringify(resultaat)}\n`;
  const rest = JSON.stringify(overig);
  return `{"data":${data.json}${rest === '{}' ? '' : `,${rest.slice(1, -1)}`}}\n`;
}
