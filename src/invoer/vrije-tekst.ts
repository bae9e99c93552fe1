import { z } from 'zod';

/** The schemas of free text, by which it is found again in whatever input it stands. */
const VRIJ = z.registry<{ readonly vrij: true }>();

/** Marks what somebody writes in words of its own: anything may stand in it. */
export function alsVrijeTekst<S extends z.ZodType>(schema: S): S {
  VRIJ.add(schema, { vrij: true });
  return schema;
}

/** Every free text of a validated input, with the field it stands in, such as `input.onderdelen[0].tekst`. */
export function* vrijeTeksten(
  schema: z.core.$ZodType,
  waarde: unknown,
  veld = 'input',
): Generator<readonly [veld: string, tekst: string]> {
  if (waarde === undefined) return;
  if (schema instanceof z.ZodOptional) yield* vrijeTeksten(schema.unwrap(), waarde, veld);
  else if (schema instanceof z.ZodArray)
    for (const [nummer, deel] of (waarde as readonly unknown[]).entries())
      yield* vrijeTeksten(schema.element, deel, `${veld}[${nummer}]`);
  else if (schema instanceof z.ZodObject)
    for (const [naam, deel] of Object.entries(schema.shape))
      yield* vrijeTeksten(deel, (waarde as Readonly<Record<string, unknown>>)[naam], `${veld}.${naam}`);
  else if (VRIJ.has(schema as z.ZodType)) yield [veld, waarde as string];
}
