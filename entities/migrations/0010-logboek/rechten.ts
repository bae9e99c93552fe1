import { beveilig } from '../0002-tweede-laag/beveiliging';
import { maakRol } from '../0002-tweede-laag/rol';

/*
 * Whoever exports reads of the ledger what a log line holds, and nothing else: who asked, with which fields and on which
 * ground, cannot get into a line by mistake.
 */

export const LOGBOEK = 'poortwachter_logboek';

const LEEST = {
  zegel: ['nummer', 'aantal', 'organisaties', 'raadplegingen'],
  raadpleging: ['organisatie_id', 'id', 'uitkomst', 'wortels', 'trace_id', 'ouder_span', 'op', 'geschreven_op'],
  verstrekking: ['organisatie_id', 'raadpleging_id', 'nummer', 'betrokkene_soort', 'betrokkene_id'],
} as const;

const voor = (tabel: string, opdracht: string, voorwaarde = 'USING (true)'): string =>
  `CREATE POLICY logboek_${opdracht.toLowerCase()} ON ${tabel} FOR ${opdracht} TO ${LOGBOEK} ${voorwaarde}`;

export const RECHTEN = [
  ...maakRol(LOGBOEK),
  `GRANT USAGE ON SCHEMA public TO ${LOGBOEK}`,
  ...Object.entries(LEEST).flatMap(([tabel, kolommen]) => [
    `GRANT SELECT (${kolommen.join(', ')}) ON ${tabel} TO ${LOGBOEK}`,
    voor(tabel, 'SELECT'),
  ]),
  ...beveilig({ tabel: 'logboekstand' }),
  `GRANT SELECT, UPDATE (zegel, plaats) ON logboekstand TO ${LOGBOEK}`,
  voor('logboekstand', 'SELECT'),
  voor('logboekstand', 'UPDATE'),
  ...beveilig({ tabel: 'logboekachterblijver' }),
  `GRANT SELECT, INSERT, DELETE, UPDATE (reden, geprobeerd_op) ON logboekachterblijver TO ${LOGBOEK}`,
  voor('logboekachterblijver', 'SELECT'),
  voor('logboekachterblijver', 'INSERT', 'WITH CHECK (true)'),
  voor('logboekachterblijver', 'UPDATE'),
  voor('logboekachterblijver', 'DELETE'),
];
