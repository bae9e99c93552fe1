import { behandelingVan } from '../../../permissions/argumenten';
import { GEGEVENS } from '../../../permissions/gegevens';
import { CATEGORIEEN, type Categorie } from '../../domain/categorie';
import { isDoel } from '../../domain/doel';
import { GEGEVENS_IN_WOORDEN, veldInWoorden } from '../../domain/gewone-taal';
import { deelInWoorden, type Lezer, omschrijf, type Verhaal } from '../../domain/omschrijving';
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

function categorieVan(coordinaat: string): Categorie | null {
  const behandeling = behandelingVan(coordinaat);
  return behandeling?.aard === 'GEGEVEN' ? behandeling.categorie : null;
}

/** By which fields was searched or ordered, by category; one that has no category any more by its name alone. */
function gebruiktInWoorden(gebruikt: readonly string[]): readonly string[] {
  const van = (categorie: Categorie | null) => gebruikt.filter((veld) => categorieVan(veld) === categorie);
  const delen = CATEGORIEEN.map((categorie) => ({ categorie, velden: inWoorden(van(categorie)) }));
  return [...delen.filter(({ velden }) => velden.length > 0).map(deelInWoorden), ...inWoorden(van(null))];
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
    gebruikt: gebruiktInWoorden(raadpleging.gebruikt),
    doelen: beeld.doelen.filter(isDoel),
    wortels: raadpleging.wortels,
    eerste,
    noodtoegang: noodtoegangId !== null,
  };
}

/** In plain Dutch, to who asks. */
export const omschrijvingVan = async (verzoek: Verzoek, beeld: Verstrekkingsbeeld): Promise<string> =>
  omschrijf(await verhaalVan(verzoek, beeld), lezerVan(verzoek));
