import { alsArray } from '../data/bereik';
import type { Voorwaarde } from '../data/voorwaarde';
import type { Verzoek } from '../verzoek';
import type { Lijstvraag } from './lijstvraag';
import { ingevuld } from './plaatshouder';

/** What is known when a plan runs: the request, and of each list of it how it is asked this time. */
export interface Uitvoering {
  readonly verzoek: Verzoek;
  readonly lijsten: readonly Lijstvraag[];
  /** Ids that root fields name, in the order of the plan. */
  readonly ids: readonly string[];
  /** What a mutation made itself of its input. */
  readonly eigen?: Waarden;
}

type Waarden = Readonly<Record<string, unknown>>;
type Levering = (uitvoering: Uitvoering) => Waarden;

/** Named parameters in a condition of src/data; a cast such as `::uuid[]` is none. */
const NAAM = /(?<![:\w]):([A-Za-z_]\w*)/g;

/**
 * The parameters of a statement in the making: every value is bound, and comes at each run from where it came when the
 * statement was made.
 */
export class Invoer {
  private readonly leveringen = new Map<string, Levering>();
  private readonly gevraagd = new Set<number>();
  private readonly plaatsen = new Map<string, { readonly levering: string; readonly naam: string }>();

  /** @param gedeeld lists that conditions ask of: each is read once in the statement. */
  constructor(private readonly gedeeld: readonly Voorwaarde[]) {}

  /**
   * The condition with numbered parameters.
   * @param bron name of what supplies its values; the same name always supplies the same.
   * @param levering its values at each run, where they are others than those of the condition itself.
   * @param vervangen SQL in place of parameters with this value.
   */
  bind(bron: string, voorwaarde: Voorwaarde, levering?: Levering, vervangen?: Vervanging): string {
    const { sql, parameters } = voorwaarde;
    return this.nummer(bron, levering ?? (() => parameters), { sql: this.deel(sql), parameters }, vervangen);
  }

  /** The lists that were asked of, before the rest of the statement. */
  get vooraf(): string {
    const lijsten = [...this.gevraagd].map((nummer) => {
      const lijst = this.gedeeld[nummer] as Voorwaarde;
      const gebonden = this.nummer(`gedeeld ${nummer}`, () => lijst.parameters, lijst);
      return `gedeeld${nummer} AS MATERIALIZED (SELECT ARRAY(${gebonden}) AS ids)`;
    });
    return lijsten.length === 0 ? '' : `WITH ${lijsten.join(', ')} `;
  }

  private nummer(bron: string, levering: Levering, { sql, parameters }: Voorwaarde, vervangen?: Vervanging): string {
    return sql.replace(NAAM, (heel, naam: string) => {
      if (!(naam in parameters)) return heel;
      if (vervangen !== undefined && parameters[naam] === vervangen.waarde) return vervangen.sql;
      return this.waarde(bron, levering, naam);
    });
  }

  /** The condition, in which what it asks of a list is asked of the list that is read once. */
  private deel(sql: string): string {
    return this.gedeeld.reduce((van, lijst, nummer) => {
      const tekst = alsArray(lijst);
      if (!van.includes(tekst)) return van;
      this.gevraagd.add(nummer);
      return van.replaceAll(tekst, `(SELECT ids FROM gedeeld${nummer})::uuid[]`);
    }, sql);
  }

  /** One value by its name. */
  waarde(bron: string, levering: Levering, naam: string): string {
    this.leveringen.set(bron, levering);
    const sleutel = `${bron} ${naam}`;
    if (!this.plaatsen.has(sleutel)) this.plaatsen.set(sleutel, { levering: bron, naam });
    return `$${[...this.plaatsen.keys()].indexOf(sleutel) + 1}`;
  }

  /**
   * The statement with the parameters that are left in it numbered anew, and what gives their values at each run: what
   * was bound for a part that was not written after all is none of PostgreSQL's.
   */
  klaar(tekst: string): { readonly tekst: string; readonly waarden: (uitvoering: Uitvoering) => readonly unknown[] } {
    const plaatsen = [...this.plaatsen.values()];
    const gebruikt: { readonly levering: string; readonly naam: string }[] = [];
    const genummerd = tekst.replace(/\$(\d+)/g, (_, nummer: string) => {
      const plaats = plaatsen[Number(nummer) - 1];
      if (!plaats) throw new Error('a parameter of this statement is not its own');
      if (!gebruikt.includes(plaats)) gebruikt.push(plaats);
      return `$${gebruikt.indexOf(plaats) + 1}`;
    });
    const bronnen = gebruikt.map(({ levering, naam }) => ({ naam, lever: this.leveringen.get(levering) as Levering }));
    return {
      tekst: genummerd,
      waarden: (uitvoering) => bronnen.map(({ naam, lever }) => ingevuld(lever(uitvoering)[naam], uitvoering.verzoek)),
    };
  }
}

/** Stands for a value that is no parameter but a column of what is being read. */
export interface Vervanging {
  readonly waarde: unknown;
  readonly sql: string;
}
