import { Client } from 'pg';
import { type Gateway, startGateway } from '../support/gateway';

let gateway: Gateway;
let beheer: Client;
beforeAll(async () => {
  gateway = await startGateway('DEMO');
  const url = new URL(gateway.database.url);
  url.pathname = '/postgres';
  beheer = new Client({ connectionString: url.href });
  await beheer.connect();
});
afterAll(async () => {
  await beheer?.end();
  await gateway?.stop();
});

test('while the database cannot be reached the caller gets 503 and can try again', async () => {
  const gemeente = await gateway.als('gemeente-cvites');
  const vraag = () => gemeente.vraag('{ ik { soort } }');
  expect((await vraag()).status).toBe(200);
  const naam = new URL(gateway.database.url).pathname.slice(1);
  await beheer.query(`ALTER DATABASE "${naam}" ALLOW_CONNECTIONS false`);
  await beheer.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [naam]);
  const { status, data, errors } = await vraag();
  await beheer.query(`ALTER DATABASE "${naam}" ALLOW_CONNECTIONS true`);
  expect([status, data ?? null, errors.map(({ extensions }) => extensions.code)]).toEqual([
    503,
    null,
    ['INTERNAL_SERVER_ERROR'],
  ]);
  expect(errors[0]?.message).toMatch(/Probeer het later opnieuw/);
  expect((await vraag()).status).toBe(200);
});
