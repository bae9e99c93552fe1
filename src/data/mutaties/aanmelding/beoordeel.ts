import { v4 } from 'uuid';
import { z } from 'zod';
import { AanmeldingRij, ClientRij } from '../../../../entities';
import type { BeoordeelAanmeldingInput } from '../../../../schema/invoer/aanmelding';
import type { Waarschuwing } from '../../../../schema/waarschuwing';
import type { AanmeldingId, ClientId } from '../../../domain/ids';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { type Bijzonder, leesInvoer } from '../../../invoer/keuring';
import { lap } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { waarschuwVoorTekst } from '../gevoelig';
import { BEOORDELAARS, vereisRol } from '../rollen';
import { voegToe, wijzig } from '../schrijven';
import { vereisGewijzigd, vereisStand } from '../versie';
import { zoekAanmelding, zoekBekendeClient } from '../zoeken';

const INVOER = z
  .object({
    aanmeldingId: id<AanmeldingId>(),
    versie: versie(),
    besluit: z.enum(['GEACCEPTEERD', 'AFGEWEZEN']),
    motivering: lap().optional(),
    clientId: id<ClientId>().optional(),
  })
  .refine(({ besluit, motivering }) => besluit !== 'AFGEWEZEN' || motivering !== undefined, {
    path: ['motivering'],
    params: { reden: 'VERPLICHT' } satisfies Bijzonder,
    error: 'Geef een motivering bij een afwijzing.',
  })
  .refine(({ besluit, clientId }) => besluit !== 'AFGEWEZEN' || clientId === undefined, {
    path: ['clientId'],
    params: { reden: 'VELD_NIET_TOEGESTAAN' } satisfies Bijzonder,
    error: 'Noem alleen een client als u de aanmelding accepteert.',
  });

/** The client whom an accepted aanmelding is about: one in reach that was recognised, or a new one. */
async function clientVoor(verzoek: Verzoek, bekend: ClientId | undefined): Promise<ClientId> {
  if (bekend !== undefined) return (await zoekBekendeClient(verzoek, bekend)).id;
  const nieuw: ClientRij = {
    organisatieId: verzoek.aanvrager.organisatieId,
    // Version 4: an id with a time in it would tell one opdrachtgever that the client was known before its opdracht.
    id: v4() as ClientId,
    aangemaaktOp: verzoek.nu,
  };
  await voegToe(verzoek, ClientRij, nieuw);
  return nieuw.id;
}

/** The decision of a person over an aanmelding; nothing decides it by itself (CV-71). */
export async function beoordeelAanmelding(
  verzoek: Verzoek,
  input: BeoordeelAanmeldingInput,
): Promise<{ aanmelding: AanmeldingRij; waarschuwingen: Waarschuwing[] }> {
  const medewerker = vereisRol(verzoek, BEOORDELAARS);
  const invoer = leesInvoer(INVOER, input);
  const aanmelding = await zoekAanmelding(verzoek, invoer.aanmeldingId);
  vereisStand(aanmelding, 'ONTVANGEN', invoer.versie, 'Deze aanmelding is al beoordeeld.');

  const oordeel = {
    status: invoer.besluit,
    beoordeeldOp: verzoek.nu,
    beoordeeldDoor: medewerker.medewerkerId,
    motivering: invoer.motivering ?? null,
    clientId: invoer.besluit === 'GEACCEPTEERD' ? await clientVoor(verzoek, invoer.clientId) : null,
    versie: aanmelding.versie + 1,
  };
  const { organisatieId, id, versie } = aanmelding;
  vereisGewijzigd(await wijzig(verzoek, AanmeldingRij, { organisatieId, id, versie, status: 'ONTVANGEN' }, oordeel));
  const waarschuwingen = waarschuwVoorTekst(verzoek, INVOER, invoer);
  return { aanmelding: { ...aanmelding, ...oordeel }, waarschuwingen };
}
