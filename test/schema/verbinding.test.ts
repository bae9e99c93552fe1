import { graphql } from 'graphql';
import { type Antwoorden, schemaMet } from './bouw';

const vraag = (source: string, antwoorden: Antwoorden) => graphql({ schema: schemaMet(antwoorden), source });

const bladzijde = (totaalAantal: () => Promise<number | null>) => ({
  edges: [{ node: { id: 't1', versie: 1 }, cursor: 'c1' }],
  nodes: [{ id: 't1', versie: 1 }],
  pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c1' },
  totaalAantal,
});

describe('a list', () => {
  it('gives edges, nodes and where the page begins and ends', async () => {
    const { data, errors } = await vraag(
      '{ trajecten { edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
      { trajecten: () => bladzijde(async () => 1) },
    );
    expect(errors).toBeUndefined();
    expect(data?.trajecten).toEqual({
      edges: [{ cursor: 'c1', node: { id: 't1' } }],
      nodes: [{ id: 't1' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c1' },
    });
  });

  it('counts only when the count is asked', async () => {
    const tel = jest.fn(async () => 7);
    await vraag('{ trajecten { nodes { id } } }', { trajecten: () => bladzijde(tel) });
    expect(tel).not.toHaveBeenCalled();
    const { data } = await vraag('{ trajecten { totaalAantal } }', { trajecten: () => bladzijde(tel) });
    expect(data?.trajecten).toEqual({ totaalAantal: 7 });
    expect(tel).toHaveBeenCalledTimes(1);
  });

  it('hands its arguments on as they were given, and adds none', async () => {
    const gezien = jest.fn();
    await vraag('{ rapportages { totaalAantal } }', { rapportages: gezien });
    await vraag(
      `{ rapportages(first: 10, after: "a", na: "p", filter: { status: VRIJGEGEVEN, opdrachtId: "o" },
         orderBy: { veld: POSITIE, richting: OPLOPEND }) { totaalAantal } }`,
      { rapportages: gezien },
    );
    expect(JSON.parse(JSON.stringify(gezien.mock.calls))).toEqual([
      [{}],
      [
        {
          first: 10,
          after: 'a',
          na: 'p',
          filter: { status: 'VRIJGEGEVEN', opdrachtId: 'o' },
          orderBy: { veld: 'POSITIE', richting: 'OPLOPEND' },
        },
      ],
    ]);
  });

  it('has no order without both a field and a direction', async () => {
    const { errors } = await vraag('{ trajecten(orderBy: { veld: STARTDATUM }) { totaalAantal } }', {});
    expect(errors?.[0]?.message).toContain('richting');
  });
});
