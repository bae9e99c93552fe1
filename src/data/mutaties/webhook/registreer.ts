import { v7 } from 'uuid';
import { z } from 'zod';
import { WebhookRij } from '../../../../entities';
import type { RegistreerWebhookInput } from '../../../../schema/invoer/webhook';
import { GEBEURTENIS_OBJECTEN } from '../../../domain/gebeurtenis';
import type { IntegratieId, WebhookId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import { kenmerk } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { maakGeheim } from '../../../webhooks/geheim';
import { eisIntegratie } from '../../integratie';
import { eisWebhook, webhooksVan } from '../../webhook';
import { claim } from '../idempotentie';
import { eisBeheer } from '../integratie/beheer';
import { voegToe } from '../schrijven';
import { statusConflict } from '../versie';
import { INHOUD } from './inhoud';
import { eisLopend, voegGeheimToe } from './opslag';

const INVOER = z.object({
  kenmerk: kenmerk(),
  integratieId: id<IntegratieId>(),
  ...INHOUD,
  over: INHOUD.over.default([...GEBEURTENIS_OBJECTEN]),
});

/** More of one system are of no use, and each is told of everything. */
const MEESTE = 10;

/** Registers an endpoint; the first secret is given once. It is told of what happens from now on, once it agreed. */
export async function registreerWebhook(verzoek: Verzoek, input: RegistreerWebhookInput) {
  eisBeheer(verzoek);
  const invoer = leesInvoer(INVOER, input);
  const nieuw = v7() as WebhookId;
  const bestaand = await claim(verzoek, 'registreerWebhook', invoer, nieuw);
  if (bestaand !== null)
    return { webhook: await eisWebhook(verzoek, bestaand), geheim: null, reedsGeregistreerd: true };
  const integratie = await eisIntegratie(verzoek, invoer.integratieId);
  eisLopend(verzoek, integratie);
  const { organisatieId, id: integratieId, soort } = integratie;
  if (soort !== 'OPDRACHTGEVER' && soort !== 'PARTNER')
    throw statusConflict('Alleen het systeem van een opdrachtgever of partner krijgt berichten.');
  if ((await webhooksVan(verzoek.manager, organisatieId, integratieId)).length >= MEESTE)
    throw statusConflict(`Een systeem heeft hoogstens ${MEESTE} eindpunten. Wijzig er een.`);
  await voegToe(verzoek, WebhookRij, {
    organisatieId,
    id: nieuw,
    integratieId,
    url: invoer.url,
    over: invoer.over,
    stand: 'ACTIEF',
    reden: null,
    sinds: verzoek.nu,
    versie: 1,
    positie: 0,
    handdrukOp: null,
    tempo: null,
    misluktSinds: null,
    nietVoor: null,
    gewektOp: null,
    laatsteUitkomst: null,
    laatsteStatus: null,
    wek: false,
  });
  const geheim = maakGeheim();
  await voegGeheimToe(verzoek, { organisatieId, id: nieuw }, 'ONDERTEKENING', geheim);
  return { webhook: await eisWebhook(verzoek, nieuw), geheim, reedsGeregistreerd: false };
}
