import fc from 'fast-check';
import { z } from 'zod';
import { aanmeldingInvoer } from '../../src/data/mutaties/aanmelding/invoer';
import { GEVOELIGE_ONDERWERPEN, GEVOELIGE_WOORDEN, gevoeligIn } from '../../src/domain/gevoelig';
import { lap, regel } from '../../src/invoer/tekst';
import { vrijeTeksten } from '../../src/invoer/vrije-tekst';

describe('free text', () => {
  it('is found wherever it stands in an input, and nothing else is', () => {
    const vorm = z.object({
      naam: regel(100),
      plan: lap(),
      delen: z.array(z.object({ soort: z.enum(['A']), tekst: lap().optional() })).optional(),
    });
    const invoer = { naam: 'Kerk', plan: 'p', delen: [{ soort: 'A' as const }, { soort: 'A' as const, tekst: 't' }] };
    expect([...vrijeTeksten(vorm, invoer)]).toEqual([
      ['input.plan', 'p'],
      ['input.delen[1].tekst', 't'],
    ]);
    expect([...vrijeTeksten(vorm, { naam: 'Kerk', plan: 'p' })]).toEqual([['input.plan', 'p']]);
  });

  it('of an aanmelding is no name, and is what is told in own words', () => {
    const vorm = aanmeldingInvoer(new Date('2026-11-25T12:00:00Z'));
    const invoer = {
      kenmerk: 'k',
      voornamen: 'Christen',
      achternaam: 'Kerk',
      hulpvraag: 'h',
      belemmeringen: [{ soort: 'TAAL', omschrijving: 'o', noodzaak: 'n' }],
    };
    expect([...vrijeTeksten(vorm, invoer)]).toEqual([
      ['input.hulpvraag', 'h'],
      ['input.belemmeringen[0].omschrijving', 'o'],
      ['input.belemmeringen[0].noodzaak', 'n'],
    ]);
  });
});

describe('a word of what is not recorded', () => {
  const NAAST = fc.constantFrom('', ' ', '. ', ', ', ' (', '\n', '"', '-');

  it.each(GEVOELIGE_ONDERWERPEN)('is found between other words, however it is written: %s', (onderwerp) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GEVOELIGE_WOORDEN[onderwerp]),
        NAAST,
        NAAST,
        fc.boolean(),
        (woord, voor, na, hoofdletters) => {
          const geheel = woord.replace('*', '').replace(' ', '  ');
          const tekst = `Iets${voor || ' '}${hoofdletters ? geheel.toUpperCase() : geheel}${na || ' '}iets anders`;
          expect(gevoeligIn(tekst)).toContain(onderwerp);
        },
      ),
      { seed: 25, numRuns: 200 },
    );
  });

  it.each([
    'De kerkuil vloog over.',
    'Werkt bij de bakker; gelooft in een goede afloop.',
    'Heeft een homogene groep collega’s.',
    'De straf was zwaar voor het team, zei de trainer.',
    'Woont aan de Oude Gracht en wil als lasser werken.',
  ])('is not found in a word that only begins like one: %s', (tekst) => {
    expect(gevoeligIn(tekst)).toEqual([]);
  });
});
