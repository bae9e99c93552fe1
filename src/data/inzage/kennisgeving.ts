import { KennisgevingRij } from '../../../entities';
import { meldEerste } from '../../domain/omschrijving';
import type { Verzoek } from '../../verzoek';
import { kennisgevingBereik } from '../bereik';
import { Filter, filterId } from '../filter';
import { bladzijde, type Volgorde } from '../lijst';
import { eigenOrganisatie } from '../organisatie';
import type { Bron } from '../rijen';
import { type Verstrekkingsbeeld, verstrekkingOver } from './verstrekking';
import { lezerVan, verhaalVan } from './vertelling';
import { aflopend, type GrootboekVraag, perRij } from './vraag';

const KENNISGEVING: Bron<KennisgevingRij> = { entiteit: KennisgevingRij, alias: 'k', bereik: kennisgevingBereik };

export type KennisgevingVraag = GrootboekVraag<{
  readonly clientId?: string | null;
  readonly ontvangerId?: string | null;
}>;

const beeldVan = (rij: KennisgevingRij) => ({ ...rij, id: `${rij.raadplegingId}.${rij.clientId}` });

/** The notices of a first disclosure (CV-46): to who watches over them all of the organisatie's, to a client the own. */
export async function kennisgevingen(verzoek: Verzoek, vraag: KennisgevingVraag) {
  const { filter, orderBy: _, ...blader } = vraag;
  const omlaag = aflopend(vraag);
  const orde: Volgorde<KennisgevingRij> = {
    naam: `kennisgevingen OP ${omlaag ? 'AFLOPEND' : 'OPLOPEND'}`,
    aflopend: omlaag,
    kolommen: ['k.raadpleging_id', 'k.client_id'],
    plaats: ({ raadplegingId, clientId }) => [raadplegingId, clientId],
  };
  const { mits } = new Filter(verzoek, 'k', KENNISGEVING.bereik(verzoek, 'k'))
    .op('KennisgevingFilter.clientId', filterId(filter?.clientId), 'k.client_id = ?')
    .op('KennisgevingFilter.ontvangerId', filterId(filter?.ontvangerId), 'k.ontvanger_id = ?');
  return perRij(await bladzijde(verzoek, { bron: KENNISGEVING, koppeling: null, mits, orde, blader }), beeldVan);
}

/** The disclosure that the notice is of: they are written together. */
export async function verstrekkingVan(
  verzoek: Verzoek,
  { raadplegingId, clientId }: KennisgevingRij,
): Promise<Verstrekkingsbeeld> {
  const verstrekking = await verstrekkingOver(verzoek, raadplegingId, clientId);
  if (verstrekking === null) throw new Error('there is a kennisgeving without its verstrekking');
  return verstrekking;
}

/** The notice itself, in plain Dutch. */
export async function tekstVan(verzoek: Verzoek, rij: KennisgevingRij): Promise<string> {
  const verhaal = await verhaalVan(verzoek, await verstrekkingVan(verzoek, rij));
  return meldEerste(verhaal, (await eigenOrganisatie(verzoek)).contact, lezerVan(verzoek));
}
