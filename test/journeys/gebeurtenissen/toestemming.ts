import { NU } from '../../support/moment';
import { geldt } from '../lezen/wereld';
import type { Lezer } from './stroom';

/* A recipient of whom it is a client's consent that opens rapportages, and what can happen to that consent. */

/** The database behind a test. */
interface Rijen {
  rijen<Rij>(sql: string, ...waarden: unknown[]): Promise<readonly Rij[]>;
}

/** The employer at Factor Two. */
export const ONTVANGER = 'werkgever-factor2';

export interface OpToestemming {
  readonly id: string;
  readonly client_id: string;
  readonly opdracht_id: string;
  readonly rapportages: readonly string[];
}

const OP_TOESTEMMING = `SELECT c.id, c.client_id, (array_agg(o.id))[1] AS opdracht_id, array_agg(r.id::text ORDER BY r.id) AS rapportages
  FROM toestemming c
  JOIN integratie i ON i.organisatie_id = c.organisatie_id AND i.opdrachtgever_id = c.ontvanger_id
  JOIN opdracht o ON o.organisatie_id = c.organisatie_id AND o.opdrachtgever_id = c.ontvanger_id AND ${geldt('o')}
  JOIN rapportage r ON r.client_id = c.client_id AND r.opdracht_id = o.id AND r.positie IS NOT NULL
  WHERE i.oauth_client_id = '${ONTVANGER}' AND c.doel = 'VERANTWOORDING' AND c.categorie = 'RAPPORTAGE'
    AND ${geldt('c')} AND r.id::text = ANY ($1)
    AND 1 = (SELECT count(*) FROM toestemming d WHERE d.client_id = c.client_id AND d.ontvanger_id = c.ontvanger_id
      AND d.doel = c.doel AND d.categorie = c.categorie AND ${geldt('d')})
  GROUP BY c.id, c.client_id ORDER BY c.client_id LIMIT 1`;

/** A consent by which this reader was told of rapportages of somebody, the only one, and those rapportages. */
export async function opToestemming(bij: Rijen, lezer: Lezer): Promise<OpToestemming> {
  const [gevonden] = await bij.rijen<OpToestemming>(OP_TOESTEMMING, lezer.bewaard('RAPPORTAGE'));
  if (!gevonden) throw new Error('nobody consented');
  return gevonden;
}

/** The client consents to these too, for the same purpose. */
export const geefToestemming = (
  bij: Rijen,
  { client_id }: OpToestemming,
  categorieen: readonly string[],
  van: Date,
): Promise<unknown> =>
  bij.rijen(
    `INSERT INTO toestemming (organisatie_id, id, client_id, doel, categorie, ontvanger_id, vorm, bron, informatieversie, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), $1, 'VERANTWOORDING', categorie, opdrachtgever_id, 'SCHRIFTELIJK', 'FORMULIER', 'proef', 'proef', $3
     FROM integratie, unnest($2::text[]) AS categorie WHERE oauth_client_id = '${ONTVANGER}'`,
    client_id,
    categorieen,
    van,
  );

/** The client takes back what it consented to of this category, for that purpose. */
export const trekIn = (bij: Rijen, { client_id }: OpToestemming, categorie: string): Promise<unknown> =>
  bij.rijen(
    `UPDATE toestemming SET tot = $3 WHERE client_id = $1 AND categorie = $2 AND doel = 'VERANTWOORDING' AND (tot IS NULL OR tot > $3)`,
    client_id,
    categorie,
    NU,
  );

/** From now on there is a law that names these under the opdracht. */
export async function noemInWet(
  bij: Rijen,
  { opdracht_id }: OpToestemming,
  categorieen: readonly string[],
): Promise<void> {
  await bij.rijen(`UPDATE opdracht SET wet = 'WIA' WHERE id = $1`, opdracht_id);
  await bij.rijen(
    `WITH was AS (UPDATE opdracht_voorwaarden SET tot = $2 WHERE opdracht_id = $1 AND tot IS NULL RETURNING *)
     INSERT INTO opdracht_voorwaarden (organisatie_id, id, opdracht_id, doelen, wet_artikel, wet_categorieen, van)
     SELECT organisatie_id, gen_random_uuid(), opdracht_id, doelen, 'artikel 1', $3, $2 FROM was`,
    opdracht_id,
    NU,
    categorieen,
  );
}
