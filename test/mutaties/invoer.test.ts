import fc from 'fast-check';
import { z } from 'zod';
import { maandenLater, uiterlijkGeboren } from '../../src/domain/kalender';
import { bsn, elfproef } from '../../src/invoer/bsn';
import { email, postcode, telefoon } from '../../src/invoer/contact';
import { datum, datumTotEnMet, opVolgorde, tijdstipTotEnMet } from '../../src/invoer/datum';
import { bestedeUren, geheel } from '../../src/invoer/getal';
import { id } from '../../src/invoer/id';
import { keur, leesInvoer } from '../../src/invoer/keuring';
import { kenmerk, lap, regel } from '../../src/invoer/tekst';
import { NU } from '../support/moment';
import { geweigerd } from './wereld';

/** The cause for which a value of one field is refused, or the value as it is taken. */
function uitkomst(schema: z.ZodType, waarde: unknown): unknown {
  const keuring = keur(z.object({ veld: schema }), { veld: waarde });
  return keuring.goed ? keuring.waarde.veld : keuring.gebreken.map(({ reden }) => reden);
}

describe('a BSN', () => {
  const cijfers = fc.integer({ min: 10_000_000, max: 999_999_999 });

  it('is taken when the weighted sum of its digits is a multiple of eleven, as 8 digits with its zero', () => {
    fc.assert(
      fc.property(cijfers, (getal) => {
        const negen = String(getal).padStart(9, '0');
        const [a, b, c, d, e, f, g, h, i] = [...negen].map(Number) as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const geldig = (9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i) % 11 === 0;
        expect(uitkomst(bsn(), String(getal))).toEqual(geldig ? negen : ['ELFPROEF']);
      }),
    );
  });

  it('does not survive one wrong digit, or two neighbours changed places', () => {
    const geldige = cijfers.map((getal) => String(getal).padStart(9, '0')).filter(elfproef);
    fc.assert(
      fc.property(geldige, fc.nat(8), fc.integer({ min: 1, max: 9 }), (goed, plaats, erbij) => {
        const fout = [...goed];
        fout[plaats] = String((Number(goed[plaats]) + erbij) % 10);
        expect(elfproef(fout.join(''))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(geldige, fc.nat(6), (goed, plaats) => {
        const [links, rechts] = [goed[plaats], goed[plaats + 1]];
        const fout = `${goed.slice(0, plaats)}${rechts}${links}${goed.slice(plaats + 2)}`;
        expect(elfproef(fout)).toBe(fout === goed);
      }),
    );
  });

  it.each(['', '1234567', '1234567890', '12345678a', '123.456.782', ' 123456782', '١٢٣٤٥٦٧٨٢'])(
    '%j has another form',
    (waarde) => {
      expect(uitkomst(bsn(), waarde)).toEqual(['VORM']);
    },
  );

  it('of zeros is nobody', () => expect(uitkomst(bsn(), '000000000')).toEqual(['ELFPROEF']));
});

describe('text', () => {
  it('is kept in NFC, without blanks around it', () => {
    expect(uitkomst(regel(10), '  Zoe\u0308 ')).toBe('Zo\u00eb');
    expect(uitkomst(lap(), 'a\r\nb\tc')).toBe('a\r\nb\tc');
    expect(uitkomst(regel(10), '😀'.repeat(5))).toBe('😀'.repeat(5));
  });

  it.each(['', ' ', '\u00a0', '\u200b', '\u2060\ufeff'])('%j says nothing', (waarde) => {
    expect(uitkomst(regel(10), waarde)).toEqual(['VERPLICHT']);
  });

  it.each(['a\u0000', 'a\ud800', '\udc00a', 'a\u0007', 'a\u0085'])('%j cannot be kept', (waarde) => {
    expect(uitkomst(lap(), waarde)).toEqual(['TEKEN_NIET_TOEGESTAAN']);
    expect(uitkomst(regel(10), waarde)).toEqual(['TEKEN_NIET_TOEGESTAAN']);
  });

  it.each(['a\nb', 'a\tb', 'a\u2028b'])('%j is not one line', (waarde) => {
    expect(uitkomst(kenmerk(), waarde)).toEqual(['TEKEN_NIET_TOEGESTAAN']);
  });

  it.each(['Jan\u202enesnaJ', '\u202da'])('%j would show another order than it has', (waarde) => {
    expect(uitkomst(regel(20), waarde)).toEqual(['TEKEN_NIET_TOEGESTAAN']);
    expect(uitkomst(kenmerk(), waarde)).toEqual(['TEKEN_NIET_TOEGESTAAN']);
    expect(uitkomst(lap(), waarde)).toBe(waarde);
  });

  it.each(['يوسف', 'דנה', 'دنا\u200f', '\u202bبرج\u202c', '\u2067דנה\u2069', 'نیم\u200cفاصله'])(
    '%s is a name as any other',
    (waarde) => {
      expect(uitkomst(regel(20), waarde)).toBe(waarde);
    },
  );

  it('has a limit', () => {
    expect(uitkomst(kenmerk(), 'k'.repeat(100))).toHaveLength(100);
    expect(uitkomst(kenmerk(), 'k'.repeat(101))).toEqual(['TE_LANG']);
    expect(uitkomst(lap(), 'k'.repeat(10_001))).toEqual(['TE_LANG']);
  });

  it('that is taken can be kept by PostgreSQL, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (waarde) => {
        const tekst = uitkomst(lap(), waarde);
        if (typeof tekst === 'string') expect(tekst.isWellFormed?.() ?? !/\p{Cs}|\0/u.test(tekst)).toBe(true);
      }),
    );
  });
});

