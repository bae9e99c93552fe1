import fc from 'fast-check';
import { Client } from 'pg';
import type { Beller } from '../../support/gateway';
import { geldt, wereld } from './wereld';

const w = wereld();
interface Bladzijde {
  totaalAantal: number;
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const BLAD = 'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** A list, with an order that this caller may ask. */
interface Lijst {
  readonly persona: string;
  readonly lijst: string;
  readonly order: string;
}
const LIJSTEN: readonly Lijst[] = [
  { persona: 'gemeente-westendorp', lijst: 'clients', order: 'REGISTRATIE' },
  { persona: 'gemeente-westendorp', lijst: 'trajecten', order: 'STARTDATUM' },
  { persona: 'gemeente-westendorp', lijst: 'trajecten', order: 'RAPPORTAGE_VERSCHULDIGD_OP' },
  { persona: 'gemeente-westendorp', lijst: 'rapportages', order: 'POSITIE' },
  { persona: 'gemeente-westendorp', lijst: 'rapportages', order: 'PERIODE_TOT' },
  { persona: 'directie-1-dit', lijst: 'aanmeldingen', order: 'ONTVANGEN_OP' },
  { persona: 'directie-1-dit', lijst: 'opdrachten', order: 'KENMERK' },
];

async function blad(beller: Beller, { lijst, order }: Lijst, richting: string, args: string): Promise<Bladzijde> {
  const { data, tekst } = await beller.vraag<Record<string, Bladzijde>>(
    `{ ${lijst}(orderBy: { veld: ${order}, richting: ${richting} }, ${args}) { ${BLAD} } }`,
  );
  const gevonden = data?.[lijst];
  if (!gevonden) throw new Error(tekst);
  return gevonden;
}

/** All ids of the list, page by page, forward or backward. */
async function bladerDoor(beller: Beller, lijst: Lijst, richting: string, grootte: number, terug: boolean) {
  const bladzijden: string[][] = [];
  let cursor: string | null = null;
  for (let meer = true; meer; ) {
    const waar: string = cursor === null ? '' : `, ${terug ? 'before' : 'after'}: "${cursor}"`;
    const { edges, nodes, pageInfo } = await blad(
      beller,
      lijst,
      richting,
      `${terug ? 'last' : 'first'}: ${grootte}${waar}`,
    );
    expect(nodes).toEqual(edges.map(({ node }) => node));
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
    expect(terug ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
    bladzijden.push(nodes.map(({ id }) => id));
    cursor = terug ? pageInfo.startCursor : pageInfo.endCursor;
    meer = terug ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
  }
  return (terug ? bladzijden.reverse() : bladzijden).flat();
}

test.each(['hasPreviousPage', 'hasNextPage', '__typename'])(
  'a page of which only %s is asked is one page',
  async (lid) => {
    const gemeente = await w.als('gemeente-westendorp');
    for (const lijst of ['trajecten(first: 2)', 'trajecten(last: 2)', 'trajecten(first: 0)']) {
      const { data } = await gemeente.vraag<{ trajecten: { pageInfo: object } }>(
        `{ ${lijst} { totaalAantal pageInfo { ${lid} } } }`,
      );
      expect(Object.keys(data?.trajecten.pageInfo ?? {})).toEqual([lid]);
    }
  },
);

describe('paging gives every row exactly once', () => {
  test('forward and backward, up and down, whatever the size of the page', async () => {
    const heel = new Map<string, string[]>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LIJSTEN),
        fc.constantFrom('OPLOPEND', 'AFLOPEND'),
        fc.boolean(),
        fc.integer({ min: 3, max: 100 }),
        async (lijst, richting, terug, grootte) => {
          const beller = await w.als(lijst.persona);
          const sleutel = `${lijst.persona} ${lijst.lijst} ${lijst.order}`;
          const verwacht = heel.get(sleutel) ?? (await bladerDoor(beller, lijst, 'OPLOPEND', 100, false));
          heel.set(sleutel, verwacht);
          expect(new Set(verwacht).size).toBe(verwacht.length);
          const gelezen = await bladerDoor(beller, lijst, richting, grootte, terug);
          expect(gelezen).toEqual(richting === 'OPLOPEND' ? verwacht : verwacht.toReversed());
        },
      ),
      { seed: 20261102, numRuns: 40 },
    );
    expect(heel.size).toBe(LIJSTEN.length);
    expect([...heel.values()].every(({ length }) => length > 10)).toBe(true);
  });

