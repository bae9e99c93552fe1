import { Voorbereiding } from '../../src/data/voorbereiding';

const vraag = (voorbereiding: Voorbereiding, ...teksten: readonly string[]) =>
  teksten.map((tekst) => voorbereiding.vraag(tekst));

test('a text gets a name when it is asked again, and keeps it', () => {
  const [eerst, weer, nogEens] = vraag(new Voorbereiding(2), 'SELECT $1', 'SELECT $1', 'SELECT $1');
  expect(eerst).toEqual({ naam: undefined, wijkt: undefined });
  expect(weer?.naam).toMatch(/^pw_[0-9a-f]{40}$/);
  expect(nogEens).toEqual(weer);
});

test('a name says what the statement is, on every connection', () => {
  const naamVan = (tekst: string) => vraag(new Voorbereiding(1), tekst, tekst)[1]?.naam;
  expect(naamVan('SELECT $1')).toBe(naamVan('SELECT $1'));
  expect(naamVan('SELECT $1')).not.toBe(naamVan('SELECT $1 '));
});

test('of more than there is place for, the one that was asked longest ago gives way', () => {
  const voorbereiding = new Voorbereiding(2);
  const [, a] = vraag(voorbereiding, 'a', 'a', 'b', 'b');
  const [, b] = vraag(voorbereiding, 'a', 'b');
  vraag(voorbereiding, 'a', 'c');
  expect(voorbereiding.vraag('c').wijkt).toBe(b?.naam);
  expect(voorbereiding.vraag('a')).toEqual({ naam: a?.naam, wijkt: undefined });
  // It begins anew.
  expect(voorbereiding.vraag('b').naam).toBeUndefined();
  expect(voorbereiding.vraag('b').naam).toBe(b?.naam);
});

test('texts that are asked once take no place, however many', () => {
  const voorbereiding = new Voorbereiding(1);
  const [, vast] = vraag(voorbereiding, 'vast', 'vast');
  for (let nummer = 0; nummer < 5_000; nummer += 1)
    expect(voorbereiding.vraag(`SELECT ${nummer}`)).toEqual({ naam: undefined, wijkt: undefined });
  expect(voorbereiding.vraag('vast')).toEqual({ naam: vast?.naam, wijkt: undefined });
});

test('what was let go is prepared when it is asked twice more', () => {
  const voorbereiding = new Voorbereiding(1);
  const naam = vraag(voorbereiding, 'a', 'a')[1]?.naam ?? '';
  voorbereiding.vergeet(naam);
  expect(vraag(voorbereiding, 'a', 'a').map((een) => een.naam)).toEqual([undefined, naam]);
});

test('without places nothing is prepared', () => {
  expect(vraag(new Voorbereiding(0), 'a', 'a', 'a').map(({ naam }) => naam)).toEqual([undefined, undefined, undefined]);
});
