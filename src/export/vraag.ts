import { Kind, OperationTypeNode, parse, print } from 'graphql';
import { z } from 'zod';
import { type Gebrek, ongeldig } from '../domain/fouten';
import { EXPORTLIJSTEN, type Exportlijst, type Exportnaam } from './lijsten';

/** An export as it is asked: one operation, asked again for every part of it. */
export interface Exportvraag {
  readonly lijst: Exportnaam;
  readonly query: string;
  readonly na: string | null;
  /** Rows in a part. */
  readonly per: number;
}

/** Rows in a part at most: a page of a list. */
const MEESTE = 100;
/** As many as a document of `/graphql` may have. */
const MEESTE_TOKENS = 5_000;

const gebrek = (veld: string, bericht: string): Gebrek => ({ veld, reden: 'VORM', bericht });
const GEEN_SELECTIE = 'Geef velden zoals in GraphQL, gescheiden door spaties: id status client { id }.';
const GEEN_AANTAL = `Geef per als geheel getal van 1 tot en met ${MEESTE}.`;

/** One anonymous query of nothing but these fields; null for any other text. */
function selectieVan(velden: string): string | null {
  try {
    const [operatie, ...meer] = parse(`{ ${velden}\n}`, { maxTokens: MEESTE_TOKENS, noLocation: true }).definitions;
    if (operatie?.kind !== Kind.OPERATION_DEFINITION || meer.length > 0) return null;
    const { operation, name, selectionSet } = operatie;
    return operation === OperationTypeNode.QUERY && name === undefined ? print(selectionSet) : null;
  } catch {
    return null;
  }
}

const Zoekdeel = z.strictObject({
  velden: z.string().optional(),
  na: z.string().optional(),
  per: z
    .string()
    .regex(/^\d{1,3}$/, GEEN_AANTAL)
    .transform(Number)
    .refine((aantal) => aantal >= 1 && aantal <= MEESTE, GEEN_AANTAL)
    .optional(),
});

/** The text of the operation; what it asks of rows is the caller's own selection. */
const operatieVan = (lijst: Exportnaam, { verder }: Exportlijst, selectie: string): string =>
  `query Export($na: String, $first: Int!) {
  ${lijst}(${verder}: $na, first: $first) { nodes ${selectie} pageInfo { hasNextPage endCursor } }
}`;

/** Reads what stands behind the `?`; BAD_USER_INPUT with the field for what is not understood. */
export function leesExportvraag(lijst: Exportnaam, zoekdeel: unknown): Exportvraag {
  const soort = EXPORTLIJSTEN[lijst];
  const gelezen = Zoekdeel.safeParse(zoekdeel);
  if (!gelezen.success) {
    const [eerste, ...verdere] = gelezen.error.issues.map((fout) =>
      fout.code === 'unrecognized_keys'
        ? gebrek('export', 'Een export kent velden, na en per, elk één keer.')
        : gebrek(fout.path.join('.'), fout.code === 'invalid_type' ? 'Geef dit één keer, als tekst.' : fout.message),
    );
    throw ongeldig(eerste ? [eerste, ...verdere] : [gebrek('export', 'Deze vraag is niet te lezen.')]);
  }
  const { velden = soort.velden, na = null, per = MEESTE } = gelezen.data;
  const selectie = selectieVan(velden);
  if (selectie === null) throw ongeldig([gebrek('velden', GEEN_SELECTIE)]);
  return { lijst, query: operatieVan(lijst, soort, selectie), na, per };
}
