import { Opzet } from '../schrijven/opzet';
import { GISTEREN, machine, schrijf } from './boek';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const VRAAG = `query ($filter: KennisgevingFilter) { kennisgevingen(filter: $filter) { totaalAantal nodes {
  id op clientId client { id } tekst ontvanger { soort id naam } verstrekking { id eerste raadplegingId } } } }`;
interface Kennisgeving {
  readonly id: string;
  readonly op: string;
  readonly clientId: string;
  readonly tekst: string;
  readonly client: { readonly id: string } | null;
  readonly ontvanger: { readonly soort: string; readonly id: string; readonly naam: string };
  readonly verstrekking: { readonly id: string; readonly eerste: boolean; readonly raadplegingId: string };
}
const lees = async (persona: string, filter: object = {}) => {
  const { data, errors, tekst } = await (await opzet.als(persona)).vraag<{
    kennisgevingen: { totaalAantal: number; nodes: readonly Kennisgeving[] };
  }>(VRAAG, { filter });
  if (errors.length > 0 || !data) throw new Error(tekst);
  return data.kennisgevingen;
};

const TRAJECT = { TRAJECT: { regel: 'CV-08', grondslag: 'AVG 6(1)(c)', velden: ['Traject.status'] } };

describe('the notice of a first disclosure', () => {
  test('[CV-46] is told to the client with all that belongs to it, the newest first, and to no other client', async () => {
    const [client, ander] = [await opzet.client('client-1-cvites'), await opzet.client('client-2-cvites')];
    const [gemeente, uwv] = [await machine(opzet, 'gemeente-cvites'), await machine(opzet, 'uwv-cvites')];
    const eerder = new Date(GISTEREN.getTime() - 86_400_000);
    const bij = (id: string, eerste: boolean) => ({ soort: 'CLIENT', id, patroon: 0, eerste }) as const;
    await schrijf(opzet, gemeente, { op: eerder, patronen: [TRAJECT], over: [bij(ander, true), bij(client, true)] });
    await schrijf(opzet, gemeente, { patronen: [TRAJECT], over: [bij(client, false)] });
    const laatste = await schrijf(opzet, uwv, { patronen: [TRAJECT], over: [bij(client, true)] });
    const { totaalAantal, nodes } = await lees('client-1-cvites');
    expect([totaalAantal, nodes.map(({ op }) => op)]).toEqual([2, [GISTEREN.toISOString(), eerder.toISOString()]]);
    const { naam } = await opzet.rij<{ naam: string }>(
      'SELECT naam FROM opdrachtgever WHERE id = $1',
      uwv.opdrachtgever_id,
    );
    const organisatie = await opzet.rij<{ naam: string; contact: string }>(
      'SELECT naam, contact FROM organisatie WHERE id = $1',
      uwv.organisatie_id,
    );
    expect(nodes[0]).toEqual({
      id: `${laatste}.${client}`,
      op: GISTEREN.toISOString(),
      clientId: client,
      client: { id: client },
      tekst: `Op 1 november 2026 om 10:00 uur kreeg ${naam} (UWV) dit over u te zien: hoe het traject loopt (status). Dat was om te volgen hoe het traject loopt; het mag volgens artikel Inl Gr-3 van het reglement en AVG 6(1)(c). Het was de eerste keer dat deze ontvanger iets over u kreeg. Vragen of bezwaar? Ga naar ${organisatie.naam}: ${organisatie.contact}.`,
      ontvanger: { soort: 'OPDRACHTGEVER', id: uwv.opdrachtgever_id, naam },
      verstrekking: { id: `${laatste}.1`, eerste: true, raadplegingId: laatste },
    });
    expect((await lees('client-1-cvites', { clientId: ander })).nodes).toEqual([]);
    expect((await lees('client-2-cvites')).nodes.map(({ clientId }) => clientId)).toEqual([ander]);
    const toezicht = await lees('fg-1-cvites', { clientId: client, ontvangerId: gemeente.opdrachtgever_id });
    expect(toezicht.nodes).toMatchObject([{ clientId: client, op: eerder.toISOString() }]);
    expect(toezicht.nodes[0]?.tekst).toContain('iets over de cliënt kreeg');
  });

  test('[CV-46] is for the client and who watches over it: nobody else finds one', async () => {
    const client = await opzet.client('client-1-dit');
    const gemeente = await machine(opzet, 'gemeente-dit');
    await schrijf(opzet, gemeente, {
      patronen: [{}],
      over: [{ soort: 'CLIENT', id: client, patroon: 0, eerste: true }],
    });
    for (const wie of ['fg-1-dit', 'directie-1-dit', 'client-1-dit'])
      expect([wie, (await lees(wie)).totaalAantal]).toEqual([wie, 1]);
    for (const wie of ['coach-1-dit', 'administratie-1-dit', 'client-2-dit', 'fg-1-westendorp'])
      expect([wie, (await lees(wie)).totaalAantal]).toEqual([wie, 0]);
    for (const wie of ['gemeente-dit', 'partner-dit']) {
      const { errors } = await (await opzet.als(wie)).vraag('{ kennisgevingen { nodes { id } } }');
      expect([wie, errors.map(({ extensions }) => extensions.code)]).toEqual([wie, ['FORBIDDEN']]);
    }
  });
});
