/**
 * What follows from an object alone, made once for each: a document that Apollo keeps, the claims of a token, a caller.
 * What was made of one goes when the object goes.
 */
export function eenmaalPer<Van extends object, T>(maak: (van: Van) => T): (van: Van) => T {
  const gemaakt = new WeakMap<Van, { readonly waarde: T }>();
  return (van) => {
    const bekend = gemaakt.get(van);
    if (bekend !== undefined) return bekend.waarde;
    const waarde = maak(van);
    gemaakt.set(van, { waarde });
    return waarde;
  };
}
