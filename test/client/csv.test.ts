import { aanmeldingenUitCsv } from '../../clients/typescript/src/csv';

test('groups come from names with a point, an empty cell is no field', () => {
  const csv =
    '\uFEFFkenmerk;voornamen;achternaam;adres.postcode;adres.huisnummer;telefoon\nK1;Noor;"Berg; van";1234AB;1;\n\nK2;Bo;Vos;;;0612345678\n';
  expect(aanmeldingenUitCsv(csv)).toEqual([
    { kenmerk: 'K1', voornamen: 'Noor', achternaam: 'Berg; van', adres: { postcode: '1234AB', huisnummer: '1' } },
    { kenmerk: 'K2', voornamen: 'Bo', achternaam: 'Vos', telefoon: '0612345678' },
  ]);
});

test.each([
  ['an unknown column', 'kenmerk,voornamen,achternaam,geloof\n', 'Onbekende kolommen: geloof.'],
  ['a column that misses', 'kenmerk,voornamen\n', 'Deze kolommen ontbreken: achternaam.'],
  ['a column that is there twice', 'kenmerk;voornamen;achternaam;bsn;bsn\n', 'meer dan een keer: bsn.'],
  ['what was no UTF-8', 'kenmerk,voornamen,achternaam\nK1,Ren\uFFFD,Vos\n', 'geen UTF-8'],
  ['a row that is too short', 'kenmerk,voornamen,achternaam\nK1,Noor\n', 'Invalid Record Length'],
])('refuses %s', (_wat, csv, bericht) => {
  expect(() => aanmeldingenUitCsv(csv)).toThrow(bericht);
});

test('what separates columns is seen by the first line, outside quotes, and can be said', () => {
  const een = [{ kenmerk: 'K1', voornamen: 'Noor', achternaam: 'Berg; van, der' }];
  for (const teken of [',', ';'])
    expect(
      aanmeldingenUitCsv(['"kenmerk"', 'voornamen', 'achternaam\nK1', 'Noor', '"Berg; van, der"'].join(teken)),
    ).toEqual(een);
  expect(aanmeldingenUitCsv('kenmerk\tvoornamen\tachternaam\nK1\tNoor\tBerg; van, der', '\t')).toEqual(een);
});
