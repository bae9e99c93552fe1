import { QueryFailedError } from 'typeorm';
import { alsGelijktijdig } from '../../src/data/gelijktijdig';

const fout = (code: string) =>
  new QueryFailedError('UPDATE', [], Object.assign(new Error('values (999990019)'), { code }));

describe('what PostgreSQL refuses because two were at it', () => {
  test.each([
    ['40001', 'serialization failure'],
    ['40P01', 'deadlock'],
    ['55P03', 'lock not available'],
  ])('%s, %s, is a CONFLICT that says to try again', (code) => {
    const gelijktijdig = alsGelijktijdig(fout(code));
    expect(gelijktijdig?.extensions).toEqual({ code: 'CONFLICT', reden: 'GELIJKTIJDIG' });
    expect(gelijktijdig?.message).toMatch(/probeer het opnieuw/);
    expect(gelijktijdig?.message).not.toContain('999990019');
  });

  test.each(['23505', '57014', '42501'])('%s is not', (code) => {
    expect(alsGelijktijdig(fout(code))).toBeNull();
  });

  test('nor is an error of another kind', () => {
    expect(alsGelijktijdig(Object.assign(new Error('x'), { code: '40001' }))).toBeNull();
    expect(alsGelijktijdig(null)).toBeNull();
  });
});
