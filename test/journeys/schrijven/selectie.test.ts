import type { Scope } from '../../../src/domain/scope';
import type { Beller } from '../../support/gateway';
import { metScopes, zonderScopes } from '../../support/scopes';
import { type Geldig, maakGeldig } from './geldig';
import { doe, kenmerk, MUTATIES, type Mutatie, Opzet } from './opzet';

let opzet: Opzet;
let geldig: Geldig;
let voor: Readonly<Record<string, string>>;
beforeAll(async () => {
  opzet = await Opzet.maak();
  geldig = await maakGeldig(opzet, 'cvites');
  voor = await opzet.afdruk();
});
afterAll(() => opzet?.stop());

const groot = (naam: string): string => naam.charAt(0).toUpperCase() + naam.slice(1);
const document = (mutatie: Mutatie, selectie: string, variabelen = ''): string =>
  `mutation ($input: ${groot(mutatie)}Input!${variabelen}) { ${mutatie}(input: $input) { ${selectie} } }`;
const zonder = (wie: Beller, ...weg: Scope[]): Promise<Beller> => zonderScopes(opzet.gateway, wie, ...weg);

/** The mutation with this selection is refused as a whole, for what stands at that place of it. */
async function geweigerd(wie: Beller, mutatie: Mutatie, selectie: string, meer: [string, object] = ['', {}]) {
  const { data, errors, status, afgeschermd } = await wie.vraag(document(mutatie, selectie, meer[0]), {
    input: geldig[mutatie].input,
    ...meer[1],
  });
  expect([status, data, errors.length, errors[0]?.path, afgeschermd]).toEqual([
    200,
    { [mutatie]: null },
    1,
    [mutatie],
    [],
  ]);
  return errors[0]?.extensions;
}

/** A selection of each answer that leads to another noun, with its scope. */
const LEIDT_NAAR: Readonly<Partial<Record<Mutatie, readonly [selectie: string, scope: Scope, veld: string]>>> = {
  registreerAanmelding: ['aanmelding { traject { id } }', 'trajecten:lezen', 'aanmelding.traject'],
  beoordeelAanmelding: ['aanmelding { client { id } }', 'clients:lezen', 'aanmelding.client'],
  startTraject: ['traject { aanmelding { id } }', 'aanmeldingen:lezen', 'traject.aanmelding'],
  beeindigTraject: ['traject { client { id } }', 'clients:lezen', 'traject.client'],
  schrijfRapportage: ['rapportage { traject { id } }', 'trajecten:lezen', 'rapportage.traject'],
  stelRapportageVast: ['rapportage { client { id } }', 'clients:lezen', 'rapportage.client'],
  geefRapportageVrij: ['rapportage { client { id } }', 'clients:lezen', 'rapportage.client'],
  openNoodtoegang: ['noodtoegang { client { id } }', 'clients:lezen', 'noodtoegang.client'],
  sluitNoodtoegang: ['noodtoegang { client { id } }', 'clients:lezen', 'noodtoegang.client'],
  bespreekNoodtoegang: ['noodtoegang { client { id } }', 'clients:lezen', 'noodtoegang.client'],
  legGeboortelandVast: ['client { id }', 'clients:lezen', 'client'],
  sluitEvaluatie: ['traject { rapportages { nodes { id } } }', 'rapportages:lezen', 'traject.rapportages'],
  voegKanttekeningToe: ['kanttekening { client { id } }', 'clients:lezen', 'kanttekening.client'],
  voegDocumentToe: ['client { id }', 'clients:lezen', 'client'],
  legIdControleVast: ['client { id }', 'clients:lezen', 'client'],
};

