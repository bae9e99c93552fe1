/** What Q3 registers, but for its kenmerk and opdracht: fields that the closed list of the profile accepts. */
export const AANMELDING = {
  voornamen: 'Noor',
  achternaam: 'Berg',
  geboortedatum: '1988-04-12',
  telefoon: '0612345678',
  email: 'noor.berg@example.nl',
} as const;
