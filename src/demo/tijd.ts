/** Days since 1970-01-01 and milliseconds since then, both UTC: the generator reckons in numbers and writes text once. */
export type Dag = number;
export type Moment = number;

export const DAG_IN_MS = 86_400_000;
const UUR_IN_MS = 3_600_000;
const TWEE: readonly string[] = Array.from({ length: 60 }, (_, getal) => String(getal).padStart(2, '0'));
const teksten = new Map<Dag, string>();

export const dagVan = (moment: Moment): Dag => Math.floor(moment / DAG_IN_MS);

/** 'YYYY-MM-DD'. */
export function datum(dag: Dag): string {
  let tekst = teksten.get(dag);
  if (tekst === undefined) {
    tekst = new Date(dag * DAG_IN_MS).toISOString().slice(0, 10);
    teksten.set(dag, tekst);
  }
  return tekst;
}

/** 'YYYY-MM-DD HH:MM:SS.mmm+00', as PostgreSQL reads a timestamptz. */
export function tijdstip(moment: Moment): string {
  const dag = dagVan(moment);
  const ms = moment - dag * DAG_IN_MS;
  const uur = TWEE[Math.floor(ms / UUR_IN_MS)];
  const minuut = TWEE[Math.floor((ms % UUR_IN_MS) / 60_000)];
  const seconde = TWEE[Math.floor((ms % 60_000) / 1000)];
  return `${datum(dag)} ${uur}:${minuut}:${seconde}.${String(ms % 1000).padStart(3, '0')}+00`;
}

/** The same day so many months later, or the last day of that month. */
export function plusMaanden(dag: Dag, maanden: number): Dag {
  const van = new Date(dag * DAG_IN_MS);
  const eerste = Date.UTC(van.getUTCFullYear(), van.getUTCMonth() + maanden, 1);
  const laatste = Date.UTC(van.getUTCFullYear(), van.getUTCMonth() + maanden + 1, 0);
  return Math.min(dagVan(eerste) + van.getUTCDate() - 1, dagVan(laatste));
}

/** That many minutes after the office opens, in office hours. */
export const opKantoor = (dag: Dag, minuten: number): Moment => dag * DAG_IN_MS + 8 * UUR_IN_MS + minuten * 60_000;
export const KANTOORMINUTEN = 9 * 60;
