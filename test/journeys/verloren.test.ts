import { Client } from 'pg';
import { type Beller, type Gateway, startGateway } from '../support/gateway';

let gateway: Gateway;
let gemeente: Beller;
let eigenaar: Client;

beforeAll(async () => {
  gateway = await startGateway();
  gemeente = await gateway.als('gemeente-cvites');
  eigenaar = new Client({ connectionString: gateway.database.url });
  await eigenaar.connect();
});
afterAll(async () => {
  await eigenaar.end();
  await gateway.stop();
});

const tel = async (kenmerk: string): Promise<number> => {
  const { rowCount } = await eigenaar.query('SELECT FROM aanmelding WHERE kenmerk = $1', [kenmerk]);
  return rowCount ?? 0;
};

describe('what could not be made durable is not confirmed', () => {
  const registreer = (kenmerk: string, selectie: string) => `registreerAanmelding(input: {
    kenmerk: "${kenmerk}", opdrachtId: $opdracht, voornamen: "Sanne", achternaam: "Mulder"
  }) { aanmelding { id ${selectie} } }`;

  let opdracht: string | undefined;
  beforeAll(async () => {
    const { data } = await gemeente.vraag<{ opdrachten: { nodes: { id: string }[] } }>(
      '{ opdrachten { nodes { id } } }',
    );
    opdracht = data?.opdrachten.nodes[0]?.id;
    // From here on a selection that asks for the terms of an opdracht fails in the database, and PostgreSQL gives the transaction up.
    await eigenaar.query('REVOKE SELECT ON opdracht_voorwaarden FROM poortwachter_gateway');
  });
  afterAll(() => eigenaar.query('GRANT SELECT ON opdracht_voorwaarden TO poortwachter_gateway'));

  test('a registration whose selection breaks the transaction gives an error and no data', async () => {
    const mutatie = registreer('verloren-1', 'opdracht { doelen }');
    const antwoord = await gemeente.vraag(`mutation ($opdracht: ID!) { ${mutatie} }`, { opdracht });
    expect(antwoord.status).toBe(503);
    expect(antwoord.data ?? null).toBeNull();
    expect(antwoord.errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await tel('verloren-1')).toBe(0);
  });

  test('neither is the first of two of which the second breaks it', async () => {
    const mutatie = `mutation ($opdracht: ID!) {
      een: ${registreer('verloren-2', '')}
      twee: ${registreer('verloren-3', 'opdracht { doelen }')}
    }`;
    const antwoord = await gemeente.vraag(mutatie, { opdracht });
    expect(antwoord.data ?? null).toBeNull();
    expect(await tel('verloren-2')).toBe(0);
    expect(await tel('verloren-3')).toBe(0);
  });

  test('and one that does not break it is there (a control)', async () => {
    const { data } = await gemeente.vraag(`mutation ($opdracht: ID!) { ${registreer('bewaard-1', '')} }`, { opdracht });
    expect(data).toHaveProperty('registreerAanmelding.aanmelding.id');
    expect(await tel('bewaard-1')).toBe(1);
  });
});
