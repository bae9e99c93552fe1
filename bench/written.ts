import { Client } from 'pg';

/**
 * What the registration under this kenmerk left behind, in every table it writes, without what is new with every one:
 * ids, moments and the fingerprint, of which only the length is told.
 */
const WRITTEN = `
  SELECT json_build_object(
    'aanmelding', (SELECT json_agg(to_jsonb(a) - '{id,kenmerk,ontvangen_op}'::text[]) FROM aanmelding a
      WHERE a.organisatie_id = $1 AND a.kenmerk = $2),
    'inhoud', (SELECT json_agg(to_jsonb(i) - 'aanmelding_id' ORDER BY i.categorie) FROM aanmelding_inhoud i
      JOIN aanmelding a ON a.organisatie_id = i.organisatie_id AND a.id = i.aanmelding_id
      WHERE i.organisatie_id = $1 AND a.kenmerk = $2),
    'idempotentie', (SELECT json_agg(to_jsonb(d) - '{kenmerk,inhoud,object_id,op}'::text[]
        || jsonb_build_object('afdruk', length(d.inhoud), 'van', (SELECT count(*) FROM aanmelding a
          WHERE a.organisatie_id = $1 AND a.id = d.object_id AND a.kenmerk = $2))) FROM idempotentie d
      WHERE d.organisatie_id = $1 AND d.kenmerk = $2)) AS rows`;

/** Reads, as the owner, what the registration under `kenmerk` wrote. */
export async function writtenUnder(url: string, organisatieId: string, kenmerk: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ rows: unknown }>(WRITTEN, [organisatieId, kenmerk]);
    return rows[0]?.rows;
  } finally {
    await client.end();
  }
}
