import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import { EXACT_TOT } from '../data/lijst';
import { type Bouw, OUDER, type Rij, schrijfNaast, type Veldvraag } from './bouw';
import type { Dossier } from './dossier';
import { jsonVan } from './json';
import type { Lijstvraag } from './lijstvraag';
import { CURSOR, EIND, EN, letterlijk } from './merkteken';
import { schrijfLeden, schrijfObject } from './object';
import { Onbedekt } from './onbedekt';
import { ALLEEN_ID } from './velden/verwijzing';

/** The object within which a list is read: the name it has there, and its id as a column. */
export interface Ouder {
  readonly naam: 'clientId' | 'trajectId' | 'opdrachtId';
  readonly kolom: string;
}

/** One list in the statement: the rows of its page as `q`, in the order of the answer. */
class Lijst {
  readonly alias: string;
  readonly naast: Rij['naast'] = [];
  readonly rij: Rij;
  /** Of each row its own; not that of the object within which the list is read. */
  readonly eigen: Dossier | null;
  private readonly vraag: Lijstvraag;
  private readonly ouder: string | undefined;
  /** One row more than the page is read, to know whether there are more: then the rows are numbered. */
  private genummerd = false;
  private metPlaats = false;

  constructor(
    private readonly bouw: Bouw,
    readonly nummer: number,
    dossier: Dossier | null,
    ouder: Ouder | null,
    type: string,
    alleenRij: boolean,
  ) {
    this.alias = bouw.alias('q');
    this.vraag = bouw.vragen[nummer] as Lijstvraag;
    this.ouder = ouder?.kolom;
    const eigen = dossier ?? this.nieuwDossier(type, alleenRij);
    this.eigen = dossier === null ? eigen : null;
    if (eigen !== null && dossier === null) this.naast.push(() => eigen.koppeling());
    const tabel = bouw.tabel(this.vraag.lijst.bron.entiteit as new () => ObjectLiteral);
    this.rij = { alias: this.alias, waarden: { soort: 'TABEL', tabel }, naast: this.naast, dossier: eigen };
  }

  /** The row belongs to the page. */
  get opBladzijde(): string {
    return this.genummerd ? `${this.alias}.nr <= ${this.aantal}` : 'true';
  }

  /** The cursor of the row, as a mark. */
  get cursor(): string {
    this.metPlaats = true;
    return this.cursorVan(`${this.alias}.plaats`);
  }

  /** Whether there are rows on this side of the page: beyond the last that was read, or before the cursor. */
  meer(kant: 'VOLGENDE' | 'VORIGE'): string {
    const { achteruit, cursor } = this.vraag.bladzijde;
    if ((kant === 'VOLGENDE') === achteruit) return letterlijk(String(cursor != null));
    this.genummerd = true;
    return `(count(${this.alias}.nr) > ${this.aantal})::text`;
  }

  /** The cursor of the first or the last row of the page. */
  uiterste(kant: 'EERSTE' | 'LAATSTE'): string {
    this.genummerd = true;
    this.metPlaats = true;
    const { achteruit } = this.vraag.bladzijde;
    const vooraan = (kant === 'EERSTE') !== achteruit;
    const plaats = `(array_agg(${this.alias}.plaats ORDER BY ${this.alias}.nr ${vooraan ? 'ASC' : 'DESC'})
      FILTER (WHERE ${this.opBladzijde}))[1]`;
    // Without rows a page ends where it was asked to begin.
    const leeg = kant === 'LAATSTE' && !achteruit ? this.cursorVan("''") : "'null'";
    return `CASE WHEN count(${this.alias}.nr) FILTER (WHERE ${this.opBladzijde}) = 0 THEN ${leeg}
      ELSE ${this.cursorVan(plaats)} END`;
  }

  /** How many rows the list has; null above what is counted. */
  totaal(): string {
    return `(SELECT CASE WHEN count(*) > ${EXACT_TOT} THEN 'null' ELSE count(*)::text END
      FROM (SELECT 1 ${this.rijen()} LIMIT ${EXACT_TOT + 1}) geteld)`;
  }

  /** The list as JSON text, of which `leden` are written, out of the rows of the page and what is beside each. */
  selectie(leden: string, perRij: string): string {
    // One row in any case, also when nothing that is asked gathers the rows.
    const van = `${this.alias} ${perRij} HAVING true`;
    if (this.eigen === null || this.eigen.gezelschap.gevraagd.length === 0)
      return `(SELECT ${leden} FROM ${this.bladzijde()} ${van})`;
    const { pagina, gezelschap } = this;
    const clienten = `SELECT ${this.eigen.client.replace(`${this.alias}.`, '')} FROM ${pagina}`;
    return `(WITH ${pagina} AS MATERIALIZED ${this.bladzijde()}, ${gezelschap} AS MATERIALIZED (
        ${this.eigen.gezelschap.selectie(`kt.client_id = ANY (ARRAY(${clienten}))`)})
      SELECT concat(${leden}, (SELECT rijen FROM ${gezelschap})) FROM ${pagina} ${van})`;
  }

