import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import { EXPORTLIJSTEN } from '../../../src/export/lijsten';
import { exportregels, leesDeel } from '../../../src/export/stroom';
import { type Exportvraag, leesExportvraag } from '../../../src/export/vraag';
import { type Antwoord, type Beller, type Gateway, startGateway } from '../../support/gateway';
import { NU } from '../../support/moment';

jest.setTimeout(120_000);

interface Regel {
  readonly rij?: { readonly id: string; readonly achternaam?: string | null };
  readonly deel?: { readonly na: string; readonly aantal: number; readonly afgeschermd: readonly { aantal: number }[] };
  readonly einde?: { readonly na: string | null; readonly rijen: number };
  readonly fout?: { readonly na: string | null; readonly errors: readonly { extensions: { code: string } }[] };
}

interface Bladzijde {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let gateway: Gateway;
let db: Client;
beforeAll(async () => {
  gateway = await startGateway('DEMO', undefined, 'SNEL');
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await gateway?.stop();
});

const haal = (pad: string, token: string | null, koppen: Record<string, string> = {}): Promise<Response> =>
  fetch(`${gateway.url}/export/${pad}`, {
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...koppen },
  });

const regelsVan = (tekst: string): readonly Regel[] =>
  tekst
    .split('\n')
    .filter((regel) => regel !== '')
    .map((regel) => JSON.parse(regel) as Regel);
const idsIn = (regels: readonly Regel[]) => regels.flatMap(({ rij }) => (rij ? [rij.id] : []));

