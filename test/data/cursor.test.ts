import fc from 'fast-check';
import { leesCursor, type Plaats, schrijfCursor } from '../../src/data/cursor';
import { leidSleutelsAf } from '../../src/sleutels';
import type { Verzoek } from '../../src/verzoek';

const sleutels = leidSleutelsAf(new Uint8Array(32).fill(7));
const van = (sleutel: string): Verzoek =>
  ({ sleutels, aanvrager: { organisatieId: 'o', sleutel } }) as unknown as Verzoek;

const plaatsen = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 3 });

describe('a cursor', () => {
  test('gives back the place it was made for, and is the same each time', () => {
    fc.assert(
      fc.property(plaatsen, (plaats: Plaats) => {
        const cursor = schrijfCursor(van('a'), 'lijst', plaats);
        expect(schrijfCursor(van('a'), 'lijst', plaats)).toBe(cursor);
        expect(leesCursor(van('a'), 'lijst', cursor, 'after')).toEqual(plaats);
      }),
      { seed: 1 },
    );
  });

  test('is refused when one character of it is another', () => {
    const cursor = schrijfCursor(van('a'), 'lijst', ['2026-01-01', 'x']);
    for (let plek = 0; plek < cursor.length; plek += 1) {
      const anders = cursor[plek] === 'A' ? 'B' : 'A';
      const veranderd = `${cursor.slice(0, plek)}${anders}${cursor.slice(plek + 1)}`;
      expect(() => leesCursor(van('a'), 'lijst', veranderd, 'after')).toThrow('cursor');
    }
  });

  test.each(['', '=', 'é', 'niet van ons'])('is refused when it is %j', (cursor) => {
    expect(() => leesCursor(van('a'), 'lijst', cursor, 'after')).toThrow('cursor');
  });

  test('is refused with padding or line ends around it, in another list and for another caller', () => {
    const cursor = schrijfCursor(van('a'), 'lijst', ['x']);
    expect(() => leesCursor(van('a'), 'lijst', `${cursor}=`, 'after')).toThrow('cursor');
    expect(() => leesCursor(van('a'), 'lijst', `${cursor}\n`, 'after')).toThrow('cursor');
    expect(leesCursor(van('a'), 'lijst', cursor, 'after')).toEqual(['x']);
    expect(() => leesCursor(van('a'), 'andere lijst', cursor, 'after')).toThrow('cursor');
    expect(() => leesCursor(van('b'), 'lijst', cursor, 'after')).toThrow('cursor');
  });

  test('is refused at every length but its own', () => {
    const geheim = Buffer.from(schrijfCursor(van('a'), 'lijst', ['2026-01-01', 'x']), 'base64url');
    for (let lengte = 0; lengte < geheim.length; lengte += 1) {
      const korter = geheim.subarray(0, lengte).toString('base64url');
      expect(() => leesCursor(van('a'), 'lijst', korter, 'after')).toThrow('cursor');
    }
  });

  test('of another place has another initial value, and so has that of another caller', () => {
    const begin = (wie: string, plaats: Plaats) =>
      Buffer.from(schrijfCursor(van(wie), 'lijst', plaats), 'base64url').toString('hex', 0, 16);
    expect(new Set([begin('a', [1]), begin('a', [2]), begin('b', [1]), begin('a', [1, 2])]).size).toBe(4);
  });

  test('shows nothing of the place', () => {
    const cursor = schrijfCursor(van('a'), 'lijst', ['123456782']);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('123456782');
  });
});
