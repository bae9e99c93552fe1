import { setTimeout as pauze } from 'node:timers/promises';
import { Lezer } from '../../journeys/gebeurtenissen/stroom';
import { sql } from '../../postgres/sql';
import { beller, haalToken } from '../../support/gateway';
import { type Proces, startProces } from '../../support/proces';
import type { Omvang } from '../argumenten';
import { type Geschreven, schrijf } from './schrijvers';

export interface Uitkomst {
  readonly vast: number;
  readonly ongedaan: number;
  readonly gemist: number;
  readonly herhaald: number;
  /** Told of what was undone. */
  readonly verzonnen: number;
  /** Whether the whole stream, pulled again from its beginning, is what was pulled while it grew. */
  readonly vasteVolgorde: boolean;
  readonly gedood: number;
}

export interface Proefopties extends Omvang {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** How often the gateway is killed while it is written and pulled. */
  readonly doden: number;
  /** Something that is broken, for a control. */
  readonly kapot?: string;
}

const ONTVANGER = 'gemeente-cvites';
const SCHRIJVERS = 8;
/** So long nothing more has to come, in milliseconds, of what a gateway never tells. */
const STIL = 10_000;

/** The gateway, which is killed and started again, and its recipient, which goes on where it was. */
class Opstelling {
  gedood = 0;
  private constructor(
    private readonly opties: Proefopties,
    private proces: Proces,
  ) {}

  static async start(opties: Proefopties): Promise<Opstelling> {
    return new Opstelling(opties, await startProces(opties));
  }

  async lezer(na: Lezer | null): Promise<Lezer> {
    const nieuw = new Lezer(beller(this.proces.url, await haalToken(this.proces.url, ONTVANGER)));
    if (na !== null) {
      nieuw.gekregen.push(...na.gekregen);
      nieuw.na = na.na;
    }
    return nieuw;
  }

  async dood(): Promise<void> {
    await this.proces.kill9();
    this.gedood += 1;
    this.proces = await startProces(this.opties);
  }

  stop = (): Promise<unknown> => this.proces.sigterm();
}

const wachtend = async (url: string): Promise<number> => {
  const [rij] = await sql<{ aantal: number }>(url, 'SELECT count(*)::int AS aantal FROM gebeurtenissignaal');
  return rij?.aantal ?? 0;
};

/** Pulls until all that was written was looked at, and then until nothing more comes. */
async function haalRest(url: string, lezer: Lezer, verwacht: ReadonlySet<string>): Promise<void> {
  const heeftAlles = () => {
    const er = new Set(lezer.gekregen.map(({ objectId }) => objectId));
    return [...verwacht].every((id) => er.has(id));
  };
  for (let stil = Date.now(); Date.now() - stil < STIL; ) {
    if ((await lezer.haal()).length > 0 || (await wachtend(url)) > 0) stil = Date.now();
    if (heeftAlles() && (await wachtend(url)) === 0) break;
    await pauze(100);
  }
  await pauze(1_000);
  await lezer.haal();
}

/** Writes by eight hands and pulls meanwhile, and holds what was pulled against what was written. */
export async function proef(opties: Proefopties, meld: (regel: string) => void = () => undefined): Promise<Uitkomst> {
  const { databaseUrl, n, seed } = opties;
  const opstelling = await Opstelling.start(opties);
  try {
    let lezer = await opstelling.lezer(null);
    await lezer.opgebouwd();
    const vooraf = lezer.gekregen.length;
    if (opties.kapot !== undefined) await sql(databaseUrl, opties.kapot);
    const geschreven: Geschreven = { vast: new Set(), ongedaan: new Set() };
    let klaar = false;
    const schrijven = schrijf(
      { url: databaseUrl, schrijvers: SCHRIJVERS, n, seed, ontvanger: ONTVANGER },
      geschreven,
    ).finally(() => {
      klaar = true;
    });
    schrijven.catch(() => undefined);
    while (!klaar) {
      await lezer.haal();
      if (
        geschreven.vast.size >= ((opstelling.gedood + 1) * n) / (opties.doden + 1) &&
        opstelling.gedood < opties.doden
      ) {
        await opstelling.dood();
        lezer = await opstelling.lezer(lezer);
        meld(`killed when ${geschreven.vast.size} were committed and ${lezer.gekregen.length - vooraf} told of`);
      }
      await pauze(20);
    }
    await schrijven;
    await haalRest(databaseUrl, lezer, geschreven.vast);
    const verteld = lezer.gekregen.slice(vooraf);
    const aantallen = new Map<string, number>();
    for (const { soort, objectId } of verteld)
      if (soort === 'VERSCHENEN') aantallen.set(objectId, (aantallen.get(objectId) ?? 0) + 1);
    const opnieuw = await opstelling.lezer(null);
    await opnieuw.haal();
    const reeks = (van: Lezer): string =>
      JSON.stringify(van.gekregen.map(({ id, soort, objectId }) => [id, soort, objectId]));
    return {
      vast: geschreven.vast.size,
      ongedaan: geschreven.ongedaan.size,
      gemist: [...geschreven.vast].filter((id) => !aantallen.has(id)).length,
      herhaald:
        [...aantallen.values()].filter((aantal) => aantal > 1).length +
        verteld.length -
        new Set(verteld.map(({ id }) => id)).size,
      verzonnen: [...geschreven.ongedaan].filter((id) => aantallen.has(id)).length,
      vasteVolgorde: reeks(opnieuw) === reeks(lezer),
      gedood: opstelling.gedood,
    };
  } finally {
    await opstelling.stop();
  }
}

export const houdt = ({ gemist, herhaald, verzonnen, vasteVolgorde }: Uitkomst): boolean =>
  gemist === 0 && herhaald === 0 && verzonnen === 0 && vasteVolgorde;
