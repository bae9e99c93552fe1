import type { Reglement } from '../../../permissions/reglement';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { alsOordeel, regelVan } from '../../data/reglement';
import { nietGevonden } from '../../domain/fouten';
import { leesVerstrekkingId } from '../../domain/verstrekking';
import type { Verzoek } from '../../verzoek';
import { BELEID } from '../beleidsversie';
import { type Herhaling, herhaal } from './oordeel';
import { laadVerklaring } from './verklaring';

const alsCategorie = (toen: Reglement, nu: Reglement, { categorie, verstrekt, gelijk, ...herhaling }: Herhaling) => ({
  categorie,
  velden: verstrekt.velden,
  regel: regelVan(toen, verstrekt.regel),
  grondslag: verstrekt.grondslag,
  gelijk,
  toen: alsOordeel(toen, herhaling.toen),
  nu: alsOordeel(nu, herhaling.nu),
});

/**
 * Explains a decision of the past (CV-52): judges what went out again, by the policy, the facts and the reach of then,
 * and says whether it would go out now. NOT_FOUND for what is not recorded, and alike for what is not the caller's.
 */
export async function toegangOp(verzoek: Verzoek, id: string) {
  const sleutel = leesVerstrekkingId(id);
  const verklaring = sleutel && (await laadVerklaring(verzoek, sleutel));
  if (verklaring === null) throw nietGevonden();
  const { toen, bestaat, categorieen } = herhaal(verklaring, verzoek.aanvrager.organisatieId);
  const { aanvrager } = toen;
  const nu = REGLEMENTEN[verklaring.nu.profiel];
  return {
    id,
    betrokkene: verklaring.betrokkene,
    op: verklaring.toen.op,
    soort: aanvrager.soort,
    rollen: aanvrager.soort === 'MEDEWERKER' ? aanvrager.rollen : [],
    doelen: aanvrager.doelen,
    beleid: verklaring.versie,
    zelfdeBeleid: verklaring.versie === BELEID,
    gelijk: categorieen.every(({ gelijk }) => gelijk),
    nuToegestaan: bestaat && categorieen.every((categorie) => categorie.nu.uitkomst === 'TOEGESTAAN'),
    categorieen: categorieen.map((herhaling) => alsCategorie(toen.reglement, nu, herhaling)),
  };
}
