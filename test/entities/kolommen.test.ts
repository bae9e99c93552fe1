import type { DataSource, EntityMetadata } from 'typeorm';
import { openBron } from '../../src/data/bron';
import { type EigenDatabase, eigenDatabase } from '../support/database';

/**
 * Tables without an entity: the rule table and what is derived of it and of dossiers, which only the second layer reads,
 * the queues of the sealing of the ledger and of what changed, what facts were before, and TypeORM's own list of migrations.
 */
const ZONDER_ENTITEIT = [
  'beleid',
  'beleid_bereik',
  'beleid_noodtoegang',
  'beleid_profiel',
  'beleid_statistiek',
  'beleid_toelating',
  'beleid_uitstroom',
  'beleid_vraag',
  'dossierstand',
  'gebeurtenisgemist',
  'gebeurtenissignaal',
  'migrations',
  'te_bezegelen',
  'verleden',
];

interface Kolom {
  naam: string;
  type: string;
  nullable: boolean;
  standaard: boolean;
  sleutel: boolean;
}

let database: EigenDatabase;
let bron: DataSource;

beforeAll(async () => {
  database = await eigenDatabase();
  bron = await openBron(database.url, { max: 2 });
});

afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});

async function inDeDatabase(): Promise<Map<string, Kolom[]>> {
  const rijen: (Kolom & { tabel: string })[] = await bron.query(`
    SELECT c.table_name AS tabel, c.column_name AS naam, c.is_nullable = 'YES' AS nullable,
           c.column_default IS NOT NULL AS standaard,
           CASE WHEN c.data_type = 'ARRAY' THEN ltrim(c.udt_name, '_') || '[]'
                WHEN c.data_type = 'numeric' THEN format('numeric(%s,%s)', c.numeric_precision, c.numeric_scale)
                ELSE c.data_type END AS type,
           EXISTS (SELECT FROM information_schema.table_constraints t
                   JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
                   WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_schema = c.table_schema
                     AND t.table_name = c.table_name AND k.column_name = c.column_name) AS sleutel
    FROM information_schema.columns c
    JOIN information_schema.tables b USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND b.table_type = 'BASE TABLE'
    ORDER BY tabel, naam`);
  const tabellen = new Map<string, Kolom[]>();
  for (const { tabel, ...kolom } of rijen) tabellen.set(tabel, [...(tabellen.get(tabel) ?? []), kolom]);
  return tabellen;
}

function vanDeEntiteit(entiteit: EntityMetadata): Kolom[] {
  return entiteit.columns
    .map((kolom) => {
      const type = bron.driver.normalizeType(kolom);
      const precisie = kolom.precision == null ? '' : `(${kolom.precision},${kolom.scale ?? 0})`;
      return {
        naam: kolom.databaseName,
        type: `${type}${precisie}${kolom.isArray ? '[]' : ''}`,
        nullable: kolom.isNullable,
        standaard: kolom.default !== undefined,
        sleutel: kolom.isPrimary,
      };
    })
    .sort((a, b) => (a.naam < b.naam ? -1 : 1));
}

describe('entities and the migrated database', () => {
  it('have the same columns: name, type, nullability, default and key', async () => {
    const tabellen = await inDeDatabase();
    const verwacht = bron.entityMetadatas.map((entiteit) => [entiteit.tableName, tabellen.get(entiteit.tableName)]);
    expect(bron.entityMetadatas.map((entiteit) => [entiteit.tableName, vanDeEntiteit(entiteit)])).toEqual(verwacht);
  });

  it('leave no table without an entity', async () => {
    const zonder = [...(await inDeDatabase()).keys()].filter((tabel) => !bron.hasMetadata(tabel));
    expect(zonder.filter((tabel) => !ZONDER_ENTITEIT.includes(tabel))).toEqual([]);
  });

  it('never change the schema by themselves', async () => {
    expect(bron.options.synchronize).toBe(false);
    expect(bron.options.migrationsRun ?? false).toBe(false);
    expect(await bron.showMigrations()).toBe(false);
  });
});
