import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { DOELEN } from '../../src/domain/doel';
import type { Profiel, Rol } from '../../src/domain/opsommingen';
import type { Wie } from './als';

/*
 * A small world in plain SQL: one organisatie with four opdrachtgevers, one client with a traject under each of them,
 * and a neighbour under UWV alone. Every category has a row under every traject.
 */

export const BEGIN = '2024-01-01T00:00:00Z';
const ISSUER = 'https://idp.test';

export interface Partij extends Wie {
  readonly soort: 'OPDRACHTGEVER';
  readonly opdrachtgever_id: string;
  readonly opdracht_id: string;
  readonly traject_id: string;
}

export interface Wereld {
  readonly organisatie: string;
  /** The registration through which medewerkers come. */
  readonly frontend: string;
  /** The one through which clients come. */
  readonly portaal: string;
  readonly client: string;
  readonly buurman: string;
  readonly gemeente: Partij;
  readonly uwv: Partij;
  readonly werkgever: Partij;
  readonly zorg: Partij;
  readonly partner: Wie;
  readonly betrokkene: Wie;
  /** Assigned to the client. */
  readonly coach: Wie;
  readonly andereCoach: Wie;
  /** Assigned to the opdracht of the gemeente. */
  readonly coordinator: Wie;
  readonly directie: Wie;
}

/** Inserts one row. */
export async function rij(db: Client, tabel: string, waarden: Readonly<Record<string, unknown>>): Promise<void> {
  const kolommen = Object.keys(waarden);
  await db.query(
    `INSERT INTO ${tabel} (${kolommen.join(', ')}) VALUES (${kolommen.map((_, nummer) => `$${nummer + 1}`).join(', ')})`,
    Object.values(waarden),
  );
}

/** The tables of categories, with what each asks besides its origin. */
export const GEGEVENSTABELLEN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  client_identiteit: { voornamen: 'Noor', achternaam: 'de Wit' },
  client_adres: { straat: 'Dorpsstraat', huisnummer: '1', postcode: '1234AB', woonplaats: 'Ons Dorp' },
  client_telefoon: { nummer: '0612345678' },
  client_email: { adres: 'noor@voorbeeld.test' },
  client_bsn: { bsn: '999990019' },
  client_etniciteit: { nationaliteit: 'NL' },
  client_geboorteland: { geboorteland: 'NL' },
  gezondheid_medisch: { diagnose: 'een diagnose' },
  gezondheid_functioneel: { mogelijkheden: 'zittend werk', belastbaarheid: 'beperkt' },
  belemmering: { soort: 'GEZONDHEID', omschrijving: 'een belemmering' },
  omstandigheden: { omschrijving: 'mantelzorg' },
  arbeid: { opleidingsniveau: 'MBO' },
  uitkering: { soort: 'WIA' },
  document: { drager: 'DIGITAAL', soort: 'CV', titel: 'een cv', vindplaats: 'cv.pdf' },
  document_papier: { drager: 'PAPIER', soort: 'BRIEF', titel: 'een brief', vindplaats: 'kast 1' },
  legitimatie: { drager: 'DIGITAAL', soort: 'LEGITIMATIEBEWIJS', titel: 'een kopie', vindplaats: 'id.pdf' },
  id_controle: { soort: 'PASPOORT', gecontroleerd_op: '2024-01-02' },
};

/** What a row of a category says of who worked on it. */
export const metMedewerker = (tabel: string, medewerker: unknown): Readonly<Record<string, unknown>> =>
  tabel === 'id_controle' ? { gecontroleerd_door: medewerker } : {};

export const ONDERDELEN = [
  'GEZONDHEID_MEDISCH',
  'GEZONDHEID_FUNCTIONEEL',
  'BELEMMERINGEN',
  'OMSTANDIGHEDEN',
  'ARBEID',
  'UITKERING',
];

/** A person who works there, with a role whose secrecy is signed and whose VOG is valid. */
export async function eenMedewerker(
  db: Client,
  organisatie: string,
  frontend: string,
  rollen: readonly Rol[],
  autorisatie: Readonly<Record<string, unknown>> = {},
): Promise<Wie & { medewerker_id: string }> {
  const id = randomUUID();
  await rij(db, 'medewerker', { organisatie_id: organisatie, id, issuer: ISSUER, subject: id, naam: rollen.join() });
  for (const rol of rollen)
    await rij(db, 'autorisatie', {
      organisatie_id: organisatie,
      id: randomUUID(),
      medewerker_id: id,
      rol,
      geheimhouding_getekend_op: '2024-01-01',
      vog_geldig_tot: '2027-01-01',
      van: BEGIN,
      ...autorisatie,
    });
  return {
    organisatie_id: organisatie,
    soort: 'MEDEWERKER',
    integratie_id: frontend,
    medewerker_id: id,
    sleutel: `medewerker:${id}`,
  };
}

