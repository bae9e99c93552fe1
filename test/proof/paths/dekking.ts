import { type Aanvrager, teltAlleen } from '../../../src/domain/aanvrager';
import { bereikbareVelden, Cijfers } from '../noninterference/cijfers';
import { GROOTBOEK, type Keuze, type Vraag } from '../noninterference/vraag';
import type { Uitslag } from './twee-paden';

/** Root fields that read no dossier, explain one, or tell who read one: the guarded path answers them. */
export const BEWAAKT: ReadonlySet<string> = new Set([
  'ik',
  'reglement',
  'organisaties',
  'verwerkingsregister',
  'statistiek',
  'toegang',
  'integratie',
  'integraties',
  ...GROOTBOEK,
]);

/** What a run of this length or more must come to. */
const LANG = 5_000;
/** Of what the hot path is there for: asked by who may, without broken glass, of what it reads. */
const BEDEKT = 0.85;

const deel = (aantal: number, van: number): string =>
  `${aantal} of ${van} (${((100 * aantal) / Math.max(van, 1)).toFixed(1)} %)`;

/** What a run saw of the hot path: a run in which it answered little proves little. */
export class Dekking {
  readonly bedekt = new Cijfers();
  gevallen = 0;
  /** Cases for which it is there. */
  bedoeld = 0;
  bedoeldBedekt = 0;
  /** Why it is not there for the others. */
  readonly overig = new Map<string, number>();
  metAfgeschermd = 0;
  metKanttekening = 0;
  readonly wortels = new Map<string, number>();
  readonly profielen = new Map<string, number>();

  tel(
    vraag: Vraag,
    aanvrager: Aanvrager,
    inNood: boolean,
    { snel, data, fouten }: Uitslag,
    cursors: (lijst: Keuze, cursor: string) => void,
  ): void {
    this.gevallen += 1;
    const reden = inNood
      ? 'broken glass'
      : teltAlleen(aanvrager)
        ? 'figures'
        : fouten.length > 0
          ? `error ${fouten[0]}`
          : vraag.wortels.find(({ veld }) => BEWAAKT.has(veld))?.veld;
    const bedoeld = reden === undefined;
    if (bedoeld) this.bedoeld += 1;
    else this.overig.set(reden, (this.overig.get(reden) ?? 0) + 1);
    if (snel === null) return;
    if (bedoeld) this.bedoeldBedekt += 1;
    if (snel.afgeschermd.length > 0) this.metAfgeschermd += 1;
    if (snel.kanttekeningen.length > 0) this.metKanttekening += 1;
    for (const veld of new Set(vraag.wortels.map((wortel) => wortel.veld)))
      this.wortels.set(veld, (this.wortels.get(veld) ?? 0) + 1);
    const profiel = `${aanvrager.profiel} ${aanvrager.soort}`;
    this.profielen.set(profiel, (this.profielen.get(profiel) ?? 0) + 1);
    this.bedekt.tel(vraag, data, fouten, cursors);
  }

  /** Fields of the contract that no answer of the hot path had. */
  get gemist(): readonly string[] {
    return [...bereikbareVelden((wortel) => !BEWAAKT.has(wortel))].filter((veld) => !this.bedekt.beantwoord.has(veld));
  }

  /** What a run of this length had to come to and did not. */
  tekorten(): readonly string[] {
    const tekorten: string[] = [];
    if (this.bedoeldBedekt < BEDEKT * this.bedoeld)
      tekorten.push(`answered by the hot path: ${deel(this.bedoeldBedekt, this.bedoeld)}`);
    if (this.gevallen < LANG) return tekorten;
    if (this.gemist.length > 0) tekorten.push(`never answered by the hot path: ${this.gemist.join(', ')}`);
    if (this.metKanttekening === 0) tekorten.push('no statement went out by the hot path');
    if (this.bedekt.metGegevens < 0.5 * this.bedekt.vragen) tekorten.push('too few answers with data');
    return tekorten;
  }

  regels(): readonly string[] {
    const { bedekt, wortels, profielen, overig } = this;
    const velden = bereikbareVelden((wortel) => !BEWAAKT.has(wortel)).size;
    const leeg = [...bedekt.beantwoord].filter((veld) => !bedekt.gevuld.has(veld));
    const telling = (per: ReadonlyMap<string, number>): string =>
      [...per]
        .sort()
        .map(([naam, aantal]) => `${naam} ${aantal}`)
        .join(', ');
    return [
      `${this.gevallen} cases; answered by the hot path: ${deel(bedekt.vragen, this.gevallen)}, and of those it is there for ${deel(this.bedoeldBedekt, this.bedoeld)}`,
      `of its answers with data of a dossier: ${deel(bedekt.metGegevens, bedekt.vragen)}; with something withheld: ${deel(this.metAfgeschermd, bedekt.vragen)}; with statements: ${this.metKanttekening}`,
      `what it is not there for: ${telling(overig)}`,
      `its root fields: ${telling(wortels)}`,
      `its callers: ${telling(profielen)}`,
      `fields that it answered: ${deel(velden - this.gemist.length, velden)}; never: ${this.gemist.join(', ') || 'none'}; never with a value: ${leeg.join(', ') || 'none'}`,
    ];
  }
}
