import { NU } from '../../support/moment';
import { Opzet } from '../schrijven/opzet';
import { machine, schrijf } from './boek';

/*
 * What is asked over HTTP, and what the ledger then says of it; reading the ledger is part of that.
 */

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

interface Node {
  readonly omschrijving: string;
  readonly betrokkeneId: string;
  readonly eerste: boolean;
  readonly gebruikt: readonly string[];
  readonly ontvanger: { readonly naam: string | null; readonly rollen: string[] };
  readonly categorieen: readonly { readonly categorie: string; readonly velden: string[]; readonly regelId: string }[];
}
const VRAAG = `query ($filter: VerstrekkingFilter, $first: Int) { verstrekkingen(filter: $filter, first: $first) { nodes {
  omschrijving betrokkeneId eerste gebruikt ontvanger { naam rollen } categorieen { categorie velden regelId } } } }`;
const lees = async (persona: string, filter: object = {}, first = 50): Promise<readonly Node[]> => {
  const { data, tekst } = await (await opzet.als(persona)).vraag<{ verstrekkingen: { nodes: readonly Node[] } }>(
    VRAAG,
    {
      filter,
      first,
    },
  );
  if (!data) throw new Error(tekst);
  return data.verstrekkingen.nodes;
};

/** What is written while something is done. */
async function geschreven(werk: () => Promise<unknown>) {
  const tel = () =>
    opzet.rijen<{ raadpleging_id: string; betrokkene_id: string }>(
      'SELECT raadpleging_id, betrokkene_id FROM verstrekking',
    );
  const vooraf = new Set((await tel()).map(({ raadpleging_id }) => raadpleging_id));
  await werk();
  return (await tel()).filter(({ raadpleging_id }) => !vooraf.has(raadpleging_id));
}

/** A client of a running opdracht of this opdrachtgever, who can call. */
const eenClientVan = async (machinenaam: string) =>
  opzet.rij<{ id: string; subject: string }>(
    `SELECT a.client_id AS id, a.subject FROM client_account a JOIN traject t ON t.client_id = a.client_id
     JOIN opdracht o ON o.id = t.opdracht_id AND o.tot IS NULL
     JOIN traject_verloop v ON v.traject_id = t.id AND v.geinformeerd_op IS NOT NULL
     JOIN integratie i ON i.opdrachtgever_id = t.opdrachtgever_id AND i.oauth_client_id = $1
     ORDER BY a.subject LIMIT 1`,
    machinenaam,
  );

