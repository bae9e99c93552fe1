import { schrijftAlsEigenaar } from './functie';

/*
 * What dossierstand derives from, and how a change of it reaches the dossiers it is about. Every trigger fires ALWAYS,
 * also where a session leaves other triggers out: the stand is not something that a load may forget.
 */

/** A table of facts: with whose dossiers its rows are about, and the columns a change of which changes facts. */
interface Bron {
  readonly tabel: string;
  readonly sleutel: 'client_id' | 'opdracht_id' | 'id';
  readonly kolommen: readonly string[];
}

const PERIODE = ['van', 'tot'];

const BRONNEN: readonly Bron[] = [
  { tabel: 'traject', sleutel: 'client_id', kolommen: ['opdracht_id', 'opdrachtgever_id'] },
  { tabel: 'traject_verloop', sleutel: 'client_id', kolommen: ['opdracht_id', 'geinformeerd_op'] },
  { tabel: 'traject_begeleiding', sleutel: 'client_id', kolommen: ['opdracht_id', ...PERIODE] },
  { tabel: 'clientstatus', sleutel: 'client_id', kolommen: ['opdracht_id', 'soort', 'reden', ...PERIODE] },
  {
    tabel: 'toestemming',
    sleutel: 'client_id',
    kolommen: ['ontvanger_id', 'doel', 'categorie', 'vorm', 'evaluatie_id', ...PERIODE],
  },
  { tabel: 'grondbesluit', sleutel: 'client_id', kolommen: ['ontvanger_id', 'soort', 'categorie', ...PERIODE] },
  { tabel: 'markering', sleutel: 'client_id', kolommen: ['ontvanger_id', 'soort', 'categorie', ...PERIODE] },
  { tabel: 'openbaarmaking', sleutel: 'client_id', kolommen: ['categorie', ...PERIODE] },
  { tabel: 'geheimhouding_contact', sleutel: 'client_id', kolommen: ['categorie', ...PERIODE] },
  { tabel: 'overdracht', sleutel: 'client_id', kolommen: ['opdracht_id', 'opdrachtgever_id', 'categorie'] },
  { tabel: 'kanttekening', sleutel: 'client_id', kolommen: ['opdracht_id', 'categorie', ...PERIODE] },
  { tabel: 'opdracht', sleutel: 'id', kolommen: ['wet'] },
  {
    tabel: 'opdracht_voorwaarden',
    sleutel: 'opdracht_id',
    kolommen: [
      'doelen',
      'bsn_wet',
      'gezondheid_wet',
      'zorgbetrokken',
      'wet_categorieen',
      'eist',
      'belangenafweging',
      ...PERIODE,
    ],
  },
  { tabel: 'verenigbaarheidstoets', sleutel: 'opdracht_id', kolommen: ['doel', ...PERIODE] },
];

/** Of these clients. */
const VAN_CLIENTEN = `
    PERFORM pw.herbereken_stand(g.organisatie_id, array_agg(DISTINCT g.sleutel))
      FROM unnest(gewijzigd) AS g GROUP BY g.organisatie_id;`;

/** Of everybody with a traject under these opdrachten, which nobody joins meanwhile. */
const VAN_OPDRACHTEN = `
    PERFORM FROM opdracht o WHERE (o.organisatie_id, o.id) IN (SELECT g.organisatie_id, g.sleutel FROM unnest(gewijzigd) AS g)
      ORDER BY o.id FOR UPDATE;
    PERFORM pw.herbereken_stand(t.organisatie_id, array_agg(DISTINCT t.client_id))
      FROM unnest(gewijzigd) AS g
      JOIN traject t ON t.organisatie_id = g.organisatie_id AND t.opdracht_id = g.sleutel
      GROUP BY t.organisatie_id;`;

function bewaakt({ tabel, sleutel, kolommen }: Bron): string[] {
  const rij = `organisatie_id, ${sleutel}, ${kolommen.join(', ')}`;
  const gewijzigd = (bron: string) =>
    `gewijzigd := ARRAY(SELECT DISTINCT ROW(organisatie_id, ${sleutel})::pw.standsleutel FROM ${bron} AS r);`;
  return [
    schrijftAlsEigenaar({
      naam: `stand_na_${tabel}()`,
      geeft: 'trigger',
      sql: `
  DECLARE
    gewijzigd pw.standsleutel[];
  BEGIN
    CASE TG_OP
      WHEN 'INSERT' THEN ${gewijzigd('nieuw')}
      WHEN 'DELETE' THEN ${gewijzigd('oud')}
      WHEN 'UPDATE' THEN ${gewijzigd(
        `((SELECT ${rij} FROM oud EXCEPT ALL SELECT ${rij} FROM nieuw)
          UNION ALL (SELECT ${rij} FROM nieuw EXCEPT ALL SELECT ${rij} FROM oud))`,
      )}
    END CASE;
    IF cardinality(gewijzigd) = 0 THEN
      RETURN NULL;
    END IF;${sleutel === 'client_id' ? VAN_CLIENTEN : VAN_OPDRACHTEN}
    RETURN NULL;
  END`,
    }),
    ...(['INSERT', 'UPDATE', 'DELETE'] as const).map((wat) => {
      const rijen = [
        ...(wat === 'INSERT' ? [] : ['OLD TABLE AS oud']),
        ...(wat === 'DELETE' ? [] : ['NEW TABLE AS nieuw']),
      ];
      return `CREATE TRIGGER stand_${wat.toLowerCase()} AFTER ${wat} ON ${tabel} REFERENCING ${rijen.join(' ')}
        FOR EACH STATEMENT EXECUTE FUNCTION pw.stand_na_${tabel}()`;
    }),
    `CREATE TRIGGER stand_truncate AFTER TRUNCATE ON ${tabel}
      FOR EACH STATEMENT EXECUTE FUNCTION pw.stand_na_alles()`,
    ...['insert', 'update', 'delete', 'truncate'].map(
      (wat) => `ALTER TABLE ${tabel} ENABLE ALWAYS TRIGGER stand_${wat}`,
    ),
  ];
}

const NA_ALLES = schrijftAlsEigenaar({
  naam: 'stand_na_alles()',
  geeft: 'trigger',
  sql: `
  BEGIN
    PERFORM pw.herbereken_alle_standen();
    RETURN NULL;
  END`,
});

/** The row of an opdrachtgever changes with every release; this part of it hardly ever. */
const NA_OPDRACHTGEVER = [
  schrijftAlsEigenaar({
    naam: 'stand_na_opdrachtgever()',
    geeft: 'trigger',
    sql: `
  DECLARE
    gewijzigd pw.standsleutel[] := ARRAY(SELECT ROW(o.organisatie_id, o.id)::pw.standsleutel FROM opdracht o
      WHERE o.organisatie_id = NEW.organisatie_id AND o.opdrachtgever_id = NEW.id);
  BEGIN${VAN_OPDRACHTEN}
    RETURN NULL;
  END`,
  }),
  `CREATE TRIGGER stand_update AFTER UPDATE OF soort ON opdrachtgever
    FOR EACH ROW WHEN (OLD.soort IS DISTINCT FROM NEW.soort) EXECUTE FUNCTION pw.stand_na_opdrachtgever()`,
  'ALTER TABLE opdrachtgever ENABLE ALWAYS TRIGGER stand_update',
];

export const STANDWACHTEN = [
  'CREATE TYPE pw.standsleutel AS (organisatie_id uuid, sleutel uuid)',
  NA_ALLES,
  ...BRONNEN.flatMap(bewaakt),
  ...NA_OPDRACHTGEVER,
];
