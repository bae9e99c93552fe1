import { vraagbareVelden } from './cijfers';
import { proef } from './proef';

jest.setTimeout(300_000);

test.each(['SNEL', 'BEWAAKT'] as const)(
  'what a caller may not see has no influence on what it gets, to the byte (%s)',
  async (pad) => {
    const { cijfers, invloed } = await proef({ n: 120, seed: 1, pad, werelden: 2, perRonde: 6 });
    expect(invloed).toBeNull();
    expect(cijfers).toMatchObject({ vragen: 120, antwoorden: 240 });
    // A run that changes nothing, asks little or gets nothing proves nothing. What directie alone asks of registrations is rare in it.
    expect(cijfers.wijzigingen).toBeGreaterThan(1_000);
    expect(cijfers.beantwoord.size / vraagbareVelden().size).toBeGreaterThan(0.65);
    expect(cijfers.metGegevens / cijfers.vragen).toBeGreaterThan(0.5);
  },
);
