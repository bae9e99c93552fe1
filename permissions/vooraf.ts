import type { PoortFout } from '../src/domain/fouten';
import type { Rechter } from '../src/domain/rechter';
import type { Scope } from '../src/domain/scope';
import type { Behandeling } from './gegevens';

/** The refusal for want of a scope; null when the token has it. @param pad of the argument that asks it, if one does. */
export function weigeringVanScope(poort: Rechter, scope: Scope, pad?: string): PoortFout | null {
  if (poort.aanvrager.scopes.has(scope)) return null;
  const fout = poort.verbied('SCOPE', `Uw token mist de scope ${scope}${pad ? `, die ${pad} vraagt` : ''}.`, pad);
  fout.scope = scope;
  return fout;
}

const zonderScope = (poort: Rechter, scope: Scope | null): PoortFout | null =>
  scope === null ? null : weigeringVanScope(poort, scope);

/** The refusal of what no table names. */
export const nietToegestaan = (poort: Rechter, veld?: string): PoortFout =>
  poort.verbied('ROL', 'Niet toegestaan.', veld);

/**
 * What of a field's row is an error and rests on the request alone: who calls, for what, with which scope. Known before
 * anything is read or written. What only withholds a value is none of it. A field without a row is refused.
 */
export function weigeringVooraf(veld: string, behandeling: Behandeling | undefined, poort: Rechter): PoortFout | null {
  const { aanvrager } = poort;
  switch (behandeling?.aard) {
    case undefined:
      return nietToegestaan(poort);
    case 'OPEN':
    case 'VIA':
    case 'GEGEVEN':
      return null;
    case 'SCHAKEL':
      return zonderScope(poort, behandeling.scope);
    case 'WORTEL': {
      const { voor, onder, scope } = behandeling;
      if (!voor.includes(aanvrager.soort))
        return poort.verbied('ROL', `${veld} is niet voor een aanvrager van uw soort (${aanvrager.soort}).`);
      if (onder !== null && !onder.some((doel) => aanvrager.doelen.includes(doel)))
        return poort.verbied('DOEL_NIET_TOEGESTAAN', `Dit kan alleen onder het doel ${onder.join(' of ')}.`);
      return zonderScope(poort, scope);
    }
  }
}
