import { type DocumentNode, type GraphQLSchema, getNamedType } from 'graphql';
import { type ComplexityEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { PoortFout } from '../domain/fouten';

/** Values an answer may ask for at most, counting a list as long as it may be. */
const HOOGSTENS = 50_000;
const STANDAARD_BLADZIJDE = 50;

/** A connection costs what it holds, as often as its page is long. */
const perBladzijde: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (!getNamedType(field.type).name.endsWith('Connection')) return undefined;
  const gevraagd: unknown = args.first ?? args.last ?? STANDAARD_BLADZIJDE;
  return 1 + childComplexity * (typeof gevraagd === 'number' ? Math.max(gevraagd, 1) : STANDAARD_BLADZIJDE);
};

/** Refuses, before anything is read, an operation that could ask for more values than one answer should hold. */
export function eisBetaalbaar(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): void {
  const kosten = getComplexity({
    schema,
    query,
    variables: { ...variables },
    ...(operationName === undefined ? {} : { operationName }),
    estimators: [perBladzijde, simpleEstimator({ defaultComplexity: 1 })],
  });
  if (kosten > HOOGSTENS)
    throw new PoortFout(
      'TE_DUUR',
      `Deze vraag kan ${kosten} waarden opleveren; ${HOOGSTENS} is het meeste. Vraag kleinere bladzijden (first) of minder diep.`,
    );
}
