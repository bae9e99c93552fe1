import type { DataSource, EntityManager } from 'typeorm';
import { IntegratieOpdrachtRij, type OrganisatieRij } from '../../entities';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Beheer } from '../data/mutaties/integratie/beheer';

/** Who changes a registration on the database itself, and whether it is a rehearsal: all of it is taken back then. */
export interface Beheerder {
  readonly door: string;
  readonly proef: boolean;
}

/** Runs `werk` in one transaction, of which the record says who did it and when. */
export async function alsBeheerder<T>(
  eigenaar: DataSource,
  { door, proef }: Beheerder,
  nu: Date,
  werk: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = eigenaar.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`SELECT set_config('pw.beheerder', $1, true), set_config('pw.nu', $2, true)`, [
      door,
      nu.toISOString(),
    ]);
    const uitkomst = await werk(runner.manager);
    if (!proef) await runner.commitTransaction();
    return uitkomst;
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** The operator at this organisatie: in reach of its own applications as well. */
export const beheerVan = (manager: EntityManager, { id, profiel }: OrganisatieRij, nu: Date): Beheer => ({
  manager,
  organisatieId: id,
  reglement: REGLEMENTEN[profiel],
  nu,
  ookEigen: true,
  ontneem: (integratieId, opdrachtId) => manager.delete(IntegratieOpdrachtRij, { integratieId, opdrachtId }),
});
