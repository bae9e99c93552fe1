import { randomUUID } from 'node:crypto';
import { ROLLEN, type Rol } from '../../src/domain/opsommingen';
import { als, GEEN_RECHT, NU, type Wie } from './als';
import { opzet } from './opzet';
import { BEGIN, eenMedewerker, eenWereld, leverAan, rij, type Wereld, wijsToe } from './wereld';

const van = opzet();

const MORGEN = '2025-06-03T10:00:00Z';
const RAISE = 'P0001';

/** A world in which something waits for each mutation, under the opdracht of the gemeente. */
interface Geval {
  readonly wereld: Wereld;
  readonly concept: string;
  readonly vastgesteld: string;
  readonly ontvangen: string;
  /** Accepted, with a client of its own, and no traject yet. */
  readonly geaccepteerd: { readonly id: string; readonly client: string };
  /** Taken over already, so that only taking over itself remains. */
  readonly gestart: string;
  readonly toestemming: string;
}

async function eenGeval(): Promise<Geval> {
  const { db } = van;
  // FACTOR2 knows every role.
  const wereld = await eenWereld(db, 'FACTOR2');
  const { gemeente, partner, coordinator, client, organisatie: organisatie_id } = wereld;
  const rapportage = async (status: string) => {
    const { rows } = await db.query<{ id: string }>(
      `WITH nieuw AS (INSERT INTO rapportage SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
         FROM rapportage r WHERE r.traject_id = $1 AND r.positie IS NULL LIMIT 1 RETURNING id)
       INSERT INTO rapportage_tekst SELECT (jsonb_populate_record(r, jsonb_build_object('rapportage_id', nieuw.id,
         'status', $2::text, 'vastgesteld_op', $3::text,
         'vastgesteld_door', CASE WHEN $3::text IS NOT NULL THEN r.opgesteld_door END))).*
       FROM rapportage_tekst r, nieuw WHERE r.traject_id = $1 AND r.status = 'CONCEPT' LIMIT 1 RETURNING rapportage_id AS id`,
      [gemeente.traject_id, status, status === 'VASTGESTELD' ? BEGIN : null],
    );
    return rows[0]?.id ?? '';
  };
  const aanmelding = async (accepteert: boolean) => {
    const id = randomUUID();
    const nieuw = randomUUID();
    await leverAan(db, { id, wie: partner, opdracht: gemeente });
    if (accepteert) {
      await rij(db, 'client', { organisatie_id, id: nieuw, aangemaakt_op: BEGIN });
      await db.query(
        `UPDATE aanmelding SET status = 'GEACCEPTEERD', client_id = $2, beoordeeld_op = $3, beoordeeld_door = $4
         WHERE id = $1`,
        [id, nieuw, BEGIN, coordinator.medewerker_id],
      );
    }
    return { id, client: nieuw };
  };
  const toestemming = randomUUID();
  await rij(db, 'toestemming', { ...toestemmingVan(client, organisatie_id), id: toestemming, vastgelegd_door: 'x' });
  const gestart = await aanmelding(true);
  const traject = { ...trajectVan(wereld, gestart), id: randomUUID() };
  await rij(db, 'traject', traject);
  await rij(db, 'traject_verloop', verloopVan(traject));
  return {
    wereld,
    concept: await rapportage('CONCEPT'),
    vastgesteld: await rapportage('VASTGESTELD'),
    ontvangen: (await aanmelding(false)).id,
    geaccepteerd: await aanmelding(true),
    gestart: traject.id,
    toestemming,
  };
}

const herkomst = ({ gemeente, client, organisatie }: Wereld) => ({
  organisatie_id: organisatie,
  id: randomUUID(),
  client_id: client,
  opdracht_id: gemeente.opdracht_id,
  opdrachtgever_id: gemeente.opdrachtgever_id,
});

