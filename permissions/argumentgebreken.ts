import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { ARGUMENTEN, behandelingVan } from './argumenten';
import { isBladeren, veldenMetArgumenten } from './gebruik';
import { isZonderDossier } from './gegevens';

/** The rows that the arguments of the schema need: holder and name. */
function* plaatsen(
  tabel: typeof ARGUMENTEN,
  houder: string,
  naam: string,
  type: GraphQLInputType,
  gezien: Set<string>,
): Generator<readonly [houder: string, naam: string]> {
  const soort = getNamedType(type);
  if (isInputObjectType(soort)) {
    if (gezien.has(soort.name)) return;
    gezien.add(soort.name);
    for (const veld of Object.values(soort.getFields()))
      yield* plaatsen(tabel, soort.name, veld.name, veld.type, gezien);
    return;
  }
  // An order is chosen by the values of an enum, each of which is a use of its own.
  if (isEnumType(soort) && (tabel[soort.name] || soort.name.endsWith('OrderVeld')))
    for (const waarde of soort.getValues()) yield [soort.name, waarde.name];
  else yield [houder, naam];
}

/** Everything that is missing between the arguments of the schema and the table of their uses; empty when complete. */
export function gebrekenVanArgumenten(schema: GraphQLSchema, tabel: typeof ARGUMENTEN = ARGUMENTEN): readonly string[] {
  const nodig = new Set<string>();
  const gezien = new Set<string>();
  for (const [type, veld] of veldenMetArgumenten(schema))
    for (const argument of veld.args) {
      if (isBladeren(veld, argument.name)) continue;
      for (const [houder, naam] of plaatsen(tabel, `${type}.${veld.name}`, argument.name, argument.type, gezien))
        nodig.add(`${houder}:${naam}`);
    }
  const rijen = Object.entries(tabel).flatMap(([houder, delen]) =>
    Object.entries(delen).map(([naam, gebruik]) => ({ houder, naam, gebruik })),
  );
  const bekend = new Set(rijen.map(({ houder, naam }) => `${houder}:${naam}`));
  return [
    ...[...nodig]
      .filter((plaats) => !bekend.has(plaats))
      .map((plaats) => `argument ${plaats} has no use: say in permissions/argumenten.ts which served fields it uses`),
    ...rijen.flatMap(({ houder, naam, gebruik }) => {
      const plaats = `${houder}:${naam}`;
      if (!nodig.has(plaats))
        return [`argument ${plaats} stands in permissions/argumenten.ts but not in the schema: remove it`];
      if (gebruik.aard === 'GEEN') return [];
      return gebruik.velden.flatMap((veld) => {
        const [type = '', eigen = ''] = veld.split('.');
        const soort = schema.getType(type);
        const behandeling = behandelingVan(veld);
        if (!behandeling || !isObjectType(soort) || !soort.getFields()[eigen])
          return [`argument ${plaats} is said to use ${veld}, which is no served field`];
        // The mask judges rows of a dossier; an aanmelding is none yet, and an opdrachtgever has none.
        return behandeling.aard === 'GEGEVEN' && isZonderDossier(type)
          ? [`argument ${plaats} uses ${veld}, a guarded field of an ${type.toLowerCase()}, which no filter can mask`]
          : [];
      });
    }),
  ];
}
