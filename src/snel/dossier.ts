import { dossierDoelen, isRol, mogelijkeSoorten, sluitingen, soortenBij, weigering } from '../../permissions/beoordeel';
import { alsVoorwaarde, feitvraag, openvragen, sluitvraag, type Woordvraag } from '../../permissions/feitvraag';
import { dossierBereik, inLijst, toegewezen } from '../data/bereik';
import { type AanvragerSoort, isBuiten } from '../domain/aanvrager';
import { type Besluit, ZICHTBAAR_BUITEN } from '../domain/besluit';
import type { Categorie } from '../domain/categorie';
import type { Rijfeit } from '../domain/feiten';
import type { Grond } from '../ledger/vermelding';
import type { Verzoek } from '../verzoek';
import { Gezelschap } from './gezelschap';
import type { Invoer } from './invoer';
import { OPDRACHT } from './merkteken';

/** How far roles reach, when they do not all reach alike: which of them count differs by opdracht. */
type Weg = 'PROJECT' | 'TOEGEWEZEN';

/** Opdrachten of a dossier under which something is open, and what a row of them must bear itself. */
export interface Opengesteld {
  /** SQL: there is such an opdracht. */
  readonly iets: string;
  /** SQL: this is one. */
  readonly heeft: (opdracht: string) => string;
  /** SQL: their ids, with commas. */
  readonly tekst: string;
  readonly rijfeiten: readonly Rijfeit[];
}

/** A ground on which a category may be open, and SQL of where it is this one, if it is none before it. */
export interface Gekozen {
  readonly grond: Grond;
  readonly als: string;
}

/**
 * The dossier of one client in a statement: a row beside the row that it belongs to, which tells for every category that
 * is asked of it under which opdrachten it is open. Made from the stored facts, once for all that is read of the client;
 * where no more is read than a row of one opdracht, from that opdracht's alone.
 */
export class Dossier {
  private readonly kolommen = new Map<string, string>();
  private gevraagd = false;
  /** The words of all its opdrachten are gathered beside it, for a refusal to be told of. */
  private metWoorden = false;
  readonly gezelschap: Gezelschap;
  private readonly geopend = new Map<Categorie, readonly Opengesteld[]>();
  private readonly wegen: ReadonlySet<string | undefined>;

  /**
   * @param client SQL of the client's id.
   * @param bekend that a row of a traject in reach is being read: then there is an opdracht.
   * @param alleen SQL of the one opdracht of which something is read; null: of all within reach.
   * @param perLijst where a list has the statements about all its clients; null: they are looked for with this client.
   */
  constructor(
    private readonly verzoek: Verzoek,
    private readonly invoer: Invoer,
    readonly alias: string,
    readonly client: string,
    readonly bekend: boolean,
    private readonly alleen: string | null = null,
    private readonly perLijst: string | null = null,
  ) {
    this.gezelschap = new Gezelschap(verzoek, invoer);
    this.wegen = new Set(this.soorten.filter(isRol).map((rol) => verzoek.poort.reglement.rollen[rol]?.bereik));
  }

  /** Under which opdrachten the category is open. */
  open(categorie: Categorie): readonly Opengesteld[] {
    const gevonden = this.geopend.get(categorie);
    if (gevonden !== undefined) return gevonden;
    const { reglement, aanvrager } = this.verzoek.poort;
    const perSoort = this.soorten.map((soort) => ({
      weg: this.wegVan(soort),
      ...feitvraag(reglement, soort, dossierDoelen(aanvrager), categorie),
    }));
    const dicht = this.ergens(perSoort.map(({ weg, dicht: vraag }) => [weg, vraag]));
    const groepen = new Map(
      perSoort.flatMap(({ open }) => [...open].map(([sleutel, { rijfeiten }]) => [sleutel, rijfeiten])),
    );
    const opengesteld = [...groepen].map(([sleutel, rijfeiten]) => {
      const open = this.ergens(perSoort.map((soort) => [soort.weg, soort.open.get(sleutel)?.vraag ?? []]));
      return { ...this.onder(dicht === 'false' ? open : `${open} AND NOT ${dicht}`), rijfeiten };
    });
    this.geopend.set(categorie, opengesteld);
    return opengesteld;
  }

  /**
   * On which grounds the category can be open, in the regulation's order, and where each but the last is the one: the
   * first that any opdracht within reach is opened by.
   */
  gronden(categorie: Categorie): readonly Gekozen[] {
    const { reglement, aanvrager } = this.verzoek.poort;
    const doelen = dossierDoelen(aanvrager);
    const perSoort = this.soorten.map((soort) => ({
      weg: this.wegVan(soort),
      vragen: openvragen(reglement, soort, doelen, categorie),
      dicht: feitvraag(reglement, soort, doelen, categorie).dicht,
    }));
    const groepen: { readonly grond: Grond; readonly vragen: (readonly [Weg | null, Woordvraag])[] }[] = [];
    for (const regel of reglement.regels) {
      const vragen = perSoort.flatMap(({ weg, vragen: van }) =>
        van.filter(({ opening }) => opening === regel).map(({ vraag }) => [weg, vraag] as const),
      );
      if (regel.aard !== 'OPENT' || vragen.length === 0) continue;
      const vorige = groepen.at(-1);
      if (vorige?.grond.regel === regel.regel && vorige.grond.grondslag === regel.grondslag)
        vorige.vragen.push(...vragen);
      else groepen.push({ grond: { regel: regel.regel, grondslag: regel.grondslag }, vragen: [...vragen] });
    }
    const dicht = perSoort.map(({ weg, dicht: vraag }) => [weg, vraag] as const);
    return groepen.map(({ grond, vragen }, nummer) => ({
      grond,
      als: nummer === groepen.length - 1 ? 'true' : this.ergensOpen(vragen, dicht),
    }));
  }