const trajectVan = (wereld: Wereld, { id, client }: { readonly id: string; readonly client: string }) => ({
  ...herkomst(wereld),
  client_id: client,
  aanmelding_id: id,
  aangemaakt_op: NU,
});

const verloopVan = ({ id, aanmelding_id: _, aangemaakt_op: __, ...sleutels }: ReturnType<typeof trajectVan>) => ({
  ...sleutels,
  traject_id: id,
  status: 'GEPLAATST',
  startdatum: '2025-06-02',
  geplande_einddatum: '2025-12-31',
  plan: 'p',
  rapportage_verschuldigd_op: '2025-09-02',
});

const toestemmingVan = (client_id: string, organisatie_id: string) => ({
  organisatie_id,
  id: randomUUID(),
  client_id,
  doel: 'PLAATSING',
  categorie: 'ARBEID',
  vorm: 'UITDRUKKELIJK',
  bron: 'GESPREK',
  informatieversie: '1',
  van: BEGIN,
});

const rapportageVan = (wereld: Wereld) => ({ ...herkomst(wereld), traject_id: wereld.gemeente.traject_id });

const tekstVan = ({ id, ...sleutels }: ReturnType<typeof rapportageVan>, door: string | undefined) => ({
  ...sleutels,
  rapportage_id: id,
  status: 'CONCEPT',
  periode_van: '2025-01-01',
  periode_tot: '2025-03-31',
  werkzaamheden: 'w',
  resultaten: 'r',
  prognose: 'p',
  opgesteld_op: NU,
  opgesteld_door: door,
});

const STEL_VAST = `UPDATE rapportage_tekst SET status = 'VASTGESTELD', vastgesteld_op = $2, vastgesteld_door = $3
  WHERE rapportage_id = $1`;
const GEEF_VRIJ = `UPDATE rapportage_tekst SET status = 'VRIJGEGEVEN', vrijgegeven_op = $2, vrijgegeven_door = $3
  WHERE rapportage_id = $1`;
const WIJS_AF = `UPDATE aanmelding SET status = 'AFGEWEZEN', motivering = 'm', beoordeeld_op = $2, beoordeeld_door = $3
  WHERE id = $1`;
const BEEINDIG = `UPDATE traject_verloop SET status = 'BEEINDIGD', einddatum = '2025-06-02', resultaat = 'r',
  uitstroom = 'GEEN', uitstroom_onbepaald = false, rapportage_verschuldigd_op = NULL WHERE traject_id = $1`;
const TEL_TRAJECT = 'UPDATE traject SET versie = versie + 1 WHERE id = $1';
const TEL_RAPPORTAGE = 'UPDATE rapportage SET versie = versie + 1 WHERE id = $1';

const schrijf = async (sql: string, waarden: readonly unknown[]) =>
  ((await van.db.query(sql, [...waarden])).rowCount ?? 0) > 0;

/** What this caller's statement comes to: written, no such row for it, or refused. */
const uitkomst = (wie: Wie, werk: () => Promise<unknown>) =>
  als(van.db, wie, ['AANMELDING', 'UITVOERING', 'RECHTEN'], async () => {
    try {
      return (await werk()) === false ? 'GEEN RIJ' : 'GESCHREVEN';
    } catch (fout) {
      return fout instanceof Error && 'code' in fout ? fout.code : fout;
    }
  });

type Handeling = (geval: Geval, wie: Wie) => Promise<unknown>;

const LEIDING: readonly Rol[] = ['DIRECTIE', 'BESTUUR'];
const BEOORDELAARS: readonly Rol[] = [...LEIDING, 'COORDINATOR', 'ADMINISTRATIE'];
const STARTERS: readonly Rol[] = [...BEOORDELAARS, 'TRAJECTBEGELEIDER'];
const BEGELEIDERS: readonly Rol[] = ['COORDINATOR', 'TRAJECTBEGELEIDER'];
const VERANTWOORDELIJKEN: readonly Rol[] = [...LEIDING, ...BEGELEIDERS];

