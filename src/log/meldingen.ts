/** Everything a log line can say. A text that is not on this list is not written: it could have been made with a value. */
export const MELDINGEN = [
  // Starting and stopping
  'loading the demo set',
  'making a cluster of PostgreSQL',
  'PostgreSQL cannot reach the data folder from its account: its data is elsewhere, and a link there points at it',
  'PostgreSQL could not start, trying again',
  'PostgreSQL runs',
  'PostgreSQL was running already: adopted',
  'PostgreSQL was left behind running without fsync: started anew',
  'PostgreSQL keeps running for other processes',
  'the database server may write values of persons in its log',
  'listening',
  'stopping',
  'could not stop cleanly',
  'ended by an error that nobody caught',
  // The seals of the ledger
  'head of the ledger',
  'the ledger does not hold the last head that was given out, and gets no other: npm run ledger:verify',
  'none of the heads that were given out can be read, and the ledger gets no other',
  'the ledger could not be sealed; it is tried again',
  'no head of the ledger could be given out; it is tried again',
  'the queue held raadplegingen that are not in the ledger',
  // The log lines of the ledger
  'no log lines of the ledger are exported: LOGBOEK_URL is not set',
  'the log lines could not be exported; they are tried again',
  'a raadpleging could not be exported and was left behind; it is tried again',
  'what is not exported yet could not be counted',
  // The keys of issuers
  'the keys of an issuer could not be fetched; it is tried again',
  // Client certificates
  'the revoked certificates cannot be read; those of before count',
  'a client certificate does not count: a list of revoked ones is out of date or missing',
  // Whoever is kept informed
  'who is kept informed could not be told of changes; it is tried again',
  'one who is kept informed could not be told of changes; it is tried again, and others are told',
  // Webhooks
  'no webhooks are delivered: WEBHOOK_SOURCE is not set',
  'webhooks could not be delivered; it is tried again',
  'a webhook could not be delivered for days; it waits to be looked at',
  'a webhook was disabled',
  // A request
  'asked through the inway',
  'token refused',
  'the caller could not be looked up',
  'unexpected error',
  'unexpected error while processing a request',
  'no transaction',
  'commit failed',
  'a refusal could not be recorded',
  'the hot path failed',
  'the two paths answered differently',
  'an export broke off',
] as const;
export type Melding = (typeof MELDINGEN)[number];
