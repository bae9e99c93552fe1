import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BELEID, BEREIKEN, NOODTOEGANG, PROFIELEN, STATISTIEK, TOELATINGEN, UITSTROOM } from './beleid.generated';

/*
 * The rule table. Its name carries a digest of the rows: another policy is another migration, and a database that
 * was migrated before gets it at its next start.
 */

const digest = [PROFIELEN, BEREIKEN, TOELATINGEN, UITSTROOM, STATISTIEK, NOODTOEGANG, BELEID]
  .reduce((hash, tabel) => hash.update(tabel), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

/** The lines of a generated table as an array of arrays of columns, '-' being none. */
const kolommen = (tabel: string): (string | null)[][] => {
  const rijen = tabel
    .trim()
    .split('\n')
    .map((regel) => regel.split(' '));
  const [eerste = []] = rijen;
  return eerste.map((_, kolom) => rijen.map((rij) => (rij[kolom] === '-' ? null : (rij[kolom] ?? null))));
};

export class Beleid1700000000003 implements MigrationInterface {
  readonly name = `Beleid_${digest}_1700000000003`;

  async up(runner: QueryRunner): Promise<void> {
    // So that a policy that comes back after another is pending again, instead of long done.
    await runner.query(`DELETE FROM migrations WHERE name LIKE 'Beleid\\_%'`);
    for (const tabel of [
      'beleid',
      'beleid_statistiek',
      'beleid_noodtoegang',
      'beleid_toelating',
      'beleid_uitstroom',
      'beleid_bereik',
      'beleid_profiel',
    ])
      await runner.query(`DELETE FROM ${tabel}`);
    await runner.query(
      `INSERT INTO beleid_profiel (profiel, vog, kanttekening, overdracht)
       SELECT profiel, vog, kanttekening, string_to_array(overdracht, ',')
       FROM unnest($1::text[], $2::boolean[], $3::text[], $4::text[]) AS r (profiel, vog, kanttekening, overdracht)`,
      kolommen(PROFIELEN),
    );
    await runner.query(
      `INSERT INTO beleid_bereik (profiel, rol, bereik, regel)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
      kolommen(BEREIKEN),
    );
    await runner.query(
      `INSERT INTO beleid_toelating (profiel, afnemer, eis, maanden, regel)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[])`,
      kolommen(TOELATINGEN),
    );
    await runner.query(
      `INSERT INTO beleid_uitstroom (profiel, soort, maanden, regel)
       SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[])`,
      kolommen(UITSTROOM),
    );
    await runner.query(
      `INSERT INTO beleid_statistiek (profiel, aanvrager, drempel, afronding, regel)
       SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::integer[], $5::text[])`,
      kolommen(STATISTIEK),
    );
    await runner.query(
      `INSERT INTO beleid_noodtoegang (profiel, rol, belang, minuten, regel)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[])`,
      kolommen(NOODTOEGANG),
    );
    await runner.query(
      `INSERT INTO beleid (profiel, volgnummer, aard, aanvrager, doel, categorie, feiten, regel)
       SELECT profiel, volgnummer, aard, aanvrager, doel, categorie, coalesce(string_to_array(feiten, ','), '{}'), regel
       FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
         AS r (profiel, volgnummer, aard, aanvrager, doel, categorie, feiten, regel)`,
      kolommen(BELEID),
    );
  }

  /** Forward only: without rules nothing is open, and the rules before are in the history of the source. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: migrate with the source of the policy that is wanted');
  }
}