const HANDELINGEN: readonly (readonly [string, readonly Rol[], Handeling])[] = [
  ['judges an aanmelding', BEOORDELAARS, ({ ontvangen }, wie) => schrijf(WIJS_AF, [ontvangen, NU, wie.medewerker_id])],
  [
    'starts a traject',
    STARTERS,
    async ({ wereld, geaccepteerd }) => {
      const traject = trajectVan(wereld, geaccepteerd);
      await rij(van.db, 'traject', traject);
      await rij(van.db, 'traject_verloop', verloopVan(traject));
    },
  ],
  [
    'takes an aanmelding over',
    STARTERS,
    ({ gestart }) => schrijf('SELECT pw.neem_aanmelding_over($1::uuid, array_fill($1::uuid, ARRAY[32]))', [gestart]),
  ],
  [
    'assigns a coach to a client',
    STARTERS,
    ({ wereld: { organisatie, client, andereCoach } }) =>
      rij(van.db, 'toewijzing', {
        organisatie_id: organisatie,
        id: randomUUID(),
        medewerker_id: andereCoach.medewerker_id,
        client_id: client,
        van: NU,
      }),
  ],
  [
    'records a status of a client',
    STARTERS,
    ({ wereld }) => rij(van.db, 'clientstatus', { ...herkomst(wereld), soort: 'WERKNEMER', reden: 'ZIEKTE', van: NU }),
  ],
  [
    'records special guidance',
    STARTERS,
    ({ wereld }) =>
      rij(van.db, 'traject_begeleiding', {
        ...herkomst(wereld),
        traject_id: wereld.gemeente.traject_id,
        soort: 'VOORZIENING',
        omschrijving: 'o',
        van: NU,
      }),
  ],
  [
    'writes a rapportage and its parts',
    BEGELEIDERS,
    async ({ wereld }, wie) => {
      const rapportage = rapportageVan(wereld);
      const { id: rapportage_id, traject_id: _, ...bij } = rapportage;
      await rij(van.db, 'rapportage', rapportage);
      await rij(van.db, 'rapportage_tekst', tekstVan(rapportage, wie.medewerker_id));
      await rij(van.db, 'rapportage_onderdeel', { ...bij, rapportage_id, categorie: 'ARBEID', tekst: 't' });
      await rij(van.db, 'rapportage_kosten', { ...bij, rapportage_id, uren: 1, bedrag_in_centen: 1 });
    },
  ],
  [
    'writes data into a dossier',
    BEGELEIDERS,
    ({ wereld }) =>
      rij(van.db, 'belemmering', {
        ...herkomst(wereld),
        herkomst: 'OPDRACHTGEVER',
        vastgelegd_op: NU,
        soort: 'GEZONDHEID',
        omschrijving: 'o',
      }),
  ],
  [
    '[DI-11] closes an evaluation',
    BEGELEIDERS,
    ({ wereld }, wie) =>
      rij(van.db, 'evaluatie', {
        ...herkomst(wereld),
        traject_id: wereld.gemeente.traject_id,
        verslag_kenmerk: 'v',
        gesloten_op: NU,
        gesloten_door: wie.medewerker_id,
      }),
  ],
  [
    'establishes a rapportage',
    VERANTWOORDELIJKEN,
    ({ concept }, wie) => schrijf(STEL_VAST, [concept, NU, wie.medewerker_id]),
  ],
  [
    'releases a rapportage',
    VERANTWOORDELIJKEN,
    ({ vastgesteld }, wie) => schrijf(GEEF_VRIJ, [vastgesteld, NU, wie.medewerker_id]),
  ],
  ['counts the version of a rapportage on', VERANTWOORDELIJKEN, ({ concept }) => schrijf(TEL_RAPPORTAGE, [concept])],
  [
    'counts the version of a traject on',
    VERANTWOORDELIJKEN,
    ({ wereld }) => schrijf(TEL_TRAJECT, [wereld.gemeente.traject_id]),
  ],
  ['ends a traject', VERANTWOORDELIJKEN, ({ wereld }) => schrijf(BEEINDIG, [wereld.gemeente.traject_id])],
  [
    '[WE-07] records a consent',
    BEGELEIDERS,
    ({ wereld: { client, organisatie } }, wie) =>
      rij(van.db, 'toestemming', { ...toestemmingVan(client, organisatie), vastgelegd_door: wie.sleutel }),
  ],
  [
    '[WE-07] ends a consent',
    STARTERS,
    ({ toestemming }) => schrijf('UPDATE toestemming SET tot = $2 WHERE id = $1', [toestemming, NU]),
  ],
];

