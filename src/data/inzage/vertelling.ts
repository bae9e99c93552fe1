import { GEGEVENS } from '../../../permissions/gegevens';
import { CATEGORIEEN } from '../../domain/categorie';
import { isDoel } from '../../domain/doel';
import { GEGEVENS_IN_WOORDEN, veldInWoorden } from '../../domain/gewone-taal';
import { type Lezer, omschrijf, type Verhaal } from '../../domain/omschrijving';
import type { Patroon } from '../../domain/verstrekking';
import type { Verzoek } from '../../verzoek';
import { eigenOrganisatie } from '../organisatie';
import { zoekRegel } from '../reglement';
import { ontvangerVan } from './ontvanger';
import type { Verstrekkingsbeeld } from './verstrekking';

/** The field that guards a part of its value, such as `Client.adres` of `Adres.straat`. */
function bewaker(coordinaat: string): string | null {
  const [type = '', veld = ''] = coordinaat.split('.');
  const behandeling = GEGEVENS[type]?.[veld];
  return behandeling?.aard === 'VIA' ? behandeling.veld : null;
}

/** Fields in words, of a whole only the parts that were shown. */
function inWoorden(velden: readonly string[]): readonly string[] {
  const gehelen = new Set(velden.map(bewaker));
  return [...new Set(velden.filter((veld) => !gehelen.has(veld)).map(veldInWoorden))];
}

/** What went out by category, and why. */
export function categorieenVan({ poort: { reglement } }: Verzoek, { raadpleging, patroon }: Verstrekkingsbeeld) {
  const verstrekt: Patroon = raadpleging.patronen[patroon] ?? {};
  return CATEGORIEEN.flatMap((categorie) => {
    const deel = verstrekt[categorie];
    if (deel === undefined) return [];
    const { regel, grondslag, velden } = deel;
    return {
      categorie,
      naam: GEGEVENS_IN_WOORDEN[categorie],
      velden,
      veldnamen: inWoorden(velden),
      regelId: regel,
      regel: zoekRegel(reglement, regel),
      grondslag,
    };
  });
}

/** To whom the caller's reading of it is told. */
export const lezerVan = ({ aanvrager }: Verzoek): Lezer => (aanvrager.soort === 'BETROKKENE' ? 'CLIENT' : 'TOEZICHT');

/** Everything that is told of a disclosure. */
export async function verhaalVan(verzoek: Verzoek, beeld: Verstrekkingsbeeld): Promise<Verhaal> {
  const { raadpleging, eerste, noodtoegangId } = beeld;
  return {
    op: raadpleging.op,
    organisatie: (await eigenOrganisatie(verzoek)).naam,
    ontvanger: await ontvangerVan(verzoek, raadpleging),
    gegevens: categorieenVan(verzoek, beeld).map(({ categorie, veldnamen, regel, grondslag }) => ({
      categorie,
      velden: veldnamen,
      artikel: regel?.artikel ?? null,
      grondslag,
    })),
    doelen: beeld.doelen.filter(isDoel),
    wortels: raadpleging.wortels,
    eerste,
    noodtoegang: noodtoegangId !== null,
  };
}

/** In plain Dutch, to who asks. */
export const omschrijvingVan = async (verzoek: Verzoek, beeld: Verstrekkingsbeeld): Promise<string> =>
  omschrijf(await verhaalVan(verzoek, beeld), lezerVan(verzoek));
