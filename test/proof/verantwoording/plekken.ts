import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { GEGEVENS } from '../../../permissions/gegevens';

/*
 * What an answer holds of whom, found in the answer itself: apart from what the gateway keeps while it makes one.
 */

/** One place of a guarded field in an answer. */
export interface Plek {
  /** `CLIENT <id>`, as the ledger names a data subject. */
  readonly wie: string;
  readonly coordinaat: string;
  readonly gevuld: boolean;
  /** Reached by another guarded field, with which it is withheld. */
  readonly via: boolean;
}

export interface Gelezen {
  readonly plekken: readonly Plek[];
  /** Everybody of whom the answer has an object. */
  readonly betrokkenen: ReadonlySet<string>;
}

/** Of which type an object is somebody's, and how one is found by its id. */
export const MET_ID = ['Client', 'Traject', 'Rapportage', 'Toestemming', 'Noodtoegang', 'Aanmelding', 'Opdrachtgever'];

const WIE = 'wieIsDit';

/** The same question, which also asks of every object about somebody which one it is. */
export function metIds(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(set) {
        const type = types.getParentType();
        if (!type || !MET_ID.includes(type.name)) return undefined;
        const id = {
          kind: Kind.FIELD,
          alias: { kind: Kind.NAME, value: WIE },
          name: { kind: Kind.NAME, value: 'id' },
        } as const;
        return { ...set, selections: [...set.selections, id] };
      },
    }),
  );
}

/** Whether there is anything at this place. */
const isGevuld = (waarde: unknown): boolean => waarde !== null && waarde !== undefined;

/** @param clientVan of an object of this type with this id. */
export function leesPlekken(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  data: unknown,
  clientVan: (type: string, id: string) => string,
): Gelezen {
  const plekken: Plek[] = [];
  const betrokkenen = new Set<string>();
  const fragmenten: Record<string, FragmentDefinitionNode> = {};
  for (const deel of document.definitions)
    if (deel.kind === Kind.FRAGMENT_DEFINITION) fragmenten[deel.name.value] = deel;
  const operatie = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as
    | OperationDefinitionNode
    | undefined;
  const wortel = operatie && schema.getRootType(operatie.operation);
  if (!operatie || !wortel) throw new Error('there is no operation');

  const wieVan = (type: string, object: Record<string, unknown>): string | null => {
    const id = object[WIE];
    if (typeof id !== 'string') return null;
    if (type === 'Aanmelding') return `AANMELDING ${id}`;
    if (type === 'Opdrachtgever') return `CONTACTPERSOON ${id}`;
    return `CLIENT ${clientVan(type, id)}`;
  };

  const lees = (
    type: GraphQLObjectType,
    velden: ReturnType<typeof collectFields>,
    object: Record<string, unknown>,
    boven: string | null,
  ): void => {
    const eigen = wieVan(type.name, object);
    if (eigen !== null && type.name !== 'Opdrachtgever') betrokkenen.add(eigen);
    for (const [sleutel, knopen] of velden) {
      const veld = type.getFields()[knopen[0]?.name.value ?? ''];
      if (!veld || sleutel === WIE) continue;
      const waarde = object[sleutel];
      const aard = GEGEVENS[type.name]?.[veld.name]?.aard;
      const wie = eigen ?? boven;
      if ((aard === 'GEGEVEN' || aard === 'VIA') && wie !== null)
        plekken.push({
          wie,
          coordinaat: `${type.name}.${veld.name}`,
          gevuld: isGevuld(waarde),
          via: aard === 'VIA',
        });
      const soort = getNamedType(veld.type);
      if (!isObjectType(soort)) continue;
      const onder = collectSubfields(schema, fragmenten, { ...variables }, soort, knopen);
      for (const deel of [waarde].flat(2))
        if (typeof deel === 'object' && deel !== null)
          lees(soort, onder, deel as Record<string, unknown>, aard === 'GEGEVEN' || aard === 'VIA' ? wie : null);
    }
  };
  if (data !== null && typeof data === 'object')
    lees(
      wortel,
      collectFields(schema, fragmenten, { ...variables }, wortel, operatie.selectionSet),
      data as Record<string, unknown>,
      null,
    );
  return { plekken, betrokkenen };
}
