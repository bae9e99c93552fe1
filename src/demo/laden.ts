import { pipeline } from 'node:stream/promises';
import { setImmediate as naAnderen } from 'node:timers/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { bereidVoor } from './bulk';
import { Bundel } from './copytekst';
import { metVerbinding, zonderOrganisatie } from './leeg';
import { MINSTE_CLIENTS, type Opties } from './schets';
import { TABELLEN, TABELNAMEN, type Tabel } from './tabellen';
import { verzameling } from './verzameling';

/** Rows per table. */
export type DemoTelling = Readonly<Record<Tabel, number>>;

export interface DemoOpties {
  readonly clients: number;
  readonly seed: number;
  /** The moment at which the set is up to date. */
  readonly nu: Date;
}

/** Bytes that are gathered before they are sent: what bounds memory. */
const BUNDELGROOTTE = 4_000_000;
/** Dossiers between two looks at the connection, so that the server never waits for text. */
const DOSSIERS_PER_BEURT = 20;

function gekeurd({ clients, seed, nu }: DemoOpties): Opties {
  if (!Number.isSafeInteger(clients) || clients < MINSTE_CLIENTS)
    throw new Error(
      `the demo set needs at least ${MINSTE_CLIENTS} clients, for the fixed dossiers of each organisatie`,
    );
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('the seed must be a whole number, not negative');
  if (Number.isNaN(nu.getTime())) throw new Error('the moment of the demo set is no date');
  return { clients, seed, nu: nu.getTime() };
}

/**
 * Loads a demo set of five organisaties and so many clients into the migrated database at `url`, in one transaction:
 * a set that is there is whole. Same options, same rows. Rejects when there is an organisatie already.
 */
export async function laadDemo(url: string, opties: DemoOpties): Promise<DemoTelling> {
  const gevraagd = gekeurd(opties);
  return metVerbinding(url, async (client) => {
    await client.query('BEGIN');
    // Two loaders at once take turns; the second one finds it filled.
    await client.query('LOCK TABLE organisatie IN SHARE ROW EXCLUSIVE MODE');
    if (!(await zonderOrganisatie(client)))
      throw new Error('the database already holds an organisatie: the demo set is loaded into an empty one only');
    const herstel = await bereidVoor(client);
    herstel.push('SELECT pw.herbereken_alle_standen()');
    const aantallen = await vul(client, gevraagd);
    for (const statement of herstel) await client.query(statement);
    await client.query('COMMIT');
    await client.query(`ANALYZE ${[...TABELNAMEN, 'dossierstand'].join(', ')}`);
    return Object.fromEntries(TABELNAMEN.map((tabel) => [tabel, aantallen.get(tabel) ?? 0])) as Record<Tabel, number>;
  });
}

/** Generates and copies side by side: while the server takes in one bundle, the next one is gathered. */
async function vul(client: Client, opties: Opties): Promise<ReadonlyMap<Tabel, number>> {
  const aantallen = new Map<Tabel, number>();
  let bundel = new Bundel();
  let onderweg: Promise<void> = Promise.resolve();
  const verzend = async () => {
    await onderweg;
    for (const [tabel, { aantal }] of bundel.tabellen) aantallen.set(tabel, (aantallen.get(tabel) ?? 0) + aantal);
    onderweg = kopieer(client, bundel);
    // Awaited with the next bundle; a failure in between must not count as unhandled.
    onderweg.catch(() => undefined);
    bundel = new Bundel();
  };
  const stappen = verzameling(opties, { voeg: (tabel, rij) => bundel.voeg(tabel, rij) });
  let stap = 0;
  for (const _ of stappen) {
    stap += 1;
    if (stap % DOSSIERS_PER_BEURT === 0) await naAnderen();
    if (bundel.omvang >= BUNDELGROOTTE) await verzend();
  }
  await verzend();
  await onderweg;
  return aantallen;
}

async function kopieer(client: Client, { tabellen }: Bundel): Promise<void> {
  for (const tabel of TABELNAMEN) {
    const regels = tabellen.get(tabel);
    if (regels === undefined) continue;
    const stroom = client.query(copyFrom(`COPY ${tabel} (${TABELLEN[tabel].join(', ')}) FROM STDIN`));
    await pipeline([regels.inhoud], stroom);
  }
}
