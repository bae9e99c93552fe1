import type { KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import type { Klok } from '../../domain/klok';
import type { Log, Logvelden } from '../../log/log';
import type { Melding } from '../../log/meldingen';
import { type Hoofd, leesHoofd, publiekeSleutel, tekenHoofd } from './hoofd';
import type { Hoofdenboek } from './hoofdenboek';

/** Between two heads, unless the gateway stops. */
const TUSSENPOOS_SECONDEN = 60;

interface Nieuwste {
  readonly nummer: number;
  readonly hash: Buffer;
  readonly aantal: number;
  readonly op: Date;
  /** Of the seal with the number of the last head; null: it is not there. */
  readonly eerder: Buffer | null;
}

const NIEUWSTE = `SELECT nummer, hash, aantal, op, (SELECT e.hash FROM zegel e WHERE e.nummer = $1) AS eerder
  FROM zegel ORDER BY nummer DESC LIMIT 1`;

/** Where heads go, and what they are signed with. */
export interface Uitgifteopties {
  readonly bron: DataSource;
  readonly klok: Klok;
  readonly log: Log;
  readonly boek: Hoofdenboek;
  readonly sleutel: KeyObject;
}

/** Gives out signed heads. What it gave out last stands in its file: processes that share one go on where it is. */
export class Uitgifte {
  private gemeld = Number.NEGATIVE_INFINITY;

  constructor(private readonly opties: Uitgifteopties) {}

  /**
   * Signs the newest seal when there is a new one and the last head is old enough, or at once when `nu`. A chain that
   * does not hold the last head is not the one that was signed: it gets no head, and the log says so. Nor does any chain
   * when of what was given out nothing can be read: whether it is the same one is not known then.
   */
  async geefUit(nu: boolean): Promise<void> {
    const { bron, klok, boek, sleutel, log } = this.opties;
    const iat = Math.floor(klok.nu().getTime() / 1000);
    if (!nu && Math.abs(iat - this.gemeld) < TUSSENPOOS_SECONDEN) return;
    const vorige = await this.vorige();
    if (vorige === 'ONLEESBAAR')
      return this.meld(iat, {}, 'none of the heads that were given out can be read, and the ledger gets no other');
    if (!nu && vorige !== null && Math.abs(iat - vorige.iat) < TUSSENPOOS_SECONDEN) return;
    const [nieuwste] = await bron.transaction(async (manager): Promise<Nieuwste[]> => {
      await manager.query(`SET LOCAL ROLE ${GRIFFIER}`);
      return manager.query(NIEUWSTE, [vorige?.number ?? 0]);
    });
    if (vorige !== null && nieuwste?.eerder?.toString('hex') !== vorige.hash)
      return this.meld(
        iat,
        { zegel: vorige.number },
        'the ledger does not hold the last head that was given out, and gets no other: npm run ledger:verify',
      );
    if (nieuwste === undefined || nieuwste.nummer === vorige?.number) return;
    const { nummer, hash, aantal, op } = nieuwste;
    const hoofd: Hoofd = { number: nummer, hash: hash.toString('hex'), count: aantal, time: op.toISOString(), iat };
    const jws = await tekenHoofd(sleutel, hoofd);
    await boek.schrijf(jws);
    log.info({ zegel: nummer, hoofd: jws }, 'head of the ledger');
  }

  private meld(nu: number, velden: Logvelden, klacht: Melding): void {
    if (Math.abs(nu - this.gemeld) < TUSSENPOOS_SECONDEN) return;
    this.gemeld = nu;
    this.opties.log.error(velden, klacht);
  }

  /** The last head that is ours: behind it may stand what is no head. Null: nothing was given out yet. */
  private async vorige(): Promise<Hoofd | 'ONLEESBAAR' | null> {
    const { boek, sleutel } = this.opties;
    const sleutels = [await publiekeSleutel(sleutel)];
    let geen: 'ONLEESBAAR' | null = null;
    for await (const jws of boek.vanAchteren()) {
      const hoofd = await leesHoofd(jws, sleutels);
      if (hoofd !== null) return hoofd;
      geen = 'ONLEESBAAR';
    }
    return geen;
  }
}
