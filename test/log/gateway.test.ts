import { AANVRAAG } from '../../src/log/aanvraag';
import { kenmerk, Opzet } from '../journeys/schrijven/opzet';
import { KANARIE } from '../support/kanaries';
import { zoekKanaries } from '../support/kanariezoeker';
import { regelsVan as gelogdVan } from '../support/logmap';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

/** What this process logged of one request, and that none of it is a value of somebody. */
function regelsVan(aanvraag: string | null): ReturnType<typeof gelogdVan> {
  const regels = gelogdVan(aanvraag);
  expect(zoekKanaries(regels.map((regel) => JSON.stringify(regel)).join('\n'))).toEqual([]);
  return regels;
}

const ID = '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11';
const REGISTREER =
  'mutation ($input: RegistreerAanmeldingInput!) { registreerAanmelding(input: $input) { reedsGeregistreerd } }';
const invoer = () => ({
  kenmerk: kenmerk(),
  voornamen: KANARIE.voornamen,
  achternaam: KANARIE.achternaam,
  telefoon: KANARIE.telefoon,
  email: KANARIE.email,
});

/** Makes the database fail with what is written in its message, at once or at the commit. */
const struikel = (wanneer: 'AFTER' | 'DEFERRED') =>
  opzet.rijen(`
    CREATE FUNCTION struikel() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'duplicate key value: %', NEW.waarden USING DETAIL = NEW.waarden::text; END $$;
    CREATE ${wanneer === 'DEFERRED' ? 'CONSTRAINT' : ''} TRIGGER struikel AFTER INSERT ON aanmelding_inhoud
    ${wanneer === 'DEFERRED' ? 'DEFERRABLE INITIALLY DEFERRED' : ''} FOR EACH ROW EXECUTE FUNCTION struikel()`);
const sta = () => opzet.rijen('DROP FUNCTION struikel() CASCADE');

describe('what is logged of a request bears its id, and nothing of anybody', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${opzet.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const id = ({ headers }: { headers: Headers }) => headers.get('x-request-id');

  test('[CV-20] a token that is refused: why, and not what it said', async () => {
    const nep = [KANARIE.achternaam, { iss: KANARIE.email, sub: KANARIE.bsn }, KANARIE.tekst]
      .map((deel) => Buffer.from(JSON.stringify(deel)).toString('base64url'))
      .join('.');
    const antwoord = await post({ query: '{ ik { soort } }' }, { authorization: `Bearer ${nep}` });
    expect(antwoord.status).toBe(401);
    expect(regelsVan(id(antwoord))).toMatchObject([{ msg: 'token refused', oorzaak: 'TOKEN', detail: 'ONLEESBAAR' }]);
  });

  test.each([
    ['AFTER', { msg: 'unexpected error', sqlstate: 'P0001', veld: 'registreerAanmelding' }],
    ['DEFERRED', { msg: 'commit failed', sqlstate: 'P0001' }],
  ] as const)('[CV-20] a failure of the database that quotes what was sent (%s)', async (wanneer, verwacht) => {
    const partner = await opzet.als('partner-cvites');
    await struikel(wanneer);
    const antwoord = await partner.vraag(REGISTREER, { input: invoer() }).finally(sta);
    expect(antwoord.errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    const regels = regelsVan(id(antwoord));
    expect(regels).toEqual([expect.objectContaining(verwacht)]);
    expect(regels[0]?.fout).toMatch(/Error$/);
    expect(regels[0]?.plaatsen).not.toEqual([]);
    // A control: the same without the failure is kept, and nothing is told of it.
    const goed = await partner.vraag(REGISTREER, { input: invoer() });
    expect([goed.errors, regelsVan(id(goed))]).toEqual([[], []]);
  });

  test.each<[string, unknown, Record<string, string>]>([
    ['a variable', { query: REGISTREER, variables: { input: { ...invoer(), geslacht: KANARIE.gezondheid } } }, {}],
    ['a key', { query: REGISTREER, variables: { input: { ...invoer(), [KANARIE.bsn]: 1 } } }, {}],
    ['a literal', { query: `{ client(id: { x: "${KANARIE.bsn}" }) { id } }` }, {}],
    ['an alias', { query: `{ ${KANARIE.voornamen}: client(id: "${ID}") { id } }` }, {}],
    ['the name of an operation', { query: '{ ik { soort } }', operationName: KANARIE.voornamen }, {}],
    ['the text of a query', { query: `{ ${KANARIE.voornamen} ${KANARIE.tekst}` }, {}],
    ['a purpose', { query: '{ ik { soort } }' }, { 'poortwachter-doel': KANARIE.voornamen }],
    ['what is no JSON', `{"query": ${KANARIE.tekst}`, {}],
    ['what is too long', { query: `{ ik { soort } } # ${KANARIE.tekst.repeat(60_000)}` }, {}],
    ['the id of the request', { query: '{ ik { soort } }' }, { 'x-request-id': KANARIE.bsn }],
  ])('[CV-20] values in %s', async (_, body, headers) => {
    const { token } = await opzet.als('partner-cvites');
    const antwoord = await post(body, { authorization: `Bearer ${token}`, ...headers });
    await antwoord.text();
    expect(id(antwoord)).toMatch(AANVRAAG);
    regelsVan(id(antwoord));
  });
});

describe('a caller is given the id of the request', () => {
  test.each(['/graphql', '/healthz', '/dev/personas', '/bestaat-niet'])('by every answer: %s', async (pad) => {
    const een = await fetch(`${opzet.gateway.url}${pad}`);
    const twee = await fetch(`${opzet.gateway.url}${pad}`);
    expect(een.headers.get('x-request-id')).toMatch(AANVRAAG);
    expect(twee.headers.get('x-request-id')).not.toBe(een.headers.get('x-request-id'));
  });

  test('which is the own one, when it sent one', async () => {
    const { headers } = await fetch(`${opzet.gateway.url}/healthz`, { headers: { 'x-request-id': ID } });
    expect(headers.get('x-request-id')).toBe(ID);
  });
});
