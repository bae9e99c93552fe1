import {
  type ExecutionResult,
  extendSchema,
  GraphQLError,
  type GraphQLSchema,
  graphql,
  isObjectType,
  parse,
} from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { deny } from 'graphql-shield';
import { GEGEVENS } from '../../permissions/gegevens';
import { behandelingIn, maakAfscherming, maakBoom, maakSchild, type SchildContext } from '../../permissions/shield';
import type { Besluit } from '../../src/domain/besluit';
import { PoortFout } from '../../src/domain/fouten';
import type { Rechter } from '../../src/domain/rechter';
import { bouwSchema } from '../../src/server/schema';
import { alsClient, alsCoach, alsGemeente, alsPartner, eenClientId, eenOpdrachtId } from '../support/bouwers';
import { DICHT, StrengeRechter, zonder } from './strenge-rechter';

type Waarde = unknown;

/** The schema as it is served, with a field nobody categorised, over these values instead of the data layer. */
function bewaakt(wortel: Readonly<Record<string, Waarde>>): GraphQLSchema {
  const schema = extendSchema(
    bouwSchema(),
    parse('extend type Client { schoenmaat: Int } extend type Query { los: Int }'),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const [naam, veld] of Object.entries(type.getFields()))
      veld.resolve = (ouder: Record<string, Waarde> | undefined) => {
        const waarde = (type.name === 'Query' ? wortel : ouder)?.[naam];
        return typeof waarde === 'function' ? waarde() : waarde;
      };
  }
  return applyMiddleware(schema, maakAfscherming(), maakSchild(maakBoom()));
}

const vraag = (
  schema: GraphQLSchema,
  poort: Rechter,
  source: string,
): Promise<ExecutionResult<Record<string, unknown>>> =>
  graphql({ schema, source, contextValue: { verzoek: { poort } } satisfies SchildContext }) as Promise<
    ExecutionResult<Record<string, unknown>>
  >;

const client = (nummer: number, meer: Readonly<Record<string, Waarde>> = {}) => ({
  id: eenClientId(nummer),
  voornamen: `Klant ${nummer}`,
  bsn: '999990019',
  schoenmaat: 43,
  gezondheidMedisch: { diagnose: 'geheim' },
  adres: { straat: 'Kade', huisnummer: '1' },
  ...meer,
});
const traject = { id: 't', clientId: eenClientId(), opdrachtId: eenOpdrachtId(), plan: 'Het plan' };

const gemeente = alsGemeente('WESTENDORP', 'VERANTWOORDING');
const eenVraagNaar = (velden: string) => `{ client(id: "x") { id ${velden} } }`;

