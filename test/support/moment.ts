/** The moment at which the tests' clock stands still, and to which the demo set is up to date. */
export const NU = new Date('2026-11-02T09:00:00.000Z');

/** Clients in the demo set of the tests: enough for every fixed dossier, few enough to clone quickly. */
export const DEMO_CLIENTS = 300;
