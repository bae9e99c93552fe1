import { extendSchema, type GraphQLObjectType, type GraphQLSchema, graphql, parse } from 'graphql';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { weigeringInSelectie } from '../../permissions/selectie';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { ongeldig, type PoortFout } from '../../src/domain/fouten';
import { Poort } from '../../src/poort/poort';
import { gebrekenVanLijsten } from '../../src/server/lijstkeuring';
import { bouwSchema } from '../../src/server/schema';
import { alsCoach, alsGemeente } from '../support/bouwers';
import { zonder } from './strenge-rechter';

const coach = alsCoach('WESTENDORP', 'UITVOERING');

let schema: GraphQLSchema;
beforeAll(() => {
  schema = extendSchema(
    bouwSchema(),
    parse(`union Iets = Traject | Rapportage
      interface Ding { id: ID! }
      extend type Traject implements Ding
      extend type Rapportage implements Ding
      type Los { maat: Int }
      extend type Mutation { proef: Traject, unie: Iets, ding: Ding, los: Los }`),
  );
});

/** What is said beforehand of this selection of a root field; its resolver gives nothing, so nothing is ever read. */
async function vooraf(
  aanvrager: Aanvrager,
  source: string,
  variableValues: Record<string, unknown> = {},
  keur: Parameters<typeof weigeringInSelectie>[2] = () => undefined,
): Promise<Record<string, unknown> | null> {
  const poort = new Poort(aanvrager, REGLEMENTEN[aanvrager.profiel], () => Promise.reject(new Error('reads facts')));
  let fout: PoortFout | null = null;
  for (const veld of Object.values((schema.getMutationType() as GraphQLObjectType).getFields()))
    veld.resolve = (_ouder, _args, _context, info) => {
      fout ??= weigeringInSelectie(info, poort, keur);
      return null;
    };
  const { errors } = await graphql({ schema, source, variableValues });
  expect(errors).toBeUndefined();
  return (fout as PoortFout | null)?.extensions ?? null;
}

const geenScope = (veld: string) => ({ code: 'FORBIDDEN', reden: 'SCOPE', regel: 'WE-19', veld });