/** Assigns a medewerker to a client, or to an opdracht as a project. */
export const wijsToe = (db: Client, wie: Wie, aan: { client_id: string } | { opdracht_id: string }): Promise<void> =>
  rij(db, 'toewijzing', {
    organisatie_id: wie.organisatie_id,
    id: randomUUID(),
    medewerker_id: wie.medewerker_id,
    van: BEGIN,
    ...aan,
  });

/** A traject with everything a dossier can hold, a released rapportage and a concept. */
export async function eenTraject(
  db: Client,
  {
    organisatie_id,
    opdrachtgever_id,
    opdracht_id,
  }: Pick<Partij, 'organisatie_id' | 'opdrachtgever_id' | 'opdracht_id'>,
  client_id: string,
  opgesteld_door: string,
): Promise<string> {
  const traject_id = randomUUID();
  const herkomst = { organisatie_id, client_id, opdracht_id, opdrachtgever_id };
  await rij(db, 'traject', {
    ...herkomst,
    id: traject_id,
    aangemaakt_op: BEGIN,
  });
  await rij(db, 'traject_verloop', {
    ...herkomst,
    traject_id,
    status: 'GEPLAATST',
    startdatum: '2025-01-01',
    geplande_einddatum: '2025-12-31',
    plan: 'een plan',
    rapportage_verschuldigd_op: '2025-07-01',
  });
  for (const [tabel, eigen] of Object.entries(GEGEVENSTABELLEN))
    await rij(db, tabel, {
      ...herkomst,
      id: randomUUID(),
      herkomst: 'OPDRACHTGEVER',
      vastgelegd_op: BEGIN,
      ...eigen,
      ...metMedewerker(tabel, opgesteld_door),
    });
  for (const positie of [null, Math.floor(Math.random() * 1e9)]) {
    const rapportage_id = randomUUID();
    await rij(db, 'rapportage', { ...herkomst, id: rapportage_id, traject_id, positie });
    await rij(db, 'rapportage_tekst', {
      ...herkomst,
      rapportage_id,
      traject_id,
      periode_van: '2025-01-01',
      periode_tot: '2025-03-31',
      werkzaamheden: 'w',
      resultaten: 'r',
      prognose: 'p',
      opgesteld_op: BEGIN,
      opgesteld_door,
      status: positie === null ? 'CONCEPT' : 'VRIJGEGEVEN',
      ...(positie === null
        ? {}
        : {
            vastgesteld_op: BEGIN,
            vastgesteld_door: opgesteld_door,
            vrijgegeven_op: BEGIN,
            vrijgegeven_door: opgesteld_door,
          }),
    });
    for (const categorie of ONDERDELEN)
      await rij(db, 'rapportage_onderdeel', { ...herkomst, rapportage_id, categorie, tekst: 'een tekst' });
    await rij(db, 'rapportage_kosten', { ...herkomst, rapportage_id, uren: 3, bedrag_in_centen: 30000 });
  }
  await rij(db, 'gespreksverslag', {
    ...herkomst,
    id: randomUUID(),
    traject_id,
    gesprek_op: '2025-02-01',
    tekst: 'een gesprek',
    opgesteld_op: BEGIN,
    opgesteld_door,
  });
  return traject_id;
}

async function eenIntegratie(
  db: Client,
  organisatie_id: string,
  soort: 'OPDRACHTGEVER' | 'PARTNER' | 'FRONTEND' | 'PORTAAL',
  van: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = randomUUID();
  await rij(db, 'integratie', {
    organisatie_id,
    id,
    issuer: ISSUER,
    oauth_client_id: id,
    soort,
    doelen: [...DOELEN],
    standaard_doelen: [],
    overeenkomst_tot: '2090-01-01T00:00:00Z',
    overeenkomst_doelen: [...DOELEN],
    reglement_aanvaard_op: '2024-01-01',
    laatste_evaluatie_op: '2025-01-01',
    geheimhouding_getekend_op: '2024-01-01',
    van: BEGIN,
    ...van,
  });
  return id;
}

async function eenClient(db: Client, organisatie_id: string): Promise<string> {
  const id = randomUUID();
  await rij(db, 'client', { organisatie_id, id, aangemaakt_op: BEGIN });
  return id;
}

