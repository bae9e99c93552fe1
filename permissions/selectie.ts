import {
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { PoortFout } from '../src/domain/fouten';
import type { Rechter } from '../src/domain/rechter';
import { weigeringVanGebruik } from './gebruik';
import { GEGEVENS } from './gegevens';
import { weigeringVooraf } from './vooraf';

/** Checks the arguments of a list as reading it would, without reading; throws what the list itself would throw. */
export type Keuring = (veld: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>) => void;

/** The same error, with its place below the root field. */
function opPlaats(pad: string, fout: PoortFout): PoortFout {
  const { veld, velden, code: _code, ...extra } = fout.extensions;
  const onder = (plaats: unknown): string => (typeof plaats === 'string' ? `${pad}.${plaats}` : pad);
  return new PoortFout(fout.code, fout.message, {
    ...extra,
    veld: onder(veld),
    ...(Array.isArray(velden) && { velden: velden.map((gebrek) => ({ ...gebrek, veld: onder(gebrek.veld) })) }),
  });
}

function foutVan(werk: () => void): PoortFout | null {
  try {
    werk();
    return null;
  } catch (fout) {
    if (fout instanceof PoortFout) return fout;
    throw fout;
  }
}

/**
 * The first error that reading what a root field selects would give, as far as the request alone decides it, so that it
 * can be told before anything is written: a scope that is missing, an argument that may not be used or does not fit its
 * list. What would be withheld is no error. Fields are collected as the executor itself collects them, so that
 * fragments, aliases, @skip, @include, interfaces and unions are no way round.
 * Its `veld` is the place in the answer, below the root field.
 */
export function weigeringInSelectie(
  {
    schema,
    fragments,
    variableValues,
    fieldNodes,
    returnType,
  }: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'returnType'>,
  poort: Rechter,
  keur: Keuring,
): PoortFout | null {
  const inVeld = (type: string, veld: GraphQLField<unknown, unknown>, knoop: FieldNode): PoortFout | null => {
    const coordinaat = `${type}.${veld.name}`;
    const fout = weigeringVooraf(coordinaat, GEGEVENS[type]?.[veld.name], poort);
    if (fout || veld.args.length === 0) return fout;
    const args = getArgumentValues(veld, knoop, variableValues);
    return weigeringVanGebruik(coordinaat, veld, args, poort) ?? foutVan(() => keur(veld, args));
  };
  const onder = (type: GraphQLOutputType, knopen: readonly FieldNode[], pad: string): PoortFout | null => {
    const soort = getNamedType(type);
    if (!isCompositeType(soort)) return null;
    for (const object of isAbstractType(soort) ? schema.getPossibleTypes(soort) : [soort])
      for (const [sleutel, velden] of collectSubfields(schema, fragments, variableValues, object, knopen)) {
        const [knoop] = velden;
        const veld = knoop && object.getFields()[knoop.name.value];
        // What introspection adds, such as __typename, is no field of the type.
        if (!veld) continue;
        const plaats = pad === '' ? sleutel : `${pad}.${sleutel}`;
        const fout = inVeld(object.name, veld, knoop);
        if (fout) return opPlaats(plaats, fout);
        const dieper = onder(veld.type, velden, plaats);
        if (dieper) return dieper;
      }
    return null;
  };
  return onder(returnType, fieldNodes, '');
}
