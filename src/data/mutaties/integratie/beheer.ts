import type { EntityManager } from 'typeorm';
import type { Reglement } from '../../../../permissions/reglement';
import type { OpdrachtId, OrganisatieId } from '../../../domain/ids';
import type { Verzoek } from '../../../verzoek';
import { vereisRol } from '../rollen';

/** Who registers systems, at which organisatie and when: directie by a mutation, or the operator. */
export interface Beheer {
  readonly manager: EntityManager;
  readonly organisatieId: OrganisatieId;
  readonly reglement: Reglement;
  readonly nu: Date;
  /** Whether applications of the organisatie itself are in reach too: not of who could not repair it. */
  readonly ookEigen: boolean;
  /** Takes an opdracht from a registration: the gateway itself deletes nothing. */
  ontneem(integratieId: string, opdrachtId: OpdrachtId): Promise<unknown>;
}

/** The calling directie; else FORBIDDEN. */
export function eisBeheer(verzoek: Verzoek): Beheer {
  vereisRol(verzoek, ['DIRECTIE']);
  const { manager, nu, aanvrager, poort } = verzoek;
  return {
    manager,
    nu,
    ookEigen: false,
    organisatieId: aanvrager.organisatieId,
    reglement: poort.reglement,
    ontneem: (integratieId, opdrachtId) =>
      manager.query('SELECT pw.ontneem_opdracht($1, $2)', [integratieId, opdrachtId]),
  };
}
