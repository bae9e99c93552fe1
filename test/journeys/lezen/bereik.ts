import { merkVan } from './kanaries';
import { geldt, type Wereld } from './wereld';

const BEREIK = `
  WITH ik AS (SELECT * FROM integratie WHERE oauth_client_id = $1),
  lopend AS (
    SELECT o.* FROM opdracht o JOIN ik ON ik.organisatie_id = o.organisatie_id
    WHERE ${geldt('o')} AND (o.opdrachtgever_id = ik.opdrachtgever_id
      OR o.id IN (SELECT io.opdracht_id FROM integratie_opdracht io WHERE io.integratie_id = ik.id))
  ),
  eigen AS (SELECT lopend.* FROM lopend JOIN ik USING (organisatie_id, opdrachtgever_id))
  SELECT organisatie_id FROM ik
  UNION SELECT opdrachtgever_id FROM ik WHERE opdrachtgever_id IS NOT NULL
  UNION SELECT c.id FROM contactpersoon c JOIN ik USING (organisatie_id, opdrachtgever_id)
  UNION SELECT opdrachtgever_id FROM lopend
  UNION SELECT id FROM lopend
  UNION SELECT ${merkVan('id')} FROM eigen
  UNION SELECT t.id FROM traject t JOIN eigen e ON e.id = t.opdracht_id
  UNION SELECT t.client_id FROM traject t JOIN eigen e ON e.id = t.opdracht_id
  UNION SELECT r.id FROM rapportage r JOIN eigen e ON e.id = r.opdracht_id WHERE r.positie IS NOT NULL
  UNION SELECT a.id FROM aanmelding a JOIN ik ON ik.organisatie_id = a.organisatie_id
    AND (a.opdrachtgever_id = ik.opdrachtgever_id OR a.partner_id = ik.partner_id OR a.integratie_id = ik.id)
    AND (a.opdracht_id IS NULL OR a.opdracht_id IN (SELECT o.id FROM opdracht o WHERE ${geldt('o')}))
  UNION SELECT t.id FROM toestemming t JOIN ik ON ik.organisatie_id = t.organisatie_id
    AND t.ontvanger_id = ik.opdrachtgever_id
  UNION SELECT p.item_id FROM portfolio_deling p JOIN ik ON ik.organisatie_id = p.organisatie_id
    AND p.ontvanger_id = ik.opdrachtgever_id
    WHERE ${geldt('p')} AND p.client_id IN (SELECT t.client_id FROM traject t JOIN eigen e ON e.id = t.opdracht_id)`;

/** Every id and mark that a caller outside may meet: by the database, whatever the gateway says. */
export async function bereikVan({ kolom }: Wereld, persona: string): Promise<ReadonlySet<string>> {
  return new Set(await kolom<string>(BEREIK, persona));
}

/** The ids of all opdrachten of an opdrachtgever, also those that ended: agreements, not yet dossiers. */
export const eigenOpdrachten = ({ kolom }: Wereld, persona: string): Promise<string[]> =>
  kolom<string>(
    `SELECT o.id FROM opdracht o JOIN integratie i USING (organisatie_id, opdrachtgever_id) WHERE i.oauth_client_id = $1`,
    persona,
  );

/** The running opdrachten of an opdrachtgever's system, by number as the canaries number them. */
export async function eigenNummers({ kolom }: Wereld, persona: string): Promise<ReadonlySet<number>> {
  const nummers = await kolom<number>(
    `SELECT n.nummer::int FROM (SELECT o.*, row_number() OVER (ORDER BY o.id) AS nummer FROM opdracht o) n
     JOIN integratie i ON i.organisatie_id = n.organisatie_id AND i.opdrachtgever_id = n.opdrachtgever_id
     WHERE i.oauth_client_id = $1 AND ${geldt('n')}`,
    persona,
  );
  return new Set(nummers);
}
