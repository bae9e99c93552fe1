import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, print } from 'graphql';
import type { DataSource } from 'typeorm';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { openBron } from '../../../src/data/bron';
import { Willekeur } from '../../../src/demo/willekeur';
import { bouwSchema } from '../../../src/server/schema';
import { haalToken } from '../../support/gateway';
import type { Omvang } from '../argumenten';
import { alleVragers, trekVrager, type Vrager } from '../noninterference/bellers';
import { schrijf } from '../noninterference/schrijf';
import { leesStand, rijenVan, type Stand } from '../noninterference/stand';
import { Voorraad } from '../noninterference/voorraad';
import { vragen } from '../noninterference/vraag';
import { Wereld } from '../noninterference/wereld';
import { zichtVan } from '../noninterference/zicht';
import { type Geval, keur, type Regel } from './keuring';
import { leesPlekken, metIds } from './plekken';

const SCHEMA = bouwSchema();

export interface Uitkomst {
  vragen: number;
  /** Answers with something of somebody in it. */
  metGegevens: number;
  metAfgeschermd: number;
  /** Places that were filled, each of which is covered. */
  plekken: number;
  gebrek: string | null;
  /** Cases with something in them, for the controls. */
  readonly gevallen: Geval[];
}

const TABEL: Readonly<Record<string, string>> = {
  Traject: 'traject',
  Rapportage: 'rapportage',
  Toestemming: 'toestemming',
  Noodtoegang: 'noodtoegang',
};

/** Of an object of a dossier, whose it is: from the rows, not from the gateway. */
function eigenaars(stand: Stand): (type: string, id: string) => string {
  const per = new Map<string, string>();
  for (const [type, tabel] of Object.entries(TABEL))
    for (const { id, client_id } of rijenVan(stand, tabel)) per.set(`${type} ${id}`, String(client_id));
  return (type, id) => {
    if (type === 'Client') return id;
    const client = per.get(`${type} ${id}`);
    if (client === undefined) throw new Error(`a ${type} in an answer is in no table`);
    return client;
  };
}

async function regelsVan(bron: DataSource, traceId: string): Promise<readonly Regel[]> {
  const rijen: { wie: string; patroon: Regel['patroon'] }[] = await bron.query(
    `SELECT v.betrokkene_soort || ' ' || v.betrokkene_id AS wie, r.patronen -> v.patroon AS patroon
     FROM raadpleging r JOIN verstrekking v ON v.raadpleging_id = r.id
     WHERE r.trace_id = $1 AND r.uitkomst = 'BEANTWOORD'`,
    [traceId],
  );
  return rijen;
}

/** Ids that a root field `toegang` names: the answer explains who may read of them. */
const uitgelegdIn = (query: string, variables: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  query.includes('toegang(')
    ? new Set([...`${query} ${JSON.stringify(variables)}`.matchAll(/[0-9a-f-]{36}/g)].map(([id]) => `CLIENT ${id}`))
    : new Set();

/** Asks `n` random questions by random callers over HTTP, and holds what the ledger has of each against its answer. */
export async function proef({ n, seed, pad = 'BEIDE' }: Omvang, perVrager = 8): Promise<Uitkomst> {
  const dataDir = await mkdtemp(join(tmpdir(), 'poortwachter-verantwoording-'));
  const wereld = await Wereld.start(dataDir, pad);
  const bron = await openBron(wereld.gateway.database.url, { max: 2 });
  const uitkomst: Uitkomst = { vragen: 0, metGegevens: 0, metAfgeschermd: 0, plekken: 0, gebrek: null, gevallen: [] };
  try {
    const stand = await leesStand(wereld.db);
    const clientVan = eigenaars(stand);
    const willekeur = new Willekeur(seed, 7);
    const alle = await alleVragers(bron);
    while (uitkomst.vragen < n && uitkomst.gebrek === null) {
      const vrager = await trekVrager(bron, willekeur.kies(alle), willekeur);
      if (vrager) await vraagAls({ wereld, bron, stand, clientVan, uitkomst, willekeur, n: perVrager }, vrager);
    }
    return uitkomst;
  } finally {
    await bron.destroy();
    await wereld.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Opstelling {
  readonly wereld: Wereld;
  readonly bron: DataSource;
  readonly stand: Stand;
  readonly clientVan: (type: string, id: string) => string;
  readonly uitkomst: Uitkomst;
  readonly willekeur: Willekeur;
  readonly n: number;
}

async function vraagAls(van: Opstelling, { persona, doelen, aanvrager }: Vrager): Promise<void> {
  const { wereld, bron, stand, clientVan, uitkomst, willekeur } = van;
  const voorraad = new Voorraad(stand, zichtVan(stand, aanvrager), aanvrager.organisatieId, new Map());
  const beller = wereld.beller(await haalToken(wereld.gateway.url, persona.persona));
  const getrokken = fc.sample(vragen(aanvrager, voorraad), { numRuns: van.n, seed: willekeur.uint32() | 0 });
  for (const vraag of getrokken) {
    const { query, variables } = schrijf(vraag, (naam, plaats) => voorraad.zoek(naam, plaats));
    const document = metIds(SCHEMA, parse(query));
    const traceId = randomBytes(16).toString('hex');
    const antwoord = await beller.vraag(print(document), variables, {
      'poortwachter-doel': doelen.join(','),
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
    });
    if (antwoord.data == null) continue;
    uitkomst.vragen += 1;
    const gelezen = leesPlekken(SCHEMA, document, variables, antwoord.data, clientVan);
    const geval: Geval = {
      reglement: REGLEMENTEN[aanvrager.profiel],
      gelezen,
      afgeschermd: antwoord.afgeschermd,
      kanttekeningen: new Set(
        antwoord.kanttekeningen.map(({ clientId, categorie }) => `CLIENT ${clientId} ${categorie}`),
      ),
      uitgelegd: uitgelegdIn(query, variables),
      regels: await regelsVan(bron, traceId),
    };
    const gevuld = gelezen.plekken.filter((plek) => plek.gevuld).length;
    uitkomst.plekken += gevuld;
    if (gevuld > 0) uitkomst.metGegevens += 1;
    if (antwoord.afgeschermd.length > 0) uitkomst.metAfgeschermd += 1;
    if (gevuld > 0 && antwoord.afgeschermd.length > 0) uitkomst.gevallen.push(geval);
    const [gebrek] = keur(geval);
    if (gebrek !== undefined) {
      uitkomst.gebrek = `${persona.persona} under ${doelen.join(',')}: ${gebrek}\n${print(document)}`;
      return;
    }
  }
}
