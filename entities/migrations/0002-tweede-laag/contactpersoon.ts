import { type Beveiliging, MEDEWERKER } from './beveiliging';
import { alsEigenaar } from './functie';

/**
 * The categories of an opdrachtgever that the caller may read: only by rules that ask no fact, since it has no dossier,
 * and under any purpose but that of an aanmelding. A role that the profile gives no reach opens nothing here either.
 */
export const OPDRACHTGEVERCATEGORIEEN = alsEigenaar({
  naam: 'opdrachtgevercategorieen()',
  geeft: 'text[]',
  sql: `
  BEGIN
    RETURN ARRAY(
      SELECT DISTINCT b.categorie FROM pw.soorten() s
      JOIN organisatie o ON o.id = pw.organisatie()
      JOIN beleid b ON b.profiel = o.profiel AND b.aanvrager = s.soort
      WHERE b.aard = 'OPENT' AND b.doel = ANY (pw.doelen()) AND b.doel <> 'AANMELDING' AND b.feiten = '{}'
        AND (s.langs IS NOT NULL OR pw.medewerker() IS NULL));
  END`,
});

export const CONTACTPERSOON_VAN_GATEWAY = ['opdrachtgevercategorieen()'];

/** Outside only the persons of the own organisation; nobody writes them as the gateway. */
export const CONTACTPERSOON: Beveiliging = {
  tabel: 'contactpersoon',
  lezen: `'CONTACTPERSOON' = ANY ((SELECT pw.opdrachtgevercategorieen())::text[])
    AND (${MEDEWERKER} OR opdrachtgever_id = (SELECT pw.opdrachtgever()))`,
};
