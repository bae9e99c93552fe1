import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const RONDES = 4096;

const hmac = (sleutel: Buffer, tekst: string): Buffer => createHmac('sha256', sleutel).update(tekst).digest();

/**
 * What PostgreSQL keeps of a password (RFC 5802, RFC 7677), for `ALTER ROLE … PASSWORD`: the password itself then
 * stands in no statement, and so in no log of the server.
 */
export function scramVerifier(wachtwoord: string): string {
  const zout = randomBytes(16);
  const gezouten = pbkdf2Sync(wachtwoord, zout, RONDES, 32, 'sha256');
  const bewaard = createHash('sha256').update(hmac(gezouten, 'Client Key')).digest('base64');
  const server = hmac(gezouten, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${RONDES}:${zout.toString('base64')}$${bewaard}:${server}`;
}
