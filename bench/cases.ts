import { Client } from 'pg';
import type { Callers } from './callers';
import { QUESTIONS, type Query } from './queries';

/** One way to ask a question: of which client, after which rapportage, or about which opdracht. */
export interface Case {
  readonly clientId?: string;
  /** The place of the last rapportage that was pulled, as the database knows it. */
  readonly na?: { readonly positie: number; readonly id: string };
  readonly opdrachtId?: string;
}

/** At most so many cases of one question take turns, so that no answer is the only one that was ever asked. */
const AT_MOST = 20;

/** Clients with a traject that runs, spread over all that the caller has. */
const CLIENTS = `
  SELECT DISTINCT t.client_id AS id FROM traject t
  JOIN opdracht o ON o.organisatie_id = t.organisatie_id AND o.id = t.opdracht_id
  WHERE t.organisatie_id = $1 AND t.opdrachtgever_id = $2 AND o.van <= now() AND (o.tot IS NULL OR o.tot > now())
  ORDER BY 1 LIMIT ${AT_MOST}`;

/** Rapportages of opdrachten that run, at even distances of at most a page: where pulls in turn would have stopped. */
const PLACES = `
  WITH genummerd AS (
    SELECT r.positie, r.id, row_number() OVER (ORDER BY r.positie) AS nummer, count(*) OVER () AS aantal FROM rapportage r
    JOIN opdracht o ON o.organisatie_id = r.organisatie_id AND o.id = r.opdracht_id
    WHERE r.organisatie_id = $1 AND r.opdrachtgever_id = $2 AND r.positie IS NOT NULL
      AND o.van <= now() AND (o.tot IS NULL OR o.tot > now()))
  SELECT positie::int, id FROM genummerd
  WHERE nummer < aantal AND nummer % greatest(1, least(100, aantal / ${AT_MOST + 1})) = 0
  ORDER BY nummer LIMIT ${AT_MOST}`;

const OPDRACHT = `
  SELECT id FROM opdracht WHERE organisatie_id = $1 AND opdrachtgever_id = $2
    AND van <= now() AND (tot IS NULL OR tot > now()) ORDER BY kenmerk LIMIT 1`;

/** The cases of a question in the demo set at `url`, read as the owner. Throws when there are none. */
export async function casesOf(url: string, query: Query, callers: Callers): Promise<readonly Case[]> {
  const { organisatieId, opdrachtgeverId } = callers.of(QUESTIONS[query].caller);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const ask = async <Row extends object>(sql: string): Promise<Row[]> =>
      (await client.query<Row>(sql, [organisatieId, opdrachtgeverId])).rows;
    const cases = await findCases(query, ask);
    if (cases.length === 0) throw new Error(`the demo set has nothing to ask ${query} about`);
    return cases;
  } finally {
    await client.end();
  }
}

async function findCases(
  query: Query,
  ask: <Row extends object>(sql: string) => Promise<Row[]>,
): Promise<readonly Case[]> {
  switch (query) {
    case 'Q1':
    case 'Q5':
      return [{}];
    case 'Q2':
      return (await ask<{ id: string }>(CLIENTS)).map(({ id }) => ({ clientId: id }));
    case 'Q3':
      return (await ask<{ id: string }>(OPDRACHT)).map(({ id }) => ({ opdrachtId: id }));
    case 'Q4':
      return (await ask<{ positie: number; id: string }>(PLACES)).map((na) => ({ na }));
  }
}
