import type { DataSource, QueryRunner } from 'typeorm';
import type { Aanvrager } from '../domain/aanvrager';

/** One statement may take this long, and wait for a lock this long, before the operation fails: nobody holds up the rest. */
const LANGSTE_STATEMENT = '10s';
const LANGSTE_WACHTTIJD = '3s';

/**
 * What the second layer may know of the caller: who it is, for what, and when; the rest it derives from stored rows. And
 * how far a statement may go: its policies make one of hundreds of small parts, which take longer to compile than to run.
 */
export function instellingen(aanvrager: Aanvrager, nu: Date): Readonly<Record<string, string>> {
  return {
    'pw.organisatie_id': aanvrager.organisatieId,
    'pw.soort': aanvrager.soort,
    'pw.integratie_id': aanvrager.integratieId,
    'pw.opdrachtgever_id': aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : '',
    'pw.partner_id': aanvrager.soort === 'PARTNER' ? aanvrager.partnerId : '',
    'pw.medewerker_id': aanvrager.soort === 'MEDEWERKER' ? aanvrager.medewerkerId : '',
    'pw.client_id': aanvrager.soort === 'BETROKKENE' ? (aanvrager.clientId ?? '') : '',
    'pw.sleutel': aanvrager.sleutel,
    'pw.doelen': aanvrager.doelen.join(','),
    'pw.nu': nu.toISOString(),
    statement_timeout: LANGSTE_STATEMENT,
    lock_timeout: LANGSTE_WACHTTIJD,
    idle_in_transaction_session_timeout: LANGSTE_STATEMENT,
    jit: 'off',
  };
}

/** Resolvers ask side by side, a connection answers one after another: a statement waits for those before it. */
function omDeBeurt(runner: QueryRunner): QueryRunner {
  const query = runner.query.bind(runner) as QueryRunner['query'];
  let vorige: Promise<unknown> = Promise.resolve();
  runner.query = ((...args: Parameters<typeof query>) => {
    const beurt = vorige.then(() => query(...args));
    vorige = beurt.catch(() => undefined);
    return beurt;
  }) as QueryRunner['query'];
  return runner;
}

/**
 * The one transaction of an operation, as the gateway's non-owner role, with the caller set for this transaction only.
 * A query reads one snapshot; a mutation reads what was committed when each of its statements starts.
 */
export class Transactie {
  private constructor(private readonly runner: QueryRunner) {}

  /** Takes no connection yet. */
  static voorbereid(bron: DataSource): Transactie {
    return new Transactie(omDeBeurt(bron.createQueryRunner()));
  }

  get manager(): QueryRunner['manager'] {
    return this.runner.manager;
  }

  async begin(aanvrager: Aanvrager, nu: Date, soort: 'LEZEN' | 'SCHRIJVEN'): Promise<void> {
    await this.runner.startTransaction(soort === 'LEZEN' ? 'REPEATABLE READ' : 'READ COMMITTED');
    await this.runner.query('SET LOCAL ROLE poortwachter_gateway');
    const paren = Object.entries(instellingen(aanvrager, nu));
    const aanroepen = paren.map((_, nummer) => `set_config($${2 * nummer + 1}, $${2 * nummer + 2}, true)`);
    await this.runner.query(`SELECT ${aanroepen.join(', ')}`, paren.flat());
  }

  /** Runs one root field of a mutation so that its failure undoes its own writes and nothing else. */
  async deel<T>(werk: () => Promise<T>): Promise<T> {
    await this.runner.query('SAVEPOINT deel');
    try {
      const uitkomst = await werk();
      await this.runner.query('RELEASE SAVEPOINT deel');
      return uitkomst;
    } catch (fout) {
      await this.runner.query('ROLLBACK TO SAVEPOINT deel');
      throw fout;
    }
  }

  /**
   * Makes what was written durable and gives the connection back. Throws when it could not: then nothing was written.
   * PostgreSQL answers COMMIT in a failed transaction with a silent rollback; a statement before it fails aloud.
   */
  async sluit(): Promise<void> {
    try {
      if (this.runner.isTransactionActive) {
        await this.runner.query('SELECT');
        await this.runner.commitTransaction();
      }
    } catch (fout) {
      await this.breekAf();
      throw fout;
    } finally {
      if (!this.runner.isReleased) await this.runner.release();
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
}
