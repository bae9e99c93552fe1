import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Opzet } from '../journeys/schrijven/opzet';
import { geregistreerd } from '../journeys/schrijven/stapel';
import { leesResultaten, startIntake, type Uitslag } from './proces';

jest.setTimeout(180_000);

let opzet: Opzet;
let map: string;
beforeAll(async () => {
  opzet = await Opzet.maak('SNEL');
  map = await mkdtemp(join(tmpdir(), 'poortwachter-intake-'));
  for (const persona of ['gemeente-cvites', 'partner-cvites'])
    await writeFile(join(map, persona), (await opzet.als(persona)).token);
  await writeFile(join(map, 'partner-cvites.json'), '{}');
});
afterAll(async () => {
  await opzet?.stop();
  await rm(map, { recursive: true });
});

/** The columns of the mapping in the repository. */
const KOP =
  'Zaaknummer;Voornamen;Tussenvoegsel;Achternaam;Geboortedatum;M/V;Telefoon;E-mail;Straat;Huisnr;Toevoeging;Postcode;Plaats;Talen;Rijbewijs;Uren';

async function schrijf(naam: string, inhoud: string | Buffer): Promise<string> {
  const pad = join(map, naam);
  await writeFile(pad, inhoud);
  return pad;
}

const argumenten = (bestand: string, integratie = 'gemeente-cvites', ...rest: string[]): string[] => [
  ...['--bestand', bestand, '--integratie', integratie, '--token', join(map, integratie), '--url', opzet.gateway.url],
  ...rest,
];
const lever = (bestand: string, ...rest: string[]): Promise<Uitslag> =>
  startIntake(argumenten(bestand, 'gemeente-cvites', ...rest)).einde;

const bewaard = (begin: string) =>
  opzet.rijen<{ kenmerk: string; id: string; naam: string; arbeid: unknown }>(
    `SELECT a.kenmerk, a.id, i.waarden ->> 'achternaam' AS naam, w.waarden AS arbeid
     FROM aanmelding a JOIN aanmelding_inhoud i ON i.aanmelding_id = a.id AND i.categorie = 'IDENTITEIT'
     LEFT JOIN aanmelding_inhoud w ON w.aanmelding_id = a.id AND w.categorie = 'ARBEID'
     WHERE starts_with(a.kenmerk, $1) ORDER BY a.kenmerk`,
    begin,
  );

it('registers the rows of a CSV as its mapping says, and tells of each what became of it', async () => {
  const rijen = [
    KOP,
    'csv-1;Noor;van den;Berg;17-05-1980;V;0612345678;noor@voorbeeld.nl;Dorpsstraat;12;a;1234AB;Utrecht;Nederlands, Engels;J;24',
    '"csv-2";"Sam ""S""; é\n";;Mulder;;;;;;;;;;;;',
    '',
    'csv-3;Anne;;Smit;31-02-1990;;;;;;;;;;;',
    ';'.repeat(15),
    '',
  ];
  // As spreadsheets write it: with a byte order mark and CRLF.
  const bestand = await schrijf('brief.csv', `\uFEFF${rijen.join('\r\n')}`);
  const { code, uit } = await lever(bestand);
  expect(uit).toBe(
    'row 5, Geboortedatum: Geef een bestaande datum, geschreven als dd-MM-jjjj.\n' +
      `3 rows: 2 registered, 0 registered already, 1 with errors; see ${bestand}.resultaat.jsonl\n`,
  );
  expect(code).toBe(1);
  const over = await bewaard('csv-');
  expect(over.map(({ kenmerk, naam, arbeid }) => [kenmerk, naam, arbeid])).toEqual([
    ['csv-1', 'van den Berg', { talen: ['Nederlands', 'Engels'], rijbewijs: true, beschikbareUren: 24 }],
    ['csv-2', 'Mulder', null],
  ]);
  const resultaten = await leesResultaten(`${bestand}.resultaat.jsonl`);
  expect(resultaten.map(({ rij, kenmerk, stand, aanmeldingId }) => [rij, kenmerk, stand, aanmeldingId])).toEqual([
    [2, 'csv-1', 'GEREGISTREERD', over[0]?.id],
    [3, 'csv-2', 'GEREGISTREERD', over[1]?.id],
    [5, 'csv-3', 'FOUT', undefined],
  ]);
});

