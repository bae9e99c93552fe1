import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import { Willekeur } from '../../../src/demo/willekeur';

/** What is changed by whom: how many hands, how often, and by which chance. */
export interface Opdracht {
  readonly url: string;
  readonly schrijvers: number;
  readonly n: number;
  readonly seed: number;
  /** The registration whose stream is pulled. */
  readonly ontvanger: string;
}

/** What was committed, in no order, and what was undone. */
export interface Geschreven {
  readonly vast: Set<string>;
  readonly ongedaan: Set<string>;
}

/** A transaction holds its changes for so long at most, in milliseconds: others that began later commit before it. */
const LANGST_OPEN = 15;
const MEESTE_PER_KEER = 4;
const ONGEDAAN = 0.1;
const RAPPORTAGE = 0.25;

const AANMELDING = `INSERT INTO aanmelding (organisatie_id, id, kenmerk, bron, herkomst, integratie_id, aangemeld_door,
    opdrachtgever_id, status, ontvangen_op)
  SELECT i.organisatie_id, $1::uuid, $1::uuid::text, 'OPDRACHTGEVER', 'OPDRACHTGEVER', i.id, 'integratie:' || i.id, i.opdrachtgever_id,
    'ONTVANGEN', now()
  FROM integratie i WHERE i.oauth_client_id = $2`;

/** Under a traject of an opdracht that runs, whose rapportages the recipient reads. */
const TRAJECTEN = `SELECT t.id FROM traject t JOIN rapportage r ON r.traject_id = t.id AND r.positie IS NOT NULL
  JOIN gebeurtenisstand s ON s.object_id = r.id JOIN integratie i ON i.id = s.integratie_id
  WHERE i.oauth_client_id = $1 GROUP BY t.id ORDER BY t.id`;
const SCHRIJF = `INSERT INTO rapportage (organisatie_id, id, traject_id, client_id, opdracht_id, opdrachtgever_id)
  SELECT organisatie_id, $1::uuid, id, client_id, opdracht_id, opdrachtgever_id FROM traject WHERE id = $2`;
const STEL_VAST = `INSERT INTO rapportage_tekst (organisatie_id, rapportage_id, traject_id, client_id, opdracht_id, opdrachtgever_id,
    status, periode_van, periode_tot, werkzaamheden, resultaten, prognose, opgesteld_op, opgesteld_door, vastgesteld_op, vastgesteld_door)
  SELECT t.organisatie_id, $1::uuid, t.id, t.client_id, t.opdracht_id, t.opdrachtgever_id, 'VASTGESTELD', '2026-01-01', '2026-03-31',
    'proef', 'proef', 'proef', now(), m.id, now(), m.id
  FROM traject t, LATERAL (SELECT m.id FROM medewerker m WHERE m.organisatie_id = t.organisatie_id ORDER BY m.id LIMIT 1) m
  WHERE t.id = $2`;
const GEEF_VRIJ = `UPDATE rapportage_tekst SET status = 'VRIJGEGEVEN', vrijgegeven_op = now(), vrijgegeven_door = vastgesteld_door
  WHERE rapportage_id = $1`;

async function wijzig(db: Client, kans: Willekeur, ontvanger: string, trajecten: readonly string[]): Promise<string> {
  const id = kans.uuid(Date.now());
  if (!kans.kans(RAPPORTAGE)) {
    await db.query(AANMELDING, [id, ontvanger]);
    return id;
  }
  const traject = kans.kies(trajecten);
  await db.query(SCHRIJF, [id, traject]);
  await db.query(STEL_VAST, [id, traject]);
  await db.query(GEEF_VRIJ, [id]);
  return id;
}

/** One hand: transaction after transaction, of some changes each, until so many were committed by all. */
async function schrijver(opdracht: Opdracht, nummer: number, geschreven: Geschreven): Promise<void> {
  const kans = new Willekeur(opdracht.seed, nummer);
  const db = new Client({ connectionString: opdracht.url });
  await db.connect();
  try {
    const { rows } = await db.query<{ id: string }>(TRAJECTEN, [opdracht.ontvanger]);
    const trajecten = rows.map(({ id }) => id);
    while (geschreven.vast.size < opdracht.n) {
      const ids: string[] = [];
      await db.query('BEGIN');
      for (let nog = kans.geheel(1, MEESTE_PER_KEER); nog > 0; nog -= 1)
        ids.push(await wijzig(db, kans, opdracht.ontvanger, trajecten));
      await pauze(kans.geheel(0, LANGST_OPEN));
      const ongedaan = kans.kans(ONGEDAAN);
      await db.query(ongedaan ? 'ROLLBACK' : 'COMMIT');
      for (const id of ids) geschreven[ongedaan ? 'ongedaan' : 'vast'].add(id);
    }
  } finally {
    await db.end();
  }
}

/** Changes what one recipient may see, by several hands at once. Every change is of another object. */
export async function schrijf(opdracht: Opdracht, geschreven: Geschreven): Promise<void> {
  await Promise.all(
    Array.from({ length: opdracht.schrijvers }, (_, nummer) => schrijver(opdracht, nummer, geschreven)),
  );
}
