import { z } from 'zod';
import { eenmaalPer } from '../eenmaal';

/** The schemas of free text, by which it is found again in whatever input it stands. */
const VRIJ = z.registry<{ readonly vrij: true }>();

/** Marks what somebody writes in words of its own: anything may stand in it. */
export function alsVrijeTekst<S extends z.ZodType>(schema: S): S {
  VRIJ.add(schema, { vrij: true });
  return schema;
}

/** Of an object its fields in which free text can stand: most have none, and a form is asked again and again. */
const vindplaatsen = eenmaalPer((schema: z.ZodObject): readonly (readonly [naam: string, deel: z.core.$ZodType])[] =>
  Object.entries(schema.shape).filter(([, deel]) => kanVrijZijn(deel)),
);

function kanVrijZijn(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional) return kanVrijZijn(schema.unwrap());
  if (schema instanceof z.ZodArray) return kanVrijZijn(schema.element);
  return schema instanceof z.ZodObject ? vindplaatsen(schema).length > 0 : VRIJ.has(schema as z.ZodType);
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
    for (const [naam, deel] of vindplaatsen(schema))
      yield* vrijeTeksten(deel, (waarde as Readonly<Record<string, unknown>>)[naam], `${veld}.${naam}`);
  else if (VRIJ.has(schema as z.ZodType)) yield [veld, waarde as string];
}
