import { Willekeur } from '../../../src/demo/willekeur';
import { NU } from '../../support/moment';
import { type Bron, delenVan, dossierdeel, isDossierrij, kiesUit, type Maker, verborgenTrajecten } from './bron';
import type { Wijziging } from './stap';
import { voegDossierToe, voegGeheelToe, voegRijToe, vulCategorie } from './toevoeging';
import { andereWaarde, VERANDERLIJK } from './waarde';

/** A value that the caller may not see becomes another. */
const verander: Maker = ({ stand, verborgen }, willekeur) => {
  const gekozen = kiesUit(verborgen, willekeur);
  if (!gekozen) return null;
  const { tabel, rij, kolommen } = gekozen;
  const mag = tabel.vrij.filter(
    ({ naam, type }) => kolommen.includes(naam) && VERANDERLIJK.has(type) && rij[naam] !== null,
  );
  const kolom = kiesUit(mag, willekeur);
  if (!kolom) return null;
  const waarden = { [kolom.naam]: andereWaarde(stand, tabel.naam, kolom, rij, willekeur) };
  return { omschrijving: `${tabel.naam}.${kolom.naam} changes`, stappen: [{ tabel, rij, waarden }] };
};

/** A row that the caller may not see goes. */
const verwijder: Maker = ({ verborgen }, willekeur) => {
  const gekozen = kiesUit(
    verborgen.filter(({ geheel, tabel }) => geheel && !tabel.genoemd),
    willekeur,
  );
  if (!gekozen) return null;
  const { tabel, rij } = gekozen;
  return { omschrijving: `a row of ${tabel.naam} goes`, stappen: [{ tabel, rij, waarden: null }] };
};

/** A whole dossier that the caller may not know goes. */
const verwijderDossier: Maker = (bron, willekeur) => {
  const traject = kiesUit(verborgenTrajecten(bron), willekeur);
  if (!traject) return null;
  const stappen = dossierdeel(bron.stand, traject.client_id, traject.opdracht_id);
  return {
    omschrijving: 'all of a client under an opdracht goes',
    stappen: stappen.map((stap) => ({ ...stap, waarden: null })),
  };
};

/** A row goes with all its parts: figures, an aanmelding, a report. */
const verwijderGeheel: Maker = ({ stand, verborgen }, willekeur) => {
  const gekozen = kiesUit(
    verborgen.filter(({ geheel, tabel }) => geheel && ['aanmelding', 'rapportage', 'statistiek'].includes(tabel.naam)),
    willekeur,
  );
  if (!gekozen) return null;
  const { tabel, rij } = gekozen;
  const stappen = [{ tabel, rij, waarden: null }, ...delenVan(stand, tabel, rij.id)];
  return {
    omschrijving: `a row of ${tabel.naam} goes with its parts`,
    stappen: stappen.map((stap) => ({ ...stap, waarden: null })),
  };
};

/** What holds for a time, and is not seen for being somebody else's. */
const GELDT_EEN_TIJD = [
  'noodtoegang',
  'toewijzing',
  'autorisatie',
  'toestemming',
  'markering',
  'grondbesluit',
  'verenigbaarheidstoets',
  'openbaarmaking',
  'geheimhouding_contact',
  'portfolio_deling',
];

/** What is hidden for being somebody else's, whenever it is, holds for another time. */
const verschuif: Maker = ({ verborgen }, willekeur) => {
  const gekozen = kiesUit(
    verborgen.filter(({ geheel, tabel }) => geheel && GELDT_EEN_TIJD.includes(tabel.naam)),
    willekeur,
  );
  if (!gekozen) return null;
  const { tabel, rij } = gekozen;
  const einde = NU.getTime() + willekeur.geheel(-5, 5) * 3_600_000;
  const tot = new Date(Math.max(einde, Date.parse(String(rij.van)) + 1)).toISOString();
  return { omschrijving: `a row of ${tabel.naam} ends at another time`, stappen: [{ tabel, rij, waarden: { tot } }] };
};

const MAKERS: readonly (readonly [Maker, number])[] = [
  [verander, 6],
  [verwijder, 3],
  [verwijderDossier, 1],
  [voegDossierToe, 2],
  [voegRijToe, 2],
  [voegGeheelToe, 2],
  [vulCategorie, 1],
  [verwijderGeheel, 1],
  [verschuif, 1],
];

/** Changes of the hidden, each by itself possible; the same seed gives the same changes. */
export function trekWijzigingen(bron: Bron, aantal: number, ...seed: readonly [number, ...number[]]): Wijziging[] {
  const willekeur = new Willekeur(...seed);
  // Most of what is hidden is of other organisaties; what is near weighs as much.
  const nabij = bron.verborgen.filter(({ rij }) => rij.organisatie_id === bron.organisatieId);
  const binnen = nabij.filter(
    ({ rij, tabel }) => isDossierrij(tabel) && bron.zicht.dossier(rij.client_id, rij.opdracht_id),
  );
  const lijsten = [bron.verborgen, nabij, binnen].filter((lijst) => lijst.length > 0);
  if (lijsten.length === 0) return [];
  return Array.from({ length: aantal }, () => {
    const maker = willekeur.weeg(MAKERS);
    return maker({ ...bron, verborgen: willekeur.kies(lijsten) }, willekeur);
  }).filter((wijziging) => wijziging !== null);
}
