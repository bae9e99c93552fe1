import { type Beveiliging, MEDEWERKER, zichtbaar } from './beveiliging';

/*
 * Who takes part: no dossiers, but still of one organisatie, and outside only one's own side of the contract.
 */

const ALLES = 'true';

/** A client knows the opdrachten of the own trajecten, a partner those registered for it. */
const OPDRACHT_VAN_CLIENT = zichtbaar('traject', 'z.client_id = (SELECT pw.client()) AND z.opdracht_id = opdracht.id');
const OPDRACHT_VAN_PARTNER = `(SELECT pw.partner()) IS NOT NULL AND ${zichtbaar(
  'integratie_opdracht',
  'z.integratie_id = (SELECT pw.integratie()) AND z.opdracht_id = opdracht.id',
)}`;

export const DEELNEMERS: readonly Beveiliging[] = [
  { tabel: 'organisatie', organisatie: 'id = (SELECT pw.organisatie())', lezen: ALLES },
  {
    tabel: 'opdrachtgever',
    lezen: `${MEDEWERKER} OR id = (SELECT pw.opdrachtgever())
      OR ${zichtbaar('opdracht', 'z.opdrachtgever_id = opdrachtgever.id')}`,
  },
  { tabel: 'partner', lezen: `${MEDEWERKER} OR id = (SELECT pw.partner())` },
  {
    tabel: 'opdracht',
    lezen: `${MEDEWERKER} OR opdrachtgever_id = (SELECT pw.opdrachtgever())
      OR ${OPDRACHT_VAN_CLIENT} OR (${OPDRACHT_VAN_PARTNER})`,
  },
  {
    tabel: 'opdracht_voorwaarden',
    lezen: `(SELECT pw.partner()) IS NULL AND ${zichtbaar('opdracht', 'z.id = opdracht_voorwaarden.opdracht_id')}`,
  },
  { tabel: 'integratie', lezen: 'id = (SELECT pw.integratie())' },
  { tabel: 'integratie_opdracht', lezen: 'integratie_id = (SELECT pw.integratie())' },
  { tabel: 'medewerker', lezen: MEDEWERKER },
  { tabel: 'autorisatie', lezen: MEDEWERKER },
  // Only pw.aanmelden reads it.
  { tabel: 'client_account' },
];