describe('what a mutation selects is judged from the request alone', () => {
  const zonderClients = zonder(coach, 'clients:lezen');

  test.each([
    ['a field', 'mutation { proef { client { id } } }', 'client'],
    ['under an alias', 'mutation { proef { wie: client { id } } }', 'wie'],
    [
      'deeper',
      'mutation { proef { rapportages { edges { node { client { id } } } } } }',
      'rapportages.edges.node.client',
    ],
    ['in a fragment', 'mutation { proef { ...f } } fragment f on Traject { client { id } }', 'client'],
    ['in an inline fragment', 'mutation { proef { ... { ... on Traject { client { id } } } } }', 'client'],
    [
      'in two selections of one field',
      'mutation { proef { rapportages { nodes { id } } ...f } } fragment f on Traject { rapportages { nodes { client { id } } } }',
      'rapportages.nodes.client',
    ],
    ['in a union', 'mutation { unie { ... on Rapportage { client { id } } } }', 'client'],
    ['in an interface', 'mutation { ding { id ... on Traject { client { id } } } }', 'client'],
    [
      'in an interface of a union',
      'mutation { unie { ... on Ding { id ... on Rapportage { client { id } } } } }',
      'client',
    ],
    ['@include', 'mutation ($ja: Boolean = true) { proef { client @include(if: $ja) { id } } }', 'client'],
    ['@skip', 'mutation ($nee: Boolean = false) { proef { ... @skip(if: $nee) { client { id } } } }', 'client'],
  ])('a scope that is missing, %s', async (_, bron, veld) => {
    expect(await vooraf(zonderClients, bron)).toEqual(geenScope(veld));
    expect(await vooraf(coach, bron)).toBeNull();
  });

  test.each([
    ['mutation ($ja: Boolean!) { proef { id client @include(if: $ja) { id } } }', { ja: false }],
    ['mutation ($nee: Boolean!) { proef { id ... @skip(if: $nee) { client { id } } } }', { nee: true }],
  ])('what is not included is not judged: %s', async (bron, variabelen) => {
    expect(await vooraf(zonderClients, bron, variabelen)).toBeNull();
  });

  test('a list without the scope of where it leads, whatever it is asked', async () => {
    const kaal = zonder(coach, 'rapportages:lezen');
    expect(await vooraf(kaal, 'mutation { proef { rapportages { nodes { id } } } }')).toEqual(geenScope('rapportages'));
  });

  test('a field of a type that no table names is refused, and __typename is no field', async () => {
    expect(await vooraf(coach, 'mutation { los { maat } }')).toMatchObject({ reden: 'ROL', veld: 'maat' });
    expect(await vooraf(coach, 'mutation { proef { __typename id } unie { __typename } }')).toBeNull();
  });

  test('what would be withheld is no error: without the scope, or without a rule that could ever open it', async () => {
    const kaal = zonder(coach, 'bsn:lezen', 'gezondheid:lezen');
    expect(await vooraf(kaal, 'mutation { proef { client { bsn gezondheidMedisch { diagnose } } } }')).toBeNull();
    const gemeente = alsGemeente('WESTENDORP', 'AANMELDING');
    expect(await vooraf(gemeente, 'mutation { proef { plan client { bsn achternaam } } }')).toBeNull();
  });

  test('an argument that the caller may not use, with its path', async () => {
    const bron = 'mutation ($c: ID) { proef { lijst: rapportages(filter: { clientId: $c }) { nodes { id } } } }';
    expect(await vooraf(zonderClients, bron, { c: 'x' })).toEqual(geenScope('lijst.filter.clientId'));
    expect(await vooraf(zonderClients, bron)).toBeNull();
    const gemeente = alsGemeente('WESTENDORP', 'FINANCIERING');
    expect(
      await vooraf(
        gemeente,
        'mutation { proef { rapportages(filter: { periodeTot: "2026-01-01" }) { nodes { id } } } }',
      ),
    ).toMatchObject({ code: 'FORBIDDEN', reden: 'DOEL_NIET_TOEGESTAAN', veld: 'rapportages.filter.periodeTot' });
  });

  test('what the list says of its arguments, each defect with its path', async () => {
    const fout = () => {
      throw ongeldig([{ veld: 'first', reden: 'BEREIK', bericht: 'Te veel.' }]);
    };
    const bron = 'mutation { proef { rapportages(first: 1000) { nodes { id } } } }';
    expect(await vooraf(coach, bron, {}, fout)).toEqual({
      code: 'BAD_USER_INPUT',
      reden: 'BEREIK',
      veld: 'rapportages.first',
      velden: [{ veld: 'rapportages.first', reden: 'BEREIK', bericht: 'Te veel.' }],
    });
  });
});

describe('the check of a list', () => {
  test('is asked of what takes arguments, with those that are given, and of nothing else', async () => {
    const gekeurd: unknown[] = [];
    await vooraf(
      coach,
      'mutation { proef { id client { id } rapportages(first: 3) { nodes { id } } } }',
      {},
      (veld, args) => {
        gekeurd.push([veld.name, args]);
      },
    );
    expect(gekeurd).toEqual([['rapportages', { first: 3 }]]);
  });

  test('is asked when an argument of the field itself may be used', async () => {
    const na = 'mutation { proef { rapportages(na: "cursor") { nodes { id } } } }';
    expect(await vooraf(coach, na)).toBeNull();
  });

  test('that breaks down is no refusal', async () => {
    const stuk = () => {
      throw new TypeError('de keuring is stuk');
    };
    await expect(vooraf(coach, 'mutation { proef { rapportages { nodes { id } } } }', {}, stuk)).rejects.toThrow(
      'de keuring is stuk',
    );
  });
});

describe('every list that a mutation can select is checked beforehand, or the gateway does not start', () => {
  test('all are', () => {
    expect(gebrekenVanLijsten(bouwSchema())).toEqual([]);
  });

  test('a new one is named, also behind a union', () => {
    const nieuw = extendSchema(
      bouwSchema(),
      parse(
        'type Nieuw { lijst(eerste: Int): [Int!] } union Iets = Nieuw | Traject extend type Aanmelding { iets: Iets }',
      ),
    );
    expect(gebrekenVanLijsten(nieuw)).toEqual([expect.stringMatching(/^Nieuw\.lijst can be selected by a mutation/)]);
  });
});
