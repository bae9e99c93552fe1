import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { OrganisatieRij } from '../entities';
import { GATEWAY } from '../entities/migrations/0002-tweede-laag/rol';
import { GRIFFIER } from '../entities/migrations/0006-zegel/rechten';
import { LOGBOEK } from '../entities/migrations/0010-logboek/rechten';
import { BODE } from '../entities/migrations/0012-gebeurtenissen/rechten';
import { BEZORGER } from '../entities/migrations/0013-webhooks/rechten';
import type { PoolOptions } from '../ormconfig';
import { eisVolledig, gebrekenVanProfielen } from '../permissions/volledigheid';
import { type DevIssuer, maakDevIssuer } from './auth/dev/issuer';
import { Limieten } from './auth/limieten';
import { Sleutelbossen } from './auth/sleutelbossen';
import { maakVerificateur } from './auth/token';
import type { Config } from './config/config';
import { openBron } from './data/bron';
import { maakInlog } from './data/inlog';
import { openInlog } from './data/inlogbron';
import { migrate } from './data/migrate';
import { onveiligeInstellingen } from './data/serverlog';
import { kiesDatabase } from './database';
import { isLeeg } from './demo/leeg';
import type { Klok } from './domain/klok';
import { Bode } from './gebeurtenissen/bode';
import { eisBeleid } from './ledger/beleidsversie';
import { naarCollector } from './ledger/logboek/collector';
import { Logboek } from './ledger/logboek/logboek';
import { regelsVan } from './ledger/logboek/regels';
import { Hoofdenboek } from './ledger/zegel/hoofdenboek';
import { Uitgifte } from './ledger/zegel/uitgifte';
import { Zegelaar } from './ledger/zegel/zegelaar';
import type { Log } from './log/log';
import type { Melding } from './log/meldingen';
import { maakServer } from './server';
import { maakCertificaatlezer } from './server/certificaat';
import { leidSleutelsAf, type Sleutels } from './sleutels';
import { Bezorger } from './webhooks/bezorger';
import { legWachtrijAan } from './webhooks/wachtrij';

/** A running gateway. */
export interface Gestart {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Stops all that was started, last first; what is being answered is answered. */
  stop(): Promise<void>;
}

/** The seed of the demo set: everybody who tries the gateway sees the same people. */
const DEMO_SEED = 1;

/** Operations that can be in a transaction at once; more wait for a connection. */
const VERBINDINGEN = 10;

/** Things to undo, last first; one that fails does not keep the others from being undone. */
class Opruimlijst {
  private readonly taken: (() => Promise<unknown>)[] = [];

  voegToe(taak: () => Promise<unknown>): void {
    this.taken.unshift(taak);
  }

  async ruimOp(): Promise<void> {
    const taken = this.taken.splice(0);
    const fouten: unknown[] = [];
    for (const taak of taken) await taak().catch((fout: unknown) => fouten.push(fout));
    if (fouten.length > 0) throw new AggregateError(fouten, 'not everything could be stopped');
  }
}

async function vulMetDemo(url: string, config: Config, klok: Klok, log: Log): Promise<void> {
  if (!config.dev || !(await isLeeg(url))) return;
  log.info({ clients: config.demoClients }, 'loading the demo set');
  // What makes it is not loaded where it is not asked.
  const { laadDemo } = await import('./demo/laden.ts');
  await laadDemo(url, { clients: config.demoClients, seed: DEMO_SEED, nu: klok.nu() });
}

/** The server of another may log the values of a statement that fails; only who runs it can keep it from that. */
async function waarschuwOverServerlog(bron: DataSource, log: Log): Promise<void> {
  const instellingen = await onveiligeInstellingen(bron);
  if (instellingen.length > 0) log.warn({ instellingen }, 'the database server may write values of persons in its log');
}

async function eisProfielen(bron: DataSource): Promise<void> {
  eisVolledig(gebrekenVanProfielen(await bron.getRepository(OrganisatieRij).find()));
}

async function luister(app: FastifyInstance, { host, port, tls }: Config): Promise<string> {
  await app.listen({ host, port, listenTextResolver: (): Melding => 'listening' });
  const { address, family, port: gekregen } = app.server.address() as AddressInfo;
  return `${tls ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${gekregen}`;
}

interface Griffie {
  readonly bron: DataSource;
  readonly klok: Klok;
  readonly log: Log;
}

function maakZegelaar(griffie: Griffie, register: Registry, sleutels: Sleutels, { ledger }: Config): Zegelaar {
  const boek = new Hoofdenboek(ledger.heads);
  const uitgifte = new Uitgifte({ ...griffie, boek, sleutel: sleutels.hoofden });
  return new Zegelaar({ ...griffie, register, uitgifte, tussenpoos: ledger.sealMs });
}

/** How long a raadpleging that stayed behind waits to be tried again. */
const HERKANSING_SECONDEN = 3600;

