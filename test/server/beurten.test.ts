import { Beurten } from '../../src/server/beurten';

const klaar = async (belofte: Promise<void>): Promise<boolean> =>
  Promise.race([belofte.then(() => true), new Promise<boolean>((antwoord) => setImmediate(() => antwoord(false)))]);

describe('the operations of one caller take turns', () => {
  test('five at once; the sixth waits until one is done, and the longest waiter goes first', async () => {
    const beurten = new Beurten();
    for (let nummer = 0; nummer < 5; nummer += 1) expect(await klaar(beurten.neem('a'))).toBe(true);
    const volgorde: string[] = [];
    const zesde = beurten.neem('a').then(() => void volgorde.push('zesde'));
    const zevende = beurten.neem('a').then(() => void volgorde.push('zevende'));
    expect(await klaar(zesde)).toBe(false);
    beurten.geef('a');
    await zesde;
    beurten.geef('a');
    await zevende;
    expect(volgorde).toEqual(['zesde', 'zevende']);
  });

  test('another caller does not wait for them', async () => {
    const beurten = new Beurten();
    for (let nummer = 0; nummer < 5; nummer += 1) await beurten.neem('a');
    expect(await klaar(beurten.neem('b'))).toBe(true);
  });

  test('too many waiting are refused with TE_VEEL', async () => {
    const beurten = new Beurten();
    for (let nummer = 0; nummer < 505; nummer += 1) void beurten.neem('a');
    await expect(beurten.neem('a')).rejects.toMatchObject({ code: 'TE_VEEL' });
  });
});
