import { alles } from './vragen';
import { geldt, ORGANISATIES, wereld } from './wereld';

const w = wereld();
type Clients = { clients: { totaalAantal: number; nodes: { id: string; achternaam: string | null }[] } };

async function clientsVan(persona: string): Promise<Clients['clients']> {
  const { data, tekst } = await (await w.als(persona)).vraag<Clients>(
    '{ clients(first: 100) { totaalAantal nodes { id achternaam } } }',
  );
  if (!data) throw new Error(tekst);
  return data.clients;
}
const idsVan = async (persona: string) => (await clientsVan(persona)).nodes.map(({ id }) => id).sort();

/** Where each reglement says who has access at all. */
const ROLREGEL = { cvites: 'CV-22', westendorp: 'WE-19', implacment: 'IM-13', dit: 'DI-21', factor2: 'F2-13' } as const;

const TOEGEWEZEN = `SELECT DISTINCT tw.client_id FROM toewijzing tw JOIN medewerker m ON m.id = tw.medewerker_id
  WHERE m.subject = $1 AND tw.client_id IS NOT NULL AND ${geldt('tw')}`;
const PROJECTEN = `SELECT tw.opdracht_id FROM toewijzing tw JOIN medewerker m ON m.id = tw.medewerker_id
  WHERE m.subject = $1 AND tw.opdracht_id IS NOT NULL AND ${geldt('tw')}`;

