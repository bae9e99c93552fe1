import { DEV_ISSUER } from '../auth/issuer';
import type { Rol } from '../domain/opsommingen';
import type { Namen } from './namen';
import { persoon } from './namen';
import type { Organisatie } from './partijen';
import type { Bestemming } from './tabellen';
import { dagVan, datum, type Moment, opKantoor, tijdstip } from './tijd';
import { Willekeur } from './willekeur';

/** Ids of those whom the dossiers name. */
export interface Medewerkers {
  readonly coaches: readonly string[];
  readonly coordinator: string;
  readonly stagiair: string;
}

const STROOM = 2;
const CLIENTS_PER_COACH = 40;
const MINSTENS = 4;

/** Everyone who works at an organisatie with so many clients: one of every role, and coaches by the number of clients. */
export function schrijfMedewerkers(
  organisatie: Organisatie,
  aantalClients: number,
  namen: Namen,
  naar: Bestemming,
  { seed, nu }: { seed: number; nu: Moment },
): Medewerkers {
  const { id, achtervoegsel, profiel } = organisatie;
  const kans = new Willekeur(seed, STROOM, organisatie.nummer);
  const vandaag = dagVan(nu);

  const medewerker = (subject: string, rol: Rol, tot: Moment | null = null): string => {
    const begin = vandaag - kans.geheel(4 * 365, 6 * 365);
    const van = opKantoor(begin, kans.geheel(0, 60));
    const medewerkerId = kans.uuid(van);
    const { voornamen, achternaam } = persoon(kans, namen);
    naar.voeg('medewerker', {
      organisatie_id: id,
      id: medewerkerId,
      issuer: DEV_ISSUER,
      subject: `${subject}-${achtervoegsel}`,
      naam: `${voornamen.split(' ')[0]} ${achternaam}`,
    });
    naar.voeg('autorisatie', {
      organisatie_id: id,
      id: kans.uuid(van),
      medewerker_id: medewerkerId,
      rol,
      geheimhouding_getekend_op: datum(begin),
      vog_geldig_tot: datum(vandaag + kans.geheel(365, 3 * 365)),
      van: tijdstip(van),
      tot: tot === null ? null : tijdstip(tot),
    });
    return medewerkerId;
  };

  medewerker('directie-1', 'DIRECTIE');
  if (profiel === 'FACTOR2') medewerker('bestuur-1', 'BESTUUR');
  medewerker('manager-1', 'MANAGER');
  const coordinator = medewerker('coordinator-1', 'COORDINATOR');
  const stagiair = medewerker('stagiair-1', 'STAGIAIR');
  medewerker('administratie-1', 'ADMINISTRATIE');
  medewerker('fg-1', 'FG');
  medewerker('coach-zonder-autorisatie', 'TRAJECTBEGELEIDER', opKantoor(vandaag - 90, 0));
  const aantal = Math.max(MINSTENS, Math.ceil(aantalClients / CLIENTS_PER_COACH));
  const coaches = Array.from({ length: aantal }, (_, plaats) => medewerker(`coach-${plaats + 1}`, 'TRAJECTBEGELEIDER'));

  const projecten = organisatie.opdrachtgevers.flatMap(({ opdrachten }) => opdrachten.slice(0, 1)).slice(0, 2);
  for (const opdracht of projecten) {
    const van = opKantoor(vandaag - 3 * 365, 0);
    naar.voeg('toewijzing', {
      organisatie_id: id,
      id: kans.uuid(van),
      medewerker_id: coordinator,
      client_id: null,
      opdracht_id: opdracht.id,
      van: tijdstip(van),
      tot: null,
    });
  }
  return { coaches, coordinator, stagiair };
}
