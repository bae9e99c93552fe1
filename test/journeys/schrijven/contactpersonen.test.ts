import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import type { Beller } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { maakDossier, meldAan } from './dossier';
import { kenmerk, Opzet, weigering } from './opzet';

const ORGANISATIES = ['cvites', 'westendorp', 'implacment', 'dit', 'factor2'] as const;
const CONTACT = { naam: 'Wil van Zuidplas', telefoon: '0201234567', werkadres: 'Havenkade 3, Oosterveen' };

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

interface Gever {
  readonly id: string;
  readonly contactpersonen: readonly { readonly naam: string }[] | null;
}
const GEVERS =
  '{ opdrachten(first: 50) { nodes { opdrachtgever { id contactpersonen { naam telefoon werkadres } } } } }';

/** The opdrachtgevers that this caller sees, with their contact persons, and by which rule those are withheld. */
async function lees(wie: Beller, doel: string) {
  const { data, afgeschermd } = await wie.vraag<{ opdrachten: { nodes: readonly { opdrachtgever: Gever }[] } }>(
    GEVERS,
    {},
    { 'Poortwachter-Doel': doel },
  );
  return {
    gevers: data?.opdrachten?.nodes.map(({ opdrachtgever }) => opdrachtgever) ?? [],
    regels: [...new Set(afgeschermd.map(({ code, regel }) => `${regel} ${code}`))],
  };
}
const alleNamen = (gevers: readonly Gever[]) => gevers.map(({ contactpersonen }) => contactpersonen?.length ?? null);

describe('a contact person of an opdrachtgever', () => {
  it('is read by who works with it under UITVOERING, by the opdrachtgever itself and by nobody else [F2-02]', async () => {
    for (const persona of ['directie-1', 'bestuur-1', 'coordinator-1', 'coach-1', 'administratie-1']) {
      const { gevers, regels } = await lees(await opzet.als(`${persona}-factor2`), 'UITVOERING');
      expect(regels).toEqual([]);
      expect(new Set(alleNamen(gevers))).toEqual(new Set([1]));
    }
    const fg = await lees(await opzet.als('fg-1-factor2'), 'TOEZICHT');
    expect(fg.gevers.length).toBeGreaterThan(0);
    expect(new Set(alleNamen(fg.gevers))).toEqual(new Set([null]));
    expect(fg.regels).toEqual(['F2-13 ROL']);
    const elders = await lees(await opzet.als('directie-1-factor2'), 'TOEZICHT');
    expect(elders.regels).toEqual(['F2-07 BUITEN_DOEL']);

    for (const doel of ['VERANTWOORDING', 'PLAATSING', 'FINANCIERING']) {
      const eigen = await lees(await opzet.als('gemeente-factor2'), doel);
      expect(new Set(eigen.gevers.map(({ id }) => id)).size).toBe(1);
      expect(new Set(alleNamen(eigen.gevers))).toEqual(new Set([1]));
    }
    const client = await lees(await opzet.als('client-1-factor2'), 'RECHTEN');
    expect(client.gevers.length).toBeGreaterThan(0);
    expect(new Set(alleNamen(client.gevers))).toEqual(new Set([null]));
    expect(client.regels).toEqual(['F2-07 GEEN_GROND']);
    const partner = await lees(await opzet.als('partner-factor2'), 'AANMELDING');
    expect(new Set(alleNamen(partner.gevers))).toEqual(new Set([null]));
  });
});