describe.each(ORGANISATIES)('inside %s', (organisatie) => {
  test('a coach reads exactly the clients assigned now [CV-22, WE-19, IM-13, DI-13, F2-13]', async () => {
    const coach = `coach-1-${organisatie}`;
    const eigen = (await w.kolom<string>(TOEGEWEZEN, coach)).sort();
    expect(eigen.length).toBeGreaterThan(0);
    expect(await idsVan(coach)).toEqual(eigen);
    const [ander] = await w.kolom<string>(
      `SELECT id FROM client WHERE id NOT IN (${TOEGEWEZEN})
         AND organisatie_id = (SELECT organisatie_id FROM medewerker WHERE subject = $1) LIMIT 1`,
      coach,
    );
    const { data, errors } = await (await w.als(coach)).vraag(`{ client(id: "${ander}") { id } }`);
    expect([data, errors[0]?.extensions.code]).toEqual([{ client: null }, 'NOT_FOUND']);
  });

  test('a toewijzing that ends counts from the next request', async () => {
    const coach = `coach-2-${organisatie}`;
    const [weg, ...over] = await w.kolom<string>(`${TOEGEWEZEN} ORDER BY tw.client_id`, coach);
    expect(await idsVan(coach)).toContain(weg);
    await w.db.query(
      `UPDATE toewijzing SET tot = '2026-11-02T09:00:00Z' WHERE client_id = $1 AND tot IS NULL
       AND medewerker_id = (SELECT id FROM medewerker WHERE subject = $2)`,
      [weg, coach],
    );
    expect(await idsVan(coach)).toEqual(over.sort());
    const { data, errors } = await (await w.als(coach)).vraag(`{ client(id: "${weg}") { id } }`);
    expect([data, errors[0]?.extensions.code]).toEqual([{ client: null }, 'NOT_FOUND']);
  });

  test('a coordinator reads the own projects only', async () => {
    const coordinator = `coordinator-1-${organisatie}`;
    const projecten = (await w.kolom<string>(PROJECTEN, coordinator)).sort();
    expect(projecten.length).toBeGreaterThan(0);
    const { data } = await (await w.als(coordinator)).vraag<{ opdrachten: { nodes: { id: string }[] } }>(
      '{ opdrachten(first: 100) { nodes { id } } }',
    );
    expect(data?.opdrachten.nodes.map(({ id }) => id).sort()).toEqual(projecten);
    const clients = await w.kolom<string>(
      `SELECT DISTINCT client_id FROM traject WHERE opdracht_id IN (${PROJECTEN})`,
      coordinator,
    );
    expect(await idsVan(coordinator)).toEqual(clients.sort());
  });

  test('directie reads who everybody is', async () => {
    const verwacht = await w.waarde<string>(
      `SELECT count(*) FROM client WHERE organisatie_id = (SELECT organisatie_id FROM medewerker WHERE subject = $1)`,
      `directie-1-${organisatie}`,
    );
    const { totaalAantal, nodes } = await clientsVan(`directie-1-${organisatie}`);
    expect(totaalAantal).toBe(Number(verwacht));
    expect(nodes.every(({ achternaam }) => achternaam !== null)).toBe(true);
  });

  test('the FG reads who and how far, and nothing of health', async () => {
    const { data, afgeschermd } = await (await w.als(`fg-1-${organisatie}`)).vraag<{
      clients: { nodes: Record<string, unknown>[] };
    }>(
      `{ clients(first: 100) { nodes { achternaam gezondheidMedisch { diagnose } gezondheidFunctioneel { mogelijkheden }
         belemmeringen { omschrijving } omstandigheden { omschrijving } bsn
         rapportages(first: 5) { nodes { werkzaamheden gezondheidMedisch gezondheidFunctioneel belemmeringen } } } } }`,
    );
    const nodes = data?.clients.nodes ?? [];
    expect(nodes.length).toBeGreaterThan(10);
    expect(nodes.every(({ achternaam }) => achternaam !== null)).toBe(true);
    const gezondheid =
      /"(diagnose|mogelijkheden|omschrijving)":|"(gezondheid\w+|belemmeringen|bsn|werkzaamheden)":(?!null)/;
    expect(JSON.stringify(nodes)).not.toMatch(gezondheid);
    expect(afgeschermd.find(({ veld }) => veld === 'Client.gezondheidMedisch')).toMatchObject({
      code: 'ROL',
      aantal: nodes.length,
    });
  });

  test('a client reads the own dossier, released reports included, and no other', async () => {
    const persona = `client-1-${organisatie}`;
    const client = await w.als(persona);
    const eigen = await w.waarde<string>('SELECT client_id FROM client_account WHERE subject = $1', persona);
    expect(await idsVan(persona)).toEqual([eigen]);
    const { data, errors, afgeschermd } = await client.vraag<{ client: Record<string, unknown> }>(
      `query ($id: ID!) { client(id: $id) { achternaam bsn gezondheidMedisch { diagnose behandeling hulpvraag }
         toestemmingen { id } rapportages(first: 100) { nodes { id werkzaamheden } }
         trajecten { nodes { id plan gespreksverslagen { tekst } } } } }`,
      { id: eigen },
    );
    expect(errors).toEqual([]);
    const [rij] = await w.rijen<Record<string, unknown>>(
      `SELECT (SELECT achternaam FROM client_identiteit WHERE client_id = c.id ORDER BY vastgelegd_op DESC, id DESC LIMIT 1) AS achternaam,
        (SELECT bsn FROM client_bsn WHERE client_id = c.id ORDER BY vastgelegd_op DESC, id DESC LIMIT 1) AS bsn,
        (SELECT jsonb_build_object('diagnose', diagnose, 'behandeling', behandeling, 'hulpvraag', hulpvraag)
         FROM gezondheid_medisch WHERE client_id = c.id ORDER BY vastgelegd_op DESC, id DESC LIMIT 1) AS "gezondheidMedisch"
       FROM client c WHERE c.id = $1`,
      eigen,
    );
    expect(data?.client).toMatchObject(rij ?? {});
    const vrij = await w.kolom<string>('SELECT id FROM rapportage WHERE client_id = $1 AND positie IS NOT NULL', eigen);
    const lijst = data?.client as {
      rapportages: { nodes: { id: string }[] };
      trajecten: { nodes: unknown[] };
      toestemmingen: { id: string }[];
    };
    expect(lijst.rapportages.nodes.map(({ id }) => id).sort()).toEqual(vrij.sort());
    expect(lijst.toestemmingen.map(({ id }) => id).sort()).toEqual(
      (await w.kolom<string>('SELECT id FROM toestemming WHERE client_id = $1', eigen)).sort(),
    );
    expect(lijst.trajecten.nodes).toEqual(
      lijst.trajecten.nodes.map(() => expect.objectContaining({ plan: expect.any(String), gespreksverslagen: null })),
    );
    expect(afgeschermd).toEqual([
      expect.objectContaining({ veld: 'Traject.gespreksverslagen', aantal: lijst.trajecten.nodes.length }),
    ]);

    const ander = await w.waarde<string>(
      'SELECT client_id FROM client_account WHERE subject = $1',
      `client-2-${organisatie}`,
    );
    expect((await client.vraag(`{ client(id: "${ander}") { id } }`)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('somebody whom nobody knows yet reads nothing', async () => {
    const nieuw = await w.als(`nieuw-${organisatie}`);
    for (const lijst of ['clients', 'trajecten', 'rapportages', 'aanmeldingen', 'opdrachten']) {
      const { data } = await nieuw.vraag(`{ ${lijst} { totaalAantal nodes { id } } }`);
      expect(data).toEqual({ [lijst]: { totaalAantal: 0, nodes: [] } });
    }
  });

  test('a coach without an autorisatie in force is refused', async () => {
    const coach = await w.als(`coach-zonder-autorisatie-${organisatie}`);
    const { status, data, errors } = await coach.vraag('{ ik { rollen } clients { totaalAantal } }');
    expect([status, data, errors.map(({ extensions }) => extensions)]).toEqual([
      403,
      undefined,
      [{ code: 'FORBIDDEN', regel: ROLREGEL[organisatie], reden: 'ROL' }],
    ]);
  });

  test('so is a coach whose autorisatie ends, from the next request', async () => {
    const coach = await w.als(`coach-2-${organisatie}`);
    expect((await coach.vraag('{ ik { rollen } }')).data).toEqual({ ik: { rollen: ['TRAJECTBEGELEIDER'] } });
    await w.db.query(
      `UPDATE autorisatie SET tot = '2026-11-02T09:00:00Z' WHERE tot IS NULL
       AND medewerker_id = (SELECT id FROM medewerker WHERE subject = $1)`,
      [`coach-2-${organisatie}`],
    );
    expect((await coach.vraag('{ ik { rollen } }')).errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      reden: 'ROL',
    });
  });
});

/** What a rule of secrecy is called, and which opdrachtgevers' data it is about. */
const GEHEIMHOUDING = {
  cvites: 'CV-19',
  westendorp: 'WE-20',
  implacment: 'IM-08',
  dit: 'DI-21',
  factor2: 'F2-03 F2-06',
} as const;
/** Who counts as an authorised user at all. */
const AUTORISATIE = {
  cvites: 'CV-18',
  westendorp: 'WE-05',
  implacment: 'IM-14',
  dit: 'DI-19',
  factor2: 'F2-13',
} as const;

describe.each(ORGANISATIES)('whose autorisatie at %s lacks something', (organisatie) => {
  const persona = `administratie-1-${organisatie}`;
  // At IMPLACMENT administratie reads nothing at all (IM-13).
  const wie = organisatie === 'implacment' ? `manager-1-${organisatie}` : persona;
  const CLIENTS = `SELECT DISTINCT t.client_id FROM traject t JOIN opdrachtgever g ON g.id = t.opdrachtgever_id
    WHERE g.soort IN ('GEMEENTE', 'UWV') AND t.organisatie_id = (SELECT organisatie_id FROM medewerker WHERE subject = $1)`;
  const geweigerd = { code: 'FORBIDDEN', regel: ROLREGEL[organisatie], reden: 'ROL' };

  async function leest() {
    const [client] = await w.kolom<string>(`${CLIENTS} ORDER BY t.client_id LIMIT 1`, wie);
    const { data, errors } = await (await w.als(wie)).vraag<{ client: { achternaam: string | null } | null }>(
      'query ($id: ID!) { client(id: $id) { achternaam } }',
      { id: client },
    );
    return errors.length > 0 ? errors.map(({ extensions }) => extensions) : data?.client?.achternaam;
  }
  const beeindig = () =>
    w.db.query(
      `UPDATE autorisatie SET tot = '2026-11-02T09:00:00Z' WHERE tot IS NULL
       AND medewerker_id = (SELECT id FROM medewerker WHERE subject = $1)`,
      [wie],
    );
  /** Decides again what was decided last, with secrecy signed or not. */
  const autoriseer = (geheimhouding: string | null) =>
    w.db.query(
      `INSERT INTO autorisatie (organisatie_id, id, medewerker_id, rol, geheimhouding_getekend_op, vog_geldig_tot, van)
       SELECT organisatie_id, gen_random_uuid(), medewerker_id, rol, $2, vog_geldig_tot, '2026-11-02T09:00:00Z'
       FROM autorisatie WHERE medewerker_id = (SELECT id FROM medewerker WHERE subject = $1) ORDER BY van LIMIT 1`,
      [wie, geheimhouding],
    );

  test(`[${AUTORISATIE[organisatie]}] who is not authorised any more is no user, and is one while authorised`, async () => {
    expect(await leest()).toEqual(expect.any(String));
    await beeindig();
    expect(await leest()).toEqual([geweigerd]);
  });

  test(`[${GEHEIMHOUDING[organisatie]}] who signed no secrecy reads nothing of what gemeente and UWV delivered, and does once it is signed`, async () => {
    await autoriseer(null);
    expect(await leest()).toEqual([geweigerd]);
    await beeindig();
    await autoriseer('2026-11-01');
    expect(await leest()).toEqual(expect.any(String));
  });
});

describe('roles that a reglement does not know', () => {
  test.each(['administratie-1-implacment', 'stagiair-1-implacment'])(
    '[IM-13] %s reads nothing: only directie, coordinators and guides do',
    async (persona) => {
      const { data, errors } = await (await w.als(persona)).vraag<
        Record<string, { totaalAantal: number; nodes: unknown[] }>
      >(
        `{ clients(first: 10) { totaalAantal nodes { ${alles('Client', [])} } } trajecten { totaalAantal nodes { id } }
           rapportages { totaalAantal nodes { id } } aanmeldingen { totaalAantal nodes { id } } }`,
      );
      expect(errors).toEqual([]);
      const leeg = { totaalAantal: 0, nodes: [] };
      expect(data).toEqual({ clients: leeg, trajecten: leeg, rapportages: leeg, aanmeldingen: leeg });
    },
  );

  test('[DI-19] at DIT coordination and administration are for management of the data only', async () => {
    for (const persona of ['coordinator-1-dit', 'administratie-1-dit']) {
      const { data } = await (await w.als(persona)).vraag<{ clients: { nodes: Record<string, unknown>[] } }>(
        `{ clients(first: 50) { nodes { achternaam arbeid { opleidingsniveau } uitkering { soort }
           gezondheidFunctioneel { mogelijkheden } omstandigheden { omschrijving }
           trajecten(first: 3) { nodes { gespreksverslagen { tekst } } } } } }`,
      );
      const nodes = data?.clients.nodes ?? [];
      expect(nodes.length).toBeGreaterThan(0);
      for (const { achternaam, trajecten, ...overig } of nodes) {
        expect(achternaam).not.toBeNull();
        expect(Object.values(overig)).toEqual([null, null, null, null]);
        expect(JSON.stringify(trajecten)).not.toContain('tekst');
      }
    }
  });
});
