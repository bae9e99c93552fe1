import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { rij } from '../../tweede-laag/wereld';

const BEGIN = '2026-01-01T00:00:00Z';

/** Whom the dossiers are of: the opdrachtgever that reads, and the organisatie. */
export interface Lezer {
  readonly organisatie_id: string;
  readonly opdrachtgever_id: string;
}

export async function lezerVan(db: Client, persona: string): Promise<Lezer> {
  const { rows } = await db.query<Lezer>(
    `SELECT organisatie_id, opdrachtgever_id FROM integratie WHERE oauth_client_id = $1 AND opdrachtgever_id IS NOT NULL`,
    [persona],
  );
  if (rows[0] === undefined) throw new Error(`the demo set has no ${persona}`);
  return rows[0];
}

/** An opdracht that runs, of this opdrachtgever. */
export async function eenOpdracht(db: Client, lezer: Lezer): Promise<string> {
  const id = randomUUID();
  await rij(db, 'opdracht', { ...lezer, id, kenmerk: id, product: 'p', wet: 'WIA', van: BEGIN });
  return id;
}

/** A client with this name and a traject under the opdracht, assigned to the coach. */
export async function eenDossier(
  db: Client,
  lezer: Lezer,
  { clientId, opdracht, naam, coach }: { clientId: string; opdracht: string; naam: string; coach?: string },
): Promise<void> {
  const { organisatie_id } = lezer;
  const herkomst = { ...lezer, client_id: clientId, opdracht_id: opdracht };
  await rij(db, 'client', { organisatie_id, id: clientId, aangemaakt_op: BEGIN });
  const traject_id = randomUUID();
  await rij(db, 'traject', { ...herkomst, id: traject_id, aangemaakt_op: BEGIN });
  await rij(db, 'traject_verloop', {
    ...herkomst,
    traject_id,
    status: 'GEPLAATST',
    startdatum: '2026-01-02',
    geplande_einddatum: '2036-01-01',
    plan: 'een plan',
    rapportage_verschuldigd_op: '2036-01-01',
    geinformeerd_op: BEGIN,
  });
  await rij(db, 'client_identiteit', {
    ...herkomst,
    id: randomUUID(),
    herkomst: 'OPDRACHTGEVER',
    vastgelegd_op: BEGIN,
    voornamen: 'Noor',
    achternaam: naam,
  });
  if (coach === undefined) return;
  await db.query(
    `INSERT INTO toewijzing (organisatie_id, id, medewerker_id, client_id, van)
     SELECT organisatie_id, gen_random_uuid(), id, $2, $3 FROM medewerker WHERE organisatie_id = $1 AND subject = $4`,
    [organisatie_id, clientId, BEGIN, coach],
  );
}
