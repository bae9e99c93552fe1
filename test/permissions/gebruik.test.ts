import { extendSchema, type GraphQLField, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { ARGUMENTEN, type Coordinaat, type Gebruik } from '../../permissions/argumenten';
import { maakGebruik, veldenMetArgumenten, weigeringVanGebruik } from '../../permissions/gebruik';
import type { SchildContext } from '../../permissions/shield';
import type { Categorie } from '../../src/domain/categorie';
import type { Rechter } from '../../src/domain/rechter';
import { bouwSchema } from '../../src/server/schema';
import { alsClient, alsCoach, alsGemeente } from '../support/bouwers';
import { StrengeRechter, zonder } from './strenge-rechter';

let schema: GraphQLSchema;
beforeAll(() => {
  schema = extendSchema(
    bouwSchema(),
    parse(`extend enum ClientOrderVeld { SCHOENMAAT }
    extend type Query {
      zoek(waar: [ClientFilter!], namen: [String!], first: Int): Client
      zoeken(first: Int, naam: String): ClientConnection
    }`),
  );
});

function veldVan(coordinaat: string): GraphQLField<unknown, unknown> {
  const [type = '', naam = ''] = coordinaat.split('.');
  const soort = schema.getType(type);
  const veld = isObjectType(soort) ? soort.getFields()[naam] : undefined;
  if (!veld) throw new Error(`${coordinaat} is no field`);
  return veld;
}

const weigering = (coordinaat: string, args: Readonly<Record<string, unknown>>, poort: Rechter) => {
  const fout = weigeringVanGebruik(coordinaat, veldVan(coordinaat), args, poort);
  return fout && { ...fout.extensions, message: fout.message };
};

const coach = alsCoach('WESTENDORP', 'UITVOERING');
const rechter = (dicht: readonly Categorie[] = [], perDossier: readonly Categorie[] = []) =>
  new StrengeRechter(coach, dicht, perDossier);
const verboden = (reden: string, veld: string, message: string) => ({
  code: 'FORBIDDEN',
  regel: reden === 'DOEL_NIET_TOEGESTAAN' ? 'WE-14' : 'WE-19',
  reden,
  veld,
  message,
});
const geenRij = (veld: string) => verboden('ROL', veld, 'Niet toegestaan.');

describe('a filter', () => {
  const opNaam = { filter: { achternaam: 'Jansen' } };
  const geenFilter = verboden(
    'DOEL_NIET_TOEGESTAAN',
    'filter.achternaam',
    'Filteren op filter.achternaam is voor u niet toegestaan.',
  );

  test('by what some rule can open is used, also when that differs by dossier, for the mask decides of each', () => {
    expect(weigering('Query.clients', opNaam, rechter())).toBeNull();
    expect(weigering('Query.clients', opNaam, rechter([], ['IDENTITEIT']))).toBeNull();
  });

  test('by what no rule can open is refused, with its path', () => {
    expect(weigering('Query.clients', opNaam, rechter(['IDENTITEIT']))).toEqual(geenFilter);
    expect(weigering('Query.clients', opNaam, rechter(['TRAJECT']))).toBeNull();
  });

  test('that is not given or null uses nothing', () => {
    const dicht = rechter(['IDENTITEIT']);
    for (const args of [{}, { filter: null }, { filter: { achternaam: null } }, { filter: { achternaam: undefined } }])
      expect(weigering('Query.clients', args, dicht)).toBeNull();
    expect(weigering('Query.clients', { filter: { achternaam: '' } }, dicht)).toEqual(geenFilter);
  });

  test('needs the scope of each field that it uses: of a guarded one, and of where a field leads', () => {
    const mist = (scope: string, pad: string) =>
      verboden('SCOPE', pad, `Uw token mist de scope ${scope}, die ${pad} vraagt.`);
    const zonderClients = new StrengeRechter(zonder(coach, 'clients:lezen'));
    const zonderTrajecten = new StrengeRechter(zonder(coach, 'trajecten:lezen'));
    expect(weigering('Query.clients', opNaam, zonderClients)).toEqual(mist('clients:lezen', 'filter.achternaam'));
    expect(weigering('Query.clients', opNaam, zonderTrajecten)).toBeNull();
    const opTraject = { filter: { trajectId: 't' } };
    expect(weigering('Query.rapportages', opTraject, zonderTrajecten)).toEqual(
      mist('trajecten:lezen', 'filter.trajectId'),
    );
    expect(weigering('Query.rapportages', opTraject, zonderClients)).toBeNull();
    expect(weigering('Query.clients', { filter: { opdrachtId: 'o' } }, zonderTrajecten)).toMatchObject({
      reden: 'SCOPE',
    });
  });

  test('is judged in a list, each element with its place', () => {
    const waar = [{ opdrachtId: 'o' }, { achternaam: 'Jansen' }];
    expect(weigering('Query.zoek', { waar }, rechter(['IDENTITEIT']))).toMatchObject({ veld: 'waar[1].achternaam' });
    expect(weigering('Query.zoek', { waar }, rechter(['TRAJECT']))).toBeNull();
    expect(weigering('Query.zoek', { namen: ['Jansen'] }, rechter())).toEqual(geenRij('namen[0]'));
    expect(weigering('Query.zoek', { namen: [] }, rechter())).toBeNull();
    const een = { waar: { achternaam: 'Jansen' } };
    expect(weigering('Query.zoek', een, rechter(['IDENTITEIT']))).toMatchObject({ veld: 'waar.achternaam' });
  });

  test('of which one part may not be used is refused, whatever else it names', () => {
    const filter = { status: 'GEPLAATST', opdrachtId: 'o', startdatumTot: '2026-01-01' };
    expect(weigering('Query.trajecten', { filter }, rechter())).toBeNull();
    expect(weigering('Query.trajecten', { filter }, rechter(['TRAJECT']))).toMatchObject({ veld: 'filter.status' });
  });
});

describe('an order', () => {
  const opDatum = { orderBy: { veld: 'STARTDATUM', richting: 'AFLOPEND' } };

  test('by what is open in every dossier is used; by what differs by dossier it would tell, and is refused', () => {
    expect(weigering('Query.trajecten', opDatum, rechter())).toBeNull();
    const geenOrde = verboden(
      'DOEL_NIET_TOEGESTAAN',
      'orderBy.veld',
      'Ordenen op orderBy.veld is voor u niet toegestaan: niet elk dossier toont u dit gegeven.',
    );
    expect(weigering('Query.trajecten', opDatum, rechter([], ['TRAJECT']))).toEqual(geenOrde);
    expect(weigering('Query.trajecten', opDatum, rechter(['TRAJECT']))).toEqual(geenOrde);
  });

  test('by the order of registration uses nothing that is guarded', () => {
    const registratie = { orderBy: { veld: 'REGISTRATIE' } };
    expect(weigering('Query.trajecten', registratie, rechter(['TRAJECT', 'IDENTITEIT']))).toBeNull();
  });

  test('by a value that has no row is refused', () => {
    expect(weigering('Query.clients', { orderBy: { veld: 'SCHOENMAAT' } }, rechter())).toEqual(geenRij('orderBy.veld'));
  });

  test('of release is the contract of a pull outside and for the client, and inside judged as the fields are', () => {
    const na = { na: 'cursor' };
    for (const wie of [alsGemeente('WESTENDORP', 'VERANTWOORDING'), alsClient('WESTENDORP', 'RECHTEN')])
      expect(weigering('Query.rapportages', na, new StrengeRechter(wie, ['RAPPORTAGE']))).toBeNull();
    expect(weigering('Query.rapportages', na, rechter())).toBeNull();
    expect(weigering('Query.rapportages', na, rechter(['RAPPORTAGE']))).toMatchObject({ veld: 'na' });
    expect(weigering('Query.rapportages', na, rechter([], ['RAPPORTAGE']))).toMatchObject({ veld: 'na' });
  });
});

describe('any other argument', () => {
  test('of which the table says that it uses nothing is left alone', () => {
    const args = { clientId: 'c', categorieen: ['BSN'], voor: { doelen: ['TOEZICHT'] } };
    expect(weigering('Query.toegang', args, rechter(['BSN']))).toBeNull();
  });

  test('without a row is refused; only the paging of a connection needs none', () => {
    expect(weigering('Query.zoeken', { first: 1 }, rechter())).toBeNull();
    expect(weigering('Query.zoeken', { naam: 'Jansen' }, rechter())).toEqual(geenRij('naam'));
    expect(weigering('Query.zoek', { first: 1 }, rechter())).toEqual(geenRij('first'));
  });

  test.each(['first', 'after', 'last', 'before'])('%s of a connection is judged with its filter and order', (naam) => {
    expect(weigering('Query.clients', { [naam]: 'x' }, rechter())).toBeNull();
  });

  /** The refusal of a name in a list that uses these fields. */
  const alsGebruikt = (velden: readonly Coordinaat[], poort: Rechter) => {
    const tabel = ARGUMENTEN as Record<string, Record<string, Gebruik>>;
    tabel['Query.zoek'] = { namen: { aard: 'FILTER', velden } };
    try {
      return weigering('Query.zoek', { namen: ['x'] }, poort);
    } finally {
      delete tabel['Query.zoek'];
    }
  };

  test.each(['Client.schoenmaat', 'Query.statistiek'] as const)('said to use %s is refused', (veld) => {
    expect(alsGebruikt([veld], rechter())).toEqual(geenRij('namen[0]'));
  });

  test('of several fields needs each of them', () => {
    expect(alsGebruikt(['Client.id', 'Client.achternaam'], rechter())).toBeNull();
    expect(alsGebruikt(['Client.id', 'Client.achternaam'], rechter(['IDENTITEIT']))).toMatchObject({
      veld: 'namen[0]',
    });
  });
});

describe('the fields that are guarded so', () => {
  test('are those that read and take something: no mutation, nothing of introspection, nothing without arguments', () => {
    const velden = [...veldenMetArgumenten(schema)].map(([type, veld]) => `${type}.${veld.name}`);
    expect(velden).toEqual(expect.arrayContaining(['Query.clients', 'Client.rapportages', 'Query.client']));
    expect(velden.filter((veld) => /^(Mutation|__)/.test(veld))).toEqual([]);
    expect(velden).not.toContain('Client.id');
  });

  const lees = (args: Readonly<Record<string, unknown>>, poort: Rechter, veld = 'clients') => {
    const gelezen = jest.fn(() => 'gelezen');
    const bewaakt = maakGebruik(schema).Query?.[veld];
    if (typeof bewaakt !== 'function') throw new Error(`Query.${veld} is not guarded`);
    const context: SchildContext = { verzoek: { poort } };
    const doe = () => bewaakt(gelezen, 'ouder', args, context, {} as never);
    return { gelezen, doe };
  };

  test('read what was asked when it may be used', () => {
    const { gelezen, doe } = lees({ filter: { achternaam: 'Jansen' } }, rechter());
    expect(doe()).toBe('gelezen');
    expect(gelezen).toHaveBeenCalledWith(
      'ouder',
      { filter: { achternaam: 'Jansen' } },
      expect.objectContaining({ verzoek: expect.anything() }),
      {},
    );
  });

  test('read by an argument of their own, which is known by the field', () => {
    expect(lees({ id: 'c' }, rechter(), 'client').doe()).toBe('gelezen');
  });

  test('read nothing when it may not', () => {
    const { gelezen, doe } = lees({ filter: { achternaam: 'Jansen' } }, rechter(['IDENTITEIT']));
    expect(doe).toThrow('Filteren op filter.achternaam');
    expect(gelezen).not.toHaveBeenCalled();
  });
});
