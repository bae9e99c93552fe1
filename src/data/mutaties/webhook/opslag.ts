import { IsNull, MoreThan } from 'typeorm';
import { v7 } from 'uuid';
import { type IntegratieRij, WebhookgeheimRij, WebhookRij } from '../../../../entities';
import type { WebhookId } from '../../../domain/ids';
import type { Geheimsoort } from '../../../domain/webhook';
import type { Verzoek } from '../../../verzoek';
import { versluit } from '../../../webhooks/geheim';
import { vergeetGeladen } from '../../lader';
import { eisWebhook } from '../../webhook';
import { voegToe, wijzig } from '../schrijven';
import { statusConflict, vereisGewijzigd, versieConflict } from '../versie';

interface Keuze {
  readonly webhookId: WebhookId;
  readonly versie: number;
}

/** The endpoint as it was read; else NOT_FOUND, or CONFLICT when it was changed since. */
export async function eisOngewijzigd(verzoek: Verzoek, { webhookId, versie }: Keuze): Promise<WebhookRij> {
  const rij = await eisWebhook(verzoek, webhookId);
  if (rij.versie !== versie) throw versieConflict();
  return rij;
}

/** Who is registered no more is told nothing. */
export function eisLopend({ nu }: Verzoek, { tot }: IntegratieRij): void {
  if (tot !== null && tot <= nu) throw statusConflict('Deze registratie is beëindigd.');
}

type Wijzigbaar = Pick<WebhookRij, 'url' | 'over' | 'stand' | 'reden' | 'sinds'>;

/** Changes it, and gives it as it is then. */
export async function pasAan(
  verzoek: Verzoek,
  { organisatieId, id, versie }: WebhookRij,
  waarden: Partial<Wijzigbaar>,
): Promise<WebhookRij> {
  const gewijzigd = await wijzig(
    verzoek,
    WebhookRij,
    { organisatieId, id, versie },
    { ...waarden, versie: versie + 1 },
  );
  vereisGewijzigd(gewijzigd);
  vergeetGeladen(verzoek);
  return eisWebhook(verzoek, id);
}

/** How many secrets to sign with are valid now. */
export const aantalGeheimen = (
  { manager, nu }: Verzoek,
  { organisatieId, id: webhookId }: WebhookRij,
): Promise<number> =>
  manager.countBy(WebhookgeheimRij, [
    { organisatieId, webhookId, soort: 'ONDERTEKENING', tot: IsNull() },
    { organisatieId, webhookId, soort: 'ONDERTEKENING', tot: MoreThan(nu) },
  ]);

/** All of this kind are valid until then, and no longer. */
export async function beeindigGeheimen(
  verzoek: Verzoek,
  { organisatieId, id: webhookId }: WebhookRij,
  soort: Geheimsoort,
  tot: Date,
): Promise<void> {
  for (const langer of [IsNull(), MoreThan(tot)])
    await wijzig(verzoek, WebhookgeheimRij, { organisatieId, webhookId, soort, tot: langer }, { tot });
}

/** Keeps a secret for an endpoint, from now on: it cannot be read back. */
export const voegGeheimToe = (
  verzoek: Verzoek,
  { organisatieId, id: webhookId }: Pick<WebhookRij, 'organisatieId' | 'id'>,
  soort: Geheimsoort,
  geheim: string,
): Promise<void> =>
  voegToe(verzoek, WebhookgeheimRij, {
    organisatieId,
    webhookId,
    id: v7(),
    soort,
    versloten: versluit(geheim, webhookId, soort, verzoek.sleutels.webhook),
    van: verzoek.nu,
    tot: null,
  });
