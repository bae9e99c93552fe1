import { REGLEMENTEN } from '../../../permissions/reglementen';
import { type Aanvrager, type Medewerker, soortenVan, teltAlleen } from '../../../src/domain/aanvrager';
import type { Rol } from '../../../src/domain/opsommingen';
import { NU } from '../../support/moment';
import { OPEN_KWARTAAL } from './beginstand';
import { type Rij, rijenVan, type Stand } from './stand';

/*
 * Which rows a caller may know to exist: a model of its own, over the whole state in memory. It shares the table of
 * how far a role reaches with the gateway, and nothing of how either layer works that out.
 */

/** What the model lets a caller see. */
export interface Zicht {
  dossier(clientId: unknown, opdrachtId: unknown): boolean;
  client(clientId: unknown): boolean;
  opdracht(opdrachtId: unknown): boolean;
  rapportage(rij: Rij): boolean;
  aanmelding(rij: Rij): boolean;
  noodtoegang(rij: Rij): boolean;
  /** It asks for figures, and may settle those of a quarter that nobody asked of. */
  readonly telt: boolean;
}

/** The period of the row runs at the moment of the question. */
export const loopt = ({ van, tot }: Rij): boolean =>
  new Date(String(van)) <= NU && (tot === null || tot === undefined || new Date(String(tot)) > NU);

/** Roles that ask of anybody what that one may read, and watch over who broke the glass. */
const OVER_ALLEN: readonly Rol[] = ['DIRECTIE', 'BESTUUR', 'FG'];

/** Whether the caller has such a role. */
export const kijktOver = (aanvrager: Aanvrager): boolean =>
  aanvrager.soort === 'MEDEWERKER' && aanvrager.rollen.some((rol) => OVER_ALLEN.includes(rol));

/** How a caller comes to dossiers: all, by opdracht, or by client. */
interface Wegen {
  readonly alles: boolean;
  readonly opdrachten: ReadonlySet<unknown>;
  readonly clienten: ReadonlySet<unknown>;
  /** Clients whose dossiers are open by broken glass: those, and nothing that leads to them. */
  readonly inNood: ReadonlySet<unknown>;
}

const GEEN: Wegen = { alles: false, opdrachten: new Set(), clienten: new Set(), inNood: new Set() };

/** The clients for whom this medewerker broke the glass, where the reglement lets one of the roles do so. */
function inNood(stand: Stand, { profiel, rollen, medewerkerId }: Medewerker): ReadonlySet<unknown> {
  const { noodtoegang } = REGLEMENTEN[profiel];
  if (!noodtoegang?.rollen.some((rol) => rollen.includes(rol))) return new Set();
  const eigen = rijenVan(stand, 'noodtoegang').filter((rij) => rij.medewerker_id === medewerkerId && loopt(rij));
  return new Set(eigen.map(({ client_id }) => client_id));
}

function wegenVanMedewerker(stand: Stand, medewerker: Medewerker): Wegen {
  const { profiel, rollen, medewerkerId } = medewerker;
  const bereiken = new Set(rollen.flatMap((rol) => REGLEMENTEN[profiel].rollen[rol]?.bereik ?? []));
  const eigen = rijenVan(stand, 'toewijzing').filter((rij) => rij.medewerker_id === medewerkerId && loopt(rij));
  const toegewezen = (kolom: string): ReadonlySet<unknown> =>
    new Set(eigen.map((rij) => rij[kolom]).filter((id) => id !== null));
  return {
    alles: bereiken.has('ORGANISATIE'),
    opdrachten: bereiken.has('PROJECT') ? toegewezen('opdracht_id') : new Set(),
    clienten: bereiken.has('TOEGEWEZEN') ? toegewezen('client_id') : new Set(),
    inNood: inNood(stand, medewerker),
  };
}

function wegenVan(stand: Stand, aanvrager: Aanvrager): Wegen {
  switch (aanvrager.soort) {
    case 'OPDRACHTGEVER': {
      const eigen = rijenVan(stand, 'opdracht').filter(
        (rij) => rij.opdrachtgever_id === aanvrager.opdrachtgeverId && loopt(rij),
      );
      return { ...GEEN, opdrachten: new Set(eigen.map(({ id }) => id)) };
    }
    case 'MEDEWERKER':
      return wegenVanMedewerker(stand, aanvrager);
    case 'BETROKKENE':
      return aanvrager.clientId === null ? GEEN : { ...GEEN, clienten: new Set([aanvrager.clientId]) };
    case 'PARTNER':
      return GEEN;
  }
}

/** Whether the reglement lets the caller ask for figures. */
export const magTellen = (aanvrager: Aanvrager): boolean =>
  soortenVan(aanvrager).some((naam) => REGLEMENTEN[aanvrager.profiel].statistiek?.voor.includes(naam));

