/*
 * What a leaf is made of. This is the only place that says so, for who seals and for who verifies: the verifier brings
 * it along, so that nobody who owns the database can have it read something else.
 */

/** Every column; a test holds them to the catalogue. What only says of which raadpleging a row is, is in the join. */
export const BLADKOLOMMEN = {
  raadpleging: [
    'organisatie_id',
    'id',
    'uitkomst',
    'soort',
    'integratie_id',
    'opdrachtgever_id',
    'partner_id',
    'medewerker_id',
    'client_id',
    'sleutel',
    'op',
    'rollen',
    'hoedanigheid',
    'doelen',
    'operatie',
    'operatie_hash',
    'wortels',
    'gebruikt',
    'trace_id',
    'ouder_span',
    'beleid',
    'patronen',
    'afgeschermd',
    'code',
    'regel',
    'geschreven_op',
    'transactie',
    'momentopname',
  ],
  verstrekking: ['nummer', 'betrokkene_soort', 'betrokkene_id', 'patroon', 'eerste', 'noodtoegang_id'],
  kennisgeving: ['client_id', 'ontvanger_id', 'op'],
} as const;

type Tabel = keyof typeof BLADKOLOMMEN;

const moment = (kolom: string): string => `extract(epoch FROM ${kolom})`;

/** Moments in seconds since 1970, to the microsecond, and bytes in hex: no setting of a session changes the text. */
const VORM: Readonly<Record<string, (kolom: string) => string>> = {
  op: moment,
  geschreven_op: moment,
  operatie_hash: (kolom) => `encode(${kolom}, 'hex')`,
};

/** A row as PostgreSQL writes a composite value: quoted where it must, NULL apart from the empty text. */
const rij = (tabel: Tabel): string =>
  `ROW(${BLADKOLOMMEN[tabel].map((naam) => VORM[naam]?.(`t.${naam}`) ?? `t.${naam}`).join(', ')})::text`;

const rijen = (tabel: Tabel, volgorde: string): string =>
  `coalesce((SELECT string_agg(x.rij, '') FROM (SELECT ${rij(tabel)} AS rij FROM ${tabel} t
    WHERE t.organisatie_id = r.organisatie_id AND t.raadpleging_id = r.id ORDER BY ${volgorde}) x), '')`;

/**
 * The leaves of the raadplegingen in `van`, a FROM item with `organisatie_id` and `id`: SHA-256 over a zero byte
 * (RFC 6962) and the text of the raadpleging, its verstrekkingen and its kennisgevingen. NULL when there is none.
 */
export const metBlad = (van: string, tabellen: readonly Tabel[] = ['verstrekking', 'kennisgeving']): string => {
  const volgorde = { raadpleging: '', verstrekking: 't.nummer', kennisgeving: 't.client_id, t.ontvanger_id' };
  const tekst = [
    `(SELECT ${rij('raadpleging')} FROM (SELECT r.*) t)`,
    ...tabellen.map((tabel) => rijen(tabel, volgorde[tabel])),
  ];
  return `${van} LEFT JOIN LATERAL (
    SELECT sha256('\\x00'::bytea || convert_to(${tekst.join(` || '/' || `)}, 'UTF8')) AS blad
    FROM raadpleging r WHERE r.organisatie_id = van.organisatie_id AND r.id = van.id) b ON true`;
};
