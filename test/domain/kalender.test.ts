import { datumVan } from '../../src/domain/kalender';

const formaat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const MINUUT = 60_000;

test.each([
  ['in winter', '2026-01-14T22:00:00Z'],
  ['in summer', '2026-07-14T21:00:00Z'],
  ['when the clock goes forward', '2026-03-28T22:00:00Z'],
  ['when the clock goes back', '2026-10-24T21:00:00Z'],
  ['before there was a standard time', '1925-05-05T22:00:00Z'],
  ['at the turn of 1970', '1969-12-31T22:00:00Z'],
])('a date begins at midnight in the Netherlands, %s', (_naam, vanaf) => {
  const begin = Date.parse(vanaf);
  for (let minuut = 0; minuut < 26 * 60; minuut += 7) {
    const moment = new Date(begin + minuut * MINUUT);
    expect(datumVan(moment)).toBe(formaat.format(moment));
  }
});

test('one moment after another, whichever was asked before', () => {
  const avond = new Date('2026-11-02T22:59:59.999Z');
  const nacht = new Date('2026-11-02T23:00:00Z');
  expect([avond, nacht, avond, nacht].map(datumVan)).toEqual(['2026-11-02', '2026-11-03', '2026-11-02', '2026-11-03']);
});
