import { datumVan } from '../domain/kalender';

/**
 * A form that judges dates by the calendar day of `nu` and by nothing else of it: made once a day. To make a large one
 * takes longer than all that is validated by it.
 */
export function perDag<T>(maak: (nu: Date) => T): (nu: Date) => T {
  let laatst: { readonly dag: string; readonly vorm: T } | undefined;
  return (nu) => {
    const dag = datumVan(nu);
    if (laatst?.dag !== dag) laatst = { dag, vorm: maak(nu) };
    return laatst.vorm;
  };
}
