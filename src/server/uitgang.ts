import { responsePathAsArray } from 'graphql';
import type { IMiddlewareFunction } from 'graphql-middleware';
import { GEGEVENS, ONDERWERPEN } from '../../permissions/gegevens';
import { type Ouder, onderwerp } from '../../permissions/onderwerp';
import type { Context } from '../context';
import type { Categorie } from '../domain/categorie';
import { heeftWaarde, type Uitgegaan } from '../poort/uitgang';

/** Around a guarded field: what it lets out of a dossier is noted, with where it stands in the answer. */
const merkOp =
  (type: string, categorie: Categorie): IMiddlewareFunction<unknown, Context> =>
  async (resolve, ouder, args, context, info) => {
    const waarde: unknown = await resolve(ouder, args, context, info);
    if (waarde == null) return waarde;
    const van = onderwerp(type, ouder as Ouder);
    if (van.soort !== 'DOSSIER') return waarde;
    const { uitgang, poort } = context.verzoek;
    const opdrachten =
      van.opdrachtId === undefined
        ? // What names no opdracht, such as a consent, is of every one under which it may be read.
          (uitgang.bronnenVan(van.clientId, categorie) ?? [
            ...(await poort.oordeel(van.clientId, categorie)).rijen.keys(),
          ])
        : [van.opdrachtId];
    uitgang.noteer(van.clientId, categorie, opdrachten, info.path);
    return waarde;
  };

/** `merkOp` for every field that holds personal data of a dossier. */
export function maakUitgang(): Record<string, Record<string, IMiddlewareFunction<unknown, Context>>> {
  return Object.fromEntries(
    Object.keys(ONDERWERPEN).map((type) => [
      type,
      Object.fromEntries(
        Object.entries(GEGEVENS[type] ?? {}).flatMap(([veld, behandeling]) =>
          behandeling.aard === 'GEGEVEN' ? [[veld, merkOp(type, behandeling.categorie)]] : [],
        ),
      ),
    ]),
  );
}

/**
 * Whether the answer really holds a value that was noted: an error beside it may have taken it out again, and a part
 * whose every field is null holds none.
 */
export const staatErin = (data: unknown, { plaatsen }: Uitgegaan): boolean =>
  plaatsen.some((plaats) => {
    let waarde = data;
    for (const sleutel of responsePathAsArray(plaats)) {
      if (typeof waarde !== 'object' || waarde === null) return false;
      waarde = (waarde as Readonly<Record<string | number, unknown>>)[sleutel];
    }
    return heeftWaarde(waarde);
  });
