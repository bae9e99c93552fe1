import type { Client } from 'pg';
import type { Willekeur } from '../../../src/demo/willekeur';

/** The tables of the ledger, and which column says of which raadpleging a row is. */
export const TABELLEN = {
  raadpleging: 'id',
  verstrekking: 'raadpleging_id',
  kennisgeving: 'raadpleging_id',
  zegel: null,
} as const;
export type Tabel = keyof typeof TABELLEN;

/** Tampers with a ledger; what it did is found by comparing. */
export interface Ingreep {
  readonly naam: string;
  doe(db: Client, willekeur: Willekeur): Promise<void>;
}

const TABELNAMEN = Object.keys(TABELLEN) as Tabel[];
const ROEREND: readonly Tabel[] = ['raadpleging', 'verstrekking', 'kennisgeving'];

/** Rows of what was sealed, in an order that is the same in every run. */
async function rijen(db: Client, tabel: Tabel): Promise<readonly string[]> {
  const id = TABELLEN[tabel];
  const sleutel = {
    raadpleging: 'id',
    verstrekking: 'raadpleging_id, nummer',
    kennisgeving: 'client_id, ontvanger_id',
    zegel: 'nummer',
  };
  const { rows } = await db.query<{ ctid: string }>(
    `SELECT t.ctid FROM ${tabel} t ${id === null ? '' : `JOIN verzegeld v ON v.organisatie_id = t.organisatie_id AND v.id = t.${id}`}
     ORDER BY ${sleutel[tabel].replaceAll(/(\w+)/g, 't.$1')}`,
  );
  return rows.map(({ ctid }) => ctid);
}

const eenRij = async (db: Client, willekeur: Willekeur, tabel: Tabel): Promise<string> =>
  willekeur.kies(await rijen(db, tabel));

