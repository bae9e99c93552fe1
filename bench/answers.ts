import type { Query } from './queries';

type Tree = Readonly<Record<string, unknown>>;

/** A cursor is each contender's own; that there is one is not. */
const CURSOR = 'a cursor';

/** What is compared of the answer to a question: all of it, but for a cursor and what is new with every aanmelding. */
export function comparable(query: Query, rows: unknown): unknown {
  switch (query) {
    case 'Q3': {
      const { registreerAanmelding: given } = rows as { registreerAanmelding: { aanmelding: Tree } & Tree };
      const { id: _id, kenmerk: _kenmerk, ...aanmelding } = given.aanmelding;
      return { ...given, aanmelding };
    }
    case 'Q4': {
      const { rapportages } = rows as { rapportages: { pageInfo: Tree } & Tree };
      const { pageInfo } = rapportages;
      return {
        rapportages: {
          ...rapportages,
          pageInfo: { ...pageInfo, endCursor: pageInfo.endCursor === null ? null : CURSOR },
        },
      };
    }
    default:
      return rows;
  }
}

/** Every value under this field, however deep. */
function valuesOf(tree: unknown, field: string): unknown[] {
  if (Array.isArray(tree)) return tree.flatMap((part) => valuesOf(part, field));
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => [
    ...(name === field ? [value] : []),
    ...valuesOf(value, field),
  ]);
}

const some = (tree: unknown, field: string): boolean => valuesOf(tree, field).some((value) => value !== null);

/** Whether the answer has what the question is about: that two empty answers are equal says nothing. */
const MEANT: Readonly<Record<Query, (rows: unknown) => boolean>> = {
  Q1: (rows) => ['achternaam', 'mogelijkheden', 'resultaten'].every((field) => some(rows, field)),
  Q2: (rows) => ['achternaam', 'opleidingsniveau', 'plan', 'naam'].every((field) => some(rows, field)),
  Q3: (rows) => valuesOf(rows, 'status').includes('ONTVANGEN'),
  Q4: (rows) => some(rows, 'resultaten'),
  Q5: (rows) => {
    const health = ['gezondheidFunctioneel', 'gezondheidMedisch'].flatMap((field) => valuesOf(rows, field));
    return some(rows, 'achternaam') && health.filter((value) => value === null).length * 2 > health.length;
  },
};

export const isMeant = (query: Query, rows: unknown): boolean => MEANT[query](rows);