function maakLogboek(
  griffie: Griffie,
  register: Registry,
  { pseudoniem }: Sleutels,
  { url, headers, register: adres }: NonNullable<Config['logboek']>,
): Logboek {
  return new Logboek({
    ...griffie,
    register,
    zend: naarCollector({ url, headers }),
    regels: (raadpleging) => regelsVan(raadpleging, { register: adres, pseudoniem }),
    herkansing: HERKANSING_SECONDEN,
    tussenpoos: 1000,
  });
}

/** Brings everything up: database, migrations, demo set in dev mode, checks of completeness, and the server. */
export async function start(config: Config, klok: Klok, log: Log): Promise<Gestart> {
  const opruimlijst = new Opruimlijst();
  try {
    const database = await kiesDatabase(config, log);
    opruimlijst.voegToe(() => database.stop());
    const { url } = database;
    await migrate(url);
    await vulMetDemo(url, config, klok, log);
    const register = new Registry();
    const open = async (adres: string, pool: PoolOptions): Promise<DataSource> => {
      const bron = await openBron(adres, pool);
      opruimlijst.voegToe(() => bron.destroy());
      return bron;
    };
    const eigenaar = await open(url, { max: 2 });
    await eisProfielen(eigenaar);
    await eisBeleid(eigenaar);
    await waarschuwOverServerlog(eigenaar, log);
    const sleutels = leidSleutelsAf(config.geheim);
    /** A pool of a login that can become this role, and nothing else. */
    const openAls = async (rol: string, wachtwoord: string, max: number): Promise<DataSource> => {
      const pool = await openInlog(url, wachtwoord, rol, { max, prepared: config.preparedStatements });
      opruimlijst.voegToe(() => pool.destroy());
      return pool;
    };
    const bron = await openAls(GATEWAY, sleutels.inlog, VERBINDINGEN);
    const { audience, dataDir, dev } = config;
    const devIssuer: DevIssuer | undefined = dev
      ? await maakDevIssuer({ bron: eigenaar, audience, klok, dataDir })
      : undefined;
    const issuers = devIssuer ? [...config.issuers, devIssuer.uitgever] : config.issuers;
    const sleutelbossen = new Sleutelbossen(issuers, { log, register, tussenpoos: config.keysRefreshMs });
    opruimlijst.voegToe(() => sleutelbossen.stop());
    const verificateur = maakVerificateur(sleutelbossen, audience, klok);
    if (config.logboek === undefined) log.info('no log lines of the ledger are exported: LOGBOEK_URL is not set');
    else {
      const lezer = await openAls(LOGBOEK, sleutels.logboek, 1);
      const logboek = maakLogboek({ bron: lezer, klok, log }, register, sleutels, config.logboek);
      logboek.start();
      opruimlijst.voegToe(() => logboek.stop());
    }
    if (config.ledger.sealMs > 0) {
      const griffier = await openAls(GRIFFIER, sleutels.griffier, 1);
      const zegelaar = maakZegelaar({ bron: griffier, klok, log }, register, sleutels, config);
      zegelaar.start();
      opruimlijst.voegToe(() => zegelaar.stop());
    }
    if (config.eventsMs > 0) {
      const bode = new Bode({
        bode: await openAls(BODE, sleutels.bode, 1),
        poort: await openAls(GATEWAY, sleutels.inlog, 1),
        klok,
        sleutels,
        log,
        register,
        tussenpoos: config.eventsMs,
      });
      bode.start();
      opruimlijst.voegToe(() => bode.stop());
    }
    const certificaatVan = maakCertificaatlezer(config.clientCertProxy);
    if (config.webhooks === undefined) log.info('no webhooks are delivered: WEBHOOK_SOURCE is not set');
    else {
      await eigenaar.transaction((manager) => legWachtrijAan(url, manager));
      const { afzender, adres, tussenpoos, hoogstensMs, eersteMs } = config.webhooks;
      const bezorger = new Bezorger({
        bezorger: await openAls(BEZORGER, sleutels.bezorger, 4),
        poort: await openAls(GATEWAY, sleutels.inlog, 4),
        url: await maakInlog(url, sleutels.bezorger, BEZORGER),
        klok,
        sleutels,
        log,
        register,
        afzender,
        verzending: { adres, hoogstensMs },
        tussenpoos,
        eersteMs,
      });
      await bezorger.start();
      opruimlijst.voegToe(() => bezorger.stop());
    }
    const limieten = new Limieten(config.verzoekenPerMinuut, register);
    const herkenning = { bron, verificateur, sleutels, klok, certificaatVan, limieten };
    const { paden, tls, corsOrigins: oorsprongen, fscInway: inway } = config;
    const app = await maakServer({ ...herkenning, log, register, paden, tls, oorsprongen, inway });
    await devIssuer?.registreer(app);
    opruimlijst.voegToe(() => app.close());
    const adres = await luister(app, config);
    // The dev issuer answers by now.
    await sleutelbossen.start();
    return { url: adres, stop: () => opruimlijst.ruimOp() };
  } catch (fout) {
    await opruimlijst.ruimOp().catch(() => undefined);
    throw fout;
  }
}
