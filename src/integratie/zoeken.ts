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

const opNaam = <T extends Genoemd>(manager: EntityManager, tabel: EntityTarget<T>, gezocht: string) =>
  manager.createQueryBuilder(tabel, 'x').where('(x.naam = :gezocht OR x.id::text = :gezocht)', { gezocht });

/** The one that there is; else what to do about it, at its field. */
function enige<T>([rij, ander]: readonly T[], veld: string, wat: string): T {
  if (rij === undefined) weigerVeld(veld, 'BEREIK', `Er is geen ${wat} met dit id of deze naam.`);
  if (ander !== undefined) weigerVeld(veld, 'BEREIK', `Meer dan een ${wat} heet zo. Noem het id.`);
  return rij;
}

/** The organisatie of this id or name. */
export async function zoekOrganisatie(manager: EntityManager, gezocht: unknown): Promise<OrganisatieRij> {
  if (typeof gezocht !== 'string') weigerVeld('organisatie', 'VERPLICHT', 'Noem de organisatie: haar id of haar naam.');
  return enige(await opNaam(manager, OrganisatieRij, gezocht).getMany(), 'organisatie', 'organisatie');
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
  const { tabel, wat } = WIENS[veld];
  const rijen = await opNaam<Genoemd>(manager, tabel, gezocht)
    .andWhere('x.organisatie_id = :organisatieId', { organisatieId })
    .getMany();
  return enige(rijen, veld, wat).id;
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
