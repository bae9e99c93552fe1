import { Client } from 'pg';
import { type Beller, type Gateway, startGateway } from '../support/gateway';

/*
 * Who calls is taken for granted until the operation's own transaction asks it: what happened to a registration between
 * two requests must show in the second as if it had been asked first.
 */
describe.each(['SNEL', 'BEWAAKT'] as const)('by the path %s', (pad) => {
  let gateway: Gateway;
  let db: Client;
  beforeEach(async () => {
    gateway = await startGateway('DEMO', undefined, pad);
    db = new Client({ connectionString: gateway.database.url });
    await db.connect();
  });
  afterEach(async () => {
    await db?.end();
    await gateway?.stop();
  });

  const IK = '{ ik { soort doelen } }';
  const NU_SQL = "'2026-11-02T09:00:00Z'";

  /** A caller that the gateway has met. */
  async function bekend(persona: string): Promise<Beller> {
    const beller = await gateway.als(persona);
    for (let keer = 0; keer < 2; keer += 1) expect((await beller.vraag(IK)).status).toBe(200);
    return beller;
  }

  const MUTATIE = `mutation { dienKlachtIn(input: {}) { klacht { id } } }`;

  test.each([
    ['a question', IK],
    ['a list', '{ trajecten(first: 1) { nodes { id } } }'],
    ['nothing but the schema', '{ __typename }'],
    ['a field that is not there', '{ bestaatNiet }'],
    ['what is no GraphQL', '{'],
    ['an operation that has no such name', 'query A { ik { soort } } query B { ik { soort } }'],
    ['a mutation that is not right', MUTATIE],
  ])('whose registration ended gets 401 for %s', async (_wat, query) => {
    const gemeente = await bekend('gemeente-cvites');
    await db.query(`UPDATE integratie SET tot = ${NU_SQL} WHERE oauth_client_id = 'gemeente-cvites'`);
    for (let keer = 0; keer < 2; keer += 1) {
      const { status, data, errors, headers, tekst } = await gemeente.vraag(query);
      expect([status, data, errors.map(({ extensions }) => extensions)]).toEqual([
        401,
        undefined,
        [{ code: 'UNAUTHENTICATED' }],
      ]);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="poortwachter", error="invalid_token"');
      expect(tekst).toBe(
        '{"errors":[{"message":"Dit token hoort bij geen registratie.","extensions":{"code":"UNAUTHENTICATED"}}]}\n',
      );
    }
  });

  test('whose roles ended gets 403', async () => {
    const coach = await bekend('coach-1-cvites');
    await db.query(`UPDATE autorisatie a SET tot = ${NU_SQL} FROM medewerker m
    WHERE m.id = a.medewerker_id AND m.subject = 'coach-1-cvites'`);
    for (let keer = 0; keer < 2; keer += 1) {
      const { status, data, errors } = await coach.vraag(IK);
      expect([status, data, errors[0]?.extensions]).toEqual([
        403,
        undefined,
        { code: 'FORBIDDEN', regel: 'CV-22', reden: 'ROL' },
      ]);
    }
  });

  test('a purpose that is taken away is refused, and one that is given is served, from the next request', async () => {
    const gemeente = await bekend('gemeente-cvites');
    const onder = (doel: string) => gemeente.vraag(IK, {}, { 'Poortwachter-Doel': doel });
    const geef = (...doelen: readonly string[]) =>
      db.query(`UPDATE integratie SET doelen = $1, standaard_doelen = $1 WHERE oauth_client_id = 'gemeente-cvites'`, [
        doelen,
      ]);
    const { rows } = await db.query("SELECT doelen FROM integratie WHERE oauth_client_id = 'gemeente-cvites'");
    const [eerste, ...overige] = rows[0].doelen;
    expect((await onder(eerste)).status).toBe(200);
    await geef(...overige);
    expect((await onder(eerste)).status).toBe(403);
    await geef(eerste, ...overige);
    expect((await onder(eerste)).data).toEqual({ ik: { soort: 'OPDRACHTGEVER', doelen: [eerste] } });
    await geef(eerste);
    expect((await gemeente.vraag(IK)).data).toEqual({ ik: { soort: 'OPDRACHTGEVER', doelen: [eerste] } });
  });

  test('an opdracht that a partner got or lost counts at once', async () => {
    const partner = await bekend('partner-cvites');
    const namen = async () =>
      (await partner.vraag<{ opdrachten: { nodes: { id: string }[] } }>('{ opdrachten { nodes { id } } }')).data
        ?.opdrachten.nodes;
    const eerst = (await namen()) ?? [];
    expect(eerst.length).toBeGreaterThan(0);
    await db.query(`DELETE FROM integratie_opdracht r USING integratie i
    WHERE i.id = r.integratie_id AND i.oauth_client_id = 'partner-cvites' AND r.opdracht_id = '${eerst[0]?.id}'`);
    expect(await namen()).toEqual(eerst.slice(1));
  });
});
