import type { GraphQLSchema } from 'graphql';
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import type { IMiddlewareFunction } from 'graphql-middleware';
import type { PoortFout } from '../src/domain/fouten';
import type { Rechter } from '../src/domain/rechter';
import { ARGUMENTEN, behandelingVan, type Coordinaat, type Gebruik } from './argumenten';
import type { SchildContext } from './shield';
import { nietToegestaan, weigeringVanScope, weigeringVooraf } from './vooraf';

type Argumenten = Readonly<Record<string, unknown>>;

/** The paging of a connection: which part of a list, of which the order and the filter are judged. */
const BLADEREN: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);
export const isBladeren = (veld: GraphQLField<unknown, unknown>, argument: string): boolean =>
  BLADEREN.has(argument) && getNamedType(veld.type).name.endsWith('Connection');

/** The refusal of one field's value for a filter or an order; null when it may be used. */
function weigeringVanVeld(
  { aard }: Exclude<Gebruik, { aard: 'GEEN' }>,
  coordinaat: Coordinaat,
  pad: string,
  poort: Rechter,
): PoortFout | null {
  const behandeling = behandelingVan(coordinaat);
  if (behandeling?.aard === 'SCHAKEL' || behandeling?.aard === 'GEGEVEN') {
    const fout = weigeringVanScope(poort, behandeling.scope, pad);
    if (fout) return fout;
  }
  if (behandeling?.aard !== 'GEGEVEN')
    return weigeringVooraf(coordinaat, behandeling, poort) === null ? null : nietToegestaan(poort, pad);
  const bruikbaar = poort.bruikbaarheid(behandeling.categorie);
  if (bruikbaar === 'ALTIJD' || (bruikbaar === 'PER_DOSSIER' && aard === 'FILTER')) return null;
  return poort.verbied(
    'DOEL_NIET_TOEGESTAAN',
    aard === 'FILTER'
      ? `Filteren op ${pad} is voor u niet toegestaan.`
      : `Ordenen op ${pad} is voor u niet toegestaan: niet elk dossier toont u dit gegeven.`,
    pad,
  );
}

function weigeringVanRij(gebruik: Gebruik | undefined, pad: string, poort: Rechter): PoortFout | null {
  if (gebruik === undefined) return nietToegestaan(poort, pad);
  if (gebruik.aard === 'GEEN') return null;
  if (gebruik.aard === 'VRIJGAVE' && poort.aanvrager.soort !== 'MEDEWERKER') return null;
  for (const veld of gebruik.velden) {
    const fout = weigeringVanVeld(gebruik, veld, pad, poort);
    if (fout) return fout;
  }
  return null;
}

/** One use that a value makes of served fields, with the path of the argument that makes it. */
type Plaatsgebruik = readonly [gebruik: Gebruik | undefined, pad: string];

/** @param houder what the argument's row stands under: the field itself, or the input type that holds it. */
function* gebruikInWaarde(
  houder: string,
  naam: string,
  type: GraphQLInputType,
  waarde: unknown,
  pad: string,
): Generator<Plaatsgebruik> {
  if (waarde === undefined || waarde === null) return;
  const kaal = getNullableType(type);
  if (isListType(kaal) && Array.isArray(waarde)) {
    for (const [nummer, deel] of waarde.entries())
      yield* gebruikInWaarde(houder, naam, kaal.ofType, deel, `${pad}[${nummer}]`);
    return;
  }
  const soort = getNamedType(type);
  if (isInputObjectType(soort)) {
    for (const veld of Object.values(soort.getFields())) {
      const deel = (waarde as Argumenten)[veld.name];
      yield* gebruikInWaarde(soort.name, veld.name, veld.type, deel, `${pad}.${veld.name}`);
    }
    return;
  }
  const perWaarde = isEnumType(soort) ? ARGUMENTEN[soort.name] : undefined;
  yield [perWaarde ? perWaarde[String(waarde)] : ARGUMENTEN[houder]?.[naam], pad];
}

/** Every use that the arguments of a field make of served fields, paging apart. */
function* gebruikIn(
  coordinaat: string,
  veld: GraphQLField<unknown, unknown>,
  args: Argumenten,
): Generator<Plaatsgebruik> {
  for (const { name, type } of veld.args)
    if (!isBladeren(veld, name)) yield* gebruikInWaarde(coordinaat, name, type, args[name], name);
}

/**
 * The refusal of an argument that uses what this caller may not read, with the argument's path: it lacks the scope, no
 * rule can open the category, or an order would tell what is withheld of some. From the request alone; null when all
 * may be used. Which rows a filter then finds, the mask decides.
 * @param coordinaat the field that has the arguments, such as `Client.trajecten`.
 */
export function weigeringVanGebruik(
  coordinaat: string,
  veld: GraphQLField<unknown, unknown>,
  args: Argumenten,
  poort: Rechter,
): PoortFout | null {
  for (const [gebruik, pad] of gebruikIn(coordinaat, veld, args)) {
    const fout = weigeringVanRij(gebruik, pad, poort);
    if (fout) return fout;
  }
  return null;
}

/** The fields with personal data by which these arguments choose or order rows. */
export function* gebruikteGegevens(
  coordinaat: string,
  veld: GraphQLField<unknown, unknown>,
  args: Argumenten,
): Generator<Coordinaat> {
  for (const [gebruik] of gebruikIn(coordinaat, veld, args))
    if (gebruik?.aard === 'FILTER' || gebruik?.aard === 'VOLGORDE')
      for (const gebruikt of gebruik.velden) if (behandelingVan(gebruikt)?.aard === 'GEGEVEN') yield gebruikt;
}

/** Every field that reads and has arguments, with its type's name; what a mutation takes is its own to check. */
export function* veldenMetArgumenten(schema: GraphQLSchema): Generator<[type: string, GraphQLField<unknown, unknown>]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getMutationType()) continue;
    for (const veld of Object.values(type.getFields())) if (veld.args.length > 0) yield [type.name, veld];
  }
}

/** The judge of arguments before every field that has them, behind the shield. */
export function maakGebruik(
  schema: GraphQLSchema,
): Record<string, Record<string, IMiddlewareFunction<unknown, SchildContext, Argumenten>>> {
  const boom: Record<string, Record<string, IMiddlewareFunction<unknown, SchildContext, Argumenten>>> = {};
  for (const [type, veld] of veldenMetArgumenten(schema)) {
    boom[type] ??= {};
    boom[type][veld.name] = (resolve, ouder, args, context, info) => {
      const fout = weigeringVanGebruik(`${type}.${veld.name}`, veld, args, context.verzoek.poort);
      if (fout) throw fout;
      return resolve(ouder, args, context, info);
    };
  }
  return boom;
}
