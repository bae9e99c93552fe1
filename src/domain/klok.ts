/** The time of a decision. Injected, never patched: tests freeze it. */
export interface Klok {
  nu(): Date;
}

export const systeemklok: Klok = { nu: () => new Date() };
