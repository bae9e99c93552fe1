import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { GATEWAY } from '../../entities/migrations/0002-tweede-laag/rol';
import { BODE } from '../../entities/migrations/0012-gebeurtenissen/rechten';
import { openInlog } from '../../src/data/inlogbron';
import type { Beurtopties } from '../../src/gebeurtenissen/beurt';
import { keurOntvangers } from '../../src/gebeurtenissen/keuring';
import { verwerkSignalen } from '../../src/gebeurtenissen/signalen';
import { Veger } from '../../src/gebeurtenissen/veeg';
import { maakLog } from '../../src/log/log';
import { leidSleutelsAf } from '../../src/sleutels';
import { Lezer } from '../journeys/gebeurtenissen/stroom';
import { type Beller, type Gateway, startGateway } from '../support/gateway';
import { schrijver } from '../support/logmap';
import { NU } from '../support/moment';
import { metClaims } from '../support/scopes';

/** This many minutes after the moment of the tests. */
export const over = (minuten: number): Date => new Date(NU.getTime() + minuten * 60_000);

/** A gateway whose streams grow only when the test says so, step by step, by one clock that it moves. */
export class Opzet {
  private nu = NU;
  private readonly veger: Veger;
  private readonly bellers = new Map<string, Promise<Beller>>();

  private constructor(
    readonly gateway: Gateway,
    readonly db: Client,
    readonly opties: Beurtopties,
    private readonly pools: readonly DataSource[],
  ) {
    this.veger = new Veger(opties, 0);
  }

  static async maak(instellingen: NodeJS.ProcessEnv = {}): Promise<Opzet> {
    const gateway = await startGateway('DEMO', undefined, 'BEIDE', { ...instellingen, EVENTS_MS: '0' });
    const { url } = gateway.database;
    const db = new Client({ connectionString: url });
    await db.connect();
    const bode = await openInlog(url, 'b'.repeat(40), BODE, { max: 1, prepared: 0 });
    const poort = await openInlog(url, 'p'.repeat(40), GATEWAY, { max: 1, prepared: 0 });
    const klok = { nu: (): Date => opzet.nu };
    const log = maakLog('trace', schrijver());
    const sleutels = leidSleutelsAf(new Uint8Array(32).fill(7));
    const opzet: Opzet = new Opzet(gateway, db, { bode, poort, klok, sleutels, log }, [bode, poort]);
    return opzet;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.map((pool) => pool.destroy()), this.db.end()]);
    await this.gateway.stop();
  }

  /** Moves the clock of everybody. */
  zet(nu: Date): void {
    this.nu = nu;
    this.gateway.zetKlok(nu);
  }

  /** What changed is looked at, and nothing else. */
  async verwerk(): Promise<void> {
    while ((await verwerkSignalen(this.opties, 500)) > 0);
  }

  /** A part of so much, of whoever comes next of whom all is to be looked at again. Whether one was done. */
  veeg(deel: number): Promise<boolean> {
    return this.veger.verder(deel);
  }

  /** How each is let in is looked at, what changed, and all that is to be looked at again: until there is no more to do. */
  async ronde(): Promise<void> {
    await keurOntvangers(this.opties);
    do await this.verwerk();
    while (await this.veeg(100));
  }

  /** This caller, or the same by another client of its registration; also when there are no tokens for it any more. */
  async als(persona: string, azp = persona): Promise<Beller> {
    const zelf = this.bellers.get(persona) ?? this.gateway.als(persona);
    this.bellers.set(persona, zelf);
    return azp === persona ? zelf : metClaims(this.gateway, await zelf, { azp, client_id: azp });
  }

  /** A recipient that was told all that it may see. */
  async lezer(persona: string): Promise<Lezer> {
    const lezer = new Lezer(await this.als(persona));
    await lezer.haal();
    await this.ronde();
    await lezer.haal();
    return lezer;
  }

  async rijen<Rij>(sql: string, ...waarden: unknown[]): Promise<readonly Rij[]> {
    return (await this.db.query(sql, waarden)).rows as Rij[];
  }

  /** An aanmelding that this system delivers at this moment; gives its id. */
  async meldAan(persona: string): Promise<string> {
    const [rij] = await this.rijen<{ id: string }>(
      `INSERT INTO aanmelding (organisatie_id, id, kenmerk, bron, herkomst, integratie_id, aangemeld_door, partner_id, opdrachtgever_id,
         status, ontvangen_op)
       SELECT i.organisatie_id, n.id, n.id::text, i.soort, 'OPDRACHTGEVER', i.id, 'integratie:' || i.id, i.partner_id, i.opdrachtgever_id,
         'ONTVANGEN', $2 FROM integratie i, (SELECT gen_random_uuid() AS id) n WHERE i.oauth_client_id = $1 RETURNING id`,
      persona,
      this.nu,
    );
    if (!rij) throw new Error(`no registration of ${persona}`);
    return rij.id;
  }
}
