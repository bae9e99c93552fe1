import { Willekeur } from '../../../src/demo/willekeur';
import { startCluster } from '../../../src/postgres/cluster';
import { sql } from '../../postgres/sql';
import { type Proces, postmaster, startProces } from '../../support/proces';
import type { Omvang } from '../argumenten';
import { type Beantwoord, belast } from './belasting';

export interface Uitkomst {
  gedood: number;
  gelezen: number;
  geregistreerd: number;
  gebrek: string | null;
}

const GELIJKTIJDIG = 12;
/** It is killed after a number of answers between these. */
const ANTWOORDEN = [20, 120] as const;

/** In what the database is not what was answered; null when it is. */
async function vergelijk(url: string, { gelezen, geregistreerd }: Beantwoord): Promise<string | null> {
  const rijen = await sql<{ trace_id: string; wie: string[] }>(
    url,
    `SELECT r.trace_id, coalesce(array_agg(v.betrokkene_id::text) FILTER (WHERE v.nummer IS NOT NULL), '{}') AS wie
     FROM raadpleging r LEFT JOIN verstrekking v ON v.raadpleging_id = r.id
     WHERE r.uitkomst = 'BEANTWOORD' GROUP BY r.id, r.trace_id`,
  );
  const perTrace = new Map<string, readonly string[][]>();
  for (const { trace_id, wie } of rijen) perTrace.set(trace_id, [...(perTrace.get(trace_id) ?? []), wie]);
  for (const [traceId, clienten] of gelezen) {
    const [eigen, ...meer] = perTrace.get(traceId) ?? [];
    if (eigen === undefined) return 'an answer went out without its record';
    if (meer.length > 0) return 'an answer has two records';
    if (clienten.some((id) => !eigen.includes(id))) return 'a client went out without its record';
  }
  const aanmeldingen = await sql<{ kenmerk: string; id: string; aantal: number; records: number }>(
    url,
    `SELECT kenmerk, min(id::text) AS id, count(*)::int AS aantal,
       (SELECT count(*)::int FROM verstrekking v WHERE v.betrokkene_id = ANY (array_agg(a.id)) AND v.betrokkene_soort = 'AANMELDING'
         AND EXISTS (SELECT FROM raadpleging r WHERE r.id = v.raadpleging_id AND 'registreerAanmelding' = ANY (r.wortels))) AS records
     FROM aanmelding a WHERE kenmerk LIKE 'kill-%' GROUP BY kenmerk`,
  );
  const perKenmerk = new Map(aanmeldingen.map((rij) => [rij.kenmerk, rij]));
  for (const { aantal, records } of aanmeldingen) {
    if (aantal !== 1) return 'an aanmelding is there twice';
    if (records !== 1) return `an aanmelding was written with ${records} records`;
  }
  for (const [traceId, { kenmerk, id }] of geregistreerd) {
    if (perKenmerk.get(kenmerk)?.id !== id) return 'an acknowledged aanmelding is lost';
    if (!perTrace.has(traceId)) return 'an acknowledgement went out without its record';
  }
  return null;
}

/** Kills the gateway `n` times amid answers and registrations, every third time with its PostgreSQL, and looks what is left. */
export async function proef(
  { n, seed }: Omvang,
  dataDir: string,
  meld: (regel: string) => void = () => undefined,
  ingang?: string,
): Promise<Uitkomst> {
  const willekeur = new Willekeur(seed, 11);
  const uitkomst: Uitkomst = { gedood: 0, gelezen: 0, geregistreerd: 0, gebrek: null };
  let nummer = 0;
  while (uitkomst.gedood < n && uitkomst.gebrek === null) {
    const proces: Proces = await startProces({ dataDir, ...(ingang !== undefined && { ingang }) });
    const na = willekeur.geheel(...ANTWOORDEN);
    let gedood: Promise<void> | undefined;
    const beantwoord = await belast(
      proces.url,
      GELIJKTIJDIG,
      willekeur,
      () => {
        nummer += 1;
        return `kill-${nummer}`;
      },
      (aantal) => {
        if (aantal >= na) gedood ??= proces.kill9();
      },
    );
    await gedood;
    uitkomst.gedood += 1;
    uitkomst.gelezen += beantwoord.gelezen.size;
    uitkomst.geregistreerd += beantwoord.geregistreerd.size;
    const pid = await postmaster(dataDir);
    if (pid !== null && uitkomst.gedood % 3 === 0) process.kill(pid, 'SIGKILL');
    const cluster = await startCluster({ dataDir, durable: true });
    try {
      uitkomst.gebrek = await vergelijk(cluster.url, beantwoord);
    } finally {
      await cluster.stop();
    }
    if (uitkomst.gedood % 10 === 0) meld(`killed ${uitkomst.gedood} of ${n} times`);
  }
  return uitkomst;
}