describe('the contact person of an aanmelding', () => {
  const VRAAG = `query ($id: ID!) { aanmelding(id: $id) { ontvangenOp opdracht { opdrachtgever { id } }
    contactpersoon { naam telefoon werkadres } } }`;
  const contactVan = async (wie: Beller, id: string) =>
    (await wie.vraag<{ aanmelding: { contactpersoon: unknown } }>(VRAAG, { id }, { 'Poortwachter-Doel': 'AANMELDING' }))
      .data?.aanmelding?.contactpersoon;

  it('is taken with name, telephone and work address where the list has it, and stays behind [IM-42]', async () => {
    for (const naam of ['implacment', 'factor2']) {
      const { aanmeldingId, clientId, coordinator, gemeente } = await maakDossier(opzet, naam, {
        aanmelding: { contactpersoon: CONTACT },
      });
      expect(await contactVan(coordinator, aanmeldingId)).toEqual(CONTACT);
      expect(await contactVan(gemeente, aanmeldingId)).toEqual(CONTACT);
      const zonder = await meldAan(opzet, naam);
      expect(await contactVan(coordinator, zonder.aanmeldingId)).toBeNull();
      const { n } = await opzet.rij<{ n: string }>(
        `SELECT count(*) AS n FROM client_identiteit WHERE client_id = $1 AND voornamen || achternaam LIKE '%Zuidplas%'`,
        clientId,
      );
      expect(n).toBe('0');
    }
  });

  it('says no more than that, and is refused where the closed list has none [IM-42]', async () => {
    const invoer = {
      kenmerk: kenmerk(),
      voornamen: KANARIE.voornamen,
      achternaam: KANARIE.achternaam,
      contactpersoon: CONTACT,
    };
    for (const [naam, regel] of [
      ['cvites', 'CV-16'],
      ['westendorp', 'WE-02'],
      ['dit', 'DI-04'],
    ] as const)
      expect(await weigering(await opzet.als(`gemeente-${naam}`), 'registreerAanmelding', invoer)).toMatchObject({
        code: 'BAD_USER_INPUT',
        veld: 'input.contactpersoon',
        regel,
      });
    const velden = (schema().getType('AanmeldingContactpersoon') as { getFields(): object } | undefined)?.getFields();
    expect(Object.keys(velden ?? {})).toEqual(['naam', 'telefoon', 'werkadres']);
  });
});

const schema = (): GraphQLSchema =>
  buildSchema(readFileSync(join(__dirname, '../../../schema/schema.graphql'), 'utf8'));

/** Fields of a schema by which somebody else in the household of a client would be a person. */
const huisgenoten = (van: GraphQLSchema): readonly string[] =>
  Object.values(van.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .filter(isObjectType)
    .flatMap((type) => [type.name, ...Object.keys(type.getFields()).map((veld) => `${type.name}.${veld}`)])
    .filter((naam) => /^(?:Partner|Kind|Kinderen|Gezinslid)$|\.(?:partner|kind|kinderen|gezinsleden)$/.test(naam));

it('only a participant is a client, and nobody of the household is a person [IM-01]', async () => {
  const CLIENTS = 'query ($n: String) { clients(first: 50, filter: { achternaam: $n }) { nodes { id achternaam } } }';
  const { clientId } = await maakDossier(opzet, 'implacment', {
    aanmelding: { achternaam: 'Zuidplasdeelnemer', contactpersoon: { ...CONTACT, naam: 'Zuidplascontact' } },
  });
  const directie = await opzet.als('directie-1-implacment');
  const gevonden = async (n: string) =>
    (
      await directie.vraag<{ clients: { nodes: readonly { id: string }[] } }>(
        CLIENTS,
        { n },
        { 'Poortwachter-Doel': 'UITVOERING' },
      )
    ).data?.clients?.nodes.map(({ id }) => id);
  expect(await gevonden('Zuidplasdeelnemer')).toEqual([clientId]);
  expect(await gevonden('Zuidplascontact')).toEqual([]);
  const { n } = await opzet.rij<{ n: string }>(
    'SELECT count(*) AS n FROM client c WHERE c.id IN (SELECT id FROM contactpersoon)',
  );
  expect(n).toBe('0');

  expect(huisgenoten(schema())).toEqual([]);
  // A control: it would be found.
  expect(huisgenoten(buildSchema('type Query { kinderen: [Kind] } type Kind { naam: String }'))).toEqual([
    'Query.kinderen',
    'Kind',
  ]);
});

it.each(ORGANISATIES)('%s has somebody to call at every opdrachtgever', async (naam) => {
  const { gevers } = await lees(await opzet.als(`directie-1-${naam}`), 'UITVOERING');
  expect(gevers.length).toBeGreaterThan(0);
  expect(new Set(alleNamen(gevers))).toEqual(new Set([1]));
});
