import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Geheimsoort } from '../domain/webhook';

/*
 * Secrets by which a receiver knows that a message is ours (Standard Webhooks), and tokens by which it lets them in. They are
 * kept so that only who has the key of the gateway can use them: the database alone does not sign.
 */

const BEGIN = 'whsec_';
const BYTES = 32;
const NONCE = 12;
const TAG = 16;

/** A new one, as the receiver keeps it: `whsec_…`. */
export const maakGeheim = (): string => `${BEGIN}${randomBytes(BYTES).toString('base64')}`;

/** To what a secret is bound: its endpoint, and what it is for. A signing secret is not to be sent as a token. */
const binding = (webhookId: string, soort: Geheimsoort): Buffer =>
  Buffer.from(soort === 'ONDERTEKENING' ? webhookId : `${webhookId} ${soort}`);

/** The secret for the database: nonce, ciphertext and tag (AES-256-GCM). */
export function versluit(geheim: string, webhookId: string, soort: Geheimsoort, sleutel: KeyObject): Buffer {
  const nonce = randomBytes(NONCE);
  const cijfer = createCipheriv('aes-256-gcm', sleutel, nonce).setAAD(binding(webhookId, soort));
  const inhoud = Buffer.concat([cijfer.update(geheim, 'utf8'), cijfer.final()]);
  return Buffer.concat([nonce, inhoud, cijfer.getAuthTag()]);
}

/** Throws for what was not made by {@link versluit} with this key for this. */
function maakOpen(versloten: Buffer, webhookId: string, soort: Geheimsoort, sleutel: KeyObject): string {
  const cijfer = createDecipheriv('aes-256-gcm', sleutel, versloten.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(binding(webhookId, soort))
    .setAuthTag(versloten.subarray(-TAG));
  return Buffer.concat([cijfer.update(versloten.subarray(NONCE, -TAG)), cijfer.final()]).toString('utf8');
}

/** Those that were made with this key for this; others are of no use. */
export const ontsluit = (
  versloten: readonly Buffer[],
  webhookId: string,
  soort: Geheimsoort,
  sleutel: KeyObject,
): readonly string[] =>
  versloten.flatMap((een) => {
    try {
      return [maakOpen(een, webhookId, soort, sleutel)];
    } catch {
      return [];
    }
  });

/** The headers of a message, signed with each secret that is valid: a receiver that has one of them accepts it. */
export function tekenKoppen(
  id: string,
  inhoud: string,
  geheimen: readonly string[],
  op: Date,
): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(op.getTime() / 1000)),
    'webhook-signature': geheimen.map((geheim) => new Webhook(geheim).sign(id, op, inhoud)).join(' '),
  };
}
