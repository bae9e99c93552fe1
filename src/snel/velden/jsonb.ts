import { getNullableType, isListType, isObjectType } from 'graphql';
import type { Bouw, Veldvraag } from '../bouw';
import { objectVan, schrijfObject } from '../object';

/** The members of a value of type jsonb, in their order; null where there is no list. */
export const lijstVanJsonb = (lijst: string, alias: string, deel: string): string =>
  `CASE WHEN jsonb_typeof(${lijst}) = 'array' THEN (SELECT concat('[', string_agg(${deel}, ',' ORDER BY ${alias}.nr), ']')
    FROM jsonb_array_elements(${lijst}) WITH ORDINALITY ${alias} (w, nr)) ELSE 'null' END`;

/** An object of these members, or null. */
export const objectVanJsonb = (bouw: Bouw, vraag: Veldvraag, waarde: string): string =>
  `CASE WHEN jsonb_typeof(${waarde}) = 'object' THEN ${schrijfObject(bouw, objectVan(vraag), vraag.knopen, {
    ...vraag.rij,
    waarden: { soort: 'JSONB', uitdrukking: waarde },
  })} ELSE 'null' END`;

/** The member with the name of the field. */
export function waardeVanJsonb(bouw: Bouw, vraag: Veldvraag, uitdrukking: string): string {
  const waarde = `(${uitdrukking} -> '${vraag.veld.name}')`;
  const kaal = getNullableType(vraag.veld.type);
  if (isObjectType(kaal)) return objectVanJsonb(bouw, vraag, waarde);
  if (!isListType(kaal)) return `coalesce(${waarde}::text, 'null')`;
  const alias = bouw.alias('j');
  const deel = isObjectType(getNullableType(kaal.ofType))
    ? schrijfObject(bouw, objectVan(vraag), vraag.knopen, {
        ...vraag.rij,
        waarden: { soort: 'JSONB', uitdrukking: `${alias}.w` },
      })
    : `${alias}.w::text`;
  return lijstVanJsonb(waarde, alias, deel);
}