it('tries a file: reports every error with its row and column, also those of the reglement, and registers nothing', async () => {
  const rijen = [
    KOP,
    'p-1;Noor;;Berg;31-02-1980;W;bel maar;geen adres;Dorpsstraat;12;;1234;Utrecht;;ja;veel',
    'p-2;;;;;;;;;;;;;;;',
    'p-3;Noor;;Berg;;;;;;;;;;;;',
    'p-3;Noor;;Smit;;;;;;;;;;;;',
    'p-4;te kort',
    'p-5;Noor;;Berg;;;;;;;;;;;;200',
  ];
  const voor = await geregistreerd(opzet);
  const { code, uit } = await lever(await schrijf('proef.csv', rijen.join('\n')), '--proef');
  expect(await geregistreerd(opzet)).toEqual(voor);
  expect(code).toBe(1);
  expect(uit.split('\n').map((regel) => /^(row \d+(?:, [^:]+)?):/.exec(regel)?.[1] ?? regel)).toEqual([
    'row 2, Geboortedatum',
    'row 2, M/V',
    'row 2, Rijbewijs',
    'row 2, Uren',
    'row 2, Postcode',
    'row 2, Telefoon',
    'row 2, E-mail',
    'row 3, Voornamen',
    'row 3, Tussenvoegsel + Achternaam',
    'row 5, Zaaknummer',
    'row 6',
    'row 7, Uren',
    `6 rows: 1 in order, 0 registered already, 5 with errors; see ${join(map, 'proef.csv')}.proef.jsonl`,
    '',
  ]);
  // None of them repeats what stands there.
  expect(uit).not.toMatch(/bel maar|31-02|geen adres/);
});

it('tries a corrected file again, and leaves the results of what was registered alone', async () => {
  const bestand = await schrijf('opnieuw.csv', `${KOP}\nn-1;Noor;;;;;;;;;;;;;;`);
  expect((await lever(bestand, '--proef')).code).toBe(1);
  await schrijf('opnieuw.csv', `${KOP}\nn-1;Noor;;Berg;;;;;;;;;;;;`);
  expect((await lever(bestand, '--proef')).code).toBe(0);
  expect(await leesResultaten(`${bestand}.proef.jsonl`)).toMatchObject([{ kenmerk: 'n-1', stand: 'GOED' }]);

  expect((await lever(bestand)).code).toBe(0);
  const over = await lever(bestand, '--proef', '--resultaat', `${bestand}.resultaat.jsonl`);
  expect(over.fouten).toMatch(/is of another gateway, another file, .* name another with --resultaat/);
  await schrijf('opnieuw.csv', `${KOP}\nn-2;Noor;;Berg;;;;;;;;;;;;`);
  expect((await lever(bestand)).fouten).toMatch(
    /is of another gateway, another file, .* name another with --resultaat/,
  );
  expect(await leesResultaten(`${bestand}.resultaat.jsonl`)).toMatchObject([
    { kenmerk: 'n-1', stand: 'GEREGISTREERD' },
  ]);
});

