import { z } from 'zod';
import { isLoopback } from '../../../auth/loopback';
import { GEBEURTENIS_OBJECTEN } from '../../../domain/gebeurtenis';
import type { WebhookId } from '../../../domain/ids';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';

const LANGSTE_URL = 2_048;

/** What may be called is judged when it is called; this is what could never be. */
function isAdres(tekst: string): boolean {
  if (!URL.canParse(tekst)) return false;
  const { protocol, username, password, hash, hostname } = new URL(tekst);
  return (
    (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) &&
    username === '' &&
    password === '' &&
    hash === ''
  );
}

/** The fields of an endpoint. */
export const INHOUD = {
  url: z
    .string()
    .max(LANGSTE_URL, `Gebruik hoogstens ${LANGSTE_URL} tekens.`)
    .regex(/^[\x21-\x7e]+$/, 'Geef een adres zonder spaties en accenten.')
    .refine(isAdres, 'Geef een https-adres, zonder naam en wachtwoord en zonder #.'),
  over: z
    .array(z.enum(GEBEURTENIS_OBJECTEN))
    .min(1, 'Noem ten minste een soort, of laat dit weg.')
    .refine((lijst) => new Set(lijst).size === lijst.length, 'Noem elk maar een keer.'),
};

/** Which endpoint, as it was read. */
export const KEUZE = { webhookId: id<WebhookId>(), versie: versie() };