  /** The rows of the page in the order of the answer; where it is asked, with their number and their place. */
  bladzijde(): string {
    const { orde, bron } = this.vraag.lijst;
    const { omlaag, achteruit } = this.vraag.bladzijde;
    const voorbij = this.deel('voorbij', (vraag) => vraag.bladzijde.voorbij);
    const op = (namen: readonly string[], daalt: boolean): string =>
      namen.map((naam) => `${naam} ${daalt ? 'DESC' : 'ASC'}`).join(', ');
    const sleutels = orde.kolommen.map((kolom, nummer) => `${kolom} AS s${nummer}`);
    const kolommen = [`${bron.alias}.*`, ...(achteruit ? sleutels : []), ...this.plaats()].join(', ');
    const grens = `LIMIT ${this.genummerd ? this.grens : this.aantal}`;
    const kolom = this.vraag.lijst.sleutels?.kolom ?? null;
    // Keys by themselves are read in their order, and no more of them than the page is long.
    const gelezen =
      kolom === null
        ? `SELECT ${kolommen} ${this.rijen()} AND ${voorbij} ORDER BY ${op(orde.kolommen, omlaag)} ${grens}`
        : `SELECT ${kolommen} FROM (${this.alleSleutels()} AND ${voorbij.replaceAll(`${bron.alias}.id`, kolom)}
            ORDER BY ${op([kolom], omlaag)} ${grens}) ${bron.alias}`;
    const geteld = this.genummerd ? `SELECT p.*, row_number() OVER () AS nr FROM (${gelezen}) p` : gelezen;
    if (!achteruit) return `(${geteld})`;
    return `(SELECT * FROM (${geteld}) p ORDER BY ${op(
      orde.kolommen.map((_, nummer) => `s${nummer}`),
      !omlaag,
    )})`;
  }

  private plaats(): readonly string[] {
    if (!this.metPlaats) return [];
    const { kolommen, tijdstippen } = this.vraag.lijst.orde;
    const waarden = kolommen.map((kolom) =>
      jsonVan(tijdstippen?.includes(kolom) === true ? 'timestamptz' : 'text', kolom),
    );
    return [`concat('[', ${waarden.join(", ',', ")}, ']') AS plaats`];
  }

  private cursorVan(plaats: string): string {
    return `concat(${letterlijk(CURSOR, String(this.nummer), EN)}, ${plaats}, ${letterlijk(EIND)})`;
  }

  private get aantal(): string {
    return this.getal('aantal', (aantal) => aantal);
  }

  /** Of a page of none nothing is read either. */
  private get grens(): string {
    return this.getal('grens', (aantal) => (aantal === 0 ? 0 : aantal + 1));
  }

  private getal(naam: string, van: (aantal: number) => number): string {
    // Of the list only its number is kept with the plan.
    const { nummer } = this;
    return this.bouw.invoer.waarde(
      `lijst ${nummer} ${naam}`,
      ({ lijsten }) => ({ [naam]: van(lijsten[nummer]?.bladzijde.aantal ?? 0) }),
      naam,
    );
  }

  private rijen(): string {
    const { bron, koppeling, sleutels } = this.vraag.lijst;
    if (sleutels !== undefined)
      return `FROM (${this.alleSleutels()}) ${bron.alias}
        WHERE ${this.deel('filter', (vraag) => vraag.lijst.sleutels?.mits ?? null)}`;
    const { naam } = this.bouw.tabel(bron.entiteit as new () => ObjectLiteral);
    const erbij =
      koppeling === null
        ? ''
        : `JOIN ${this.bouw.tabel(koppeling.entiteit).naam} ${koppeling.alias}
            ON ${this.deel('koppeling', (vraag) => vraag.lijst.koppeling?.op ?? null)}`;
    return `FROM ${naam} ${bron.alias} ${erbij} WHERE ${this.deel('mits', (vraag) => vraag.lijst.mits)}`;
  }

  private alleSleutels(): string {
    return this.deel('sleutels', (vraag) => vraag.lijst.sleutels?.rijen ?? null);
  }

  private deel(naam: string, deel: Parameters<Bouw['vanLijst']>[2]): string {
    return this.bouw.vanLijst(this.nummer, naam, deel, this.ouder);
  }

  private nieuwDossier(type: string, alleenRij: boolean): Dossier | null {
    const { alias, bouw, gezelschap } = this;
    if (type === 'Client') return bouw.dossier(`${alias}.id`, false, null, gezelschap);
    if (type !== 'Traject' && type !== 'Rapportage') return null;
    return bouw.dossier(`${alias}.client_id`, true, alleenRij ? `${alias}.opdracht_id` : null, gezelschap);
  }

