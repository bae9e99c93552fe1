import { testBsns } from '../../src/demo/bsn';

describe('the numbers of the demo set', () => {
  const bsns = testBsns();

  it('are all numbers of the test range that pass the elfproef', () => {
    expect(bsns).toHaveLength(9_091);
    expect(new Set(bsns).size).toBe(9_091);
    expect([bsns.at(0), bsns.at(-1)]).toEqual([expect.stringMatching(/^9999/), expect.stringMatching(/^9999/)]);
  });

  it('know a number that passes and one that does not', () => {
    expect(bsns).toContain('999990019');
    expect(bsns).not.toContain('999990018');
  });
});
