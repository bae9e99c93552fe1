import type { Categorie } from '../../../src/domain/categorie';
import { ONDERDEEL_CATEGORIEEN } from '../../../src/domain/onderdeel';
import { GEGEVENSTABELLEN } from '../../tweede-laag/wereld';

/*
 * The tables whose rows the second layer lets out one by one, each with its category. That the list is complete is
 * asked of the database itself (differential.test.ts).
 */

export interface Categorietabel {
  readonly tabel: string;
  /** Of a row `g`: SQL that gives its category. */
  readonly categorie: string;
  /** Of a row `g`: SQL that tells it from the others of its table. */
  readonly sleutel: string;
  /** It hangs from a rapportage, and is within reach with that. */
  readonly vanRapportage: boolean;
}

/** What a client owns, of no opdracht: within reach with any traject of the client, and used by no filter (CV-32). */
export const PORTFOLIO = { tabel: 'portfolio_item', categorie: `'PORTFOLIO'`, sleutel: 'g.id' } as const;

const VAN_GEGEVENS: Readonly<Record<string, Categorie>> = {
  client_identiteit: 'IDENTITEIT',
  client_adres: 'ADRES',
  client_telefoon: 'TELEFOON',
  client_email: 'EMAIL',
  client_bsn: 'BSN',
  client_etniciteit: 'ETNICITEIT',
  client_geboorteland: 'GEBOORTELAND',
  gezondheid_medisch: 'GEZONDHEID_MEDISCH',
  gezondheid_functioneel: 'GEZONDHEID_FUNCTIONEEL',
  belemmering: 'BELEMMERINGEN',
  omstandigheden: 'OMSTANDIGHEDEN',
  arbeid: 'ARBEID',
  uitkering: 'UITKERING',
  document: 'DOCUMENT',
  document_papier: 'DOCUMENT_PAPIER',
  legitimatie: 'LEGITIMATIE',
  id_controle: 'ID_CONTROLE',
};

/** Rows that a traject brings with it, one of each table; with what they hold besides their origin. */
export const GEGEVENS = Object.entries(VAN_GEGEVENS).map(([tabel, categorie]) => ({
  tabel,
  categorie,
  inhoud: GEGEVENSTABELLEN[tabel] ?? {},
}));

export const TABELLEN: readonly Categorietabel[] = [
  ...GEGEVENS.map(({ tabel, categorie }) => ({
    tabel,
    categorie: `'${categorie}'`,
    sleutel: 'g.id',
    vanRapportage: false,
  })),
  { tabel: 'traject_verloop', categorie: `'TRAJECT'`, sleutel: 'g.traject_id', vanRapportage: false },
  { tabel: 'gespreksverslag', categorie: `'VERSLAG'`, sleutel: 'g.id', vanRapportage: false },
  { tabel: 'rapportage_tekst', categorie: `'RAPPORTAGE'`, sleutel: 'g.rapportage_id', vanRapportage: true },
  { tabel: 'rapportage_onderdeel', categorie: 'g.categorie', sleutel: 'g.rapportage_id', vanRapportage: true },
  { tabel: 'rapportage_kosten', categorie: `'FINANCIEEL'`, sleutel: 'g.rapportage_id', vanRapportage: true },
];

/** Its rows are let out with a row of their category, and not by themselves. */
export const KANTTEKENING = 'kanttekening';

/** The categories that have such rows. */
export const CATEGORIEEN_MET_RIJEN: readonly Categorie[] = [
  ...new Set<Categorie>([
    ...GEGEVENS.map(({ categorie }) => categorie),
    'TRAJECT',
    'RAPPORTAGE',
    'VERSLAG',
    'FINANCIEEL',
    'PORTFOLIO',
    ...ONDERDEEL_CATEGORIEEN,
  ]),
];
