import type { Client } from 'pg';
import { metBlad } from '../../../src/ledger/zegel/blad';
import { BEGIN, kophash, OP } from '../../../src/ledger/zegel/kop';
import { merkleWortel } from '../../../src/ledger/zegel/merkle';

/** How much of the chain is made to agree again with what was done to it, by one who knows how. */
export const TOT = ['NIETS', 'BLADEN', 'WORTEL', 'HASH', 'KETEN'] as const;
export type Tot = (typeof TOT)[number];

interface Zegel {
  readonly ctid: string;
  readonly nummer: number;
  /** NULL in any of these is one of the things that can have been done. */
  readonly op: string | null;
  readonly vorige: Buffer | null;
  readonly wortel: Buffer | null;
  readonly hash: Buffer | null;
  readonly bladen: Buffer | null;
  readonly organisaties: readonly string[];
  readonly raadplegingen: readonly string[];
}

/** Makes every seal fit its rows as they are now: what is gone is left out. */
export async function herreken(db: Client, tot: Tot, bladen: typeof metBlad = metBlad): Promise<void> {
  if (tot === 'NIETS') return;
  const { rows } = await db.query<Zegel>(
    `SELECT ctid, nummer, ${OP} AS op, vorige, wortel, hash, bladen, organisaties, raadplegingen FROM zegel ORDER BY nummer`,
  );
  let vorige = BEGIN.hash;
  for (const [nr, zegel] of rows.entries()) {
    const { rows: er } = await db.query<{ organisatie_id: string; id: string; blad: Buffer }>(
      `SELECT van.organisatie_id, van.id, b.blad FROM ${bladen(`(SELECT * FROM unnest($1::uuid[], $2::uuid[])
         WITH ORDINALITY AS u (organisatie_id, id, plaats)) van`)} WHERE b.blad IS NOT NULL ORDER BY van.plaats`,
      [zegel.organisaties, zegel.raadplegingen],
    );
    if (er.length === 0) continue;
    const nieuw = Buffer.concat(er.map(({ blad }) => blad));
    if (tot !== 'KETEN' && nieuw.equals(zegel.bladen ?? Buffer.alloc(0))) continue;
    const kop = {
      nummer: tot === 'KETEN' ? nr + 1 : zegel.nummer,
      op: zegel.op ?? '0.000000',
      aantal: er.length,
      vorige: tot === 'KETEN' ? vorige : (zegel.vorige ?? BEGIN.hash),
      wortel: tot === 'BLADEN' && zegel.wortel ? zegel.wortel : merkleWortel(er.map(({ blad }) => blad)),
    };
    const hash = tot === 'HASH' || tot === 'KETEN' ? kophash(kop) : zegel.hash;
    await db.query(
      `UPDATE zegel SET nummer = $2, op = coalesce(op, 'epoch'), aantal = $3, vorige = $4, wortel = $5, hash = $6,
         bladen = $7, organisaties = $8, raadplegingen = $9 WHERE ctid = $1`,
      [
        zegel.ctid,
        kop.nummer,
        kop.aantal,
        kop.vorige,
        kop.wortel,
        hash,
        nieuw,
        er.map(({ organisatie_id }) => organisatie_id),
        er.map(({ id }) => id),
      ],
    );
    vorige = hash ?? BEGIN.hash;
  }
}