describe('a date', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '20260101',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    'morgen',
    '-2026-01-01',
  ])('%j does not exist', (waarde) => {
    expect(uitkomst(datum(), waarde)).toEqual(['VORM']);
  });

  it.each(['0000-01-01', '0026-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('%s is out of range', (waarde) => {
    expect(uitkomst(datum(), waarde)).toEqual(['BEREIK']);
  });

  it.each(['2024-02-29', '2000-02-29', '1900-01-01'])('%s exists', (waarde) => {
    expect(uitkomst(datum(), waarde)).toBe(waarde);
  });

  it('that has come is judged by the day in the Netherlands', () => {
    const netNieuwjaar = new Date('2026-12-31T23:30:00Z');
    expect(uitkomst(datumTotEnMet(netNieuwjaar), '2027-01-01')).toBe('2027-01-01');
    expect(uitkomst(datumTotEnMet(netNieuwjaar), '2027-01-02')).toEqual(['BEREIK']);
  });

  it('may not lie before the first of the two, also when another field has a defect', () => {
    const schema = opVolgorde(z.object({ van: datum(), tot: datum(), naam: regel(5) }), 'van', 'tot');
    const keuring = keur(schema, { van: '2026-02-01', tot: '2026-01-31', naam: '' });
    expect(keuring).toMatchObject({
      gebreken: [{ veld: 'input.naam' }, { veld: 'input.tot', reden: 'BEREIK' }],
    });
    expect(keur(schema, { van: '2026-02-01', tot: '2026-02-01', naam: 'a' }).goed).toBe(true);
    expect(keur(schema, { van: '2026-02-01', tot: 'x', naam: 'a' })).toMatchObject({ gebreken: [{ reden: 'VORM' }] });
  });

  it('of a moment takes an offset, or a whole day', () => {
    const tijdstip = tijdstipTotEnMet(NU);
    expect(uitkomst(tijdstip, '2026-11-01T10:00:00+01:00')).toEqual(new Date('2026-11-01T09:00:00Z'));
    expect(uitkomst(tijdstip, '2026-07-01')).toEqual(new Date('2026-06-30T22:00:00Z'));
    expect(uitkomst(tijdstip, '2026-11-02T09:00:00.001Z')).toEqual(['BEREIK']);
    expect(uitkomst(tijdstip, '2026-11-01T10:00:00')).toEqual(['VORM']);
    expect(uitkomst(tijdstip, '2026-02-30T10:00:00Z')).toEqual(['VORM']);
  });

  it('three months later stays within the month', () => {
    expect(maandenLater('2026-11-30', 3)).toBe('2027-02-28');
    expect(maandenLater('2027-11-30', 3)).toBe('2028-02-29');
    expect(maandenLater('2026-01-31', 3)).toBe('2026-04-30');
  });

  it('of birth counts in whole years', () => {
    expect(uiterlijkGeboren('2026-11-01', 18)).toBe('2008-11-01');
    expect('2008-02-29' <= uiterlijkGeboren('2026-02-28', 18)).toBe(false);
    expect('2008-02-29' <= uiterlijkGeboren('2026-03-01', 18)).toBe(true);
    expect('2010-03-01' <= uiterlijkGeboren('2028-02-29', 18)).toBe(false);
    expect('2010-02-28' <= uiterlijkGeboren('2028-02-29', 18)).toBe(true);
  });
});

