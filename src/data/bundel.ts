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

/** An {@link Onderdeel} under the name by which it is asked; without one it is prepared for this once. */
interface Genoemd extends Onderdeel {
  readonly naam: string | undefined;
}

/**
 * Several statements in one round trip: one Sync follows the last. Outside a transaction they are one; the first that
 * fails ends it, and those after it are not run.
 */
export class Bundel implements Submittable {
  private delen: readonly Genoemd[] = [];
  private readonly wijkend: string[] = [];
  private readonly gelezen: Tekstrij[][];
  private connection: Connection | undefined;
  private klaar = 0;

  constructor(
    private readonly gevraagd: readonly Onderdeel[],
    private readonly voorbereiding: Voorbereiding,
    private readonly laatLos: (naam: string) => void,
    private readonly gelukt: (rijen: readonly (readonly Tekstrij[])[]) => void,
    private readonly mislukt: (fout: Error) => void,
  ) {
    this.gelezen = gevraagd.map(() => []);
  }

  submit(connection: Connection): void {
    this.connection = connection;
    this.delen = this.gevraagd.map((deel) => {
      const { naam, wijkt } = this.voorbereiding.vraag(deel.tekst);
      if (wijkt !== undefined) this.wijkend.push(wijkt);
      return { ...deel, naam };
    });
    const voorbereid = new Set<string>();
    const berichten: Buffer[] = [];
    for (const { naam, tekst, waarden } of this.delen) {
      if (naam === undefined || (connection.parsedStatements[naam] === undefined && !voorbereid.has(naam)))
        berichten.push(serialize.parse({ name: naam ?? '', text: tekst }));
      if (naam !== undefined) voorbereid.add(naam);
      berichten.push(serialize.bind({ statement: naam ?? '', values: [...waarden] }), serialize.execute());
    }
    // As one: a socket takes a list of small buffers at twice the cost.
    const { stream } = connection;
    if (stream.writable) stream.write(Buffer.concat([...berichten, serialize.sync()]));
  }

  handleDataRow({ fields }: { readonly fields: Tekstrij }): void {
    this.gelezen[this.klaar]?.push(fields);
  }

  /** What has run is prepared, also when the transaction is undone. */
  handleCommandComplete(): void {
    const deel = this.delen[this.klaar];
    if (deel?.naam !== undefined && this.connection) this.connection.parsedStatements[deel.naam] = deel.tekst;
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
    const fout = new QueryFailedError(this.gevraagd[klaar]?.tekst ?? '', undefined, oorzaak);
    const verdacht = isVerouderd(fout) ? this.delen : this.delen.slice(klaar, klaar + 1);
    this.ruimOp(verdacht.flatMap(({ naam }) => naam ?? []));
    this.mislukt(fout);
  }

  handleReadyForQuery(): void {
    this.ruimOp([]);
    this.gelukt(this.gelezen);
  }

  /** What gives way goes last: a part before the one it gave way to may have used it. */
  private ruimOp(namen: readonly string[]): void {
    for (const naam of [...this.wijkend, ...namen]) this.laatLos(naam);
  }
}
