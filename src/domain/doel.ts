/** The closed list of purposes (reglement-rules B2). Which profile knows which, and who may name it, is policy. */
export const DOELEN = [
  'AANMELDING',
  'UITVOERING',
  'VERANTWOORDING',
  'GESCHIKTHEID',
  'PLAATSING',
  'FINANCIERING',
  'WETTELIJKE_PLICHT',
  'STATISTIEK',
  'WERVING',
  'RECHTEN',
  'TOEZICHT',
] as const;
export type Doel = (typeof DOELEN)[number];
export const isDoel = (tekst: string): tekst is Doel => (DOELEN as readonly string[]).includes(tekst);
