import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { QUESTIONS, type Query } from '../../queries';
import type { Part } from './batch';

/*
 * The record of an answer, as the gateway writes it: one row of the operation, one of every data subject, the queue of the
 * sealing, and the notice of a first disclosure. Who knows the question knows beforehand which fields go out, and finds
 * its clients once more by the same index.
 */

/** What of which category goes out, as `raadpleging.patronen` has it. */
const pattern = (fields: Readonly<Record<string, readonly string[]>>): string =>
  JSON.stringify([
    Object.fromEntries(
      Object.entries(fields).map(([categorie, velden]) => [
        categorie,
        { regel: 'WE-10', grondslag: 'AVG 6(1)(c)', velden },
      ]),
    ),
  ]);

const CLIENT = {
  IDENTITEIT: ['achternaam', 'geboortedatum', 'geslacht', 'klantnummer', 'voornamen'].map((veld) => `Client.${veld}`),
  TELEFOON: ['Client.telefoon'],
  EMAIL: ['Client.email'],
};
const VERLOOP = { TRAJECT: ['Traject.startdatum', 'Traject.status'] };
const rapportage = (...velden: readonly string[]) => ({ RAPPORTAGE: velden.map((veld) => `Rapportage.${veld}`) });
const FUNCTIONEEL = {
  GEZONDHEID_FUNCTIONEEL: [
    'Client.gezondheidFunctioneel',
    'GezondheidFunctioneel.mogelijkheden',
    'GezondheidFunctioneel.urenPerWeek',
  ],
};

interface Recorded {
  readonly pattern: string;
  /** SQL of the ids of the data subjects: $18 organisatie, $19 opdrachtgever, and what the question itself is asked with. */
  readonly subjects: string;
  readonly kind: 'CLIENT' | 'AANMELDING';
  readonly root: string;
}

const RECORDED: Readonly<Record<Query, Recorded>> = {
  Q1: {
    kind: 'CLIENT',
    root: 'trajecten',
    pattern: pattern({
      ...CLIENT,
      ...VERLOOP,
      ...FUNCTIONEEL,
      ...rapportage('periodeTot', 'periodeVan', 'resultaten', 'vrijgegevenOp'),
    }),
    subjects: `SELECT DISTINCT client_id FROM (SELECT client_id FROM traject
      WHERE organisatie_id = $18::uuid AND opdrachtgever_id = $19::uuid ORDER BY id LIMIT 50) t`,
  },
  Q2: {
    kind: 'CLIENT',
    root: 'client',
    pattern: pattern({
      ...CLIENT,
      ...VERLOOP,
      ARBEID: ['Arbeid.beschikbareUren', 'Arbeid.opleidingsniveau', 'Arbeid.talen', 'Client.arbeid'],
      ...rapportage('periodeTot', 'periodeVan', 'prognose', 'resultaten', 'vrijgegevenOp', 'werkzaamheden'),
    }),
    subjects: 'SELECT $20::uuid AS client_id',
  },
  Q3: { kind: 'AANMELDING', root: 'registreerAanmelding', pattern: '[{}]', subjects: 'SELECT $20::uuid AS client_id' },
  Q4: {
    kind: 'CLIENT',
    root: 'rapportages',
    pattern: pattern(rapportage('periodeTot', 'periodeVan', 'resultaten', 'vrijgegevenOp')),
    subjects: `SELECT DISTINCT client_id FROM (SELECT client_id FROM rapportage
      WHERE organisatie_id = $18::uuid AND opdrachtgever_id = $19::uuid AND positie IS NOT NULL
        AND (positie, id) > ($20::bigint, $21::uuid) ORDER BY positie, id LIMIT 100) r`,
  },
  Q5: {
    kind: 'CLIENT',
    root: 'clients',
    pattern: pattern({
      IDENTITEIT: ['Client.achternaam', 'Client.voornamen'],
      GEZONDHEID_FUNCTIONEEL: [...FUNCTIONEEL.GEZONDHEID_FUNCTIONEEL, 'GezondheidFunctioneel.belastbaarheid'],
    }),
    subjects: `SELECT DISTINCT client_id FROM traject WHERE organisatie_id = $18::uuid AND opdrachtgever_id = $19::uuid
      ORDER BY client_id LIMIT 100`,
  },
};

const statement = ({ subjects, kind }: Recorded): string => `WITH s AS MATERIALIZED (SELECT
    array_agg(client_id) AS ids, array_agg('${kind}'::text) AS kinds, array_agg(0) AS patterns,
    array_agg(NULL::uuid) AS glass FROM (${subjects}) q)
  SELECT pw.leg_vast(NULL, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, s.kinds, s.ids,
    s.patterns, s.glass, CASE WHEN $17::boolean THEN s.ids ELSE '{}' END) FROM s`;

const HASH: Readonly<Record<string, Buffer>> = Object.fromEntries(
  Object.entries(QUESTIONS).map(([query, { document }]) => [query, createHash('sha256').update(document).digest()]),
);

/**
 * The statement that records an answer.
 * @param asked with which the question names its clients, after the organisatie and the opdrachtgever.
 */
export function recordOf(
  query: Query,
  settings: Readonly<Record<string, string>>,
  organisatieId: string,
  opdrachtgeverId: string,
  ...asked: readonly string[]
): Part {
  const recorded = RECORDED[query];
  const named = recorded.subjects.includes('$18') || recorded.subjects.includes('$19');
  const text = statement(recorded);
  return {
    name: `record-${query}`,
    text: named ? text : text.replaceAll('$20', '$18'),
    values: [
      v7(),
      'BEANTWOORD',
      '{UWV}',
      null,
      `{${settings['pw.doelen'] ?? ''}}`,
      query,
      HASH[query] ?? null,
      `{${recorded.root}}`,
      '{}',
      randomBytes(16).toString('hex'),
      null,
      'bench',
      recorded.pattern,
      '[]',
      null,
      null,
      String(recorded.kind === 'CLIENT'),
      ...(named ? [organisatieId, opdrachtgeverId] : []),
      ...asked,
    ],
    answers: false,
  };
}
