/* Pieces of table definitions that recur through the foundation. */

export const eenVan = (kolom: string, ...waarden: string[]) =>
  `CHECK (${kolom} IN (${waarden.map((waarde) => `'${waarde}'`).join(', ')}))`;

export const WETTEN = [
  'WIA',
  'ZW',
  'WW',
  'WAJONG',
  'PARTICIPATIEWET',
  'WMO',
  'JEUGDWET',
  'WLZ',
  'ZVW',
  'WVP',
  'SUWI',
  'GEEN',
];
export const UITSTROOM = [
  'BETAALD_WERK',
  'GESUBSIDIEERDE_ARBEID',
  'PARTICIPATIE',
  'EIGEN_WERK',
  'PASSEND_WERK_INTERN',
  'DUURZAAM_BIJ_NIEUWE_WERKGEVER',
  'OVERSTAP_VRIJWILLIGERSWERK',
  'SCHOLING',
  'ANDERE_VOORZIENING',
  'GEEN',
];
export const DOELEN =
  "ARRAY['AANMELDING','UITVOERING','VERANTWOORDING','GESCHIKTHEID','PLAATSING','FINANCIERING','WETTELIJKE_PLICHT','STATISTIEK','WERVING','RECHTEN','TOEZICHT']";
export const HERKOMST = eenVan('herkomst', 'BETROKKENE', 'GEMACHTIGD_DOOR_BETROKKENE', 'OPDRACHTGEVER', 'VERWIJZER');

export const SLEUTEL = `
  organisatie_id uuid NOT NULL REFERENCES organisatie (id),
  id uuid NOT NULL,
  PRIMARY KEY (organisatie_id, id)`;

export const PERIODE = `
  van timestamptz NOT NULL,
  tot timestamptz,
  CHECK (tot IS NULL OR tot >= van)`;

export const naar = (kolom: string, tabel: string) =>
  `FOREIGN KEY (organisatie_id, ${kolom}) REFERENCES ${tabel} (organisatie_id, id)`;

export const NAAR_OPDRACHT_MET_OPDRACHTGEVER = `FOREIGN KEY (organisatie_id, opdracht_id, opdrachtgever_id)
    REFERENCES opdracht (organisatie_id, id, opdrachtgever_id)`;

/** A row of one traject, with the client and the opdracht that traject has. */
export const VAN_TRAJECT = `
    traject_id uuid NOT NULL,
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    FOREIGN KEY (organisatie_id, traject_id, client_id, opdracht_id, opdrachtgever_id)
      REFERENCES traject (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id)`;
