import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/*
 * Secrets by which a receiver knows that a message is ours (Standard Webhooks). They are kept so that only who has the key
 * of the gateway can use them: the database alone does not sign.
 */

const BEGIN = 'whsec_';
const BYTES = 32;
const NONCE = 12;
const TAG = 16;

/** A new one, as the receiver keeps it: `whsec_…`. */
export const maakGeheim = (): string => `${BEGIN}${randomBytes(BYTES).toString('base64')}`;

/** The secret for the database, bound to its endpoint: nonce, ciphertext and tag (AES-256-GCM). */
export function versluit(geheim: string, webhookId: string, sleutel: KeyObject): Buffer {
  const nonce = randomBytes(NONCE);
  const cijfer = createCipheriv('aes-256-gcm', sleutel, nonce).setAAD(Buffer.from(webhookId));
  const inhoud = Buffer.concat([cijfer.update(geheim, 'utf8'), cijfer.final()]);
  return Buffer.concat([nonce, inhoud, cijfer.getAuthTag()]);
}

/** Throws for what was not made by {@link versluit} with this key for this endpoint. */
function maakOpen(versloten: Buffer, webhookId: string, sleutel: KeyObject): string {
  const cijfer = createDecipheriv('aes-256-gcm', sleutel, versloten.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(webhookId))
    .setAuthTag(versloten.subarray(-TAG));
  return Buffer.concat([cijfer.update(versloten.subarray(NONCE, -TAG)), cijfer.final()]).toString('utf8');
}

/** Those that were made with this key for this endpoint; others sign nothing. */
export const ontsluit = (versloten: readonly Buffer[], webhookId: string, sleutel: KeyObject): readonly string[] =>
  versloten.flatMap((een) => {
    try {
      return [maakOpen(een, webhookId, sleutel)];
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
