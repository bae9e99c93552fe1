import { geldt, ORGANISATIES, wereld } from './wereld';

const w = wereld();

type Organisatie = (typeof ORGANISATIES)[number];
interface Client {
  id: string;
  achternaam: string | null;
  gezondheidFunctioneel: { mogelijkheden: string; belastbaarheid: string } | null;
  gezondheidMedisch: { diagnose: string | null } | null;
  belemmeringen: { omschrijving: string }[] | null;
  rapportages: { nodes: { werkzaamheden: string | null; gezondheidMedisch: string | null }[] };
}
const DOSSIERS = `{ clients(first: 100) { nodes { id achternaam
  gezondheidFunctioneel { mogelijkheden belastbaarheid } gezondheidMedisch { diagnose } belemmeringen { omschrijving }
  rapportages(first: 10) { nodes { werkzaamheden gezondheidMedisch } } } } }`;

async function dossiers(persona: string, doel: string) {
  const antwoord = await (await w.als(persona)).vraag<{ clients: { nodes: Client[] } }>(
    DOSSIERS,
    {},
    { 'Poortwachter-Doel': doel },
  );
  if (!antwoord.data) throw new Error(antwoord.tekst);
  return { clients: antwoord.data.clients.nodes, afgeschermd: antwoord.afgeschermd };
}

/* What the reglementen ask, in SQL beside their texts, of row g under opdracht o with terms v. */
const STATUS_UAVG_30 = `EXISTS (SELECT FROM clientstatus s WHERE s.client_id = g.client_id AND s.opdracht_id = o.id
  AND ${geldt('s')} AND s.soort <> 'GEEN' AND s.reden <> 'GEEN')`;
const BEGELEIDING = `EXISTS (SELECT FROM traject_begeleiding b WHERE b.client_id = g.client_id AND b.opdracht_id = o.id
  AND ${geldt('b')})`;
const GEINFORMEERD = `EXISTS (SELECT FROM traject_verloop t WHERE t.client_id = g.client_id AND t.opdracht_id = o.id
  AND t.geinformeerd_op <= '2026-11-02T09:00:00Z')`;
const toestemming = (doel: string, categorie: string, eis: string) => `EXISTS (SELECT FROM toestemming c
  WHERE c.client_id = g.client_id AND c.ontvanger_id = i.opdrachtgever_id AND c.doel = '${doel}'
    AND c.categorie = '${categorie}' AND ${geldt('c')} AND ${eis})`;
const FUNCTIONEEL = 'GEZONDHEID_FUNCTIONEEL';

/** [CV-35/36/37, WE-17/18, IM-45, DI-08/15, F2-09/10] Functional limits for UWV under GESCHIKTHEID. */
const GROND_UWV: Readonly<Record<Organisatie, string>> = {
  cvites: `(${BEGELEIDING} AND g.beoordeeld_door IS NOT NULL AND ${STATUS_UAVG_30})
    OR (${toestemming('GESCHIKTHEID', FUNCTIONEEL, "c.vorm = 'UITDRUKKELIJK'")}
      AND EXISTS (SELECT FROM openbaarmaking p WHERE p.client_id = g.client_id AND p.categorie = '${FUNCTIONEEL}'
        AND ${geldt('p')}))`,
  westendorp: `${GEINFORMEERD} AND (${STATUS_UAVG_30} OR v.gezondheid_wet <> 'GEEN')`,
  implacment: toestemming('GESCHIKTHEID', FUNCTIONEEL, 'true'),
  dit: `g.noodzaak IS NOT NULL AND ${toestemming('GESCHIKTHEID', FUNCTIONEEL, "c.bron = 'EVALUATIE'")}`,
  factor2: `g.ftbv IS NOT NULL AND ${STATUS_UAVG_30}`,
};

