import { parse } from 'graphql';
import { documenten } from '../../src/server/documenten';

const document = (lengte: number) => parse(`# ${'x'.repeat(lengte)}\n{ ik { id } }`);

describe('the documents that are kept', () => {
  test('are given back as they are, and forgotten when told', async () => {
    const bewaard = documenten();
    const een = document(10);
    await bewaard.set('een', een);
    expect(await bewaard.get('een')).toBe(een);
    expect(await bewaard.get('twee')).toBeUndefined();
    await bewaard.delete('een');
    expect(await bewaard.get('een')).toBeUndefined();
  });

  test('have an end together: those asked longest ago make room', async () => {
    const bewaard = documenten();
    const lang = document(100_000);
    for (const naam of ['a', 'b', 'c', 'd']) await bewaard.set(naam, lang);
    expect(await bewaard.get('a')).toBe(lang);
    await bewaard.set('e', lang);
    const er = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((naam) => bewaard.get(naam)));
    expect(er.map((een) => een !== undefined)).toEqual([true, false, true, true, true]);
  });

  test('are none that is larger than all of them may be', async () => {
    const bewaard = documenten();
    await bewaard.set('groot', document(600_000));
    expect(await bewaard.get('groot')).toBeUndefined();
  });
});
