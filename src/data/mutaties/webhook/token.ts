import { z } from 'zod';
import type { WebhookRij } from '../../../../entities';
import type { StelWebhooktokenInInput } from '../../../../schema/invoer/webhook';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { eisBeheer } from '../integratie/beheer';
import { KEUZE } from './inhoud';
import { beeindigGeheimen, eisOngewijzigd, pasAan, voegGeheimToe } from './opslag';

const LANGSTE_TOKEN = 4_096;

const INVOER = z.object({
  ...KEUZE,
  token: z
    .string()
    .max(LANGSTE_TOKEN, `Gebruik hoogstens ${LANGSTE_TOKEN} tekens.`)
    .regex(
      /^[\w.~+/-]+=*$/,
      'Geef het token zoals het achter Bearer komt: letters, cijfers en -._~+/ met = aan het eind.',
    )
    .nullish(),
});

/** From now on messages carry this token, or none. */
export async function stelWebhooktokenIn(
  verzoek: Verzoek,
  input: StelWebhooktokenInInput,
): Promise<{ webhook: WebhookRij }> {
  eisBeheer(verzoek);
  const { token, ...keuze } = leesInvoer(INVOER, input);
  const rij = await eisOngewijzigd(verzoek, keuze);
  await beeindigGeheimen(verzoek, rij, 'TOEGANG', verzoek.nu);
  if (token != null) await voegGeheimToe(verzoek, rij, 'TOEGANG', token);
  return { webhook: await pasAan(verzoek, rij, {}) };
}