/** Whoever asks for figures alone has no dossier in sight: only what its figures are still to be counted from. */
function cijferzicht(stand: Stand, aanvrager: Aanvrager, opdracht: Zicht['opdracht']): Zicht {
  const { organisatieId, soort } = aanvrager;
  const telt = magTellen(aanvrager);
  const eigen = (rij: Rij): boolean =>
    telt &&
    rij.organisatie_id === organisatieId &&
    (soort !== 'OPDRACHTGEVER' || rij.opdrachtgever_id === aanvrager.opdrachtgeverId);
  const opdrachten = new Set(
    rijenVan(stand, 'opdracht')
      .filter(eigen)
      .map(({ id }) => id),
  );
  const geteld = new Set(
    rijenVan(stand, 'traject_verloop')
      .filter(
        (rij) =>
          eigen(rij) && String(rij.startdatum) >= OPEN_KWARTAAL.begin && String(rij.startdatum) < OPEN_KWARTAAL.einde,
      )
      .map(({ client_id, opdracht_id }) => `${client_id} ${opdracht_id}`),
  );
  return {
    telt,
    dossier: (clientId, opdrachtId) => geteld.has(`${clientId} ${opdrachtId}`),
    client: () => false,
    opdracht: (id) => opdracht(id) || opdrachten.has(id),
    rapportage: () => false,
    aanmelding: () => false,
    noodtoegang: () => false,
  };
}

/** Computes what this caller may know, once for a state. Only for rows of its own organisatie. */
export function zichtVan(stand: Stand, aanvrager: Aanvrager): Zicht {
  const { organisatieId, soort, sleutel } = aanvrager;
  const wegen = wegenVan(stand, aanvrager);
  const dossier = (clientId: unknown, opdrachtId: unknown): boolean =>
    wegen.alles || wegen.opdrachten.has(opdrachtId) || wegen.clienten.has(clientId) || wegen.inNood.has(clientId);
  const trajecten = rijenVan(stand, 'traject').filter(
    (rij) => rij.organisatie_id === organisatieId && dossier(rij.client_id, rij.opdracht_id),
  );
  const lopend = rijenVan(stand, 'opdracht').filter((rij) => rij.organisatie_id === organisatieId && loopt(rij));
  const opdrachtLoopt = (rij: Rij): boolean =>
    rij.opdracht_id === null
      ? soort !== 'OPDRACHTGEVER' || lopend.some(({ opdrachtgever_id }) => opdrachtgever_id === rij.opdrachtgever_id)
      : lopend.some(({ id }) => id === rij.opdracht_id);
  const aanmelding = (rij: Rij): boolean => {
    switch (aanvrager.soort) {
      case 'OPDRACHTGEVER':
        return (
          opdrachtLoopt(rij) && (rij.aangemeld_door === sleutel || rij.opdrachtgever_id === aanvrager.opdrachtgeverId)
        );
      case 'PARTNER':
        return opdrachtLoopt(rij) && (rij.aangemeld_door === sleutel || rij.partner_id === aanvrager.partnerId);
      case 'BETROKKENE':
        return rij.aangemeld_door === sleutel;
      case 'MEDEWERKER':
        return (
          wegen.alles ||
          wegen.opdrachten.has(rij.opdracht_id) ||
          (rij.opdracht_id === null && projecten) ||
          (rij.client_id !== null && wegen.clienten.has(rij.client_id))
        );
    }
  };
  const projecten =
    aanvrager.soort === 'MEDEWERKER' &&
    aanvrager.rollen.some((rol) => REGLEMENTEN[aanvrager.profiel].rollen[rol]?.bereik === 'PROJECT');
  const clienten = new Set<unknown>([
    ...trajecten.map(({ client_id }) => client_id),
    ...wegen.clienten,
    // Inside, who sees an accepted aanmelding sees whose it became.
    ...(soort === 'MEDEWERKER'
      ? rijenVan(stand, 'aanmelding')
          .filter((rij) => rij.organisatie_id === organisatieId && aanmelding(rij))
          .map(({ client_id }) => client_id)
      : []),
  ]);
  const opdrachten = new Set<unknown>([
    ...trajecten.map(({ opdracht_id }) => opdracht_id),
    ...wegen.opdrachten,
    ...(aanvrager.soort === 'PARTNER' ? aanvrager.opdrachten : []),
  ]);
  const opdracht = (id: unknown): boolean => wegen.alles || opdrachten.has(id);
  if (teltAlleen(aanvrager)) return cijferzicht(stand, aanvrager, opdracht);
  const noodtoegang = ({ organisatie_id, medewerker_id, client_id }: Rij): boolean => {
    if (organisatie_id !== organisatieId) return false;
    if (aanvrager.soort === 'BETROKKENE') return client_id === aanvrager.clientId;
    return aanvrager.soort === 'MEDEWERKER' && (kijktOver(aanvrager) || medewerker_id === aanvrager.medewerkerId);
  };
  return {
    telt: false,
    dossier,
    aanmelding,
    noodtoegang,
    opdracht,
    client: (id) => wegen.alles || clienten.has(id),
    rapportage: (rij) => dossier(rij.client_id, rij.opdracht_id) && (soort === 'MEDEWERKER' || rij.positie !== null),
  };
}
