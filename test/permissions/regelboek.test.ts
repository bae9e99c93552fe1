import { regelsDocument, zonderBewijs } from '../../permissions/documenten/regels';
import {
  afgedwongen,
  BELEIDSOORTEN,
  eistBewijs,
  gepland,
  isBeleidsregel,
  organisatorisch,
  REGELSOORTEN,
  type Regelsoort,
  type Stand,
  VERMOGENS,
  vastgelegd,
} from '../../permissions/regelboek';
import { regelboekVan } from '../../permissions/regelboeken';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { PROFIELEN, type Profiel } from '../../src/domain/opsommingen';

/** How the five texts are numbered: the prefix of the profile, and how many rules it counts. */
const NUMMERING: Readonly<Record<Profiel, readonly [voorvoegsel: string, aantal: number]>> = {
  CVITES: ['CV', 74],
  WESTENDORP: ['WE', 43],
  IMPLACMENT: ['IM', 45],
  DIT: ['DI', 33],
  FACTOR2: ['F2', 39],
};

/** Every rule id that stands anywhere in a policy, whichever profile it is of. */
function genoemd(waarde: unknown): readonly string[] {
  if (typeof waarde === 'string') return /^[A-Z][A-Z0-9]-\d\d$/.test(waarde) ? [waarde] : [];
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(genoemd) : [];
}

const alle = () => PROFIELEN.flatMap((profiel) => Object.entries(regelboekVan(profiel)));

describe.each(PROFIELEN)('the rules of %s', (profiel) => {
  const boek = regelboekVan(profiel);
  const reglement = REGLEMENTEN[profiel];
  const [voorvoegsel, aantal] = NUMMERING[profiel];

  test('are all there, numbered as the text has them', () => {
    const nummers = Array.from({ length: aantal }, (_, i) => `${voorvoegsel}-${String(i + 1).padStart(2, '0')}`);
    expect(Object.keys(boek)).toEqual(nummers);
  });

  test('hold every rule that the policy names, and none of another profile is named there', () => {
    const ids = genoemd(reglement);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !Object.hasOwn(boek, id))).toEqual([]);
  });

  // A rule that stands in two articles is written 'a, b'; the policy may point at the one that it decides by.
  test('have the article that the policy gives with them', () => {
    const bepalingen = [...reglement.regels, ...reglement.toelating];
    expect(bepalingen.filter(({ regel }) => !boek[regel])).toEqual([]);
    const anders = bepalingen
      .filter(
        ({ regel, artikel }) => boek[regel]?.artikel !== artikel && !boek[regel]?.artikel.split(', ').includes(artikel),
      )
      .map(({ regel, artikel }) => `${regel}: ${artikel} in the policy, ${boek[regel]?.artikel} in the rules`);
    expect([...new Set(anders)]).toEqual([]);
  });

  test('are enforced where the policy decides by them, or say what is still to come', () => {
    const standen = new Set(reglement.regels.map(({ regel }) => boek[regel]?.stand.soort));
    expect([...standen].filter((soort) => soort !== 'AFGEDWONGEN' && soort !== 'GEPLAND')).toEqual([]);
  });
});

test('there are 234 rules, each with a text, an article, what it is about and a stand that is explained', () => {
  expect(alle()).toHaveLength(234);
  for (const [, { artikel, tekst, soorten, stand }] of alle()) {
    expect(artikel).not.toBe('');
    expect(tekst).toMatch(/^.{10,}\.$/);
    expect(stand.toelichting).toMatch(/^.{10,}\.$/);
    expect(soorten).not.toEqual([]);
    expect(REGELSOORTEN).toEqual(expect.arrayContaining([...soorten]));
  }
});

test('a rule asks a proof when it is enforced, or recorded and of what decides who reads or writes what', () => {
  const regel = (stand: Stand, soorten: readonly Regelsoort[]) => ({
    artikel: '1',
    tekst: 'Een regel.',
    soorten,
    stand,
  });
  const eist = (stand: Stand) => [eistBewijs(regel(stand, ['KOSTEN', 'BSN'])), eistBewijs(regel(stand, ['KOSTEN']))];
  expect(eist(afgedwongen('x'))).toEqual([true, true]);
  expect(eist(vastgelegd('x'))).toEqual([true, false]);
  expect(eist(organisatorisch('x'))).toEqual([false, false]);
  expect(eist(gepland('RECHTEN', 'x'))).toEqual([false, false]);
  expect(organisatorisch('Op papier.')).toEqual({ soort: 'ORGANISATORISCH', toelichting: 'Op papier.' });
});

test('every capability that is planned takes at least one rule', () => {
  const gepland = alle().flatMap(([, { stand }]) => (stand.soort === 'GEPLAND' ? [stand.met] : []));
  expect([...VERMOGENS].filter((vermogen) => !gepland.includes(vermogen))).toEqual([]);
});

test('of what decides who reads or writes what, nothing is only planned any more', () => {
  const open = alle().filter(([, regel]) => isBeleidsregel(regel) && !eistBewijs(regel));
  expect(open.map(([id]) => id)).toEqual([]);
  expect(BELEIDSOORTEN).toHaveLength(14);
});

test('a rule that claims a proof which no test gives is told, and does not stand as enforced (a control)', () => {
  const bewijs = new Map(alle().map(([id]) => [id, ['test/permissions/cvites.test.ts']]));
  expect(zonderBewijs(bewijs)).toEqual([]);
  expect(regelsDocument(bewijs)).not.toContain('| NOG NIET BEWEZEN |');
  bewijs.delete('CV-35');
  bewijs.delete('CV-14');
  expect(zonderBewijs(bewijs)).toEqual(['CV-35']);
  expect(regelsDocument(bewijs).match(/^\| CV-35 .*$/m)?.[0]).toContain('| NOG NIET BEWEZEN |');
});
