import { leesSpoor, traceresponse } from '../../src/server/spoor';
import { NU } from '../support/moment';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('traceparent, as W3C Trace Context has it', () => {
  test.each([
    ['of this version', `00-${TRACE}-${SPAN}-01`],
    ['that is not sampled', `00-${TRACE}-${SPAN}-00`],
    ['with flags of later', `00-${TRACE}-${SPAN}-ff`],
    ['of a later version', `01-${TRACE}-${SPAN}-01`],
    ['of a later version with more in it', `01-${TRACE}-${SPAN}-01-meer`],
  ])('is followed: one %s', (_naam, traceparent) => {
    expect(leesSpoor(traceparent, NU)).toMatchObject({ traceId: TRACE, ouder: SPAN });
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one of this version with more in it', `00-${TRACE}-${SPAN}-01-meer`],
    ['one of the version that may not be', `ff-${TRACE}-${SPAN}-01`],
    ['one without a trace', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['one without a span', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['one in capitals', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['one that is cut off', `00-${TRACE}-${SPAN}`],
    ['two of them', `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`],
    ['a list', [`00-${TRACE}-${SPAN}-01`]],
  ])('begins a trace of our own: %s', (_naam, traceparent) => {
    const [een, ander] = [leesSpoor(traceparent, NU), leesSpoor(traceparent, NU)];
    expect(een).toMatchObject({ traceId: expect.stringMatching(/^(?!0{32})[0-9a-f]{32}$/), ouder: null });
    expect(een.traceId).not.toBe(TRACE);
    expect(een.traceId).not.toBe(ander.traceId);
  });
});

test('the caller is told the trace, and a span of ours that is another for every operation', () => {
  const [een, ander] = [1, 2].map(() => traceresponse(leesSpoor(`00-${TRACE}-${SPAN}-00`, NU)));
  expect(een).toMatch(new RegExp(`^00-${TRACE}-(?!0{16}|${SPAN})[0-9a-f]{16}-01$`));
  expect(een).not.toBe(ander);
});
