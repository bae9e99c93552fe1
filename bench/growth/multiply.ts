import { Client } from 'pg';
import { bereidVoor } from '../../src/demo/bulk';
import type { Undo } from '../undo';

/** What the questions read of a client, and what decides which of it goes out; of each, a copy has its own rows. */
const TABLES = [
  ...['client', 'traject', 'traject_verloop', 'traject_begeleiding', 'clientstatus', 'evaluatie', 'toestemming'],
  ...['openbaarmaking', 'geheimhouding_contact', 'grondbesluit', 'markering', 'overdracht', 'kanttekening'],
  ...['client_identiteit', 'client_telefoon', 'client_email', 'gezondheid_medisch', 'gezondheid_functioneel', 'arbeid'],
  ...['rapportage', 'rapportage_tekst', 'dossierstand'],
] as const;

/**
 * SQL: the id that row `id` has in copy `k`. What is in the order of time (version 7) comes after all that was there,
 * as what is new does; `span` is how much time one copy takes.
 */
const copyOf = (span: string): string => `
  CREATE FUNCTION pg_temp.copy_of(id uuid, k integer) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT (CASE WHEN substr(id::text, 15, 1) = '7'
        THEN lpad(to_hex(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint + k * ${span}::bigint), 12, '0')
        ELSE left(md5(id::text || ' ' || k), 12) END
      || substr(id::text, 15, 1) || substr(md5(id::text || ' ' || k), 14, 3)
      || '8' || substr(md5(id::text || ' ' || k), 18))::uuid $$`;

/** Milliseconds between the first and the last traject, and some. */
const SPAN = `SELECT max(m) - min(m) + 1000 AS span FROM (
  SELECT ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint AS m FROM traject) t`;

const COPIED: ReadonlySet<string> = new Set(['id', 'client_id', 'traject_id', 'rapportage_id', 'evaluatie_id']);

/** Of a copied row the value of a column. */
function copied(column: string): string {
  if (COPIED.has(column)) return `pg_temp.copy_of(b.${column}, $1)`;
  // It came of no aanmelding: of those there are no copies.
  if (column === 'aanmelding_id') return 'NULL';
  // Positions go on where those of the opdrachtgever ended.
  if (column === 'positie')
    return 'b.positie + $1 * (SELECT p.laatste FROM base_posities p WHERE p.id = b.opdrachtgever_id)';
  return `b.${column}`;
}

/** The demo set of the smallest size, of which copies are added: each a set of clients of its own under the same opdrachten. */
export class Herd {
  private copies = 0;

  private constructor(
    private readonly client: Client,
    private readonly inserts: readonly string[],
  ) {}

  /** Keeps the rows of the set as it is now at `url`, as the owner. */
  static async keep(url: string, undo: Undo): Promise<Herd> {
    const client = new Client({ connectionString: url });
    await client.connect();
    undo.add(() => client.end());
    const { rows } = await client.query<{ span: string }>(SPAN);
    await client.query(copyOf(rows[0]?.span ?? ''));
    await client.query('CREATE TEMP TABLE base_posities AS SELECT id, laatste_positie AS laatste FROM opdrachtgever');
    const inserts: string[] = [];
    for (const table of TABLES) {
      await client.query(`CREATE TEMP TABLE base_${table} AS TABLE ${table}`);
      const { rows: columns } = await client.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
        [table],
      );
      const names = columns.map(({ name }) => name);
      inserts.push(
        `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map(copied).join(', ')} FROM base_${table} b`,
      );
    }
    return new Herd(client, inserts);
  }

  /** Adds copies until there are so many times the clients of the first size. */
  async growTo(times: number): Promise<void> {
    await this.client.query('BEGIN');
    const restore = await bereidVoor(this.client);
    for (; this.copies < times - 1; this.copies += 1)
      for (const insert of this.inserts)
        await this.client.query({
          name: `copy ${this.inserts.indexOf(insert)}`,
          text: insert,
          values: [this.copies + 1],
        });
    await this.client.query(
      'UPDATE opdrachtgever g SET laatste_positie = $1 * p.laatste FROM base_posities p WHERE p.id = g.id',
      [times],
    );
    for (const statement of restore) await this.client.query(statement);
    await this.client.query('COMMIT');
  }

  /** As it is when the server has had time: rows that are known to be visible, and statistics of what there is. */
  async settle(): Promise<void> {
    await this.client.query('VACUUM (ANALYZE)');
    await this.client.query('CHECKPOINT');
  }

  /** Trajecten in all, and of one opdrachtgever. */
  async count(opdrachtgeverId: string): Promise<{ readonly trajecten: number; readonly own: number }> {
    const { rows } = await this.client.query<{ trajecten: number; own: number }>(
      'SELECT count(*)::int AS trajecten, count(*) FILTER (WHERE opdrachtgever_id = $1)::int AS own FROM traject',
      [opdrachtgeverId],
    );
    return rows[0] ?? { trajecten: 0, own: 0 };
  }
}
