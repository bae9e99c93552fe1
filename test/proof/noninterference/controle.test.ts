import { Poort } from '../../../src/poort/poort';
import { zonderTweedeLaag } from './lagen';
import { proef } from './proef';
import { beschrijf } from './verklein';
import type { Keuze } from './vraag';

/*
 * The proof can fail: gateways that leak on purpose, each without its second layer, are found out, and what is told of
 * it is as small as it gets.
 */

const mockLek = { telt: false };
jest.mock('../../../src/data/lijst', () => {
  const echt = jest.requireActual<typeof import('../../../src/data/lijst')>('../../../src/data/lijst');
  const bladzijde: typeof echt.bladzijde = async (verzoek, ...overig) => {
    const gewoon = await echt.bladzijde(verzoek, ...overig);
    const tel = async (): Promise<number> =>
      (await verzoek.manager.query('SELECT count(*)::int AS n FROM traject'))[0].n;
    return mockLek.telt ? { ...gewoon, totaalAantal: tel } : gewoon;
  };
  return { ...echt, bladzijde };
});

jest.setTimeout(600_000);
afterEach(() => {
  mockLek.telt = false;
  jest.restoreAllMocks();
});

/** What a question asks in the end. */
const bladeren = (keuzes: readonly Keuze[]): readonly string[] =>
  keuzes.flatMap(({ veld, sub }) => (sub.length === 0 ? [veld] : bladeren(sub)));

const instelling = { n: 400, seed: 3, werelden: 2, perRonde: 40, vooraf: zonderTweedeLaag, pad: 'BEWAAKT' } as const;

test('a gateway that counts what is hidden is found out, by one count and one change', async () => {
  mockLek.telt = true;
  const { invloed } = await proef({ ...instelling, personas: /^(gemeente|uwv)-/ });
  expect(invloed?.wijzigingen).toHaveLength(1);
  expect(invloed?.wijzigingen[0]?.stappen.some(({ tabel }) => tabel.naam === 'traject')).toBe(true);
  expect(bladeren(invloed?.vraag.wortels ?? [])).toEqual(['totaalAantal']);
});

test('a gateway that serves a category that is closed is found out, by one field and one change', async () => {
  const open = { uitkomst: 'TOEGESTAAN', regel: 'geen', grondslag: 'geen' } as const;
  const alles = Object.assign(new Map<never, readonly (readonly never[])[]>(), { get: () => [[]], has: () => true });
  jest.spyOn(Poort.prototype, 'besluit').mockResolvedValue(open);
  jest.spyOn(Poort.prototype, 'oordeel').mockResolvedValue({ besluit: open, rijen: alles, noodtoegangen: new Map() });
  const { invloed } = await proef({ ...instelling, personas: /^(administratie|stagiair|fg|manager)-/ });
  if (!invloed) throw new Error('a leak of values was not found');
  expect(invloed.wijzigingen).toHaveLength(1);
  expect(bladeren(invloed.vraag.wortels)).toHaveLength(1);
  expect(beschrijf(invloed)).toContain(`${invloed.persona} (`);
});
