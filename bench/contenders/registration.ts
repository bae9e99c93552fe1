import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Part } from './l0/batch';
import type { KnownCallers } from './settings';

/** What Q3 asks of a contender that has no types of its own for it. */
export interface Registration {
  readonly kenmerk: string;
  readonly opdrachtId: string;
  readonly inhoud: Readonly<Record<string, string>>;
}

/**
 * The claim of the kenmerk and the aanmelding: $3 kenmerk, $4 opdracht, $5 integratie, $6 who delivers, $7 the new id,
 * $8 now, $9 a fingerprint of the content. No row when the kenmerk was used before.
 */
const REGISTREER = `WITH claim AS (
    INSERT INTO idempotentie (organisatie_id, aanvrager, mutatie, kenmerk, inhoud, object_id, op)
    VALUES ($1::uuid, $6::text, 'registreerAanmelding', $3::text, $9::bytea, $7::uuid, $8::timestamptz)
    ON CONFLICT DO NOTHING RETURNING object_id),
  nieuw AS (
    INSERT INTO aanmelding (organisatie_id, id, kenmerk, bron, herkomst, integratie_id, aangemeld_door,
      opdrachtgever_id, opdracht_id, status, ontvangen_op)
    SELECT $1::uuid, object_id, $3::text, 'OPDRACHTGEVER', 'OPDRACHTGEVER', $5::uuid, $6::text, $2::uuid, $4::uuid,
      'ONTVANGEN', $8::timestamptz FROM claim
    RETURNING id, kenmerk, status)
  SELECT json_build_object('data', json_build_object('registreerAanmelding', json_build_object(
    'reedsGeregistreerd', false, 'aanmelding', row_to_json(nieuw))))::text FROM nieuw`;

/** What it says, a row a category: apart, because the policy of these rows looks for the aanmelding. $2 id, $3 JSON. */
const INHOUD = `INSERT INTO aanmelding_inhoud (organisatie_id, aanmelding_id, categorie, waarden)
  SELECT $1::uuid, $2::uuid, key, value FROM jsonb_each($3::jsonb)`;

/** The rows that `registreerAanmelding` writes, in two statements; the first gives the answer as JSON text. */
export function registrationParts(
  { organisatieId, opdrachtgeverId, integratieId, settings }: KnownCallers[string],
  { kenmerk, opdrachtId, inhoud }: Registration,
  id: string = v7(),
): Part[] {
  const { telefoon, email, ...identiteit } = inhoud;
  const said = { IDENTITEIT: identiteit, TELEFOON: { nummer: telefoon }, EMAIL: { adres: email } };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([kenmerk, opdrachtId, inhoud]))
    .digest();
  const sleutel = settings['pw.sleutel'] ?? '';
  const now = new Date().toISOString();
  return [
    {
      name: 'registreer',
      text: REGISTREER,
      values: [organisatieId, opdrachtgeverId, kenmerk, opdrachtId, integratieId, sleutel, id, now, fingerprint],
      answers: true,
    },
    { name: 'inhoud', text: INHOUD, values: [organisatieId, id, JSON.stringify(said)], answers: false },
  ];
}
