import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { BEZORGER } from '../../entities/migrations/0013-webhooks/rechten';
import type { OrganisatieId, WebhookId } from '../domain/ids';

/*
 * The queue of pg-boss, in a schema of its own: that there may be something to deliver to an endpoint. What, and whether it
 * is due, stands in `webhookaflevering`; a job too many does no harm.
 */

/** Which endpoint. */
export interface Bestemming {
  readonly organisatieId: OrganisatieId;
  readonly webhookId: WebhookId;
}

export interface Taak {
  readonly id: string;
  readonly bestemming: Bestemming;
}

const SCHEMA = 'bezorging';
const RIJ = 'webhooks';

/** A job of a process that is gone is another's: as often as it takes, however long nobody was there. */
const MEESTE_HERHALINGEN = 1_000_000;
const BEWAAR_TOT = new Date('9999-12-31T00:00:00Z');

/** Whoever keeps the queue for itself alone while it is made: any constant of this program's own. */
const SLOT = 0x77656268;

/** Neither schedules nor looks after anything: it only makes the tables, or brings them to this version. */
const ALLEEN_AANLEG = { schema: SCHEMA, supervise: false, schedule: false, max: 1 };

const RECHTEN = [
  `GRANT USAGE ON SCHEMA ${SCHEMA} TO ${BEZORGER}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${BEZORGER}`,
];

/** Makes the queue, or brings it to the version of the library; as the owner, who alone can. */
export async function legWachtrijAan(eigenaarUrl: string, eigenaar: EntityManager): Promise<void> {
  await eigenaar.query('SELECT pg_advisory_xact_lock($1)', [SLOT]);
  const boss = new PgBoss({ ...ALLEEN_AANLEG, connectionString: eigenaarUrl });
  const fouten: unknown[] = [];
  boss.on('error', (fout) => fouten.push(fout));
  await boss.start();
  try {
    if ((await boss.getQueue(RIJ)) === null) await boss.createQueue(RIJ);
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
  if (fouten.length > 0) throw fouten[0];
  for (const opdracht of RECHTEN) await eigenaar.query(opdracht);
}

/** The same login, as one that is the bezorger from the start of its session: the library sets no role by itself. */
function adresVanBezorger(url: string): string {
  const adres = new URL(url);
  adres.searchParams.set('options', `-c role=${BEZORGER}`);
  return adres.href;
}

export interface Wachtrijopties {
  /** Of a login that may become the bezorger. */
  readonly url: string;
  /** Within so many seconds a job is done; one that is not, its process is taken to be gone. */
  readonly binnenSeconden: number;
  readonly fout: (fout: unknown) => void;
}

export class Wachtrij {
  private readonly boss: PgBoss;
  /** The library says nothing of what goes wrong when it fetches. */
  private readonly meldend: PgBoss.Db = {
    executeSql: (tekst, waarden) =>
      this.boss
        .getDb()
        .executeSql(tekst, waarden)
        .catch((fout: unknown) => {
          this.opties.fout(fout);
          throw fout;
        }),
  };

  constructor(private readonly opties: Wachtrijopties) {
    this.boss = new PgBoss({
      connectionString: adresVanBezorger(opties.url),
      application_name: 'poortwachter-bezorger',
      schema: SCHEMA,
      migrate: false,
      schedule: false,
      max: 2,
      maintenanceIntervalSeconds: Math.max(1, Math.round(opties.binnenSeconden / 2)),
    });
    this.boss.on('error', opties.fout);
  }

  async start(): Promise<void> {
    await this.boss.start();
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, wait: true });
  }

  /** At most so many jobs that are due; they are this process's own until they are done or their time is over. */
  async neem(hoogstens: number): Promise<readonly Taak[]> {
    const taken = await this.boss.fetch<Bestemming>(RIJ, { batchSize: hoogstens, db: this.meldend });
    return taken.map(({ id, data }) => ({ id, bestemming: data }));
  }

  async zijnGedaan(taken: readonly Taak[]): Promise<void> {
    if (taken.length > 0)
      await this.boss.deleteJob(
        RIJ,
        taken.map(({ id }) => id),
      );
  }

  /**
   * Has these looked at, within a transaction of the bezorger, with all else that it does.
   *
   * @param vanaf a moment of the database, or in how many seconds
   */
  async voegToe(manager: EntityManager, bestemmingen: readonly Bestemming[], vanaf: Date | number = 0): Promise<void> {
    if (bestemmingen.length === 0) return;
    const db = {
      executeSql: async (tekst: string, waarden: unknown[]) => ({ rows: await manager.query(tekst, waarden) }),
    };
    await this.boss.insert(
      bestemmingen.map(({ organisatieId, webhookId }) => ({
        name: RIJ,
        data: { organisatieId, webhookId },
        retryLimit: MEESTE_HERHALINGEN,
        expireInSeconds: this.opties.binnenSeconden,
        keepUntil: BEWAAR_TOT,
        // A moment of the database is finer than one of ours, and what is looked at too early is not due.
        startAfter: typeof vanaf === 'number' ? `${vanaf} seconds` : new Date(vanaf.getTime() + 1),
      })),
      { db },
    );
  }
}
