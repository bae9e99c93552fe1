import { type PoortFout, type Reden, verboden } from '../src/domain/fouten';
import { datumVan, maandenLater } from '../src/domain/kalender';
import type { Afnemer, Afspraken, Toelatingseis } from '../src/domain/toelating';
import type { Reglement, Toelating } from './reglement';

interface Oordeel {
  readonly geldt: (afspraken: Afspraken, eis: Toelating, nu: Date) => boolean;
  readonly reden: Reden;
  readonly bericht: string;
}

const opOfVoor = (datum: string | null, nu: Date): boolean => datum !== null && datum <= datumVan(nu);

/** One row a requirement: whether it is met, and what is told when it is not. The second layer has its own, in SQL. */
const OORDEEL: Readonly<Record<Exclude<Toelatingseis, 'DOEL' | 'GEVRAAGD_DOEL'>, Oordeel>> = {
  OVEREENKOMST: {
    geldt: ({ overeenkomstTot }, _eis, nu) => overeenkomstTot !== null && nu < overeenkomstTot,
    reden: 'OVEREENKOMST_VERLOPEN',
    bericht: 'Uw overeenkomst met deze organisatie loopt niet, of niet meer. Sluit of verleng haar eerst.',
  },
  REGLEMENT: {
    geldt: ({ reglementAanvaardOp }, _eis, nu) => opOfVoor(reglementAanvaardOp, nu),
    reden: 'REGLEMENT_NIET_AANVAARD',
    bericht: 'U heeft het privacyreglement van deze organisatie nog niet aanvaard. Onderteken het eerst.',
  },
  EVALUATIE: {
    geldt: ({ laatsteEvaluatieOp }, { maanden }, nu) =>
      laatsteEvaluatieOp !== null &&
      maanden !== undefined &&
      opOfVoor(laatsteEvaluatieOp, nu) &&
      datumVan(nu) <= maandenLater(laatsteEvaluatieOp, maanden),
    reden: 'EVALUATIE_VERLOPEN',
    bericht: 'De naleving van het reglement is bij u niet recent geëvalueerd. Laat haar eerst evalueren.',
  },
  GEHEIMHOUDING: {
    geldt: ({ geheimhoudingGetekendOp }, _eis, nu) => opOfVoor(geheimhoudingGetekendOp, nu),
    reden: 'GEHEIMHOUDING_ONTBREEKT',
    bericht: 'U heeft nog geen geheimhouding getekend. Onderteken haar eerst.',
  },
};

const eisenAan = ({ toelating }: Pick<Reglement, 'toelating'>, afnemer: Afnemer): readonly Toelating[] =>
  toelating.filter(({ voor }) => voor.includes(afnemer));

/** The refusal of a registration that lacks what the reglement asks of its kind, by the first that it lacks; else null. */
export function toelatingsgebrek(
  reglement: Pick<Reglement, 'toelating'>,
  afnemer: Afnemer,
  afspraken: Afspraken,
  nu: Date,
): PoortFout | null {
  for (const eis of eisenAan(reglement, afnemer)) {
    if (eis.eist === 'DOEL' || eis.eist === 'GEVRAAGD_DOEL') continue;
    const { geldt, reden, bericht } = OORDEEL[eis.eist];
    if (!geldt(afspraken, eis, nu)) return verboden(eis.regel, reden, bericht);
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
