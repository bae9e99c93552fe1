import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { AFSCHERMCODES, Poort, vastToken, waaromNull } from '../../clients/typescript/src/index';
import { type Gateway, startGateway } from '../support/gateway';

interface Clients {
  readonly clients: {
    readonly nodes: readonly {
      readonly achternaam: string | null;
      readonly telefoon: string | null;
      readonly gezondheidMedisch: object | null;
    }[];
  };
}
const CLIENTS: TypedDocumentNode<Clients, Record<string, never>> = parse(
  '{ clients(first: 50) { nodes { achternaam telefoon gezondheidMedisch { diagnose } } } }',
);

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.stop());

const clientsVan = async (persona: string) => {
  const token = vastToken((await gateway.als(persona)).token);
  const antwoord = await new Poort({ url: `${gateway.url}/graphql`, token }).vraag(CLIENTS, {});
  return { antwoord, nodes: antwoord.data.clients.nodes };
};

test('outside, every null of a withheld field is withheld, with the code and the rule', async () => {
  const { antwoord, nodes } = await clientsVan('gemeente-cvites');
  const medisch = nodes.map(({ gezondheidMedisch }) => gezondheidMedisch);
  expect(medisch.every((waarde) => waarde === null)).toBe(true);
  const waarom = waaromNull(antwoord, 'Client.gezondheidMedisch', medisch);
  expect(waarom).toMatchObject({ soort: 'AFGESCHERMD', redenen: [{ code: 'GEEN_GROND', regel: 'CV-28' }] });
  for (const { code } of antwoord.afgeschermd) expect(AFSCHERMCODES).toContain(code);
});

test('a field of which nothing is withheld is empty where it is null', async () => {
  const { antwoord, nodes } = await clientsVan('coach-1-cvites');
  expect(nodes.some(({ achternaam }) => achternaam !== null)).toBe(true);
  expect(
    waaromNull(
      antwoord,
      'Client.achternaam',
      nodes.map(({ achternaam }) => achternaam),
    ),
  ).toEqual({ soort: 'LEEG' });
});

test('where some are withheld and others empty, it says that it cannot tell which', () => {
  const afgeschermd = [{ veld: 'Client.telefoon', aantal: 1, code: 'GEHEIM_OP_VERZOEK' as const, regel: 'F2-14' }];
  expect(waaromNull({ afgeschermd }, 'Client.telefoon', [null, null, '0612345678'])).toMatchObject({ soort: 'DEELS' });
  expect(waaromNull({ afgeschermd }, 'Client.telefoon', [null, '0612345678'])).toMatchObject({ soort: 'AFGESCHERMD' });
});
