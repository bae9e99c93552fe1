import { IN_BEREIK } from './bereik';
import { type Beveiliging, zichtbaar } from './beveiliging';
import { BEGELEIDERS, doorMij, schrijft } from './schrijvers';
import { opent, opentEigen } from './stand';

/*
 * The tables of categories. A row is seen within reach and only when the policy lets this row out: because its
 * category is open in every dossier of this caller, or because the facts of this dossier, opdracht and row say so.
 */

const KOLOMMEN_VAN_FEITEN = ['beoordeeld_door', 'noodzaak', 'ftbv', 'relevantie'] as const;
type Rijkolom = (typeof KOLOMMEN_VAN_FEITEN)[number];

const rijfeiten = (tabel: string, kolommen: readonly Rijkolom[]): string | undefined =>
  kolommen.length === 0
    ? undefined
    : `pw.rijfeiten(${KOLOMMEN_VAN_FEITEN.map((kolom) => (kolommen.includes(kolom) ? `${tabel}.${kolom}` : 'NULL')).join(', ')})`;

/** The dossier of a row that bears client_id and opdracht_id. */
const vanDossier = (tabel: string) => `s.client_id = ${tabel}.client_id AND s.opdracht_id = ${tabel}.opdracht_id`;

/** Within reach, and let out by the policy. */
export const uitgelaten = (tabel: string, categorie: string, kolommen: readonly Rijkolom[] = []): string =>
  `${IN_BEREIK} AND ${opent(categorie, vanDossier(tabel), rijfeiten(tabel, kolommen))}`;

/** The same for a table whose rows name their own category, one of these. */
export const uitgelatenPerRij = (tabel: string, mogelijk: readonly string[], kolommen: readonly Rijkolom[]): string =>
  `${IN_BEREIK} AND ${opentEigen(`${tabel}.categorie`, mogelijk, vanDossier(tabel), rijfeiten(tabel, kolommen))}`;

/** Data are written into a dossier that exists: under an opdracht with a traject of this client, in reach of who guides. */
const metTraject = (tabel: string) =>
  `${schrijft(BEGELEIDERS)} AND ${zichtbaar('traject', `z.client_id = ${tabel}.client_id AND z.opdracht_id = ${tabel}.opdracht_id`)}`;

const gegevenstabel = (tabel: string, categorie: string, ...kolommen: readonly Rijkolom[]): Beveiliging => ({
  tabel,
  lezen: uitgelaten(tabel, categorie, kolommen),
  toevoegen: metTraject(tabel),
});

/** Where a category is closed to who writes, nothing is put away that the writer could not read back. */
const leesbareTabel = (tabel: string, categorie: string, en = 'true'): Beveiliging => {
  const lezen = uitgelaten(tabel, categorie);
  return { tabel, lezen, toevoegen: `${metTraject(tabel)} AND ${lezen} AND ${en}` };
};

export const GEGEVENS: readonly Beveiliging[] = [
  gegevenstabel('client_identiteit', 'IDENTITEIT'),
  gegevenstabel('client_adres', 'ADRES'),
  gegevenstabel('client_telefoon', 'TELEFOON'),
  gegevenstabel('client_email', 'EMAIL'),
  gegevenstabel('client_bsn', 'BSN'),
  gegevenstabel('client_etniciteit', 'ETNICITEIT'),
  {
    tabel: 'client_geboorteland',
    lezen: uitgelaten('client_geboorteland', 'GEBOORTELAND'),
    // On the same demand and consent as it is read (CV-33, CV-34).
    toevoegen: `${metTraject('client_geboorteland')} AND ${uitgelaten('client_geboorteland', 'GEBOORTELAND')}`,
  },
  gegevenstabel('gezondheid_medisch', 'GEZONDHEID_MEDISCH', 'noodzaak', 'ftbv'),
  gegevenstabel('gezondheid_functioneel', 'GEZONDHEID_FUNCTIONEEL', 'beoordeeld_door', 'noodzaak', 'ftbv'),
  gegevenstabel('belemmering', 'BELEMMERINGEN', 'noodzaak', 'ftbv'),
  gegevenstabel('omstandigheden', 'OMSTANDIGHEDEN', 'relevantie'),
  gegevenstabel('arbeid', 'ARBEID'),
  gegevenstabel('uitkering', 'UITKERING'),
  leesbareTabel('document', 'DOCUMENT'),
  leesbareTabel('document_papier', 'DOCUMENT_PAPIER'),
  leesbareTabel('legitimatie', 'LEGITIMATIE'),
  leesbareTabel('id_controle', 'ID_CONTROLE', doorMij('gecontroleerd_door')),
];
