import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { comparable, isMeant } from '../../bench/answers';
import { Callers } from '../../bench/callers';
import { compare } from '../../bench/check';
import { differences } from '../../bench/equality';
import { dataOf } from '../../bench/graphql';
import type { Running } from '../../bench/running';

const servers: Server[] = [];

/** A contender that answers every question with this. */
async function antwoorder(name: Running['name'], answer: unknown): Promise<Running> {
  const server = createServer((_request, response) => response.end(JSON.stringify(answer)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pid: process.pid,
    asker: {
      request: async () => ({ path: '/', headers: {}, body: '{}' }),
      rows: (_query, gekregen) => dataOf(gekregen),
    },
  };
}

afterAll(async () => {
  for (const server of servers) {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
});

const traject = (achternaam: string | null, mogelijkheden: string | null) => ({
  id: 't1',
  client: { achternaam, gezondheidFunctioneel: mogelijkheden === null ? null : { mogelijkheden } },
  rapportages: { nodes: [{ resultaten: 'Op weg.' }] },
});
const bladzijde = (...nodes: readonly unknown[]) => ({ data: { trajecten: { nodes } } });
const DATABASE = { ownerUrl: 'postgres://nowhere', callers: new Callers({}) };

describe('contenders are only measured when they answer alike', () => {
  const goed = bladzijde(traject('Berg', 'kan zitten'));

  test('the same rows pass, whatever the order of their keys', async () => {
    const { client, ...overig } = traject('Berg', 'kan zitten');
    const ander = bladzijde({ ...overig, client });
    const contenders = [await antwoorder('L0', goed), await antwoorder('poortwachter', ander)];
    expect(await compare(contenders, 'Q1', [{}], DATABASE)).toEqual([]);
  });

  test('a value that one of them withholds is told, with its place and what each has (a control)', async () => {
    const contenders = [
      await antwoorder('L0', goed),
      await antwoorder('poortwachter', bladzijde(traject('Berg', null))),
    ];
    expect(await compare(contenders, 'Q1', [{}], DATABASE)).toEqual([
      {
        query: 'Q1',
        asked: {},
        one: 'L0',
        other: 'poortwachter',
        differences: [
          {
            path: 'trajecten.nodes[0].client.gezondheidFunctioneel',
            one: { mogelijkheden: 'kan zitten' },
            other: null,
          },
        ],
      },
    ]);
  });

  test('an error is no answer', async () => {
    const contenders = [
      await antwoorder('L0', goed),
      await antwoorder('poortwachter', { errors: [{ message: 'nee' }] }),
    ];
    await expect(compare(contenders, 'Q1', [{}], DATABASE)).rejects.toThrow('poortwachter does not answer Q1');
  });

  test('answers that are alike because they are empty do not count', async () => {
    const contenders = [await antwoorder('L0', bladzijde()), await antwoorder('poortwachter', bladzijde())];
    await expect(compare(contenders, 'Q1', [{}], DATABASE)).rejects.toThrow('nothing of what it is about');
  });
});

describe('what differs', () => {
  test.each([
    [[1, 2], [1], '.length'],
    [{ a: { b: null } }, { a: {} }, 'a.b'],
    [{ a: [{ b: '1' }] }, { a: [{ b: 1 }] }, 'a[0].b'],
    [null, {}, ''],
  ])('%j is not %j', (een, ander, path) => {
    expect(differences(een, ander)[0]?.path).toBe(path);
  });

  test('what is new with every request is left out, and nothing else of the answer', () => {
    const geregistreerd = (id: string, status: string) => ({
      registreerAanmelding: { reedsGeregistreerd: false, aanmelding: { id, kenmerk: id, status } },
    });
    const vergelijk = (een: unknown, ander: unknown) => differences(comparable('Q3', een), comparable('Q3', ander));
    expect(vergelijk(geregistreerd('1', 'ONTVANGEN'), geregistreerd('2', 'ONTVANGEN'))).toEqual([]);
    expect(vergelijk(geregistreerd('1', 'ONTVANGEN'), geregistreerd('2', 'GEACCEPTEERD'))).toHaveLength(1);
  });

  test('a cursor may be another, but not missing', () => {
    const pull = (endCursor: string | null) => ({
      rapportages: { nodes: [], pageInfo: { hasNextPage: true, endCursor } },
    });
    const vergelijk = (een: unknown, ander: unknown) => differences(comparable('Q4', een), comparable('Q4', ander));
    expect(vergelijk(pull('x'), pull('12 abc'))).toEqual([]);
    expect(vergelijk(pull('x'), pull(null))).toHaveLength(1);
  });

  test('Q5 is about health that is mostly withheld', () => {
    const client = (functioneel: unknown) => ({
      achternaam: 'Berg',
      gezondheidFunctioneel: functioneel,
      gezondheidMedisch: null,
    });
    expect(isMeant('Q5', [client(null), client({ mogelijkheden: 'x' })])).toBe(true);
    expect(isMeant('Q5', [client({ mogelijkheden: 'x' }), client({ mogelijkheden: 'x' })])).toBe(false);
  });
});
