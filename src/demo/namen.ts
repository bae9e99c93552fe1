import { en, Faker, nl } from '@faker-js/faker';
import type { Geslacht } from '../domain/opsommingen';
import type { Willekeur } from './willekeur';

/** Pools drawn once: asking faker for every row would take minutes. */
export interface Namen {
  readonly vrouwen: readonly string[];
  readonly mannen: readonly string[];
  readonly achternamen: readonly string[];
  readonly straten: readonly string[];
  readonly plaatsen: readonly string[];
  readonly bedrijven: readonly string[];
}

/** The pools of a seed. */
export function namenVan(seed: number): Namen {
  const faker = new Faker({ locale: [nl, en], seed });
  const reeks = (trek: () => string, aantal: number) => faker.helpers.uniqueArray(trek, aantal);
  return {
    vrouwen: reeks(() => faker.person.firstName('female'), 300),
    mannen: reeks(() => faker.person.firstName('male'), 300),
    achternamen: reeks(() => faker.person.lastName(), 110),
    straten: reeks(() => faker.location.street(), 600),
    plaatsen: reeks(() => faker.location.city(), 150),
    bedrijven: reeks(() => `${faker.person.lastName()} ${faker.helpers.arrayElement(BRANCHES)}`, 150),
  };
}

const BRANCHES = ['Logistiek', 'Zorg', 'Bouw', 'Schoonmaak', 'Groen', 'Techniek', 'Horeca', 'Retail', 'Transport'];
const POSTCODELETTERS = 'ABCDEFGHJKLMNPRSTVWXZ';
/** Not issued, because of what they stood for. */
const GEEN_LETTERS = ['SA', 'SD', 'SS'];

export interface Persoon {
  readonly voornamen: string;
  readonly achternaam: string;
  readonly geslacht: Geslacht;
}

export function persoon(kans: Willekeur, namen: Namen): Persoon {
  const geslacht = kans.weeg<Geslacht>([
    ['VROUW', 49],
    ['MAN', 49],
    ['X', 1],
    ['ONBEKEND', 1],
  ]);
  const vrouw = geslacht === 'VROUW' || (geslacht !== 'MAN' && kans.kans(0.5));
  const voornaam = () => kans.kies(vrouw ? namen.vrouwen : namen.mannen);
  return {
    geslacht,
    voornamen: kans.kans(0.3) ? `${voornaam()} ${voornaam()}` : voornaam(),
    achternaam: kans.kans(0.08)
      ? `${kans.kies(namen.achternamen)}-${kans.kies(namen.achternamen)}`
      : kans.kies(namen.achternamen),
  };
}

export interface Adres {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: string;
  readonly woonplaats: string;
}

export function adres(kans: Willekeur, namen: Namen): Adres {
  const letter = () => POSTCODELETTERS[kans.geheel(0, POSTCODELETTERS.length - 1)] ?? 'A';
  const letters = letter() + letter();
  return {
    straat: kans.kies(namen.straten),
    huisnummer: `${kans.geheel(1, 240)}${kans.kans(0.12) ? kans.kies(['A', 'B', '-2', ' bis']) : ''}`,
    postcode: `${kans.geheel(1000, 9999)}${GEEN_LETTERS.includes(letters) ? 'AB' : letters}`,
    woonplaats: kans.kies(namen.plaatsen),
  };
}

/** Has the form of a mobile number, in a block (0600) where subscribers' numbers do not start. */
export const telefoon = (kans: Willekeur): string => `+31600${String(kans.geheel(0, 999_999)).padStart(6, '0')}`;

/** At a domain that is reserved and delivers nowhere. */
export const email = (kans: Willekeur, { voornamen, achternaam }: Persoon): string => {
  const naam = `${voornamen.split(' ')[0]}.${achternaam}`.normalize('NFD').toLowerCase();
  return `${naam.replace(/[^a-z.]/g, '')}${kans.geheel(1, 9999)}@example.nl`;
};