describe('what an opdrachtgever reads', () => {
  test('[CV-46 WE-04 IM-16] is told to the client at once, as the first disclosure; the second time it is no first any more', async () => {
    const { id, subject } = await eenClientVan('gemeente-cvites');
    const gemeente = await opzet.als('gemeente-cvites');
    const vraag = () =>
      gemeente.vraag('query Voortgang($id: ID!) { client(id: $id) { achternaam adres { straat } } }', { id });
    const { data } = await vraag();
    expect(data?.client).toMatchObject({ achternaam: expect.any(String) });
    const [eerste, ...meer] = await lees(subject, { eerste: true });
    expect(meer).toEqual([]);
    expect(eerste).toMatchObject({
      betrokkeneId: id,
      eerste: true,
      ontvanger: { naam: expect.stringMatching(/^Gemeente /), rollen: ['gemeente'] },
      categorieen: [{ categorie: 'IDENTITEIT', velden: ['Client.achternaam'] }],
    });
    expect(eerste?.omschrijving).toMatch(
      /^Op 2 november 2026 om 10:00 uur kreeg Gemeente .* persoonsgegevens \(achternaam\)\. /,
    );
    const { data: gemeld } = await (await opzet.als(subject)).vraag<{
      kennisgevingen: { nodes: { tekst: string; ontvanger: { naam: string } }[] };
    }>('{ kennisgevingen { nodes { tekst ontvanger { naam } } } }');
    expect(gemeld?.kennisgevingen.nodes).toEqual([
      { tekst: expect.stringContaining('Het was de eerste keer'), ontvanger: { naam: eerste?.ontvanger.naam } },
    ]);
    const tijdens = { van: NU, tot: new Date(NU.getTime() + 1) };
    expect(await lees(subject, { ...tijdens, eerste: true })).toHaveLength(1);
    expect(await lees(subject, { van: tijdens.tot })).toEqual([]);
    await vraag();
    expect(await lees(subject, { eerste: true })).toHaveLength(1);
    expect((await lees(subject, { eerste: false, metGegevens: true })).map(({ eerste: was }) => was)).toEqual([false]);
  });

  test('[WE-04] is told as well when it was not shown but searched by', async () => {
    const { id, subject } = await eenClientVan('gemeente-cvites');
    const gemeente = await opzet.als('gemeente-cvites');
    const { data: getoond } = await gemeente.vraag<{ client: { geboortedatum: string } }>(
      'query ($id: ID!) { client(id: $id) { geboortedatum } }',
      { id },
    );
    const { data, tekst } = await gemeente.vraag<{ clients: { nodes: { id: string }[] } }>(
      'query ($geboortedatum: Datum) { clients(filter: { geboortedatum: $geboortedatum }) { nodes { id } } }',
      { geboortedatum: getoond?.client.geboortedatum },
    );
    if (!data) throw new Error(tekst);
    expect(data.clients.nodes).toContainEqual({ id });
    const [gezocht, ...meer] = await lees(subject, { soort: 'OPDRACHTGEVER', metGegevens: false });
    expect(meer).toEqual([]);
    expect(gezocht).toMatchObject({ categorieen: [], gebruikt: ['Client.geboortedatum'] });
    expect(gezocht?.omschrijving).toContain('gezocht of gesorteerd met persoonsgegevens (geboortedatum)');
  });

  test('[WE-04] stands in the log of decisions when it was refused, without whom it was about', async () => {
    const vreemd = await opzet.client('client-1-dit');
    const { errors } = await (await opzet.als('gemeente-cvites')).vraag(
      'query Vreemd($id: ID!) { client(id: $id) { id } }',
      {
        id: vreemd,
      },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    const { data, tekst } = await (await opzet.als('fg-1-cvites')).vraag<{
      raadplegingen: { nodes: { operatie: string; code: string; betrokkenen: number }[] };
    }>('{ raadplegingen(filter: { uitkomst: GEWEIGERD }) { nodes { operatie code betrokkenen ontvanger { naam } } } }');
    expect(data?.raadplegingen.nodes).toContainEqual(
      expect.objectContaining({ operatie: 'Vreemd', code: 'NOT_FOUND', betrokkenen: 0 }),
    );
    expect(tekst).not.toContain(vreemd);
  });
});

describe('reading the ledger', () => {
  test('[WE-04] is recorded once for each of whom something was read, however many records of them a page holds', async () => {
    const [client, ander] = [await opzet.client('client-1-cvites'), await opzet.client('client-2-cvites')];
    const uwv = await machine(opzet, 'uwv-cvites');
    const van = new Date(Date.UTC(2024, 0, 1));
    for (let nummer = 0; nummer < 25; nummer += 1)
      await schrijf(opzet, uwv, {
        op: new Date(van.getTime() + nummer),
        patronen: [{}],
        over: [client, ander].map((id) => ({ soort: 'CLIENT', id, patroon: 0 })),
      });
    const periode = { van, tot: new Date(van.getTime() + 25) };
    const [eigen, ...rest] = await geschreven(() => lees('client-1-cvites', periode));
    expect([eigen?.betrokkene_id, rest]).toEqual([client, []]);
    const beide = await geschreven(() => lees('fg-1-cvites', periode));
    expect(beide.map(({ betrokkene_id }) => betrokkene_id).toSorted()).toEqual([client, ander].toSorted());
    expect(new Set(beide.map(({ raadpleging_id }) => raadpleging_id)).size).toBe(1);
    expect(await geschreven(() => lees('fg-1-cvites', { ...periode, clientId: client }))).toMatchObject([
      { betrokkene_id: client },
    ]);
    expect(await geschreven(() => lees('coach-1-cvites', periode))).toEqual([]);
  });

  test('[WE-04] is told to the client as that, and is left out of what was shown of the dossier', async () => {
    const client = await opzet.client('client-1-dit');
    await lees('client-1-dit');
    await (await opzet.als('fg-1-dit')).vraag('query ($id: ID!) { toegang(clientId: $id) { bereikt } }', {
      id: client,
    });
    const zinnen = (await lees('client-1-dit')).map(({ omschrijving }) => omschrijving);
    expect(zinnen).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /bekeek een medewerker van .* \(functionaris gegevensbescherming\) dit over u: wie welke gegevens mag bekijken\./,
        ),
      ]),
    );
    await lees('fg-1-dit', { clientId: client });
    expect((await lees('client-1-dit')).map(({ omschrijving }) => omschrijving)).toEqual(
      expect.arrayContaining([expect.stringContaining('dit over u: wie gegevens bekeek of kreeg. Dat was om')]),
    );
    expect(await lees('client-1-dit', { metGegevens: true })).toEqual([]);
  });

  test('[CV-46] a notice that is read is recorded of whom it was told', async () => {
    const client = await opzet.client('client-1-westendorp');
    const uwv = await machine(opzet, 'uwv-westendorp');
    await schrijf(opzet, uwv, { patronen: [{}], over: [{ soort: 'CLIENT', id: client, patroon: 0, eerste: true }] });
    const vraag = async () =>
      (await opzet.als('fg-1-westendorp')).vraag(
        'query ($id: ID!) { kennisgevingen(filter: { clientId: $id }) { nodes { tekst } } }',
        {
          id: client,
        },
      );
    expect(await geschreven(vraag)).toMatchObject([{ betrokkene_id: client }]);
  });
});
