import type { DataSource, EntityManager } from 'typeorm';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import type { Klok } from '../../domain/klok';
import { metBlad } from './blad';
import { alsOp, BEGIN, type Kop, kophash, type Schakel } from './kop';
import { merkleWortel } from './merkle';

/** Held by whoever seals, until its transaction ends: any constant of this program's own. */
export const LOCK = 0x7a6567656c;

/** Raadplegingen in one seal at most: what is held in memory, and what is lost when it fails and is done again. */
export const MEESTE = 1_000;

/** BEZET: another process seals at this moment. */
export type Bezegeling =
  | { readonly soort: 'BEZET' }
  | {
      readonly soort: 'GEDAAN';
      /** Entries that were taken from the queue; fewer than asked: it is empty. */
      readonly aantal: number;
      /** Keys in the queue of which there was no raadpleging: nobody of ours writes those. */
      readonly wezen: readonly string[];
    };

/** Where nothing waits for long: a seal that cannot be made now is made later. */
const INSTELLINGEN = `SELECT set_config('statement_timeout', '30s', true), set_config('lock_timeout', '1s', true),
  set_config('idle_in_transaction_session_timeout', '30s', true)`;

/**
 * Takes what was committed, and nothing else: an entry that is not yet committed stays for the next seal. Entry and
 * raadpleging became visible together, and one statement sees them in one snapshot.
 */
const neem = (bladen: typeof metBlad): string => `WITH weg AS (
    DELETE FROM te_bezegelen WHERE ctid = ANY (ARRAY(SELECT ctid FROM te_bezegelen LIMIT $1))
    RETURNING organisatie_id, raadpleging_id AS id)
  SELECT van.organisatie_id, van.id, b.blad FROM ${bladen('weg van')} ORDER BY van.id, van.organisatie_id`;

interface Genomen {
  readonly organisatie_id: string;
  readonly id: string;
  readonly blad: Buffer | null;
}

async function laatste(manager: EntityManager): Promise<Schakel> {
  const [zegel]: Schakel[] = await manager.query('SELECT nummer, hash FROM zegel ORDER BY nummer DESC LIMIT 1');
  return zegel ?? BEGIN;
}

/** Adds the next link, of these raadplegingen in this order. */
async function hecht(manager: EntityManager, rijen: readonly (Genomen & { blad: Buffer })[], nu: Date): Promise<void> {
  const { nummer, hash: vorige } = await laatste(manager);
  const bladen = rijen.map(({ blad }) => blad);
  const kop: Kop = {
    nummer: nummer + 1,
    op: alsOp(nu),
    aantal: rijen.length,
    vorige,
    wortel: merkleWortel(bladen),
  };
  await manager.query(
    `INSERT INTO zegel (nummer, op, aantal, vorige, wortel, hash, organisaties, raadplegingen, bladen)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      kop.nummer,
      nu.toISOString(),
      kop.aantal,
      kop.vorige,
      kop.wortel,
      kophash(kop),
      rijen.map(({ organisatie_id }) => organisatie_id),
      rijen.map(({ id }) => id),
      Buffer.concat(bladen),
    ],
  );
}

/**
 * Seals at most `meeste` raadplegingen, in one transaction: either they are out of the queue and in the chain, or
 * neither. Waits for nobody, and nobody who writes into the ledger waits for it.
 * @param bladen another way to make leaves than ours: only for the tests of the verifier.
 */
export async function bezegel(
  bron: DataSource,
  klok: Klok,
  { meeste = MEESTE, bladen = metBlad }: { readonly meeste?: number; readonly bladen?: typeof metBlad } = {},
): Promise<Bezegeling> {
  return bron.transaction('READ COMMITTED', async (manager): Promise<Bezegeling> => {
    await manager.query(`SET LOCAL ROLE ${GRIFFIER}`);
    await manager.query(INSTELLINGEN);
    const [slot]: { mag: boolean }[] = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS mag', [LOCK]);
    if (slot?.mag !== true) return { soort: 'BEZET' };
    const genomen: Genomen[] = await manager.query(neem(bladen), [meeste]);
    const rijen = genomen.filter((rij): rij is Genomen & { blad: Buffer } => rij.blad !== null);
    if (rijen.length > 0) await hecht(manager, rijen, klok.nu());
    const wezen = genomen.filter(({ blad }) => blad === null).map(({ id }) => id);
    return { soort: 'GEDAAN', aantal: genomen.length, wezen };
  });
}
