import { type Connection, DatabaseError, type Submittable } from 'pg';
import { serialize } from 'pg-protocol';
import { QueryFailedError } from 'typeorm';
import type { Voorbereiding } from './voorbereiding';

/** A statement with its values, as PostgreSQL reads them from text. */
export interface Onderdeel {
  readonly tekst: string;
  readonly waarden: readonly (string | Buffer | null)[];
}

/** The columns of a row, as PostgreSQL writes them as text. */
export type Tekstrij = readonly (string | null)[];

/** PostgreSQL's code of an error that it gave; undefined for any other. */
export const sqlstateVan = (fout: unknown): string | undefined =>
  fout instanceof QueryFailedError && fout.driverError instanceof DatabaseError ? fout.driverError.code : undefined;

/**
 * invalid_sql_statement_name and duplicate_prepared_statement: a pooler gave us another connection;
 * feature_not_supported: what a prepared statement gives has another type since.
 */
const VEROUDERD: ReadonlySet<unknown> = new Set(['26000', '42P05', '0A000']);

/** Whether what was prepared is not what the server has; it was let go, and can be asked anew. */
export const isVerouderd = (fout: unknown): boolean => VEROUDERD.has(sqlstateVan(fout));

/**
 * Several statements in one round trip: one Sync follows the last. Outside a transaction they are one; the first that
 * fails ends it, and those after it are not run.
 */
export class Bundel implements Submittable {
  /** Under which each part is asked; without one it is prepared for this once. */
  private namen: readonly (string | undefined)[] = [];
  private readonly wijkend: string[] = [];
  private readonly gelezen: Tekstrij[][];
  private connection: Connection | undefined;
  private klaar = 0;

  constructor(
    private readonly delen: readonly Onderdeel[],
    private readonly voorbereiding: Voorbereiding,
    private readonly laatLos: (namen: readonly string[]) => Promise<void>,
    private readonly gelukt: (rijen: readonly (readonly Tekstrij[])[]) => void,
    private readonly mislukt: (fout: Error) => void,
  ) {
    this.gelezen = delen.map(() => []);
  }

  submit(connection: Connection): void {
    this.connection = connection;
    this.namen = this.delen.map(({ tekst }) => {
      const { naam, wijkt } = this.voorbereiding.vraag(tekst);
      if (wijkt !== undefined) this.wijkend.push(wijkt);
      return naam;
    });
    const berichten: Buffer[] = [];
    this.delen.forEach(({ tekst, waarden }, nummer) => {
      const naam = this.namen[nummer];
      const eerder = naam !== undefined && this.namen.indexOf(naam) < nummer;
      if (naam === undefined || !(eerder || connection.parsedStatements[naam] !== undefined))
        berichten.push(serialize.parse({ name: naam ?? '', text: tekst }));
      berichten.push(serialize.bind({ statement: naam ?? '', values: waarden as unknown[] }), serialize.execute());
    });
    berichten.push(serialize.sync());
    // As one: a socket takes a list of small buffers at twice the cost.
    const { stream } = connection;
    if (stream.writable) stream.write(Buffer.concat(berichten));
  }

  handleDataRow({ fields }: { readonly fields: Tekstrij }): void {
    this.gelezen[this.klaar]?.push(fields);
  }

  /** What has run is prepared, also when the transaction is undone. */
  handleCommandComplete(): void {
    const naam = this.namen[this.klaar];
    if (naam !== undefined && this.connection)
      this.connection.parsedStatements[naam] = this.delen[this.klaar]?.tekst ?? '';
    this.klaar += 1;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  /**
   * Of the one that failed we cannot tell whether it was prepared; those after it were not read. What one of them tells
   * of another connection or another schema holds for all.
   */
  handleError(oorzaak: Error): void {
    const { klaar } = this;
    // As TypeORM words it, but without the values.
    const fout = new QueryFailedError(this.delen[klaar]?.tekst ?? '', undefined, oorzaak);
    const los = [...this.wijkend, ...(isVerouderd(fout) ? this.namen : this.namen.slice(klaar, klaar + 1))];
    // Told when they are let go: pg takes one statement at a time, and who is told asks the next.
    void this.laatLos(los.filter((naam) => naam !== undefined)).then(() => this.mislukt(fout));
  }

  /** What gives way goes last: a part before the one it gave way to may have used it. */
  handleReadyForQuery(): void {
    if (this.wijkend.length > 0) void this.laatLos(this.wijkend);
    this.gelukt(this.gelezen);
  }
}
