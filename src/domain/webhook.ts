/**
 * Whether an endpoint is told of events. GEPAUZEERD: not, as was asked. UITGESCHAKELD: not, because of how it answered.
 * While it is not, its place in the stream stays where it is, and nothing is lost.
 */
export const WEBHOOK_STANDEN = ['ACTIEF', 'GEPAUZEERD', 'UITGESCHAKELD'] as const;
export type WebhookStand = (typeof WEBHOOK_STANDEN)[number];

/** ONDERTEKENING: messages are signed with it. TOEGANG: the token by which the receiver lets them in, as it was given to us. */
export type Geheimsoort = 'ONDERTEKENING' | 'TOEGANG';

/** Why an endpoint was disabled: it said that it is gone (410), failed for days, never agreed to be called, or its system is registered no more. */
export const UITSCHAKELREDENEN = ['VERDWENEN', 'MISLUKT', 'GEEN_INSTEMMING', 'BEEINDIGD'] as const;
export type Uitschakelreden = (typeof UITSCHAKELREDENEN)[number];

/**
 * How far a delivery is. OVERGESLAGEN: it could not be told any more when its turn came. ONBESTELBAAR: it failed for days,
 * and waits for somebody to look at it.
 */
export const AFLEVERSTANDEN = ['WACHT', 'AFGELEVERD', 'OVERGESLAGEN', 'ONBESTELBAAR'] as const;
export type Afleverstand = (typeof AFLEVERSTANDEN)[number];

/**
 * How the last attempt went: what was answered, or why there was no answer. Not sent at all: ADRES, to an address that may
 * not be called; GEHEIM, without a secret that is valid and can be used; and GEEN_TOEGANG, of a system that is not let in.
 */
export const AFLEVERUITKOMSTEN = [
  'GOED',
  'STATUS',
  'OMLEIDING',
  'TIJD',
  'VERBINDING',
  'ADRES',
  'GEHEIM',
  'GEEN_TOEGANG',
] as const;
export type Afleveruitkomst = (typeof AFLEVERUITKOMSTEN)[number];
