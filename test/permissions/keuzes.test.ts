import { minsteKeuzes } from '../../permissions/keuzes';

const keuzes = (...lijsten: readonly string[]) =>
  minsteKeuzes(lijsten.map((lijst) => [...lijst])).map((keuze) => [...keuze].sort().join(''));

test('one out of every list, the smallest ways first and none that holds another', () => {
  expect(keuzes()).toEqual(['']);
  expect(keuzes('ab')).toEqual(['a', 'b']);
  expect(keuzes('a', 'b')).toEqual(['ab']);
  expect(keuzes('ab', 'bc')).toEqual(['b', 'ac']);
  expect(keuzes('ab', 'a')).toEqual(['a']);
  expect(keuzes('ab', 'cd')).toEqual(['ac', 'ad', 'bc', 'bd']);
});

test('from an empty list nothing can be taken, so there is no way', () => {
  expect(keuzes('')).toEqual([]);
  expect(keuzes('ab', '')).toEqual([]);
});
