import { ONDERWERPEN } from '../../permissions/gegevens';
import type { Ouder } from '../../permissions/onderwerp';
import type { Betrokkene } from './vermelding';

/** Types of which every object is about the client that it names, although none of its own fields is withheld apart. */
const OVER_CLIENT = ['Kanttekening', 'Noodtoegang', 'Toegang', 'Kennisgeving'];

/** Types of which an object says itself about whom it is. */
const MET_EIGEN_BETROKKENE = ['ToegangOp', 'Verstrekking', 'Gebeurtenis'];

/** The types of which an object is about somebody. */
export const TYPEN_MET_BETROKKENE: readonly string[] = [
  ...Object.keys(ONDERWERPEN),
  ...OVER_CLIENT,
  ...MET_EIGEN_BETROKKENE,
];

/** About whom an object of one of those types is. */
export function betrokkeneVan(
  type: string,
  { id, clientId, betrokkene }: Ouder & { betrokkene?: Betrokkene },
): Betrokkene {
  if (betrokkene) return betrokkene;
  switch (ONDERWERPEN[type]) {
    case 'CLIENT':
      return { soort: 'CLIENT', id };
    case 'AANMELDING':
      return { soort: 'AANMELDING', id };
    case 'OPDRACHTGEVER':
      return { soort: 'CONTACTPERSOON', id };
    default:
      if (clientId === undefined) throw new Error(`a ${type} without clientId is about nobody`);
      return { soort: 'CLIENT', id: clientId };
  }
}
