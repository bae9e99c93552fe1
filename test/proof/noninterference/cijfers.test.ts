import { Cijfers, DOEL, LANG, vraagbareVelden } from './cijfers';

/** A run that asked so often, of which this share of the fields was answered and of the answers had data. */
function cijfers(vragen: number, velden: number, gegevens: number): Cijfers {
  const uitslag = new Cijfers();
  const alle = [...vraagbareVelden()];
  uitslag.vragen = vragen;
  uitslag.metGegevens = Math.ceil(vragen * gegevens);
  for (const veld of alle.slice(0, Math.ceil(alle.length * velden))) uitslag.beantwoord.add(veld);
  return uitslag;
}

test('a long run falls short by the fields it did not answer, and by answers without data', () => {
  const { velden, gegevens } = DOEL;
  expect(cijfers(LANG, velden, gegevens).tekorten()).toEqual([]);
  expect(cijfers(LANG, velden - 0.05, gegevens).tekorten()).toEqual([expect.stringMatching(/^schema fields answered/)]);
  expect(cijfers(LANG, velden, gegevens - 0.05).tekorten()).toEqual([expect.stringMatching(/^answers with data/)]);
});

test('a short run is asked for neither', () => {
  expect(cijfers(LANG - 1, 0, 0).tekorten()).toEqual([]);
});

test('what is left out of the count is told', () => {
  const regels = cijfers(LANG, 0.5, 1).regels(1, 10, []);
  expect(regels.find((regel) => regel.startsWith('schema fields answered'))).toMatch(/never answered: \w+\.\w+, /);
  expect(regels.find((regel) => regel.startsWith('counted out'))).toContain('Mutation, ');
});
