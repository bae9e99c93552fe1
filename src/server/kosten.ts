import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { PoortFout } from '../domain/fouten';

/** Values an answer may ask for at most, counting a list as long as it may be. */
const MEESTE_WAARDEN = 50_000;
/** Lists an operation may read at most: each list inside each row of another is a question to the database. */
const MEESTE_LIJSTEN = 1_000;
const STANDAARD_BLADZIJDE = 50;
const GROOTSTE_BLADZIJDE = 100;
/** A list that is no page, such as the rules of a reglement. */
const GEWONE_LIJST = 20;

const isVerbinding = (type: GraphQLOutputType): boolean => getNamedType(type).name.endsWith('Connection');

function bladzijde(args: Readonly<Record<string, unknown>>): number {
  const gevraagd = args.first ?? args.last ?? STANDAARD_BLADZIJDE;
  // More than a page may hold is refused by the list itself, with the argument's path.
  return typeof gevraagd === 'number' ? Math.min(Math.max(gevraagd, 1), GROOTSTE_BLADZIJDE) : STANDAARD_BLADZIJDE;
}

/** Lists that are short by what they hold: a handful of rules speaks of one category, and of facts each asks a few. */
const KORTE_LIJSTEN: Readonly<Record<string, number>> = {
  'ToegangTotCategorie.opdrachten': 4,
  'ToegangPerOpdracht.openingen': 5,
  'ToegangPerOpdracht.sluitingen': 5,
  'ToegangPerOpdracht.veranderingen': 10,
  'ToegangOpening.feiten': 4,
  'ToegangSluiting.feiten': 4,
  'ToegangVerandering.feiten': 4,
};

/** How often what is asked of a row is asked: a connection says so for its own nodes and edges. */
function vaak(
  type: GraphQLCompositeType,
  { name, type: soort }: Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>,
  args: Readonly<Record<string, unknown>>,
): number {
  if (isVerbinding(soort)) return bladzijde(args);
  if (!isListType(getNullableType(soort)) || isVerbinding(type as GraphQLOutputType)) return 1;
  return KORTE_LIJSTEN[`${type.name}.${name}`] ?? GEWONE_LIJST;
}

/** A list holds what is asked of a row, as often as it is long. */
const waarden: ComplexityEstimator = ({ type, field, args, childComplexity }) =>
  1 + childComplexity * vaak(type, field, args);

/** A connection is one list, its count another, and those inside it count as often as its page is long. */
const lijsten: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (field.name === 'totaalAantal') return 1;
  return isVerbinding(field.type) ? 1 + childComplexity * bladzijde(args) : childComplexity;
};

/** Refuses, before anything is read, an operation that asks for more than one answer should hold or take to read. */
export function eisBetaalbaar(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): void {
  const kosten = (schatter: ComplexityEstimator): number =>
    getComplexity({
      schema,
      query,
      variables: { ...variables },
      ...(operationName === undefined ? {} : { operationName }),
      estimators: [schatter],
    });
  const gevraagd: readonly [aantal: number, hoogstens: number, wat: string][] = [
    [kosten(waarden), MEESTE_WAARDEN, 'waarden'],
    [kosten(lijsten), MEESTE_LIJSTEN, 'lijsten'],
  ];
  for (const [aantal, hoogstens, wat] of gevraagd)
    if (aantal > hoogstens)
      throw new PoortFout(
        'TE_DUUR',
        `Deze vraag kan ${aantal} ${wat} kosten; ${hoogstens} is het meeste. Vraag kleinere bladzijden (first) of minder diep.`,
      );
}
