import { type Gateway, startGateway } from '../support/gateway';

const FRONTEND = 'https://frontend.test';
const PORTAAL = 'http://127.0.0.1:8443';

let gateway: Gateway;
let token: string;
beforeAll(async () => {
  gateway = await startGateway('DEMO', undefined, 'BEIDE', { CORS_ORIGINS: `${FRONTEND}, ${PORTAAL}` });
  token = (await gateway.als('coach-1-cvites')).token;
});
afterAll(() => gateway?.stop());

const CORS = /^access-control-/;
/** The headers of the protocol in an answer, and that it is another one for another origin. */
const cors = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([naam]) => CORS.test(naam) || naam === 'vary'));

const vooraf = (pad: string, origin: string): Promise<Response> =>
  fetch(`${gateway.url}${pad}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,poortwachter-doel',
    },
  });

const vraag = (headers: Record<string, string>, query = '{ ik { soort } }'): Promise<Response> =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  });

const LEESBAAR = 'x-request-id, traceresponse, retry-after, www-authenticate';

test.each([FRONTEND, PORTAAL])('a page of %s may ask, and its browser asks again only after hours', async (origin) => {
  const { status, headers } = await vooraf('/graphql', origin);
  expect([status, cors(headers)]).toEqual([
    204,
    {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'authorization, content-type, poortwachter-doel, traceparent, tracestate, x-request-id',
      'access-control-expose-headers': LEESBAAR,
      'access-control-max-age': '7200',
      vary: 'Origin',
    },
  ]);
});

test.each([
  ['an answer', {}, '{ ik { soort } }', 200],
  ['a bad request', {}, '{ bestaat_niet }', 400],
  ['a token that is not in order', { authorization: 'Bearer nee' }, '{ ik { soort } }', 401],
])('%s can be read by a page of a listed origin, with its headers', async (_wat, koppen, query, verwacht) => {
  const { status, headers } = await vraag({ origin: FRONTEND, ...koppen }, query);
  expect([status, cors(headers)]).toEqual([
    verwacht,
    { 'access-control-allow-origin': FRONTEND, 'access-control-expose-headers': LEESBAAR, vary: 'Origin' },
  ]);
  expect(headers.get('x-request-id')).toBeTruthy();
});

/** What looks like a listed origin to who compares carelessly. */
const VREEMD = [
  'https://elders.test',
  'http://frontend.test',
  'https://frontend.test:444',
  'https://frontend.test.elders.test',
  'https://x.frontend.test',
  'https://FRONTEND.test',
  'http://127.0.0.1',
  'null',
  '*',
];

test.each(VREEMD)('a page of %s gets no header of the protocol', async (origin) => {
  expect(cors((await vooraf('/graphql', origin)).headers)).toEqual({ vary: 'Origin' });
  const { status, headers } = await vraag({ origin });
  expect([status, cors(headers)]).toEqual([200, { vary: 'Origin' }]);
});

test('who is no page is answered as ever', async () => {
  const { status, headers } = await vraag({});
  expect([status, cors(headers)]).toEqual([200, { vary: 'Origin' }]);
});

test.each(['/healthz', '/readyz', '/metrics', '/dev/token', '/graphql/'])(
  '%s is for no page, of whatever origin',
  async (pad) => {
    const { headers: gelezen } = await fetch(`${gateway.url}${pad}`, { headers: { origin: FRONTEND } });
    expect(cors(gelezen)).toEqual({});
  },
);

test('without the setting there is no origin of which a page may ask', async () => {
  const zonder = await startGateway('LEEG');
  try {
    const { headers } = await fetch(`${zonder.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: FRONTEND, 'access-control-request-method': 'POST' },
    });
    expect(cors(headers)).toEqual({ vary: 'Origin' });
  } finally {
    await zonder.stop();
  }
});
