import { uitdrukking } from './functie';

/*
 * Who calls, from the settings of the transaction. What is absent or empty is NULL and matches nothing. The identity
 * of one kind of caller counts only for that kind.
 */

const instelling = (naam: string) => `nullif(current_setting('pw.${naam}', true), '')`;
const alleenVoor = (soort: string, naam: string) =>
  `SELECT CASE WHEN ${instelling('soort')} = '${soort}' THEN ${instelling(naam)}::uuid END`;

export const INSTELLINGEN = [
  uitdrukking({ naam: 'organisatie()', geeft: 'uuid', sql: `SELECT ${instelling('organisatie_id')}::uuid` }),
  uitdrukking({ naam: 'soort()', geeft: 'text', sql: `SELECT ${instelling('soort')}` }),
  uitdrukking({ naam: 'integratie()', geeft: 'uuid', sql: `SELECT ${instelling('integratie_id')}::uuid` }),
  uitdrukking({ naam: 'opdrachtgever()', geeft: 'uuid', sql: alleenVoor('OPDRACHTGEVER', 'opdrachtgever_id') }),
  uitdrukking({ naam: 'partner()', geeft: 'uuid', sql: alleenVoor('PARTNER', 'partner_id') }),
  uitdrukking({ naam: 'medewerker()', geeft: 'uuid', sql: alleenVoor('MEDEWERKER', 'medewerker_id') }),
  uitdrukking({ naam: 'client()', geeft: 'uuid', sql: alleenVoor('BETROKKENE', 'client_id') }),
  uitdrukking({ naam: 'sleutel()', geeft: 'text', sql: `SELECT ${instelling('sleutel')}` }),
  uitdrukking({ naam: 'nu()', geeft: 'timestamptz', sql: `SELECT ${instelling('nu')}::timestamptz` }),
  uitdrukking({
    naam: 'loopt(van timestamptz, tot timestamptz, nu timestamptz)',
    geeft: 'boolean',
    sql: 'SELECT van <= nu AND (tot IS NULL OR nu < tot)',
  }),
];

/** What the policies themselves call. */
export const INSTELLINGEN_VAN_GATEWAY = [
  'organisatie()',
  'soort()',
  'integratie()',
  'opdrachtgever()',
  'partner()',
  'medewerker()',
  'client()',
  'sleutel()',
  'nu()',
  'loopt(timestamptz, timestamptz, timestamptz)',
];
