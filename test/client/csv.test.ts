import { aanmeldingenUitCsv } from '../../clients/typescript/src/csv';

test('groups come from names with a point, an empty cell is no field', () => {
  const csv =
    '\uFEFFkenmerk;voornamen;achternaam;adres.postcode;adres.huisnummer;telefoon\nK1;Noor;"Berg; van";1234AB;1;\n\nK2;Bo;Vos;;;0612345678\n;;;;;\n';
  expect(aanmeldingenUitCsv(csv)).toEqual([
    { kenmerk: 'K1', voornamen: 'Noor', achternaam: 'Berg; van', adres: { postcode: '1234AB', huisnummer: '1' } },
    { kenmerk: 'K2', voornamen: 'Bo', achternaam: 'Vos', telefoon: '0612345678' },
  ]);
});

const KOP = 'kenmerk,voornamen,achternaam';

test.each([
  [
    'an unknown column',
    'kenmerk,voornamen,achternaam,geloof\n',
    'Onbekende kolommen: geloof. Een kolom is een van: kenmerk, ',
  ],
  ['a column that misses', 'kenmerk,voornamen\n', 'Deze kolommen ontbreken: achternaam.'],
  ['a column that is there twice', 'kenmerk;voornamen;achternaam;bsn;bsn\n', 'meer dan een keer: bsn.'],
  ['what was no UTF-8', 'kenmerk,voornamen,achternaam\nK1,Ren\uFFFD,Vos\n', 'geen UTF-8'],
  ['a row that is too short', `${KOP}\nK1,Noor,Vos\n\nK2,Noor\n`, 'Rij 4 heeft een ander aantal kolommen'],
  ['a quote that is not closed', `${KOP}\nK1,"Noor,Vos\n`, 'Rij 2 heeft een aanhalingsteken dat niet wordt gesloten.'],
  ['a quote within a cell', `${KOP}\nK1,"No"or,Vos\n`, 'Rij 2 heeft een aanhalingsteken binnen een cel'],
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
