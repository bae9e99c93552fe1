import { IsNull } from 'typeorm';
import { z } from 'zod';
import { WebhookgeheimRij } from '../../../../entities';
import type { VervangWebhookgeheimInput } from '../../../../schema/invoer/webhook';
import { tijdstip } from '../../../invoer/datum';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { eisBeheer } from '../integratie/beheer';
import { wijzig } from '../schrijven';
import { statusConflict } from '../versie';
import { KEUZE } from './inhoud';
import { aantalGeheimen, eisOngewijzigd, pasAan, voegGeheimToe } from './opslag';

const DAG_MS = 86_400_000;
const LANGST_MS = 30 * DAG_MS;

/** Messages are signed with each; more of them say that one is replaced before who receives has it. */
const MEESTE = 3;

const invoerOp = (nu: Date) =>
  z.object({
    ...KEUZE,
    oudeTot: tijdstip()
      .refine(
        (tot) => tot >= nu && tot.getTime() <= nu.getTime() + LANGST_MS,
        'Geef een moment vanaf nu, hoogstens 30 dagen verder.',
      )
      .default(() => new Date(nu.getTime() + DAG_MS)),
  });

/** Gives a new secret, once; until the old one ends, messages are signed with both. */
export async function vervangWebhookgeheim(verzoek: Verzoek, input: VervangWebhookgeheimInput) {
  eisBeheer(verzoek);
  const { oudeTot, ...keuze } = leesInvoer(invoerOp(verzoek.nu), input);
  const rij = await eisOngewijzigd(verzoek, keuze);
  const { organisatieId, id: webhookId } = rij;
  if ((await aantalGeheimen(verzoek, rij)) >= MEESTE)
    throw statusConflict(`Er gelden al ${MEESTE} geheimen. Wacht tot er een afloopt.`);
  await wijzig(verzoek, WebhookgeheimRij, { organisatieId, webhookId, tot: IsNull() }, { tot: oudeTot });
  const geheim = await voegGeheimToe(verzoek, organisatieId, webhookId);
  return { webhook: await pasAan(verzoek, rij, {}), geheim };
}
