import { GEGEVENS } from '../../../permissions/gegevens';
import { type Aanvrager, teltAlleen } from '../../../src/domain/aanvrager';
import type { Voorraad } from './voorraad';
import { kijktOver } from './zicht';

/*
 * How often a caller is made to ask what: mostly what it can get something of, and always now and then what it cannot.
 * Nothing is left out by it, so that it may be wrong about any field.
 */

/** Of what the caller must have some for a root to give data of a dossier. */
const TOONT: Readonly<Record<string, string>> = {
  client: 'clientId',
  clients: 'clientId',
  toegang: 'clientId',
  traject: 'trajectId',
  trajecten: 'trajectId',
  rapportage: 'rapportageId',
  rapportages: 'rapportageId',
  aanmelding: 'aanmeldingId',
  aanmeldingen: 'aanmeldingId',
  opdrachten: 'opdrachtId',
  noodtoegangen: 'noodtoegangId',
};

/** Whether who calls, for what and with which scope is no reason yet to refuse the field with an error. */
function isOpen({ soort, doelen, scopes }: Aanvrager, ouder: string, veld: string): boolean {
  const behandeling = GEGEVENS[ouder]?.[veld];
  switch (behandeling?.aard) {
    case 'SCHAKEL':
      return scopes.has(behandeling.scope);
    case 'WORTEL': {
      const { voor, onder, scope } = behandeling;
      return (
        voor.includes(soort) &&
        (onder === null || onder.some((doel) => doelen.includes(doel))) &&
        (scope === null || scopes.has(scope))
      );
    }
    default:
      return true;
  }
}

/** How often a root is asked. */
export function kansVanWortel(aanvrager: Aanvrager, voorraad: Voorraad, veld: string): number {
  if (!isOpen(aanvrager, 'Query', veld)) return 1;
  if (teltAlleen(aanvrager)) return veld === 'statistiek' ? 40 : 2;
  // To these an explanation gives what it rests on, deep inside it.
  if (veld === 'toegang' && (aanvrager.soort === 'BETROKKENE' || kijktOver(aanvrager))) return 40;
  // Nor do the parts of the register stand near its root.
  if (veld === 'verwerkingsregister') return 10;
  const wat = TOONT[veld];
  if (wat === undefined) return 3;
  return voorraad.heeft(wat) ? 20 : 1;
}

/** How often a field that leads on is asked inside its type, beside what a list holds. */
export const kansVanVerder = (aanvrager: Aanvrager, ouder: string, veld: string): number =>
  isOpen(aanvrager, ouder, veld) ? 4 : 1;

/** Callers who are asked alike inside a root. */
export const gelijkeVragers = ({ scopes }: Aanvrager): string => [...scopes].sort().join(' ');
