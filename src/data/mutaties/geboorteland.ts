import { v7 } from 'uuid';
import { z } from 'zod';
import { ClientGeboortelandRij, type ClientRij } from '../../../entities';
import { FEIT_OORDEEL } from '../../../permissions/feiten';
import type { LegGeboortelandVastInput } from '../../../schema/invoer/geboorteland';
import type { DossierFeiten, OpdrachtFeiten } from '../../domain/feiten';
import { isRijfeit } from '../../domain/feiten';
import { conflict, type Gebrek, nietGevonden } from '../../domain/fouten';
import type { ClientId, OpdrachtId } from '../../domain/ids';
import { id } from '../../invoer/id';
import { keur, weiger } from '../../invoer/keuring';
import { kenmerk, NAAM, regel } from '../../invoer/tekst';
import type { Verzoek } from '../../verzoek';
import { claim } from './idempotentie';
import { BEGELEIDERS, vereisBereik, vereisRol } from './rollen';
import { voegToeAlsNieuw } from './schrijven';
import { zoekClient } from './zoeken';

const INVOER = z.object({
  kenmerk: kenmerk(),
  clientId: id<ClientId>(),
  opdrachtId: id<OpdrachtId>(),
  geboorteland: regel(NAAM),
});

const veld = 'input.geboorteland';

/** What the profile lacks before it lets a birth country be written (CV-33, CV-34), or that it never does. */
function schrijfgebreken(
  { aanvrager, poort: { reglement } }: Verzoek,
  dossier: DossierFeiten,
  opdracht: OpdrachtFeiten,
): readonly Gebrek[] {
  const { geboortelandSchrijven: regels } = reglement;
  if ('nooit' in regels) {
    const bericht = 'Het reglement van deze organisatie laat niet toe dat het geboorteland wordt vastgelegd.';
    return [{ veld, reden: 'VELD_NIET_TOEGESTAAN', regel: regels.nooit, bericht }];
  }
  const geval = { aanvrager, doel: 'UITVOERING', categorie: 'GEBOORTELAND', dossier, opdracht } as const;
  return regels.vereist
    .filter(({ feit }) => isRijfeit(feit) || !FEIT_OORDEEL[feit](geval))
    .map(({ regel: vanRegel, bericht }) => ({ veld, reden: 'GROND_ONTBREEKT' as const, regel: vanRegel, bericht }));
}

/** Records the birth country of a client under an opdracht that demands it, by whoever guides the client. */
export async function legGeboortelandVast(
  verzoek: Verzoek,
  input: LegGeboortelandVastInput,
): Promise<{ client: ClientRij; reedsGeregistreerd: boolean }> {
  const { aanvrager, nu, poort } = verzoek;
  const medewerker = vereisRol(verzoek, BEGELEIDERS);
  const keuring = keur(INVOER, input);
  if (!keuring.goed) return weiger(keuring.gebreken);
  const { waarde } = keuring;
  const { clientId, opdrachtId } = waarde;
  const client = await zoekClient(verzoek, clientId);
  const dossier = await poort.feitenVan(clientId);
  const opdracht = dossier.opdrachten.find((van) => van.opdrachtId === opdrachtId);
  if (opdracht === undefined) throw nietGevonden();
  await vereisBereik(verzoek, medewerker, BEGELEIDERS, { clientId, opdrachtId });

  const rijId = v7();
  if ((await claim(verzoek, 'legGeboortelandVast', waarde, rijId)) !== null)
    return { client, reedsGeregistreerd: true };
  const gebreken = schrijfgebreken(verzoek, dossier, opdracht);
  if (gebreken.length > 0) return weiger(gebreken);
  const nieuw = await voegToeAlsNieuw(verzoek, ClientGeboortelandRij, {
    organisatieId: aanvrager.organisatieId,
    id: rijId,
    clientId,
    opdrachtId,
    opdrachtgeverId: opdracht.opdrachtgeverId,
    herkomst: 'BETROKKENE',
    vastgelegdOp: nu,
    versie: 1,
    geboorteland: waarde.geboorteland,
  });
  if (nieuw === 0) throw conflict('STATUS', 'Onder deze opdracht is het geboorteland van deze client al vastgelegd.');
  return { client, reedsGeregistreerd: false };
}
