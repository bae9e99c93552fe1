import { conflict, type PoortFout } from '../../domain/fouten';

/** Somebody changed the row since the caller read it (WE-15). */
export const versieConflict = (): PoortFout =>
  conflict('VERSIE', 'Dit is intussen gewijzigd. Lees het opnieuw en herhaal met de nieuwe versie.');

/** The row is not in the state that the mutation starts from. */
export const statusConflict = (bericht: string): PoortFout => conflict('STATUS', bericht);

/**
 * Refuses a row in another state, then one of another version: in another state reading again would not help.
 * The write itself repeats both conditions, for who comes in between.
 */
export function vereisStand(
  rij: { readonly status: string; readonly versie: number },
  status: string,
  versie: number,
  bericht: string,
): void {
  if (rij.status !== status) throw statusConflict(bericht);
  if (rij.versie !== versie) throw versieConflict();
}

/** The optimistic write found its row. */
export function vereisGewijzigd(aantal: number): void {
  if (aantal !== 1) throw versieConflict();
}