it('takes JSON Lines as they are, and tells by the rule what the reglement refuses', async () => {
  const regels = [
    { kenmerk: 'jsonl-1', voornamen: 'Noor', achternaam: 'Berg', arbeid: { talen: ['Nederlands'] } },
    { kenmerk: 'jsonl-2', voornamen: 'Sam', achternaam: 'Mulder', hulpvraag: 'Wil werken.' },
    { kenmerk: 'jsonl-3', voornamen: 'Sam', achternaam: 'Mulder', leeftijd: 40, arbeid: { rijbewijs: 'ja' } },
  ];
  const bestand = await schrijf('lijst.jsonl', `${regels.map((regel) => JSON.stringify(regel)).join('\n')}\n{"half`);
  const { code, uit } = await startIntake(argumenten(bestand, 'partner-cvites', '--indelingen', map)).einde;
  expect(code).toBe(1);
  expect(uit.split('\n').slice(0, -2)).toEqual([
    expect.stringMatching(/^row 2, hulpvraag: .* \(CV-28\)$/),
    'row 3, arbeid.rijbewijs: Schrijf hier true of false.',
    'row 3, leeftijd: Een aanmelding heeft dit veld niet.',
    'row 4: Deze regel is geen object in JSON.',
  ]);
  expect((await bewaard('jsonl-')).map(({ kenmerk }) => kenmerk)).toEqual(['jsonl-1']);
});

it('goes on after kill -9 and ends with each row registered once', async () => {
  const aantal = 2_400;
  const rijen = Array.from({ length: aantal }, (_, n) => `kill-${n},Noor ${n},,Berg${','.repeat(12)}`);
  const bestand = await schrijf('lang.csv', [KOP.replaceAll(';', ','), ...rijen].join('\n'));
  const eerste = startIntake(argumenten(bestand));
  await eerste.voortgang;
  eerste.kill9();
  expect((await eerste.einde).code).toBeNull();
  const resultaat = `${bestand}.resultaat.jsonl`;
  const gedaan = (await readFile(resultaat, 'utf8')).split('\n').length - 2;
  expect(gedaan).toBeGreaterThan(0);
  expect(gedaan).toBeLessThan(aantal);
  // A line that was being written.
  await appendFile(resultaat, '{"rij":2300,"kenm');

  expect((await lever(bestand)).fouten).toMatch(/is there already: go on with --verder/);
  const { code, uit } = await lever(bestand, '--verder');
  expect(code).toBe(0);
  expect(uit).toMatch(/^2400 rows: .* 0 with errors/);
  const over = await bewaard('kill-');
  expect(over).toHaveLength(aantal);
  const resultaten = await leesResultaten(resultaat);
  expect(resultaten.map(({ rij }) => rij)).toEqual(rijen.map((_, plaats) => plaats + 2));
  expect(new Map(resultaten.map(({ kenmerk, aanmeldingId }) => [kenmerk, aanmeldingId]))).toEqual(
    new Map(over.map(({ kenmerk, id }) => [kenmerk, id])),
  );

  // What one gateway registered, such as one for trying, another has not.
  const elders = await lever(bestand, '--verder', '--url', 'http://127.0.0.1:1');
  expect([elders.code, elders.fouten]).toEqual([2, expect.stringContaining('is of another gateway')]);

  const opnieuw = await lever(bestand, '--resultaat', join(map, 'opnieuw.jsonl'));
  expect(opnieuw.uit).toMatch(/^2400 rows: 0 registered, 2400 registered already, 0 with errors/);
  expect(await bewaard('kill-')).toEqual(over);
});

it.each([
  ['q-1;"Noor;;Berg;;;;;;;;;;;;', 'a quote (") that opens there is not closed'],
  ['q-1;"Noor"x;;Berg;;;;;;;;;;;;', 'a quote (") closes a cell before its end'],
  ['q-1;No"or;;Berg;;;;;;;;;;;;', 'a quote (") stands within a cell'],
])('ends at what is no CSV, and says what to mend: %s', async (rij, wat) => {
  const { code, fouten } = await lever(
    await schrijf(`quote-${wat.length}.csv`, `${KOP}\n\nq-0;Noor;;Berg;;;;;;;;;;;;\n${rij}\n`),
  );
  expect([code, fouten]).toEqual([2, expect.stringContaining(`cannot be read from row 4 on: ${wat}`)]);
});

