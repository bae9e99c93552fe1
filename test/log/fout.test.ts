import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { beschrijf, vertel } from '../../src/log/fout';
import { KANARIE } from '../support/kanaries';
import { zoekKanaries } from '../support/kanariezoeker';

/** As PostgreSQL tells that a value is there already. */
function dubbel(): DatabaseError {
  const fout = new DatabaseError(`duplicate key: ${KANARIE.bsn}`, 1, 'error');
  return Object.assign(fout, { code: '23505', detail: `Key (bsn)=(${KANARIE.bsn}) already exists.` });
}

describe('of an error the log tells its class, its code and where it arose', () => {
  test.each([
    ['of PostgreSQL', dubbel(), { fout: 'DatabaseError', sqlstate: '23505' }],
    [
      'of TypeORM',
      new QueryFailedError(`SELECT '${KANARIE.achternaam}'`, [KANARIE.bsn], dubbel()),
      { fout: 'QueryFailedError', sqlstate: '23505' },
    ],
    [
      'of the system',
      Object.assign(new Error(`connect to ${KANARIE.email}`), { code: 'ECONNREFUSED' }),
      { fout: 'Error', code: 'ECONNREFUSED' },
    ],
    [
      'that calls itself otherwise',
      Object.assign(new TypeError(KANARIE.tekst), { name: KANARIE.achternaam, code: KANARIE.bsn }),
      { fout: 'TypeError' },
    ],
  ])('%s', (_, fout, verwacht) => {
    const { plaatsen, ...rest } = beschrijf(fout);
    expect(rest).toEqual(verwacht);
    expect(zoekKanaries(JSON.stringify(beschrijf(fout)))).toEqual([]);
  });

  test('what is thrown and is no error has a type alone', () => {
    expect(beschrijf(KANARIE.tekst)).toEqual({ fout: 'string' });
    expect(beschrijf(undefined)).toEqual({ fout: 'undefined' });
  });

  test('the places are files of the gateway and its packages, without the folders of the machine', () => {
    const { plaatsen } = beschrijf(new QueryFailedError('SELECT 1', [], dubbel()));
    expect(plaatsen).not.toEqual([]);
    expect(plaatsen).toEqual(
      (plaatsen as string[]).map(() => expect.stringMatching(/^(?:src|node_modules|node:)[\w@./+-]*/)),
    );
  });

  test('a message that looks like places is none of them', () => {
    const nagemaakt = new Error(`x\n    at ${KANARIE.voornamen} (/src/${KANARIE.voornamen}:1:1)`);
    expect(zoekKanaries(JSON.stringify(beschrijf(nagemaakt)))).toEqual([]);
    expect(zoekKanaries(nagemaakt.stack ?? '')).not.toEqual([]);
  });
});

describe('who starts the gateway is told why it does not work', () => {
  test('by the message, but of what the database says of values', () => {
    expect(vertel(new Error('refusing to start: x'))).toBe('refusing to start: x');
    expect(vertel(new AggregateError([new Error('connect a'), new Error('connect b')]))).toBe('connect a; connect b');
    expect(vertel(dubbel())).toBe('the database answered with DatabaseError 23505');
    expect(vertel(Object.assign(new DatabaseError('database "x" does not exist', 1, 'error'), { code: '3D000' }))).toBe(
      'database "x" does not exist',
    );
    expect(vertel('tekst')).toBe('tekst');
    expect(vertel(null)).toBe('object');
  });
});
