import { zetPoortOpen } from '../../support/zonder-eerste-laag';
import { plantKanaries } from './kanaries';
import { zetTweedeLaagUit } from './lagen';
import { BUITENSTAANDERS, zoekLekken } from './lekzoeker';
import { eigenOpdrachtProeven } from './proeven/eigen-opdracht';
import { geldt, ORGANISATIES, wereld } from './wereld';

/* The first layer taken away: see test/support/zonder-eerste-laag.ts for what that means. */
jest.mock('../../../permissions/shield', () => jest.requireActual('../../support/zonder-eerste-laag').zonderSchild());
jest.mock('../../../src/data/bereik', () => jest.requireActual('../../support/zonder-eerste-laag').zonderBereik());
jest.mock('../../../src/data/statistiek', () =>
  jest.requireActual('../../support/zonder-eerste-laag').zonderCijferregels(),
);
jest.mock('../../../src/data/masker', () => jest.requireActual('../../support/zonder-eerste-laag').zonderMasker());

zetPoortOpen();
jest.setTimeout(120_000);

type Nodes = { readonly nodes: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[] };
/** One of each kind, for whom the search itself must be able to find something. */
const VOORBEELDEN = ['gemeente-cvites', 'werkgever-factor2', 'zorg-dit', 'partner-dit'];

describe('without the first layer', () => {
  const w = wereld(plantKanaries, 'BEWAAKT');
  test.each(ORGANISATIES)('the database alone keeps what is not the caller’s own, at %s', async (organisatie) => {
    const { bevindingen, tekens } = await zoekLekken(
      w,
      BUITENSTAANDERS.filter((persona) => persona.endsWith(`-${organisatie}`)),
      { ookBeeindigd: true },
    );
    expect(bevindingen).toEqual([]);
    expect(tekens).toBeGreaterThan(200_000);
  });

  test('the database alone keeps what a traject and a rapportage say from who has no ground for it', async () => {
    const gemeente = await w.als('gemeente-dit');
    const lees = async (doel: string) => {
      const { data } = await gemeente.vraag<{ trajecten: Nodes; rapportages: Nodes }>(
        `{ trajecten(first: 100) { nodes { id status startdatum plan geinformeerdOp } }
           rapportages(first: 100) { nodes { id status periodeTot werkzaamheden vrijgegevenOp } } }`,
        {},
        { 'Poortwachter-Doel': doel },
      );
      if (!data) throw new Error('no answer');
      return [data.trajecten.nodes, data.rapportages.nodes].map((nodes) => ({
        aantal: nodes.length,
        gezien: nodes
          .filter((node) => Object.entries(node).some(([naam, waarde]) => naam !== 'id' && waarde !== null))
          .map(({ id }) => id),
      }));
    };
    // [DI-15] Only by a decision on it, of the client, at an evaluation.
    const verwacht = (tabel: string, categorie: string) =>
      w.kolom<string>(
        `SELECT d.id FROM ${tabel} d JOIN integratie i USING (organisatie_id, opdrachtgever_id)
         JOIN opdracht o ON o.id = d.opdracht_id AND ${geldt('o')}
         WHERE i.oauth_client_id = 'gemeente-dit' ${tabel === 'rapportage' ? 'AND d.positie IS NOT NULL' : ''}
           AND EXISTS (SELECT FROM toestemming c WHERE c.client_id = d.client_id AND c.ontvanger_id = d.opdrachtgever_id
             AND c.doel = 'VERANTWOORDING' AND c.categorie = '${categorie}' AND c.bron = 'EVALUATIE' AND ${geldt('c')})`,
      );
    const [trajecten, rapportages] = await lees('VERANTWOORDING');
    const open = [await verwacht('traject', 'TRAJECT'), await verwacht('rapportage', 'RAPPORTAGE')];
    expect([trajecten?.gezien.toSorted(), rapportages?.gezien.toSorted()]).toEqual(open.map((ids) => ids.toSorted()));
    for (const [nummer, lijst] of [trajecten, rapportages].entries()) {
      expect(open[nummer]?.length).toBeGreaterThan(0);
      expect(lijst?.aantal).toBeGreaterThan(open[nummer]?.length ?? 0);
    }
    for (const { aantal, gezien } of await lees('FINANCIERING')) expect([aantal > 0, gezien]).toEqual([true, []]);
  });

  test('and without that as well, the search for leaks finds them with every caller', async () => {
    await zetTweedeLaagUit(w);
    const { bevindingen } = await zoekLekken(w, VOORBEELDEN, { ookBeeindigd: true });
    expect([...new Set(bevindingen.map(({ persona }) => persona))]).toEqual(VOORBEELDEN);
    const wortels = bevindingen.map(({ vraag }) => /\{ (\w+)/.exec(vraag)?.[1]);
    expect(wortels).toEqual(expect.arrayContaining(['noodtoegangen', 'statistiek', 'toegang']));
  });
});

describe('without the first layer, told by ids, counts, filters, orders and cursors', () => {
  eigenOpdrachtProeven(wereld(undefined, 'BEWAAKT'), { ookBeeindigd: true });
});
