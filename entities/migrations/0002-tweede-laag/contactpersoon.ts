import { categorieenZonderFeiten } from './beleid';
import { type Beveiliging, MEDEWERKER } from './beveiliging';

/** The categories of an opdrachtgever that the caller may read: under any purpose but that of an aanmelding. */
export const OPDRACHTGEVERCATEGORIEEN = categorieenZonderFeiten('opdrachtgevercategorieen()', `b.doel <> 'AANMELDING'`);

export const CONTACTPERSOON_VAN_GATEWAY = ['opdrachtgevercategorieen()'];

/** Outside only the persons of the own organisation; nobody writes them as the gateway. */
export const CONTACTPERSOON: Beveiliging = {
  tabel: 'contactpersoon',
  lezen: `'CONTACTPERSOON' = ANY ((SELECT pw.opdrachtgevercategorieen())::text[])
    AND (${MEDEWERKER} OR opdrachtgever_id = (SELECT pw.opdrachtgever()))`,
};