describe('a withheld field', () => {
  test('is null in the answer, noted with its schema coordinate, and never an error', async () => {
    const poort = new StrengeRechter(gemeente, ['GEZONDHEID_MEDISCH']);
    const { data, errors } = await vraag(
      bewaakt({ client: client(1) }),
      poort,
      eenVraagNaar('voornamen gezondheidMedisch { diagnose }'),
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ client: { id: eenClientId(1), voornamen: 'Klant 1', gezondheidMedisch: null } });
    expect(poort.genoteerd).toEqual([['Client.gezondheidMedisch', DICHT]]);
    expect(poort.gevraagd).toContainEqual([{ soort: 'DOSSIER', clientId: eenClientId(1) }, 'GEZONDHEID_MEDISCH']);
  });

  test('is noted once for every place where it is withheld, also under an alias', async () => {
    const poort = new StrengeRechter(gemeente, ['GEZONDHEID_MEDISCH', 'IDENTITEIT']);
    const { data, errors } = await vraag(
      bewaakt({ clients: { nodes: [client(1), client(2)] } }),
      poort,
      '{ clients { nodes { id naam: voornamen gezondheidMedisch { diagnose } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.clients).toEqual({
      nodes: [1, 2].map((nummer) => ({ id: eenClientId(nummer), naam: null, gezondheidMedisch: null })),
    });
    expect(poort.genoteerd.map(([coordinaat]) => coordinaat).toSorted()).toEqual([
      'Client.gezondheidMedisch',
      'Client.gezondheidMedisch',
      'Client.voornamen',
      'Client.voornamen',
    ]);
  });

  test('is not read at all: its resolver does not run', async () => {
    const bsn = jest.fn(() => '999990019');
    const poort = new StrengeRechter(gemeente, ['BSN']);
    const schema = bewaakt({ client: client(1, { bsn }) });
    expect((await vraag(schema, poort, eenVraagNaar('bsn'))).data).toEqual({
      client: { id: eenClientId(1), bsn: null },
    });
    expect(bsn).not.toHaveBeenCalled();
    await vraag(schema, new StrengeRechter(gemeente), eenVraagNaar('bsn'));
    expect(bsn).toHaveBeenCalledTimes(1);
  });

  test('without the scope is withheld without asking the judge of any dossier', async () => {
    const poort = new StrengeRechter(zonder(gemeente, 'bsn:lezen'));
    const { data, errors } = await vraag(bewaakt({ client: client(1) }), poort, eenVraagNaar('bsn voornamen'));
    expect(errors).toBeUndefined();
    expect(data).toEqual({ client: { id: eenClientId(1), bsn: null, voornamen: 'Klant 1' } });
    expect(poort.genoteerd).toEqual([['Client.bsn', { uitkomst: 'AFGESCHERMD', regel: 'WE-19', code: 'ROL' }]]);
    expect(poort.gevraagd.map(([, categorie]) => categorie)).toEqual(['IDENTITEIT']);
  });

  test('of a traject is judged for its own opdracht', async () => {
    const poort = new StrengeRechter(gemeente, ['TRAJECT']);
    const { data } = await vraag(bewaakt({ traject }), poort, '{ traject(id: "t") { id plan } }');
    expect(data).toEqual({ traject: { id: 't', plan: null } });
    expect(poort.gevraagd).toEqual([
      [{ soort: 'DOSSIER', clientId: traject.clientId, opdrachtId: traject.opdrachtId }, 'TRAJECT'],
    ]);
  });
});

describe('an allowed field', () => {
  test('is served with what is reached through it, and nothing is noted', async () => {
    const poort = new StrengeRechter(gemeente);
    const { data, errors } = await vraag(
      bewaakt({ client: client(1) }),
      poort,
      eenVraagNaar('adres { straat } bsn gezondheidMedisch { diagnose }'),
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      client: {
        id: eenClientId(1),
        adres: { straat: 'Kade' },
        bsn: '999990019',
        gezondheidMedisch: { diagnose: 'geheim' },
      },
    });
    expect(poort.genoteerd).toEqual([]);
  });
});

