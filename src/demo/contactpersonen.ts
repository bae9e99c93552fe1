import { email, type Namen, persoon, telefoon } from './namen';
import type { Moment } from './tijd';
import { Willekeur } from './willekeur';

const STROOM = 43;

const FUNCTIES = ['Contractbeheerder', 'Klantmanager', 'Adviseur inkoop', 'Medewerker personeelszaken'];

export interface Contactpersoon {
  readonly id: string;
  readonly naam: string;
  readonly functie: string;
  readonly telefoon: string;
  readonly email: string;
  readonly werkadres: string;
}

/** Who is called at one of those an organisatie deals with: invented, and by nobody's telephone number. */
export function contactpersoon(
  namen: Namen,
  [seed, organisatie, plaats]: readonly [seed: number, organisatie: number, plaats: number],
  sinds: Moment,
): Contactpersoon {
  const kans = new Willekeur(seed, STROOM, organisatie, plaats);
  const wie = persoon(kans, namen);
  return {
    id: kans.uuid(sinds),
    naam: `${wie.voornamen} ${wie.achternaam}`,
    functie: kans.kies(FUNCTIES),
    telefoon: telefoon(kans),
    email: email(kans, wie),
    werkadres: `${kans.kies(namen.straten)} ${kans.geheel(1, 240)}, ${kans.kies(namen.plaatsen)}`,
  };
}
