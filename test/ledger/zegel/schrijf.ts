import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Willekeur } from '../../../src/demo/willekeur';

/** One operation in the ledger, as far as its tables ask: nothing of it exists elsewhere. */
export interface Schets {
  readonly organisatie: string;
  readonly opdrachtgever: string;
  readonly id: string;
  readonly nu: Date;
  readonly clienten: readonly string[];
}

/** An operation at `nu` about `aantal` clients of `clienten`. */
export function schets(
  willekeur: Willekeur,
  van: { organisatie: string; opdrachtgever: string; clienten: readonly string[] },
  nu: Date,
  aantal: number,
): Schets {
  return { ...van, nu, id: willekeur.uuid(nu.getTime()), clienten: willekeur.schud(van.clienten).slice(0, aantal) };
}

const HASH = createHash('sha256').update('query').digest();

const waarden = (id: string, geweigerd: boolean): Readonly<Record<string, unknown>> => ({
  id,
  uitkomst: geweigerd ? 'GEWEIGERD' : 'BEANTWOORD',
  rollen: ['GEMEENTE'],
  hoedanigheid: null,
  doelen: ['VERANTWOORDING', 'AANMELDING'],
  operatie: 'Haal "rapportages", (alle)',
  operatie_hash: HASH,
  wortels: ['rapportages'],
  gebruikt: ['Client.achternaam'],
  trace_id: id.replaceAll('-', ''),
  ouder_span: geweigerd ? null : id.replaceAll('-', '').slice(16),
  beleid: '2026-1',
  patronen: JSON.stringify([
    { IDENTITEIT: { regel: 'CV-03', grondslag: 'AVG 6(1)(c)', velden: ['Client.voornamen'] } },
  ]),
  afgeschermd: JSON.stringify([{ veld: 'Client.telefoon', aantal: 1, code: 'BUITEN_DOEL', regel: 'CV-03' }]),
  code: geweigerd ? 'FORBIDDEN' : null,
  regel: geweigerd ? 'CV-22' : null,
});

const VERSTREKKING = [
  'raadpleging_id',
  'nummer',
  'betrokkene_soort',
  'betrokkene_id',
  'patroon',
  'eerste',
  'noodtoegang_id',
];

const voegIn = (tabel: string, kolommen: readonly string[]): string =>
  `INSERT INTO ${tabel} (${kolommen.join(', ')}) VALUES (${kolommen.map((_, nummer) => `$${nummer + 1}`).join(', ')})`;

/** Writes the rows that `pw.leg_vast` would, of clients that there need not be; in a transaction that the caller commits. */
export async function schrijf(db: Client, { organisatie, opdrachtgever, id, nu, clienten }: Schets): Promise<void> {
  await db.query('BEGIN');
  const instellingen = {
    organisatie_id: organisatie,
    soort: 'OPDRACHTGEVER',
    integratie_id: opdrachtgever,
    opdrachtgever_id: opdrachtgever,
    sleutel: `opdrachtgever:${opdrachtgever}`,
    nu: nu.toISOString(),
  };
  for (const [naam, waarde] of Object.entries(instellingen))
    await db.query('SELECT set_config($1, $2, true)', [`pw.${naam}`, waarde]);
  const rij = waarden(id, clienten.length === 0);
  await db.query(voegIn('raadpleging', Object.keys(rij)), Object.values(rij));
  await db.query('INSERT INTO te_bezegelen (raadpleging_id) VALUES ($1)', [id]);
  for (const client of clienten)
    await db.query(
      `INSERT INTO kennisgeving (client_id, ontvanger_id, raadpleging_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [client, opdrachtgever, id],
    );
  for (const [nr, client] of clienten.entries())
    await db.query(voegIn('verstrekking', VERSTREKKING), [id, nr + 1, 'CLIENT', client, 0, nr === 0, null]);
}
