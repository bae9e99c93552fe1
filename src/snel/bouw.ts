import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  isNonNullType,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import type { DataSource, ObjectLiteral } from 'typeorm';
import { weigeringVanGebruik } from '../../permissions/gebruik';
import { type Behandeling, GEGEVENS } from '../../permissions/gegevens';
import { behandelingIn, type Schildboom } from '../../permissions/shield';
import { weigeringVooraf } from '../../permissions/vooraf';
import { bereikslijsten } from '../data/bereik';
import type { Voorwaarde } from '../data/voorwaarde';
import type { Categorie } from '../domain/categorie';
import { veldenVan } from '../ledger/velden';
import type { Grond } from '../ledger/vermelding';
import { fragmentenVan } from '../server/fragmenten';
import type { Verzoek } from '../verzoek';
import { Betrokkenen, type Doorgelaten } from './betrokkene';
import { Dossier } from './dossier';
import { Invoer, type Uitvoering, type Vervanging } from './invoer';
import { Tabel } from './json';
import { type Lijstvraag, lijstvraag } from './lijstvraag';
import { letterlijk, TERUG } from './merkteken';
import { DitmaalNiet, Onbedekt } from './onbedekt';
import { metPlaatshouders } from './plaatshouder';
import type { Sectie } from './sectie';

/** A list in an operation: where it stands, and within which object it is read. */
export interface Lijstplaats {
  readonly veld: GraphQLField<unknown, unknown>;
  readonly coordinaat: string;
  readonly knoop: FieldNode;
  readonly type: string;
  readonly van: Readonly<Record<string, unknown>>;
}

/** A list of an operation, with its question when that is the same whenever the operation is asked. */
export interface Lijst extends Lijstplaats {
  readonly vast: Lijstvraag | null;
}

/**
 * In a list's question: the object within which it is read, whose id is a column and no value. It stands where an id
 * stands, and is none: whatever a caller gives is never taken for it.
 */
export const OUDER = Symbol('the object within which a list is read') as unknown as string;

/** More lists than these in one statement cost PostgreSQL more to plan than the guarded path to read. */
const MEESTE_LIJSTEN = 100;

/** A row that is being read: its alias, and the tables beside it, which those of its parts share. */
export interface Rij {
  readonly alias: string;
  /** Where its fields stand by their own names. */
  readonly waarden: Waarden;
  readonly naast: Naast[];
  readonly dossier: Dossier | null;
}

/** A join; what a dossier is asked is known only when all that is read of it has been written. */
export type Naast = string | (() => string);

export const schrijfNaast = (naast: readonly Naast[]): string =>
  naast.map((deel) => (typeof deel === 'string' ? deel : deel())).join('\n');

/** Columns of a table, the members of a value of type jsonb, or fields each with an expression of its own. */
export type Waarden =
  | { readonly soort: 'TABEL'; readonly tabel: Tabel }
  | { readonly soort: 'JSONB'; readonly uitdrukking: string }
  | { readonly soort: 'EIGEN'; readonly velden: Readonly<Record<string, (alias: string) => string>> };

/** What a field is written of. */
export interface Veldvraag {
  readonly rij: Rij;
  readonly type: GraphQLObjectType;
  readonly veld: GraphQLField<unknown, unknown>;
  readonly knopen: readonly FieldNode[];
}

/** An operation, for one kind of caller, on its way to a statement. */
export interface Opdracht {
  readonly schema: GraphQLSchema;
  readonly boom: Schildboom;
  readonly document: DocumentNode;
  readonly variabelen: Readonly<Record<string, unknown>>;
  readonly verzoek: Verzoek;
  readonly bron: DataSource;
}

/** A statement in the making: its parameters, its lists and its sections. */
export class Bouw {
  readonly invoer: Invoer;
  readonly secties: Sectie[] = [];
  readonly lijsten: Lijst[] = [];
  readonly vragen: Lijstvraag[] = [];
  /** Nodes of the arguments `id` of root fields, in the order of {@link Uitvoering.ids}. */
  readonly ids: Lijstplaats[] = [];
  readonly betrokkenen = new Betrokkenen();
  private readonly fragmenten: Record<string, FragmentDefinitionNode>;
  private nummer = 0;
  /** Of the caller only what all of its kind have in common. */
  readonly verzoek: Verzoek;
  private ingekomen: Opdracht | null;

  constructor(opdracht: Opdracht) {
    this.ingekomen = opdracht;
    this.verzoek = metPlaatshouders(opdracht.verzoek);
    this.invoer = new Invoer(bereikslijsten(this.verzoek));
    this.fragmenten = fragmentenVan(opdracht.document);
  }

  /** The operation as it came in; it is there while the statement is written. */
  get opdracht(): Opdracht {
    if (this.ingekomen === null) throw new Error('the statement was written already');
    return this.ingekomen;
  }

  /** The statement is written: what is kept of it keeps nothing of the request that it was written for. */
  laatLos(): void {
    this.ingekomen = null;
    this.vragen.length = 0;
  }

  get fragments(): Readonly<Record<string, FragmentDefinitionNode>> {
    return this.fragmenten;
  }

  /** An alias that is used nowhere else in the statement. */
  alias(letter: string): string {
    this.nummer += 1;
    return `${letter}${this.nummer}`;
  }

  tabel(entiteit: new () => ObjectLiteral): Tabel {
    return new Tabel(this.opdracht.bron, entiteit);
  }

