import type { GraphQLSchema } from 'graphql';
import type { Doel } from '../src/domain/doel';
import { GEGEVENS } from './gegevens';
import { grondenVan } from './register';
import { REGLEMENTEN } from './reglementen';
import { VERWERKINGEN, type Verwerking } from './verwerkingen';

const TABEL = 'permissions/verwerkingen.ts';
const reglementen = () => Object.values(REGLEMENTEN);

/** The purposes under which an operation does or gives anything, by any reglement. */
function werkzaamOnder(schema: GraphQLSchema, rootveld: string): readonly Doel[] {
  const behandeling = GEGEVENS.Query?.[rootveld] ?? GEGEVENS.Mutation?.[rootveld];
  const onder = behandeling?.aard === 'WORTEL' ? behandeling.onder : null;
  const gegeven = reglementen().flatMap((reglement) => grondenVan(schema, reglement, rootveld).map(({ doel }) => doel));
  return [...new Set(onder ?? gegeven)];
}

/** Everything that is missing between the operations of the schema and their processing activities; empty when complete. */
export function gebrekenVanVerwerkingen(
  schema: GraphQLSchema,
  verwerkingen: readonly Verwerking[] = VERWERKINGEN,
): readonly string[] {
  const rootvelden = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  const genoemd = verwerkingen.flatMap((verwerking) => verwerking.rootvelden);
  const bekend = new Set(reglementen().flatMap(({ doelen }) => doelen));
  return [
    ...rootvelden
      .filter((rootveld) => !genoemd.includes(rootveld))
      .map((rootveld) => `${rootveld} has no processing activity: add it to the rootvelden of one in ${TABEL}`),
    ...genoemd
      .filter((rootveld, plaats) => genoemd.indexOf(rootveld) !== plaats)
      .map((rootveld) => `${rootveld} belongs to more than one processing activity: leave it with one in ${TABEL}`),
    ...verwerkingen.flatMap(({ id, rootvelden: eigen, doelen }) => [
      ...eigen
        .filter((rootveld) => !rootvelden.includes(rootveld))
        .map(
          (rootveld) =>
            `processing activity ${id} names ${rootveld}, no field of Query or Mutation: remove it from ${TABEL}`,
        ),
      ...(eigen.length === 0
        ? [`processing activity ${id} has no operation: give it a root field in ${TABEL}, or remove it`]
        : []),
      ...doelen
        .filter((doel) => !bekend.has(doel))
        .map((doel) => `processing activity ${id} is for ${doel}, which no reglement knows: remove it from ${TABEL}`),
      ...eigen.flatMap((rootveld) =>
        werkzaamOnder(schema, rootveld)
          .filter((doel) => !doelen.includes(doel))
          .map(
            (doel) =>
              `${rootveld} works under ${doel}, for which ${id} is not: add the purpose to its doelen in ${TABEL}`,
          ),
      ),
    ]),
  ];
}
