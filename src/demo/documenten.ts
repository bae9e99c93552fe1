import { REGLEMENTEN } from '../../permissions/reglementen';
import type { DocumentSoort, LegitimatieSoort, Profiel } from '../domain/opsommingen';
import type { Dossier } from './gegevens';
import { type Opdracht, voorwaardenVan } from './opdrachten';
import type { Bestemming } from './tabellen';
import { DAG_IN_MS, type Moment, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

export interface Bewaring {
  readonly profiel: Profiel;
  readonly opdracht: Opdracht;
  readonly coach: string;
  /** Of every kind there is something. */
  readonly volledig: boolean;
  readonly start: Moment;
  readonly nu: Moment;
}

const BESTANDEN: readonly (readonly [DocumentSoort, string])[] = [
  ['PLAN_VAN_AANPAK', 'Plan van aanpak'],
  ['CV', 'Curriculum vitae'],
  ['DIPLOMA', 'Diploma'],
  ['BESCHIKKING', 'Beschikking op de voorziening'],
];
const PAPIEREN: readonly (readonly [DocumentSoort, string])[] = [
  ['FORMULIER', 'Ondertekende intake'],
  ['BRIEF', 'Brief van de opdrachtgever'],
  ['ARBEIDSOVEREENKOMST', 'Arbeidsovereenkomst'],
];
const BEWIJZEN: readonly LegitimatieSoort[] = ['PASPOORT', 'IDENTITEITSKAART', 'RIJBEWIJS', 'VREEMDELINGENDOCUMENT'];

/** The profile takes no paper (IM-36), or no copy of an identity document without a law for the BSN (F2-11). */
const neemt = (profiel: Profiel, categorie: 'DOCUMENT_PAPIER' | 'LEGITIMATIE'): boolean =>
  REGLEMENTEN[profiel].regels.some(
    (regel) => regel.aard === 'OPENT' && regel.onder.includes('UITVOERING') && regel.categorieen.includes(categorie),
  );

/** What of a dossier is kept as a file or on paper, and that the identity was checked. */
export function schrijfDocumenten(
  kans: Willekeur,
  naar: Bestemming,
  dossier: Dossier,
  { profiel, opdracht, coach, volledig, start, nu }: Bewaring,
): void {
  const moment = (): Moment => Math.min(start + kans.geheel(1, 40) * DAG_IN_MS, nu);
  const basis = (op: Moment) => ({
    ...dossier,
    id: kans.uuid(op),
    herkomst: kans.kies(REGLEMENTEN[profiel].aanmelding.herkomsten),
    vastgelegd_op: tijdstip(op),
  });
  const map = `dossiers/${kans.geheel(10_000, 99_999)}`;
  if (volledig || kans.kans(0.5)) {
    const [soort, titel] = kans.kies(BESTANDEN);
    const vindplaats = `${map}/${soort.toLowerCase()}.pdf`;
    naar.voeg('document', { ...basis(moment()), drager: 'DIGITAAL', soort, titel, vindplaats });
  }
  if (neemt(profiel, 'DOCUMENT_PAPIER') && (volledig || kans.kans(0.15))) {
    const [soort, titel] = kans.kies(PAPIEREN);
    const vindplaats = `Kast ${kans.geheel(1, 9)}, map ${kans.geheel(1, 400)}`;
    naar.voeg('document_papier', { ...basis(moment()), drager: 'PAPIER', soort, titel, vindplaats });
  }
  if (volledig || kans.kans(0.5)) {
    const op = moment();
    naar.voeg('id_controle', {
      ...basis(op),
      herkomst: 'BETROKKENE',
      soort: kans.kies(BEWIJZEN),
      gecontroleerd_op: tijdstip(op).slice(0, 10),
      gecontroleerd_door: coach,
    });
  }
  if (neemt(profiel, 'LEGITIMATIE') && voorwaardenVan(opdracht).bsn !== null && (volledig || kans.kans(0.1)))
    naar.voeg('legitimatie', {
      ...basis(moment()),
      drager: 'DIGITAAL',
      soort: 'LEGITIMATIEBEWIJS',
      titel: 'Kopie legitimatiebewijs',
      vindplaats: `${map}/legitimatiebewijs.pdf`,
    });
}
