import { type EntityManager, IsNull } from 'typeorm';
import { WebhookafleveringRij, WebhookgeheimRij, WebhookRij } from '../../entities';
import type { IntegratieId, OrganisatieId } from '../domain/ids';
import type { Afleverstand } from '../domain/webhook';
import type { Verzoek } from '../verzoek';
import { integratieBereik } from './bereik';
import { type Bron, eis } from './rijen';

const WEBHOOK: Bron<WebhookRij> = { entiteit: WebhookRij, alias: 'wh', bereik: integratieBereik };

/** The endpoint; NOT_FOUND for one that does not exist, and alike for who does not manage it. */
export const eisWebhook = (verzoek: Verzoek, id: string): Promise<WebhookRij> => eis(verzoek, WEBHOOK, id);

/** The endpoints of a registration, in the order in which they came. */
export const webhooksVan = (
  manager: EntityManager,
  organisatieId: OrganisatieId,
  integratieId: IntegratieId,
): Promise<readonly WebhookRij[]> =>
  manager.find(WebhookRij, { where: { organisatieId, integratieId }, order: { id: 'ASC' } });

/** How many deliveries of an endpoint are at this stage. */
export const aantalAfleveringen = (
  manager: EntityManager,
  { organisatieId, id: webhookId }: WebhookRij,
  stand: Afleverstand,
): Promise<number> => manager.countBy(WebhookafleveringRij, { organisatieId, webhookId, stand });

/** Whether messages to this endpoint carry a token of its receiver. */
export const heeftToken = ({ manager }: Verzoek, { organisatieId, id: webhookId }: WebhookRij): Promise<boolean> =>
  manager.existsBy(WebhookgeheimRij, { organisatieId, webhookId, soort: 'TOEGANG', tot: IsNull() });
