import type { Client } from 'pg';
import type { Willekeur } from '../../../src/demo/willekeur';
import { CATEGORIEEN } from '../../../src/domain/categorie';
import { DOELEN } from '../../../src/domain/doel';
import { MARKERING_SOORTEN, NOODBELANGEN, TOESTEMMING_VORMEN } from '../../../src/domain/opsommingen';

/** A client of whom something was read, with its organisatie. */
export interface Betrokkene {
  readonly organisatie: string;
  readonly client: string;
}

/** A random change of what verdict or reach rests on. */
interface Wijziging {
  readonly gewicht: number;
  /** Over `wie`; $4 is an id, $5 for how many days it holds already, and from $6 on comes more. */
  readonly sql: string;
  readonly meer?: (kans: Willekeur) => readonly unknown[];
  /** As whoever mends rows by hand, and leaves out the triggers that would keep it from that. */
  readonly metDeHand?: true;
}

const WIE = `WITH wie AS (SELECT $1::uuid AS organisatie, $2::uuid AS client, $3::integer AS keuze, $4::uuid AS id,
  now() - make_interval(days => $5) AS van)`;
const van = (kolom: string): string => `(SELECT ${kolom} FROM wie)`;

/** A random row, by the place it has among its like. */
const een = (tabel: string, waar: string): string => `(SELECT id FROM (
  SELECT id, row_number() OVER (ORDER BY id) - 1 AS nummer, count(*) OVER () AS alle FROM ${tabel}
  WHERE organisatie_id = ${van('organisatie')} AND ${waar}) AS r WHERE nummer = ${van('keuze')} % alle)`;

const VAN_CLIENT = `client_id = ${van('client')}`;
/** Can still end; one that begins later ends as it begins. */
const LOOPT = '(tot IS NULL OR tot > greatest(van, now()))';
const opdracht = (waar = 'true'): string =>
  een('opdracht', `${waar} AND id IN (SELECT opdracht_id FROM traject WHERE ${VAN_CLIENT})`);
const ONTVANGER = `(SELECT opdrachtgever_id FROM opdracht WHERE id = ${opdracht()})`;
const COACH = een('medewerker', `id IN (SELECT medewerker_id FROM autorisatie WHERE rol = 'TRAJECTBEGELEIDER')`);
const eindig = (tabel: string, id: string): string => `UPDATE ${tabel} SET tot = greatest(van, now()) WHERE id = ${id}`;

