import type { AanvragerSoort } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import type { Bereik, KanttekeningSoort, Noodbelang, Profiel, Rol, UitstroomSoort } from '../src/domain/opsommingen';
import type { Afnemer, Toelatingseis } from '../src/domain/toelating';
import type { Reglement } from './reglement';
import { REGLEMENTEN } from './reglementen';

/** One row of the rule table: what the second layer reads of a rule. `doel` is null for a rule that closes. */
export interface BeleidRij {
  readonly profiel: Profiel;
  /** The place of the rule in its reglement. */
  readonly volgnummer: number;
  readonly aard: 'OPENT' | 'SLUIT';
  readonly aanvrager: AanvragerSoort;
  readonly doel: Doel | null;
  readonly categorie: Categorie;
  readonly feiten: readonly Feit[];
  readonly regel: string;
}

export interface ProfielRij {
  readonly profiel: Profiel;
  readonly vog: boolean;
  /** The statement that the profile knows; null: none. */
  readonly kanttekening: KanttekeningSoort | null;
  /** What may be handed over; null: nothing. */
  readonly overdracht: readonly Categorie[] | null;
}

export interface BereikRij {
  readonly profiel: Profiel;
  readonly rol: Rol;
  readonly bereik: Bereik;
  readonly regel: string;
}

export interface UitstroomRij {
  readonly profiel: Profiel;
  readonly soort: UitstroomSoort;
  /** The shortest contract that counts; null: it takes an agreement. */
  readonly maanden: number | null;
  readonly regel: string;
}

export interface ToelatingRij {
  readonly profiel: Profiel;
  readonly afnemer: Afnemer;
  readonly eis: Exclude<Toelatingseis, 'GEVRAAGD_DOEL'>;
  readonly maanden: number | null;
  readonly regel: string;
}

export interface StatistiekRegelRij {
  readonly profiel: Profiel;
  readonly aanvrager: AanvragerSoort;
  readonly drempel: number;
  readonly afronding: number;
  readonly regel: string;
}

export interface NoodtoegangRij {
  readonly profiel: Profiel;
  readonly rol: Rol;
  readonly belang: Noodbelang;
  readonly minuten: number;
  readonly regel: string;
}

const alle = (): readonly Reglement[] => Object.values(REGLEMENTEN);

export const profielRijen = (): readonly ProfielRij[] =>
  alle().map(({ profiel, autorisatie, kanttekening, overdracht }) => ({
    profiel,
    vog: autorisatie.vog !== null,
    kanttekening: kanttekening.soort,
    overdracht: overdracht?.categorieen ?? null,
  }));

export const bereikRijen = (): readonly BereikRij[] =>
  alle().flatMap(({ profiel, rollen }) =>
    Object.entries(rollen).map(([rol, { bereik, regel }]) => ({ profiel, rol: rol as Rol, bereik, regel })),
  );

export const uitstroomRijen = (): readonly UitstroomRij[] =>
  alle().flatMap(({ profiel, uitstroomUitUitkering }) =>
    uitstroomUitUitkering.map(({ soort, eis, regel }) => ({
      profiel,
      soort,
      maanden: eis.aard === 'CONTRACT' ? eis.maanden : null,
      regel,
    })),
  );

/** What outside registrations must have. Which purpose was asked for by name only the first layer knows. */
export const toelatingRijen = (): readonly ToelatingRij[] =>
  alle().flatMap(({ profiel, toelating }) =>
    toelating.flatMap(({ voor, eist, maanden = null, regel }) =>
      eist === 'GEVRAAGD_DOEL' ? [] : voor.map((afnemer) => ({ profiel, afnemer, eis: eist, maanden, regel })),
    ),
  );

export const statistiekRijen = (): readonly StatistiekRegelRij[] =>
  alle().flatMap(({ profiel, statistiek }) =>
    statistiek === null
      ? []
      : statistiek.voor.map((aanvrager) => ({
          profiel,
          aanvrager,
          drempel: statistiek.drempel,
          afronding: statistiek.afronding,
          regel: statistiek.regel,
        })),
  );

export const noodtoegangRijen = (): readonly NoodtoegangRij[] =>
  alle().flatMap(({ profiel, noodtoegang }) =>
    noodtoegang === null
      ? []
      : noodtoegang.rollen.flatMap((rol) =>
          noodtoegang.belangen.map((belang) => ({
            profiel,
            rol,
            belang,
            minuten: noodtoegang.hoogstensMinuten,
            regel: noodtoegang.regel,
          })),
        ),
  );

function rijenVan({ profiel, regels }: Reglement): readonly BeleidRij[] {
  return regels.flatMap((regel, volgnummer): BeleidRij[] => {
    if (regel.aard === 'NOOIT') return [];
    const doelen = regel.aard === 'OPENT' ? regel.onder : [null];
    const feiten = regel.aard === 'OPENT' ? regel.mits : regel.als;
    return regel.voor.flatMap((aanvrager) =>
      doelen.flatMap((doel) =>
        regel.categorieen.map((categorie) => ({
          profiel,
          volgnummer,
          aard: regel.aard,
          aanvrager,
          doel,
          categorie,
          feiten,
          regel: regel.regel,
        })),
      ),
    );
  });
}

/** The rule table as data: a row for every kind of caller, purpose and category that a rule opens or closes. */
export const beleidRijen = (): readonly BeleidRij[] => alle().flatMap(rijenVan);