describe('how to reach somebody', () => {
  it.each([
    ['1234 ab', '1234AB'],
    ['9999ZZ', '9999ZZ'],
  ])('postcode %s', (waarde, genomen) => {
    expect(uitkomst(postcode(), waarde)).toBe(genomen);
  });
  it.each(['0123AB', '1234', '1234SA', '1234 sd', '1234SS', '12345A', '1234ABC'])('no postcode: %s', (waarde) => {
    expect(uitkomst(postcode(), waarde)).toEqual(['VORM']);
  });
  it.each([
    ['06-1234 5678', '0612345678'],
    ['+31 (6) 12345678', '+31612345678'],
  ])('telefoon %s', (waarde, genomen) => {
    expect(uitkomst(telefoon(), waarde)).toBe(genomen);
  });
  it.each(['', '1234567', '06x2345678', '++31612345678', '1'.repeat(16)])('no telefoon: %j', (waarde) => {
    expect(uitkomst(telefoon(), waarde)).toEqual(['VORM']);
  });
  it.each(['naam@voorbeeld.nl', 'José@müller.example', ' a@b.nl '])('email %s', (waarde) => {
    expect(uitkomst(email(), waarde)).toBe(waarde.trim());
  });
  it.each(['naam', 'a@', '@b.nl', 'a b@c.nl', 'a@@b.nl'])('no email: %s', (waarde) => {
    expect(uitkomst(email(), waarde)).toEqual(['VORM']);
  });
});

describe('numbers', () => {
  it.each([-1, 61, 1.5, Number.NaN])('%p is no number of hours in a week', (waarde) => {
    expect(Array.isArray(uitkomst(geheel(0, 60), waarde))).toBe(true);
  });
  it('hours have at most two decimals', () => {
    expect(uitkomst(bestedeUren(), 0.29)).toBe(0.29);
    expect(uitkomst(bestedeUren(), 99_999.99)).toBe(99_999.99);
    expect(uitkomst(bestedeUren(), 1.005)).toEqual(['VORM']);
    expect(uitkomst(bestedeUren(), -0.01)).toEqual(['BEREIK']);
  });
});

describe('the whole input', () => {
  const schema = z.object({
    id: id(),
    naam: regel(5),
    lijst: z.array(z.object({ tekst: regel(5) })),
    los: regel(5).optional(),
  });
  const goed = '018f0000-0000-7000-8000-000000000000';

  it('gives every defect with its own field, and never a value', async () => {
    const fout = await geweigerd(
      Promise.resolve().then(() =>
        leesInvoer(schema, {
          id: goed,
          naam: 'geheim\u0000',
          lijst: [{ tekst: 'ok' }, { tekst: 'geheim' }, {}],
          los: null,
        }),
      ),
    );
    expect(fout).toMatchObject({
      code: 'BAD_USER_INPUT',
      veld: 'input.naam',
      reden: 'TEKEN_NIET_TOEGESTAAN',
      velden: [
        { veld: 'input.naam' },
        { veld: 'input.lijst[1].tekst', reden: 'TE_LANG' },
        { veld: 'input.lijst[2].tekst', reden: 'VERPLICHT' },
      ],
    });
    expect(JSON.stringify(fout)).not.toContain('geheim');
  });

  it('with an id of another form is answered as what does not exist, after other defects', async () => {
    const lees = (input: object) => geweigerd(Promise.resolve().then(() => leesInvoer(schema, input)));
    expect(await lees({ id: 'x', naam: 'a', lijst: [] })).toEqual({ code: 'NOT_FOUND' });
    expect(await lees({ id: 'x', naam: '', lijst: [] })).toMatchObject({ velden: [{ veld: 'input.naam' }] });
  });
});