  /** Whether the category is open in every dossier of the caller: then nothing is asked of this one. */
  isAltijdOpen(categorie: Categorie): boolean {
    return this.bekend && this.verzoek.poort.bruikbaarheid(categorie) === 'ALTIJD';
  }

  /**
   * The refusal that says the same of every dossier, and where it is told after all what was recorded of this one: SQL,
   * false where that is never so. Null where the refusal follows from the facts of each.
   */
  vasteWeigering(categorie: Categorie): { readonly besluit: Besluit; readonly behalve: string } | null {
    const { reglement, aanvrager } = this.verzoek.poort;
    const soorten = soortenBij(reglement, aanvrager);
    const doelen = dossierDoelen(aanvrager);
    const nooit = this.verzoek.poort.bruikbaarheid(categorie) === 'NIET';
    if (!nooit && !isBuiten(aanvrager)) return null;
    const zichtbaar = nooit
      ? []
      : sluitingen(reglement, soorten, categorie)
          .filter(({ code }) => ZICHTBAAR_BUITEN.includes(code))
          .flatMap(({ als }) => sluitvraag(als, doelen, categorie));
    return { besluit: weigering(reglement, soorten, doelen, categorie), behalve: this.ergensIn(zichtbaar) };
  }

  /**
   * The facts of the dossier as text, for the refusal: per opdracht in their order whether it is the one that is read,
   * whether it is the caller's project, and its words; before them, whether the caller is assigned to the client.
   * @param eigen SQL of the opdracht that is read, if one is.
   */
  feiten(eigen: string | null): string {
    const is = eigen === null ? '' : `CASE WHEN d.opdracht_id = ${eigen} THEN '*' END, `;
    const project = this.wegen.has('PROJECT')
      ? `CASE WHEN ${this.inToewijzing('opdracht_id', 'd.opdracht_id')} THEN '+' END, `
      : '';
    const perOpdracht = `(SELECT string_agg(concat(${is}${project}d.feiten::text), E'\\x0${OPDRACHT.charCodeAt(0)}'
      ORDER BY d.opdracht_id) FROM ${this.alleWoorden})`;
    return this.wegen.has('TOEGEWEZEN')
      ? `CASE WHEN ${this.inToewijzing('client_id', this.client)} THEN '!' END, ${perOpdracht}`
      : perOpdracht;
  }

  /** SQL: there may be a statement about the client that travels with values of the category. */
  metKanttekening(categorie: Categorie): string {
    this.gezelschap.van(categorie);
    return this.perLijst === null
      ? this.onder(alsVoorwaarde(`${this.van}.feiten`, [[`KANTTEKENING/${categorie}`]])).iets
      : `${this.client} = ANY ((SELECT ids FROM ${this.perLijst})::uuid[])`;
  }

  /** What was written of the dossier, and after it the statements about the client, unless a list gives them for all. */
  metKanttekeningen(tekst: string): string {
    const { gevraagd } = this.gezelschap;
    if (gevraagd.length === 0 || this.perLijst !== null) return tekst;
    const mits = gevraagd.map((categorie) => `(${this.metKanttekening(categorie)})`).join(' OR ');
    const rijen = `SELECT rijen FROM (${this.gezelschap.selectie(`kt.client_id = ${this.client}`)}) kt`;
    return `concat(${tekst}, CASE WHEN ${mits} THEN (${rijen}) END)`;
  }

  /** The row beside the one that is read; empty when nothing is asked of the dossier. */
  koppeling(): string {
    if (!this.gevraagd) return '';
    if (this.alleen !== null)
      return `LEFT JOIN stand ${this.alias} ON ${this.alias}.client_id = ${this.client}
        AND ${this.alias}.opdracht_id = ${this.alleen}`;
    const kolommen = [...this.kolommen].map(([mits, naam]) =>
      mits === 'true'
        ? `array_agg(d.opdracht_id) AS ${naam}`
        : `array_agg(d.opdracht_id) FILTER (WHERE ${mits}) AS ${naam}`,
    );
    if (this.metWoorden) kolommen.push('array_agg(d.opdracht_id) AS opdrachten', 'array_agg(d.feiten) AS woorden');
    return `LEFT JOIN LATERAL (SELECT ${kolommen.join(', ')} FROM stand d WHERE ${this.rijen}) ${this.alias} ON true`;
  }

