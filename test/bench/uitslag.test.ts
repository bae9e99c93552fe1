import { ratiosOf, summarise } from '../../bench/figures';
import { judge } from '../../bench/goals';
import { percentile } from '../../bench/load/percentile';
import type { Turn } from '../../bench/measure';
import { readOptions } from '../../bench/options';
import { report } from '../../bench/report';
import { familyMicros, processMicros, residentMb } from '../../bench/usage';

const beurt = (contender: Turn['contender'], answered: number, nodeMicros: number): Turn => ({
  contender,
  answered,
  seconds: 2,
  p50: 1,
  p99: 4,
  nodeMicros,
  pgMicros: 1_000,
  rssMb: 100,
});

describe('the figures of a run', () => {
  const turns = [
    beurt('L0', 200, 20_000),
    beurt('poortwachter', 160, 40_000),
    beurt('L0', 20, 2_000),
    beurt('poortwachter', 180, 44_000),
    beurt('L0', 220, 22_000),
    beurt('poortwachter', 170, 42_000),
  ];

  test('one disturbed turn does not decide, and processor time counts per answer over all', () => {
    const figures = summarise(turns);
    expect(figures.L0).toMatchObject({ rps: 100, nodeMicros: 100 });
    expect(figures.poortwachter?.rps).toBe(85);
    expect(ratiosOf(figures)).toEqual({ L0: 0.85 });
  });

  test('each goal is judged by the question and contender it names', () => {
    const goals = judge('Q1', summarise(turns));
    expect(goals.map(({ of, met }) => [of, met])).toEqual([
      ['rps', true],
      ['nodeMicros', false],
    ]);
    expect(judge('Q1', summarise(turns.filter(({ contender }) => contender === 'poortwachter')))).toEqual([]);
  });

  test('the table shows figures and goals', () => {
    const text = report({ Q1: summarise(turns) });
    expect(text).toMatch(/poortwachter +85\.0/);
    expect(text).toMatch(/nodeMicros ÷ L0 +≤ 2\.2 +2\.47 +NOT MET/);
  });

  test('a percentile is a value that occurred', () => {
    expect(percentile([5, 1, 9, 3], 0.5)).toBe(3);
    expect(percentile([5, 1, 9, 3], 0.99)).toBe(9);
    expect(percentile([], 0.5)).toBe(0);
  });
});

// The kernel's own count is read from /proc, which other systems do not have: there is no bench there.
const opLinux = process.platform === 'linux' ? describe : describe.skip;

opLinux('processor time and memory', () => {
  test('what a process spends is seen', () => {
    const before = processMicros(process.pid);
    const begin = process.cpuUsage();
    // Until so much was spent, however little of the machine there is.
    while (process.cpuUsage(begin).user < 100_000);
    const spent = processMicros(process.pid) - before;
    expect(spent).toBeGreaterThan(80_000);
    const { user, system } = process.cpuUsage(begin);
    expect(spent).toBeLessThan(user + system + 40_000);
    const own = processMicros(process.pid);
    expect(familyMicros(process.pid)).toBeGreaterThanOrEqual(own);
    expect(residentMb(process.pid)).toBeGreaterThan(10);
  });

  test('of a process that is gone nothing is measured', () => {
    expect(() => processMicros(2 ** 30)).toThrow('is gone');
  });
});

describe('options', () => {
  test('without any, the whole bench', () => {
    expect(readOptions([])).toMatchObject({ clients: 100_000, only: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] });
  });

  test('some questions and contenders, in the order of the bench', () => {
    expect(readOptions(['--only', 'Q3,Q1', '--contenders', 'poortwachter,L0'])).toMatchObject({
      only: ['Q1', 'Q3'],
      contenders: ['L0', 'poortwachter'],
    });
  });

  test.each([
    [['--only', 'Q9'], '--only knows Q1'],
    [['--rounds', '0'], '--rounds must be'],
    [['--clients', '1.5'], '--clients must be a whole number'],
  ])('%j is refused', (args, bericht) => {
    expect(() => readOptions(args)).toThrow(bericht);
  });
});
