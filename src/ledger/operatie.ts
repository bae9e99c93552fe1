import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { gebruikteGegevens, isBladeren } from '../../permissions/gebruik';
import { eenmaalPer } from '../eenmaal';
import { fragmentenVan } from '../server/fragmenten';
import { keuzesVan, leesVariabelen } from '../server/variabelen';

/** What the ledger says of an operation: never its text, nor a value in it. */
export interface Operatie {
  readonly naam: string | null;
  /** Keyed fingerprint of its text, in hex: the same text has the same. */
  readonly hash: string;
  /** The root fields that are asked, sorted. */
  readonly wortels: readonly string[];
  /** Fields with personal data that are filtered or ordered by, as schema coordinates, sorted. */
  readonly gebruikt: readonly string[];
}

/** A field whose arguments choose or order rows. */
interface Plaats {
  readonly coordinaat: string;
  readonly veld: GraphQLField<unknown, unknown>;
  readonly knoop: FieldNode;
}

interface Vorm {
  readonly wortels: readonly string[];
  readonly plaatsen: readonly Plaats[];
}

type Waarden = Readonly<Record<string, unknown>>;

/** Whether it has an argument that is more than which part of a list is read. */
const kiestRijen = (veld: Plaats['veld'], { arguments: gegeven = [] }: FieldNode): boolean =>
  gegeven.some(({ name }) => !isBladeren(veld, name.value) && name.value !== 'na');

/** The root fields, and wherever rows are chosen below: what is skipped is none of it. */
function vormVan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operatie: OperationDefinitionNode,
  waarden: Waarden,
): Vorm {
  const fragmenten = fragmentenVan(document);
  const plaatsen: Plaats[] = [];
  const volg = (type: GraphQLObjectType, velden: ReadonlyMap<string, readonly FieldNode[]>): void => {
    for (const knopen of velden.values()) {
      const [knoop] = knopen;
      const veld = knoop && type.getFields()[knoop.name.value];
      if (!veld) continue;
      if (kiestRijen(veld, knoop) && type !== schema.getMutationType())
        plaatsen.push({ coordinaat: `${type.name}.${veld.name}`, veld, knoop });
      const soort = getNamedType(veld.type);
      const types = isAbstractType(soort) ? schema.getPossibleTypes(soort) : isObjectType(soort) ? [soort] : [];
      for (const deel of types) volg(deel, collectSubfields(schema, fragmenten, { ...waarden }, deel, knopen));
    }
  };
  const wortel = schema.getRootType(operatie.operation);
  if (!wortel) return { wortels: [], plaatsen };
  const velden = collectFields(schema, fragmenten, { ...waarden }, wortel, operatie.selectionSet);
  volg(wortel, velden);
  const namen = [...velden.values()].flatMap(([knoop]) => (knoop ? [knoop.name.value] : []));
  return { wortels: [...new Set(namen)].sort(), plaatsen };
}

/** Nothing is asked where variables decide by what they are not whether it is. */
function vormOfNiets(...args: Parameters<typeof vormVan>): Vorm {
  try {
    return vormVan(...args);
  } catch (fout) {
    if (fout instanceof GraphQLError) return { wortels: [], plaatsen: [] };
    throw fout;
  }
}

/** Of each document the forms of its operations: they differ by what is skipped alone. */
const MEESTE_VORMEN = 100;
const vormenVan = eenmaalPer((_: DocumentNode) => new Map<string, Vorm>());

function bekendeVorm(
  schema: GraphQLSchema,
  document: DocumentNode,
  operatie: OperationDefinitionNode,
  waarden: Waarden,
): Vorm {
  const vormen = vormenVan(document);
  const sleutel = `${operatie.name?.value ?? ''}\n${keuzesVan(waarden)}`;
  const vorm = vormen.get(sleutel) ?? vormOfNiets(schema, document, operatie, waarden);
  if (vormen.size >= MEESTE_VORMEN) vormen.clear();
  vormen.set(sleutel, vorm);
  return vorm;
}

/** A caller chooses the name: one that could hold a number of a person is not kept. */
const MET_NUMMER = /(\d\D*){6}/;
const LANGSTE_NAAM = 100;

function naamVan({ name }: OperationDefinitionNode): string | null {
  const naam = name?.value ?? null;
  return naam === null || MET_NUMMER.test(naam) ? null : naam.slice(0, LANGSTE_NAAM);
}

/** None where they do not fit: then the field is refused, and nothing is chosen by them. */
function argumenten(veld: Plaats['veld'], knoop: FieldNode, waarden: Waarden): Waarden {
  try {
    return getArgumentValues(veld, knoop, { ...waarden });
  } catch {
    return {};
  }
}

/** What the ledger says of this operation with these variables; nothing is filtered by those that do not fit. */
export function beschrijfOperatie(
  schema: GraphQLSchema,
  document: DocumentNode,
  operatie: OperationDefinitionNode,
  variabelen: Waarden,
  hash: string,
): Operatie {
  const waarden = leesVariabelen(schema, operatie, variabelen) ?? {};
  const { wortels, plaatsen } = bekendeVorm(schema, document, operatie, waarden);
  const gebruikt = new Set<string>();
  for (const { coordinaat, veld, knoop } of plaatsen)
    for (const naam of gebruikteGegevens(coordinaat, veld, argumenten(veld, knoop, waarden))) gebruikt.add(naam);
  return { naam: naamVan(operatie), hash, wortels, gebruikt: [...gebruikt].sort() };
}
