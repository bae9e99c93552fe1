import { aessiv } from '@noble/ciphers/aes.js';
import { z } from 'zod';
import { ongeldig } from '../domain/fouten';
import type { Verzoek } from '../verzoek';

/** The place of a row in a list: the values of its order, the last of which is unique. */
export type Plaats = readonly (string | number)[];

const PLAATS = z.array(z.union([z.string(), z.number()])).min(1);
const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

/** AES-SIV: the same place gives the same cursor, and one that was altered, or made for another list or caller, is refused. */
const versleuteling = ({ sleutels, aanvrager }: Verzoek, lijst: string) =>
  aessiv(sleutels.cursor, bytes(lijst), bytes(`${aanvrager.organisatieId} ${aanvrager.sleutel}`));

/** @param lijst name of the list and its order, to which the cursor is bound. */
export function schrijfCursor(verzoek: Verzoek, lijst: string, plaats: Plaats): string {
  return Buffer.from(versleuteling(verzoek, lijst).encrypt(bytes(JSON.stringify(plaats)))).toString('base64url');
}

/** @param veld the argument, for the error when the cursor is not one of this list, order and caller. */
export function leesCursor(verzoek: Verzoek, lijst: string, cursor: string, veld: string): Plaats {
  try {
    const geheim = Buffer.from(cursor, 'base64url');
    if (geheim.toString('base64url') !== cursor) throw new Error('not in canonical form');
    const inhoud = versleuteling(verzoek, lijst).decrypt(new Uint8Array(geheim));
    return PLAATS.parse(JSON.parse(new TextDecoder().decode(inhoud)));
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
