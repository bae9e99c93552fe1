import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import { type Beller, type Gateway, startGateway, ZONDER_GEBEURTENISSEN } from '../support/gateway';
import { NU } from '../support/moment';

/*
 * Operations of one caller take turns. What is withdrawn while one waits for its turn, is withdrawn when its turn comes: its
 * transaction begins after that was acknowledged.
 */

jest.setTimeout(120_000);
const LATER = new Date(NU.getTime() + 60_000);
const LEZER = 'werkgever-factor2';
const NAMEN = '{ clients(first: 100) { nodes { id achternaam } } }';
const BEZET = '{ aanmeldingen(first: 1) { nodes { id } } }';

interface Genoemd {
  readonly id: string;
  readonly achternaam: string | null;
}

const TOESTEMMINGEN = `SELECT t.id, t.client_id AS "clientId" FROM toestemming t
  JOIN integratie i ON i.organisatie_id = t.organisatie_id AND i.opdrachtgever_id = t.ontvanger_id
  WHERE i.oauth_client_id = $1 AND t.categorie = 'IDENTITEIT' AND t.doel = 'VERANTWOORDING' AND t.tot IS NULL
    AND t.client_id = ANY ($2) ORDER BY t.id LIMIT 2`;

describe.each(['SNEL', 'BEWAAKT'] as const)('%s', (pad) => {
  let gateway: Gateway;
  let db: Client;
  let elders: Client;
  let lezer: Beller;
  beforeAll(async () => {
    gateway = await startGateway('DEMO', undefined, pad, ZONDER_GEBEURTENISSEN);
    [db, elders] = [1, 2].map(() => new Client({ connectionString: gateway.database.url })) as [Client, Client];
    await Promise.all([db.connect(), elders.connect()]);
    lezer = await gateway.als(LEZER);
  });
  afterAll(async () => {
    await db?.end();
    await elders?.end();
    await gateway?.stop();
  });
  beforeEach(() => gateway.zetKlok(NU));

  /** Asks while all turns of the caller are taken, and gives them back when `intussen` is done. */
  async function wachtend<T>(vraag: () => Promise<T>, intussen: () => Promise<unknown>): Promise<T> {
    await lezer.vraag(BEZET);
    await db.query('BEGIN');
    await db.query('LOCK TABLE aanmelding IN ACCESS EXCLUSIVE MODE');
    const bezet = [1, 2, 3, 4, 5].map(() => lezer.vraag(BEZET));
    await pauze(300);
    const gevraagd = vraag();
    await pauze(300);
    gateway.zetKlok(LATER);
    await intussen();
    await db.query('ROLLBACK');
    expect((await Promise.all(bezet)).map(({ status }) => status)).toEqual(bezet.map(() => 200));
    return gevraagd;
  }

  const namen = async (): Promise<readonly Genoemd[]> =>
    (await lezer.vraag<{ clients: { nodes: Genoemd[] } }>(NAMEN)).data?.clients.nodes ?? [];
  const uitgevoerd = async (): Promise<readonly Genoemd[]> => {
    const koppen = { authorization: `Bearer ${lezer.token}` };
    const antwoord = await fetch(`${gateway.url}/export/clients?velden=id+achternaam`, { headers: koppen });
    const regels = (await antwoord.text()).split('\n').filter((regel) => regel !== '');
    return regels.flatMap((regel) => (JSON.parse(regel) as { rij?: Genoemd }).rij ?? []);
  };

  it.each([
    ['a query', namen],
    ['a part of an export', uitgevoerd],
  ])('[F2-04] %s that waited shows nothing that rests on a consent withdrawn meanwhile', async (_wat, vraag) => {
    const metNaam = (await vraag()).flatMap(({ id, achternaam }) => (achternaam === null ? [] : [id]));
    const { rows } = await elders.query<{ id: string; clientId: string }>(TOESTEMMINGEN, [LEZER, metNaam]);
    const [weg, blijft] = rows;
    if (weg === undefined || blijft === undefined) throw new Error('no two clients consented');
    const erna = await wachtend(vraag, () =>
      elders.query('UPDATE toestemming SET tot = $2 WHERE id = $1', [weg.id, LATER]),
    );
    const naamVan = (clientId: string) => erna.find(({ id }) => id === clientId)?.achternaam;
    expect(naamVan(weg.clientId)).toBeNull();
    expect(naamVan(blijft.clientId)).toEqual(expect.any(String));
    // And it was judged by the moment at which it was read.
    const { rows: opgetekend } = await elders.query('SELECT max(op) AS op FROM raadpleging');
    expect(opgetekend).toEqual([{ op: LATER }]);
  });

  it('what waited is of nobody when the registration was ended meanwhile', async () => {
    const erna = await wachtend(
      () => lezer.vraag(NAMEN),
      () => elders.query('UPDATE integratie SET tot = $2 WHERE oauth_client_id = $1', [LEZER, LATER]),
    );
    expect([erna.status, erna.data]).toEqual([401, undefined]);
  });
});