/** Of every client in reach the newest row with a ground: its text. */
const metGrond = (tabel: string, doel: string, grond: string) => `
  SELECT DISTINCT ON (g.client_id) g.*, g.client_id AS id FROM ${tabel} g
  JOIN opdracht o ON o.id = g.opdracht_id AND ${geldt('o')}
  JOIN opdracht_voorwaarden v ON v.opdracht_id = o.id AND ${geldt('v')} AND '${doel}' = ANY (v.doelen)
  JOIN integratie i ON i.organisatie_id = g.organisatie_id AND i.opdrachtgever_id = g.opdrachtgever_id
  WHERE i.oauth_client_id = $1 AND (${grond}) ORDER BY g.client_id, g.vastgelegd_op DESC, g.id DESC`;

/** A client of the table is also without the row, or without the ground: how many. */
const opPersoon = (rijen: readonly { id: string }[]) => new Map(rijen.map((rij) => [rij.id, rij]));

describe('UWV reads functional limits where a ground exists, and never a diagnosis', () => {
  test.each([
    ['cvites', 'CV-35'],
    ['westendorp', 'WE-17'],
    ['implacment', 'IM-45'],
    ['dit', 'DI-15'],
    ['factor2', 'F2-10'],
  ] as const)('at %s [%s]', async (organisatie, regel) => {
    const persona = `uwv-${organisatie}`;
    const verwacht = opPersoon(
      await w.rijen<{ id: string; mogelijkheden: string; belastbaarheid: string }>(
        metGrond('gezondheid_functioneel', 'GESCHIKTHEID', GROND_UWV[organisatie]),
        persona,
      ),
    );
    const { clients, afgeschermd } = await dossiers(persona, 'VERANTWOORDING, GESCHIKTHEID');
    expect(verwacht.size).toBeGreaterThan(0);
    expect(clients.length).toBeGreaterThan(verwacht.size);
    for (const { id, gezondheidFunctioneel } of clients) {
      const rij = verwacht.get(id) as { mogelijkheden: string; belastbaarheid: string } | undefined;
      expect([id, gezondheidFunctioneel]).toEqual([
        id,
        rij ? { mogelijkheden: rij.mogelijkheden, belastbaarheid: rij.belastbaarheid } : null,
      ]);
    }
    expect(clients.every(({ gezondheidMedisch }) => gezondheidMedisch === null)).toBe(true);
    const onderdelen = clients.flatMap(({ rapportages }) => rapportages.nodes);
    expect(onderdelen.length).toBeGreaterThan(0);
    expect(onderdelen.every(({ gezondheidMedisch }) => gezondheidMedisch === null)).toBe(true);
    expect(afgeschermd.find(({ veld }) => veld === 'Client.gezondheidFunctioneel')?.regel).toBe(regel);
    expect(afgeschermd.find(({ veld }) => veld === 'Client.gezondheidMedisch')?.aantal).toBe(clients.length);
  });
});

