import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/** A part of an export, as it came; of its texts nothing is kept. */
export interface Deel {
  readonly bytes: number;
  /** Ids of the clients of whom a text was in it. */
  readonly over: readonly string[];
}

interface Regel {
  readonly rij?: { readonly client: { readonly id: string }; readonly werkzaamheden: string | null };
  readonly deel?: object;
  readonly einde?: object;
}

async function* delenVan(antwoord: IncomingMessage): AsyncGenerator<Deel, void, undefined> {
  let rest = '';
  let over: string[] = [];
  let bytes = 0;
  for await (const brok of antwoord.setEncoding('utf8')) {
    const regels = `${rest}${brok}`.split('\n');
    rest = regels.pop() ?? '';
    for (const tekst of regels) {
      const { rij, deel, einde } = JSON.parse(tekst) as Regel;
      bytes += tekst.length;
      if (rij?.werkzaamheden != null) over.push(rij.client.id);
      if (deel !== undefined) {
        yield { bytes, over };
        over = [];
        bytes = 0;
      }
      if (einde !== undefined) return;
    }
  }
  throw new Error('the export broke off');
}

/**
 * One export of rapportages over one connection, with a row in every part. It is read no further than its parts are asked
 * for, and throws when it ends before its last line.
 * @param spoor the trace under which it is on record.
 */
export async function leesExport(
  poort: string,
  token: string,
  spoor: string,
): Promise<AsyncGenerator<Deel, void, undefined>> {
  const vraag = request(`${poort}/export/rapportages?per=1&velden=client{id}werkzaamheden`, {
    agent: false,
    headers: { authorization: `Bearer ${token}`, traceparent: `00-${spoor}-00f067aa0ba902b7-01` },
  });
  const [antwoord]: IncomingMessage[] = await once(vraag.end(), 'response');
  if (antwoord?.statusCode !== 200) throw new Error(`the export was answered with ${antwoord?.statusCode}`);
  return delenVan(antwoord);
}
