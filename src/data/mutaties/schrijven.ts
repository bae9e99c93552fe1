import type { EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Verzoek } from '../../verzoek';

type Waarden<T> = QueryDeepPartialEntity<T>;

/**
 * Inserts rows. Without RETURNING: under row-level security that would also ask whether the writer may read the row,
 * and an aanmelding may bring in what its sender never reads back.
 */
export async function voegToe<T extends ObjectLiteral>(
  { manager }: Pick<Verzoek, 'manager'>,
  tabel: EntityTarget<T>,
  ...rijen: readonly T[]
): Promise<void> {
  if (rijen.length === 0) return;
  await manager
    .createQueryBuilder()
    .insert()
    .into(tabel)
    .values([...rijen] as Waarden<T>[])
    .updateEntity(false)
    .execute();
}

/** The same, passing over rows that are there already; returns how many were new. */
export async function voegToeAlsNieuw<T extends ObjectLiteral>(
  { manager }: Verzoek,
  tabel: EntityTarget<T>,
  ...rijen: readonly T[]
): Promise<number> {
  if (rijen.length === 0) return 0;
  const insert = manager
    .createQueryBuilder()
    .insert()
    .into(tabel)
    .values([...rijen] as Waarden<T>[])
    .updateEntity(false)
    .orIgnore();
  const [sql, parameters] = insert.getQueryAndParameters();
  const { affected } = await inTransactie(manager).query(sql, parameters, true);
  return affected ?? 0;
}

/** Changes the rows for which every column of `waar` has its value; returns how many there were. */
export async function wijzig<T extends ObjectLiteral>(
  { manager }: Pick<Verzoek, 'manager'>,
  tabel: EntityTarget<T>,
  waar: FindOptionsWhere<T>,
  waarden: Waarden<T>,
): Promise<number> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(tabel)
    .set(waarden)
    .where(waar)
    .updateEntity(false)
    .execute();
  return affected ?? 0;
}

/** The connection of the operation's transaction. */
export function inTransactie({ queryRunner }: Verzoek['manager']) {
  if (!queryRunner) throw new Error('a mutation writes in the transaction of its operation; this manager has none');
  return queryRunner;
}