describe('does not begin, and says why, with', () => {
  const rij = 'x;Noor;;Berg;;;;;;;;;;;;';
  it.each<[string, () => Promise<string[]>, RegExp]>([
    [
      'a file that is not in UTF-8',
      async () => argumenten(await schrijf('latin.csv', Buffer.from(`${KOP}\nx;Zoë${rij.slice(6)}`, 'latin1'))),
      /is not in UTF-8/,
    ],
    [
      'a file without a column of the mapping',
      async () => argumenten(await schrijf('kolom.csv', KOP.replace('Zaaknummer', 'Nummer'))),
      /has no column Zaaknummer; it has Nummer, Voornamen/,
    ],
    [
      'a file whose columns are separated by something else',
      async () => argumenten(await schrijf('tab.csv', KOP.replaceAll(';', '\t'))),
      /has no column Zaaknummer, .*; say in the mapping, by scheidingsteken, what separates its columns/,
    ],
    [
      'a token of another',
      async () => {
        const bestand = await schrijf('ander.csv', `${KOP}\n${rij}`);
        return [...argumenten(bestand), '--token', join(map, 'partner-cvites')];
      },
      /is of partner-cvites, and the mapping is that of gemeente-cvites/,
    ],
    [
      'a token that the gateway does not know',
      async () => {
        const token = await schrijf('vals', 'geen.echt.token');
        return [...argumenten(await schrijf('vals.csv', `${KOP}\n${rij}`)), '--token', token];
      },
      /the gateway refused: .*\(UNAUTHENTICATED\)/,
    ],
    [
      'a mapping that does not fit the contract',
      async () => {
        const velden = { adres: { kolom: 'A' }, geslacht: { kolom: 'B', codes: { M: 'HEER' } }, talen: { kolom: 'C' } };
        await schrijf('gemeente-cvites.json', JSON.stringify({ velden }));
        return [...argumenten(await schrijf('indeling.csv', `${KOP}\n${rij}`)), '--indelingen', map];
      },
      /adres is no field .*\n.*"HEER" is no Geslacht\n.*talen is no field .*\n.*kenmerk is missing/,
    ],
  ])('%s', async (_, maak, waarom) => {
    const { code, fouten } = await startIntake(await maak()).einde;
    expect([code, fouten]).toEqual([2, expect.stringMatching(waarom)]);
  });
});

it('tells how it is used when that is asked, and what is missing without', async () => {
  const hulp = await startIntake(['--help']).einde;
  expect([hulp.code, hulp.uit, hulp.fouten]).toEqual([0, expect.stringContaining('--verder '), '']);
  const niets = await startIntake([]).einde;
  expect([niets.code, niets.fouten]).toEqual([2, expect.stringContaining('--token are needed; --help')]);
});

it('shows what would steer a terminal by its code', async () => {
  const jwt = (deel: object) => Buffer.from(JSON.stringify(deel)).toString('base64url');
  const token = await schrijf('stuurt', `${jwt({ alg: 'none' })}.${jwt({ azp: 'x\u001b[2J' })}.`);
  const bestand = await schrijf('stuurt.csv', KOP);
  const { code, fouten } = await startIntake([...argumenten(bestand), '--token', token]).einde;
  expect([code, fouten]).toEqual([2, expect.stringContaining('is of x\\u001b[2J, and')]);
});

it('reads 100,000 rows in a heap of 64 MB', async () => {
  // Each with an error that is found here, so that it is the reading and telling that is measured.
  const rijen = Array.from({ length: 100_000 }, (_, n) => `veel-${n};Noor;;Berg;geen datum;;;;;;;;;;;`);
  const bestand = await schrijf('veel.csv', [KOP, ...rijen].join('\n'));
  const { code, uit } = await startIntake(argumenten(bestand), ['--max-old-space-size=64']).einde;
  expect(uit).toMatch(/^100000 rows: 0 registered, 0 registered already, 100000 with errors/m);
  expect(code).toBe(1);
});
