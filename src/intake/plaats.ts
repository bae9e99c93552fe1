import { delenVan, isPlaats } from './invoervorm';

/** Puts a value in its place, and makes what is around it. */
export function zet(doel: Record<string, unknown>, pad: string, waarde: unknown): void {
  const delen = delenVan(pad);
  let binnen: Record<string, unknown> = doel;
  for (const [nummer, deel] of delen.slice(0, -1).entries()) {
    binnen[deel] ??= isPlaats(delen[nummer + 1] ?? '') ? [] : {};
    binnen = binnen[deel] as Record<string, unknown>;
  }
  binnen[delen.at(-1) ?? ''] = waarde;
}

/** Lists without the places that stayed empty. */
export function zonderGaten(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.filter((deel) => deel !== undefined).map(zonderGaten);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, zonderGaten(deel)]));
}

/** Takes away what stands at a place, when there is something. */
export function neemWeg(doel: Record<string, unknown>, pad: string): void {
  const delen = delenVan(pad);
  const laatste = delen.pop() ?? '';
  const binnen = delen.reduce<unknown>(
    (deel, naam) => (typeof deel === 'object' && deel !== null ? Reflect.get(deel, naam) : undefined),
    doel,
  );
  if (typeof binnen === 'object' && binnen !== null) Reflect.deleteProperty(binnen, laatste);
}
