import { Client } from 'pg';
import { type Beller, beller, type Gateway, type Pad, startGateway, VAN_HET_MOMENT } from '../../support/gateway';
import { maakBeginstand } from './beginstand';
import type { Geschreven } from './schrijf';
import type { Rij } from './stand';
import type { Tabelverschil, Verschil } from './stap';

/** All that a caller receives, but for the moment at which it was sent. */
export interface Ontvangen {
  readonly status: number;
  readonly headers: readonly string[];
  readonly tekst: string;
}

/** One gateway on a database of its own, in which the hidden can be made different and the same again. */
export class Wereld {
  private verschil: Verschil = [];

  private constructor(
    readonly gateway: Gateway,
    readonly db: Client,
  ) {}

  /** @param dataDir shared by all worlds of a run: tokens and cursors of one then count in every other. */
  static async start(dataDir: string, pad?: Pad): Promise<Wereld> {
    const gateway = await startGateway('DEMO', dataDir, pad);
    const wereld = new Wereld(gateway, new Client({ connectionString: gateway.database.url }));
    try {
      await wereld.db.connect();
      // What a step of the process would not allow is no matter here: hidden is hidden, however it came about.
      await wereld.db.query('SET session_replication_role = replica');
      await maakBeginstand(wereld.db);
      return wereld;
    } catch (fout) {
      await wereld.stop();
      throw fout;
    }
  }

  /** Takes back what was different, and makes this different. */
  async zet(verschil: Verschil): Promise<void> {
    await this.db.query('BEGIN');
    for (const { tabel, weg, erbij } of this.verschil) await this.vervang({ tabel, weg: erbij, erbij: weg });
    for (const anders of verschil) await this.vervang(anders);
    await this.db.query('COMMIT');
    this.verschil = verschil;
  }

  private async vervang({ tabel: { naam, sleutel }, weg, erbij }: Tabelverschil): Promise<void> {
    const rijen = `jsonb_populate_recordset(NULL::${naam}, $1::jsonb)`;
    const kolommen = sleutel.join(', ');
    const doe = async (sql: string, lijst: readonly Rij[]): Promise<void> => {
      if (lijst.length > 0) await this.db.query(sql, [JSON.stringify(lijst)]);
    };
    await doe(`DELETE FROM ${naam} WHERE (${kolommen}) IN (SELECT ${kolommen} FROM ${rijen})`, weg);
    // Two changes may want the same place; one of them has it.
    await doe(`INSERT INTO ${naam} SELECT * FROM ${rijen} ON CONFLICT DO NOTHING`, erbij);
  }

  beller(token: string): Beller {
    return beller(this.gateway.url, token);
  }

  async stop(): Promise<void> {
    await this.db.end();
    await this.gateway.stop();
  }
}

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
