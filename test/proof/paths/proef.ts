import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { Persona } from '../../../src/auth/dev/personas';
import { openBron } from '../../../src/data/bron';
import { Willekeur } from '../../../src/demo/willekeur';
import { NU } from '../../support/moment';
import type { Omvang } from '../argumenten';
import { alleVragers, trekVrager, type Vrager } from '../noninterference/bellers';
import { cursorVoorraad, schrijf } from '../noninterference/schrijf';
import { leesStand, type Stand } from '../noninterference/stand';
import { verschilVan, type Wijziging } from '../noninterference/stap';
import { Voorraad } from '../noninterference/voorraad';
import { lijstVan, type Vraag, vragen } from '../noninterference/vraag';
import { Wereld } from '../noninterference/wereld';
import { zichtVan } from '../noninterference/zicht';
import { BEWAAKT, Dekking } from './dekking';
import { type Padmaker, TweePaden } from './twee-paden';
import { varieer } from './varieer';
import { trekVeranderingen } from './verandering';
import { type Geval, type Verschil, verklein } from './verklein';

export interface Instelling extends Omvang {
  /** Questions that are asked of the same rows. */
  readonly perRonde: number;
  readonly meld?: (regel: string) => void;
  readonly maakPad?: Padmaker;
  /** Whether what is found is told as it was found, rather than made small. */
  readonly zoals?: boolean;
  readonly personas?: RegExp;
}

export interface Uitkomst {
  readonly dekking: Dekking;
  readonly verschil: Verschil | null;
}

/** Changes of each kind that a round makes at once. */
const VERANDERINGEN = 40;

/** Somebody who asks, with what there is to ask about. */
interface Plaats {
  readonly vrager: Vrager;
  readonly voorraad: Voorraad;
}

/** Two of one organisatie, mostly of one kind, for some of their purposes and now and then with fewer scopes. */
async function* paren(bron: DataSource, stand: Stand, seed: number, personas?: RegExp) {
  const willekeur = new Willekeur(seed, 1);
  const alle = (await alleVragers(bron)).filter(({ persona }) => personas?.test(persona) ?? true);
  const maak = async (persona: Persona): Promise<Plaats | null> => {
    const scopes = willekeur.kans(0.25) ? persona.scopes.filter(() => willekeur.kans(0.8)) : persona.scopes;
    const vrager = await trekVrager(bron, { ...persona, scopes }, willekeur);
    if (!vrager) return null;
    const { organisatieId } = vrager.aanvrager;
    return { vrager, voorraad: new Voorraad(stand, zichtVan(stand, vrager.aanvrager), organisatieId, new Map()) };
  };
  for (;;)
    for (const persona of willekeur.schud(alle)) {
      if (persona.persona.startsWith('nieuw-') && willekeur.kans(0.7)) continue;
      const buren = alle.filter(
        ({ organisatie, soort }) =>
          organisatie === persona.organisatie && (willekeur.kans(0.2) || soort === persona.soort),
      );
      const een = await maak(persona);
      const ander = await maak(willekeur.kies(buren));
      const plaatsen = [een, ander].filter((plaats) => plaats !== null);
      if (plaatsen.length > 0) yield plaatsen;
    }
}

