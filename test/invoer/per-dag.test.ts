import { perDag } from '../../src/invoer/per-dag';

test('a form is made once a day, and anew on the next', () => {
  const maak = jest.fn((nu: Date) => nu.toISOString());
  const vorm = perDag(maak);
  const momenten = ['2026-11-02T09:00:00Z', '2026-11-02T22:59:59Z', '2026-11-02T23:00:00Z', '2026-11-02T09:00:00Z'];
  expect(momenten.map((moment) => vorm(new Date(moment)).slice(0, 16))).toEqual([
    '2026-11-02T09:00',
    '2026-11-02T09:00',
    '2026-11-02T23:00',
    '2026-11-02T09:00',
  ]);
  expect(maak).toHaveBeenCalledTimes(3);
});
