import { createReadStream } from 'node:fs';

/** Longer than any row of a person: what has no end is no row. */
export const LANGSTE_RIJ = 1_000_000;

/** The text of a file in UTF-8, with or without a byte order mark; throws on bytes that are not. */
export async function* tekstUit(pad: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const deel of createReadStream(pad)) yield decoder.decode(deel as Buffer, { stream: true });
    yield decoder.decode();
  } catch (fout) {
    if (fout instanceof TypeError) throw new Error(`${pad} is not in UTF-8: save it as CSV UTF-8 and try again`);
    throw fout;
  }
}
