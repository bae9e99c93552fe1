import { v7 } from 'uuid';
import { z } from 'zod';
import { type ClientRij, IdControleRij } from '../../../../entities';
import type { LegIdControleVastInput } from '../../../../schema/invoer/document';
import type { ClientId, IdControleId, OpdrachtId } from '../../../domain/ids';
import { LEGITIMATIE_SOORTEN } from '../../../domain/opsommingen';
import { datumTotEnMet } from '../../../invoer/datum';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import { kenmerk } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { BEGELEIDERS, vereisBereik, vereisRol } from '../rollen';
import { voegToe } from '../schrijven';
import { zoekClient } from '../zoeken';
import { oorsprong } from './dossier';
import { vereisToelating } from './toelating';

const invoerOp = (nu: Date) =>
  z.object({
    kenmerk: kenmerk(),
    clientId: id<ClientId>(),
    opdrachtId: id<OpdrachtId>(),
    soort: z.enum(LEGITIMATIE_SOORTEN),
    op: datumTotEnMet(nu),
  });

/** Records that the caller saw an identity document of the client (F2-11); the client showed it. */
export async function legIdControleVast(
  verzoek: Verzoek,
  input: LegIdControleVastInput,
): Promise<{ client: ClientRij; reedsGeregistreerd: boolean }> {
  const medewerker = vereisRol(verzoek, BEGELEIDERS);
  const invoer = leesInvoer(invoerOp(verzoek.nu), input);
  const client = await zoekClient(verzoek, invoer.clientId);
  const bij = await oorsprong(verzoek, invoer, 'BETROKKENE');
  await vereisBereik(verzoek, medewerker, BEGELEIDERS, bij);
  await vereisToelating(verzoek, 'ID_CONTROLE', bij);

  const controleId = v7() as IdControleId;
  if ((await claim(verzoek, 'legIdControleVast', invoer, controleId)) !== null)
    return { client, reedsGeregistreerd: true };
  await voegToe(verzoek, IdControleRij, {
    organisatieId: medewerker.organisatieId,
    id: controleId,
    ...bij,
    soort: invoer.soort,
    gecontroleerdOp: invoer.op,
    gecontroleerdDoor: medewerker.medewerkerId,
  });
  return { client, reedsGeregistreerd: false };
}
