import type { DataSource, QueryRunner } from 'typeorm';
import type { Aanvrager } from '../domain/aanvrager';
import type { Onderdeel, Tekstrij } from './bundel';
import { COMMIT, vanafBegin, zonderWaarden } from './ineens';
import { DEEL, opening, type Soort } from './opening';
import type { Verbinding } from './verbinding';

/** PostgreSQL answers COMMIT in a failed transaction with a silent rollback; a statement before it fails aloud. */
const MAAK_DUURZAAM = 'SELECT; COMMIT';

/** Resolvers ask side by side, a connection answers one after another: a statement waits for those before it. */
class Rij {
  private vorige: Promise<unknown> = Promise.resolve();

  neem<T>(werk: () => Promise<T>): Promise<T> {
    const beurt = this.vorige.then(werk);
    this.vorige = beurt.catch(() => undefined);
    return beurt;
  }
}

/** TypeORM keeps for itself whether there is a transaction; its own way to begin one takes two round trips. */
const schrijfBij = (runner: QueryRunner, open: boolean): unknown =>
  Object.assign(runner, { isTransactionActive: open, transactionDepth: open ? 1 : 0 });

/**
 * The one transaction of an operation, as the gateway's non-owner role, with the caller set for this transaction only.
 * A query reads one snapshot; a mutation reads what was committed when each of its statements starts.
 */
export class Transactie {
  private readonly rij = new Rij();
  private delen = 0;

  private constructor(private readonly runner: QueryRunner) {
    const query = runner.query.bind(runner) as QueryRunner['query'];
    runner.query = ((...args: Parameters<typeof query>) => this.rij.neem(() => query(...args))) as typeof query;
  }

  /** Takes no connection yet. */
  static voorbereid(bron: DataSource): Transactie {
    return new Transactie(bron.createQueryRunner());
  }

  get manager(): QueryRunner['manager'] {
    return this.runner.manager;
  }

  /** Takes a connection, for which it may have to wait; what it begins after that begins at once. */
  async neemVerbinding(): Promise<void> {
    await this.verbinding();
  }

  /**
   * In one round trip. Throws with nothing begun.
   * @param vermoeden asked first: fails when the caller is no longer who it was taken for (`isVerschoven`).
   */
  async begin(aanvrager: Aanvrager, nu: Date, soort: Soort, vermoeden?: Onderdeel): Promise<void> {
    await this.beginMet(aanvrager, nu, soort, soort === 'SCHRIJVEN' ? [zonderWaarden(DEEL)] : [], vermoeden);
  }

  /**
   * A whole transaction in one round trip: begins as `begin` does, asks the parts and makes durable what they wrote.
   * Gives the rows of each part. Throws with nothing written.
   */
  async ineens(
    aanvrager: Aanvrager,
    nu: Date,
    soort: Soort,
    delen: readonly Onderdeel[],
    vermoeden?: Onderdeel,
  ): Promise<readonly (readonly Tekstrij[])[]> {
    return (await this.vanafOpening(aanvrager, nu, soort, [...delen, COMMIT], vermoeden)).slice(0, -1);
  }

  /** As `begin`, and asks the parts in the same round trip; gives the rows of each. Throws with nothing begun. */
  async beginMet(
    aanvrager: Aanvrager,
    nu: Date,
    soort: Soort,
    delen: readonly Onderdeel[],
    vermoeden?: Onderdeel,
  ): Promise<readonly (readonly Tekstrij[])[]> {
    const rijen = await this.vanafOpening(aanvrager, nu, soort, delen, vermoeden);
    schrijfBij(this.runner, true);
    return rijen;
  }

  get isBegonnen(): boolean {
    return this.runner.isTransactionActive;
  }

  /**
   * Runs one root field of a mutation so that its failure undoes its own writes and nothing else. The first has its
   * savepoint from the opening, and none is released: the next of that name hides it, and COMMIT ends them all.
   */
  async deel<T>(werk: () => Promise<T>): Promise<T> {
    if (this.delen > 0) await this.runner.query(DEEL);
    this.delen += 1;
    try {
      return await werk();
    } catch (fout) {
      await this.runner.query(`ROLLBACK TO ${DEEL}`);
      throw fout;
    }
  }

  /**
   * Makes what was written durable and gives the connection back. Throws when it could not: then nothing was written.
   * @param laatste is run before it, in the same round trip.
   */
  async sluit(laatste?: Onderdeel): Promise<void> {
    try {
      if (laatste !== undefined && !this.runner.isTransactionActive)
        throw new Error('what ended already cannot be recorded');
      if (this.runner.isTransactionActive) {
        if (laatste === undefined) await this.runner.query(MAAK_DUURZAAM);
        else {
          const verbinding = await this.verbinding();
          await this.rij.neem(() => verbinding.bundel([laatste, COMMIT]));
        }
        schrijfBij(this.runner, false);
      }
    } catch (fout) {
      await this.breekAf();
      throw fout;
    } finally {
      if (!this.runner.isReleased) await this.runner.release();
    }
  }

  /** Runs something beside the work of the transaction: when it fails it alone is undone. */
  async terzijde<T>(werk: () => Promise<T>): Promise<T> {
    await this.runner.query('SAVEPOINT terzijde');
    try {
      return await werk();
    } catch (fout) {
      await this.runner.query('ROLLBACK TO SAVEPOINT terzijde');
      throw fout;
    }
  }

  /** Undoes all and gives the connection back; never throws, because it runs where something failed already. */
  async breekAf(): Promise<void> {
    try {
      if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    } catch {
      // The connection is broken: the server rolled back by itself.
    } finally {
      if (!this.runner.isReleased) await this.runner.release();
    }
  }

  /** Gives the rows of each part after the opening. */
  private async vanafOpening(
    aanvrager: Aanvrager,
    nu: Date,
    soort: Soort,
    delen: readonly Onderdeel[],
    vermoeden: Onderdeel | undefined,
  ): Promise<readonly (readonly Tekstrij[])[]> {
    const vooraf = opening(aanvrager, nu, soort, vermoeden);
    return (await vanafBegin(await this.verbinding(), [...vooraf, ...delen])).slice(vooraf.length);
  }

  private verbinding(): Promise<Verbinding> {
    return this.runner.connect();
  }
}