describe('what a mutation selects is judged before it writes', () => {
  afterEach(async () => expect(await opzet.afdruk()).toEqual(voor));

  test.each(Object.entries(LEIDT_NAAR))('%s: %j', async (naam, [selectie, scope, veld]) => {
    const mutatie = naam as Mutatie;
    const wie = await zonder(geldig[mutatie].wie, scope);
    expect(await geweigerd(wie, mutatie, selectie)).toEqual({
      code: 'FORBIDDEN',
      regel: 'CV-22',
      reden: 'SCOPE',
      veld,
    });
  });

  test('every mutation that leads to another noun is among them', () => {
    // A consent leads to its recipient alone, which takes no scope.
    expect(MUTATIES.filter((mutatie) => !(mutatie in LEIDT_NAAR))).toEqual(['legToestemmingVast', 'trekToestemmingIn']);
  });

  test.each([
    ['an alias', 'traject { wie: client { id } }', 'traject.wie'],
    ['a fragment in a fragment', 'traject { ... { ... on Traject { client { id } } } }', 'traject.client'],
    [
      'a condition',
      'traject { client @include(if: $ja) { id } ... @skip(if: $nee) { client { id } } }',
      'traject.client',
    ],
    [
      'a list that will be empty',
      'traject { rapportages(first: 0) { nodes { client { id } } } }',
      'traject.rapportages.nodes.client',
    ],
  ])('%s is no way round', async (_, selectie, veld) => {
    const wie = await zonder(geldig.beeindigTraject.wie, 'clients:lezen');
    const meer: [string, object] = [selectie.includes('$') ? ', $ja: Boolean = true, $nee: Boolean = false' : '', {}];
    expect(await geweigerd(wie, 'beeindigTraject', selectie, meer)).toMatchObject({ reden: 'SCOPE', veld });
  });

  test.each([
    ['rapportages(first: 1000) { nodes { id } }', 'BAD_USER_INPUT', 'traject.rapportages.first'],
    ['rapportages(first: 1, last: 1) { nodes { id } }', 'BAD_USER_INPUT', 'traject.rapportages.last'],
    ['rapportages(after: "x") { nodes { id } }', 'BAD_USER_INPUT', 'traject.rapportages.after'],
    ['rapportages(na: "x") { nodes { id } }', 'BAD_USER_INPUT', 'traject.rapportages.na'],
    [
      'rapportages(filter: { periodeTot: "0000-01-01" }) { nodes { id } }',
      'BAD_USER_INPUT',
      'traject.rapportages.filter.periodeTot',
    ],
    ['opdracht { trajecten(last: -1) { nodes { id } } }', 'BAD_USER_INPUT', 'traject.opdracht.trajecten.last'],
    [
      'opdracht { lijst: trajecten(before: "x", last: 3) { nodes { id } } }',
      'BAD_USER_INPUT',
      'traject.opdracht.lijst.before',
    ],
  ])('an argument that does not fit its list: %s', async (selectie, code, veld) => {
    const { wie } = geldig.beeindigTraject;
    const extensions = await geweigerd(wie, 'beeindigTraject', `traject { ${selectie} }`);
    expect(extensions).toMatchObject({ code, veld, velden: [{ veld }] });
  });

  test('an argument that uses what the caller has no scope for', async () => {
    const wie = await zonder(geldig.beeindigTraject.wie, 'clients:lezen');
    const selectie = 'traject { rapportages(filter: { clientId: $c }) { nodes { id } } }';
    expect(await geweigerd(wie, 'beeindigTraject', selectie, [', $c: ID', { c: 'x' }])).toEqual({
      code: 'FORBIDDEN',
      regel: 'CV-22',
      reden: 'SCOPE',
      veld: 'traject.rapportages.filter.clientId',
    });
  });

  test('what asks too much runs not at all', async () => {
    const { wie, input } = geldig.beeindigTraject;
    const lijst = 'rapportages(first: 100) { nodes { traject { rapportages(first: 100) { nodes { id } } } } }';
    const { status, data, errors } = await wie.vraag(
      document(
        'beeindigTraject',
        `traject { a: ${lijst} client { b: ${lijst} trajecten(first: 100) { nodes { ${lijst} } } } }`,
      ),
      { input },
    );
    expect([status, data, errors.map(({ extensions }) => extensions.code)]).toEqual([400, undefined, ['TE_DUUR']]);
  });
});

