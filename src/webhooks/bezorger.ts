import { Counter, type Registry } from 'prom-client';
import type { EntityManager } from 'typeorm';
import type { OrganisatieId, WebhookId } from '../domain/ids';
import { beschrijf } from '../log/fout';
import { Lus } from '../lus';
import { teDoen, werkBij } from './bijwerken';
import { ruimOp } from './boek';
import { teVragen, vraagInstemming } from './instemming';
import { Meters } from './meters';
import { Plaatsen } from './plaatsen';
import { LANGST_ACHTEREEN, Ploeg, SPELING } from './ploeg';
import type { Postopties } from './post';
import { alsBezorger } from './transactie';
import { bezoekAlle } from './verdeling';
import { Wachtrij } from './wachtrij';

export interface Bezorgeropties extends Omit<Postopties, 'pogingen' | 'plan'> {
  /** Of a login that may become the bezorger. */
  readonly url: string;
  readonly register: Registry;
  /** Milliseconds between two rounds when there is nothing left, or when one failed. */
  readonly tussenpoos: number;
}

/** Endpoints that are called at once, by this process, and so many that are asked whether they agree: mostly it waits for them. */
const TEGELIJK = 64;
/** Milliseconds between two times that every endpoint is looked at, and what was done long ago is removed. */
const ONDERHOUD = 3_600_000;

/**
 * Delivers events to endpoints, round after round, until it is stopped. What fails is logged and done again; a process that
 * dies leaves what it was at to another, once its time is over.
 */
export class Bezorger {
  private readonly plaatsen = new Plaatsen<OrganisatieId>(TEGELIJK);
  private readonly gevraagden = new Plaatsen<OrganisatieId>(TEGELIJK);
  private readonly wachtrij: Wachtrij;
  private readonly post: Postopties;
  private readonly meters: Meters;
  private readonly ploeg: Ploeg;
  private readonly lussen: readonly Lus[];

  constructor(private readonly opties: Bezorgeropties) {
    const { url, register, verzending } = opties;
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
    const bezetSeconden = verzending.hoogstensMs / 1000 + SPELING;
    const binnenSeconden = Math.ceil(bezetSeconden + LANGST_ACHTEREEN / 1000 + SPELING);
    this.wachtrij = new Wachtrij({ url, binnenSeconden, fout: (fout) => this.meld(fout) });
    const bezorgen = this.herhaal(() => this.ronde());
    this.ploeg = new Ploeg({
      post: this.post,
      wachtrij: this.wachtrij,
      plaatsen: this.plaatsen,
      bezetSeconden,
      probeer: (werk, webhookId) => this.probeer(werk, webhookId),
      signaal: bezorgen.signaal,
    });
    this.lussen = [bezorgen, this.herhaal(() => this.vraagRond()), new Lus(() => this.onderhoud(bezetSeconden))];
  }

  async start(): Promise<void> {
    await this.wachtrij.start();
    for (const lus of this.lussen) lus.start();
  }

  /** Ends when what was sent is answered. Never throws. */
  async stop(): Promise<void> {
    await Promise.all(this.lussen.map((lus) => lus.stop()));
    await Promise.all([this.plaatsen, this.gevraagden].map((plaatsen) => plaatsen.wachtOpAlles()));
    await this.probeer(() => this.wachtrij.stop());
  }

  /** What fails is logged, as of this endpoint if it is about one, and gives nothing. */
  private probeer<T>(werk: () => Promise<T>, webhookId?: WebhookId): Promise<T | undefined> {
    return werk().catch((fout: unknown) => {
      this.meld(fout, webhookId);
      return undefined;
    });
  }

  private meld(fout: unknown, webhook?: WebhookId): void {
    this.opties.log.error({ ...beschrijf(fout), webhook }, 'webhooks could not be delivered; it is tried again');
  }

  /** @param ronde gives whether there is more to do at once */
  private herhaal(ronde: () => Promise<boolean>): Lus {
    return new Lus(async () => ((await this.probeer(ronde)) ? 0 : this.opties.tussenpoos));
  }

  private inTransactie<T>(werk: (manager: EntityManager) => Promise<T>): Promise<T> {
    return alsBezorger(this.opties.bezorger, werk);
  }

  private async ronde(): Promise<boolean> {
    await this.probeer(() => this.meters.meet((tel) => this.inTransactie(tel)));
    const bijgewerkt = await this.werkAllesBij();
    const aangenomen = await this.ploeg.neemAan();
    return bijgewerkt || aangenomen;
  }

  /** Each endpoint by itself: what goes wrong with one keeps no other waiting. Whether anything was done. */
  private async werkAllesBij(): Promise<boolean> {
    const { bezorger, log, klok } = this.opties;
    const opties = { bezorger, log, wachtrij: this.wachtrij };
    let gedaan = false;
    for (const eindpunt of await teDoen(bezorger, klok.nu()))
      gedaan = (await this.probeer(() => werkBij(opties, eindpunt), eindpunt.webhookId)) || gedaan;
    return gedaan;
  }

  /** Those of whom the organisatie has its share are asked another time. */
  private async vraagRond(): Promise<boolean> {
    await this.gevraagden.wachtOpEen();
    const eindpunten = await teVragen(this.post, this.gevraagden.vrij);
    for (const eindpunt of eindpunten)
      this.gevraagden.begin(eindpunt.organisatieId, () =>
        this.probeer(() => vraagInstemming(this.post, eindpunt), eindpunt.webhookId),
      );
    return eindpunten.length > 0;
  }

  /** Gives the milliseconds until the next time. */
  private async onderhoud(bezetSeconden: number): Promise<number> {
    await this.probeer(() => this.inTransactie((manager) => bezoekAlle(manager, this.wachtrij, bezetSeconden)));
    const meer = await this.probeer(() => this.inTransactie(ruimOp));
    return meer ? this.opties.tussenpoos : ONDERHOUD;
  }
}
