import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { SCHEMA } from '../../journeys/lezen/vragen';
import type { Wijziging } from './stap';
import { GROOTBOEK, type Keuze, type Vraag } from './vraag';

/** What a row of the register is: an answer that shows one of these shows data. */
const NAAMWOORDEN = ['Client', 'Traject', 'Rapportage', 'Aanmelding', 'Opdracht', 'Noodtoegang'];

/** What a long run is to reach: shares of the fields that a query can come to, and of the answers. */
export const DOEL = { velden: 0.95, gegevens: 0.5 } as const;
/** From so many questions on a run is long. */
export const LANG = 5_000;

/** The fields that can be come to from this type, as schema coordinates; of its own only those that are asked. */
function veldenVan(
  begin: GraphQLObjectType | null | undefined,
  mits: (veld: string) => boolean = () => true,
): ReadonlySet<string> {
  const velden = new Set<string>();
  const loop = (type: GraphQLObjectType): void => {
    for (const veld of Object.values(type.getFields())) {
      const coordinaat = `${type.name}.${veld.name}`;
      if (velden.has(coordinaat) || (type === begin && !mits(veld.name))) continue;
      velden.add(coordinaat);
      const soort = getNamedType(veld.type);
      if (!isLeafType(soort) && isObjectType(soort)) loop(soort);
    }
  };
  if (begin) loop(begin);
  return velden;
}

/** Every field that a query can come to, by these of its root fields. */
export const bereikbareVelden = (mits?: (wortel: string) => boolean): ReadonlySet<string> =>
  veldenVan(SCHEMA.getQueryType(), mits);

/** Of those, what the proof can ask. */
export const vraagbareVelden = (): ReadonlySet<string> => bereikbareVelden((wortel) => !GROOTBOEK.has(wortel));

/** What only a mutation answers with. The proof asks none: it would make its own world another. */
function alleenNaMutatie(): readonly string[] {
  const bereikbaar = bereikbareVelden();
  return [...veldenVan(SCHEMA.getMutationType())].filter((veld) => !bereikbaar.has(veld));
}

const deel = (aantal: number, van: number): string =>
  `${aantal} of ${van} (${((100 * aantal) / Math.max(van, 1)).toFixed(1)} %)`;

const som = (namen: readonly string[]): string => namen.join(', ') || 'none';

/** What a run saw: a run that saw nothing proves nothing. */
export class Cijfers {
  vragen = 0;
  antwoorden = 0;
  metGegevens = 0;
  /** How often an answer had an error, by its code. */
  readonly fouten = new Map<string, number>();
  wijzigingen = 0;
  /** Tables in which something hidden was changed. */
  readonly gewijzigd = new Set<string>();
  /** Fields that an answer had, be it null. */
  readonly beantwoord = new Set<string>();
  /** Fields of which an answer had a value. */
  readonly gevuld = new Set<string>();

  /** Takes account of an answer: which fields it had, and whether it showed anything of a dossier. */
  tel(vraag: Vraag, data: unknown, fouten: readonly string[], cursors: (lijst: Keuze, cursor: string) => void): void {
    this.vragen += 1;
    for (const code of new Set(fouten)) this.fouten.set(code, (this.fouten.get(code) ?? 0) + 1);
    let gegevens = false;
    let alias = 0;
    const loop = (keuzes: readonly Keuze[], ouders: readonly Record<string, unknown>[], lijst: Keuze | null): void => {
      const aliassen: string[] = [];
      // Aliases were numbered in the order of writing: a field before what is asked inside it.
      for (const keuze of keuzes) {
        const eigen = Object.keys(keuze.args).length > 0 || keuze.sub.length > 0;
        const naam = eigen ? `a${alias++}` : keuze.veld;
        aliassen.push(naam);
        const waarden = ouders.filter((ouder) => naam in ouder).map((ouder) => ouder[naam]);
        const coordinaat = `${keuze.ouder}.${keuze.veld}`;
        if (keuze.veld === '__typename') continue;
        if (waarden.length > 0) this.beantwoord.add(coordinaat);
        const vol = waarden.flat().filter((waarde) => waarde !== null && waarde !== undefined);
        if (vol.length > 0) {
          this.gevuld.add(coordinaat);
          if (NAAMWOORDEN.includes(keuze.ouder)) gegevens = true;
        }
        if (keuze.veld === 'cursor' || keuze.veld.endsWith('Cursor'))
          for (const cursor of vol) if (lijst) cursors(lijst, String(cursor));
        const diepere = vol.filter((waarde): waarde is Record<string, unknown> => typeof waarde === 'object');
        const vanLijst = 'first' in keuze.args || 'last' in keuze.args ? keuze : lijst;
        loop(keuze.sub, diepere, vanLijst);
      }
    };
    loop(vraag.wortels, data !== null && typeof data === 'object' ? [data as Record<string, unknown>] : [], null);
    if (gegevens) this.metGegevens += 1;
  }

  telWijzigingen(wijzigingen: readonly Wijziging[]): void {
    this.wijzigingen += wijzigingen.length;
    for (const { tabel } of wijzigingen.flatMap(({ stappen }) => stappen)) this.gewijzigd.add(tabel.naam);
  }

  /** What a run of this length had to reach and did not. */
  tekorten(): readonly string[] {
    if (this.vragen < LANG) return [];
    const velden = vraagbareVelden();
    const doelen = [
      [
        'schema fields answered',
        [...velden].filter((veld) => this.beantwoord.has(veld)).length,
        velden.size,
        DOEL.velden,
      ],
      ['answers with data of a dossier', this.metGegevens, this.vragen, DOEL.gegevens],
    ] as const;
    return doelen
      .filter(([, aantal, van, doel]) => aantal < doel * van)
      .map(([wat, aantal, van, doel]) => `${wat}: ${deel(aantal, van)}, and at least ${100 * doel} % is asked for`);
  }

  regels(seed: number, werelden: number, tabellen: Iterable<string>): readonly string[] {
    const velden = vraagbareVelden();
    const gemist = [...velden].filter((veld) => !this.beantwoord.has(veld));
    const leeg = [...velden].filter((veld) => this.beantwoord.has(veld) && !this.gevuld.has(veld));
    const uit = alleenNaMutatie();
    const soorten = new Set(uit.map((veld) => veld.split('.')[0] ?? veld));
    const nooit = [...tabellen].filter((naam) => !this.gewijzigd.has(naam));
    return [
      `seed ${seed}: ${this.vragen} queries x ${werelden} worlds, ${this.antwoorden} answers compared byte by byte`,
      `${this.wijzigingen} hidden changes; tables never changed: ${som(nooit)}`,
      `schema fields answered: ${deel(velden.size - gemist.length, velden.size)}; never answered: ${som(gemist)}`,
      `fields answered but never with a value: ${som(leeg)}`,
      `counted out, ${uit.length} fields that only a mutation answers with, since it would make its own world another: ${som([...soorten])}`,
      `answers with data of a dossier: ${deel(this.metGegevens, this.vragen)}; with an error: ${som([...this.fouten].map(([code, aantal]) => `${aantal} ${code}`))}`,
    ];
  }
}
