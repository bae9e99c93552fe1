import { parse } from 'graphql';
import { eisBewaarbareTekst } from '../../src/server/tekens';

const gebreken = (query: string, variabelen?: Record<string, unknown>): unknown => {
  try {
    eisBewaarbareTekst(parse(query), variabelen);
    return [];
  } catch (fout) {
    return (fout as { extensions: { velden: { veld: string; reden: string }[] } }).extensions.velden.map(
      ({ veld, reden }) => [veld, reden],
    );
  }
};

const NIETS = '{ __typename }';

describe('text that cannot be kept is refused with its place', () => {
  test.each([
    [{ input: { naam: 'a\0b' } }, 'input.naam'],
    [{ input: { lijst: ['goed', 'los \ud800'] } }, 'input.lijst[1]'],
    [{ id: '\udc00' }, 'id'],
  ])('in a variable: %j', (variabelen, veld) => {
    expect(gebreken(NIETS, variabelen)).toEqual([[veld, 'TEKEN_NIET_TOEGESTAAN']]);
  });

  test('in a literal', () => {
    expect(gebreken('{ vraag(input: { naam: "a\\u0000b", goed: "é" }) }')).toEqual([
      ['input.naam', 'TEKEN_NIET_TOEGESTAAN'],
    ]);
  });

  test('other text is not, whatever the language', () => {
    expect(gebreken('{ vraag(a: "é ☃ 👩‍👩‍👧") }', { b: 'ע‏ – 日本 👍', c: 1, d: null, e: [true] })).toEqual([]);
  });

  test('nor is nesting without end', () => {
    let diep: unknown = 'x';
    for (let niveau = 0; niveau < 100_000; niveau += 1) diep = [diep];
    expect(gebreken(NIETS, { diep })).toEqual([[expect.stringMatching(/^diep/), 'BEREIK']]);
  });
});
