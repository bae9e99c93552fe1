import { Beurten } from '../../src/server/beurten';

const klaar = async (belofte: Promise<void>): Promise<boolean> =>
  Promise.race([belofte.then(() => true), new Promise<boolean>((antwoord) => setImmediate(() => antwoord(false)))]);

describe('the operations of one caller take turns', () => {
  test('four at once; the fifth waits until one is done, and the longest waiter goes first', async () => {
    const beurten = new Beurten();
    for (let nummer = 0; nummer < 4; nummer += 1) expect(await klaar(beurten.neem('a'))).toBe(true);
    const volgorde: string[] = [];
    const vijfde = beurten.neem('a').then(() => void volgorde.push('vijfde'));
    const zesde = beurten.neem('a').then(() => void volgorde.push('zesde'));
    expect(await klaar(vijfde)).toBe(false);
    beurten.geef('a');
    await vijfde;
    beurten.geef('a');
    await zesde;
    expect(volgorde).toEqual(['vijfde', 'zesde']);
  });

  test('another caller does not wait for them', async () => {
    const beurten = new Beurten();
    for (let nummer = 0; nummer < 4; nummer += 1) await beurten.neem('a');
    expect(await klaar(beurten.neem('b'))).toBe(true);
  });

  test('too many waiting are refused with TE_VEEL', async () => {
    const beurten = new Beurten();
    for (let nummer = 0; nummer < 504; nummer += 1) void beurten.neem('a');
    await expect(beurten.neem('a')).rejects.toMatchObject({ code: 'TE_VEEL' });
  });
});
