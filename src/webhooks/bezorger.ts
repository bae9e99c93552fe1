import { performance } from 'node:perf_hooks';
import { Counter, type Registry } from 'prom-client';
import type { EntityManager } from 'typeorm';
import { beschrijf } from '../log/fout';
import { Lus } from '../lus';
import { neemVolgende } from './beurt';
import { type Aflevering, ruimOp } from './boek';
import { sluitBeeindigde } from './eindpunt';
import { teVragen, vraagInstemming } from './instemming';
import { Meters } from './meters';
import { Plaatsen } from './plaatsen';
import { bezorg, type Postopties } from './post';
import { alsBezorger } from './transactie';
import { bezoekAlle, teVerdelen, teWekken, verdeel, wek } from './verdeling';
import { type Bestemming, type Taak, Wachtrij } from './wachtrij';

export interface Bezorgeropties extends Omit<Postopties, 'pogingen' | 'plan'> {
  /** Of a login that may become the bezorger. */
  readonly url: string;
  readonly register: Registry;
  /** Milliseconds between two rounds when there is nothing left, or when one failed. */
  readonly tussenpoos: number;
}

/** Endpoints that are called at once, by this process, and so many that are asked whether they agree: mostly it waits for them. */
const TEGELIJK = 32;
/** An endpoint for which there is much makes place for others after so many milliseconds. */
const LANGST_ACHTEREEN = 5_000;
/** Seconds in which all is done that comes before a request; and so many again for what comes after it. */
const SPELING = 10;
/** Milliseconds between two times that every endpoint is looked at, and what was done long ago is removed. */
const ONDERHOUD = 3_600_000;

/**
 * Delivers events to endpoints, round after round, until it is stopped. What fails is logged and done again; a process that
 * dies leaves what it was at to another, once its time is over.
 */
export class Bezorger {
  private readonly lus = this.herhaal(() => this.ronde());
  private readonly plaatsen = new Plaatsen(TEGELIJK);
  private readonly instemmingen = this.herhaal(() => this.vraagRond());
  private readonly gevraagden = new Plaatsen(TEGELIJK);
  private readonly onderhoud = new Lus(async () => {
    await this.probeer(() => this.inTransactie((manager) => bezoekAlle(manager, this.wachtrij, this.bezetSeconden)));
    const meer = await this.probeer(() => this.inTransactie(ruimOp));
    return meer ? this.opties.tussenpoos : ONDERHOUD;
  });
  private readonly wachtrij: Wachtrij;
  private readonly post: Postopties;
  private readonly meters: Meters;
  private readonly bezetSeconden: number;

  constructor(private readonly opties: Bezorgeropties) {
    const { register, verzending } = opties;
    const pogingen = new Counter({
      name: 'poortwachter_webhook_attempts_total',
      help: 'Deliveries that were tried, by what came of them.',
      labelNames: ['uitkomst'],
      registers: [register],
    });
    this.post = {
      ...opties,
      pogingen,
      plan: (manager, bestemming, vanaf) => this.wachtrij.voegToe(manager, [bestemming], vanaf),
    };
    this.meters = new Meters(register);
    this.bezetSeconden = verzending.hoogstensMs / 1000 + SPELING;
    const binnenSeconden = Math.ceil(verzending.hoogstensMs / 1000 + LANGST_ACHTEREEN / 1000 + 2 * SPELING);
    this.wachtrij = new Wachtrij({ url: opties.url, binnenSeconden, fout: (fout) => this.meld(fout) });
  }

  async start(): Promise<void> {
    await this.wachtrij.start();
    for (const lus of [this.lus, this.instemmingen, this.onderhoud]) lus.start();
  }

  /** Ends when what was sent is answered. Never throws. */
  async stop(): Promise<void> {
    await Promise.all([this.lus, this.instemmingen, this.onderhoud].map((lus) => lus.stop()));
    await Promise.all([this.plaatsen, this.gevraagden].map((plaatsen) => plaatsen.wachtOpAlles()));
    await this.probeer(() => this.wachtrij.stop());
  }

  /** What fails is logged, and gives nothing. */
  private probeer<T>(werk: () => Promise<T>): Promise<T | undefined> {
    return werk().catch((fout: unknown) => {
      this.meld(fout);
      return undefined;
    });
  }

  private meld(fout: unknown): void {
    this.opties.log.error(beschrijf(fout), 'webhooks could not be delivered; it is tried again');
  }

  /** @param ronde gives whether there is more to do at once */
  private herhaal(ronde: () => Promise<boolean>): Lus {
    return new Lus(async () => ((await this.probeer(ronde)) ? 0 : this.opties.tussenpoos));
  }

  /** Each endpoint by itself: what goes wrong with one keeps no other waiting. */
  private async ronde(): Promise<boolean> {
    const { log, klok } = this.opties;
    await this.probeer(() => this.inTransactie((manager) => sluitBeeindigde(manager, log, klok.nu())));
    await this.probeer(() => this.meters.meet((tel) => this.inTransactie(tel)));
    await this.perEindpunt(teWekken, wek);
    const verdeeld = await this.perEindpunt(teVerdelen, verdeel);
    await this.plaatsen.wachtOpEen();
    const taken = await this.wachtrij.neem(this.plaatsen.vrij);
    for (const taak of taken) this.plaatsen.begin(this.doe(taak));
    return verdeeld || taken.length > 0;
  }

  /** Whether there were any. */
  private async perEindpunt(
    welke: (manager: EntityManager) => Promise<readonly Bestemming[]>,
    doe: (manager: EntityManager, wachtrij: Wachtrij, bestemming: Bestemming) => Promise<void>,
  ): Promise<boolean> {
    const bestemmingen = await this.inTransactie(welke);
    for (const bestemming of bestemmingen)
      await this.probeer(() => this.inTransactie((manager) => doe(manager, this.wachtrij, bestemming)));
    return bestemmingen.length > 0;
  }

  private inTransactie<T>(werk: (manager: EntityManager) => Promise<T>): Promise<T> {
    return alsBezorger(this.opties.bezorger, werk);
  }

  private async vraagRond(): Promise<boolean> {
    await this.gevraagden.wachtOpEen();
    const eindpunten = await teVragen(this.post, this.gevraagden.vrij);
    for (const eindpunt of eindpunten) this.gevraagden.begin(this.probeer(() => vraagInstemming(this.post, eindpunt)));
    return eindpunten.length > 0;
  }

  /** Never throws: a job that failed is taken again when its time is over. */
  private async doe(taak: Taak): Promise<void> {
    await this.probeer(async () => {
      await this.werkAf(taak.bestemming);
      await this.wachtrij.isGedaan(taak);
    });
  }

  /** Makes the deliveries of an endpoint that are due, one after another, beside others who do. It makes place for other endpoints. */
  private async werkAf(bestemming: Bestemming): Promise<void> {
    const begin = performance.now();
    for (;;) {
      const uiterlijk = performance.now() + SPELING * 1000;
      const aflevering = await this.neem(bestemming);
      if (aflevering === null) return;
      await bezorg(this.post, aflevering, uiterlijk);
      if (this.lus.signaal.aborted || performance.now() - begin > LANGST_ACHTEREEN) break;
    }
    await this.inTransactie((manager) => this.wachtrij.voegToe(manager, [bestemming]));
  }

  private neem(bestemming: Bestemming): Promise<Aflevering | null> {
    return this.inTransactie((manager) => neemVolgende(manager, this.wachtrij, bestemming, this.bezetSeconden));
  }
}
