import { PoortFout, type Reden } from '../src/domain/fouten';
import { dagEnTijdVan, datumVan, maandenLater } from '../src/domain/kalender';
import type { Afnemer, Afspraken, Toelatingseis } from '../src/domain/toelating';
import type { Reglement, Toelating } from './reglement';

/** What is lacking, and until when there was it; a registration may be told all of its own. */
interface Tekort {
  readonly reden: Reden;
  readonly bericht: string;
  /** Until when there was what is asked: a day that counted still, or the moment of an agreement's end. */
  readonly tot?: string;
}

type Oordeel = (afspraken: Afspraken, eis: Toelating, nu: Date) => Tekort | null;

const geldtOp = (datum: string | null, nu: Date): boolean => datum !== null && datum <= datumVan(nu);

/** One row a requirement: what is lacking of it. The second layer has its own, in SQL. */
const OORDEEL: Readonly<Record<Exclude<Toelatingseis, 'DOEL' | 'GEVRAAGD_DOEL'>, Oordeel>> = {
  OVEREENKOMST: ({ overeenkomstVan: van, overeenkomstTot: tot }, _eis, nu) => {
    if (tot === null)
      return {
        reden: 'OVEREENKOMST_ONTBREEKT',
        bericht: 'U heeft geen overeenkomst met deze organisatie. Sluit haar eerst.',
      };
    if (nu >= tot)
      return {
        reden: 'OVEREENKOMST_VERLOPEN',
        bericht: `Uw overeenkomst met deze organisatie liep tot ${dagEnTijdVan(tot)}. Verleng haar eerst.`,
        tot: tot.toISOString(),
      };
    return van === null || van <= nu
      ? null
      : {
          reden: 'OVEREENKOMST_BEGINT_LATER',
          bericht: `Uw overeenkomst met deze organisatie begint pas op ${dagEnTijdVan(van)}. Wacht tot dan, of vervroeg haar.`,
        };
  },
  REGLEMENT: ({ reglementAanvaardOp }, _eis, nu) =>
    geldtOp(reglementAanvaardOp, nu)
      ? null
      : {
          reden: 'REGLEMENT_NIET_AANVAARD',
          bericht: 'U heeft het privacyreglement van deze organisatie nog niet aanvaard. Onderteken het eerst.',
        },
  EVALUATIE: ({ laatsteEvaluatieOp: laatste }, { maanden }, nu) => {
    if (laatste === null || maanden === undefined || !geldtOp(laatste, nu))
      return {
        reden: 'EVALUATIE_ONTBREEKT',
        bericht: 'De naleving van het reglement is bij u nog niet geëvalueerd. Laat haar eerst evalueren.',
      };
    const tot = maandenLater(laatste, maanden);
    return datumVan(nu) <= tot
      ? null
      : {
          reden: 'EVALUATIE_VERLOPEN',
          bericht: `De naleving van het reglement is bij u geëvalueerd op ${laatste}; dat gold tot en met ${tot}. Laat haar opnieuw evalueren.`,
          tot,
        };
  },
  GEHEIMHOUDING: ({ geheimhoudingGetekendOp }, _eis, nu) =>
    geldtOp(geheimhoudingGetekendOp, nu)
      ? null
      : {
          reden: 'GEHEIMHOUDING_ONTBREEKT',
          bericht: 'U heeft nog geen geheimhouding getekend. Onderteken haar eerst.',
        },
};

const eisenAan = ({ toelating }: Pick<Reglement, 'toelating'>, afnemer: Afnemer): readonly Toelating[] =>
  toelating.filter(({ voor }) => voor.includes(afnemer));

/** The refusal of a registration that lacks what the reglement asks of its kind, by the first that it lacks, with until when there was it; else null. */
export function toelatingsgebrek(
  reglement: Pick<Reglement, 'toelating'>,
  afnemer: Afnemer,
  afspraken: Afspraken,
  nu: Date,
): PoortFout | null {
  for (const eis of eisenAan(reglement, afnemer)) {
    if (eis.eist === 'DOEL' || eis.eist === 'GEVRAAGD_DOEL') continue;
    const tekort = OORDEEL[eis.eist](afspraken, eis, nu);
    if (tekort === null) continue;
    const { bericht, ...waarom } = tekort;
    return new PoortFout('FORBIDDEN', bericht, { regel: eis.regel, ...waarom });
  }
  return null;
}

/** The rules that keep a registration to the purposes of its agreement; null: no rule does. */
export function doelperk(
  reglement: Pick<Reglement, 'toelating'>,
  afnemer: Afnemer,
): { readonly gevraagd: string; readonly overig: string } | null {
  const eisen = eisenAan(reglement, afnemer);
  const overig = eisen.find(({ eist }) => eist === 'DOEL')?.regel;
  if (overig === undefined) return null;
  return { gevraagd: eisen.find(({ eist }) => eist === 'GEVRAAGD_DOEL')?.regel ?? overig, overig };
}
