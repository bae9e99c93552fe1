import { Plaatsen } from '../../src/webhooks/plaatsen';

/* Work that ends when it is told to. */
const open: (() => void)[] = [];
const duurt = () => new Promise<void>((klaar) => open.push(klaar));
const eindig = async (aantal: number) => {
  for (const klaar of open.splice(0, aantal)) klaar();
  await new Promise(setImmediate);
};
const begint = (plaatsen: Plaatsen<string>, wie: string): number => {
  let aantal = 0;
  while (plaatsen.begin(wie, duurt)) aantal += 1;
  return aantal;
};
afterEach(() => eindig(open.length));

it('one alone has half of the places, the next half of what is left; who has none finds one', () => {
  const plaatsen = new Plaatsen<string>(8);
  expect([begint(plaatsen, 'a'), begint(plaatsen, 'b'), begint(plaatsen, 'c')]).toEqual([4, 2, 1]);
  expect(begint(plaatsen, 'd')).toBe(1);
  expect(plaatsen.vrij).toBe(0);
});

it('who has more than its share gets no more, until others have as much', async () => {
  const plaatsen = new Plaatsen<string>(9);
  expect(begint(plaatsen, 'a')).toBe(5);
  expect(begint(plaatsen, 'b')).toBe(2);
  await eindig(1);
  expect([begint(plaatsen, 'a'), begint(plaatsen, 'b')]).toEqual([0, 1]);
});

it('says when there is a place, and when all is done', async () => {
  const plaatsen = new Plaatsen<string>(2);
  for (const wie of ['a', 'b']) expect(plaatsen.begin(wie, duurt)).toBe(true);
  expect(plaatsen.begin('c', duurt)).toBe(false);
  const een = plaatsen.wachtOpEen();
  await eindig(1);
  await een;
  expect(plaatsen.begin('c', duurt)).toBe(true);
  const alles = plaatsen.wachtOpAlles();
  await eindig(2);
  await alles;
  expect(plaatsen.vrij).toBe(2);
});