  test('what is added meanwhile moves nothing that was there', async () => {
    const beller = await w.als('gemeente-westendorp');
    const lijst = { persona: '', lijst: 'trajecten', order: 'STARTDATUM' };
    const vooraf = await bladerDoor(beller, lijst, 'OPLOPEND', 100, false);
    const gelezen: string[] = [];
    let na = '';
    for (let meer = true; meer; ) {
      const { nodes, pageInfo } = await blad(beller, lijst, 'OPLOPEND', `first: 5${na}`);
      gelezen.push(...nodes.map(({ id }) => id));
      na = `, after: "${pageInfo.endCursor}"`;
      meer = pageInfo.hasNextPage;
      await w.db.query(
        `WITH nieuw AS (
           INSERT INTO traject (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, aangemaakt_op)
           SELECT organisatie_id, gen_random_uuid(), client_id, opdracht_id, opdrachtgever_id, '2026-11-02T09:00:00Z'
           FROM traject WHERE id = $1 RETURNING *)
         INSERT INTO traject_verloop (organisatie_id, traject_id, client_id, opdracht_id, opdrachtgever_id, status,
           startdatum, geplande_einddatum, plan, rapportage_verschuldigd_op)
         SELECT organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, 'GEPLAATST', '2000-01-01', '2027-01-01',
           'nieuw', '2026-12-01' FROM nieuw`,
        [gelezen[0]],
      );
    }
    expect(gelezen).toEqual(vooraf);
  });
});

describe('how much may be asked', () => {
  const uitkomst = async (args: string) => {
    const { data, errors } = await (await w.als('gemeente-cvites')).vraag<{ clients: Bladzijde }>(
      `{ clients(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`,
    );
    return errors[0]?.extensions.veld ?? data?.clients.nodes.length;
  };

  test('0 to 100, from one end', async () => {
    const alle = await w.waarde<number>(
      `SELECT count(DISTINCT t.client_id)::int FROM traject t JOIN integratie i USING (organisatie_id, opdrachtgever_id)
       JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')} WHERE i.oauth_client_id = 'gemeente-cvites'`,
    );
    const gevraagd = ['first: 0', 'last: 0', 'first: 1', 'first: 100', 'last: 100', 'first: null, last: null'];
    expect(await Promise.all(gevraagd.map(uitkomst))).toEqual([0, 0, 1, alle, alle, alle]);
  });

  test('not more, not less than nothing, and not both ends', async () => {
    const gevraagd = ['first: 101', 'last: 101', 'first: -1', 'last: -1', 'first: 1, last: 1'];
    expect(await Promise.all(gevraagd.map(uitkomst))).toEqual(['first', 'last', 'first', 'last', 'last']);
    const cursor = (await blad(await w.als('gemeente-cvites'), LIJSTEN[0] as Lijst, 'OPLOPEND', 'first: 1')).edges[0]
      ?.cursor;
    expect(await uitkomst(`first: 1, before: "${cursor}"`)).toBe('before');
    expect(await uitkomst(`last: 1, after: "${cursor}"`)).toBe('after');
  });
});

