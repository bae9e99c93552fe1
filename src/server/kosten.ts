import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isListType,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { PoortFout } from '../domain/fouten';
import { eenmaalPer } from '../eenmaal';

/** Values an answer may ask for at most, counting a list as long as it may be. */
const MEESTE_WAARDEN = 50_000;
/** Lists an operation may read at most: each list inside each row of another is a question to the database. */
const MEESTE_LIJSTEN = 1_000;
const STANDAARD_BLADZIJDE = 50;
const GROOTSTE_BLADZIJDE = 100;
/** A list that is no page, such as the rules of a reglement. */
const GEWONE_LIJST = 20;
/** Of the schema itself: tools ask it whole, deeper than anything else, and one such question must fit; two do not. */
const LIJST_VAN_HET_SCHEMA = 8;

const isVerbinding = (type: GraphQLOutputType): boolean => getNamedType(type).name.endsWith('Connection');

function bladzijde(args: Readonly<Record<string, unknown>>): number {
  const gevraagd = args.first ?? args.last ?? STANDAARD_BLADZIJDE;
  // More than a page may hold is refused by the list itself, with the argument's path.
  return typeof gevraagd === 'number' ? Math.min(Math.max(gevraagd, 1), GROOTSTE_BLADZIJDE) : STANDAARD_BLADZIJDE;
}

/** Lists whose length is known: a handful of rules speaks of one category, of facts each asks a few, and a batch has its size. */
const LENGTEN: Readonly<Record<string, number>> = {
  'ToegangTotCategorie.opdrachten': 4,
  'ToegangPerOpdracht.openingen': 5,
  'ToegangPerOpdracht.sluitingen': 5,
  'ToegangPerOpdracht.veranderingen': 10,
  'ToegangOpening.feiten': 4,
  'ToegangSluiting.feiten': 4,
  'ToegangVerandering.feiten': 4,
  'AanmeldingUitkomst.waarschuwingen': 4,
  'AanmeldingUitkomst.fouten': 10,
  'RegistreerAanmeldingenResultaat.uitkomsten': 500,
};

/** How often what is asked of a row is asked: a connection says so for its own nodes and edges. */
function vaak(
  type: GraphQLCompositeType,
  { name, type: soort }: Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>,
  args: Readonly<Record<string, unknown>>,
): number {
  if (isVerbinding(soort)) return bladzijde(args);
  if (!isListType(getNullableType(soort)) || isVerbinding(type as GraphQLOutputType)) return 1;
  if (isIntrospectionType(type)) return LIJST_VAN_HET_SCHEMA;
  return LENGTEN[`${type.name}.${name}`] ?? GEWONE_LIJST;
}

/** A list holds what is asked of a row, as often as it is long. */
const waarden: ComplexityEstimator = ({ type, field, args, childComplexity }) =>
  1 + childComplexity * vaak(type, field, args);

/** A connection is one list, its count another, and those inside it count as often as its page is long. */
const lijsten: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (field.name === 'totaalAantal') return 1;
  if (isVerbinding(field.type)) return 1 + childComplexity * bladzijde(args);
  return childComplexity * (LENGTEN[`${type.name}.${field.name}`] ?? 1);
};

/** Of each document the questions that were found to be affordable; more than these are counted anew. */
const MEESTE_VRAGEN = 100;

interface Weging {
  /** The variables of its operations. */
  readonly variabelen: readonly string[];
  /** Those on whose value the cost hangs: how long a page is, and whether a field is asked at all. */
  readonly wegend: ReadonlySet<string>;
  readonly betaalbaar: Set<string>;
}

const wegingVan = eenmaalPer((document: DocumentNode): Weging => {
  const variabelen = new Set<string>();
  const wegend = new Set<string>();
  const weeg = (knoop: ArgumentNode | DirectiveNode): void => {
    visit(knoop, { Variable: ({ name }) => void wegend.add(name.value) });
  };
  visit(document, {
    VariableDefinition: ({ variable }) => void variabelen.add(variable.name.value),
    Argument: (argument) => void (['first', 'last'].includes(argument.name.value) && weeg(argument)),
    Directive: weeg,
  });
  return { variabelen: [...variabelen], wegend, betaalbaar: new Set() };
});

/** Questions with the same key cost the same: of other variables it only counts whether there is a value. */
const sleutelVan = (
  { variabelen, wegend }: Weging,
  waarden: Readonly<Record<string, unknown>>,
  operatienaam: string | undefined,
): string =>
  JSON.stringify([
    operatienaam,
    ...variabelen.map((naam) => {
      if (!Object.hasOwn(waarden, naam)) return 0;
      return [wegend.has(naam) ? waarden[naam] : waarden[naam] === null];
    }),
  ]);

/**
 * Refuses, before anything is read, an operation that asks for more than one answer should hold or take to read. The
 * variables are known to fit their types.
 */
export function eisBetaalbaar(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): void {
  const weging = wegingVan(query);
  const sleutel = sleutelVan(weging, variables, operationName);
  if (weging.betaalbaar.has(sleutel)) return;
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
  if (weging.betaalbaar.size >= MEESTE_VRAGEN) weging.betaalbaar.clear();
  weging.betaalbaar.add(sleutel);
}
