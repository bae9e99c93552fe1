import { leesVerstrekkingId } from '../../../src/domain/verstrekking';
import type { Beller } from '../../support/gateway';
import { geldt, wereld } from '../lezen/wereld';

const w = wereld();
const NERGENS = '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11.1';

const VRAAG = `query ($id: ID!) { toegangOp(verstrekkingId: $id) {
  id soort rollen doelen zelfdeBeleid gelijk nuToegestaan
  categorieen { categorie velden regel { id artikel tekst } grondslag gelijk
    toen { toegestaan regel { id } grondslag code } nu { toegestaan regel { id } grondslag code } } } }`;

interface Oordeel {
  readonly toegestaan: boolean;
  readonly regel: { readonly id: string };
  readonly grondslag: string | null;
  readonly code: string | null;
}

interface ToegangOp {
  readonly id: string;
  readonly soort: string;
  readonly rollen: readonly string[];
  readonly doelen: readonly string[];
  readonly zelfdeBeleid: boolean;
  readonly gelijk: boolean;
  readonly nuToegestaan: boolean;
  readonly categorieen: readonly {
    readonly categorie: string;
    readonly velden: readonly string[];
    readonly regel: { readonly id: string };
    readonly grondslag: string;
    readonly toen: Oordeel;
    readonly nu: Oordeel;
  }[];
}

const vraag = (wie: Beller, id: string) => wie.vraag<{ toegangOp: ToegangOp | null }>(VRAAG, { id });

async function toegangOp(persona: string, id: string): Promise<ToegangOp> {
  const { data, errors } = await vraag(await w.als(persona), id);
  expect(errors).toEqual([]);
  if (!data?.toegangOp) throw new Error(`${persona} was not told`);
  return data.toegangOp;
}

/** What the caller is told instead. */
async function weigering(persona: string, id: string): Promise<unknown> {
  const { data, errors } = await vraag(await w.als(persona), id);
  expect(data?.toegangOp ?? null).toBeNull();
  return errors.map(({ message, extensions: { code } }) => ({ message, code }));
}

/** Reads of a client, and gives the record of it. */
async function lees(persona: string, client: string, velden: string, doel: string): Promise<string> {
  const { data } = await (await w.als(persona)).vraag<{ client: unknown }>(
    `query ($id: ID!) { client(id: $id) { ${velden} } }`,
    { id: client },
    { 'Poortwachter-Doel': doel },
  );
  expect(data?.client).toBeTruthy();
  return w.waarde<string>(
    `SELECT v.raadpleging_id || '.' || v.nummer FROM verstrekking v
     JOIN raadpleging r ON r.organisatie_id = v.organisatie_id AND r.id = v.raadpleging_id
     WHERE v.betrokkene_soort = 'CLIENT' AND v.betrokkene_id = $1 ORDER BY r.id DESC, v.nummer DESC LIMIT 1`,
    client,
  );
}

/** A client with an account, whom this coach is assigned to, and the persona of that account. */
const eigenClient = async (coach: string): Promise<{ client: string; persona: string }> => {
  const [rij] = await w.rijen<{ client: string; persona: string }>(
    `SELECT a.client_id AS client, a.subject AS persona FROM client_account a
     JOIN toewijzing t ON t.client_id = a.client_id AND ${geldt('t')} JOIN medewerker m ON m.id = t.medewerker_id
     WHERE m.subject = $1 AND ${geldt('a')} AND a.hoedanigheid = 'ZELF' ORDER BY a.client_id LIMIT 1`,
    coach,
  );
  if (!rij) throw new Error(`${coach} has no client with an account`);
  return rij;
};

const COACH = 'coach-1-cvites';