/** A whole organisatie under this profile. */
export async function eenWereld(db: Client, profiel: Profiel): Promise<Wereld> {
  const organisatie = randomUUID();
  await rij(db, 'organisatie', { id: organisatie, naam: profiel, profiel, contact: 'c' });
  const frontend = await eenIntegratie(db, organisatie, 'FRONTEND');
  const portaal = await eenIntegratie(db, organisatie, 'PORTAAL');
  const client = await eenClient(db, organisatie);
  const buurman = await eenClient(db, organisatie);
  const medewerker = (rol: Rol) => eenMedewerker(db, organisatie, frontend, [rol]);
  const coach = await medewerker('TRAJECTBEGELEIDER');
  const coordinator = await medewerker('COORDINATOR');

  async function partij(soort: string): Promise<Partij> {
    const opdrachtgever_id = randomUUID();
    const opdracht_id = randomUUID();
    const eigen = { organisatie_id: organisatie, opdrachtgever_id, opdracht_id };
    const kvk = String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
    await rij(db, 'opdrachtgever', { organisatie_id: organisatie, id: opdrachtgever_id, soort, naam: soort, kvk });
    await rij(db, 'opdracht', {
      organisatie_id: organisatie,
      id: opdracht_id,
      opdrachtgever_id,
      kenmerk: soort,
      product: 'p',
      wet: 'WIA',
      van: BEGIN,
    });
    const integratie_id = await eenIntegratie(db, organisatie, 'OPDRACHTGEVER', { opdrachtgever_id });
    const traject_id = await eenTraject(db, eigen, client, coach.medewerker_id);
    // Where nothing leaves before the client was informed (CV-04, F2-39), this one was.
    if (profiel === 'CVITES' || profiel === 'FACTOR2')
      await db.query('UPDATE traject_verloop SET geinformeerd_op = $2 WHERE traject_id = $1', [traject_id, BEGIN]);
    return { ...eigen, soort: 'OPDRACHTGEVER', integratie_id, traject_id, sleutel: `integratie:${integratie_id}` };
  }
  const gemeente = await partij('GEMEENTE');
  const uwv = await partij('UWV');
  await eenTraject(db, uwv, buurman, coach.medewerker_id);
  await wijsToe(db, coach, { client_id: client });
  await wijsToe(db, coordinator, { opdracht_id: gemeente.opdracht_id });

  const partner_id = randomUUID();
  await rij(db, 'partner', { organisatie_id: organisatie, id: partner_id, naam: 'een verwijzer' });
  const verwijzer = await eenIntegratie(db, organisatie, 'PARTNER', { partner_id });
  const eigenOpdracht = { organisatie_id: organisatie, integratie_id: verwijzer, opdracht_id: gemeente.opdracht_id };
  await rij(db, 'integratie_opdracht', eigenOpdracht);

  const algemeen = { organisatie_id: organisatie } as const;
  return {
    organisatie,
    frontend,
    portaal,
    client,
    buurman,
    gemeente,
    uwv,
    werkgever: await partij('WERKGEVER'),
    zorg: await partij('ZORG'),
    partner: {
      ...algemeen,
      soort: 'PARTNER',
      integratie_id: verwijzer,
      partner_id,
      sleutel: `integratie:${verwijzer}`,
    },
    betrokkene: {
      ...algemeen,
      soort: 'BETROKKENE',
      integratie_id: portaal,
      client_id: client,
      sleutel: 'persoon:1',
    },
    coach,
    andereCoach: await medewerker('TRAJECTBEGELEIDER'),
    coordinator,
    directie: await medewerker('DIRECTIE'),
  };
}

export interface Levering {
  readonly id: string;
  readonly wie: Wie;
  readonly opdracht?: Pick<Partij, 'opdracht_id' | 'opdrachtgever_id'>;
  readonly door?: string;
}

/** An aanmelding as its deliverer writes it. */
export const leverAan = (db: Client, { id, wie, opdracht, door = wie.sleutel }: Levering) =>
  rij(db, 'aanmelding', {
    organisatie_id: wie.organisatie_id,
    id,
    kenmerk: id,
    bron: wie.soort === 'BETROKKENE' ? 'ZELF' : wie.soort,
    herkomst: 'OPDRACHTGEVER',
    integratie_id: wie.integratie_id,
    aangemeld_door: door,
    partner_id: wie.partner_id ?? null,
    opdracht_id: opdracht?.opdracht_id ?? null,
    opdrachtgever_id: opdracht?.opdrachtgever_id ?? null,
    status: 'ONTVANGEN',
    ontvangen_op: BEGIN,
  });
