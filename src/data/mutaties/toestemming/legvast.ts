import { v7 } from 'uuid';
import { z } from 'zod';
import { ToestemmingRij } from '../../../../entities';
import type { LegToestemmingVastInput } from '../../../../schema/invoer/toestemming';
import type { Aanvrager } from '../../../domain/aanvrager';
import { DOSSIERCATEGORIEEN } from '../../../domain/categorie';
import { DOELEN } from '../../../domain/doel';
import type { Gebrek } from '../../../domain/fouten';
import type { ClientId, OpdrachtgeverId, ToestemmingId } from '../../../domain/ids';
import { TOESTEMMING_BRONNEN, TOESTEMMING_VORMEN, type ToestemmingBron } from '../../../domain/opsommingen';
import { tijdstipTotEnMet } from '../../../invoer/datum';
import { id } from '../../../invoer/id';
import { keur, weiger } from '../../../invoer/keuring';
import { kenmerk, NAAM, regel } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { voegToe } from '../schrijven';
import { zoekOntvanger, zoekToestemming } from '../zoeken';
import { doelgebreken } from './doel';
import { vereisVastlegger } from './schrijver';

const invoerOp = (nu: Date) =>
  z.object({
    kenmerk: kenmerk(),
    clientId: id<ClientId>(),
    doel: z.enum(DOELEN),
    categorie: z.enum(DOSSIERCATEGORIEEN),
    ontvangerId: id<OpdrachtgeverId>().optional(),
    vorm: z.enum(TOESTEMMING_VORMEN),
    bron: z.enum(TOESTEMMING_BRONNEN),
    informatieversie: regel(NAAM),
    van: tijdstipTotEnMet(nu).optional(),
  });

/** A client gives consent in the portal, a medewerker records what was given otherwise; decisions at an evaluation come with it. */
function brongebreken({ soort }: Aanvrager, bron: ToestemmingBron): readonly Gebrek[] {
  const veld = 'input.bron';
  if (bron === 'EVALUATIE')
    return [{ veld, reden: 'BEREIK', bericht: 'Leg deelbeslissingen van een evaluatie vast met sluitEvaluatie.' }];
  if ((soort === 'BETROKKENE') === (bron === 'PORTAAL')) return [];
  return [
    {
      veld,
      reden: 'BEREIK',
      bericht:
        soort === 'BETROKKENE'
          ? 'Geef bron PORTAAL: u geeft deze toestemming zelf.'
          : 'Geef een andere bron: PORTAAL is voor de client zelf.',
    },
  ];
}

/** Records a consent of a client, by whoever guides the client or by the client self. It counts from the next request. */
export async function legToestemmingVast(
  verzoek: Verzoek,
  input: LegToestemmingVastInput,
): Promise<{ toestemming: ToestemmingRij; reedsGeregistreerd: boolean }> {
  const { aanvrager, nu, poort } = verzoek;
  const keuring = keur(invoerOp(nu), input);
  const beleid = [...doelgebreken(poort.reglement, input.doel, 'input.doel'), ...brongebreken(aanvrager, input.bron)];
  if (!keuring.goed) return weiger([...beleid, ...keuring.gebreken]);
  if (beleid.length > 0) return weiger(beleid);
  const { waarde } = keuring;
  await vereisVastlegger(verzoek, waarde.clientId);

  const toestemmingId = v7() as ToestemmingId;
  const bestaand = await claim(verzoek, 'legToestemmingVast', waarde, toestemmingId);
  if (bestaand !== null)
    return { toestemming: await zoekToestemming(verzoek, bestaand as ToestemmingId), reedsGeregistreerd: true };
  if (waarde.ontvangerId !== undefined) await zoekOntvanger(verzoek, waarde.ontvangerId);

  const toestemming: ToestemmingRij = {
    organisatieId: aanvrager.organisatieId,
    id: toestemmingId,
    clientId: waarde.clientId,
    doel: waarde.doel,
    categorie: waarde.categorie,
    ontvangerId: waarde.ontvangerId ?? null,
    vorm: waarde.vorm,
    bron: waarde.bron,
    informatieversie: waarde.informatieversie,
    evaluatieId: null,
    vastgelegdDoor: aanvrager.sleutel,
    van: waarde.van ?? nu,
    tot: null,
  };
  await voegToe(verzoek, ToestemmingRij, toestemming);
  return { toestemming, reedsGeregistreerd: false };
}