describe('what was decided once is explained', () => {
  let client: string;
  let persona: string;
  let id: string;
  beforeAll(async () => {
    ({ client, persona } = await eigenClient(COACH));
    id = await lees(COACH, client, 'id achternaam trajecten { nodes { status } }', 'UITVOERING');
  });

  test('[CV-52] to FG, directie and the client, as it was recorded: who, for what, by which rule', async () => {
    const [fg, directie, zelf] = await Promise.all(
      ['fg-1-cvites', 'directie-1-cvites', persona].map((wie) => toegangOp(wie, id)),
    );
    expect(fg).toMatchObject({
      id,
      soort: 'MEDEWERKER',
      rollen: ['TRAJECTBEGELEIDER'],
      doelen: ['UITVOERING'],
      zelfdeBeleid: true,
      gelijk: true,
      nuToegestaan: true,
    });
    const identiteit = fg?.categorieen.find(({ categorie }) => categorie === 'IDENTITEIT');
    expect(identiteit?.velden).toContain('Client.achternaam');
    expect(identiteit?.toen).toEqual({
      toegestaan: true,
      regel: { id: identiteit?.regel.id },
      grondslag: identiteit?.grondslag,
      code: null,
    });
    expect(directie).toEqual(fg);
    expect(zelf).toEqual(fg);
  });

  test('[CV-52] and that it was explained is on record as well', async () => {
    await toegangOp('fg-1-cvites', id);
    const [laatste] = await w.rijen<{ wortels: string[]; betrokkene: string }>(
      `SELECT r.wortels, v.betrokkene_id AS betrokkene FROM raadpleging r
       JOIN verstrekking v ON v.organisatie_id = r.organisatie_id AND v.raadpleging_id = r.id ORDER BY r.id DESC LIMIT 1`,
    );
    expect(laatste).toEqual({ wortels: ['toegangOp'], betrokkene: client });
  });

  test('to nobody else: what is not theirs is as what does not exist', async () => {
    const geen = await weigering('fg-1-cvites', NERGENS);
    expect(geen).toEqual([{ message: 'Niet gevonden.', code: 'NOT_FOUND' }]);
    const andere = await w.waarde<string>(
      `SELECT a.subject FROM client_account a JOIN organisatie o ON o.id = a.organisatie_id
       WHERE o.profiel = 'CVITES' AND a.client_id <> $1 AND ${geldt('a')} ORDER BY a.subject LIMIT 1`,
      client,
    );
    for (const wie of [COACH, 'coordinator-1-cvites', 'fg-1-dit', 'directie-1-westendorp', andere])
      expect([wie, await weigering(wie, id)]).toEqual([wie, geen]);
    expect(await weigering('fg-1-cvites', 'geen id')).toEqual(geen);
    const buiten = await weigering('gemeente-cvites', id);
    expect(buiten).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await weigering('gemeente-cvites', NERGENS)).toEqual(buiten);
  });

  test('[CV-52 CV-18] and whether it would be so now: not when the assignment has ended, which changes nothing of then', async () => {
    await w.db.query(
      `UPDATE toewijzing SET tot = $2 WHERE client_id = $1 AND tot IS NULL
         AND medewerker_id = (SELECT id FROM medewerker WHERE subject = $3)`,
      [client, new Date('2026-06-01T00:00:00Z'), COACH],
    );
    const erna = await toegangOp('fg-1-cvites', id);
    expect(erna.gelijk).toBe(true);
    expect(erna.nuToegestaan).toBe(false);
    for (const { toen, nu } of erna.categorieen) {
      expect(toen.toegestaan).toBe(true);
      expect(nu).toMatchObject({ toegestaan: false, code: 'ROL' });
    }
  });

  test('[CV-52] not when the registration of the caller has ended', async () => {
    const eigen = await w.waarde<string>(
      `SELECT DISTINCT t.client_id FROM traject t JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')}
       JOIN integratie i ON i.opdrachtgever_id = o.opdrachtgever_id JOIN traject_verloop p ON p.traject_id = t.id AND p.geinformeerd_op IS NOT NULL
       WHERE i.oauth_client_id = 'gemeente-cvites' ORDER BY 1 LIMIT 1`,
    );
    const buiten = await lees(
      'gemeente-cvites',
      eigen,
      'id achternaam trajecten { nodes { status } }',
      'VERANTWOORDING',
    );
    const voor = await toegangOp('directie-1-cvites', buiten);
    expect(voor).toMatchObject({ soort: 'OPDRACHTGEVER', rollen: [], gelijk: true, nuToegestaan: true });
    await w.db.query(`UPDATE integratie SET tot = '2026-05-01' WHERE oauth_client_id = 'gemeente-cvites'`);
    const erna = await toegangOp('directie-1-cvites', buiten);
    expect(erna).toMatchObject({ gelijk: true, nuToegestaan: false });
    expect(erna.categorieen.map(({ nu }) => nu.code)).toEqual(voor.categorieen.map(() => 'GEEN_GROND'));
    expect(erna.categorieen).not.toEqual([]);
  });
});

describe('what does not hold together is an error, and never explained away', () => {
  test('a record that was changed is judged again by what it says, and differs', async () => {
    const { client } = await eigenClient('coach-1-dit');
    const id = await lees('coach-1-dit', client, 'id achternaam', 'UITVOERING');
    const { raadplegingId } = leesVerstrekkingId(id) ?? {};
    await w.db.query('ALTER TABLE raadpleging DISABLE TRIGGER USER');
    await w.db.query(`UPDATE raadpleging SET rollen = '{FG}' WHERE id = $1`, [raadplegingId]);
    expect((await toegangOp('fg-1-dit', id)).gelijk).toBe(false);
  });

  test('a policy that was changed afterwards explains nothing', async () => {
    const { client } = await eigenClient('coach-1-dit');
    const id = await lees('coach-1-dit', client, 'id achternaam', 'UITVOERING');
    await w.db.query(`UPDATE beleidsversie SET inhoud = inhoud - 'CVITES'`);
    expect(await weigering('fg-1-dit', id)).toMatchObject([{ code: 'INTERNAL_SERVER_ERROR' }]);
  });
});
