import { type GraphQLObjectType, getNamedType } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import { EXACT_TOT } from '../data/lijst';
import { type Bouw, OUDER, type Rij, schrijfNaast, type Veldvraag } from './bouw';
import type { Dossier } from './dossier';
import { jsonVan } from './json';
import type { Lijstvraag } from './lijstvraag';
import { CURSOR, EIND, EN, letterlijk } from './merkteken';
import { aaneen, schrijfObject } from './object';
import { Onbedekt } from './onbedekt';

/** The object within which a list is read: the name it has there, and its id as a column. */
export interface Ouder {
  readonly naam: 'clientId' | 'trajectId' | 'opdrachtId';
  readonly kolom: string;
}

/** One list in the statement: the rows of its page as `q`, numbered in the order in which they were read. */
class Lijst {
  readonly alias: string;
  readonly naast: Rij['naast'] = [];
  readonly rij: Rij;
  private readonly vraag: Lijstvraag;
  readonly aantal: string;
  /** Of each row its own; not that of the object within which the list is read. */
  readonly eigen: Dossier | null;
  private readonly ouder: string | undefined;

  constructor(
    private readonly bouw: Bouw,
    readonly nummer: number,
    dossier: Dossier | null,
    ouder: Ouder | null,
    type: string,
  ) {
    this.alias = bouw.alias('q');
    this.vraag = bouw.vragen[nummer] as Lijstvraag;
    this.ouder = ouder?.kolom;
    const eigen = dossier ?? this.nieuwDossier(type);
    this.eigen = dossier === null ? eigen : null;
    if (eigen !== null && dossier === null) this.naast.push(() => eigen.koppeling());
    const tabel = bouw.tabel(this.vraag.lijst.bron.entiteit as new () => ObjectLiteral);
    this.rij = { alias: this.alias, waarden: { soort: 'TABEL', tabel }, naast: this.naast, dossier: eigen };
    this.aantal = bouw.invoer.waarde(
      `lijst ${nummer}`,
      ({ lijsten }) => ({ aantal: lijsten[nummer]?.bladzijde.aantal }),
      'aantal',
    );
  }

  /** In the order of the answer. */
  get volgorde(): string {
    return `${this.alias}.nr${this.vraag.bladzijde.achteruit ? ' DESC' : ''}`;
  }

  /** The row belongs to the page: one more is read, to know whether there are more. */
  get opBladzijde(): string {
    return `${this.alias}.nr <= ${this.aantal}`;
  }

  /** The cursor of a place, as a mark. */
  cursor(plaats: string): string {
    return `concat(${letterlijk(CURSOR, String(this.nummer), EN)}, ${plaats}, ${letterlijk(EIND)})`;
  }

  /** Whether there are rows on this side of the page: beyond the last that was read, or before the cursor. */
  meer(kant: 'VOLGENDE' | 'VORIGE'): string {
    const { achteruit, cursor } = this.vraag.bladzijde;
    if ((kant === 'VOLGENDE') === achteruit) return letterlijk(String(cursor != null));
    return `(count(${this.alias}.nr) > ${this.aantal})::text`;
  }

  /** The cursor of the first or the last row of the page. */
  uiterste(kant: 'EERSTE' | 'LAATSTE'): string {
    const { achteruit } = this.vraag.bladzijde;
    const vooraan = (kant === 'EERSTE') !== achteruit;
    const plaats = `(array_agg(${this.alias}.plaats ORDER BY ${this.alias}.nr ${vooraan ? 'ASC' : 'DESC'})
      FILTER (WHERE ${this.opBladzijde}))[1]`;
    // Without rows a page ends where it was asked to begin.
    const leeg = kant === 'LAATSTE' && !achteruit ? this.cursor("''") : "'null'";
    return `CASE WHEN count(${this.alias}.nr) FILTER (WHERE ${this.opBladzijde}) = 0 THEN ${leeg} ELSE ${this.cursor(plaats)} END`;
  }

  /** How many rows the list has; null above what is counted. */
  totaal(): string {
    return `(SELECT CASE WHEN count(*) > ${EXACT_TOT} THEN 'null' ELSE count(*)::text END
      FROM (SELECT 1 ${this.rijen()} LIMIT ${EXACT_TOT + 1}) geteld)`;
  }

  /** The rows of the page, and one more. */
  bladzijde(): string {
    const { orde, bron } = this.vraag.lijst;
    const { omlaag } = this.vraag.bladzijde;
    const voorbij = this.deel('voorbij', (vraag) => vraag.bladzijde.voorbij);
    const volgorde = orde.kolommen.map((kolom) => `${kolom} ${omlaag ? 'DESC' : 'ASC'}`).join(', ');
    const plaats = orde.kolommen.map((kolom) =>
      jsonVan(orde.tijdstippen?.includes(kolom) === true ? 'timestamptz' : 'text', kolom),
    );
    const grens = this.bouw.invoer.waarde(
      `lijst ${this.nummer}`,
      ({ lijsten }) => {
        const aantal = lijsten[this.nummer]?.bladzijde.aantal ?? 0;
        return { aantal, grens: aantal === 0 ? 0 : aantal + 1 };
      },
      'grens',
    );
    return `(SELECT p.*, row_number() OVER () AS nr FROM (SELECT ${bron.alias}.*,
        concat('[', ${plaats.join(", ',', ")}, ']') AS plaats ${this.rijen()} AND ${voorbij}
      ORDER BY ${volgorde} LIMIT ${grens}) p)`;
  }

