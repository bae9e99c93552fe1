import type { ClientBase } from 'pg';
import type { Afleverstand } from '../../domain/webhook';
import type { Opdracht, OpEen } from './argumenten';

/*
 * What an operator does with endpoints, on the database itself. What is changed stands with the registration, as done by
 * who is named.
 */

/** Gives the lines to print. */
type Uitvoering = (db: ClientBase, webhookId: string, nummers: readonly number[]) => Promise<readonly string[]>;

interface Regel {
  readonly regel: string;
}

const KORT = `w.id || '  ' || o.naam || ', ' || coalesce(i.oauth_client_id, '') || '  ' || w.stand || coalesce(' (' || w.reden || ')', '') ||
  '  ' || w.url`;
const VAN = `FROM webhook w JOIN organisatie o ON o.id = w.organisatie_id
  JOIN integratie i ON i.organisatie_id = w.organisatie_id AND i.id = w.integratie_id`;

const aantal = (stand: Afleverstand): string => `(SELECT count(*) FROM webhookaflevering a
  WHERE a.organisatie_id = w.organisatie_id AND a.webhook_id = w.id AND a.stand = '${stand}')`;

const LIJST = `SELECT ${KORT} || '  ' || ${aantal('WACHT')} || ' waiting, ' || ${aantal('ONBESTELBAAR')} || ' undeliverable' AS regel
  ${VAN} ORDER BY o.naam, w.id`;

const EEN = `SELECT unnest(ARRAY[
    ${KORT},
    'since ' || w.sinds || ', about ' || array_to_string(w.over, ', '),
    CASE WHEN w.handdruk_op IS NULL THEN 'did not agree yet' ELSE 'agreed at ' || w.handdruk_op END,
    'last attempt: ' || coalesce(w.laatste_uitkomst || coalesce(' ' || w.laatste_status, ''), 'none') ||
      coalesce('; nothing delivered since ' || w.mislukt_sinds, '') ||
      CASE WHEN w.niet_voor > now() THEN '; rests until ' || w.niet_voor ELSE '' END,
    'place in the stream: ' || w.positie || ' of ' || coalesce((SELECT v.nummer FROM gebeurtenisontvanger v
      WHERE v.organisatie_id = w.organisatie_id AND v.integratie_id = w.integratie_id), 0),
    'deliveries: ' || coalesce((SELECT string_agg(n.stand || ' ' || n.aantal, ', ' ORDER BY n.stand) FROM (
      SELECT a.stand, count(*) AS aantal FROM webhookaflevering a
      WHERE a.organisatie_id = w.organisatie_id AND a.webhook_id = w.id GROUP BY a.stand) n), 'none')]) AS regel
  ${VAN} WHERE w.id = $1`;

const PAUZEER = `UPDATE webhook SET stand = 'GEPAUZEERD', reden = NULL, sinds = now(), versie = versie + 1
  WHERE id = $1 AND stand <> 'GEPAUZEERD'`;
const HERVAT = `UPDATE webhook SET stand = 'ACTIEF', reden = NULL, sinds = now(), versie = versie + 1
  WHERE id = $1 AND stand <> 'ACTIEF'`;

const ONBESTELBAAR = `SELECT nummer || '  ' || pogingen || ' attempts, the last at ' || coalesce(laatste_op::text, 'none') || ': ' ||
    coalesce(laatste_uitkomst || coalesce(' ' || laatste_status, ''), 'none') AS regel
  FROM webhookaflevering WHERE webhook_id = $1 AND stand = 'ONBESTELBAAR' ORDER BY nummer`;

/** Those that are named, or all; the endpoint is looked at again in the same statement. */
const OPNIEUW = `WITH terug AS (
    UPDATE webhookaflevering SET stand = 'WACHT', pogingen = 0, volgende_op = now()
    WHERE webhook_id = $1 AND stand = 'ONBESTELBAAR' AND (cardinality($2::bigint[]) = 0 OR nummer = ANY ($2)) RETURNING 1),
  gewekt AS (UPDATE webhook SET wek = true WHERE id = $1)
  SELECT count(*)::int AS aantal FROM terug`;

const regels = async (db: ClientBase, tekst: string, ...waarden: unknown[]): Promise<readonly string[]> =>
  (await db.query<Regel>(tekst, waarden)).rows.map(({ regel }) => regel);

const verander =
  (tekst: string): Uitvoering =>
  async (db, webhookId) => {
    await db.query(tekst, [webhookId]);
    return regels(db, EEN, webhookId);
  };

const UITVOERINGEN: Readonly<Record<OpEen, Uitvoering>> = {
  show: (db, webhookId) => regels(db, EEN, webhookId),
  pause: verander(PAUZEER),
  resume: verander(HERVAT),
  dead: async (db, webhookId) => {
    const gevonden = await regels(db, ONBESTELBAAR, webhookId);
    return gevonden.length > 0 ? gevonden : ['nothing is undeliverable'];
  },
  replay: async (db, webhookId, nummers) => {
    const { rows } = await db.query<{ aantal: number }>(OPNIEUW, [webhookId, nummers]);
    const opnieuw = rows[0]?.aantal ?? 0;
    if (opnieuw === 0) throw new Onuitvoerbaar('nothing of that is undeliverable: dead shows what is, by number');
    return [opnieuw === 1 ? '1 delivery is tried again' : `${opnieuw} deliveries are tried again`];
  },
};

/** What was asked can be read, but not done; its text says why. */
export class Onuitvoerbaar extends Error {}

/** Does this as this operator, and gives what to print. Throws `Onuitvoerbaar` for an endpoint that does not exist. */
export async function voerUit(db: ClientBase, opdracht: Opdracht, beheerder: string): Promise<readonly string[]> {
  if (opdracht.naam === 'list') {
    const gevonden = await regels(db, LIJST);
    return gevonden.length > 0 ? gevonden : ['no registration has a webhook'];
  }
  const { naam, webhookId, nummers } = opdracht;
  const { rowCount } = await db.query('SELECT FROM webhook WHERE id = $1', [webhookId]);
  if (rowCount === 0) throw new Onuitvoerbaar(`there is no webhook ${webhookId}: list shows which there are`);
  await db.query(`SELECT set_config('pw.beheerder', $1, false)`, [beheerder]);
  return UITVOERINGEN[naam](db, webhookId, nummers);
}
