import { NU } from '../../support/moment';
import { Opzet } from '../schrijven/opzet';
import { GISTEREN, machine, medewerker, schrijf } from './boek';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const VRAAG = `query ($filter: RaadplegingFilter) { raadplegingen(filter: $filter) { totaalAantal nodes {
  id op uitkomst code regel { id artikel } ontvanger { soort naam rollen } doelen operatie operatieHash wortels gebruikt
  traceId beleid betrokkenen afgeschermd { veld aantal code regel { id } } } } }`;
interface Lijst {
  readonly raadplegingen: {
    readonly totaalAantal: number;
    readonly nodes: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[];
  };
}
const lees = async (persona: string, filter: object = {}) => {
  const { data, errors, tekst } = await (await opzet.als(persona)).vraag<Lijst>(VRAAG, {
    filter: { tot: NU, ...filter },
  });
  if (errors.length > 0 || !data) throw new Error(tekst);
  return data.raadplegingen;
};

describe('the log of decisions', () => {
  test('[WE-04 IM-03] says of an answer who asked, what was withheld and of how many it told something', async () => {
    const client = await opzet.client('client-1-cvites');
    const ander = await opzet.client('client-2-cvites');
    const gemeente = await machine(opzet, 'gemeente-cvites');
    const id = await schrijf(opzet, gemeente, {
      operatie: 'Voortgang',
      wortels: ['clients', 'trajecten'],
      patronen: [{}],
      afgeschermd: [{ veld: 'Client.bsn', aantal: 2, code: 'GEEN_GROND', regel: 'CV-43' }],
      over: [
        { soort: 'CLIENT', id: client, patroon: 0 },
        { soort: 'CLIENT', id: ander, patroon: 0 },
      ],
    });
    const { nodes } = await lees('fg-1-cvites', { opdrachtgeverId: gemeente.opdrachtgever_id });
    expect(nodes.find((node) => node.id === id)).toEqual({
      id,
      op: GISTEREN.toISOString(),
      uitkomst: 'BEANTWOORD',
      code: null,
      regel: null,
      ontvanger: { soort: 'OPDRACHTGEVER', naam: expect.stringMatching(/^Gemeente /), rollen: ['gemeente'] },
      doelen: ['VERANTWOORDING'],
      operatie: 'Voortgang',
      operatieHash: '01'.repeat(32),
      wortels: ['clients', 'trajecten'],
      gebruikt: [],
      traceId: '0123456789abcdef0123456789abcdef',
      beleid: 'proef',
      betrokkenen: 2,
      afgeschermd: [{ veld: 'Client.bsn', aantal: 2, code: 'GEEN_GROND', regel: { id: 'CV-43' } }],
    });
  });

  test('[WE-04] has the refusals, by the rule that was named, and not of whom they would have been', async () => {
    const coach = await medewerker(opzet, 'coach-1-cvites', 'TRAJECTBEGELEIDER');
    const geweigerd = { code: 'FORBIDDEN', regel: 'CV-18' };
    const van = new Date(GISTEREN.getTime() - 1_000);
    const id = await schrijf(opzet, coach, { op: van, geweigerd });
    const wel = await schrijf(opzet, coach, { op: van });
    const vind = async (uitkomst: string) =>
      (await lees('directie-1-cvites', { van, tot: GISTEREN, uitkomst })).nodes.map((node) => [node.id, node.code]);
    expect(await vind('GEWEIGERD')).toEqual([[id, 'FORBIDDEN']]);
    expect(await vind('BEANTWOORD')).toEqual([[wel, null]]);
    const [weigering] = (await lees('fg-1-cvites', { van, tot: GISTEREN, uitkomst: 'GEWEIGERD' })).nodes;
    expect(weigering).toMatchObject({ regel: { id: 'CV-18' }, betrokkenen: 0, afgeschermd: [] });
  });

  test('[WE-04] is for who watches over it: others find nothing in it, the client and outsiders have no such list', async () => {
    const coach = await medewerker(opzet, 'coach-1-cvites', 'TRAJECTBEGELEIDER');
    await schrijf(opzet, coach, {});
    for (const wie of ['coach-1-cvites', 'coordinator-1-cvites', 'manager-1-cvites', 'administratie-1-cvites'])
      expect([wie, await lees(wie)]).toEqual([wie, { totaalAantal: 0, nodes: [] }]);
    expect((await lees('fg-1-dit', { medewerkerId: coach.medewerker_id })).nodes).toEqual([]);
    for (const wie of ['client-1-cvites', 'gemeente-cvites', 'partner-cvites']) {
      const { errors } = await (await opzet.als(wie)).vraag('{ raadplegingen { nodes { id } } }');
      expect([wie, errors.map(({ extensions }) => extensions.code)]).toEqual([wie, ['FORBIDDEN']]);
    }
  });
});