  get organisatie(): string {
    const { organisatieId: id } = this.verzoek.aanvrager;
    return this.invoer.waarde('organisatie', () => ({ id }), 'id');
  }

  /** A condition of src/data that depends on the request alone; `naam` says which. */
  bereik(naam: string, voorwaarde: (verzoek: Verzoek) => Voorwaarde): string {
    return this.invoer.bind(naam, voorwaarde(this.verzoek));
  }

  /** A condition of list number `nummer`, with the values that it has in each run. */
  vanLijst(nummer: number, naam: string, deel: (vraag: Lijstvraag) => Voorwaarde | null, ouder?: string): string {
    const lever = ({ lijsten }: Uitvoering) => deel(lijsten[nummer] as Lijstvraag)?.parameters ?? {};
    const vervanging: Vervanging | undefined = ouder === undefined ? undefined : { waarde: OUDER, sql: ouder };
    const voorwaarde = deel(this.vragen[nummer] as Lijstvraag);
    return voorwaarde === null ? 'true' : this.invoer.bind(`lijst ${nummer} ${naam}`, voorwaarde, lever, vervanging);
  }

  /** The dossier of a client: see {@link Dossier}. */
  dossier(client: string, bekend: boolean, alleen: string | null = null, perLijst: string | null = null): Dossier {
    return new Dossier(this.verzoek, this.invoer, this.alias('s'), client, bekend, alleen, perLijst);
  }

  /** How the shield's own tree treats the field; throws when it refuses, or has a rule of which no SQL is known. */
  behandeling(type: string, veld: string): Behandeling {
    const coordinaat = `${type}.${veld}`;
    const behandeling = behandelingIn(this.opdracht.boom, type, veld);
    if (behandeling === null) throw new Onbedekt(`${coordinaat} has a rule of its own`);
    if (behandeling.aard === 'OPEN' && GEGEVENS[type]?.[veld]?.aard === 'GEGEVEN')
      throw new Onbedekt(`${coordinaat} is open without a ground`);
    if (weigeringVooraf(coordinaat, behandeling, this.verzoek.poort) !== null)
      throw new Onbedekt(`${coordinaat} is refused`);
    return behandeling;
  }

  /** What goes out with these fields of one object, on this ground. */
  doorgelaten(
    type: GraphQLObjectType,
    categorie: Categorie,
    grond: Grond,
    velden: readonly Pick<Veldvraag, 'veld' | 'knopen'>[],
  ): Doorgelaten {
    const { schema, variabelen } = this.opdracht;
    const selectie = { schema, fragments: this.fragmenten, variableValues: { ...variabelen } };
    return {
      categorie,
      grond,
      velden: velden.flatMap(({ veld, knopen }) => veldenVan(selectie, type, veld.name, knopen)),
    };
  }

  /** The root fields of the operation, by the key under which they go out. */
  wortels(type: GraphQLObjectType, { selectionSet }: OperationDefinitionNode): ReturnType<Bouw['velden']> {
    const { schema, variabelen } = this.opdracht;
    return [...collectFields(schema, this.fragmenten, variabelen as Record<string, unknown>, type, selectionSet)];
  }

  /** The fields of an object that are selected, by the key under which they go out. */
  velden(type: GraphQLObjectType, knopen: readonly FieldNode[]): [sleutel: string, knopen: readonly FieldNode[]][] {
    const { schema, variabelen } = this.opdracht;
    return [...collectSubfields(schema, this.fragmenten, variabelen as Record<string, unknown>, type, knopen)];
  }

  /** Notes a list and how it is asked now; gives its number. */
  lijst(plaats: Lijstplaats): number {
    if (this.lijsten.length === MEESTE_LIJSTEN) throw new Onbedekt('there are too many lists for one statement');
    const vast = isVast(plaats) ? vraagVan(this.verzoek, plaats, {}) : null;
    this.lijsten.push({ ...plaats, vast });
    this.vragen.push(vast ?? vraagVan(this.opdracht.verzoek, plaats, this.opdracht.variabelen));
    return this.lijsten.length - 1;
  }
}

/** A cursor is one caller's own. */
const CURSORS: ReadonlySet<string> = new Set(['after', 'before', 'na']);

/** Whether the list is asked alike by all callers of one kind, whatever the variables are. */
function isVast({ knoop: { arguments: args = [] } }: Lijstplaats): boolean {
  let vast = true;
  for (const argument of args) {
    if (CURSORS.has(argument.name.value)) vast = false;
    visit(argument, {
      Variable: () => {
        vast = false;
      },
    });
  }
  return vast;
}

/** How the list is asked with these variables; throws what the guarded path would answer with an error. */
export function vraagVan(
  verzoek: Verzoek,
  { veld, knoop, coordinaat, type, van }: Lijstplaats,
  variabelen: Readonly<Record<string, unknown>>,
): Lijstvraag {
  const args = getArgumentValues(veld, knoop, variabelen as Record<string, unknown>);
  if (weigeringVanGebruik(coordinaat, veld, args, verzoek.poort) !== null)
    throw new DitmaalNiet(`an argument of ${coordinaat} is refused`);
  return lijstvraag(verzoek, type, args, van);
}

/** What stands in the answer where there is no object: null, or where GraphQL allows none the guarded path's error. */
export const ontbreekt = ({ veld }: Pick<Veldvraag, 'veld'>): string =>
  isNonNullType(veld.type) ? letterlijk(TERUG) : "'null'";