describe('an employer at Factor Twee has what the client allowed in writing and beforehand, and nothing else', () => {
  const schriftelijk = (doel: string, categorie: string) => `SELECT DISTINCT t.client_id FROM traject t
    JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')}
    JOIN integratie i ON i.organisatie_id = t.organisatie_id AND i.opdrachtgever_id = t.opdrachtgever_id
    WHERE i.oauth_client_id = 'werkgever-factor2' AND EXISTS (SELECT FROM toestemming c WHERE c.client_id = t.client_id
      AND c.ontvanger_id = i.opdrachtgever_id AND c.doel = '${doel}' AND c.categorie = '${categorie}'
      AND c.vorm = 'SCHRIFTELIJK' AND ${geldt('c')})`;

  test('[F2-04] identity and reports only with written consent for that category', async () => {
    const { clients, afgeschermd } = await dossiers('werkgever-factor2', 'VERANTWOORDING, GESCHIKTHEID');
    const naam = new Set(await w.kolom<string>(schriftelijk('VERANTWOORDING', 'IDENTITEIT')));
    const verslag = new Set(await w.kolom<string>(schriftelijk('VERANTWOORDING', 'RAPPORTAGE')));
    expect(naam.size).toBeGreaterThan(0);
    expect(clients.length).toBeGreaterThan(naam.size);
    for (const { id, achternaam, rapportages } of clients) {
      expect([id, achternaam !== null]).toEqual([id, naam.has(id)]);
      for (const { werkzaamheden } of rapportages.nodes)
        expect([id, werkzaamheden !== null]).toEqual([id, verslag.has(id)]);
    }
    expect(afgeschermd).toContainEqual({
      veld: 'Client.achternaam',
      aantal: clients.length - naam.size,
      code: 'GEEN_TOESTEMMING',
      regel: 'F2-04',
    });
  });

  test('[F2-04] limits besides ask what they are for, an expert’s judgement and the position of UAVG 30', async () => {
    const grond = `g.ftbv IS NOT NULL AND g.beoordeeld_door IS NOT NULL AND ${STATUS_UAVG_30}
      AND ${toestemming('GESCHIKTHEID', FUNCTIONEEL, "c.vorm = 'SCHRIFTELIJK'")}`;
    const verwacht = opPersoon(
      await w.rijen(metGrond('gezondheid_functioneel', 'GESCHIKTHEID', grond), 'werkgever-factor2'),
    );
    const { clients } = await dossiers('werkgever-factor2', 'VERANTWOORDING, GESCHIKTHEID');
    const gezien = clients.filter(({ gezondheidFunctioneel }) => gezondheidFunctioneel !== null).map(({ id }) => id);
    expect(gezien.sort()).toEqual([...verwacht.keys()].sort());
    expect(gezien.length).toBeGreaterThan(0);
    expect(clients.every(({ belemmeringen }) => belemmeringen === null)).toBe(true);
  });
});

describe('who gives care at DIT', () => {
  test('[DI-14] reads medical data where it is directly involved, with a deelbeslissing and the need written down', async () => {
    const grond = `v.zorgbetrokken AND g.noodzaak IS NOT NULL
      AND ${toestemming('GESCHIKTHEID', 'GEZONDHEID_MEDISCH', "c.bron = 'EVALUATIE'")}`;
    const verwacht = opPersoon(await w.rijen(metGrond('gezondheid_medisch', 'GESCHIKTHEID', grond), 'zorg-dit'));
    const { clients } = await dossiers('zorg-dit', 'GESCHIKTHEID');
    const gezien = clients.filter(({ gezondheidMedisch }) => gezondheidMedisch !== null).map(({ id }) => id);
    expect(gezien.sort()).toEqual([...verwacht.keys()].sort());
    expect(gezien.length).toBeGreaterThan(0);
  });

  test.each(ORGANISATIES.filter((organisatie) => organisatie !== 'dit'))('at %s it does not', async (organisatie) => {
    const { clients } = await dossiers(`zorg-${organisatie}`, 'VERANTWOORDING, GESCHIKTHEID');
    expect(clients.length).toBeGreaterThan(0);
    expect(clients.every(({ gezondheidMedisch }) => gezondheidMedisch === null)).toBe(true);
  });
});