describe('a fault after the write', () => {
  test('undoes the operation as a whole, and says so', async () => {
    const { wie, input } = geldig.beoordeelAanmelding;
    const { aanmeldingId } = input as { aanmeldingId: string };
    const [was] = await opzet.rijen<{ waarden: object }>(
      "SELECT waarden FROM aanmelding_inhoud WHERE aanmelding_id = $1 AND categorie = 'IDENTITEIT'",
      aanmeldingId,
    );
    const zet = (waarden: unknown) =>
      opzet.rijen(
        "UPDATE aanmelding_inhoud SET waarden = $2 WHERE aanmelding_id = $1 AND categorie = 'IDENTITEIT'",
        aanmeldingId,
        waarden,
      );
    // Not a value of the enum: what reads it afterwards cannot be answered.
    await zet({ ...was?.waarden, geslacht: 'Zwartewater' });
    const stand = await opzet.afdruk();
    const { status, data, errors, tekst } = await wie.vraag(
      document('beoordeelAanmelding', 'aanmelding { id status geslacht }'),
      { input },
    );
    expect([status, data, errors.map(({ extensions }) => extensions)]).toEqual([
      503,
      undefined,
      [{ code: 'INTERNAL_SERVER_ERROR' }],
    ]);
    expect(tekst).toContain('Niets van deze mutatie is uitgevoerd');
    expect(tekst).not.toContain('Zwartewater');
    expect(await opzet.afdruk()).toEqual(stand);
    await zet(was?.waarden);
    expect(await opzet.afdruk()).toEqual(voor);
  });
});

describe('what is only withheld does not stop it', () => {
  test('without the scopes the values are null, and it is written', async () => {
    const { wie, input } = geldig.schrijfRapportage;
    const kaal = await zonder(wie, 'gezondheid:lezen', 'bsn:lezen');
    const { data, errors, afgeschermd } = await kaal.vraag<{ schrijfRapportage: { rapportage: { id: string } } }>(
      document('schrijfRapportage', 'rapportage { id arbeid belemmeringen client { bsn } }'),
      { input },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      schrijfRapportage: {
        rapportage: { arbeid: 'Zoekt een leerwerkplek.', belemmeringen: null, client: { bsn: null } },
      },
    });
    expect(afgeschermd.map(({ veld, code, regel }) => [veld, code, regel])).toEqual([
      ['Client.bsn', 'ROL', 'CV-22'],
      ['Rapportage.belemmeringen', 'ROL', 'CV-22'],
    ]);
    const id = data?.schrijfRapportage.rapportage.id;
    expect(await opzet.rijen('SELECT FROM rapportage WHERE id = $1', id)).toHaveLength(1);
  });

  test('who may only write gets its own answer: the ids that it needs', async () => {
    const { wie, input } = geldig.legToestemmingVast;
    const schrijver = await metScopes(opzet.gateway, wie, ['toestemmingen:schrijven']);
    const { toestemming } = await doe(schrijver, 'legToestemmingVast', { ...input, kenmerk: kenmerk() });
    expect(toestemming.id).toEqual(expect.any(String));
  });
});

test('in one document the refused one alone is not done', async () => {
  const wie = await zonder(geldig.registreerAanmelding.wie, 'trajecten:lezen');
  const [een, twee] = [`selectie-${kenmerk()}`, `selectie-${kenmerk()}`];
  const { input } = geldig.registreerAanmelding;
  const { data, errors } = await wie.vraag(
    `mutation ($een: RegistreerAanmeldingInput!, $twee: RegistreerAanmeldingInput!) {
      twee: registreerAanmelding(input: $twee) { aanmelding { id traject { id } } }
      een: registreerAanmelding(input: $een) { aanmelding { id } }
    }`,
    { een: { ...input, kenmerk: een }, twee: { ...input, kenmerk: twee } },
  );
  expect(data).toEqual({ twee: null, een: { aanmelding: { id: expect.any(String) } } });
  expect(errors.map(({ path, extensions }) => [path, extensions.veld])).toEqual([[['twee'], 'aanmelding.traject']]);
  const gevonden = await opzet.rijen('SELECT kenmerk FROM aanmelding WHERE kenmerk = ANY ($1)', [een, twee]);
  expect(gevonden).toEqual([{ kenmerk: een }]);
});
