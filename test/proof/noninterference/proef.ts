import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openBron } from '../../../src/data/bron';
import { Willekeur } from '../../../src/demo/willekeur';
import type { Omvang } from '../argumenten';
import { alleVragers, trekVrager, type Vrager } from './bellers';
import { Cijfers } from './cijfers';
import { begin, type Uitgezonderd, zet } from './ronde';
import { eenRonde, type Proefopstelling } from './rondvraag';
import { leesStand } from './stand';
import type { Invloed } from './verklein';
import { Wereld } from './wereld';

export interface Instelling extends Omvang {
  /** Worlds beside the one in which nothing is different. */
  readonly werelden: number;
  /** Queries a caller asks in a row of the same worlds. */
  readonly perRonde: number;
  readonly uitgezonderd?: Uitgezonderd;
  /** Done to every world before the first question, such as taking a layer away. */
  readonly vooraf?: (wereld: Wereld) => Promise<void>;
  readonly meld?: (regel: string) => void;
  /** Only callers of this name. */
  readonly personas?: RegExp;
}

export interface Uitkomst {
  readonly cijfers: Cijfers;
  readonly invloed: Invloed | null;
  /** The tables there are. */
  readonly tabellen: readonly string[];
}

/** The callers in a random order, each for a random part of its purposes; round and round. */
async function* vragers(bron: DataSource, willekeur: Willekeur, personas?: RegExp): AsyncGenerator<Vrager> {
  const alle = (await alleVragers(bron)).filter(({ persona }) => personas?.test(persona) ?? true);
  for (;;)
    for (const persona of willekeur.schud(alle)) {
      // Who has no dossier yet can ask little: now and then is enough.
      if (persona.persona.startsWith('nieuw-') && willekeur.kans(0.7)) continue;
      const vrager = await trekVrager(bron, persona, willekeur);
      if (vrager) yield vrager;
    }
}

async function doorloop(opstelling: Proefopstelling, instelling: Instelling): Promise<Uitkomst> {
  const { n, seed, perRonde, uitgezonderd = () => false, meld = () => undefined } = instelling;
  const { bron, stand, werelden, cijfers } = opstelling;
  const willekeur = new Willekeur(seed, 1);
  const tabellen = [...stand.tabellen.keys()];
  let nummer = 0;
  for await (const vrager of vragers(bron, willekeur, instelling.personas)) {
    const aantal = Math.min(perRonde, n - cijfers.vragen);
    if (aantal <= 0) break;
    nummer += 1;
    const ronde = await begin(bron, stand, vrager, werelden.length, [seed, nummer], uitgezonderd);
    await zet(stand, werelden, ronde);
    cijfers.telWijzigingen(ronde.wijzigingen.flat());
    const invloed = await eenRonde(opstelling, ronde, aantal, willekeur.uint32() | 0);
    if (invloed) return { cijfers, invloed, tabellen };
    if (nummer % 20 === 0) meld(`${cijfers.vragen} of ${n} queries, ${cijfers.wijzigingen} hidden changes`);
  }
  return { cijfers, invloed: null, tabellen };
}

/** Asks `n` random queries of worlds that differ only in what the caller may not see. */
export async function proef(instelling: Instelling): Promise<Uitkomst> {
  const dataDir = await mkdtemp(join(tmpdir(), 'poortwachter-werelden-'));
  const gestart: Wereld[] = [];
  let bron: DataSource | undefined;
  try {
    for (let nummer = 0; nummer <= instelling.werelden; nummer += 1)
      gestart.push(await Wereld.start(dataDir, instelling.pad));
    const [basis, ...werelden] = gestart;
    if (!basis) throw new Error('no world was started');
    for (const wereld of gestart) await instelling.vooraf?.(wereld);
    bron = await openBron(basis.gateway.database.url, { max: 2 });
    const stand = await leesStand(basis.db);
    return await doorloop({ bron, stand, basis, werelden, cijfers: new Cijfers() }, instelling);
  } finally {
    await bron?.destroy();
    for (const wereld of gestart) await wereld.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
