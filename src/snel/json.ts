import type { DataSource, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/*
 * Values of columns as the JSON that GraphQL would write of them, in SQL.
 */

/** A moment as text in ISO 8601, in UTC. */
export const moment = (waarde: string): string =>
  `to_char(${waarde} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const VORM: Readonly<Record<string, (waarde: string) => string>> = {
  uuid: (waarde) => `'"' || ${waarde} || '"'`,
  text: (waarde) => `to_json(${waarde})::text`,
  date: (waarde) => `to_json(${waarde})::text`,
  timestamptz: (waarde) => `'"' || ${moment(waarde)} || '"'`,
  integer: (waarde) => `${waarde}::text`,
  smallint: (waarde) => `${waarde}::text`,
  bigint: (waarde) => `${waarde}::text`,
  numeric: (waarde) => `trim_scale(${waarde})::text`,
  boolean: (waarde) => `${waarde}::text`,
};

/** JSON of a value of this type of PostgreSQL; the text null for none. */
export function jsonVan(soort: string, waarde: string): string {
  const vorm = VORM[soort];
  if (vorm === undefined) throw new Error(`no JSON is known for a value of type ${soort}`);
  return `coalesce(${vorm(waarde)}, 'null')`;
}

const soortVan = ({ type, isArray }: ColumnMetadata): string => {
  // As JSON a list of texts is written as one text is.
  if (isArray) return 'text';
  return typeof type === 'string' ? type : type.name.toLowerCase();
};

/** The table of an entity and its columns by property. */
export class Tabel {
  private readonly kolommen = new Map<string, string>();

  constructor(
    private readonly bron: DataSource,
    readonly entiteit: new () => ObjectLiteral,
  ) {}

  get naam(): string {
    return this.bron.getMetadata(this.entiteit).tableName;
  }

  /** JSON of the property of the row `alias`. */
  json(alias: string, eigenschap: string): string {
    const kolom = this.zoek(eigenschap);
    return jsonVan(soortVan(kolom), `${alias}.${kolom.databaseName}`);
  }

  /** Name of the column that holds the property. */
  kolom(eigenschap: string): string {
    const kolom = this.kolommen.get(eigenschap) ?? this.zoek(eigenschap).databaseName;
    this.kolommen.set(eigenschap, kolom);
    return kolom;
  }

  /** A row as JSON, by the names of its columns: PostgreSQL makes the row of it again. */
  alsJson(rij: object): Record<string, unknown> {
    const uit: Record<string, unknown> = {};
    for (const [naam, waarde] of Object.entries(rij)) uit[this.kolom(naam)] = waarde;
    return uit;
  }

  heeft(eigenschap: string): boolean {
    return this.bron.getMetadata(this.entiteit).findColumnWithPropertyName(eigenschap) !== undefined;
  }

  private zoek(eigenschap: string): ColumnMetadata {
    const kolom = this.bron.getMetadata(this.entiteit).findColumnWithPropertyName(eigenschap);
    if (!kolom) throw new Error(`${this.naam} has no column for ${eigenschap}`);
    return kolom;
  }
}
