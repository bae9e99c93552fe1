/** A condition in SQL with its named parameters, for a query builder's `andWhere`. */
export interface Voorwaarde {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const WAAR: Voorwaarde = { sql: 'true', parameters: {} };
export const ONWAAR: Voorwaarde = { sql: 'false', parameters: {} };

const verbind = (woord: 'AND' | 'OR', leeg: Voorwaarde, delen: readonly Voorwaarde[]): Voorwaarde =>
  delen.length === 0
    ? leeg
    : {
        sql: delen.map(({ sql }) => `(${sql})`).join(` ${woord} `),
        parameters: Object.assign({}, ...delen.map(({ parameters }) => parameters)),
      };

export const alle = (...delen: readonly Voorwaarde[]): Voorwaarde => verbind('AND', WAAR, delen);
export const enige = (...delen: readonly Voorwaarde[]): Voorwaarde => verbind('OR', ONWAAR, delen);
