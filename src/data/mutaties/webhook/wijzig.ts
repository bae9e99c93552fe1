import { z } from 'zod';
import type { WebhookRij } from '../../../../entities';
import type { HervatWebhookInput, WijzigWebhookInput } from '../../../../schema/invoer/webhook';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { eisIntegratie } from '../../integratie';
import { eisBeheer } from '../integratie/beheer';
import { statusConflict } from '../versie';
import { INHOUD, KEUZE } from './inhoud';
import { beeindigGeheimen, eisLopend, eisOngewijzigd, pasAan } from './opslag';

const WIJZIGING = z.object({
  ...KEUZE,
  url: INHOUD.url,
  over: INHOUD.over.nullish(),
  pauzeer: z.boolean().default(false),
});
const HERVATTING = z.object(KEUZE);

/** Makes an endpoint what the input says; one at another address has to agree anew, and the token was for the one before. */
export async function wijzigWebhook(verzoek: Verzoek, input: WijzigWebhookInput): Promise<{ webhook: WebhookRij }> {
  eisBeheer(verzoek);
  const { url, over, pauzeer, ...keuze } = leesInvoer(WIJZIGING, input);
  const rij = await eisOngewijzigd(verzoek, keuze);
  const gepauzeerd = pauzeer ? ({ stand: 'GEPAUZEERD', reden: null, sinds: verzoek.nu } as const) : {};
  if (url !== rij.url) await beeindigGeheimen(verzoek, rij, 'TOEGANG', verzoek.nu);
  return { webhook: await pasAan(verzoek, rij, { url, over: over ?? rij.over, ...gepauzeerd }) };
}

/** It is called again, once it agreed anew, and gets what came meanwhile. */
export async function hervatWebhook(verzoek: Verzoek, input: HervatWebhookInput): Promise<{ webhook: WebhookRij }> {
  eisBeheer(verzoek);
  const rij = await eisOngewijzigd(verzoek, leesInvoer(HERVATTING, input));
  eisLopend(verzoek, await eisIntegratie(verzoek, rij.integratieId));
  if (rij.stand === 'ACTIEF') throw statusConflict('Dit eindpunt krijgt al berichten.');
  return { webhook: await pasAan(verzoek, rij, { stand: 'ACTIEF', reden: null, sinds: verzoek.nu }) };
}