  private get soorten(): readonly AanvragerSoort[] {
    const { reglement, aanvrager } = this.verzoek.poort;
    // Who has broken glass open is answered by the guarded path.
    return mogelijkeSoorten(reglement, aanvrager).filter((soort) => soort !== 'NOODTOEGANG');
  }

  /** Whether an opdracht within reach answers this, also another than the one that is read. */
  private ergensIn(vraag: Woordvraag): string {
    if (this.alleen === null) return vraag.length === 0 ? 'false' : this.onder(alsVoorwaarde('d.feiten', vraag)).iets;
    const voorwaarde = alsVoorwaarde('d.feiten', vraag);
    return voorwaarde === 'false' ? 'false' : `EXISTS (SELECT FROM stand d WHERE ${this.rijen} AND ${voorwaarde})`;
  }

  /** SQL: an opdracht within reach is opened by one of these and closed by none of those. */
  private ergensOpen(
    vragen: readonly (readonly [Weg | null, Woordvraag])[],
    dicht: readonly (readonly [Weg | null, Woordvraag])[],
  ): string {
    const open = this.ergens(vragen, 'd');
    const gesloten = this.ergens(dicht, 'd');
    const mits = gesloten === 'false' ? open : `${open} AND NOT ${gesloten}`;
    return this.alleen === null
      ? this.onder(mits).iets
      : `EXISTS (SELECT FROM stand d WHERE ${this.rijen} AND ${mits})`;
  }

  /**
   * The words of every opdracht, as rows `d`. Of one dossier they are gathered with its row: to be looked up where a
   * value is withheld costs PostgreSQL more, for every value that could be, than to have them. In a list few are told of.
   */
  private get alleWoorden(): string {
    if (this.alleen !== null || this.perLijst !== null) return `stand d WHERE ${this.rijen}`;
    this.gevraagd = true;
    this.metWoorden = true;
    return `unnest(${this.alias}.opdrachten, ${this.alias}.woorden) AS d (opdracht_id, feiten)`;
  }

  private get rijen(): string {
    const bereik = this.invoer.bind('bereik', dossierBereik(this.verzoek, 'd'));
    return `d.client_id = ${this.client} AND ${bereik}`;
  }

  private wegVan(soort: AanvragerSoort): Weg | null {
    if (this.wegen.size < 2 || !isRol(soort)) return null;
    const bereik = this.verzoek.poort.reglement.rollen[soort]?.bereik;
    return bereik === 'PROJECT' || bereik === 'TOEGEWEZEN' ? bereik : null;
  }

  private inToewijzing(kolom: 'client_id' | 'opdracht_id', waarde = `${this.van}.${kolom}`): string {
    const { aanvrager } = this.verzoek;
    if (aanvrager.soort !== 'MEDEWERKER') throw new Error('only a medewerker is assigned');
    return this.invoer.bind(`toegewezen ${kolom}`, inLijst(waarde, toegewezen(this.verzoek, aanvrager, kolom)));
  }

  /** Whether one of these holds, each on its way. */
  private ergens(vragen: readonly (readonly [Weg | null, Woordvraag])[], van = this.van): string {
    const perWeg = new Map<Weg | null, Woordvraag>();
    for (const [weg, vraag] of vragen) perWeg.set(weg, [...(perWeg.get(weg) ?? []), ...vraag]);
    const delen = [...perWeg].flatMap(([weg, vraag]) => {
      const voorwaarde = alsVoorwaarde(`${van}.feiten`, vraag);
      if (voorwaarde === 'false' || weg === null) return voorwaarde === 'false' ? [] : [voorwaarde];
      const kolom = weg === 'PROJECT' ? 'opdracht_id' : 'client_id';
      return [`(${this.inToewijzing(kolom, `${van}.${kolom}`)} AND ${voorwaarde})`];
    });
    if (delen.length === 0) return 'false';
    if (delen.includes('true')) return 'true';
    return delen.length === 1 ? (delen[0] as string) : `(${delen.join(' OR ')})`;
  }

  /** The opdrachten of which the words answer this. */
  private onder(mits: string): Omit<Opengesteld, 'rijfeiten'> {
    const { alleen } = this;
    if (alleen === null || mits !== 'true') this.gevraagd = true;
    if (alleen !== null) return { iets: mits, heeft: () => mits, tekst: `CASE WHEN ${mits} THEN ${alleen}::text END` };
    const naam = this.kolommen.get(mits) ?? `o${this.kolommen.size}`;
    this.kolommen.set(mits, naam);
    const kolom = `${this.alias}.${naam}`;
    return {
      iets: `${kolom} IS NOT NULL`,
      heeft: (opdracht) => `${opdracht} = ANY (${kolom})`,
      tekst: `array_to_string(${kolom}, ',')`,
    };
  }

  /** Where the words of an opdracht stand. */
  private get van(): string {
    return this.alleen === null ? 'd' : this.alias;
  }
}
