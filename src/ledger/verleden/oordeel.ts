import { beoordeelAanmelding, beoordeelMet, beoordeelOpdrachtgever } from '../../../permissions/beoordeel';
import { inWoordenGeldt } from '../../../permissions/feitwoord';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { isBuiten } from '../../domain/aanvrager';
import type { Besluit } from '../../domain/besluit';
import { CATEGORIEEN, type Categorie } from '../../domain/categorie';
import { PoortFout } from '../../domain/fouten';
import type { OrganisatieId } from '../../domain/ids';
import type { Verstrekt } from '../../domain/verstrekking';
import { type Beleid, versieVan } from '../beleidsversie';
import { aanvragerVanNu, aanvragerVanToen } from './beller';
import { bereiktAanmelding, bereiktClient, dossierIn, type Toestand } from './bereik';
import type { Verklaring } from './verklaring';

/** A category that went out: as it was recorded, judged again, and judged by what holds now. */
export interface Herhaling {
  readonly categorie: Categorie;
  readonly verstrekt: Verstrekt;
  readonly toen: Besluit;
  /** What was recorded is what is judged again. */
  readonly gelijk: boolean;
  readonly nu: Besluit;
}

type Betrokkene = Verklaring['betrokkene'];
type Rechter = (categorie: Categorie) => Besluit;

/** Judges as the gate did: the same judge, over whom the values were. */
function rechterVan(toestand: Toestand, betrokkene: Betrokkene): Rechter {
  const { reglement, aanvrager } = toestand;
  switch (betrokkene.soort) {
    case 'CLIENT': {
      const dossier = dossierIn(toestand, betrokkene.id);
      return (categorie) => beoordeelMet({ reglement, aanvrager, categorie, dossier }, inWoordenGeldt).besluit;
    }
    case 'AANMELDING':
      return (categorie) => beoordeelAanmelding(reglement, aanvrager, categorie);
    case 'CONTACTPERSOON':
      return (categorie) => beoordeelOpdrachtgever(reglement, aanvrager, betrokkene.id, categorie);
  }
}

/** The reglementen as they were. Throws when they were not kept, or not as their version says. */
function beleidVanToen({ beleid, versie }: Verklaring): Beleid {
  if (beleid === null) throw new Error(`policy ${versie} was not kept`);
  if (versieVan(beleid) !== versie) throw new Error(`policy ${versie} is not as it was`);
  // What was written by this program under that digest.
  return beleid as Beleid;
}

/** Who asked, by what held and by the policy of then. */
function toestandToen(verklaring: Verklaring, organisatieId: OrganisatieId): Toestand {
  const { toen } = verklaring;
  const reglement = beleidVanToen(verklaring)[toen.profiel];
  return { beeld: toen, aanvrager: aanvragerVanToen(verklaring, organisatieId), reglement };
}

/** A refusal at the door, as one of each category. */
function alsBesluit({ extensions: { regel, reden } }: PoortFout, { beller, nu }: Verklaring): Besluit {
  const { doelRegel, rolRegel } = REGLEMENTEN[nu.profiel];
  if (reden === 'DOEL_NIET_TOEGESTAAN')
    return { uitkomst: 'AFGESCHERMD', regel: String(regel ?? doelRegel), code: 'BUITEN_DOEL' };
  const code = beller.soort === 'MEDEWERKER' ? 'ROL' : 'GEEN_GROND';
  return { uitkomst: 'AFGESCHERMD', regel: String(regel ?? rolRegel), code };
}

function bestaatVoor(toestand: Toestand, { betrokkene, aanmelding }: Verklaring): boolean {
  switch (betrokkene.soort) {
    case 'CLIENT':
      return bereiktClient(toestand, dossierIn(toestand, betrokkene.id));
    case 'AANMELDING':
      return aanmelding !== null && bereiktAanmelding(toestand, aanmelding);
    case 'CONTACTPERSOON':
      return true;
  }
}

/** How it would be judged now; `bestaat`: who was asked about still exists for the caller. */
function nuVan(verklaring: Verklaring): { readonly bestaat: boolean; readonly oordeel: Rechter } {
  const aanvrager = aanvragerVanNu(verklaring);
  if (aanvrager instanceof PoortFout) {
    const geweigerd = alsBesluit(aanvrager, verklaring);
    return { bestaat: false, oordeel: () => geweigerd };
  }
  const reglement = REGLEMENTEN[verklaring.nu.profiel];
  const toestand = { beeld: verklaring.nu, aanvrager, reglement };
  if (bestaatVoor(toestand, verklaring)) return { bestaat: true, oordeel: rechterVan(toestand, verklaring.betrokkene) };
  const code = isBuiten(aanvrager) ? 'BUITEN_OPDRACHT' : 'ROL';
  return { bestaat: false, oordeel: () => ({ uitkomst: 'AFGESCHERMD', regel: reglement.rolRegel, code }) };
}

const isGelijk = (besluit: Besluit, { regel, grondslag }: Verstrekt): boolean =>
  besluit.uitkomst === 'TOEGESTAAN' && besluit.regel === regel && besluit.grondslag === grondslag;

/** All that came of judging again. */
export interface Herhaald {
  readonly toen: Toestand;
  /** Whether who was asked about still exists for the caller. */
  readonly bestaat: boolean;
  readonly categorieen: readonly Herhaling[];
}

/** Judges again, by what held then and by what holds now, each category that went out. */
export function herhaal(verklaring: Verklaring, organisatieId: OrganisatieId): Herhaald {
  const toen = toestandToen(verklaring, organisatieId);
  const oordeelToen = rechterVan(toen, verklaring.betrokkene);
  const nu = nuVan(verklaring);
  const categorieen = CATEGORIEEN.flatMap((categorie) => {
    const verstrekt = verklaring.patroon[categorie];
    if (!verstrekt) return [];
    const besluit = oordeelToen(categorie);
    return [{ categorie, verstrekt, toen: besluit, gelijk: isGelijk(besluit, verstrekt), nu: nu.oordeel(categorie) }];
  });
  return { toen, bestaat: nu.bestaat, categorieen };
}