/** The ids of a whole list, as `/graphql` gives them page by page. */
async function gebladerd(wie: Beller, lijst: string, verder: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let na: string | null = null;
  for (let meer = true; meer; ) {
    const { data }: Antwoord<Record<string, Bladzijde>> = await wie.vraag(
      `query ($na: String) { ${lijst}(${verder}: $na, first: 7) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { na },
    );
    const bladzijde: Bladzijde | undefined = data?.[lijst];
    ids.push(...(bladzijde?.nodes ?? []).map(({ id }) => id));
    na = bladzijde?.pageInfo.endCursor ?? null;
    meer = bladzijde?.pageInfo.hasNextPage === true;
  }
  return ids;
}

/** A stream of gebeurtenissen begins when it is asked for the first time. */
async function opgebouwd(wie: Beller): Promise<void> {
  for (;;) {
    const { data } = await wie.vraag<{ gebeurtenissen: { inOpbouw: boolean } }>(
      '{ gebeurtenissen(first: 1) { inOpbouw } }',
    );
    if (data?.gebeurtenissen.inOpbouw === false) return;
    await pauze(100);
  }
}

test.each(Object.entries(EXPORTLIJSTEN))(
  '%s: all rows of the list, in its order, in parts',
  async (lijst, { verder }) => {
    const wie = await gateway.als('uwv-westendorp');
    await opgebouwd(wie);
    const antwoord = await haal(`${lijst}?per=7`, wie.token);
    expect(antwoord.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    const regels = regelsVan(await antwoord.text());
    const verwacht = await gebladerd(wie, lijst, verder);
    expect(verwacht.length).toBeGreaterThan(7);
    expect(idsIn(regels)).toEqual(verwacht);
    expect(regels.at(-1)?.einde?.rijen).toBe(verwacht.length);
    const delen = regels.flatMap(({ deel }) => (deel ? [deel] : []));
    expect(delen).toHaveLength(Math.ceil(verwacht.length / 7));
    // Whoever stopped after the first part goes on from there, and who has it all gets nothing more.
    const verderOp = regelsVan(await (await haal(`${lijst}?na=${delen[0]?.na}`, wie.token)).text());
    expect(idsIn(verderOp)).toEqual(verwacht.slice(7));
    const niets = regelsVan(await (await haal(`${lijst}?na=${regels.at(-1)?.einde?.na}`, wie.token)).text());
    expect([idsIn(niets), niets.at(-1)?.einde]).toEqual([[], { na: regels.at(-1)?.einde?.na, rijen: 0 }]);
  },
);

test('every part is on record, with whom it told of, before its rows leave', async () => {
  const wie = await gateway.als('werkgever-factor2');
  const spoor = 'e'.repeat(32);
  const kop = { traceparent: `00-${spoor}-00f067aa0ba902b7-01` };
  const regels = regelsVan(await (await haal('clients?per=5&velden=id+achternaam', wie.token, kop)).text());
  const { rows } = await db.query<{ operatie: string; wie: string[]; met: string }>(
    `SELECT r.operatie, array_agg(v.betrokkene_id::text ORDER BY v.nummer) AS wie,
       count(*) FILTER (WHERE r.patronen -> v.patroon ? 'IDENTITEIT') AS met
     FROM raadpleging r JOIN verstrekking v ON v.raadpleging_id = r.id WHERE r.trace_id = $1
     GROUP BY r.operatie, r.id ORDER BY r.id`,
    [spoor],
  );
  expect(rows.map(({ operatie }) => operatie)).toEqual(rows.map(() => 'Export'));
  expect(rows).toHaveLength(4);
  expect(rows.flatMap((rij) => rij.wie).sort()).toEqual([...idsIn(regels)].sort());
  const metNaam = regels.filter(({ rij }) => rij?.achternaam != null).length;
  expect(metNaam).toBeGreaterThan(0);
  expect(rows.reduce((som, { met }) => som + Number(met), 0)).toBe(metNaam);
});

test('HEAD asks for no part of it: nothing would leave, and nothing is on record as told', async () => {
  const { token } = await gateway.als('uwv-westendorp');
  const gevraagd = async (method: string, spoor: string) => {
    const kop = { traceparent: `00-${spoor}-00f067aa0ba902b7-01` };
    const antwoord = await fetch(`${gateway.url}/export/clients?per=50`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...kop },
    });
    await antwoord.text();
    const { rows } = await db.query('SELECT FROM raadpleging WHERE trace_id = $1', [spoor]);
    return [antwoord.status, rows.length];
  };
  expect(await gevraagd('HEAD', '1'.repeat(32))).toEqual([404, 0]);
  expect(await gevraagd('GET', '2'.repeat(32))).toEqual([200, 1]);
});

describe('what is no export', () => {
  const fout = async (antwoord: Response) => ({
    status: antwoord.status,
    ...((await antwoord.json()) as { errors: { extensions: Record<string, unknown> }[] }).errors[0]?.extensions,
  });

  test('without a token: 401, as everywhere', async () => {
    const antwoord = await haal('clients', null);
    expect(antwoord.headers.get('www-authenticate')).toContain('Bearer');
    expect(await fout(antwoord)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('a list that is not for this kind of caller: 403 with its rule', async () => {
    const { token } = await gateway.als('partner-cvites');
    expect(await fout(await haal('clients', token))).toMatchObject({ status: 403, code: 'FORBIDDEN', regel: 'CV-22' });
  });

  test('a cursor of another list: 400 that says so', async () => {
    const { token } = await gateway.als('uwv-westendorp');
    const na = regelsVan(await (await haal('trajecten', token)).text()).at(-1)?.einde?.na;
    expect(await fout(await haal(`clients?na=${na}`, token))).toMatchObject({ status: 400, reden: 'CURSOR' });
  });

  test.each([
    ['velden=id+}+{+id', 'velden'],
    ['velden=id+}+fragment+F+on+Client+{+id', 'velden'],
    ['velden=', 'velden'],
    ['velden=id+%23', null],
    ['per=0', 'per'],
    ['per=101', 'per'],
    ['per=1&per=2', 'per'],
    ['welke=alles', 'export'],
  ])('?%s', async (zoekdeel, veld) => {
    const { token } = await gateway.als('uwv-westendorp');
    const antwoord = await haal(`clients?${zoekdeel}`, token);
    if (veld === null) expect(idsIn(regelsVan(await antwoord.text())).length).toBeGreaterThan(0);
    else expect(await fout(antwoord)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', veld });
  });

  test('a field that there is not: 400, as GraphQL says it', async () => {
    const { token } = await gateway.als('uwv-westendorp');
    expect(await fout(await haal('clients?velden=bsnummer', token))).toMatchObject({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });
});

describe('an export that is read line by line', () => {
  /** As the gateway makes it, each part asked over HTTP; `gevraagd` counts them. */
  async function begin(wie: Beller, vraag: Exportvraag) {
    let gevraagd = 0;
    const deel = async (variabelen: Record<string, unknown>) => {
      gevraagd += 1;
      return (await wie.vraag(vraag.query, variabelen)).tekst;
    };
    const eerste = leesDeel(vraag, await deel({ na: null, first: vraag.per }));
    const stroom = exportregels(vraag, eerste, deel, () => true);
    return {
      gevraagd: () => gevraagd,
      volgende: async () => regelsVan((await stroom.next()).value ?? ''),
    };
  }

  test('asks a part when the lines before it were taken', async () => {
    const stroom = await begin(await gateway.als('uwv-westendorp'), leesExportvraag('trajecten', { per: '3' }));
    expect(stroom.gevraagd()).toBe(1);
    for (const gevraagd of [1, 2, 3]) {
      expect(idsIn(await stroom.volgende())).toHaveLength(3);
      expect(stroom.gevraagd()).toBe(gevraagd);
    }
  });

  test('ends with why when the token is no longer valid, and where to go on', async () => {
    const wie = await gateway.als('uwv-westendorp');
    const stroom = await begin(wie, leesExportvraag('trajecten', { per: '3' }));
    const eerste = await stroom.volgende();
    gateway.zetKlok(new Date(NU.getTime() + 24 * 3_600_000));
    try {
      const [laatste] = await stroom.volgende();
      expect(laatste?.fout?.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(laatste?.fout?.na).toBe(eerste.at(-1)?.deel?.na);
      expect(await stroom.volgende()).toEqual([]);
    } finally {
      gateway.zetKlok(NU);
    }
  });
});