async function kolommen(db: Client, tabel: Tabel): Promise<readonly { naam: string; type: string }[]> {
  const { rows } = await db.query<{ naam: string; type: string }>(
    `SELECT column_name AS naam, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [tabel],
  );
  return rows;
}

/** Other values of a type, as expressions of the column `k`; `$n` is a whole number of chance. */
const ANDERS: Readonly<Record<string, readonly string[]>> = {
  uuid: ['md5($n::text)::uuid', 'NULL'],
  text: [`coalesce(k, '') || 'x'`, `coalesce(left(k, -1), 'x')`, 'NULL', `upper(k)`, `reverse(k)`],
  int4: ['k + 1', 'k - 1', 'k + $n % 1000', 'NULL'],
  bool: ['NOT k', 'NULL'],
  timestamptz: [`k + interval '1 microsecond'`, `k - interval '1 day'`, 'NULL'],
  jsonb: [`k || '[{}]'`, `'[]'`, 'NULL', `jsonb_set(k, '{0}', 'null')`],
  bytea: ['set_byte(k, $n % length(k), (get_byte(k, $n % length(k)) + 1) % 256)', 'NULL', `''`, `k || '\\x00'`],
  _text: [`k || 'x'::text`, `'{}'`, 'NULL', `array_replace(k, k[1], k[1] || 'x')`],
  _uuid: [
    'k || md5($n::text)::uuid',
    'k[2:]',
    'NULL',
    'array_replace(k, k[1 + $n % cardinality(k)], md5($n::text)::uuid)',
  ],
};

const anders = (type: string, willekeur: Willekeur): string => {
  const keuzes = ANDERS[type];
  if (keuzes === undefined) throw new Error(`no other value is known of type ${type}`);
  return willekeur.kies(keuzes).replaceAll('$n', String(willekeur.geheel(1, 100_000)));
};

const WIJZIG: Ingreep = {
  naam: 'edit',
  async doe(db, willekeur) {
    const tabel = willekeur.kies(TABELNAMEN);
    const { naam, type } = willekeur.kies(await kolommen(db, tabel));
    const nieuw = anders(type, willekeur).replaceAll(/\bk\b/g, naam);
    await db.query(`UPDATE ${tabel} SET ${naam} = ${nieuw} WHERE ctid = $1`, [await eenRij(db, willekeur, tabel)]);
  },
};

const VERWIJDER: Ingreep = {
  naam: 'deletion',
  async doe(db, willekeur) {
    const tabel = willekeur.kies(TABELNAMEN);
    const weg = willekeur.schud(await rijen(db, tabel)).slice(0, willekeur.geheel(1, 4));
    await db.query(`DELETE FROM ${tabel} WHERE ctid = ANY ($1::tid[])`, [weg]);
    // Or all that was told of one caller, as one would who has something to hide.
    if (tabel !== 'raadpleging' || willekeur.kans(0.5)) return;
    for (const bij of ['verstrekking', 'kennisgeving'])
      await db.query(`DELETE FROM ${bij} t WHERE NOT EXISTS (SELECT FROM raadpleging r
        WHERE r.organisatie_id = t.organisatie_id AND r.id = t.raadpleging_id)`);
  },
};

/** A copy of a row with another key, so that it is one more; of a raadpleging also with what was told of it. */
const VOEG_TOE: Ingreep = {
  naam: 'insertion',
  async doe(db, willekeur) {
    const tabel = willekeur.kies(TABELNAMEN);
    const sleutel = { raadpleging: 'id', verstrekking: 'nummer', kennisgeving: 'ontvanger_id', zegel: 'nummer' }[tabel];
    const namen = (await kolommen(db, tabel)).map(({ naam }) => naam);
    const { rows } = await db.query<{ meeste: number }>('SELECT max(nummer) AS meeste FROM zegel');
    const nummer = willekeur.geheel(1, (rows[0]?.meeste ?? 0) + 1);
    const vers = sleutel === 'nummer' ? String(nummer) : `'${willekeur.blindeUuid()}'`;
    const ctid = await eenRij(db, willekeur, tabel);
    await db.query(
      `INSERT INTO ${tabel} (${namen.join(', ')})
       SELECT ${namen.map((naam) => (naam === sleutel ? vers : naam)).join(', ')} FROM ${tabel} WHERE ctid = $1`,
      [ctid],
    );
  },
};

/** Two rows of a table have each other's value of these columns. */
async function wissel(db: Client, tabel: Tabel, paar: readonly string[], namen: readonly string[]): Promise<void> {
  await db.query(
    `UPDATE ${tabel} t SET (${namen.join(', ')}) = ROW (${namen.map((naam) => `a.${naam}`).join(', ')})
     FROM (SELECT ctid AS plek, ${namen.join(', ')} FROM ${tabel} WHERE ctid = ANY ($1::tid[])) a
     WHERE t.ctid = ANY ($1::tid[]) AND t.ctid <> a.plek`,
    [paar],
  );
}

const HERSCHIK: Ingreep = {
  naam: 'reordering',
  async doe(db, willekeur) {
    const tabel = willekeur.kies(TABELNAMEN);
    if (tabel === 'zegel' && willekeur.kans(0.5)) return herschikBinnen(db, willekeur);
    const paar = willekeur.schud(await rijen(db, tabel)).slice(0, 2);
    const alle = (await kolommen(db, tabel)).map(({ naam }) => naam);
    const sleutels = {
      raadpleging: ['id', 'organisatie_id'],
      verstrekking: willekeur.kies([['nummer'], ['organisatie_id', 'raadpleging_id', 'nummer']]),
      kennisgeving: ['organisatie_id', 'raadpleging_id'],
      zegel: willekeur.kies([['nummer'], alle.filter((naam) => !['nummer', 'vorige', 'hash'].includes(naam))]),
    };
    await wissel(db, tabel, paar, sleutels[tabel]);
  },
};

/** Two raadplegingen of one seal stand in each other's place, with or without their leaves. */
async function herschikBinnen(db: Client, willekeur: Willekeur): Promise<void> {
  const { rows } = await db.query<{ nummer: number; aantal: number }>(
    'SELECT nummer, aantal FROM zegel WHERE aantal > 1 ORDER BY nummer',
  );
  const { nummer, aantal } = willekeur.kies(rows);
  const [een = 1, ander = 2] = willekeur.schud(Array.from({ length: aantal }, (_, nr) => nr + 1));
  const gewisseld = (lijst: string) =>
    `(SELECT array_agg(${lijst}[CASE n WHEN ${een} THEN ${ander} WHEN ${ander} THEN ${een} ELSE n END] ORDER BY n)
      FROM generate_series(1, ${aantal}) n)`;
  const blad = (nr: number) => `substr(bladen, ${(nr - 1) * 32 + 1}, 32)`;
  const bladen = `overlay(overlay(bladen PLACING ${blad(ander)} FROM ${(een - 1) * 32 + 1})
    PLACING ${blad(een)} FROM ${(ander - 1) * 32 + 1})`;
  await db.query(
    `UPDATE zegel SET organisaties = ${gewisseld('organisaties')}, raadplegingen = ${gewisseld('raadplegingen')}
       ${willekeur.kans(0.5) ? `, bladen = ${bladen}` : ''} WHERE nummer = $1`,
    [nummer],
  );
}

const KAP_AF: Ingreep = {
  naam: 'truncation',
  async doe(db, willekeur) {
    const { rows } = await db.query<{ nummer: number }>('SELECT nummer FROM zegel ORDER BY nummer');
    const { nummer } = willekeur.kies(rows);
    await db.query('DELETE FROM zegel WHERE nummer >= $1', [nummer]);
    const lot = willekeur.kies(['LAAT', 'VERWIJDER', 'NOGMAALS'] as const);
    const weg = 'SELECT organisatie_id, id FROM verzegeld WHERE zegel >= $1';
    if (lot === 'NOGMAALS')
      await db.query(`INSERT INTO te_bezegelen (organisatie_id, raadpleging_id) ${weg}`, [nummer]);
    if (lot !== 'VERWIJDER') return;
    for (const tabel of ROEREND)
      await db.query(`DELETE FROM ${tabel} WHERE (organisatie_id, ${TABELLEN[tabel]}) IN (${weg})`, [nummer]);
  },
};

export const INGREPEN: readonly Ingreep[] = [WIJZIG, VERWIJDER, VOEG_TOE, HERSCHIK, KAP_AF];
