import type { AanvragerSoort } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import { isRijfeit, type Rijfeit } from '../src/domain/feiten';
import { openingen, sluitingen } from './beoordeel';
import { isWoordfeit, woordVan } from './feitwoord';
import type { Opent, Reglement } from './reglement';

/*
 * The rules for one kind of caller in the form of a question over the stored words of an opdracht of a dossier: the
 * same rows of the policy that `beoordeel` reads, to be asked within a statement.
 */

/** Alternatives, each of words that must all be there; [[]] is always so, [] never. */
export type Woordvraag = readonly (readonly string[])[];

/** What opens a category, by what a row must bear itself, and what closes it. */
export interface Feitvraag {
  readonly open: ReadonlyMap<string, { readonly rijfeiten: readonly Rijfeit[]; readonly vraag: Woordvraag }>;
  readonly dicht: Woordvraag;
}

/** The words of these facts; null when one of them does not hold without broken glass. */
function woorden(feiten: readonly Feit[], doel: Doel, categorie: Categorie): readonly string[] | null {
  const gevraagd = feiten.filter((feit) => !isRijfeit(feit));
  const gevonden = gevraagd.filter(isWoordfeit).map((feit) => woordVan(feit, doel, categorie));
  return gevonden.length === gevraagd.length ? gevonden : null;
}

/** What closes: all of these facts, under one of the purposes. */
export const sluitvraag = (als: readonly Feit[], doelen: readonly Doel[], categorie: Categorie): Woordvraag =>
  doelen.flatMap((doel) => {
    const gevraagd = woorden(als, doel, categorie);
    return gevraagd === null ? [] : [gevraagd];
  });

/** One rule that could open, and what it asks: of the stored words, and of a row itself. */
export interface Openvraag {
  readonly opening: Opent;
  readonly rijfeiten: readonly Rijfeit[];
  readonly vraag: Woordvraag;
}

/** The rules that could open without broken glass, in the regulation's order; under each purpose by itself. */
export const openvragen = (
  reglement: Reglement,
  soort: AanvragerSoort,
  doelen: readonly Doel[],
  categorie: Categorie,
): readonly Openvraag[] =>
  openingen(reglement, [soort], doelen, categorie).flatMap((opening) =>
    opening.onder
      .filter((naam) => doelen.includes(naam))
      .flatMap((doel) => {
        const gevraagd = woorden(opening.mits, doel, categorie);
        return gevraagd === null
          ? []
          : [{ opening, rijfeiten: opening.mits.filter(isRijfeit).sort(), vraag: [gevraagd] }];
      }),
  );

/** What is asked of an opdracht of a dossier for a caller who reads no dossier by broken glass. */
export function feitvraag(
  reglement: Reglement,
  soort: AanvragerSoort,
  doelen: readonly Doel[],
  categorie: Categorie,
): Feitvraag {
  const open = new Map<string, { rijfeiten: readonly Rijfeit[]; vraag: (readonly string[])[] }>();
  for (const { rijfeiten, vraag } of openvragen(reglement, soort, doelen, categorie)) {
    const sleutel = rijfeiten.join(' ');
    const groep = open.get(sleutel) ?? { rijfeiten, vraag: [] };
    groep.vraag.push(...vraag);
    open.set(sleutel, groep);
  }
  const dicht = sluitingen(reglement, [soort], categorie).flatMap(({ als }) => sluitvraag(als, doelen, categorie));
  return { open, dicht };
}

const woord = (naam: string): string => `'${naam.replaceAll("'", "''")}'`;
const samen = (delen: readonly string[]): string => delen.map(woord).join(' & ');

/** The question as a condition on the column of type tsvector that holds the words. */
export function alsVoorwaarde(kolom: string, vraag: Woordvraag): string {
  if (vraag.length === 0) return 'false';
  if (vraag.some((delen) => delen.length === 0)) return 'true';
  const tekst = [...new Set(vraag.map((delen) => `(${samen(delen)})`))].join(' | ');
  return `${kolom} @@ '${tekst.replaceAll("'", "''")}'::tsquery`;
}