  private rijen(): string {
    const { bron, koppeling } = this.vraag.lijst;
    const { naam } = this.bouw.tabel(bron.entiteit as new () => ObjectLiteral);
    const erbij =
      koppeling === null
        ? ''
        : `JOIN ${this.bouw.tabel(koppeling.entiteit).naam} ${koppeling.alias}
            ON ${this.deel('koppeling', (vraag) => vraag.lijst.koppeling?.op ?? null)}`;
    return `FROM ${naam} ${bron.alias} ${erbij} WHERE ${this.deel('mits', (vraag) => vraag.lijst.mits)}`;
  }

  private deel(naam: string, deel: Parameters<Bouw['vanLijst']>[2]): string {
    return this.bouw.vanLijst(this.nummer, naam, deel, this.ouder);
  }

  private nieuwDossier(type: string): Dossier | null {
    if (type === 'Client') return this.bouw.dossier(`${this.alias}.id`, false);
    return type === 'Traject' || type === 'Rapportage' ? this.bouw.dossier(`${this.alias}.client_id`, true) : null;
  }
}

const PAGINA: Readonly<Record<string, (lijst: Lijst) => string>> = {
  hasNextPage: (lijst) => lijst.meer('VOLGENDE'),
  hasPreviousPage: (lijst) => lijst.meer('VORIGE'),
  startCursor: (lijst) => lijst.uiterste('EERSTE'),
  endCursor: (lijst) => lijst.uiterste('LAATSTE'),
};

const LEEST_RIJEN: ReadonlySet<string> = new Set(['nodes', 'edges', 'pageInfo']);

/** The fields of an object without values of its own, each by its expression. */
function leden(
  bouw: Bouw,
  type: GraphQLObjectType,
  knopen: Veldvraag['knopen'],
  schrijf: (naam: string, vraag: Pick<Veldvraag, 'veld' | 'knopen'>) => string,
): string {
  const delen = bouw.velden(type, knopen).map(([sleutel, velden]) => {
    const naam = velden[0]?.name.value ?? '';
    const begin = letterlijk(`${JSON.stringify(sleutel)}:`);
    if (naam === '__typename') return [begin, letterlijk(`"${type.name}"`)];
    const veld = type.getFields()[naam];
    if (!veld) throw new Onbedekt(`${type.name}.${naam} is no field`);
    bouw.behandeling(type.name, naam);
    return [begin, schrijf(naam, { veld, knopen: velden })];
  });
  const metKommas = delen.flatMap((deel, nummer) => (nummer === 0 ? deel : [letterlijk(','), ...deel]));
  return aaneen([letterlijk('{'), ...metKommas, letterlijk('}')]);
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
  const lijst = new Lijst(bouw, nummer, ouder?.naam === 'opdrachtId' ? null : rij.dossier, ouder, soort);
  const kolommen: string[] = [];
  const perRij = (waarden: string): string => {
    kolommen.push(`${lijst.eigen?.metKanttekeningen(waarden) ?? waarden} AS k${kolommen.length}`);
    return `concat('[', string_agg(x.k${kolommen.length - 1}, ',' ORDER BY ${lijst.volgorde}), ']')`;
  };
  const tekst = leden(bouw, verbindingstype, knopen, (naam, vraag) => {
    const deeltype = getNamedType(vraag.veld.type) as GraphQLObjectType;
    switch (naam) {
      case 'nodes':
        return perRij(schrijfObject(bouw, deeltype, vraag.knopen, lijst.rij));
      case 'edges':
        return perRij(
          leden(bouw, deeltype, vraag.knopen, (lid, van) =>
            lid === 'cursor'
              ? lijst.cursor(`${lijst.alias}.plaats`)
              : schrijfObject(bouw, getNamedType(van.veld.type) as GraphQLObjectType, van.knopen, lijst.rij),
          ),
        );
      case 'pageInfo':
        return leden(bouw, deeltype, vraag.knopen, (lid) => {
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
      : `LEFT JOIN LATERAL (SELECT ${kolommen.join(', ')} FROM (VALUES (1)) een ${schrijfNaast(lijst.naast)}
          WHERE ${lijst.opBladzijde}) x ON true`;
  return `(SELECT ${tekst} FROM ${lijst.bladzijde()} ${lijst.alias} ${perRijen})`;
}
