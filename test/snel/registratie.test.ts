import { Client } from 'pg';
import { type Gateway, startGateway } from '../support/gateway';

/*
 * registreerAanmelding by one round trip writes and answers what it does step by step.
 */

jest.setTimeout(120_000);
let snel: Gateway;
let bewaakt: Gateway;
beforeAll(async () => {
  [snel, bewaakt] = await Promise.all([
    startGateway('DEMO', undefined, 'SNEL'),
    startGateway('DEMO', undefined, 'BEWAAKT'),
  ]);
});
afterAll(() => Promise.all([snel?.stop(), bewaakt?.stop()]));

const VRAAG = `mutation ($input: RegistreerAanmeldingInput!) { wat: registreerAanmelding(input: $input) {
  __typename reedsGeregistreerd waarschuwingen { regel code soms: veld bericht __typename }
  aanmelding { id versie kenmerk status bron ontvangenOp beoordeeldOp motivering voornamen achternaam geboortedatum
    geslacht klantnummer telefoon email bsn hulpvraag adres { straat huisnummer postcode woonplaats }
    arbeid { opleidingsniveau talen rijbewijs beschikbareUren } uitkering { soort }
    opdracht { kenmerk opdrachtgever { naam } } client { id } traject { id } } } }`;

const NAAM = { voornamen: 'Anne "de" \\ Vries', achternaam: 'Ünïcødé 𝄞' };

/** Ids and cursors are of each gateway's own. */
const zonderIds = (tekst: string): string => tekst.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>');

const geteld = async (gateway: Gateway, pad: string): Promise<number> => {
  const tekst = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(new RegExp(`^poortwachter_operations_total\\{pad="${pad}"\\} (\\d+)`, 'm').exec(tekst)?.[1] ?? 0);
};

/** What stands in the tables under the kenmerk. */
async function rijen(gateway: Gateway, kenmerk: string): Promise<string> {
  const client = new Client({ connectionString: gateway.database.url });
  await client.connect();
  const { rows: gevonden } = await client
    .query(
      `SELECT row_to_json(x) AS rij FROM (
        SELECT a.*, (SELECT json_agg(m) FROM idempotentie m WHERE m.object_id = a.id) AS claim,
          (SELECT json_agg(i ORDER BY i.categorie) FROM aanmelding_inhoud i WHERE i.aanmelding_id = a.id) AS inhoud
        FROM aanmelding a WHERE a.kenmerk = $1) x`,
      [kenmerk],
    )
    .finally(() => client.end());
  return zonderIds(JSON.stringify(gevonden)).replace(/"inhoud":"\\\\x[0-9a-f]+"/g, '"inhoud":"<afdruk>"');
}

const opdrachtVan = async (gateway: Gateway, persona: string): Promise<string> => {
  const wie = await gateway.als(persona);
  const { data } = await wie.vraag<{ opdrachten: { nodes: { id: string }[] } }>(
    '{ opdrachten(first: 1) { nodes { id } } }',
  );
  const id = data?.opdrachten.nodes[0]?.id;
  if (id === undefined) throw new Error(`${persona} has no opdracht`);
  return id;
};

const INVOER: readonly Record<string, unknown>[] = [
  {},
  { geboortedatum: '2015-02-03', telefoon: '0612345678', email: 'a.b@voorbeeld.test', klantnummer: '00\u0001\u0003x' },
  {
    adres: { straat: 'Lange weg', huisnummer: '1 a', postcode: '1234AB', woonplaats: "'s-Gravenhage" },
    geslacht: 'ONBEKEND',
  },
  { arbeid: { opleidingsniveau: 'mbo 4', talen: ['Nederlands', 'Oekraïens'], rijbewijs: true, beschikbareUren: 24 } },
  { bsn: '999990019' },
  { hulpvraag: 'rugklachten', noodzaak: 'voor de plaatsing' },
  { geboortedatum: '3015-02-03' },
  { telefoon: 'geen nummer' },
  { voornamen: 'op twee\nregels' },
];

