import { metBlad } from '../../../src/ledger/zegel/blad';
import { KEURINGEN } from '../../../src/ledger/zegel/controle/keuringen';
import { bewijs, type Verifier } from './bewijs';

jest.setTimeout(180_000);

test('every edit, deletion, insertion, reordering and truncation up to a held head is detected, and the first record named', async () => {
  const { gemist, bevonden } = await bewijs({ n: 100, seed: 20261126 });
  expect(gemist).toEqual([]);
  expect(bevonden).toMatchObject({
    GEWIJZIGD: expect.any(Number),
    BLADEN: expect.any(Number),
    KOP: expect.any(Number),
    KETEN: expect.any(Number),
    HERSCHREVEN: expect.any(Number),
    AFGEKAPT: expect.any(Number),
  });
});

const zonder = (naam: string): Verifier => {
  const keuringen = KEURINGEN.filter((keuring) => keuring.naam !== naam);
  if (keuringen.length !== KEURINGEN.length - 1) throw new Error(`there is no such check: ${naam}`);
  return { keuringen };
};

const KAPOT: readonly (readonly [string, Verifier])[] = [
  ['skips the Merkle root', zonder('its leaves make its root')],
  ['does not check the previous hash', zonder('it follows the seal before it')],
  ['takes the hash of a seal for granted', zonder('its hash is that of its header')],
  ['does not recompute what was sealed', zonder('what it sealed is as it was')],
  ['forgets kennisgeving', { bladen: (van) => metBlad(van, ['verstrekking']) }],
  ['forgets verstrekking', { bladen: (van) => metBlad(van, ['kennisgeving']) }],
  ['does not compare with the held heads', { hoofden: false }],
];

test.each(KAPOT)('a control: a verifier that %s is caught', async (_, verifier) => {
  const { gemist } = await bewijs({ n: 100, seed: 20261126 }, verifier, 1);
  expect(gemist).toHaveLength(1);
});
