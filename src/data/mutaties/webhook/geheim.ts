import { z } from 'zod';
import type { VervangWebhookgeheimInput } from '../../../../schema/invoer/webhook';
import { tijdstip } from '../../../invoer/datum';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { maakGeheim } from '../../../webhooks/geheim';
import { eisBeheer } from '../integratie/beheer';
import { statusConflict } from '../versie';
import { KEUZE } from './inhoud';
import { aantalGeheimen, beeindigGeheimen, eisOngewijzigd, pasAan, voegGeheimToe } from './opslag';

const DAG_MS = 86_400_000;
const LANGST_MS = 30 * DAG_MS;
/** Who says `now` says it before we hear it. */
const SPELING_MS = 300_000;

/** Messages are signed with each; more of them say that one is replaced before who receives has it. */
const MEESTE = 3;

const invoerOp = (nu: Date) =>
  z.object({
    ...KEUZE,
    oudeTot: tijdstip()
      .refine(
        (tot) => tot.getTime() >= nu.getTime() - SPELING_MS && tot.getTime() <= nu.getTime() + LANGST_MS,
        'Geef een moment vanaf nu, hoogstens 30 dagen verder.',
      )
      .transform((tot) => (tot < nu ? nu : tot))
      .default(() => new Date(nu.getTime() + DAG_MS)),
  });

/** Gives a new secret, once; until the old ones end, at `oudeTot` at the latest, messages are signed with all. */
export async function vervangWebhookgeheim(verzoek: Verzoek, input: VervangWebhookgeheimInput) {
  eisBeheer(verzoek);
  const { oudeTot, ...keuze } = leesInvoer(invoerOp(verzoek.nu), input);
  const rij = await eisOngewijzigd(verzoek, keuze);
  await beeindigGeheimen(verzoek, rij, 'ONDERTEKENING', oudeTot);
  if ((await aantalGeheimen(verzoek, rij)) >= MEESTE)
    throw statusConflict(`Er gelden al ${MEESTE} geheimen. Wacht tot er een afloopt, of geef een eerdere oudeTot.`);
  const geheim = maakGeheim();
  await voegGeheimToe(verzoek, rij, 'ONDERTEKENING', geheim);
  return { webhook: await pasAan(verzoek, rij, {}), geheim };
}
