import { aanmeldingenUitCsv } from '../../clients/typescript/src/index';

test('groups come from names with a point, an empty cell is no field', () => {
  const csv =
    '\uFEFFkenmerk;voornamen;achternaam;adres.postcode;adres.huisnummer;telefoon\nK1;Noor;"Berg; van";1234AB;1;\n\nK2;Bo;Vos;;;0612345678\n';
  expect(aanmeldingenUitCsv(csv, ';')).toEqual([
    { kenmerk: 'K1', voornamen: 'Noor', achternaam: 'Berg; van', adres: { postcode: '1234AB', huisnummer: '1' } },
    { kenmerk: 'K2', voornamen: 'Bo', achternaam: 'Vos', telefoon: '0612345678' },
  ]);
});

test.each([
  ['an unknown column', 'kenmerk,voornamen,achternaam,geloof\n', 'Onbekende kolommen: geloof.'],
  ['a column that misses', 'kenmerk,voornamen\n', 'Deze kolommen ontbreken: achternaam.'],
  ['a row that is too short', 'kenmerk,voornamen,achternaam\nK1,Noor\n', 'Invalid Record Length'],
])('refuses %s', (_wat, csv, bericht) => {
  expect(() => aanmeldingenUitCsv(csv)).toThrow(bericht);
});
