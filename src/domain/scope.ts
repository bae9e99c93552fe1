/** The closed list of scopes a token may carry; README documents each. */
export const SCOPES = [
  'clients:lezen',
  'trajecten:lezen',
  'rapportages:lezen',
  'aanmeldingen:lezen',
  'aanmeldingen:schrijven',
  'gezondheid:lezen',
  'bsn:lezen',
  'dossiers:schrijven',
  'toestemmingen:schrijven',
  'kanttekeningen:schrijven',
  'portfolio:schrijven',
  'integraties:beheren',
] as const;
export type Scope = (typeof SCOPES)[number];