describe('by its role, and as far as that role reaches', () => {
  it.each(HANDELINGEN)('a medewerker %s: %j and nobody else', async (_, rollen, handeling) => {
    const geval = await eenGeval();
    const { organisatie, frontend, gemeente, client } = geval.wereld;
    const clienten = [client, geval.geaccepteerd.client];
    const { rows } = await van.db.query('SELECT client_id FROM traject WHERE id = $1', [geval.gestart]);
    clienten.push(rows[0].client_id);
    const zonder: Rol[] = [];
    const toegewezen: Rol[] = [];
    for (const rol of ROLLEN) {
      const wie = await eenMedewerker(van.db, organisatie, frontend, [rol]);
      const kan = async () => (await uitkomst(wie, () => handeling(geval, wie))) === 'GESCHREVEN';
      if (await kan()) zonder.push(rol);
      await wijsToe(van.db, wie, { opdracht_id: gemeente.opdracht_id });
      for (const client_id of clienten) await wijsToe(van.db, wie, { client_id });
      if (await kan()) toegewezen.push(rol);
    }
    expect(toegewezen.toSorted()).toEqual([...rollen].toSorted());
    expect(zonder.toSorted()).toEqual(rollen.filter((rol) => !BEGELEIDERS.includes(rol)).toSorted());
  });

  it('a medewerker who judges aanmeldingen makes a client, and nobody else', async () => {
    const { organisatie, frontend } = await eenWereld(van.db, 'FACTOR2');
    const kunnen: Rol[] = [];
    for (const rol of ROLLEN) {
      const wie = await eenMedewerker(van.db, organisatie, frontend, [rol]);
      const client = { organisatie_id: organisatie, id: randomUUID(), aangemaakt_op: NU };
      if ((await uitkomst(wie, () => rij(van.db, 'client', client))) === 'GESCHREVEN') kunnen.push(rol);
    }
    expect(kunnen.toSorted()).toEqual([...BEOORDELAARS].toSorted());
  });

  it('[F2-13] of two roles the one that reads all gives the one that writes no further reach', async () => {
    const { organisatie, frontend, buurman, gemeente, uwv } = await eenWereld(van.db, 'FACTOR2');
    const beide = await eenMedewerker(van.db, organisatie, frontend, ['MANAGER', 'TRAJECTBEGELEIDER']);
    await wijsToe(van.db, beide, { client_id: buurman });
    const { rows } = await van.db.query('SELECT id FROM traject WHERE client_id = $1', [buurman]);
    expect(await uitkomst(beide, () => schrijf(BEEINDIG, [rows[0].id]))).toBe('GESCHREVEN');
    for (const { traject_id } of [gemeente, uwv])
      expect(await uitkomst(beide, () => schrijf(BEEINDIG, [traject_id]))).toBe('GEEN RIJ');
  });

  it('a coordinator judges the own projects, and no aanmelding of another', async () => {
    const { coordinator, gemeente, uwv, partner } = await eenWereld(van.db, 'FACTOR2');
    const oordeelt = async (opdracht: typeof gemeente | undefined) => {
      const id = randomUUID();
      await leverAan(van.db, { id, wie: partner, ...(opdracht && { opdracht }) });
      return uitkomst(coordinator, () => schrijf(WIJS_AF, [id, NU, coordinator.medewerker_id]));
    };
    expect(await oordeelt(gemeente)).toBe('GESCHREVEN');
    expect(await oordeelt(undefined)).toBe('GESCHREVEN');
    expect(await oordeelt(uwv)).toBe('GEEN RIJ');
  });
});

