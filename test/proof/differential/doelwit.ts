import type { Opent, Sluit } from '../../../permissions/reglement';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import type { AanvragerSoort } from '../../../src/domain/aanvrager';
import type { Categorie } from '../../../src/domain/categorie';
import type { Doel } from '../../../src/domain/doel';
import type { Feit } from '../../../src/domain/feit';
import { PROFIELEN, type Profiel, ROLLEN, type Rol } from '../../../src/domain/opsommingen';
import { CATEGORIEEN_MET_RIJEN } from './tabellen';

export const isRol = (soort: AanvragerSoort): soort is Rol => (ROLLEN as readonly string[]).includes(soort);

/** What a world is made for: that this rule is met, by this kind of caller. */
export interface Doelwit {
  readonly profiel: Profiel;
  readonly regel: string;
  readonly soort: AanvragerSoort;
  readonly doelen: readonly Doel[];
  readonly categorieen: readonly Categorie[];
  readonly feiten: readonly Feit[];
}

const leest = (doel: Doel): boolean => doel !== 'AANMELDING';
const metRijen = (categorie: Categorie): boolean => CATEGORIEEN_MET_RIJEN.includes(categorie);

/** A kind of caller that reaches a dossier under this profile. */
export const bereikt = (profiel: Profiel, soort: AanvragerSoort): boolean =>
  soort !== 'PARTNER' &&
  (soort !== 'NOODTOEGANG' || REGLEMENTEN[profiel].noodtoegang !== null) &&
  (!isRol(soort) || REGLEMENTEN[profiel].rollen[soort] !== undefined);

const opents = (profiel: Profiel): readonly Opent[] =>
  REGLEMENTEN[profiel].regels.filter((regel): regel is Opent => regel.aard === 'OPENT');
const sluits = (profiel: Profiel): readonly Sluit[] =>
  REGLEMENTEN[profiel].regels.filter((regel): regel is Sluit => regel.aard === 'SLUIT');

function vanOpent(profiel: Profiel, regel: Opent): readonly Doelwit[] {
  const doelen = regel.onder.filter(leest);
  const categorieen = regel.categorieen.filter(metRijen);
  if (doelen.length === 0 || categorieen.length === 0) return [];
  return regel.voor
    .filter((soort) => bereikt(profiel, soort))
    .map((soort) => ({ profiel, regel: regel.regel, soort, doelen, categorieen, feiten: regel.mits }));
}

/** To be seen closing, a category must be open but for that. */
function vanSluit(profiel: Profiel, sluit: Sluit): readonly Doelwit[] {
  return sluit.voor.flatMap((soort) =>
    opents(profiel)
      .filter(({ voor }) => voor.includes(soort) && bereikt(profiel, soort))
      .map(({ onder, categorieen, mits }) => ({
        profiel,
        regel: sluit.regel,
        soort,
        doelen: onder.filter(leest),
        categorieen: categorieen.filter((categorie) => metRijen(categorie) && sluit.categorieen.includes(categorie)),
        feiten: [...new Set([...mits, ...sluit.als])],
      }))
      .filter(({ doelen, categorieen }) => doelen.length > 0 && categorieen.length > 0),
  );
}

/** Every rule with every kind of caller it names, of all profiles. */
export const DOELWITTEN: readonly Doelwit[] = PROFIELEN.flatMap((profiel) => [
  ...opents(profiel).flatMap((regel) => vanOpent(profiel, regel)),
  ...sluits(profiel).flatMap((regel) => vanSluit(profiel, regel)),
]);
