import { plusMaanden, tijdstip } from '../../src/demo/tijd';
import { Willekeur } from '../../src/demo/willekeur';
import { leesId } from '../../src/domain/ids';

describe('Willekeur', () => {
  const trek = (...delen: [number, ...number[]]) => {
    const kans = new Willekeur(...delen);
    return Array.from({ length: 20 }, () => kans.uint32());
  };

  it('repeats itself for the same parts, and for those only', () => {
    expect(trek(1, 2, 3)).toEqual(trek(1, 2, 3));
    expect(trek(1, 2, 3)).not.toEqual(trek(1, 3, 2));
    expect(trek(1)).not.toEqual(trek(2));
    expect(trek(1)).not.toEqual(trek(1 + 2 ** 32));
  });

  it('spreads evenly', () => {
    const kans = new Willekeur(7);
    const aantallen = [0, 0, 0, 0, 0];
    for (let trekking = 0; trekking < 50_000; trekking += 1) {
      const plaats = kans.geheel(0, 4);
      aantallen[plaats] = (aantallen[plaats] ?? 0) + 1;
    }
    for (const aantal of aantallen) expect(Math.abs(aantal - 10_000)).toBeLessThan(500);
  });

  it('shuffles without loss', () => {
    const reeks = Array.from({ length: 100 }, (_, getal) => getal);
    const geschud = new Willekeur(3).schud(reeks);
    expect(geschud).not.toEqual(reeks);
    expect([...geschud].sort((een, ander) => een - ander)).toEqual(reeks);
  });

  it('makes ids of version 7 that sort by time', () => {
    const kans = new Willekeur(5);
    const ids = [0, 65_535, 65_536, Date.UTC(2020, 0), Date.UTC(2030, 0)].map((ms) => kans.uuid(ms));
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) {
      expect(leesId(id)).toBe(id);
      expect(id).toMatch(/^.{14}7.{4}[89ab]/);
    }
    expect(Number.parseInt((ids[3] ?? '').replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2020, 0));
  });
});

describe('tijd', () => {
  const dag = (datum: string) => Date.parse(datum) / 86_400_000;

  it.each([
    ['2025-01-15', 3, '2025-04-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-12-31', 6, '2026-06-30'],
  ])('%s plus %i months is %s', (van, maanden, tot) => expect(plusMaanden(dag(van), maanden)).toBe(dag(tot)));

  it('writes a moment as PostgreSQL reads it', () =>
    expect(tijdstip(Date.UTC(2026, 2, 4, 5, 6, 7, 89))).toBe('2026-03-04 05:06:07.089+00'));
});