describe('in the own name', () => {
  it('a rapportage is established and released, at this moment', async () => {
    const { wereld, concept, vastgesteld } = await eenGeval();
    const { directie, coach } = wereld;
    for (const [sql, id] of [
      [STEL_VAST, concept],
      [GEEF_VRIJ, vastgesteld],
    ] as const) {
      const door = (wie: Wie, op = NU) => uitkomst(directie, () => schrijf(sql, [id, op, wie.medewerker_id]));
      expect(await door(directie)).toBe('GESCHREVEN');
      expect(await door(coach)).toBe(GEEN_RECHT);
      expect(await door(directie, BEGIN)).toBe(GEEN_RECHT);
    }
  });

  it('[CV-71] an aanmelding is judged, at this moment', async () => {
    const { wereld, ontvangen } = await eenGeval();
    const { directie, coordinator } = wereld;
    const door = (wie: Wie, op = NU) => uitkomst(directie, () => schrijf(WIJS_AF, [ontvangen, op, wie.medewerker_id]));
    expect(await door(directie)).toBe('GESCHREVEN');
    expect(await door(coordinator)).toBe(GEEN_RECHT);
    expect(await door(directie, BEGIN)).toBe(GEEN_RECHT);
  });

  it('[WE-07] a consent is recorded, given already, and in the portaal by the client alone', async () => {
    const { coach, betrokkene, client, organisatie } = await eenWereld(van.db, 'WESTENDORP');
    const legtVast = (wie: Wie, anders: object = {}) =>
      uitkomst(wie, () =>
        rij(van.db, 'toestemming', {
          ...toestemmingVan(client, organisatie),
          bron: wie === betrokkene ? 'PORTAAL' : 'GESPREK',
          vastgelegd_door: wie.sleutel,
          ...anders,
        }),
      );
    for (const wie of [coach, betrokkene]) {
      expect(await legtVast(wie)).toBe('GESCHREVEN');
      expect(await legtVast(wie, { van: NU })).toBe('GESCHREVEN');
      expect(await legtVast(wie, { van: MORGEN })).toBe(GEEN_RECHT);
      expect(await legtVast(wie, { vastgelegd_door: 'iemand-anders' })).toBe(GEEN_RECHT);
    }
    expect(await legtVast(coach, { bron: 'PORTAAL' })).toBe(GEEN_RECHT);
    expect(await legtVast(betrokkene, { bron: 'FORMULIER' })).toBe(GEEN_RECHT);
  });

  it('[WE-07] a consent that was withdrawn counted until then: it does not end before now', async () => {
    const { wereld, toestemming } = await eenGeval();
    const trektIn = (tot: string) =>
      uitkomst(wereld.betrokkene, () => schrijf('UPDATE toestemming SET tot = $2 WHERE id = $1', [toestemming, tot]));
    expect(await trektIn(NU)).toBe('GESCHREVEN');
    expect(await trektIn(BEGIN)).toBe(GEEN_RECHT);
  });

  it('[WE-17] a client is informed, and not ahead of time', async () => {
    const { wereld, geaccepteerd } = await eenGeval();
    const { coordinator, directie } = wereld;
    const start = (anders: object) =>
      uitkomst(coordinator, async () => {
        const traject = trajectVan(wereld, geaccepteerd);
        await rij(van.db, 'traject', traject);
        await rij(van.db, 'traject_verloop', { ...verloopVan(traject), ...anders });
      });
    expect(await start({ geinformeerd_op: BEGIN, geinformeerd_door: coordinator.medewerker_id })).toBe('GESCHREVEN');
    expect(await start({ geinformeerd_op: BEGIN, geinformeerd_door: directie.medewerker_id })).toBe(GEEN_RECHT);
    expect(await start({ geinformeerd_op: BEGIN })).toBe(GEEN_RECHT);
    expect(await start({ geinformeerd_op: MORGEN, geinformeerd_door: coordinator.medewerker_id })).toBe(GEEN_RECHT);
  });

  it('parts are added to a rapportage by who wrote it', async () => {
    const { wereld, concept } = await eenGeval();
    const { id: _, ...bij } = herkomst(wereld);
    const voegtToe = (wie: Wie) =>
      uitkomst(wie, () =>
        rij(van.db, 'rapportage_onderdeel', { ...bij, rapportage_id: concept, categorie: 'ARBEID', tekst: 't' }),
      );
    expect(await voegtToe(wereld.coach)).toBe('GESCHREVEN');
    expect(await voegtToe(wereld.coordinator)).toBe(GEEN_RECHT);
  });
});

