import type { DataSource } from 'typeorm';
import { isVerouderd, type Onderdeel, type Tekstrij } from './bundel';
import type { Verbinding } from './verbinding';

const zonderWaarden = (tekst: string): Onderdeel => ({ tekst, waarden: [] });
const BEGIN = zonderWaarden('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
const COMMIT = zonderWaarden('COMMIT');

/** Runs the parts between BEGIN and COMMIT; when one fails, all is undone before it throws. */
async function inTransactie(
  verbinding: Verbinding,
  delen: readonly Onderdeel[],
): Promise<readonly (readonly Tekstrij[])[]> {
  try {
    return (await verbinding.bundel([BEGIN, ...delen, COMMIT])).slice(1, -1);
  } catch (fout) {
    // On a connection that broke there is nothing to undo.
    await verbinding.query('ROLLBACK').catch(() => undefined);
    throw fout;
  }
}

/**
 * Reads in one round trip and in one snapshot, and gives the rows of each part. A part that writes is refused; one that
 * was prepared and is so no longer is asked once more.
 */
export async function leesIneens(
  bron: DataSource,
  delen: readonly Onderdeel[],
): Promise<readonly (readonly Tekstrij[])[]> {
  const runner = bron.createQueryRunner();
  try {
    const verbinding: Verbinding = await runner.connect();
    return await inTransactie(verbinding, delen).catch((fout: unknown) => {
      if (!isVerouderd(fout)) throw fout;
      return inTransactie(verbinding, delen);
    });
  } finally {
    await runner.release();
  }
}