describe('what is not in the table', () => {
  test.each([
    ['a field', eenVraagNaar('schoenmaat')],
    ['a root field', '{ los }'],
  ])('%s is refused', async (_, bron) => {
    const { data, errors } = await vraag(bewaakt({ client: client(1), los: 43 }), new StrengeRechter(gemeente), bron);
    expect(JSON.stringify(data)).not.toContain('43');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('a root field', () => {
  const trajecten = '{ trajecten { nodes { id } } }';

  test('without its scope is FORBIDDEN, and the error names the scope', async () => {
    const wortel = { trajecten: { nodes: [traject] } };
    const met = await vraag(bewaakt(wortel), new StrengeRechter(gemeente), trajecten);
    expect(met).toEqual({ data: { trajecten: { nodes: [{ id: 't' }] } } });
    const { data, errors } = await vraag(
      bewaakt(wortel),
      new StrengeRechter(zonder(gemeente, 'trajecten:lezen')),
      trajecten,
    );
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'FORBIDDEN', regel: 'WE-19', reden: 'SCOPE' },
    ]);
  });

  test.each([
    ['a partner', alsPartner('WESTENDORP', 'AANMELDING'), 'FORBIDDEN'],
    ['a coach', alsCoach('WESTENDORP', 'UITVOERING'), undefined],
    ['a client', alsClient('WESTENDORP', 'RECHTEN'), undefined],
  ])('for %s: %2$s', async (_, aanvrager, code) => {
    const { errors } = await vraag(bewaakt({ trajecten: { nodes: [] } }), new StrengeRechter(aanvrager), trajecten);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('a field that leads to another noun', () => {
  const vraagstuk = '{ traject(id: "t") { id client { id } } }';
  const wortel = { traject: { ...traject, client: client(1) } };

  test('is followed with the scope of where it leads', async () => {
    const { data } = await vraag(bewaakt(wortel), new StrengeRechter(gemeente), vraagstuk);
    expect(data).toEqual({ traject: { id: 't', client: { id: eenClientId(1) } } });
  });

  test('is refused without that scope, however it was reached', async () => {
    const poort = new StrengeRechter(zonder(gemeente, 'clients:lezen'));
    const { data, errors } = await vraag(bewaakt(wortel), poort, vraagstuk);
    expect(JSON.stringify(data ?? null)).not.toContain(eenClientId(1));
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'FORBIDDEN', regel: 'WE-19', reden: 'SCOPE' },
    ]);
  });
});

describe('a mutation', () => {
  const beeindig = `mutation { beeindigTraject(input: { trajectId: "t", versie: 1, einddatum: "2026-01-01", resultaat: "x", uitstroom: { soort: GEEN } }) {
    traject { id } } }`;
  const wortel = { beeindigTraject: { traject } };

  test('runs under its purpose', async () => {
    const coach = alsCoach('WESTENDORP', 'AANMELDING', 'UITVOERING');
    const { errors } = await vraag(bewaakt(wortel), new StrengeRechter(coach), beeindig);
    expect(errors).toBeUndefined();
  });

  test('is refused under any other, before its resolver runs', async () => {
    const beeindigTraject = jest.fn();
    const coach = alsCoach('WESTENDORP', 'AANMELDING', 'TOEZICHT');
    const { errors } = await vraag(bewaakt({ beeindigTraject }), new StrengeRechter(coach), beeindig);
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', regel: 'WE-14', reden: 'DOEL_NIET_TOEGESTAAN' });
    expect(beeindigTraject).not.toHaveBeenCalled();
  });
});

describe('errors are told from refusals', () => {
  test('an error of a resolver passes through as it is', async () => {
    const fout = new PoortFout('NOT_FOUND', 'Niet gevonden.');
    const gooi = () => {
      throw fout;
    };
    const { errors } = await vraag(bewaakt({ client: gooi }), new StrengeRechter(gemeente), eenVraagNaar(''));
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.originalError ?? errors?.[0]).toBe(fout);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('an error of the resolver of a guarded field passes through, and is not taken for a withheld value', async () => {
    const poort = new StrengeRechter(gemeente);
    const kapot = () => Promise.reject(new TypeError('kapot'));
    const { data, errors } = await vraag(
      bewaakt({ client: client(1, { adres: kapot }) }),
      poort,
      eenVraagNaar('adres { straat }'),
    );
    expect(data).toEqual({ client: { id: eenClientId(1), adres: null } });
    expect(errors?.[0]?.originalError).toBeInstanceOf(TypeError);
    expect(poort.genoteerd).toEqual([]);
  });

  test('a fault in the judge is an error: neither a silent allow nor a refusal', async () => {
    class KapotteRechter extends StrengeRechter {
      override besluit(): Promise<Besluit> {
        return Promise.reject(new TypeError('de rechter is kapot'));
      }
    }
    const poort = new KapotteRechter(gemeente);
    const { data, errors } = await vraag(bewaakt({ client: client(1) }), poort, eenVraagNaar('bsn'));
    expect(data).toEqual({ client: { id: eenClientId(1), bsn: null } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toBeInstanceOf(GraphQLError);
    expect(errors?.[0]?.originalError).toBeInstanceOf(TypeError);
    expect(errors?.[0]?.extensions.code).not.toBe('FORBIDDEN');
    expect(poort.genoteerd).toEqual([]);
  });

  test('a value that cannot be judged, because it does not say whose it is, is an error', async () => {
    const { data, errors } = await vraag(
      bewaakt({ traject: { id: 't', plan: 'Het plan' } }),
      new StrengeRechter(gemeente),
      '{ traject(id: "t") { id plan } }',
    );
    expect(data).toEqual({ traject: { id: 't', plan: null } });
    expect(errors).toHaveLength(1);
  });
});

test('the tree tells of each rule of which row of the table it was made, and of another rule nothing', () => {
  const boom = maakBoom();
  for (const [type, velden] of Object.entries(GEGEVENS))
    for (const [veld, behandeling] of Object.entries(velden))
      expect(behandelingIn(boom, type, veld)).toEqual(behandeling.aard === 'VIA' ? { aard: 'OPEN' } : behandeling);
  expect(behandelingIn({ Client: { bsn: deny } }, 'Client', 'bsn')).toBeNull();
  expect(behandelingIn(boom, 'Client', 'schoenmaat')).toBeNull();
});
