import { LANGSTE_WACHT_MS, MEESTE_POGINGEN, pauzeNa, uitkomstVan, wachttijd } from '../../src/webhooks/uitkomst';

describe('an answer', () => {
  const nu = new Date('2026-07-01T10:00:00Z');
  const antwoord = (status: number, kop?: string) => uitkomstVan({ status, kop: () => kop }, nu);

  test.each([200, 201, 202, 204])('of %i says that it has the message', (status) => {
    expect(antwoord(status)).toEqual({ soort: 'GOED', status, verdwenen: false, wachtMs: 0 });
  });
  test.each([203, 205, 206, 400, 401, 404, 500, 503])('of %i does not', (status) => {
    expect(antwoord(status).soort).toBe('STATUS');
  });
  test.each([301, 302, 307, 308])('of %i does not, and is not followed', (status) => {
    expect(antwoord(status).soort).toBe('OMLEIDING');
  });
  test('of 410 says that it is gone', () => {
    expect(antwoord(410).verdwenen).toBe(true);
  });
  test('of 429 or 503 says how long to wait; no other does', () => {
    expect([429, 503, 500].map((status) => antwoord(status, '120').wachtMs)).toEqual([120_000, 120_000, 0]);
  });
  test.each([
    ['7', 7_000],
    ['Wed, 01 Jul 2026 10:00:30 GMT', 30_000],
    ['Wed, 01 Jul 2026 09:00:00 GMT', 0],
    ['9999999', LANGSTE_WACHT_MS],
    ['9'.repeat(400), LANGSTE_WACHT_MS],
    ['Fri, 31 Dec 9999 23:59:59 GMT', LANGSTE_WACHT_MS],
    ['7200', 7_200_000],
    ['-5', 0],
    ['soon', 0],
    [undefined, 0],
  ])('Retry-After %s is %i ms', (kop, ms) => {
    expect(wachttijd(kop, nu)).toBe(ms);
  });
});

test('attempts come ever later, with chance in it, and end after some three days', () => {
  expect([1, 2, 3].map((keer) => pauzeNa(keer, 5_000, () => 0))).toEqual([5_000, 10_000, 20_000]);
  expect(pauzeNa(1, 5_000, () => 1)).toBe(7_500);
  const dagen = (toeval: number) =>
    Array.from({ length: MEESTE_POGINGEN - 1 }, (_, nr) => pauzeNa(nr + 1, 5_000, () => toeval)).reduce(
      (a, b) => a + b,
    ) / 86_400_000;
  expect(dagen(0)).toBeGreaterThan(2.5);
  expect(dagen(1)).toBeLessThan(5);
});
