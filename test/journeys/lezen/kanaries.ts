import type { Client } from 'pg';
import { geldt } from './wereld';

/*
 * Canaries: every value in every dossier says to whom it belongs. Text names the mark of its opdracht; where the form is
 * bound, the number of the opdracht stands in it. What never leaves says so.
 */

/** What never leaves the organisatie carries this word. */
export const INTERN = 'kanarie-intern';
/** Medical values carry this word beside their opdracht. */
export const MEDISCH = 'kanarie-medisch';

/** SQL: the mark of an opdracht, another than its id so that a row of an opdracht is no leak of its dossiers. */
export const merkVan = (kolom: string): string => `md5(${kolom}::text)::uuid`;

const KANARIE = `'kanarie ' || ${merkVan('d.opdracht_id')}`;
const GENUMMERD = (links: string, rechts: string) => `'${links}' || lpad(n.nummer::text, 2, '0') || '${rechts}'`;

/** Per table the columns and what to write there. */
const ZETTINGEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  client_identiteit: {
    voornamen: KANARIE,
    achternaam: KANARIE,
    klantnummer: KANARIE,
    geboortedatum: `make_date(1800 + n.nummer::int, 1, 1)`,
  },
  client_adres: { straat: KANARIE, huisnummer: KANARIE, woonplaats: KANARIE, postcode: GENUMMERD('99', 'KN') },
  client_telefoon: { nummer: GENUMMERD('0697531', '2') },
  client_email: { adres: `'kanarie@' || ${merkVan('d.opdracht_id')}` },
  client_bsn: { bsn: GENUMMERD('97531', '24') },
  client_etniciteit: { nationaliteit: KANARIE },
  client_geboorteland: { geboorteland: KANARIE },
  gezondheid_medisch: {
    hulpvraag: `${KANARIE} || ' ${MEDISCH}'`,
    diagnose: `${KANARIE} || ' ${MEDISCH}'`,
    behandeling: `${KANARIE} || ' ${MEDISCH}'`,
  },
  gezondheid_functioneel: { mogelijkheden: KANARIE, belastbaarheid: KANARIE },
  belemmering: { omschrijving: KANARIE },
  omstandigheden: { omschrijving: KANARIE },
  arbeid: {
    opleidingsniveau: KANARIE,
    opleidingen: `ARRAY[${KANARIE}]`,
    werkervaring: `ARRAY[${KANARIE}]`,
    talen: `ARRAY[${KANARIE}]`,
  },
  uitkering: { soort: KANARIE },
  document: { titel: `'${INTERN}'`, vindplaats: `'${INTERN}'` },
  document_papier: { titel: `'${INTERN}'`, vindplaats: `'${INTERN}'` },
  legitimatie: { titel: `'${INTERN}'`, vindplaats: `'${INTERN}'` },
  traject_verloop: {
    plan: KANARIE,
    resultaat: KANARIE,
    uitstroom_afspraak: `CASE WHEN d.uitstroom IS NOT NULL THEN ${KANARIE} END`,
    afdeling: KANARIE,
  },
  traject_begeleiding: { omschrijving: `'${INTERN}'` },
  rapportage_tekst: {
    werkzaamheden: `CASE WHEN d.status = 'VRIJGEGEVEN' THEN ${KANARIE} ELSE '${INTERN}' END`,
    resultaten: `CASE WHEN d.status = 'VRIJGEGEVEN' THEN ${KANARIE} ELSE '${INTERN}' END`,
    prognose: `CASE WHEN d.status = 'VRIJGEGEVEN' THEN ${KANARIE} ELSE '${INTERN}' END`,
  },
  rapportage_onderdeel: {
    tekst: `${KANARIE} || CASE d.categorie WHEN 'GEZONDHEID_MEDISCH' THEN ' ${MEDISCH}' ELSE '' END`,
  },
  rapportage_kosten: { bedrag_in_centen: '97531200 + n.nummer' },
  gespreksverslag: { tekst: `'${INTERN}'` },
  kanttekening: { tekst: KANARIE },
};

const INHOUD = `
  UPDATE aanmelding_inhoud d SET waarden = (
    SELECT jsonb_object_agg(key, CASE WHEN jsonb_typeof(value) = 'string'
      AND key NOT IN ('geboortedatum', 'geslacht', 'ingangsdatum', 'einddatum', 'soort')
      THEN to_jsonb('kanarie ' || d.aanmelding_id) ELSE value END) FROM jsonb_each(d.waarden))
  WHERE d.waarden <> '{}'`;

/** The quarter whose figures are settled, with a canary in each. */
export const KWARTAAL = { naam: '2026-Q1', begin: '2026-01-01' } as const;

