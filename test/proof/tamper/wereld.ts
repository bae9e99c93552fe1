import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { Client } from 'pg';
import { ALLEEN_TOEVOEGEN } from '../../../entities/migrations/0006-zegel/rechten';
import { openBron } from '../../../src/data/bron';
import { Willekeur } from '../../../src/demo/willekeur';
import { bezegel } from '../../../src/ledger/zegel/bezegel';
import type { metBlad } from '../../../src/ledger/zegel/blad';
import { publiekeSleutel, tekenHoofd } from '../../../src/ledger/zegel/hoofd';
import { schets, schrijf } from '../../ledger/zegel/schrijf';
import { eigenDatabase } from '../../support/database';
import { NU } from '../../support/moment';

/** A sealed ledger on a database of one's own, whose owner holds themself to nothing. */
export interface Wereld {
  readonly db: Client;
  /** Signed heads, one a seal, from the first on. */
  readonly hoofden: readonly string[];
  readonly sleutel: JWK;
  stop(): Promise<void>;
}

const RAADPLEGINGEN = 60;
const MEESTE_PER_ZEGEL = 7;

/** What a caller of ours is stopped by and an owner is not: constraints and triggers. */
async function laatLos(db: Client): Promise<void> {
  for (const tabel of ALLEEN_TOEVOEGEN) {
    await db.query(`ALTER TABLE ${tabel} DISABLE TRIGGER ALL`);
    const { rows: regels } = await db.query<{ naam: string }>(
      'SELECT conname AS naam FROM pg_constraint WHERE conrelid = $1::regclass',
      [tabel],
    );
    for (const { naam } of regels) await db.query(`ALTER TABLE ${tabel} DROP CONSTRAINT IF EXISTS "${naam}"`);
    const { rows: kolommen } = await db.query<{ naam: string }>(
      'SELECT attname AS naam FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attnotnull',
      [tabel],
    );
    for (const { naam } of kolommen) await db.query(`ALTER TABLE ${tabel} ALTER COLUMN ${naam} DROP NOT NULL`);
  }
}

async function vul(db: Client, willekeur: Willekeur, zegel: (meeste: number) => Promise<void>): Promise<void> {
  const partijen = Array.from({ length: 4 }, (_, nr) => ({
    organisatie: willekeur.blindeUuid(),
    opdrachtgever: willekeur.blindeUuid(),
    clienten: Array.from({ length: 5 + nr }, () => willekeur.blindeUuid()),
  }));
  for (let nr = 0; nr < RAADPLEGINGEN; nr += 1) {
    const nu = new Date(NU.getTime() + nr * 1_000);
    await schrijf(db, schets(willekeur, willekeur.kies(partijen), nu, willekeur.geheel(0, 5)));
    await db.query('COMMIT');
    if (willekeur.kans(0.3)) await zegel(willekeur.geheel(1, MEESTE_PER_ZEGEL));
  }
}

async function tekenAlle(db: Client, sleutel: KeyObject): Promise<readonly string[]> {
  const { rows } = await db.query<{ nummer: number; hash: Buffer; aantal: number; op: Date }>(
    'SELECT nummer, hash, aantal, op FROM zegel ORDER BY nummer',
  );
  return Promise.all(
    rows.map(({ nummer, hash, aantal, op }) =>
      tekenHoofd(sleutel, {
        number: nummer,
        hash: hash.toString('hex'),
        count: aantal,
        time: op.toISOString(),
        iat: Math.floor(op.getTime() / 1000),
      }),
    ),
  );
}

/** Another ledger for every seed; whoever starts it, stops it. */
export async function stelOp(seed: number, bladen?: typeof metBlad): Promise<Wereld> {
  const database = await eigenDatabase();
  const db = new Client({ connectionString: database.url });
  await db.connect();
  const bron = await openBron(database.url, { max: 1 });
  const klok = { nu: () => NU };
  await vul(db, new Willekeur(seed, 0), async (meeste) => {
    await bezegel(bron, klok, { meeste, ...(bladen && { bladen }) });
  }).finally(() => bron.destroy());
  await laatLos(db);
  // What waits to be sealed nobody has promised anything of.
  await db.query(`CREATE TABLE verzegeld AS SELECT u.organisatie_id, u.id, z.nummer AS zegel, u.plaats::int FROM zegel z,
    unnest(z.organisaties, z.raadplegingen) WITH ORDINALITY AS u (organisatie_id, id, plaats)`);
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    db,
    hoofden: await tekenAlle(db, privateKey),
    sleutel: await publiekeSleutel(privateKey),
    async stop() {
      await db.end();
      await database.verwijder();
    },
  };
}