describe.each(['gemeente-cvites', 'uwv-westendorp', 'werkgever-implacment', 'gemeente-dit', 'zorg-factor2'])(
  'as %s',
  (persona) => {
    it.each(INVOER.map((invoer, nummer) => [nummer, invoer] as const))('input %i', async (nummer, invoer) => {
      const kenmerk = `snel-${persona}-${nummer}`;
      const vraag = async (gateway: Gateway, opdrachtId: string, extra: object = {}) => {
        const wie = await gateway.als(persona);
        const input = { kenmerk, opdrachtId, ...NAAM, ...invoer, ...extra };
        const { status, tekst } = await wie.vraag(VRAAG, { input });
        return { status, tekst: zonderIds(tekst) };
      };
      const opdrachten = await Promise.all([opdrachtVan(snel, persona), opdrachtVan(bewaakt, persona)]);
      const beide = (extra?: object) =>
        Promise.all([vraag(snel, opdrachten[0], extra), vraag(bewaakt, opdrachten[1], extra)]);
      for (const extra of [
        undefined, // a first time
        undefined, // a repeat
        { voornamen: 'Ander' }, // the same kenmerk with something else
        { kenmerk: `${kenmerk}-weg`, opdrachtId: '00000000-0000-7000-8000-000000000000' }, // not the caller's
      ]) {
        const [een, ander] = await beide(extra);
        expect(een).toEqual(ander);
      }
      expect(await rijen(snel, kenmerk)).toBe(await rijen(bewaakt, kenmerk));
      expect(await rijen(snel, `${kenmerk}-weg`)).toBe('[]');
    });
  },
);

const KORT = `mutation ($input: RegistreerAanmeldingInput!) { nieuw: registreerAanmelding(input: $input) {
  aanmelding { id kenmerk status ontvangenOp akkoordOp: beoordeeldOp } ...W reedsGeregistreerd } }
  fragment W on RegistreerAanmeldingResultaat { waarschuwingen { veld } }`;

test('what selects the row alone is answered by the statement that writes it', async () => {
  const input = { kenmerk: 'kort', ...NAAM, geboortedatum: '2015-02-03', email: 'a.b@voorbeeld.test' };
  const vraag = async (gateway: Gateway) => {
    const wie = await gateway.als('gemeente-cvites');
    const opdrachtId = await opdrachtVan(gateway, 'gemeente-cvites');
    const antwoorden = [];
    for (const extra of [{}, {}, { email: 'c@voorbeeld.test' }])
      antwoorden.push(zonderIds((await wie.vraag(KORT, { input: { ...input, opdrachtId, ...extra } })).tekst));
    return antwoorden;
  };
  const voor = await geteld(snel, 'snel');
  const antwoorden = await vraag(snel);
  // The opdracht was looked up, and the first was registered; a repeat is the guarded path's.
  expect(await geteld(snel, 'snel')).toBe(voor + 2);
  expect(antwoorden).toEqual(await vraag(bewaakt));
  expect(antwoorden[0]).toContain('"reedsGeregistreerd":false');
  expect(await rijen(snel, 'kort')).toBe(await rijen(bewaakt, 'kort'));
});

test('it was the hot path that answered, and only where it may', async () => {
  const wie = await snel.als('gemeente-cvites');
  const opdrachtId = await opdrachtVan(snel, 'gemeente-cvites');
  const voor = await geteld(snel, 'snel');
  const input = { kenmerk: 'geteld', opdrachtId, ...NAAM };
  expect((await wie.vraag(VRAAG, { input })).errors).toEqual([]);
  expect(await geteld(snel, 'snel')).toBe(voor + 1);
  const bewaaktVoor = await geteld(snel, 'bewaakt');
  expect((await wie.vraag(VRAAG, { input })).data).toMatchObject({ wat: { reedsGeregistreerd: true } });
  expect(await geteld(snel, 'bewaakt')).toBe(bewaaktVoor + 1);
});

test('repeats side by side make one aanmelding', async () => {
  const wie = await snel.als('gemeente-cvites');
  const opdrachtId = await opdrachtVan(snel, 'gemeente-cvites');
  const input = { kenmerk: 'tegelijk', opdrachtId, ...NAAM };
  const antwoorden = await Promise.all(
    Array.from({ length: 12 }, () => wie.vraag<{ wat: { aanmelding: { id: string } } }>(VRAAG, { input })),
  );
  expect(antwoorden.flatMap(({ errors }) => errors)).toEqual([]);
  expect(new Set(antwoorden.map(({ data }) => data?.wat.aanmelding.id)).size).toBe(1);
  expect(JSON.parse(await rijen(snel, 'tegelijk'))).toHaveLength(1);
});