describe('the purpose of a request', () => {
  const als = (persona: string, doel?: string) => async (vraag: string) =>
    (await w.als(persona)).vraag<Record<string, never>>(
      vraag,
      {},
      doel === undefined ? {} : { 'Poortwachter-Doel': doel },
    );

  test('is chosen by a header, and shown', async () => {
    const { data } = await als('gemeente-cvites', ' FINANCIERING ,VERANTWOORDING,FINANCIERING')('{ ik { doelen } }');
    expect(data).toEqual({ ik: { doelen: ['FINANCIERING', 'VERANTWOORDING'] } });
  });

  test.each([
    ['one that is not on the list', 'MARKETING'],
    ['one outside the registration', 'TOEZICHT'],
    ['one in other letters', 'verantwoording'],
    ['a good one beside a bad one', 'VERANTWOORDING, MARKETING'],
  ])('%s is refused [CV-03]', async (_welk, doel) => {
    const { status, errors, tekst } = await als('gemeente-cvites', doel)('{ ik { doelen } }');
    expect([status, errors[0]?.extensions]).toEqual([
      403,
      { code: 'FORBIDDEN', regel: 'CV-03', reden: 'DOEL_NIET_TOEGESTAAN' },
    ]);
    expect(tekst).not.toMatch(/MARKETING|TOEZICHT|verantwoording"/);
  });

  test.each(['', ' , ,'])('none left is an answer of its own (%j)', async (doel) => {
    const { status, errors } = await als('gemeente-cvites', doel)('{ ik { doelen } }');
    expect([status, errors[0]?.extensions]).toEqual([403, { code: 'DOEL_ONTBREEKT', regel: 'CV-03' }]);
  });

  test('[DI-01] PLAATSING is no purpose at DIT', async () => {
    const { errors } = await als('gemeente-dit', 'PLAATSING')('{ ik { doelen } }');
    expect(errors[0]?.extensions).toEqual({ code: 'FORBIDDEN', regel: 'DI-01', reden: 'DOEL_NIET_TOEGESTAAN' });
  });

  test('under another purpose a value is BUITEN_DOEL: there is a purpose under which it might be read', async () => {
    const antwoord = await (await w.als('uwv-cvites')).vraag<{ clients: { nodes: unknown[] } }>(
      '{ clients(first: 3) { nodes { achternaam gezondheidFunctioneel { mogelijkheden } } } }',
      {},
      { 'Poortwachter-Doel': 'FINANCIERING' },
    );
    expect(antwoord.data?.clients.nodes).toEqual(Array(3).fill({ achternaam: null, gezondheidFunctioneel: null }));
    expect(antwoord.afgeschermd).toEqual([
      { veld: 'Client.achternaam', aantal: 3, code: 'BUITEN_DOEL', regel: 'CV-03' },
      { veld: 'Client.gezondheidFunctioneel', aantal: 3, code: 'BUITEN_DOEL', regel: 'CV-03' },
    ]);
  });

  test('costs are for who pays, under FINANCIERING, where the opdracht names it', async () => {
    const kosten = (doel: string) =>
      als('gemeente-westendorp', doel)('{ rapportages(first: 100) { nodes { id kosten { bedragInCenten } } } }');
    const zonder = await kosten('VERANTWOORDING');
    expect(zonder.tekst).not.toContain('bedragInCenten');
    const met = await kosten('FINANCIERING');
    const bedragen = await w.rijen<{ id: string; bedrag: number }>(
      `SELECT r.id, k.bedrag_in_centen::int AS bedrag FROM rapportage r JOIN rapportage_kosten k ON k.rapportage_id = r.id
       JOIN integratie i ON i.organisatie_id = r.organisatie_id AND i.opdrachtgever_id = r.opdrachtgever_id
       JOIN opdracht o ON o.id = r.opdracht_id AND ${geldt('o')}
       JOIN opdracht_voorwaarden v ON v.opdracht_id = o.id AND ${geldt('v')} AND 'FINANCIERING' = ANY (v.doelen)
       WHERE i.oauth_client_id = 'gemeente-westendorp' AND r.positie IS NOT NULL`,
    );
    const { nodes } = (
      met.data as unknown as { rapportages: { nodes: { id: string; kosten: { bedragInCenten: number } | null }[] } }
    ).rapportages;
    const verwacht = new Map(bedragen.map(({ id, bedrag }) => [id, bedrag]));
    expect(nodes.filter(({ kosten: k }) => k !== null).length).toBeGreaterThan(0);
    for (const { id, kosten: k } of nodes) expect([id, k?.bedragInCenten]).toEqual([id, verwacht.get(id)]);
  });
});
