import { type Antwoord, VAN_HET_MOMENT } from '../../../support/gateway';
import { alles } from '../vragen';
import { geldt, OPDRACHTGEVERS, ORGANISATIES, type Wereld } from '../wereld';

type Lijst = 'clients' | 'trajecten' | 'rapportages' | 'aanmeldingen' | 'opdrachten';
type Bladzijde = {
  totaalAantal: number;
  nodes: { id: string }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
};

/** The rows of a list that are the opdrachtgever's own: $1 names its system. */
const EIGEN: Readonly<Record<Lijst, string>> = {
  opdrachten: `SELECT o.id FROM opdracht o JOIN integratie i USING (organisatie_id, opdrachtgever_id)
    WHERE i.oauth_client_id = $1 AND ${geldt('o')}`,
  trajecten: `SELECT t.id FROM traject t JOIN integratie i USING (organisatie_id, opdrachtgever_id)
    JOIN opdracht o ON o.id = t.opdracht_id WHERE i.oauth_client_id = $1 AND ${geldt('o')}`,
  clients: `SELECT DISTINCT t.client_id FROM traject t JOIN integratie i USING (organisatie_id, opdrachtgever_id)
    JOIN opdracht o ON o.id = t.opdracht_id WHERE i.oauth_client_id = $1 AND ${geldt('o')}`,
  rapportages: `SELECT r.id FROM rapportage r JOIN integratie i USING (organisatie_id, opdrachtgever_id)
    JOIN opdracht o ON o.id = r.opdracht_id
    WHERE i.oauth_client_id = $1 AND ${geldt('o')} AND r.positie IS NOT NULL`,
  aanmeldingen: `SELECT a.id FROM aanmelding a JOIN integratie i USING (organisatie_id)
    WHERE i.oauth_client_id = $1 AND (a.opdrachtgever_id = i.opdrachtgever_id OR a.integratie_id = i.id)
      AND (a.opdracht_id IS NULL OR a.opdracht_id IN (SELECT o.id FROM opdracht o WHERE ${geldt('o')}))`,
};
const TABEL: Readonly<Record<Lijst, string>> = {
  opdrachten: 'opdracht',
  trajecten: 'traject',
  clients: 'client',
  rapportages: 'rapportage',
  aanmeldingen: 'aanmelding',
};

/**
 * What an opdrachtgever sees of its own opdrachten and nothing of others': by lists and counts, by ids, by filters, by
 * cursors, and of a client it shares. Holds of the whole gateway, and of each of its layers alone.
 * @param mild.ookBeeindigd an own opdracht that ended may be named, though nothing of its dossiers.
 */
