import { AanmeldingInhoudRij, AanmeldingRij, IdempotentieRij } from '../../../../../entities';
import type { Waarschuwing } from '../../../../../schema/waarschuwing';
import { PoortFout } from '../../../../domain/fouten';
import type { Verzoek } from '../../../../verzoek';
import { aanmelding } from '../../../aanmelding';
import { eerderGeclaimd, zoekClaims } from '../../idempotentie';
import { voegToe, voegToeAlsNieuw } from '../../schrijven';
import { type Nieuw, REGISTRATIE } from '../registreer';
import { foutOf, type Gekeurd } from './keuring';

/** What became of one: why it failed, or its row, which there is none of where it was only tried. */
export type Afloop =
  | PoortFout
  | {
      readonly aanmelding: AanmeldingRij | null;
      readonly waarschuwingen: Waarschuwing[];
      readonly reedsGeregistreerd: boolean;
    };

/** Of each kenmerk the first that may be registered. */
function eerstePerKenmerk(stapel: readonly Gekeurd[]): readonly IdempotentieRij[] {
  const eerste = new Map<string, IdempotentieRij>();
  for (const { claim, nieuw } of stapel)
    if (claim !== null && !(nieuw instanceof PoortFout) && !eerste.has(claim.kenmerk)) eerste.set(claim.kenmerk, claim);
  // In one order for everybody: of two batches that share kenmerken one waits, and not each for the other.
  return [...eerste.values()].sort((een, ander) => (een.kenmerk < ander.kenmerk ? -1 : 1));
}

/** Claims what is new, and gives by kenmerk what was claimed before. */
async function claimSamen(
  verzoek: Verzoek,
  stapel: readonly Gekeurd[],
  proef: boolean,
): Promise<Map<string, IdempotentieRij>> {
  const eigen = eerstePerKenmerk(stapel);
  if (!proef) await voegToeAlsNieuw(verzoek, IdempotentieRij, ...eigen);
  const nieuw = new Set(eigen.map(({ objectId }) => objectId));
  const kenmerken = new Set(stapel.flatMap(({ claim }) => (claim === null ? [] : [claim.kenmerk])));
  const claims = await zoekClaims(verzoek, REGISTRATIE, [...kenmerken]);
  return new Map(claims.filter(({ objectId }) => !nieuw.has(objectId)).map((rij) => [rij.kenmerk, rij]));
}

/**
 * Registers them in their order, in as many statements as for one; `proef` only says what that would come to. One that is
 * refused stops no other; what the database does not take stops all.
 */
export async function registreerSamen(
  verzoek: Verzoek,
  stapel: readonly Gekeurd[],
  proef: boolean,
): Promise<readonly Afloop[]> {
  const staand = await claimSamen(verzoek, stapel, proef);
  const gemaakt = new Map<string, Nieuw>();
  const aflopen = stapel.map(({ claim, nieuw, waarschuwingen }) => {
    const eerder = claim === null ? undefined : staand.get(claim.kenmerk);
    if (claim !== null && eerder !== undefined)
      return async (): Promise<Afloop> => {
        const id = eerderGeclaimd(eerder, claim.inhoud);
        const zojuist = gemaakt.get(id)?.aanmelding;
        const rij = zojuist === undefined ? await aanmelding(verzoek, id) : proef ? null : zojuist;
        return { aanmelding: rij, waarschuwingen, reedsGeregistreerd: true };
      };
    if (nieuw instanceof PoortFout) return (): Afloop => nieuw;
    if (claim === null) throw new Error('what does not fit was not refused');
    staand.set(claim.kenmerk, claim);
    gemaakt.set(claim.objectId, nieuw);
    return (): Afloop => ({
      aanmelding: proef ? null : nieuw.aanmelding,
      waarschuwingen,
      reedsGeregistreerd: false,
    });
  });
  if (!proef) {
    const nieuwe = [...gemaakt.values()];
    await voegToe(verzoek, AanmeldingRij, ...nieuwe.map((een) => een.aanmelding));
    await voegToe(verzoek, AanmeldingInhoudRij, ...nieuwe.flatMap(({ inhoud }) => inhoud));
  }
  return Promise.all(aflopen.map(foutOf));
}
