import { afgeleid, afgeleidVoor } from './afgeleid';
import { type Beveiliging, MEDEWERKER } from './beveiliging';

/*
 * Who takes part: no dossiers, but still of one organisatie, and outside only one's own side of the contract.
 */

const ALLES = 'true';

/**
 * The opdrachten that somebody outside knows, also those that ended: an opdrachtgever its own, a client those of the own
 * trajecten, a partner those registered for it. Who works there knows them all.
 */
const BEKENDE_OPDRACHTEN = afgeleid({
  naam: 'bekende_opdrachten',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.toegelaten();
    registratie uuid := pw.integratie();
    zelf uuid := pw.opdrachtgever();
    clienten uuid[];
  BEGIN
    CASE pw.soort()
      WHEN 'OPDRACHTGEVER' THEN
        RETURN ARRAY(SELECT o.id FROM opdracht o WHERE o.organisatie_id = eigen AND o.opdrachtgever_id = zelf);
      WHEN 'BETROKKENE' THEN
        clienten := pw.clienten();
        RETURN ARRAY(SELECT DISTINCT t.opdracht_id FROM traject t
          WHERE t.organisatie_id = eigen AND t.client_id = ANY (clienten));
      WHEN 'PARTNER' THEN
        RETURN ARRAY(SELECT r.opdracht_id FROM integratie_opdracht r
          WHERE r.organisatie_id = eigen AND r.integratie_id = registratie);
      ELSE
        RETURN '{}';
    END CASE;
  END`,
});

/** Whose they are. */
const BEKENDE_OPDRACHTGEVERS = afgeleid({
  naam: 'bekende_opdrachtgevers',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.toegelaten();
    bekend uuid[];
  BEGIN
    IF pw.opdrachtgever() IS NOT NULL THEN
      RETURN ARRAY[pw.opdrachtgever()];
    END IF;
    bekend := pw.bekende_opdrachten();
    RETURN ARRAY(SELECT DISTINCT o.opdrachtgever_id FROM opdracht o WHERE o.organisatie_id = eigen AND o.id = ANY (bekend));
  END`,
});

/** Those of them that run. */
const LOPENDE_OPDRACHTEN = afgeleid({
  naam: 'lopende_opdrachten',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.toegelaten();
    nu timestamptz := pw.nu();
    zelf uuid := pw.opdrachtgever();
    bekend uuid[];
  BEGIN
    IF zelf IS NOT NULL THEN
      RETURN ARRAY(SELECT o.id FROM opdracht o
        WHERE o.organisatie_id = eigen AND o.opdrachtgever_id = zelf AND pw.loopt(o.van, o.tot, nu));
    END IF;
    bekend := pw.bekende_opdrachten();
    RETURN ARRAY(SELECT o.id FROM opdracht o
      WHERE o.organisatie_id = eigen AND o.id = ANY (bekend) AND pw.loopt(o.van, o.tot, nu));
  END`,
});

export const BEKEND = [...BEKENDE_OPDRACHTEN, ...BEKENDE_OPDRACHTGEVERS, ...LOPENDE_OPDRACHTEN];
export const BEKEND_VAN_GATEWAY = afgeleidVoor('bekende_opdrachten', 'bekende_opdrachtgevers', 'lopende_opdrachten');

/** An opdracht that the caller knows. */
export const bekendeOpdracht = (kolom: string): string =>
  `(${MEDEWERKER} OR ${kolom} = ANY ((SELECT pw.bekende_opdrachten())::uuid[]))`;

export const DEELNEMERS: readonly Beveiliging[] = [
  { tabel: 'organisatie', organisatie: 'id = (SELECT pw.organisatie())', lezen: ALLES },
  {
    tabel: 'opdrachtgever',
    lezen: `${MEDEWERKER} OR id = (SELECT pw.opdrachtgever()) OR id = ANY ((SELECT pw.bekende_opdrachtgevers())::uuid[])`,
  },
  { tabel: 'partner', lezen: `${MEDEWERKER} OR id = (SELECT pw.partner())` },
  {
    tabel: 'opdracht',
    // Its own are known by the row itself.
    lezen: `opdrachtgever_id = (SELECT pw.opdrachtgever()) OR ${bekendeOpdracht('id')}`,
  },
  {
    tabel: 'opdracht_voorwaarden',
    lezen: `(SELECT pw.partner()) IS NULL AND ${bekendeOpdracht('opdracht_id')}`,
  },
  { tabel: 'integratie', lezen: 'id = (SELECT pw.integratie())' },
  { tabel: 'integratie_opdracht', lezen: 'integratie_id = (SELECT pw.integratie())' },
  { tabel: 'medewerker', lezen: MEDEWERKER },
  { tabel: 'autorisatie', lezen: MEDEWERKER },
  // Only pw.aanmelden reads it.
  { tabel: 'client_account' },
];