describe('an aanmelding is no way into the dossier of another', () => {
  const ACCEPTEER = `UPDATE aanmelding SET status = 'GEACCEPTEERD', client_id = $2, beoordeeld_op = $3, beoordeeld_door = $4
    WHERE id = $1`;

  it('[IM-13] it is accepted for a client in reach or a new one, and for no other', async () => {
    const { wereld, ontvangen } = await eenGeval();
    const { coordinator, directie, client, buurman, organisatie: organisatie_id } = wereld;
    const accepteert = (wie: Wie, voor: string) =>
      uitkomst(wie, () => schrijf(ACCEPTEER, [ontvangen, voor, NU, wie.medewerker_id]));
    expect(await accepteert(coordinator, client)).toBe('GESCHREVEN');
    expect(await accepteert(coordinator, buurman)).toBe(GEEN_RECHT);
    expect(await accepteert(directie, buurman)).toBe('GESCHREVEN');
    const nieuw = randomUUID();
    await rij(van.db, 'client', { organisatie_id, id: nieuw, aangemaakt_op: NU });
    expect(await accepteert(coordinator, nieuw)).toBe('GESCHREVEN');
    const account = { organisatie_id, id: randomUUID(), client_id: nieuw, issuer: 'i', subject: 's', van: BEGIN };
    await rij(van.db, 'client_account', { ...account, hoedanigheid: 'ZELF' });
    expect(await accepteert(coordinator, nieuw)).toBe(GEEN_RECHT);
  });

  it('accepted, it stays with its client', async () => {
    const { wereld, geaccepteerd } = await eenGeval();
    const { directie, buurman } = wereld;
    const koppelt = [geaccepteerd.id, buurman, NU, directie.medewerker_id];
    expect(await uitkomst(directie, () => schrijf(ACCEPTEER, koppelt))).toBe('GEEN RIJ');
    await expect(van.db.query(ACCEPTEER, koppelt)).rejects.toMatchObject({ code: RAISE });
  });

  it('[DI-05] a traject starts from it for its client and its opdracht only', async () => {
    const { wereld, geaccepteerd, ontvangen } = await eenGeval();
    const { directie, client, uwv } = wereld;
    const start = (anders: object) =>
      uitkomst(directie, () => rij(van.db, 'traject', { ...trajectVan(wereld, geaccepteerd), ...anders }));
    expect(await start({})).toBe('GESCHREVEN');
    expect(await start({ client_id: client })).toBe(GEEN_RECHT);
    expect(await start({ aanmelding_id: ontvangen })).toBe(GEEN_RECHT);
    expect(await start({ aanmelding_id: null })).toBe(GEEN_RECHT);
    const { opdracht_id, opdrachtgever_id } = uwv;
    expect(await start({ opdracht_id, opdrachtgever_id })).toBe(GEEN_RECHT);
  });
});
