import { behandelingVan } from '../../../permissions/argumenten';
import { DOSSIERCATEGORIEEN } from '../../../src/domain/categorie';
import { zonderScopes } from '../../support/scopes';
import { alles } from '../lezen/vragen';
import { geldt, OPDRACHTGEVERS, ORGANISATIES, wereld } from '../lezen/wereld';
import { categorieVan, type PerCategorie, toegangVan, vraagToegang } from './vragen';

const w = wereld();
const NERGENS = '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11';

const clientVan = (persona: string) =>
  w.waarde<string>('SELECT client_id FROM client_account WHERE subject = $1', persona);
const opdrachtgeverVan = (persona: string) =>
  w.waarde<string>('SELECT opdrachtgever_id FROM integratie WHERE oauth_client_id = $1', persona);
const medewerkerVan = (persona: string) => w.waarde<string>('SELECT id FROM medewerker WHERE subject = $1', persona);

/** Clients with a running opdracht of this system's opdrachtgever. */
const clientsVan = (persona: string, hoeveel = 1) =>
  w.kolom<string>(
    `SELECT DISTINCT t.client_id FROM traject t JOIN opdracht o ON o.id = t.opdracht_id
     JOIN integratie i ON i.opdrachtgever_id = o.opdrachtgever_id
     WHERE i.oauth_client_id = $1 AND ${geldt('o')} ORDER BY t.client_id LIMIT $2`,
    persona,
    hoeveel,
  );
async function clientVoor(persona: string): Promise<string> {
  const [client] = await clientsVan(persona);
  if (client === undefined) throw new Error(`${persona} has no client`);
  return client;
}

const zonderUitleg = ({ opdrachten: _, ...oordeel }: PerCategorie) => oordeel;

