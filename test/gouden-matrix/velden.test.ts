import { type Behandeling, GEGEVENS } from '../../permissions/gegevens';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { SCOPES } from '../../src/domain/scope';
import { anders, CATEGORIEEN_MET_VELDEN } from './velden';

const RIJEN = Object.entries(GEGEVENS).flatMap(([type, velden]) =>
  Object.entries(velden).map(([veld, rij]) => ({ type, veld, rij, coordinaat: `${type}.${veld}` })),
);

/** What stands after this one in a list, and after the last the first. */
const volgende = <Naam>(namen: readonly Naam[], naam: Naam): Naam => {
  const na = namen[(namen.indexOf(naam) + 1) % namen.length];
  if (na === undefined) throw new Error('of an empty list nothing is next');
  return na;
};

/** A row changed in one thing at a time: its kind, its category, its scope, who it is for, under which purpose. */
function gewijzigd(rij: Behandeling): readonly Behandeling[] {
  switch (rij.aard) {
    case 'OPEN':
      return [{ aard: 'GEGEVEN', categorie: 'IDENTITEIT', scope: 'clients:lezen' }];
    case 'SCHAKEL':
      return [{ aard: 'OPEN' }, { ...rij, scope: volgende(SCOPES, rij.scope) }];
    case 'GEGEVEN':
      return [
        { aard: 'OPEN' },
        { ...rij, categorie: volgende(CATEGORIEEN, rij.categorie) },
        { ...rij, scope: volgende(SCOPES, rij.scope) },
      ];
    case 'WORTEL':
      return [
        { aard: 'OPEN' },
        { ...rij, voor: rij.voor.slice(1) },
        { ...rij, scope: rij.scope === null ? 'clients:lezen' : null },
        { ...rij, onder: rij.onder === null ? ['TOEZICHT'] : null },
      ];
    case 'VIA':
      return [{ aard: 'OPEN' }, { ...rij, veld: rij.veld === 'Client.adres' ? 'Client.arbeid' : 'Client.adres' }];
  }
}

test('every field is what velden.md says', () => {
  expect(anders(GEGEVENS)).toEqual([]);
});

test('velden.md speaks of every category', () => {
  expect(CATEGORIEEN_MET_VELDEN).toEqual(expect.arrayContaining([...CATEGORIEEN]));
});

const VOORAF = anders(GEGEVENS);

test.each(RIJEN)(
  '$coordinaat changed in its kind, its category or what it asks is seen',
  ({ type, veld, rij, coordinaat }) => {
    // What is guarded by this field changes with it.
    const erachter = RIJEN.filter(({ rij: lager }) => lager.aard === 'VIA' && lager.veld === coordinaat);
    const hoogstens = [coordinaat, ...erachter.map(({ coordinaat: lager }) => lager)];
    for (const wijziging of gewijzigd(rij)) {
      const gezien = anders({ ...GEGEVENS, [type]: { ...GEGEVENS[type], [veld]: wijziging } });
      expect(gezien).toContain(coordinaat);
      expect(gezien.filter((ander) => !hoogstens.includes(ander) && !VOORAF.includes(ander))).toEqual([]);
    }
  },
);
