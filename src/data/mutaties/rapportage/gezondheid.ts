import { FEIT_OORDEEL } from '../../../../permissions/feiten';
import type { Reglement } from '../../../../permissions/reglement';
import type { Medewerker } from '../../../domain/aanvrager';
import type { Categorie } from '../../../domain/categorie';
import { type DossierFeiten, isRijfeit, type OpdrachtFeiten, type Rijfeit } from '../../../domain/feiten';
import type { Gebrek } from '../../../domain/fouten';
import type { OnderdeelCategorie } from '../../../domain/onderdeel';

/** A part of a rapportage, with what it bears itself. */
export interface Onderdeel {
  readonly categorie: OnderdeelCategorie;
  readonly beoordeeldDoor?: string | undefined;
  readonly noodzaak?: string | undefined;
  readonly ftbv?: string | undefined;
  readonly relevantie?: string | undefined;
}

const GEZONDHEID: readonly Categorie[] = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'];

/** In which field a part of a rapportage bears a fact of its own. */
const DRAAGT: Readonly<Record<Exclude<Rijfeit, 'GEDEELD'>, Exclude<keyof Onderdeel, 'categorie'>>> = {
  DESKUNDIG_BEOORDEELD: 'beoordeeldDoor',
  NOODZAAK: 'noodzaak',
  FTBV: 'ftbv',
  RELEVANT: 'relevantie',
};

export interface Schrijfgeval {
  readonly reglement: Reglement;
  readonly aanvrager: Medewerker;
  readonly dossier: DossierFeiten;
  readonly opdracht: OpdrachtFeiten;
}

/**
 * What lacks before these parts may be written: the profile's own conditions for health data (CV-35, CV-36, WE-18,
 * IM-45, DI-08, F2-09) and the relevance of circumstances (IM-41).
 */
export function schrijfgebreken(
  { reglement, aanvrager, dossier, opdracht }: Schrijfgeval,
  onderdelen: readonly Onderdeel[],
): readonly Gebrek[] {
  return onderdelen.flatMap((onderdeel, nummer) => {
    const { categorie } = onderdeel;
    const veld = `input.onderdelen[${nummer}]`;
    if (categorie === 'OMSTANDIGHEDEN') {
      const regel = reglement.aanmelding.relevantieRegel;
      if (regel === null || onderdeel.relevantie !== undefined) return [];
      const bericht = 'Noem waarom deze omstandigheden voor het traject van belang zijn.';
      return [{ veld: `${veld}.relevantie`, reden: 'GROND_ONTBREEKT' as const, regel, bericht }];
    }
    if (!GEZONDHEID.includes(categorie)) return [];
    return reglement.gezondheidSchrijven.vereist.flatMap(({ feit, regel, bericht }): readonly Gebrek[] => {
      const geldt = isRijfeit(feit)
        ? onderdeel[DRAAGT[feit]] !== undefined
        : FEIT_OORDEEL[feit]({ aanvrager, doel: 'UITVOERING', categorie, dossier, opdracht });
      if (geldt) return [];
      return [{ veld: isRijfeit(feit) ? `${veld}.${DRAAGT[feit]}` : veld, reden: 'GROND_ONTBREEKT', regel, bericht }];
    });
  });
}