  /** The rows of the page, read once, and the statements about all their clients. */
  private get pagina(): string {
    return `${this.alias}p`;
  }
  private get gezelschap(): string {
    return `${this.alias}k`;
  }
}

const PAGINA: Readonly<Record<string, (lijst: Lijst) => string>> = {
  hasNextPage: (lijst) => lijst.meer('VOLGENDE'),
  hasPreviousPage: (lijst) => lijst.meer('VORIGE'),
  startCursor: (lijst) => lijst.uiterste('EERSTE'),
  endCursor: (lijst) => lijst.uiterste('LAATSTE'),
};

const LEEST_RIJEN: ReadonlySet<string> = new Set(['nodes', 'edges', 'pageInfo']);

/** What leads beyond the one row, to what else there is of the client. */
const VERDER: ReadonlySet<string> = new Set(['client', 'trajecten', 'rapportages']);

/** Whether of each row no more is read than itself and what is of its own opdracht: of a client the id at most. */
function isAlleenRij(bouw: Bouw, type: GraphQLObjectType, knopen: Veldvraag['knopen']): boolean {
  return bouw.velden(type, knopen).every(([, onder]) => {
    const naam = onder[0]?.name.value ?? '';
    const deeltype = type.getFields()[naam];
    const soort = deeltype && getNamedType(deeltype.type);
    if (!isObjectType(soort)) return true;
    const alleenId = bouw.velden(soort, onder).every(([, [knoop]]) => ALLEEN_ID.has(knoop?.name.value ?? ''));
    return VERDER.has(naam) ? alleenId : isAlleenRij(bouw, soort, onder);
  });
}

/** A connection as JSON text: one page of the list, each row with all that is read of it. */
export function verbinding(bouw: Bouw, { rij, type, veld, knopen }: Veldvraag, ouder: Ouder | null): string {
  const verbindingstype = getNamedType(veld.type) as GraphQLObjectType;
  const soort = verbindingstype.name.replace(/Connection$/, '');
  const [knoop] = knopen;
  if (!knoop) throw new Onbedekt(`${veld.name} was not selected`);
  const nummer = bouw.lijst({
    veld,
    coordinaat: `${type.name}.${veld.name}`,
    knoop,
    type: soort,
    van: ouder === null ? {} : { [ouder.naam]: OUDER },
  });
  // Within one client all is of the same dossier.
  const dossier = ouder?.naam === 'opdrachtId' ? null : rij.dossier;
  const lijst = new Lijst(bouw, nummer, dossier, ouder, soort, isAlleenRij(bouw, verbindingstype, knopen));
  const kolommen: string[] = [];
  const perRij = (waarden: string): string => {
    kolommen.push(`${lijst.eigen?.metKanttekeningen(waarden) ?? waarden} AS k${kolommen.length}`);
    return `concat('[', string_agg(x.k${kolommen.length - 1}, ','), ']')`;
  };
  const tekst = schrijfLeden(bouw, verbindingstype, bouw.velden(verbindingstype, knopen), (naam, vraag) => {
    const deeltype = getNamedType(vraag.veld.type) as GraphQLObjectType;
    switch (naam) {
      case 'nodes':
        return perRij(schrijfObject(bouw, deeltype, vraag.knopen, lijst.rij));
      case 'edges':
        return perRij(
          schrijfLeden(bouw, deeltype, bouw.velden(deeltype, vraag.knopen), (lid, van) =>
            lid === 'cursor'
              ? lijst.cursor
              : schrijfObject(bouw, getNamedType(van.veld.type) as GraphQLObjectType, van.knopen, lijst.rij),
          ),
        );
      case 'pageInfo':
        return schrijfLeden(bouw, deeltype, bouw.velden(deeltype, vraag.knopen), (lid) => {
          const schrijf = PAGINA[lid];
          if (!schrijf) throw new Onbedekt(`PageInfo.${lid} is not known`);
          return schrijf(lijst);
        });
      case 'totaalAantal':
        return lijst.totaal();
      default:
        throw new Onbedekt(`${verbindingstype.name}.${naam} is not known`);
    }
  });
  const gelezen = bouw.velden(verbindingstype, knopen).some(([, [deel]]) => LEEST_RIJEN.has(deel?.name.value ?? ''));
  if (!gelezen) return tekst;
  const perRijen =
    kolommen.length === 0
      ? ''
      : // Of each row by itself, so that the rows stay in their order.
        `LEFT JOIN LATERAL (SELECT ${kolommen.join(', ')} FROM (VALUES (1)) een ${schrijfNaast(lijst.naast)}
          WHERE ${lijst.opBladzijde} OFFSET 0) x ON true`;
  return lijst.selectie(tekst, perRijen);
}