describe('an opdrachtgever pulls what was released since the last time', () => {
  interface Rapportages {
    rapportages: { nodes: { id: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
  }
  const haal = async (persona: string, na: string | null, first = 100) => {
    const { data, tekst } = await (await w.als(persona)).vraag<Rapportages>(
      'query ($na: String, $first: Int) { rapportages(na: $na, first: $first) { nodes { id } pageInfo { endCursor hasNextPage } } }',
      { na, first },
    );
    if (!data) throw new Error(tekst);
    return { ids: data.rapportages.nodes.map(({ id }) => id), ...data.rapportages.pageInfo };
  };
  const haalAlles = async (persona: string, na: string | null, first = 100) => {
    const ids: string[] = [];
    let cursor = na;
    for (;;) {
      const stap = await haal(persona, cursor, first);
      ids.push(...stap.ids);
      cursor = stap.endCursor;
      if (!stap.hasNextPage) return { ids, cursor };
    }
  };
  const VRIJ = `SELECT r.id FROM rapportage r JOIN integratie i USING (organisatie_id, opdrachtgever_id)
    JOIN opdracht o ON o.id = r.opdracht_id AND ${geldt('o')}
    WHERE i.oauth_client_id = $1 AND r.positie IS NOT NULL ORDER BY r.positie`;
  const ONVRIJ = `SELECT r.id FROM rapportage r JOIN integratie i USING (organisatie_id, opdrachtgever_id)
    JOIN opdracht o ON o.id = r.opdracht_id AND ${geldt('o')}
    WHERE i.oauth_client_id = $1 AND r.positie IS NULL ORDER BY r.id`;
  /** With it the database takes the recipient's next position. */
  const GEEF_VRIJ = `UPDATE rapportage_tekst SET status = 'VRIJGEGEVEN', vrijgegeven_op = '2026-11-02T09:00:00Z',
    vrijgegeven_door = opgesteld_door WHERE rapportage_id = $1`;
  const stelVast = (ids: readonly (string | undefined)[]) =>
    w.db.query(
      `UPDATE rapportage_tekst SET status = 'VASTGESTELD', vastgesteld_op = opgesteld_op,
         vastgesteld_door = opgesteld_door WHERE rapportage_id = ANY ($1) AND status = 'CONCEPT'`,
      [ids],
    );

  test('in the order of release, and an empty pull keeps its position', async () => {
    const { ids, cursor } = await haalAlles('uwv-cvites', null, 7);
    expect(ids).toEqual(await w.kolom<string>(VRIJ, 'uwv-cvites'));
    expect(ids.length).toBeGreaterThan(20);
    const leeg = await haal('uwv-cvites', cursor);
    expect(leeg).toEqual({ ids: [], endCursor: cursor, hasNextPage: false });
  });

  test('a report released in between appears exactly once', async () => {
    const eerst = await haalAlles('uwv-cvites', null);
    const [nieuw] = await w.kolom<string>(ONVRIJ, 'uwv-cvites');
    await stelVast([nieuw]);
    await w.db.query(GEEF_VRIJ, [nieuw]);
    const daarna = await haal('uwv-cvites', eerst.cursor);
    expect(daarna.ids).toEqual([nieuw]);
    expect((await haal('uwv-cvites', daarna.endCursor)).ids).toEqual([]);
  });

  test('two releases at once: the second waits for the first, so a pull never passes one that comes later', async () => {
    const persona = 'uwv-westendorp';
    const [een, twee] = await w.kolom<string>(ONVRIJ, persona);
    await stelVast([een, twee]);
    const traag = new Client({ connectionString: w.gateway.database.url });
    const snel = new Client({ connectionString: w.gateway.database.url });
    await Promise.all([traag.connect(), snel.connect()]);
    try {
      const { ids: vooraf, cursor } = await haalAlles(persona, null);
      await traag.query('BEGIN');
      await traag.query(GEEF_VRIJ, [een]);
      await snel.query('BEGIN');
      const wacht = snel.query(GEEF_VRIJ, [twee]);
      expect((await haal(persona, cursor)).ids).toEqual([]);
      await traag.query('COMMIT');
      await wacht;
      const tussen = await haal(persona, cursor);
      expect(tussen.ids).toEqual([een]);
      await snel.query('COMMIT');
      expect((await haal(persona, tussen.endCursor)).ids).toEqual([twee]);
      expect((await haalAlles(persona, null)).ids).toEqual([...vooraf, een, twee]);
    } finally {
      await Promise.all([traag.end(), snel.end()]);
    }
  });

  test('coaches that release at the same time through the gateway, and one that pulls meanwhile: nothing missed, nothing twice', async () => {
    const persona = 'werkgever-cvites';
    await stelVast(await w.kolom<string>(ONVRIJ, persona));
    const rijp = await w.rijen<{ id: string; versie: number; coach: string }>(
      `SELECT DISTINCT ON (r.id) r.id, r.versie, m.subject AS coach FROM rapportage r
       JOIN integratie i USING (organisatie_id, opdrachtgever_id) JOIN opdracht o ON o.id = r.opdracht_id AND ${geldt('o')}
       JOIN toewijzing tw ON tw.client_id = r.client_id AND ${geldt('tw')} JOIN medewerker m ON m.id = tw.medewerker_id
       JOIN autorisatie a ON a.medewerker_id = m.id AND a.rol = 'TRAJECTBEGELEIDER' AND ${geldt('a')} AND a.geheimhouding_getekend_op IS NOT NULL
       WHERE i.oauth_client_id = $1 AND r.positie IS NULL ORDER BY r.id, m.subject`,
      persona,
    );
    expect(rijp.length).toBeGreaterThan(2);
    const vooraf = await haalAlles(persona, null);
    const gezien: string[] = [];
    let cursor = vooraf.cursor;
    let bezig = true;
    const ophalen = (async () => {
      while (bezig) {
        const stap = await haal(persona, cursor);
        gezien.push(...stap.ids);
        cursor = stap.endCursor;
      }
    })();
    const uitkomsten = await Promise.all(
      rijp.map(async ({ id, versie, coach }) =>
        (await w.als(coach)).vraag(
          'mutation ($input: GeefRapportageVrijInput!) { geefRapportageVrij(input: $input) { rapportage { id } } }',
          { input: { rapportageId: id, versie } },
        ),
      ),
    );
    bezig = false;
    await ophalen;
    expect(uitkomsten.flatMap(({ errors }) => errors)).toEqual([]);
    gezien.push(...(await haalAlles(persona, cursor)).ids);
    expect(gezien).toEqual((await w.kolom<string>(VRIJ, persona)).slice(vooraf.ids.length));
    expect([...gezien].sort()).toEqual(rijp.map(({ id }) => id).sort());
  });

  test('with an order, a place or a direction of its own it is refused', async () => {
    const { cursor } = await haalAlles('uwv-cvites', null);
    for (const anders of ['last: 1', `after: "${cursor}"`, 'orderBy: { veld: REGISTRATIE, richting: OPLOPEND }']) {
      const { data, errors } = await (await w.als('uwv-cvites')).vraag(
        `{ rapportages(na: "${cursor}", ${anders}) { nodes { id } } }`,
      );
      expect([data, errors[0]?.extensions]).toMatchObject([
        null,
        { code: 'BAD_USER_INPUT', veld: 'na', reden: 'BEREIK' },
      ]);
    }
    const { errors } = await (await w.als('gemeente-cvites')).vraag(
      `{ rapportages(na: "${cursor}") { nodes { id } } }`,
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', veld: 'na', reden: 'CURSOR' });
  });
});