/** Figures of every opdrachtgever, in words and in numbers of one of its running opdrachten; over all together, internal. */
const CIJFERS = [
  `INSERT INTO statistiek (organisatie_id, id, opdrachtgever_id, kwartaal, peildatum, totaal)
   SELECT o.organisatie_id, md5('cijfers ' || o.id)::uuid, o.id, '${KWARTAAL.begin}', '2026-04-02', 97531300 + n.nummer
   FROM opdrachtgever o CROSS JOIN LATERAL (SELECT min(g.nummer) AS nummer
     FROM (SELECT id, opdrachtgever_id, van, tot, row_number() OVER (ORDER BY id) AS nummer FROM opdracht) g
     WHERE g.opdrachtgever_id = o.id AND ${geldt('g')}) n`,
  `INSERT INTO statistiek (organisatie_id, id, opdrachtgever_id, kwartaal, peildatum, totaal)
   SELECT id, md5('cijfers ' || id)::uuid, NULL, '${KWARTAAL.begin}', '2026-04-02', 97531300 FROM organisatie`,
  `INSERT INTO statistiek_cel (organisatie_id, statistiek_id, verdeling, nummer, wet, product, uitstroom, aantal)
   SELECT s.organisatie_id, s.id, v.verdeling, 1, v.wet,
     CASE v.verdeling WHEN 'VOORZIENING' THEN coalesce('kanarie ' || s.opdrachtgever_id, '${INTERN}') END, v.uitstroom, s.totaal
   FROM statistiek s CROSS JOIN (VALUES ('VOORZIENING', 'WIA', NULL), ('UITSTROOM', NULL, 'WERK')) AS v (verdeling, wet, uitstroom)
   WHERE s.kwartaal = '${KWARTAAL.begin}'`,
];

/** Puts a canary in every value of every dossier. Triggers are off meanwhile: what decides access is not touched. */
export async function plantKanaries(db: Client): Promise<void> {
  await db.query('SET session_replication_role = replica');
  for (const [tabel, kolommen] of Object.entries(ZETTINGEN)) {
    const zetting = Object.entries(kolommen).map(([kolom, waarde]) => `${kolom} = ${waarde}`);
    await db.query(
      `UPDATE ${tabel} d SET ${zetting.join(', ')}
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS nummer FROM opdracht) n WHERE n.id = d.opdracht_id`,
    );
  }
  await db.query(INHOUD);
  await db.query("UPDATE aanmelding SET motivering = 'kanarie ' || id WHERE motivering IS NOT NULL");
  await db.query(
    `UPDATE contactpersoon SET (naam, functie, telefoon, email, werkadres) =
       (SELECT k, k, k, k, k FROM (SELECT 'kanarie ' || id AS k) eigen)`,
  );
  await db.query(`UPDATE toestemming SET informatieversie = coalesce('kanarie ' || ontvanger_id, '${INTERN}')`);
  // An item of a portfolio is of whom it is shared with; in the demo set that is one opdrachtgever at most.
  await db.query(
    `UPDATE portfolio_item i SET titel = k.kanarie, inhoud = k.kanarie FROM (SELECT p.id, coalesce('kanarie ' ||
       (SELECT d.ontvanger_id FROM portfolio_deling d WHERE d.item_id = p.id AND d.ontvanger_id IS NOT NULL
          AND d.tot IS NULL), '${INTERN}') AS kanarie FROM portfolio_item p) k WHERE k.id = i.id`,
  );
  await db.query(`UPDATE noodtoegang SET reden = '${INTERN} van wie de noodtoegang opende'`);
  for (const sql of CIJFERS) await db.query(sql);
  await db.query('SET session_replication_role = origin');
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const GENUMMERDE = /"0697531(\d\d)2"|"97531(\d\d)24"|"99(\d\d)KN"|"18(\d\d)-01-01"|:97531[23](\d\d)\b/g;

/** Who reads, as far as leaks go. */
export interface Lezer {
  readonly bereik: ReadonlySet<string>;
  readonly nummers: ReadonlySet<number>;
  /** Whether a rule opens medical data to this caller (DI-14: who is directly involved in care). */
  readonly medisch: boolean;
}

/** What stands in an answer and is not the caller's: foreign ids, foreign canaries, and what never leaves. */
export function lekken(tekst: string, { bereik, nummers, medisch }: Lezer): readonly string[] {
  const gevonden = new Set<string>();
  for (const [id] of tekst.matchAll(UUID)) if (!bereik.has(id)) gevonden.add(id);
  for (const [geheel, ...delen] of tekst.matchAll(GENUMMERDE)) {
    const nummer = Number(delen.find((deel) => deel !== undefined));
    if (!nummers.has(nummer)) gevonden.add(geheel);
  }
  if (tekst.includes(INTERN)) gevonden.add(INTERN);
  if (!medisch && tekst.includes(MEDISCH)) gevonden.add(MEDISCH);
  return [...gevonden];
}