export function eigenOpdrachtProeven(w: Wereld, { ookBeeindigd = false } = {}): void {
  const bekend: Readonly<Record<Lijst, string>> = {
    ...EIGEN,
    ...(ookBeeindigd && { opdrachten: EIGEN.opdrachten.replace(` AND ${geldt('o')}`, '') }),
  };
  /** Every id of a list, page by page. */
  async function haalOp(persona: string, lijst: Lijst): Promise<{ ids: string[]; totaal: number }> {
    const beller = await w.als(persona);
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const antwoord: Antwoord<Record<Lijst, Bladzijde>> = await beller.vraag(
        `query ($after: String) { ${lijst}(first: 40, after: $after) { totaalAantal nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      const bladzijde = antwoord.data?.[lijst];
      if (!bladzijde) throw new Error(`no page of ${lijst}`);
      ids.push(...bladzijde.nodes.map(({ id }) => id));
      if (!bladzijde.pageInfo.hasNextPage) return { ids, totaal: bladzijde.totaalAantal };
      after = bladzijde.pageInfo.endCursor;
    }
  }

  describe('an opdrachtgever pulls the progress of its own opdrachten and of nothing else', () => {
    test('it is known by its token, not by an argument', async () => {
      const gemeente = await w.als('gemeente-cvites');
      const { data } = await gemeente.vraag('{ ik { soort organisatie { naam } opdrachtgever { soort } doelen } }');
      expect(data).toEqual({
        ik: {
          soort: 'OPDRACHTGEVER',
          organisatie: { naam: 'Cvites B.V.' },
          opdrachtgever: { soort: 'GEMEENTE' },
          doelen: ['AANMELDING', 'VERANTWOORDING', 'GESCHIKTHEID'],
        },
      });
    });

    test.each(ORGANISATIES)('every list at %s holds exactly its own, and counts no other', async (organisatie) => {
      for (const soort of OPDRACHTGEVERS)
        for (const lijst of Object.keys(EIGEN) as Lijst[]) {
          const persona = `${soort}-${organisatie}`;
          const eigen = (await w.kolom<string>(bekend[lijst], persona)).sort();
          const { ids, totaal } = await haalOp(persona, lijst);
          expect([persona, lijst, ids.sort(), totaal]).toEqual([persona, lijst, eigen, eigen.length]);
        }
    });

    test('a released report comes in the order of release', async () => {
      const { ids } = await haalOp('uwv-westendorp', 'rapportages');
      const positie = await w.kolom<string>(`${EIGEN.rapportages} ORDER BY r.positie`, 'uwv-westendorp');
      expect(ids).toEqual(positie);
    });
  });

  /** What each by-id root is asked, and of which list it is the one. */
  const WORTELS = {
    client: 'clients',
    traject: 'trajecten',
    rapportage: 'rapportages',
    aanmelding: 'aanmeldingen',
  } as const satisfies Record<string, Lijst>;
  const TYPEN = { client: 'Client', traject: 'Traject', rapportage: 'Rapportage', aanmelding: 'Aanmelding' } as const;
  type Wortel = keyof typeof WORTELS;

  const ONBEKEND = '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11';

  /** Ids that are in the database and not the caller's, one of each kind of foreign. */
  async function vreemde(persona: string, wortel: Wortel): Promise<Record<string, string>> {
    const lijst = WORTELS[wortel];
    const organisatie = await w.waarde<string>(
      'SELECT organisatie_id FROM integratie WHERE oauth_client_id = $1',
      persona,
    );
    const een = async (waar: string) => {
      const [id] = await w.kolom<string>(
        `SELECT id FROM ${TABEL[lijst]} v WHERE ${waar} AND id NOT IN (${EIGEN[lijst]}) AND $2::uuid IS NOT NULL ORDER BY id LIMIT 1`,
        persona,
        organisatie,
      );
      if (id === undefined) throw new Error(`no ${wortel} where ${waar}`);
      return id;
    };
    const gevonden: Record<string, string> = {
      'of another opdrachtgever': await een('v.organisatie_id = $2'),
      'of another organisatie': await een('v.organisatie_id <> $2'),
    };
    if (lijst === 'trajecten' || lijst === 'rapportages')
      gevonden['of an own opdracht that ended'] = await een(
        `v.opdrachtgever_id = (SELECT opdrachtgever_id FROM integratie WHERE oauth_client_id = $1)
       AND v.opdracht_id IN (SELECT id FROM opdracht WHERE tot < '2026-11-02')`,
      );
    if (lijst === 'rapportages')
      gevonden['that is not released'] = await een(
        `v.opdrachtgever_id = (SELECT opdrachtgever_id FROM integratie WHERE oauth_client_id = $1) AND v.positie IS NULL`,
      );
    return gevonden;
  }

  /** All that a caller receives, but for the moment at which it was sent. */
  const ontvangen = ({ status, headers, tekst }: { status: number; headers: Headers; tekst: string }) => ({
    status,
    tekst,
    headers: [...headers].filter(([naam]) => !VAN_HET_MOMENT.includes(naam)).sort(),
  });

  const ANDERE_VORM = [
    '',
    'abc',
    '123',
    '9'.repeat(400),
    "' OR 1=1 --",
    ONBEKEND.toUpperCase(),
    ONBEKEND.replaceAll('-', ''),
    `{${ONBEKEND}}`,
    '00000000-0000-0000-0000-000000000000',
  ];

  describe.each(Object.keys(WORTELS) as Wortel[])('what is not the caller’s own does not exist: %s(id)', (wortel) => {
    const vraag = `query ($id: ID!) { ${wortel}(id: $id) { ${alles(TYPEN[wortel], [2])} } }`;

    test('an own one is given', async () => {
      const [id] = await w.kolom<string>(`${EIGEN[WORTELS[wortel]]} LIMIT 1`, 'gemeente-westendorp');
      const { data, errors } = await (await w.als('gemeente-westendorp')).vraag<Record<Wortel, { id: string }>>(vraag, {
        id,
      });
      expect([data?.[wortel]?.id, errors]).toEqual([id, []]);
    });

    test('a foreign one, one that does not exist and an id of another form get the same bytes', async () => {
      const gemeente = await w.als('gemeente-westendorp');
      const onbekend = ontvangen(await gemeente.vraag(vraag, { id: ONBEKEND }));
      expect(JSON.parse(onbekend.tekst)).toEqual({
        errors: [
          {
            message: 'Niet gevonden.',
            locations: expect.any(Array),
            path: [wortel],
            extensions: { code: 'NOT_FOUND' },
          },
        ],
        data: { [wortel]: null },
        extensions: { afgeschermd: [] },
      });
      for (const [welke, id] of Object.entries(await vreemde('gemeente-westendorp', wortel)))
        expect([welke, ontvangen(await gemeente.vraag(vraag, { id }))]).toEqual([welke, onbekend]);
      for (const id of ANDERE_VORM)
        expect([id, ontvangen(await gemeente.vraag(vraag, { id }))]).toEqual([id, onbekend]);
    });
  });

  describe('a filter on what is foreign is a filter on what does not exist', () => {
    test.each([
      ['clients', 'opdrachtId', 'opdracht'],
      ['trajecten', 'opdrachtId', 'opdracht'],
      ['aanmeldingen', 'opdrachtId', 'opdracht'],
      ['rapportages', 'opdrachtId', 'opdracht'],
      ['rapportages', 'clientId', 'client'],
      ['rapportages', 'trajectId', 'traject'],
    ] as const)('%s(filter: {%s})', async (lijst, veld, tabel) => {
      const persona = 'gemeente-implacment';
      const gemeente = await w.als(persona);
      const noemt = Object.entries(TABEL).find(([, naam]) => naam === tabel)?.[0] as Lijst;
      const [vreemd] = await w.kolom<string>(
        `SELECT v.id FROM ${tabel} v JOIN integratie i USING (organisatie_id)
       WHERE i.oauth_client_id = $1 AND v.id NOT IN (${EIGEN[noemt]}) LIMIT 1`,
        persona,
      );
      const [eigen] = await w.kolom<string>(
        lijst === 'rapportages'
          ? `SELECT ${tabel}_id FROM rapportage WHERE id IN (${EIGEN.rapportages}) LIMIT 1`
          : lijst === 'aanmeldingen'
            ? `SELECT opdracht_id FROM aanmelding WHERE id IN (${EIGEN.aanmeldingen}) AND opdracht_id IS NOT NULL LIMIT 1`
            : `SELECT opdracht_id FROM traject WHERE id IN (${EIGEN.trajecten}) LIMIT 1`,
        persona,
      );
      const stel = (id: unknown) =>
        gemeente.vraag<Record<Lijst, Bladzijde>>(
          `query ($id: ID) { ${lijst}(filter: { ${veld}: $id }) { totaalAantal nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
          { id },
        );
      const onbekend = ontvangen(await stel(ONBEKEND));
      expect(JSON.parse(onbekend.tekst).data[lijst]).toMatchObject({ totaalAantal: 0, nodes: [] });
      expect((await stel(eigen)).data?.[lijst].totaalAantal).toBeGreaterThan(0);
      for (const id of [vreemd, ...ANDERE_VORM]) expect([id, ontvangen(await stel(id))]).toEqual([id, onbekend]);
    });
  });

  describe('a cursor belongs to one list, one order and one caller', () => {
    const vraag =
      'query ($after: String) { trajecten(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }';
    const geweigerd = {
      code: 'BAD_USER_INPUT',
      veld: 'after',
      reden: 'CURSOR',
      velden: [
        {
          veld: 'after',
          reden: 'CURSOR',
          bericht: 'Deze cursor hoort niet bij deze lijst in deze volgorde. Begin opnieuw zonder cursor.',
        },
      ],
    };
    const cursorVan = async (persona: string, lijst = 'trajecten') => {
      const { data } = await (await w.als(persona)).vraag<Record<string, Bladzijde>>(
        `{ ${lijst}(first: 2) { pageInfo { endCursor } } }`,
      );
      return data?.[lijst]?.pageInfo.endCursor ?? '';
    };

    test('its own goes on where it was', async () => {
      const { data, errors } = await (await w.als('gemeente-dit')).vraag(vraag, {
        after: await cursorVan('gemeente-dit'),
      });
      expect([errors, data?.trajecten]).toEqual([[], expect.objectContaining({ nodes: expect.any(Array) })]);
    });

    test('of another opdrachtgever, another organisatie, another list, or altered, it is refused', async () => {
      const gemeente = await w.als('gemeente-dit');
      const eigen = await cursorVan('gemeente-dit');
      const midden = Math.floor(eigen.length / 2);
      const verkeerd = [
        await cursorVan('uwv-dit'),
        await cursorVan('gemeente-cvites'),
        await cursorVan('gemeente-dit', 'clients'),
        await cursorVan('directie-1-dit'),
        `${eigen.slice(0, midden)}${eigen[midden] === 'A' ? 'B' : 'A'}${eigen.slice(midden + 1)}`,
        eigen.slice(0, -1),
        `${eigen}=`,
        `${eigen}AAAA`,
        '',
        'null',
        Buffer.from('["2025-01-01"]').toString('base64url'),
      ];
      for (const after of verkeerd) {
        const { data, errors } = await gemeente.vraag(vraag, { after });
        expect([after, data, errors.map(({ extensions }) => extensions)]).toEqual([after, null, [geweigerd]]);
      }
    });
  });

  describe('one client under two opdrachtgevers: neither learns anything of the opdracht of the other', () => {
    const VAN_DE_ANDER = [
      'client_identiteit',
      'client_adres',
      'client_telefoon',
      'client_email',
      'client_bsn',
      'client_etniciteit',
      'client_geboorteland',
      'gezondheid_medisch',
      'gezondheid_functioneel',
      'belemmering',
      'omstandigheden',
      'arbeid',
      'uitkering',
      'rapportage_onderdeel',
      'rapportage_kosten',
      'rapportage',
      'gespreksverslag',
      'traject_begeleiding',
      'clientstatus',
      'evaluatie',
      'traject',
    ];
    const TWEE = `SELECT a.client_id, a.organisatie_id, b.opdrachtgever_id AS ander FROM traject a
    JOIN integratie i ON i.organisatie_id = a.organisatie_id AND i.opdrachtgever_id = a.opdrachtgever_id
    JOIN traject b ON b.client_id = a.client_id JOIN opdrachtgever og ON og.id = b.opdrachtgever_id
    JOIN opdracht o ON o.id = a.opdracht_id
    WHERE i.oauth_client_id = $1 AND og.soort = $2 AND ${geldt('o')}
      AND EXISTS (SELECT FROM rapportage r WHERE r.client_id = a.client_id AND r.opdrachtgever_id = b.opdrachtgever_id)
    ORDER BY a.client_id LIMIT 1`;

    test.each(ORGANISATIES)(
      'at %s the gemeente gets the same bytes with and without all that the employer’s opdracht collected',
      async (organisatie) => {
        const persona = `gemeente-${organisatie}`;
        const gemeente = await w.als(persona);
        const [dossier] = await w.rijen<{ client_id: string; ander: string }>(TWEE, persona, 'WERKGEVER');
        if (!dossier) throw new Error('nobody is under both');
        const { client_id: id, ander } = dossier;
        const kop = { 'Poortwachter-Doel': 'VERANTWOORDING, GESCHIKTHEID, FINANCIERING' };
        const vraag = `query ($id: ID!) {
        client(id: $id) { ${alles('Client', [20, 10])} }
        clients(first: 100) { totaalAantal edges { cursor } nodes { id } }
        trajecten(first: 100) { totaalAantal edges { cursor } nodes { id } }
        rapportages(filter: { clientId: $id }) { totaalAantal edges { cursor } nodes { id } } }`;
        const met = ontvangen(await gemeente.vraag(vraag, { id }, kop));
        expect(JSON.parse(met.tekst)).toMatchObject({ data: { client: { id } } });
        expect(met.tekst).not.toContain(ander);

        await w.db.query('SET session_replication_role = replica');
        for (const tabel of VAN_DE_ANDER)
          await w.db.query(`DELETE FROM ${tabel} WHERE client_id = $1 AND opdrachtgever_id = $2`, [id, ander]);
        await w.db.query('DELETE FROM toestemming WHERE client_id = $1 AND ontvanger_id = $2', [id, ander]);
        await w.db.query('DELETE FROM aanmelding WHERE client_id = $1 AND opdrachtgever_id = $2', [id, ander]);
        await w.db.query('SET session_replication_role = origin');

        expect(ontvangen(await gemeente.vraag(vraag, { id }, kop))).toEqual(met);
      },
    );
  });
}
