import { Client } from 'pg';
import { type Beller, beller, type Gateway, startGateway } from '../../support/gateway';
import { maakBeginstand } from './beginstand';
import type { Geschreven } from './schrijf';
import type { Verschil } from './stap';

/** All that a caller receives, but for the moment at which it was sent. */
export interface Ontvangen {
  readonly status: number;
  readonly headers: readonly string[];
  readonly tekst: string;
}

/** One gateway on a database of its own, in which the hidden can be made different and the same again. */
export class Wereld {
  private verschil: Verschil = new Map();

  private constructor(
    readonly gateway: Gateway,
    readonly db: Client,
  ) {}

  /** @param dataDir shared by all worlds of a run: tokens and cursors of one then count in every other. */
  static async start(dataDir: string): Promise<Wereld> {
    const gateway = await startGateway('DEMO', dataDir);
    const db = new Client({ connectionString: gateway.database.url });
    await db.connect();
    // What a step of the process would not allow is no matter here: hidden is hidden, however it came about.
    await db.query('SET session_replication_role = replica');
    await maakBeginstand(db);
    return new Wereld(gateway, db);
  }

  /** Takes back what was different, and makes this different. */
  async zet(verschil: Verschil): Promise<void> {
    await this.db.query('BEGIN');
    for (const [tabel, { weg, erbij }] of this.verschil) await this.vervang(tabel, erbij, weg);
    for (const [tabel, { weg, erbij }] of verschil) await this.vervang(tabel, weg, erbij);
    await this.db.query('COMMIT');
    this.verschil = verschil;
  }

  private async vervang(tabel: string, weg: readonly unknown[], erbij: readonly unknown[]): Promise<void> {
    const { rows } = await this.db.query<{ kolom: string }>(
      `SELECT a.attname AS kolom FROM pg_index i
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY a.attnum`,
      [tabel],
    );
    const sleutel = rows.map(({ kolom }) => kolom).join(', ');
    const uit = `jsonb_populate_recordset(NULL::${tabel}, $1::jsonb)`;
    await this.db.query(`DELETE FROM ${tabel} WHERE (${sleutel}) IN (SELECT ${sleutel} FROM ${uit})`, [
      JSON.stringify(weg),
    ]);
    // Two changes may want the same place; one of them has it.
    await this.db.query(`INSERT INTO ${tabel} SELECT * FROM ${uit} ON CONFLICT DO NOTHING`, [JSON.stringify(erbij)]);
  }

  beller(token: string): Beller {
    return beller(this.gateway.url, token);
  }

  async stop(): Promise<void> {
    await this.db.end();
    await this.gateway.stop();
  }
}

const VAN_HET_MOMENT = ['date', 'x-request-id', 'traceparent', 'tracestate'];

/** Asks, and keeps every byte that came back. */
export async function ontvang(
  { vraag }: Beller,
  { query, variables }: Geschreven,
  headers: Record<string, string>,
): Promise<Ontvangen> {
  const antwoord = await vraag(query, variables, headers);
  return {
    status: antwoord.status,
    tekst: antwoord.tekst,
    headers: [...antwoord.headers]
      .filter(([naam]) => !VAN_HET_MOMENT.includes(naam))
      .map(([naam, waarde]) => `${naam}: ${waarde}`)
      .sort(),
  };
}

export const isGelijk = (een: Ontvangen, ander: Ontvangen): boolean =>
  een.status === ander.status && een.tekst === ander.tekst && een.headers.join('\n') === ander.headers.join('\n');
