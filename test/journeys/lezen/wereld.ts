import { Client } from 'pg';
import { type Beller, type Gateway, type Pad, startGateway } from '../../support/gateway';
import { NU } from '../../support/moment';

/** The organisaties of the demo set, as the names of its personas end. */
export const ORGANISATIES = ['cvites', 'westendorp', 'implacment', 'dit', 'factor2'] as const;
export const OPDRACHTGEVERS = ['gemeente', 'uwv', 'werkgever', 'zorg', 'onderwijs'] as const;

/** One gateway for a test file, and the database behind it as a superuser reads it: what is expected comes from there. */
export interface Wereld {
  readonly gateway: Gateway;
  readonly db: Client;
  als(persona: string): Promise<Beller>;
  rijen<Rij>(sql: string, ...waarden: unknown[]): Promise<Rij[]>;
  /** The first column of every row. */
  kolom<Waarde>(sql: string, ...waarden: unknown[]): Promise<Waarde[]>;
  /** The first column of the one row there must be. */
  waarde<Waarde>(sql: string, ...waarden: unknown[]): Promise<Waarde>;
}

/** Starts and stops the gateway of a test file; `voorbereid` changes the database before the first request. */
export function wereld(voorbereid?: (db: Client) => Promise<void>, pad?: Pad): Wereld {
  let gateway: Gateway;
  let db: Client;
  const bellers = new Map<string, Promise<Beller>>();
  beforeAll(async () => {
    gateway = await startGateway('DEMO', undefined, pad);
    db = new Client({ connectionString: gateway.database.url });
    await db.connect();
    await voorbereid?.(db);
  });
  afterAll(async () => {
    await db?.end();
    await gateway?.stop();
  });
  const kolom = async <Waarde>(sql: string, ...waarden: unknown[]): Promise<Waarde[]> => {
    const { rows } = await db.query<Waarde[]>({ text: sql, values: waarden, rowMode: 'array' });
    return rows.map(([eerste]) => eerste as Waarde);
  };
  return {
    get gateway() {
      return gateway;
    },
    get db() {
      return db;
    },
    als(persona) {
      const beller = bellers.get(persona) ?? gateway.als(persona);
      bellers.set(persona, beller);
      return beller;
    },
    async rijen<Rij>(sql: string, ...waarden: unknown[]) {
      const { rows } = await db.query(sql, waarden);
      return rows as Rij[];
    },
    kolom,
    async waarde<Waarde>(sql: string, ...waarden: unknown[]) {
      const alle = await kolom<Waarde>(sql, ...waarden);
      if (alle.length !== 1) throw new Error(`expected one row, got ${alle.length}: ${sql}`);
      return alle[0] as Waarde;
    },
  };
}

/** SQL: the period of `alias` holds at the moment of the tests. */
export const geldt = (alias: string): string =>
  `${alias}.van <= '${NU.toISOString()}' AND (${alias}.tot IS NULL OR ${alias}.tot > '${NU.toISOString()}')`;
