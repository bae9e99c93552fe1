import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Indeling } from '../indeling';
import type { Rij } from '../rij';
import { leesCsv } from './csv';
import { leesJsonl } from './jsonl';

/** The rows of a file, one after another: CSV, or JSON Lines when its name says so. Throws on what cannot be read on. */
export function leesRijen(pad: string, indeling: Indeling): AsyncGenerator<Rij> {
  if (/\.(?:jsonl|ndjson)$/i.test(pad)) return leesJsonl(pad);
  if (indeling.velden === undefined) throw new Error('a CSV needs a mapping that says what its columns are');
  return leesCsv(pad, indeling);
}

/** SHA-256 of the file, in hex. */
export async function afdrukVan(pad: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const deel of createReadStream(pad)) hash.update(deel as Buffer);
  return hash.digest('hex');
}
