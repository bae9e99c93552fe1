import { rekenkundig } from './functie';

/*
 * Facts as words. A dossier keeps the facts that hold in it as the words of a tsvector; a rule asks for them as a
 * tsquery, so that PostgreSQL itself decides whether they all hold, in one operator. What a fact is about stands in its
 * word: `WERKNEMER`, `OPDRACHT_EIST/ARBEID`, `TOESTEMMING/UITVOERING/BELEMMERINGEN`.
 */

export const KAAL = [
  'OPDRACHT_ONDER_WET',
  'BELANG_AFGEWOGEN',
  'WERKNEMER',
  'BSN_GROND',
  'BSN_GROND_ZORG',
  'SPECIALE_BEGELEIDING',
  'UAVG_30',
  'GEZONDHEIDSVOORSCHRIFT',
  'GEINFORMEERD',
  'NIET_GEINFORMEERD',
  'ZORGBETROKKEN',
] as const;

export const VAN_DOEL = ['OPDRACHT_NOEMT_DOEL', 'DOEL_VERENIGBAAR'] as const;

export const VAN_CATEGORIE = [
  'WET_NOEMT_CATEGORIE',
  'OPDRACHT_EIST',
  'OPENBAAR_GEMAAKT',
  'GEHEIM',
  'BEROEPSGEHEIM',
  'VERZET',
  'BEPERKT',
  'RECHTSVORDERING',
  'VOLKENRECHT',
  'ZWAARWEGEND_BELANG',
  'PUBLIEKE_TAAK',
  'OVERDRACHT_DICHT',
] as const;

export const VAN_DOEL_EN_CATEGORIE = [
  'TOESTEMMING',
  'TOESTEMMING_SCHRIFTELIJK',
  'TOESTEMMING_UITDRUKKELIJK',
  'DEELBESLISSING',
] as const;

/** Not of the dossier: of the row that is asked for, and of who asks. They are added at the question. */
export const VAN_RIJ = ['DESKUNDIG_BEOORDEELD', 'NOODZAAK', 'FTBV', 'RELEVANT', 'GEDEELD'] as const;
export const VAN_AANVRAGER = ['VITAAL_BELANG'] as const;

/** Every category that a dossier can hold: what closes all of them is spelled out. */
export const DOSSIERCATEGORIEEN = [
  'IDENTITEIT',
  'ADRES',
  'TELEFOON',
  'EMAIL',
  'BSN',
  'ETNICITEIT',
  'GEBOORTELAND',
  'GEZONDHEID_MEDISCH',
  'GEZONDHEID_FUNCTIONEEL',
  'OMSTANDIGHEDEN',
  'BELEMMERINGEN',
  'ARBEID',
  'UITKERING',
  'TRAJECT',
  'RAPPORTAGE',
  'VERSLAG',
  'FINANCIEEL',
  'TOESTEMMING',
  'DOCUMENT',
  'DOCUMENT_PAPIER',
  'LEGITIMATIE',
  'ID_CONTROLE',
  'PORTFOLIO',
] as const;

/** SQL: those categories as an array. */
export const ALLE_CATEGORIEEN = `ARRAY[${DOSSIERCATEGORIEEN.map((categorie) => `'${categorie}'`).join(', ')}]`;

/** A word that stands in no dossier: a question for it is answered no, its denial yes. */
export const NIETS = `'-'`;

/** Stands for the purpose in the question of a rule; whoever asks fills it in. */
export const DOEL = '{doel}';

const alsLijst = (namen: readonly string[]) => namen.map((naam) => `'${naam}'`).join(', ');

/**
 * The facts of a rule as the text of a tsquery, with DOEL for the purpose. A name that is not in the lists raises an
 * error: a rule with an unknown fact is refused, it neither opens nor is passed over.
 */
const ALS_VRAAG = rekenkundig({
  naam: 'als_vraag(feiten text[], categorie text)',
  geeft: 'text',
  sql: `
  DECLARE
    feit text;
    woord text;
    vraag text;
  BEGIN
    FOREACH feit IN ARRAY feiten LOOP
      CASE
        WHEN feit IN (${alsLijst([...KAAL, ...VAN_RIJ, ...VAN_AANVRAGER])}) THEN woord := feit;
        WHEN feit IN (${alsLijst(VAN_DOEL)}) THEN woord := feit || '/${DOEL}';
        WHEN feit IN (${alsLijst(VAN_CATEGORIE)}) THEN woord := feit || '/' || categorie;
        WHEN feit IN (${alsLijst(VAN_DOEL_EN_CATEGORIE)}) THEN woord := feit || '/${DOEL}/' || categorie;
      END CASE;
      vraag := concat_ws(' & ', vraag, quote_literal(woord));
    END LOOP;
    RETURN coalesce(vraag, '!${NIETS.replaceAll("'", "''")}');
  END`,
});

export const WOORDEN = [ALS_VRAAG];
