import { ClientRij, ToestemmingRij } from '../../entities';
import type { ClientId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { clientBereik, clientenUitTrajecten, dossierBereik } from './bereik';
import { Filter, filterDatum, filterId } from './filter';
import { lader } from './lader';
import { type Bladerargumenten, bladzijde, type Lijst, type Verbinding, type Volgorde } from './lijst';
import { type Bron, binnenBereik, eis, zoek } from './rijen';
import { alle, WAAR } from './voorwaarde';

export const CLIENT: Bron<ClientRij> = { entiteit: ClientRij, alias: 'c', bereik: clientBereik };

export interface ClientVraag extends Bladerargumenten {
  readonly filter?: {
    readonly opdrachtId?: string | null;
    readonly achternaam?: string | null;
    readonly geboortedatum?: string | null;
  } | null;
  readonly orderBy?: {
    readonly veld: 'REGISTRATIE';
    readonly richting: 'OPLOPEND' | 'AFLOPEND';
  } | null;
}

/** In an order that tells nothing of a client: when a dossier was made may speak of another opdracht. */
const volgorde = (orderBy: ClientVraag['orderBy']): Volgorde<ClientRij> => {
  const aflopend = orderBy?.richting === 'AFLOPEND';
  return {
    naam: `clients REGISTRATIE ${aflopend ? 'AFLOPEND' : 'OPLOPEND'}`,
    aflopend,
    kolommen: ['c.id'],
    plaats: ({ id }) => [id],
  };
};

/** The client; NOT_FOUND when there is none within reach. */
export const client = (verzoek: Verzoek, id: string): Promise<ClientRij> => eis(verzoek, CLIENT, id);
/** Whether this caller may know that the client is there. */
export const bereiktClient = (verzoek: Verzoek, id: ClientId): Promise<boolean> =>
  binnenBereik(verzoek, CLIENT).andWhere('c.id = :id', { id }).getExists();
export const zoekClient = (verzoek: Verzoek, id: string): Promise<ClientRij | null> => zoek(verzoek, CLIENT, id);

/** The list as it is asked; BAD_USER_INPUT for a date that is none. */
export function clientenlijst(
  verzoek: Verzoek,
  { filter: gezocht, orderBy, ...blader }: ClientVraag,
): Lijst<ClientRij> {
  const eigen = dossierBereik(verzoek, 'ot');
  const bereik = CLIENT.bereik(verzoek, 'c');
  const { mits: filter } = new Filter(verzoek, 'c')
    .op(
      'ClientFilter.opdrachtId',
      filterId(gezocht?.opdrachtId),
      `EXISTS (SELECT FROM traject ot WHERE ot.client_id = c.id AND ot.opdracht_id = ? AND ${eigen.sql})`,
      eigen.parameters,
    )
    .opClient(
      'ClientFilter.achternaam',
      'client_identiteit',
      gezocht?.achternaam?.normalize('NFC').toLowerCase(),
      'lower(g.achternaam)',
    )
    .opClient(
      'ClientFilter.geboortedatum',
      'client_identiteit',
      filterDatum(gezocht?.geboortedatum, 'filter.geboortedatum'),
      'g.geboortedatum',
    );
  const rijen = clientenUitTrajecten(verzoek);
  return {
    bron: CLIENT,
    koppeling: null,
    mits: alle(bereik, filter),
    ...(rijen && { sleutels: { rijen, kolom: filter === WAAR ? 'bt.client_id' : null, mits: filter } }),
    orde: volgorde(orderBy),
    blader,
  };
}

export const clients = async (verzoek: Verzoek, vraag: ClientVraag): Promise<Verbinding<ClientRij>> =>
  bladzijde(verzoek, clientenlijst(verzoek, vraag));

/** Every consent of the client, also those withdrawn, oldest first. */
export const toestemmingen = (verzoek: Verzoek, clientId: string): Promise<readonly ToestemmingRij[]> =>
  lader<string, readonly ToestemmingRij[]>(verzoek, 'toestemmingen', async (ids) => {
    const rijen = await verzoek.manager
      .createQueryBuilder(ToestemmingRij, 'ts')
      .where('ts.organisatie_id = :organisatieId', { organisatieId: verzoek.aanvrager.organisatieId })
      .andWhere('ts.client_id = ANY(:ids)', { ids })
      .orderBy('ts.van')
      .addOrderBy('ts.id')
      .getMany();
    return ids.map((id) => rijen.filter((rij) => rij.clientId === id));
  }).load(clientId);
