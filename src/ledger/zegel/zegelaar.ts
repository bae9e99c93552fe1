import { Gauge, type Registry } from 'prom-client';
import { type DataSource, QueryFailedError } from 'typeorm';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import type { Klok } from '../../domain/klok';
import { beschrijf } from '../../log/fout';
import type { Log } from '../../log/log';
import type { Melding } from '../../log/meldingen';
import { Lus } from '../../lus';
import { type Bezegeling, bezegel, MEESTE } from './bezegel';
import type { Uitgifte } from './uitgifte';

export interface Zegelaaropties {
  /** A pool that may become the griffier. */
  readonly bron: DataSource;
  readonly klok: Klok;
  readonly log: Log;
  readonly register: Registry;
  readonly uitgifte: Uitgifte;
  /** Milliseconds between two rounds. */
  readonly tussenpoos: number;
}

/** Seals that are still made when the gateway stops: what is left is sealed by another process, or at the next start. */
const BIJ_STOP = 10;

/** What PostgreSQL calls a statement that it ended itself: it took too long. */
const AFGEBROKEN = '57014';
const duurdeTeLang = (fout: unknown): boolean =>
  fout instanceof QueryFailedError && (fout.driverError as { readonly code?: unknown }).code === AFGEBROKEN;

/** How many wait, and since when: keys begin with the time at which they were made. */
const WACHTENDEN = `SELECT (SELECT count(*)::int FROM te_bezegelen) AS aantal, (SELECT r.op FROM raadpleging r JOIN (
    SELECT * FROM te_bezegelen ORDER BY raadpleging_id LIMIT 1) q
    ON r.organisatie_id = q.organisatie_id AND r.id = q.raadpleging_id) AS oudste`;

/** Seals what was written into the ledger, round after round, until it is stopped. A round that fails is logged. */
export class Zegelaar {
  private readonly lus = new Lus(async () => {
    await this.ronde(Number.POSITIVE_INFINITY, false);
    return this.opties.tussenpoos;
  });
  /** Raadplegingen in the next seal at most: fewer when so many took too long. */
  private omvang = MEESTE;
  private wachtenden: { readonly aantal: number; readonly oudste: Date | null } = { aantal: 0, oudste: null };

  constructor(private readonly opties: Zegelaaropties) {
    const { register, klok } = opties;
    const stand = (name: string, help: string, waarde: () => number): Gauge =>
      new Gauge({
        name,
        help,
        registers: [register],
        collect() {
          this.set(waarde());
        },
      });
    stand('poortwachter_ledger_unsealed', 'Raadplegingen that are in no seal yet.', () => this.wachtenden.aantal);
    stand('poortwachter_ledger_unsealed_age_seconds', 'Age of the oldest raadpleging that is in no seal yet.', () => {
      const { oudste } = this.wachtenden;
      return oudste === null ? 0 : Math.max(0, klok.nu().getTime() - oudste.getTime()) / 1000;
    });
  }

  start(): void {
    this.lus.start();
  }

  /** Ends after one more round, and gives out a last head. Never throws. */
  async stop(): Promise<void> {
    await this.lus.stop();
    await this.ronde(BIJ_STOP, true);
  }

  private async ronde(meeste: number, laatste: boolean): Promise<void> {
    await this.probeer('the ledger could not be sealed; it is tried again', () =>
      this.zegelLeeg(meeste, laatste).finally(() => this.tel()),
    );
    await this.probeer('no head of the ledger could be given out; it is tried again', () =>
      this.opties.uitgifte.geefUit(laatste),
    );
  }

  private async probeer(klacht: Melding, werk: () => Promise<void>): Promise<void> {
    try {
      await werk();
    } catch (fout) {
      this.opties.log.error(beschrijf(fout), klacht);
    }
  }

  /** Until the queue is empty, another process seals, or the gateway stops. */
  private async zegelLeeg(meeste: number, laatste: boolean): Promise<void> {
    const { log } = this.opties;
    for (let nummer = 0; nummer < meeste && (laatste || !this.lus.signaal.aborted); nummer += 1) {
      const { omvang } = this;
      const gedaan = await this.bezegel();
      if (gedaan.soort === 'BEZET') return;
      if (gedaan.wezen.length > 0)
        log.error({ raadplegingen: gedaan.wezen }, 'the queue held raadplegingen that are not in the ledger');
      if (gedaan.aantal < omvang) return;
    }
  }

  /** What takes too long would do so each time: half of it is tried next, and the double of what succeeds. */
  private async bezegel(): Promise<Bezegeling> {
    const { bron, klok } = this.opties;
    try {
      const gedaan = await bezegel(bron, klok, { meeste: this.omvang });
      if (gedaan.soort === 'GEDAAN') this.omvang = Math.min(MEESTE, this.omvang * 2);
      return gedaan;
    } catch (fout) {
      if (duurdeTeLang(fout)) this.omvang = Math.max(1, Math.floor(this.omvang / 2));
      throw fout;
    }
  }

  private async tel(): Promise<void> {
    [this.wachtenden = this.wachtenden] = await this.opties.bron.transaction(
      async (manager): Promise<{ aantal: number; oudste: Date | null }[]> => {
        await manager.query(`SET LOCAL ROLE ${GRIFFIER}`);
        return manager.query(WACHTENDEN);
      },
    );
  }
}