async function inNood(wereld: Wereld): Promise<ReadonlySet<string>> {
  const { rows } = await wereld.db.query<{ id: string }>(
    'SELECT medewerker_id AS id FROM noodtoegang WHERE van <= $1 AND tot > $1',
    [NU],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A database that changes, and what it is like when nothing has. */
export interface Opstelling {
  readonly wereld: Wereld;
  readonly bron: DataSource;
  readonly stand: Stand;
  stop(): Promise<void>;
}

/** Starts one; whoever starts it, stops it. */
export async function stelOp(): Promise<Opstelling> {
  const dataDir = await mkdtemp(join(tmpdir(), 'poortwachter-paden-'));
  const wereld = await Wereld.start(dataDir, 'BEWAAKT');
  const bron = await openBron(wereld.gateway.database.url, { max: 2, prepared: 100 });
  const stop = async (): Promise<void> => {
    await bron.destroy();
    await wereld.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { wereld, bron, stand: await leesStand(wereld.db), stop };
}

/** Asks both paths `n` random questions, by random callers, of rows that change all the while. */
export async function proef({ wereld, bron, stand }: Opstelling, instelling: Instelling): Promise<Uitkomst> {
  const { n, seed, perRonde, zoals = false, meld = () => undefined } = instelling;
  const paden = new TweePaden(bron, instelling.maakPad);
  const dekking = new Dekking();
  let ronde = 0;
  for await (const plaatsen of paren(bron, stand, seed, instelling.personas)) {
    if (dekking.gevallen >= n) break;
    ronde += 1;
    const [eerste] = plaatsen;
    if (!eerste) continue;
    const willekeur = new Willekeur(seed, 3, ronde);
    const { organisatieId } = eerste.vrager.aanvrager;
    const wijzigingen = trekVeranderingen(stand, organisatieId, VERANDERINGEN, seed, ronde);
    await wereld.zet(verschilVan(stand, wijzigingen));
    const open = await inNood(wereld);
    const van = { stand, wereld, paden, dekking, wijzigingen, plaatsen, open, willekeur, ronde, zoals };
    const getrokken = vragen(eerste.vrager.aanvrager, eerste.voorraad);
    for (const heel of fc.sample(getrokken, { numRuns: perRonde, seed: willekeur.uint32() | 0 })) {
      const vraag = metMaat(heel, willekeur);
      const verschil = vraag && (await stel(van, vraag, n));
      if (verschil) return { dekking, verschil };
    }
    if (ronde % 20 === 0) meld(`${dekking.gevallen} of ${n} cases, ${dekking.bedekt.vragen} answered by the hot path`);
  }
  return { dekking, verschil: null };
}

interface Ronde {
  readonly stand: Stand;
  readonly wereld: Wereld;
  readonly paden: TweePaden;
  readonly dekking: Dekking;
  readonly wijzigingen: readonly Wijziging[];
  readonly plaatsen: readonly Plaats[];
  readonly open: ReadonlySet<string>;
  readonly willekeur: Willekeur;
  readonly ronde: number;
  readonly zoals: boolean;
}

/** Of what only the guarded path answers, a little: that it is left to it. */
const metMaat = (vraag: Vraag, willekeur: Willekeur): Vraag | null => {
  const wortels = vraag.wortels.filter(({ veld }) => !BEWAAKT.has(veld) || willekeur.kans(0.1));
  return wortels.length === 0 ? null : { ...vraag, wortels };
};

/** Asks it for each caller with its own values, and once more with other values of the same document. */
async function stel(van: Ronde, vraag: Vraag, n: number): Promise<Verschil | null> {
  const { paden, dekking, plaatsen, open, willekeur } = van;
  const gevallen = plaatsen.flatMap(({ vrager, voorraad }, nummer): Geval[] => {
    const schrijfOp = (deel: Vraag) => schrijf(deel, (naam, plaats) => voorraad.zoek(naam, plaats));
    const zaad = willekeur.uint32();
    const gewoon: Geval = { vrager, voorraad, vraag, schrijfOp };
    const anders: Geval = { ...gewoon, schrijfOp: (deel) => varieer(schrijfOp(deel), new Willekeur(zaad)) };
    return vraag.variabelen && nummer === 0 ? [gewoon, anders] : [gewoon];
  });
  for (const geval of gevallen) {
    if (dekking.gevallen >= n) return null;
    const { aanvrager } = geval.vrager;
    const uitslag = await paden.vraag(aanvrager, geval.schrijfOp(vraag));
    if (uitslag === null) continue;
    if (uitslag.verschil !== null)
      return van.zoals
        ? { ...geval, waarin: uitslag.verschil, ronde: van.ronde, wijzigingen: van.wijzigingen }
        : verklein(van, geval, uitslag.verschil);
    const nood = aanvrager.soort === 'MEDEWERKER' && open.has(aanvrager.medewerkerId);
    dekking.tel(vraag, aanvrager, nood, uitslag, ({ args, veld }, cursor) => {
      const lijst = lijstVan(veld);
      if (lijst) geval.voorraad.bewaarCursor(cursorVoorraad(lijst, args.orderBy), cursor);
    });
  }
  return null;
}
