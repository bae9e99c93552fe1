import { performance } from 'node:perf_hooks';
import type { OrganisatieId, WebhookId } from '../domain/ids';
import { neemVolgende } from './beurt';
import type { Plaatsen } from './plaatsen';
import { bezorg, type Postopties } from './post';
import { alsBezorger } from './transactie';
import type { Bestemming, Taak, Wachtrij } from './wachtrij';

/** An endpoint for which there is much makes place for others after so many milliseconds. */
export const LANGST_ACHTEREEN = 5_000;
/** Seconds in which all is done that comes before a request; and so many again for what comes after it. */
export const SPELING = 10;
/** Seconds after which an endpoint is looked at again of which the organisatie had its share. */
const UITSTEL = 1;

interface Ploegopties {
  readonly post: Postopties;
  readonly wachtrij: Wachtrij;
  readonly plaatsen: Plaatsen<OrganisatieId>;
  /** How long a delivery is nobody else's. */
  readonly bezetSeconden: number;
  /** What fails is logged as of this endpoint. */
  readonly probeer: (werk: () => Promise<unknown>, webhookId: WebhookId) => Promise<unknown>;
  /** Aborted when nothing more is begun. */
  readonly signaal: AbortSignal;
}

/** Does the jobs of the queue beside one another: those of each organisatie as far as its share goes. */
export class Ploeg {
  /** Until when, by the clock of `performance`, there is a job that will look at an endpoint again. */
  private readonly uitgesteld = new Map<WebhookId, number>();

  constructor(private readonly opties: Ploegopties) {}

  /** Takes jobs as far as there are places. Whether there were any. */
  async neemAan(): Promise<boolean> {
    const { plaatsen, wachtrij } = this.opties;
    await plaatsen.wachtOpEen();
    const taken = await wachtrij.neem(plaatsen.vrij);
    const teVeel = taken.filter((taak) => !plaatsen.begin(taak.bestemming.organisatieId, () => this.doe(taak)));
    if (teVeel.length > 0) await this.stelUit(teVeel);
    return taken.length > 0;
  }

  /** Has these looked at again soon: by one job for an endpoint, however many there are. */
  private async stelUit(taken: readonly Taak[]): Promise<void> {
    const nu = performance.now();
    for (const [webhookId, tot] of this.uitgesteld) if (tot <= nu) this.uitgesteld.delete(webhookId);
    const opnieuw: Bestemming[] = [];
    for (const { bestemming } of taken) {
      if (this.uitgesteld.has(bestemming.webhookId)) continue;
      this.uitgesteld.set(bestemming.webhookId, nu + UITSTEL * 1000);
      opnieuw.push(bestemming);
    }
    await this.plan(opnieuw, UITSTEL);
    await this.opties.wachtrij.zijnGedaan(taken);
  }

  /** Never throws: a job that failed is taken again when its time is over. */
  private async doe(taak: Taak): Promise<void> {
    await this.opties.probeer(async () => {
      await this.werkAf(taak.bestemming);
      await this.opties.wachtrij.zijnGedaan([taak]);
    }, taak.bestemming.webhookId);
  }

  /** Makes the deliveries of an endpoint that are due, one after another, beside others who do. It makes place for other endpoints. */
  private async werkAf(bestemming: Bestemming): Promise<void> {
    const { post, wachtrij, bezetSeconden, signaal } = this.opties;
    const begin = performance.now();
    do {
      const uiterlijk = performance.now() + SPELING * 1000;
      const aflevering = await alsBezorger(post.bezorger, (manager) =>
        neemVolgende(manager, wachtrij, bestemming, bezetSeconden),
      );
      if (aflevering === null) return;
      await bezorg(post, aflevering, uiterlijk);
    } while (!signaal.aborted && performance.now() - begin <= LANGST_ACHTEREEN);
    await this.plan([bestemming]);
  }

  private plan(bestemmingen: readonly Bestemming[], seconden = 0): Promise<void> {
    const { post, wachtrij } = this.opties;
    return alsBezorger(post.bezorger, (manager) => wachtrij.voegToe(manager, bestemmingen, seconden));
  }
}
