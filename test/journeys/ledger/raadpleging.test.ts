import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { type Beller, type Gateway, type Pad, startGateway } from '../../support/gateway';

/*
 * What the ledger says of an operation, as it stands in the database when the answer has come.
 */

jest.setTimeout(120_000);

/** The one way into the ledger. */
const ROUTINE = `DO $$ DECLARE wat regprocedure := (SELECT oid FROM pg_proc WHERE proname = 'leg_vast'); BEGIN`;

const SPAN = '00f067aa0ba902b7';
let teller = 0;

interface Rij {
  readonly [kolom: string]: unknown;
}

describe.each<Pad>(['SNEL', 'BEWAAKT'])('answered by the path %s', (pad) => {
  let gateway: Gateway;
  let db: Client;

  beforeAll(async () => {
    gateway = await startGateway('DEMO', undefined, pad);
    db = new Client({ connectionString: gateway.database.url });
    await db.connect();
  });
  afterAll(async () => {
    await db?.end();
    await gateway?.stop();
  });

  const rijen = async (sql: string, ...waarden: unknown[]): Promise<Rij[]> => (await db.query(sql, waarden)).rows;

  /** Asks in a trace of its own, and gives what the ledger has of it. */
  async function vraag(
    wie: Beller,
    query: string,
    variables: Record<string, unknown> = {},
    kop: Record<string, string> = {},
  ) {
    teller += 1;
    const traceId = teller.toString(16).padStart(32, 'a');
    const antwoord = await wie.vraag(query, variables, { traceparent: `00-${traceId}-${SPAN}-01`, ...kop });
    const raadplegingen = await rijen('SELECT * FROM raadpleging WHERE trace_id = $1 ORDER BY id', traceId);
    const verstrekkingen = await rijen(
      `SELECT v.* FROM verstrekking v JOIN raadpleging r ON r.id = v.raadpleging_id WHERE r.trace_id = $1 ORDER BY nummer`,
      traceId,
    );
    return { antwoord, raadplegingen, verstrekkingen };
  }

  const LIJST = 'query Voortgang { trajecten(first: 3) { nodes { id status client { id achternaam bsn } } } }';

  test('[WE-04] says who asked, when, for what and in which operation, and no value', async () => {
    const { antwoord, raadplegingen, verstrekkingen } = await vraag(await gateway.als('gemeente-cvites'), LIJST);
    expect(antwoord.errors).toEqual([]);
    const [raadpleging] = raadplegingen;
    expect(raadpleging).toMatchObject({
      uitkomst: 'BEANTWOORD',
      soort: 'OPDRACHTGEVER',
      rollen: ['GEMEENTE'],
      operatie: 'Voortgang',
      wortels: ['trajecten'],
      gebruikt: [],
      ouder_span: SPAN,
      code: null,
    });
    expect(raadpleging?.doelen).not.toEqual([]);
    expect(raadpleging?.opdrachtgever_id).toEqual(expect.any(String));
    expect(raadpleging?.operatie_hash).toHaveLength(32);
    const { nodes } = (antwoord.data?.trajecten ?? { nodes: [] }) as {
      nodes: { client: { id: string; achternaam: string | null } }[];
    };
    expect(new Set(verstrekkingen.map(({ betrokkene_id: id }) => id))).toEqual(
      new Set(nodes.map(({ client }) => client.id)),
    );
    const tekst = JSON.stringify([raadplegingen, verstrekkingen]);
    const namen = nodes.flatMap(({ client }) => client.achternaam ?? []);
    expect(namen).not.toEqual([]);
    for (const naam of namen) expect(tekst).not.toContain(naam);
    expect(raadpleging?.afgeschermd).toEqual(antwoord.afgeschermd);
  });

  test('[WE-04] says by which personal fields rows were chosen, not which value was looked for', async () => {
    const zoek = 'query ($naam: String) { clients(first: 1, filter: { achternaam: $naam }) { totaalAantal } }';
    const { raadplegingen, verstrekkingen } = await vraag(await gateway.als('directie-1-cvites'), zoek, {
      naam: 'Zoekgeraakt-4711',
    });
    expect(raadplegingen).toMatchObject([{ uitkomst: 'BEANTWOORD', gebruikt: ['Client.achternaam'] }]);
    expect(verstrekkingen).toEqual([]);
    expect(JSON.stringify(raadplegingen)).not.toContain('Zoekgeraakt');
  });

  test('what is of nobody is not recorded', async () => {
    const { raadplegingen } = await vraag(
      await gateway.als('gemeente-cvites'),
      '{ ik { soort } organisaties { naam } }',
    );
    expect(raadplegingen).toEqual([]);
  });

  test('[CV-46] the first disclosure to a recipient is marked, and the client is told, once', async () => {
    const gemeente = await gateway.als('gemeente-westendorp');
    const EEN = '{ trajecten(first: 1) { nodes { client { id achternaam } } } }';
    // At the same moment: one of them is the first.
    const tegelijk = await Promise.all(Array.from({ length: 6 }, () => vraag(gemeente, EEN)));
    const ids = tegelijk.map(({ verstrekkingen }) => verstrekkingen[0]?.betrokkene_id);
    expect(new Set(ids).size).toBe(1);
    expect(tegelijk.map(({ antwoord }) => antwoord.status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(tegelijk.flatMap(({ verstrekkingen }) => verstrekkingen).filter(({ eerste }) => eerste)).toHaveLength(1);
    expect(await rijen('SELECT * FROM kennisgeving WHERE client_id = $1', ids[0])).toHaveLength(1);
    expect((await vraag(gemeente, EEN)).verstrekkingen).toMatchObject([{ eerste: false }]);
  });

  test('[CV-46] the client is told when something of theirs goes out, not when only that there is a dossier', async () => {
    const uwv = await gateway.als('uwv-implacment');
    const zonder = await vraag(uwv, '{ clients(first: 2) { nodes { id } } }');
    expect(zonder.verstrekkingen).toMatchObject([{ eerste: false }, { eerste: false }]);
    const met = await vraag(uwv, '{ trajecten(first: 2) { nodes { status client { id } } } }');
    const patronen = (met.raadplegingen[0]?.patronen ?? []) as object[];
    const open = met.verstrekkingen.filter(({ patroon }) => Object.keys(patronen[Number(patroon)] ?? {}).length > 0);
    expect(open).not.toEqual([]);
    expect(open.every(({ eerste }) => eerste === true)).toBe(true);
  });

  test('[WE-04] the fingerprint of an operation does not give back what was written in it', async () => {
    const query = '{ clients(first: 1, filter: { geboortedatum: "1980-01-01" }) { totaalAantal } }';
    const [een, ander] = [
      await vraag(await gateway.als('directie-1-dit'), query),
      await vraag(await gateway.als('directie-1-dit'), query),
    ];
    const hash = een.raadplegingen[0]?.operatie_hash as Buffer;
    expect(hash.equals(createHash('sha256').update(query).digest())).toBe(false);
    expect(hash.equals(ander.raadplegingen[0]?.operatie_hash as Buffer)).toBe(true);
  });

  test('[CV-46] reading within the organisatie is no disclosure to a third, and nobody is told', async () => {
    const { verstrekkingen } = await vraag(
      await gateway.als('directie-1-dit'),
      '{ clients(first: 3) { nodes { id achternaam } } }',
    );
    expect(verstrekkingen).toHaveLength(3);
    expect(verstrekkingen.every(({ eerste }) => eerste === false)).toBe(true);
    const ids = verstrekkingen.map(({ betrokkene_id: id }) => id);
    expect(await rijen('SELECT * FROM kennisgeving WHERE client_id = ANY ($1)', ids)).toEqual([]);
  });

  test('a refusal is recorded by its code and rule, without what it was about', async () => {
    const onbekend = '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11';
    const gemeente = await gateway.als('gemeente-cvites');
    const vreemd = await vraag(gemeente, 'query ($id: ID!) { client(id: $id) { id } }', { id: onbekend });
    expect(vreemd.antwoord.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(vreemd.raadplegingen).toMatchObject([
      { uitkomst: 'GEWEIGERD', code: 'NOT_FOUND', regel: null, wortels: ['client'] },
    ]);
    expect(JSON.stringify(vreemd.raadplegingen)).not.toContain(onbekend);
    expect(vreemd.verstrekkingen).toEqual([]);
    const verboden = await vraag(gemeente, '{ noodtoegangen(first: 1) { nodes { id } } }');
    expect(verboden.raadplegingen).toMatchObject([
      { uitkomst: 'GEWEIGERD', code: 'FORBIDDEN', regel: verboden.antwoord.errors[0]?.extensions.regel },
    ]);
  });

  test('also of who is refused before there is anything to answer, if it is known who that is', async () => {
    const { antwoord, raadplegingen } = await vraag(
      await gateway.als('gemeente-cvites'),
      LIJST,
      {},
      {
        'poortwachter-doel': 'WERVING-EN-MEER',
      },
    );
    expect(antwoord.status).toBe(403);
    expect(raadplegingen).toMatchObject([
      { uitkomst: 'GEWEIGERD', code: 'FORBIDDEN', soort: 'OPDRACHTGEVER', doelen: [], wortels: [] },
    ]);
  });

  test('bad input is no decision, and not recorded', async () => {
    const { antwoord, raadplegingen } = await vraag(
      await gateway.als('gemeente-cvites'),
      '{ trajecten(first: "x") { nodes { id } } }',
    );
    expect(antwoord.status).toBe(400);
    expect(raadplegingen).toEqual([]);
  });

  describe('when it cannot be recorded', () => {
    let opdrachtId: string;
    beforeAll(async () => {
      const gemeente = await gateway.als('gemeente-cvites');
      const { data } = await gemeente.vraag<{ opdrachten: { nodes: [{ id: string }] } }>(
        '{ opdrachten(first: 1) { nodes { id } } }',
      );
      opdrachtId = data?.opdrachten.nodes[0].id ?? '';
      await db.query(
        `${ROUTINE} EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM poortwachter_gateway', wat); END $$`,
      );
    });
    afterAll(() =>
      db.query(`${ROUTINE} EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO poortwachter_gateway', wat); END $$`),
    );

    test('there is no answer', async () => {
      const { antwoord, raadplegingen } = await vraag(await gateway.als('gemeente-cvites'), LIJST);
      expect({ status: antwoord.status, data: antwoord.data ?? null }).toEqual({ status: 503, data: null });
      expect(raadplegingen).toEqual([]);
    });

    test('nothing is written', async () => {
      const gemeente = await gateway.als('gemeente-cvites');
      const input = { kenmerk: `onverantwoord-${pad}`, opdrachtId, voornamen: 'A', achternaam: 'B' };
      const { antwoord } = await vraag(
        gemeente,
        'mutation ($input: RegistreerAanmeldingInput!) { registreerAanmelding(input: $input) { aanmelding { id } } }',
        { input },
      );
      expect({ status: antwoord.status, data: antwoord.data ?? null }).toEqual({ status: 503, data: null });
      expect(await rijen('SELECT FROM aanmelding WHERE kenmerk = $1', input.kenmerk)).toEqual([]);
    });

    test('what is of nobody is answered all the same', async () => {
      const { antwoord } = await vraag(await gateway.als('gemeente-cvites'), '{ ik { soort } }');
      expect(antwoord.status).toBe(200);
    });
  });
});