const WIJZIGINGEN: readonly Wijziging[] = [
  {
    gewicht: 8,
    sql: `INSERT INTO toestemming (organisatie_id, client_id, id, van, doel, categorie, vorm, ontvanger_id, bron,
        informatieversie, vastgelegd_door)
      SELECT organisatie, client, id, van, $6, $7, $8, CASE WHEN $9 THEN ${ONTVANGER} END, 'FORMULIER', '1', 'x' FROM wie`,
    meer: (kans) => [kans.kies(DOELEN), kans.kies(CATEGORIEEN), kans.kies(TOESTEMMING_VORMEN), kans.kans(0.7)],
  },
  { gewicht: 8, sql: eindig('toestemming', een('toestemming', `${VAN_CLIENT} AND ${LOOPT}`)) },
  { gewicht: 6, sql: `DELETE FROM toestemming WHERE id = ${een('toestemming', VAN_CLIENT)}`, metDeHand: true },
  {
    gewicht: 4,
    sql: `INSERT INTO markering (organisatie_id, client_id, id, van, soort, categorie, vastgelegd_door)
      SELECT organisatie, client, id, van, $6, $7, ${COACH} FROM wie`,
    meer: (kans) => [kans.kies(MARKERING_SOORTEN), kans.kans(0.5) ? null : kans.kies(CATEGORIEEN)],
  },
  { gewicht: 4, sql: `DELETE FROM markering WHERE id = ${een('markering', VAN_CLIENT)}`, metDeHand: true },
  { gewicht: 4, sql: eindig('toewijzing', een('toewijzing', `${VAN_CLIENT} AND ${LOOPT}`)) },
  {
    gewicht: 4,
    sql: `INSERT INTO toewijzing (organisatie_id, client_id, id, van, medewerker_id)
      SELECT organisatie, client, id, van, ${COACH} FROM wie ON CONFLICT DO NOTHING`,
  },
  { gewicht: 2, sql: `DELETE FROM toewijzing WHERE id = ${een('toewijzing', VAN_CLIENT)}`, metDeHand: true },
  {
    gewicht: 2,
    sql: `UPDATE toewijzing SET van = now(), tot = now() + interval '1 year' WHERE ${VAN_CLIENT}`,
    metDeHand: true,
  },
  {
    gewicht: 3,
    sql: `INSERT INTO noodtoegang (organisatie_id, client_id, id, van, tot, medewerker_id, belang, reden)
      SELECT organisatie, client, id, now(), now() + interval '1 hour', ${COACH}, $6, 'een reden van genoeg tekens'
      FROM wie`,
    meer: (kans) => [kans.kies(NOODBELANGEN)],
  },
  { gewicht: 3, sql: eindig('noodtoegang', een('noodtoegang', 'van < now() AND tot > now()')) },
  {
    gewicht: 1,
    sql: eindig('opdracht_voorwaarden', een('opdracht_voorwaarden', `opdracht_id = ${opdracht()} AND ${LOOPT}`)),
  },
  {
    gewicht: 2,
    sql: `INSERT INTO opdracht_voorwaarden (organisatie_id, id, opdracht_id, van, doelen, wet_categorieen, wet_artikel,
        eist, eis_kenmerk, zorgbetrokken)
      SELECT organisatie, id, o.opdracht, now(), $6, $7, 'art. 1', $8, 'kenmerk', $9
      FROM wie, (SELECT ${opdracht()} AS opdracht) AS o WHERE o.opdracht IS NOT NULL ON CONFLICT DO NOTHING`,
    meer: (kans) => [
      DOELEN.filter(() => kans.kans(0.7)),
      ['IDENTITEIT', ...CATEGORIEEN.filter(() => kans.kans(0.2))],
      ['TRAJECT', ...CATEGORIEEN.filter(() => kans.kans(0.2))],
      kans.kans(0.5),
    ],
  },
  { gewicht: 1, sql: eindig('opdracht', opdracht(LOOPT)) },
  { gewicht: 2, sql: `UPDATE opdracht SET van = now(), tot = NULL WHERE id = ${opdracht()}`, metDeHand: true },
  { gewicht: 1, sql: `UPDATE opdracht SET tot = NULL WHERE id = ${opdracht('tot IS NOT NULL')}`, metDeHand: true },
];

/** Of whom something was read so far. */
export async function leesBetrokkenen(db: Client): Promise<readonly Betrokkene[]> {
  const { rows } = await db.query<Betrokkene>(
    `SELECT DISTINCT organisatie_id AS organisatie, betrokkene_id AS client FROM verstrekking
     WHERE betrokkene_soort = 'CLIENT' ORDER BY 1, 2`,
  );
  return rows;
}

/** Changes something about one of them, as if it held for long already or since now. */
export async function wijzigIets(db: Client, betrokkenen: readonly Betrokkene[], kans: Willekeur): Promise<void> {
  const { sql, meer, metDeHand } = kans.weeg(WIJZIGINGEN.map((wijziging) => [wijziging, wijziging.gewicht] as const));
  const { organisatie, client } = kans.kies(betrokkenen);
  const waarden = [organisatie, client, kans.geheel(0, 1e6), kans.blindeUuid(), kans.kans(0.5) ? 400 : 0];
  await db.query('BEGIN');
  if (metDeHand) await db.query('SET LOCAL session_replication_role = replica');
  await db.query(`${WIE} ${sql}`, [...waarden, ...(meer?.(kans) ?? [])]);
  await db.query('COMMIT');
}
