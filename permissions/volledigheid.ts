import { type GraphQLSchema, isNonNullType, isObjectType } from 'graphql';
import { GEGEVENS, ONDERWERPEN } from './gegevens';
import { REGLEMENTEN } from './reglementen';

/** Everything that is missing between the schema and the table; empty when complete. Each line says what to add where. */
export function gebrekenVanSchema(schema: GraphQLSchema, gegevens: typeof GEGEVENS = GEGEVENS): readonly string[] {
  const gebreken: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const rijen = gegevens[type.name] ?? {};
    for (const [naam, veld] of Object.entries(type.getFields())) {
      const behandeling = rijen[naam];
      if (!behandeling) {
        gebreken.push(`${type.name}.${naam} has no category: add it to permissions/gegevens.ts`);
        continue;
      }
      if (behandeling.aard !== 'GEGEVEN') continue;
      if (isNonNullType(veld.type))
        gebreken.push(`${type.name}.${naam} can be withheld but is non-null: make the field nullable in schema/`);
      if (!ONDERWERPEN[type.name])
        gebreken.push(
          `${type.name} has guarded fields but no subject: add it to ONDERWERPEN in permissions/gegevens.ts`,
        );
    }
    for (const naam of Object.keys(rijen))
      if (!type.getFields()[naam])
        gebreken.push(`${type.name}.${naam} stands in permissions/gegevens.ts but not in the schema: remove it`);
  }
  for (const [type, velden] of Object.entries(gegevens)) {
    if (!isObjectType(schema.getType(type)))
      gebreken.push(`${type} stands in permissions/gegevens.ts but is no type of the schema: remove it`);
    for (const [naam, behandeling] of Object.entries(velden)) {
      if (behandeling.aard !== 'VIA') continue;
      const [ouder = '', veld = ''] = behandeling.veld.split('.');
      if (gegevens[ouder]?.[veld]?.aard !== 'GEGEVEN')
        gebreken.push(`${type}.${naam} is said to be guarded by ${behandeling.veld}, which is not a guarded field`);
    }
  }
  return gebreken;
}

/** Organisaties whose profile no reglement answers to; empty when all have one. */
export function gebrekenVanProfielen(organisaties: readonly { naam: string; profiel: string }[]): readonly string[] {
  return organisaties
    .filter(({ profiel }) => !Object.hasOwn(REGLEMENTEN, profiel))
    .map(
      ({ naam, profiel }) =>
        `${naam} has profile '${profiel}', which no reglement knows: add permissions/reglementen/<profiel>.ts and its line in index.ts`,
    );
}

/** Refuses to go on when something is missing. */
export function eisVolledig(gebreken: readonly string[]): void {
  if (gebreken.length > 0) throw new Error(`refusing to start:\n- ${gebreken.join('\n- ')}`);
}
