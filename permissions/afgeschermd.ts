import type { Besluit } from '../src/domain/besluit';

/**
 * What a rule of the shield returns instead of a value when a field is withheld. It never reaches the caller: the
 * middleware around the shield turns it into null and notes it. It is an Error because that is what shield passes on.
 */
export class Afgeschermd extends Error {
  constructor(readonly besluit: Besluit) {
    super('afgeschermd');
  }
}
