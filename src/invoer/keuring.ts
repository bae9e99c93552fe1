import type { z } from 'zod';
import { type Gebrek, nietGevonden, ongeldig, type Reden } from '../domain/fouten';

/** What `params` of a refinement carries into the defect; `id` stands for an id of another form. */
export interface Bijzonder {
  readonly reden: Reden | 'ID';
}

/** The outcome of validating an input: its value, or all that is wrong with its shape; nothing, if it is only an id of another form. */
export type Keuring<T> =
  | { readonly goed: true; readonly waarde: T }
  | { readonly goed: false; readonly gebreken: readonly Gebrek[] };

/** GraphQL delivers an absent field as null or as undefined: both are left out. Class instances become plain objects. */
function zonderNull(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderNull);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const uit: Record<string, unknown> = {};
  for (const [sleutel, deel] of Object.entries(waarde))
    if (deel !== null && deel !== undefined) uit[sleutel] = zonderNull(deel);
  return uit;
}

/** `['belemmeringen', 0, 'omschrijving']` as `input.belemmeringen[0].omschrijving`. */
const veldVan = (pad: readonly PropertyKey[]): string =>
  pad.reduce<string>((veld, deel) => veld + (typeof deel === 'number' ? `[${deel}]` : `.${String(deel)}`), 'input');

const REDENEN: Partial<Record<z.core.$ZodIssue['code'], Reden>> = {
  too_big: 'BEREIK',
  too_small: 'BEREIK',
  invalid_type: 'VORM',
  invalid_value: 'VORM',
  invalid_format: 'VORM',
};

function redenVan(gebrek: z.core.$ZodIssue): Bijzonder['reden'] {
  if (gebrek.code === 'custom') return (gebrek.params as Bijzonder | undefined)?.reden ?? 'VORM';
  if (gebrek.code === 'invalid_type' && gebrek.input === undefined) return 'VERPLICHT';
  if (gebrek.code === 'too_big' && gebrek.origin === 'string') return 'TE_LANG';
  if (gebrek.code === 'too_small' && gebrek.origin === 'string') return 'VERPLICHT';
  return REDENEN[gebrek.code] ?? 'VORM';
}

/** Messages of checks that gave none of their own: what to do, never the value. */
const STANDAARD: Partial<Record<Reden, string>> = {
  VERPLICHT: 'Vul dit veld in.',
  BEREIK: 'Geef een waarde binnen het bereik van dit veld.',
};

/** The error map of every validation: a check's own message goes before it. */
function bericht(gebrek: z.core.$ZodRawIssue): string {
  if (gebrek.input === undefined) return STANDAARD.VERPLICHT ?? '';
  return gebrek.code === 'invalid_value'
    ? `Kies uit: ${gebrek.values.join(', ')}.`
    : 'Geef een waarde in de vorm van dit veld.';
}

/** Validates the shape of an input; collects every defect, in the order of the fields. */
export function keur<T>(schema: z.ZodType<T>, input: unknown): Keuring<T> {
  const uitkomst = schema.safeParse(zonderNull(input), { error: bericht, reportInput: true });
  if (uitkomst.success) return { goed: true, waarde: uitkomst.data };
  // No check aborts, since that would keep those over several fields from running: the first defect of a field counts.
  const gebreken = new Map<string, Gebrek>();
  for (const issue of uitkomst.error.issues) {
    const reden = redenVan(issue);
    const veld = veldVan(issue.path);
    if (reden !== 'ID' && !gebreken.has(veld)) gebreken.set(veld, { veld, reden, bericht: issue.message });
  }
  return { goed: false, gebreken: [...gebreken.values()] };
}

/** Throws the defects as one error; an id of another form alone is answered as one that does not exist. */
export function weiger(gebreken: readonly Gebrek[]): never {
  const [eerste, ...verdere] = gebreken;
  throw eerste === undefined ? nietGevonden() : ongeldig([eerste, ...verdere]);
}

/** The validated input, or one error with every defect. */
export function leesInvoer<T>(schema: z.ZodType<T>, input: unknown): T {
  const keuring = keur(schema, input);
  if (keuring.goed) return keuring.waarde;
  return weiger(keuring.gebreken);
}
