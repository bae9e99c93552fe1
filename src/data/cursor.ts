import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { z } from 'zod';
import { ongeldig } from '../domain/fouten';
import type { Verzoek } from '../verzoek';

/** The place of a row in a list: the values of its order, the last of which is unique. */
export type Plaats = readonly (string | number)[];

const PLAATS = z.array(z.union([z.string(), z.number()])).min(1);

const ALGORITME = 'aes-256-gcm';
const BEGIN_BYTES = 16;
const ZEGEL_BYTES = 16;

/** What a cursor is bound to: another list, or another caller, cannot open it. Throws for who is not known by name. */
const binding = ({ aanvrager }: Verzoek, lijst: string): Buffer =>
  Buffer.from(JSON.stringify([lijst, `${aanvrager.organisatieId} ${aanvrager.sleutel}`]));

/**
 * The same place gives the same cursor: the initial value of AES-GCM is made of the place itself, by a key of its own, so
 * that no two places share one.
 * @param lijst name of the list and its order, to which the cursor is bound.
 */
export function schrijfCursor(verzoek: Verzoek, lijst: string, plaats: Plaats): string {
  const { begin: beginsleutel, inhoud: inhoudssleutel } = verzoek.sleutels.cursor;
  const gebonden = binding(verzoek, lijst);
  const tekst = JSON.stringify(plaats);
  const begin = createHmac('sha256', beginsleutel).update(gebonden).update(tekst).digest().subarray(0, BEGIN_BYTES);
  const cijfer = createCipheriv(ALGORITME, inhoudssleutel, begin).setAAD(gebonden);
  const inhoud = [cijfer.update(tekst), cijfer.final()];
  return Buffer.concat([begin, cijfer.getAuthTag(), ...inhoud]).toString('base64url');
}

/** The place; throws when it was altered, or made for another list or caller. */
function ontcijfer(verzoek: Verzoek, lijst: string, cursor: string): Plaats {
  const geheim = Buffer.from(cursor, 'base64url');
  if (geheim.toString('base64url') !== cursor) throw new Error('not in canonical form');
  const inhoud = geheim.subarray(BEGIN_BYTES + ZEGEL_BYTES);
  const cijfer = createDecipheriv(ALGORITME, verzoek.sleutels.cursor.inhoud, geheim.subarray(0, BEGIN_BYTES), {
    authTagLength: ZEGEL_BYTES,
  });
  cijfer.setAAD(binding(verzoek, lijst)).setAuthTag(geheim.subarray(BEGIN_BYTES, BEGIN_BYTES + ZEGEL_BYTES));
  return PLAATS.parse(JSON.parse(Buffer.concat([cijfer.update(inhoud), cijfer.final()]).toString()));
}

/** @param veld the argument, for the error when the cursor is not one of this list, order and caller. */
export function leesCursor(verzoek: Verzoek, lijst: string, cursor: string, veld: string): Plaats {
  try {
    return ontcijfer(verzoek, lijst, cursor);
  } catch {
    throw ongeldig([
      {
        veld,
        reden: 'CURSOR',
        bericht: 'Deze cursor hoort niet bij deze lijst in deze volgorde. Begin opnieuw zonder cursor.',
      },
    ]);
  }
}
