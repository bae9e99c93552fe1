import type { Behandeling } from '../../permissions/gegevens';
import { weigeringVooraf } from '../../permissions/vooraf';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { alsCoach, alsGemeente } from '../support/bouwers';
import { StrengeRechter, zonder } from './strenge-rechter';

const coach = alsCoach('WESTENDORP', 'UITVOERING');

const vooraf = (behandeling: Behandeling | undefined, wie: Aanvrager = coach) => {
  const fout = weigeringVooraf('startTraject', behandeling, new StrengeRechter(wie, ['IDENTITEIT']));
  return fout && { reden: fout.extensions.reden, message: fout.message };
};

test('a field that no table names is refused', () => {
  expect(vooraf(undefined)).toEqual({ reden: 'ROL', message: 'Niet toegestaan.' });
});

test.each<Behandeling>([
  { aard: 'OPEN' },
  { aard: 'VIA', veld: 'Client.adres' },
  { aard: 'GEGEVEN', categorie: 'IDENTITEIT', scope: 'clients:lezen' },
])('what is open, or is only withheld, is no error: $aard', (behandeling) => {
  expect(vooraf(behandeling)).toBeNull();
  expect(vooraf(behandeling, zonder(coach, 'clients:lezen'))).toBeNull();
});

const mist = { reden: 'SCOPE', message: 'Uw token mist de scope trajecten:lezen.' };

test('a field that leads elsewhere asks the scope of where it leads', () => {
  const schakel: Behandeling = { aard: 'SCHAKEL', scope: 'trajecten:lezen' };
  expect(vooraf(schakel)).toBeNull();
  expect(vooraf(schakel, zonder(coach, 'clients:lezen'))).toBeNull();
  expect(vooraf(schakel, zonder(coach, 'trajecten:lezen'))).toEqual(mist);
});

describe('a root field', () => {
  const wortel = { aard: 'WORTEL', voor: ['MEDEWERKER', 'BETROKKENE'], scope: 'trajecten:lezen', onder: null } as const;

  test('is for the kinds of caller that it names', () => {
    expect(vooraf(wortel)).toBeNull();
    expect(vooraf(wortel, alsGemeente('WESTENDORP', 'UITVOERING'))).toEqual({
      reden: 'ROL',
      message: 'startTraject is niet voor een aanvrager van uw soort (OPDRACHTGEVER).',
    });
  });

  test('asks one of its purposes, where it names any', () => {
    const onder = { ...wortel, onder: ['UITVOERING', 'RECHTEN'] } as const;
    expect(vooraf(onder)).toBeNull();
    expect(vooraf(onder, alsCoach('WESTENDORP', 'TOEZICHT', 'RECHTEN'))).toBeNull();
    expect(vooraf(onder, alsCoach('WESTENDORP', 'TOEZICHT'))).toEqual({
      reden: 'DOEL_NIET_TOEGESTAAN',
      message: 'Dit kan alleen onder het doel UITVOERING of RECHTEN.',
    });
    expect(vooraf(wortel, alsCoach('WESTENDORP', 'TOEZICHT'))).toBeNull();
  });

  test('asks its scope, where it names one', () => {
    expect(vooraf(wortel, zonder(coach, 'trajecten:lezen'))).toEqual(mist);
    expect(vooraf({ ...wortel, scope: null }, zonder(coach, 'trajecten:lezen'))).toBeNull();
  });
});
