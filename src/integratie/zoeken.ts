import type { EntityManager, EntityTarget } from 'typeorm';
import { IntegratieClientRij, IntegratieRij, OpdrachtgeverRij, OrganisatieRij, PartnerRij } from '../../entities';
import { ongeldig, type Reden } from '../domain/fouten';
import { type IntegratieId, leesId, type OrganisatieId } from '../domain/ids';

function weigerVeld(veld: string, reden: Reden, bericht: string): never {
  throw ongeldig([{ veld: `input.${veld}`, reden, bericht }]);
}

interface Genoemd {
  readonly id: string;
  readonly naam: string;
}

/** Of names that there are, so many are told. */
const MEESTE_NAMEN = 30;

/** Where a name or an id is looked for. */
interface Zoekplek<T> {
  readonly tabel: EntityTarget<T>;
  readonly veld: string;
  readonly wat: string;
  readonly binnen?: OrganisatieId;
}

/** The one of this name or id; else what to do about it, at its field. */
async function enige<T extends Genoemd>(
  manager: EntityManager,
  { tabel, veld, wat, binnen }: Zoekplek<T>,
  gezocht: string,
): Promise<T> {
  const alle = manager.createQueryBuilder(tabel, 'x').orderBy('x.naam');
  if (binnen !== undefined) alle.where('x.organisatie_id = :binnen', { binnen });
  const [rij, ander] = await alle
    .clone()
    .andWhere('(x.naam = :gezocht OR x.id::text = :gezocht)', { gezocht })
    .getMany();
  if (ander !== undefined) weigerVeld(veld, 'BEREIK', `Meer dan een ${wat} heet zo. Noem het id.`);
  if (rij !== undefined) return rij;
  const namen = (await alle.take(MEESTE_NAMEN).getMany()).map(({ naam }) => naam);
  weigerVeld(veld, 'BEREIK', `Er is geen ${wat} met dit id of deze naam. Er zijn: ${namen.join('; ') || 'geen'}.`);
}

/** The organisatie of this id or name. */
export async function zoekOrganisatie(manager: EntityManager, gezocht: unknown): Promise<OrganisatieRij> {
  if (typeof gezocht !== 'string') weigerVeld('organisatie', 'VERPLICHT', 'Noem de organisatie: haar id of haar naam.');
  return enige(manager, { tabel: OrganisatieRij, veld: 'organisatie', wat: 'organisatie' }, gezocht);
}

/** Whose system it can be, by the field that names it. */
const WIENS = {
  opdrachtgeverId: { tabel: OpdrachtgeverRij, wat: 'opdrachtgever' },
  partnerId: { tabel: PartnerRij, wat: 'partner' },
} as const;

/** The id that a field names by itself or by the name it belongs to; what is no text is left for the validation. */
export async function zoekWiens(
  manager: EntityManager,
  organisatieId: OrganisatieId,
  veld: keyof typeof WIENS,
  gezocht: unknown,
): Promise<unknown> {
  if (typeof gezocht !== 'string') return gezocht;
  return (await enige<Genoemd>(manager, { ...WIENS[veld], veld, binnen: organisatieId }, gezocht)).id;
}

/** The registration of this id, or of this OAuth client id: one that runs goes before what ended. */
export async function zoekIntegratie(manager: EntityManager, gezocht: unknown, nu: Date): Promise<IntegratieRij> {
  if (typeof gezocht !== 'string')
    weigerVeld('integratieId', 'VERPLICHT', 'Noem de registratie: haar id of een van haar OAuth-clients.');
  const id = leesId<IntegratieId>(gezocht);
  const vanClient = async () => {
    const clients = await manager.findBy(IntegratieClientRij, { oauthClientId: gezocht });
    const lopend = clients.filter(({ tot }) => tot === null || tot > nu);
    return [...new Set((lopend.length > 0 ? lopend : clients).map(({ integratieId }) => integratieId))];
  };
  const [een, ander] = id === null ? await vanClient() : [id];
  const rij = een === undefined ? null : await manager.findOneBy(IntegratieRij, { id: een });
  if (rij === null)
    weigerVeld('integratieId', 'BEREIK', 'Er is geen registratie met dit id of deze OAuth-client. Zie lijst --alle.');
  if (ander !== undefined)
    weigerVeld('integratieId', 'BEREIK', 'Meer dan een registratie heeft deze OAuth-client. Noem het id; zie lijst.');
  return rij;
}

/** The registration that every one of these names. Several are of one: else a file would be written over another. */
export async function zoekEnigeIntegratie(
  manager: EntityManager,
  [eerste, ...verdere]: readonly unknown[],
  nu: Date,
): Promise<IntegratieRij> {
  const rij = await zoekIntegratie(manager, eerste, nu);
  for (const ander of verdere)
    if ((await zoekIntegratie(manager, ander, nu)).id !== rij.id)
      weigerVeld('integratieId', 'BEREIK', 'U noemt twee registraties: het bestand is van een andere.');
  return rij;
}
