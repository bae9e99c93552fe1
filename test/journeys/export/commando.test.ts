import { Client } from 'pg';
import { draai } from '../../support/commando';
import { type Gateway, startGateway } from '../../support/gateway';

jest.setTimeout(180_000);

interface Uitslag {
  readonly code: number;
  readonly regels: readonly Record<string, { readonly id?: string; readonly na?: string; readonly rijen?: number }>[];
  readonly klacht: string;
}

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway('DEMO', undefined, 'SNEL');
  // The command has the clock of the machine.
  gateway.zetKlok(new Date());
});
afterAll(() => gateway?.stop());

/** `npm run export -- …`, as a process of its own on the same database. */
async function commando(...argumenten: readonly string[]): Promise<Uitslag> {
  const { code, uit, klacht } = await draai(gateway, 'src/export/main.ts', argumenten);
  const regels = uit.split('\n').filter((regel) => regel !== '');
  return { code, regels: regels.map((regel) => JSON.parse(regel)), klacht };
}

test('writes what the system itself would get, on record in its name, and goes on where it was', async () => {
  const { code, regels } = await commando('--integratie', 'uwv-westendorp', '--per', '20', '--velden', 'id status');
  expect(code).toBe(0);
  const wie = await gateway.als('uwv-westendorp');
  const overHttp = async (zoekdeel: string): Promise<string> => {
    const url = `${gateway.url}/export/rapportages?${zoekdeel}`;
    return (await fetch(url, { headers: { authorization: `Bearer ${wie.token}` } })).text();
  };
  const rijen = regels.flatMap(({ rij }) => (rij ? [rij] : []));
  expect(rijen.length).toBeGreaterThan(20);
  const zelf = (await overHttp('per=20&velden=id+status')).trim().split('\n');
  expect(zelf.map((regel) => JSON.parse(regel))).toEqual(regels);

  const verder = regels.find(({ deel }) => deel)?.deel?.na ?? '';
  const rest = await commando('--integratie', 'uwv-westendorp', '--na', verder, '--velden', 'id status');
  expect(rest.regels.flatMap(({ rij }) => (rij ? [rij] : []))).toEqual(rijen.slice(20));

  const db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  const { rows } = await db.query(
    `SELECT DISTINCT c.oauth_client_id AS wie FROM raadpleging r
     JOIN integratie_client c ON c.integratie_id = r.integratie_id WHERE r.operatie = 'Export'`,
  );
  await db.end();
  expect(rows).toEqual([{ wie: 'uwv-westendorp' }]);
});

test('in the name of a system that calls with a certificate as well', async () => {
  const db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  await db.query(
    "UPDATE integratie SET certificaat_oin = '00000099000000001000', certificaat_afdruk = $1 WHERE oauth_client_id = 'gemeente-dit'",
    ['a'.repeat(43)],
  );
  await db.end();
  expect((await (await gateway.als('gemeente-dit')).vraag('{ ik { soort } }')).status).toBe(401);
  expect((await commando('--integratie', 'gemeente-dit', '--velden', 'id')).code).toBe(0);
});

test('a list that is not for this system ends with 1, and says by which rule', async () => {
  const { code, regels, klacht } = await commando('--integratie', 'partner-cvites', '--lijst', 'clients');
  expect([code, regels]).toEqual([1, []]);
  expect(klacht).toMatch(/^refused with 403\n {2}clients is niet voor .*\. \(FORBIDDEN, ROL, CV-22\)\n/m);
});

test('when nobody reads on it broke off: that is 1, for it had begun', async () => {
  const argumenten = ['--integratie', 'uwv-westendorp', '--per', '1'];
  const { code, klacht } = await draai(gateway, 'src/export/main.ts', argumenten, '', false);
  expect([code, klacht]).toEqual([1, expect.stringMatching(/^broke off: /m)]);
});

test.each([
  [[], '--integratie says in whose name'],
  [['--integratie', 'niemand'], 'no system of an opdrachtgever or partner'],
  [['--integratie', 'uwv-westendorp', '--lijst', 'alles'], '--lijst knows rapportages'],
  [['--integratie', 'uwv-westendorp', '--alles'], '--alles'],
])('%j cannot begin, and says why', async (argumenten, waarom) => {
  const { code, klacht } = await commando(...argumenten);
  expect(code).toBe(2);
  expect(klacht).toContain(waarom);
});
