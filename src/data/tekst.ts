/** An element of an array of PostgreSQL. */
const element = (waarde: unknown): string => {
  const tekst = alsTekst(waarde);
  return tekst === null ? 'NULL' : `"${tekst.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
};

/** A value as PostgreSQL reads it from text. */
export function alsTekst(waarde: unknown): string | null {
  if (waarde === null || waarde === undefined) return null;
  if (waarde instanceof Date) return waarde.toISOString();
  if (Buffer.isBuffer(waarde)) return `\\x${waarde.toString('hex')}`;
  if (Array.isArray(waarde)) return `{${waarde.map(element).join(',')}}`;
  // Not `String`, which would also write what stands for a value: see `plaatshouder.ts`.
  return `${waarde}`;
}
