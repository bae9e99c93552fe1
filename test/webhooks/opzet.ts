import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import { leidSleutelsAf } from '../../src/sleutels';
import { maakGeheim, versluit } from '../../src/webhooks/geheim';
import { type Gateway, startGateway } from '../support/gateway';

/** A gateway that delivers at once to this machine, and tries again soon. */
export const INSTELLINGEN = {
  WEBHOOK_SOURCE: 'urn:nld:oin:00000099000000001234:systeem:poortwachter',
  PUBLIC_URL: 'http://127.0.0.1:4000/graphql',
  WEBHOOK_ALLOW: '127.0.0.0/8',
  WEBHOOK_MS: '50',
  WEBHOOK_TIMEOUT_MS: '1500',
  WEBHOOK_RETRY_MS: '50',
  EVENTS_MS: '50',
};

export const startBezorgend = (anders: NodeJS.ProcessEnv = {}): Promise<Gateway> =>
  startGateway('DEMO', undefined, 'BEIDE', { ...INSTELLINGEN, ...anders });

export interface Aangesloten {
  readonly organisatieId: string;
  readonly integratieId: string;
  readonly webhookId: string;
  readonly geheim: string;
}

/** Who has a stream. */
type Ontvangend = Pick<Aangesloten, 'integratieId'>;

/** Has the registration of this client a stream, and waits until all that it may see is in it. */
export async function houdOpDeHoogte(db: Client, clientId: string): Promise<void> {
  const { rows } = await db.query(
    `INSERT INTO gebeurtenisontvanger (organisatie_id, integratie_id)
     SELECT organisatie_id, id FROM integratie WHERE oauth_client_id = $1
     ON CONFLICT (organisatie_id, integratie_id) DO UPDATE SET nummer = gebeurtenisontvanger.nummer RETURNING integratie_id`,
    [clientId],
  );
  await totdat(db, 'SELECT opgebouwd FROM gebeurtenisontvanger WHERE integratie_id = $1', [rows[0].integratie_id]);
}

/** An endpoint of the registration of this client, as an operator makes one. */
export async function sluitAan(
  db: Client,
  gateway: Pick<Gateway, 'dataDir'>,
  clientId: string,
  url: string,
): Promise<Aangesloten> {
  const { rows } = await db.query('SELECT organisatie_id, id FROM integratie WHERE oauth_client_id = $1', [clientId]);
  const [{ organisatie_id: organisatieId, id: integratieId }] = rows;
  const webhookId = v7();
  await db.query(
    `INSERT INTO webhook (organisatie_id, id, integratie_id, url, over, stand, sinds, positie)
     VALUES ($1, $2, $3, $4, '{TRAJECT,RAPPORTAGE,AANMELDING}', 'ACTIEF', now(), 0)`,
    [organisatieId, webhookId, integratieId, url],
  );
  const geheim = await voegGeheimToe(db, gateway, { organisatieId, webhookId });
  return { organisatieId, integratieId, webhookId, geheim };
}

/** A secret that is valid beside those that there are. */
export async function voegGeheimToe(
  db: Client,
  { dataDir }: Pick<Gateway, 'dataDir'>,
  { organisatieId, webhookId }: Pick<Aangesloten, 'organisatieId' | 'webhookId'>,
): Promise<string> {
  const { webhook } = leidSleutelsAf(Buffer.from(readFileSync(join(dataDir, 'geheim'), 'utf8'), 'base64url'));
  const geheim = maakGeheim();
  await db.query(
    `INSERT INTO webhookgeheim (organisatie_id, webhook_id, id, versloten, van) VALUES ($1, $2, $3, $4, '2020-01-01')`,
    [organisatieId, webhookId, v7(), versluit(geheim, webhookId, 'ONDERTEKENING', webhook)],
  );
  return geheim;
}

/** Until this query gives true. */
export async function totdat(db: Client, sql: string, waarden: readonly unknown[], langst = 60_000): Promise<void> {
  const begin = Date.now();
  for (;;) {
    const { rows } = await db.query({ text: sql, values: [...waarden], rowMode: 'array' });
    if (rows[0]?.[0] === true) return;
    if (Date.now() - begin > langst) throw new Error(`it did not become so: ${sql}`);
    await pauze(50);
  }
}

/** The trajecten of which the recipient was told, so that a change of one is told too. */
export const trajecten = async (db: Client, { integratieId }: Ontvangend, aantal: number): Promise<readonly string[]> =>
  (
    await db.query(
      `SELECT object_id FROM gebeurtenisstand WHERE integratie_id = $1 AND betreft = 'TRAJECT' ORDER BY object_id LIMIT $2`,
      [integratieId, aantal],
    )
  ).rows.map(({ object_id: id }) => id);

export const nummer = async (db: Client, { integratieId }: Ontvangend): Promise<number> =>
  Number(
    (await db.query('SELECT nummer FROM gebeurtenisontvanger WHERE integratie_id = $1', [integratieId])).rows[0].nummer,
  );

/** Changes each of these, and waits until the recipient's stream has it. */
export async function verander(db: Client, aansluiting: Ontvangend, ids: readonly string[]): Promise<void> {
  const tot = (await nummer(db, aansluiting)) + ids.length;
  await db.query('UPDATE traject SET versie = versie + 1 WHERE id = ANY ($1)', [ids]);
  await totdat(db, 'SELECT nummer >= $2 FROM gebeurtenisontvanger WHERE integratie_id = $1', [
    aansluiting.integratieId,
    tot,
  ]);
}

export interface InStroom {
  readonly id: string;
  readonly nummer: number;
  readonly dossier: string;
}
export const stroom = async (db: Client, { integratieId }: Aangesloten, na: number): Promise<readonly InStroom[]> =>
  (
    await db.query(
      `SELECT id, nummer::int AS nummer, coalesce(client_id, object_id) AS dossier FROM gebeurtenis
       WHERE integratie_id = $1 AND nummer > $2 ORDER BY nummer`,
      [integratieId, na],
    )
  ).rows;

/** Until all that is in its stream was told, or will not be. */
export const allesAf = (db: Client, aansluiting: Aangesloten): Promise<void> =>
  totdat(
    db,
    `SELECT w.positie = o.nummer AND NOT EXISTS (SELECT FROM webhookaflevering a WHERE a.webhook_id = w.id AND a.stand = 'WACHT')
     FROM webhook w JOIN gebeurtenisontvanger o USING (organisatie_id, integratie_id) WHERE w.id = $1`,
    [aansluiting.webhookId],
    150_000,
  );
