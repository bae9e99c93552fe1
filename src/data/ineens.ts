import type { DataSource } from 'typeorm';
import { isVerouderd, type Onderdeel, type Tekstrij } from './bundel';
import type { Verbinding } from './verbinding';

export const zonderWaarden = (tekst: string): Onderdeel => ({ tekst, waarden: [] });
const LEES = zonderWaarden('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
export const COMMIT = zonderWaarden('COMMIT');

async function ofNiets(verbinding: Verbinding, delen: readonly Onderdeel[]): Promise<readonly (readonly Tekstrij[])[]> {
  try {
    return await verbinding.bundel(delen);
  } catch (fout) {
    // On a connection that broke there is nothing to undo.
    await verbinding.query('ROLLBACK').catch(() => undefined);
    throw fout;
  }
}

/**
 * Runs parts of which the first begins a transaction, in one round trip. When one fails all of it is undone before this
 * throws, so that what was prepared and is so no longer can be asked once more.
 */
export async function vanafBegin(
  verbinding: Verbinding,
  delen: readonly Onderdeel[],
): Promise<readonly (readonly Tekstrij[])[]> {
  try {
    return await ofNiets(verbinding, delen);
  } catch (fout) {
    if (!isVerouderd(fout)) throw fout;
    return ofNiets(verbinding, delen);
  }
}

/** Reads in one round trip and in one snapshot, and gives the rows of each part. A part that writes is refused. */
export async function leesIneens(
  bron: DataSource,
  delen: readonly Onderdeel[],
): Promise<readonly (readonly Tekstrij[])[]> {
  const runner = bron.createQueryRunner();
  try {
    return (await vanafBegin(await runner.connect(), [LEES, ...delen, COMMIT])).slice(1, -1);
  } finally {
    await runner.release();
  }
}
