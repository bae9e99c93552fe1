import { afdrukVan } from '../../src/data/mutaties/idempotentie';
import { leidSleutelsAf } from '../../src/sleutels';

const sleutels = leidSleutelsAf(new Uint8Array(32).fill(7));
const afdruk = (inhoud: unknown): string => afdrukVan({ sleutels }, inhoud).toString('hex');

describe('the fingerprint of what was delivered', () => {
  it('is of these very bytes: what was stored before is recognised', () => {
    const inhoud = {
      kenmerk: 'k',
      Zij: 1,
      op: new Date('2026-01-02T03:04:05.006Z'),
      adres: { straat: 'Ünï "x"', huisnummer: undefined, aan: [{ b: true, a: null }, undefined] },
      é: 1.5,
    };
    const tekst =
      '{"Zij":1,"adres":{"aan":[{"a":null,"b":true},null],"straat":"Ünï \\"x\\""},"kenmerk":"k","op":"2026-01-02T03:04:05.006Z","é":1.5}';
    expect(afdruk(inhoud)).toBe(sleutels.afdruk(tekst).toString('hex'));
  });

  it('says nothing of the order of keys, and of all else everything', () => {
    expect(afdruk({ a: 1, b: { c: [1, 2], d: 'x' } })).toBe(afdruk({ b: { d: 'x', c: [1, 2] }, a: 1 }));
    expect(afdruk({ a: 1, b: [1, 2] })).not.toBe(afdruk({ a: 1, b: [2, 1] }));
    expect(afdruk({ a: 1 })).not.toBe(afdruk({ a: '1' }));
  });
});