describe('who is explained what', () => {
  test('[CV-52] directie is told of a gemeente which facts hold and what would change the verdict; the gemeente its own verdict alone', async () => {
    const client = await clientVoor('gemeente-cvites');
    const opdrachtgeverId = await opdrachtgeverVan('gemeente-cvites');
    const directie = await toegangVan(await w.als('directie-1-cvites'), client, {
      opdrachtgeverId,
      doelen: ['VERANTWOORDING'],
    });
    expect(directie).toMatchObject({ soort: 'OPDRACHTGEVER', bereikt: true, doelen: ['VERANTWOORDING'] });
    expect(directie.categorieen.map(({ categorie }) => categorie)).toEqual(DOSSIERCATEGORIEEN);
    const bsn = categorieVan(directie, 'BSN');
    expect(bsn.regel).toMatchObject({
      id: 'CV-43',
      artikel: expect.stringMatching(/./),
      tekst: expect.stringMatching(/./),
    });
    const [opdracht] = bsn.opdrachten ?? [];
    expect(opdracht?.openingen).toMatchObject([
      {
        regel: { id: 'CV-43' },
        feiten: [{ feit: 'BSN_GROND', tekst: expect.stringContaining('BSN'), geldt: expect.any(Boolean) }],
      },
    ]);
    expect(opdracht?.veranderingen?.length).toBeGreaterThan(0);
    expect(bsn.opdrachten?.some(({ open }) => open)).toBe(bsn.toegestaan);

    const zelf = await toegangVan(await w.als('gemeente-cvites'), client, undefined, 'VERANTWOORDING');
    expect(zelf.categorieen.map(({ opdrachten }) => opdrachten)).toEqual(DOSSIERCATEGORIEEN.map(() => null));
    expect(zelf.categorieen.map(zonderUitleg)).toEqual(directie.categorieen.map(zonderUitleg));
  });

  test('[CV-52] a client is explained the own access: the rule, its article and that it asks nothing', async () => {
    const persona = 'client-1-cvites';
    const client = await clientVan(persona);
    const { categorieen } = await toegangVan(await w.als(persona), client);
    const naam = categorieen.find(({ categorie }) => categorie === 'IDENTITEIT');
    expect(naam).toMatchObject({ toegestaan: true, regel: { id: 'CV-50', artikel: 'Inz-3' }, grondslag: 'AVG 15' });
    expect(naam?.opdrachten?.length).toBeGreaterThan(0);
    for (const opdracht of naam?.opdrachten ?? [])
      expect(opdracht).toMatchObject({
        open: true,
        openingen: [{ regel: { id: 'CV-50' }, doelen: ['RECHTEN'], feiten: [] }],
        sluitingen: [],
        veranderingen: [],
      });
    expect(categorieen.find(({ categorie }) => categorie === 'VERSLAG')).toMatchObject({
      toegestaan: false,
      grondslag: null,
    });
  });

  test('[CV-52] a client is told of an opdrachtgever of its own the facts, as the directie is, and of any other nothing', async () => {
    const feiten = new Set<boolean | null>();
    for (const organisatie of ORGANISATIES) {
      const persona = `client-1-${organisatie}`;
      const client = await clientVan(persona);
      const [zelf, directie] = await Promise.all([w.als(persona), w.als(`directie-1-${organisatie}`)]);
      const eigen = await w.kolom<string>(
        'SELECT DISTINCT opdrachtgever_id FROM traject WHERE client_id = $1 ORDER BY 1',
        client,
      );
      expect(eigen.length).toBeGreaterThan(0);
      for (const opdrachtgeverId of eigen) {
        const uitleg = await toegangVan(zelf, client, { opdrachtgeverId });
        expect(uitleg).toMatchObject({ soort: 'OPDRACHTGEVER', rollen: [] });
        expect(uitleg).toEqual(await toegangVan(directie, client, { opdrachtgeverId }));
        for (const { opdrachten } of uitleg.categorieen)
          for (const { openingen } of opdrachten ?? [])
            for (const { geldt: feit } of openingen.flatMap((opening) => opening.feiten)) feiten.add(feit);
      }
      const [ander] = await w.kolom<string>(
        `SELECT g.id FROM opdrachtgever g JOIN client c USING (organisatie_id) WHERE c.id = $1
           AND NOT g.id = ANY ($2) ORDER BY 1 LIMIT 1`,
        client,
        eigen,
      );
      const [vreemd, nergens, onzin] = await Promise.all(
        [ander ?? '', NERGENS, 'x'].map((opdrachtgeverId) => vraagToegang(zelf, client, { opdrachtgeverId })),
      );
      expect([ander === undefined, vreemd?.errors[0]?.extensions.code]).toEqual([false, 'NOT_FOUND']);
      expect(vreemd?.tekst).toBe(nergens?.tekst);
      expect(onzin?.tekst).toBe(nergens?.tekst);
    }
    expect(feiten).toEqual(new Set([true, false, null]));
  });

  test('[CV-52] the FG is told the facts by name, and of none whether it holds', async () => {
    const client = await clientVoor('gemeente-cvites');
    const voor = { opdrachtgeverId: await opdrachtgeverVan('gemeente-cvites') };
    const directie = await toegangVan(await w.als('directie-1-cvites'), client, voor);
    const fg = await toegangVan(await w.als('fg-1-cvites'), client, voor);
    const feiten = (bron: typeof fg) =>
      bron.categorieen
        .flatMap(({ opdrachten }) => opdrachten ?? [])
        .flatMap(({ openingen, sluitingen }) => [...openingen, ...sluitingen])
        .flatMap((toepassing) => toepassing.feiten);
    expect(new Set(feiten(fg).map(({ feit }) => feit))).toEqual(new Set(feiten(directie).map(({ feit }) => feit)));
    expect(new Set(feiten(fg).map((feit) => feit.geldt))).toEqual(new Set([null]));
    expect(new Set(feiten(directie).map((feit) => feit.geldt))).toEqual(new Set([true, false, null]));
    for (const opdracht of fg.categorieen.flatMap(({ opdrachten }) => opdrachten ?? []))
      expect(opdracht).toMatchObject({ open: null, veranderingen: null });
    expect(fg.categorieen.map(zonderUitleg)).toEqual(directie.categorieen.map(zonderUitleg));
  });

  test('[CV-52] who may not know the dossier gets the answer of one that does not exist, to the byte', async () => {
    const client = await clientVoor('gemeente-cvites');
    const [vreemd] = await w.kolom<string>(
      `SELECT id FROM client WHERE id NOT IN (SELECT client_id FROM traject t JOIN integratie i
         ON i.oauth_client_id = 'uwv-cvites' JOIN opdracht o ON o.id = t.opdracht_id AND o.opdrachtgever_id = i.opdrachtgever_id)
       AND organisatie_id = (SELECT organisatie_id FROM integratie WHERE oauth_client_id = 'uwv-cvites') LIMIT 1`,
    );
    const elders = await clientVoor('gemeente-dit');
    for (const [persona, id] of [
      ['uwv-cvites', vreemd],
      ['gemeente-cvites', elders],
      ['directie-1-cvites', elders],
      ['fg-1-cvites', elders],
      ['client-1-cvites', await clientVan('client-2-cvites')],
      ['nieuw-cvites', client],
    ] as const) {
      const wie = await w.als(persona);
      const [daar, nergens, onzin] = await Promise.all([id ?? '', NERGENS, 'x'].map((een) => vraagToegang(wie, een)));
      expect([persona, daar?.errors[0]?.extensions.code]).toEqual([persona, 'NOT_FOUND']);
      expect(daar?.tekst).toBe(nergens?.tekst);
      expect(onzin?.tekst).toBe(nergens?.tekst);
    }
  });

  test('a partner asks it of nobody', async () => {
    const partner = await w.als('partner-cvites');
    const daar = await vraagToegang(partner, await clientVoor('gemeente-cvites'));
    expect(daar.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
    expect(daar.tekst).toBe((await vraagToegang(partner, NERGENS)).tekst);
  });
});

describe('whom one may name', () => {
  test('a medewerker with the roles in force, under the purposes of the registration', async () => {
    const client = await w.waarde<string>(
      `SELECT tw.client_id FROM toewijzing tw JOIN medewerker m ON m.id = tw.medewerker_id
       WHERE m.subject = 'coach-1-cvites' AND tw.client_id IS NOT NULL AND ${geldt('tw')} ORDER BY 1 LIMIT 1`,
    );
    const voor = { medewerkerId: await medewerkerVan('coach-1-cvites') };
    const genoemd = await toegangVan(await w.als('directie-1-cvites'), client, voor);
    expect(genoemd).toMatchObject({ soort: 'MEDEWERKER', rollen: ['TRAJECTBEGELEIDER'], bereikt: true });
    const zelf = await toegangVan(await w.als('coach-1-cvites'), client, undefined, genoemd.doelen.join());
    expect(zelf.categorieen.map(zonderUitleg)).toEqual(genoemd.categorieen.map(zonderUitleg));
  });

  test('of a dossier that the one named does not reach it is said that nothing opens, and why', async () => {
    const directie = await w.als('directie-1-cvites');
    const client = await clientVoor('gemeente-cvites');
    const buiten = await w.waarde<string>(
      `SELECT i.opdrachtgever_id FROM integratie i WHERE i.oauth_client_id LIKE '%-cvites' AND i.opdrachtgever_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM traject t JOIN opdracht o ON o.id = t.opdracht_id
         WHERE t.client_id = $1 AND o.opdrachtgever_id = i.opdrachtgever_id) ORDER BY 1 LIMIT 1`,
      client,
    );
    const zonder = { medewerkerId: await medewerkerVan('coach-zonder-autorisatie-cvites') };
    for (const [voor, code] of [
      [{ opdrachtgeverId: buiten }, 'BUITEN_OPDRACHT'],
      [zonder, 'ROL'],
    ] as const) {
      const { bereikt, categorieen } = await toegangVan(directie, client, voor);
      expect(bereikt).toBe(false);
      for (const categorie of categorieen)
        expect(categorie).toMatchObject({ toegestaan: false, code, regel: { id: 'CV-22' }, opdrachten: [] });
    }
  });

  test('the client itself', async () => {
    const client = await clientVan('client-1-cvites');
    const genoemd = await toegangVan(await w.als('directie-1-cvites'), client, { client: true });
    expect(genoemd).toMatchObject({ soort: 'BETROKKENE', bereikt: true });
    const zelf = await toegangVan(await w.als('client-1-cvites'), client, undefined, genoemd.doelen.join());
    expect(zelf.categorieen).toEqual(genoemd.categorieen);
  });

  test('one of another organisatie is nobody, to the byte', async () => {
    const client = await clientVoor('gemeente-cvites');
    for (const persona of ['directie-1-cvites', 'fg-1-cvites']) {
      const wie = await w.als(persona);
      const antwoorden = await Promise.all([
        vraagToegang(wie, client, { opdrachtgeverId: NERGENS }),
        vraagToegang(wie, client, { medewerkerId: NERGENS }),
        vraagToegang(wie, client, { opdrachtgeverId: await opdrachtgeverVan('gemeente-dit') }),
        vraagToegang(wie, client, { medewerkerId: await medewerkerVan('coach-1-dit') }),
        vraagToegang(wie, client, { medewerkerId: 'x' }),
      ]);
      expect(antwoorden[0]?.errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(new Set(antwoorden.map(({ tekst }) => tekst)).size).toBe(1);
    }
  });

  test('nobody else names another, whether or not there is such a dossier', async () => {
    const voor = { opdrachtgeverId: await opdrachtgeverVan('gemeente-cvites') };
    const client = await clientVoor('gemeente-cvites');
    const medewerker = { medewerkerId: await medewerkerVan('coach-1-cvites') };
    for (const [persona, genoemd] of [
      ['gemeente-cvites', voor],
      ['coach-1-cvites', voor],
      ['manager-1-cvites', voor],
      ['client-1-cvites', medewerker],
      ['client-1-cvites', { client: true }],
    ] as const) {
      const wie = await w.als(persona);
      const daar = await vraagToegang(wie, client, genoemd);
      expect(daar.errors[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        reden: 'ROL',
        veld: 'voor',
        regel: 'CV-22',
      });
      expect(daar.tekst).toBe((await vraagToegang(wie, NERGENS, genoemd)).tekst);
    }
  });

  test('exactly one, for purposes of its own', async () => {
    const client = await clientVoor('gemeente-cvites');
    const directie = await w.als('directie-1-cvites');
    const opdrachtgeverId = await opdrachtgeverVan('gemeente-cvites');
    for (const [voor, veld, reden] of [
      [{}, 'voor', 'VERPLICHT'],
      [{ client: false }, 'voor', 'VERPLICHT'],
      [{ opdrachtgeverId, client: true }, 'voor', 'VERPLICHT'],
      [{ opdrachtgeverId, doelen: ['UITVOERING'] }, 'voor.doelen', 'DOEL_NIET_TOEGESTAAN'],
      [{ client: true, doelen: ['VERANTWOORDING'] }, 'voor.doelen', 'DOEL_NIET_TOEGESTAAN'],
    ] as const)
      expect((await vraagToegang(directie, client, voor)).errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        veld,
        reden,
      });
  });
});

describe.each(ORGANISATIES)('at %s', (organisatie) => {
  const LEZERS = [
    ...OPDRACHTGEVERS.map((soort) => `${soort}-${organisatie}`),
    ...['directie-1', 'fg-1', 'manager-1', 'coordinator-1', 'coach-1', 'client-1'].map(
      (naam) => `${naam}-${organisatie}`,
    ),
  ];

  test.each(LEZERS)(
    '[CV-52] what %s is told is what reading gives: the same verdict, rule and code',
    async (persona) => {
      const wie = await w.als(persona);
      const { data } = await wie.vraag<{ clients: { nodes: { id: string }[] } }>(
        '{ clients(first: 5) { nodes { id } } }',
      );
      let vergeleken = 0;
      for (const { id } of data?.clients.nodes ?? []) {
        const { categorieen } = await toegangVan(wie, id);
        const gelezen = await wie.vraag<{ client: Record<string, unknown> }>(
          `query ($id: ID!) { client(id: $id) { ${alles('Client', [])} } }`,
          { id },
        );
        const afgeschermd = new Map(gelezen.afgeschermd.map(({ veld, code, regel }) => [veld, { code, regel }]));
        for (const veld of Object.keys(gelezen.data?.client ?? {})) {
          const behandeling = behandelingVan(`Client.${veld}`);
          if (behandeling?.aard !== 'GEGEVEN') continue;
          const uitleg = categorieen.find(({ categorie }) => categorie === behandeling.categorie);
          const bij = afgeschermd.get(`Client.${veld}`);
          expect({ veld, toegestaan: uitleg?.toegestaan, code: uitleg?.code ?? undefined }).toEqual({
            veld,
            toegestaan: bij === undefined,
            code: bij?.code,
          });
          if (bij) expect(uitleg?.regel.id).toBe(bij.regel);
          vergeleken += 1;
        }
      }
      expect(vergeleken).toBeGreaterThan(10);
    },
  );
});

test('a token without the scope of a category is told so, as reading tells it, and nothing of the facts', async () => {
  const directie = await w.als('directie-1-cvites');
  const client = await clientVoor('gemeente-cvites');
  const smal = await zonderScopes(w.gateway, directie, 'gezondheid:lezen');
  const gezondheid = async (wie: typeof directie) => categorieVan(await toegangVan(wie, client), 'BELEMMERINGEN');
  expect((await gezondheid(directie)).opdrachten?.length).toBeGreaterThan(0);
  const { afgeschermd } = await smal.vraag(`{ client(id: "${client}") { belemmeringen { soort } } }`);
  expect(afgeschermd).toMatchObject([{ code: 'ROL', regel: 'CV-22' }]);
  expect(await gezondheid(smal)).toMatchObject({
    toegestaan: false,
    code: 'ROL',
    regel: { id: 'CV-22' },
    opdrachten: null,
  });
  // Nor by way of another, or of oneself as if one were.
  for (const voor of [
    { opdrachtgeverId: await opdrachtgeverVan('gemeente-cvites') },
    { medewerkerId: await medewerkerVan('directie-1-cvites') },
  ]) {
    expect(categorieVan(await toegangVan(directie, client, voor), 'BELEMMERINGEN').opdrachten?.length).toBeGreaterThan(
      0,
    );
    expect(categorieVan(await toegangVan(smal, client, voor), 'BELEMMERINGEN').opdrachten).toBeNull();
  }
});

test('[CV-52] the explanation follows one fact and foretells what it does: a restriction, recorded and lifted', async () => {
  const directie = await w.als('directie-1-cvites');
  const gemeente = await w.als('gemeente-cvites');
  const opdrachtgeverId = await opdrachtgeverVan('gemeente-cvites');
  const naam = async (client: string) =>
    categorieVan(await toegangVan(directie, client, { opdrachtgeverId, doelen: ['VERANTWOORDING'] }), 'IDENTITEIT');
  let client = '';
  for (const id of await clientsVan('gemeente-cvites', 20)) if ((await naam(id)).toegestaan) client = id;
  const leest = async () => {
    const { data } = await gemeente.vraag<{ client: { achternaam: string | null } }>(
      `{ client(id: "${client}") { achternaam } }`,
    );
    return data?.client.achternaam != null;
  };
  const open = await naam(client);
  expect([open.toegestaan, await leest()]).toEqual([true, true]);
  expect(open.opdrachten?.[0]).toMatchObject({ open: true });
  expect(open.opdrachten?.[0]?.veranderingen).toContainEqual(
    expect.objectContaining({
      regel: { id: 'CV-65' },
      feiten: [expect.objectContaining({ feit: 'BEPERKT', geldt: true })],
    }),
  );

  await w.db.query(
    `INSERT INTO markering (organisatie_id, id, client_id, soort, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), id, 'BEPERKT', $2, '2026-01-01' FROM client WHERE id = $1`,
    [client, await medewerkerVan('directie-1-cvites')],
  );
  const dicht = await naam(client);
  expect(dicht).toMatchObject({ toegestaan: false, code: 'BEPERKT', regel: { id: 'CV-65' } });
  expect([await leest(), dicht.opdrachten?.[0]?.open]).toEqual([false, false]);
  expect(dicht.opdrachten?.[0]?.veranderingen).toMatchObject([
    { regel: { id: 'CV-08' }, feiten: [{ feit: 'BEPERKT', geldt: false }] },
  ]);

  await w.db.query(`UPDATE markering SET tot = '2026-01-02' WHERE client_id = $1 AND soort = 'BEPERKT'`, [client]);
  expect(await naam(client)).toEqual(open);
  expect(await leest()).toBe(true);
});
