import type { Pad } from '../../support/gateway';
import { stopAlle } from '../../support/proces';
import { bewijs, houdt } from './bewijs';
import { toestemming } from './op-toestemming';
import { type Opstelling, stelOp } from './opstelling';

jest.setTimeout(120_000);
const OMVANG = { n: 24, seed: 20260601 };
const ONTHOUDT = 'test/proof/stale/onthoudt.ts';
afterAll(stopAlle);

async function metOpstelling<T>(pad: Pad, ingang: string, werk: (opstelling: Opstelling) => Promise<T>): Promise<T> {
  const opstelling = await stelOp(pad, [ingang, ingang]);
  try {
    return await werk(opstelling);
  } finally {
    await opstelling.stop();
  }
}

test.each(['SNEL', 'BEWAAKT'] as const)(
  'what was taken away shows at neither gateway any more, in no form, from the next question on (%s)',
  async (pad) => {
    const tellingen = await metOpstelling(pad, 'src/main.ts', (opstelling) => bewijs(opstelling, OMVANG));
    expect(tellingen.map(({ verouderd, gemist }) => ({ verouderd, gemist }))).toEqual(
      tellingen.map(() => ({ verouderd: [], gemist: [] })),
    );
    expect(houdt(tellingen)).toBe(true);
  },
);

async function zetTweedeLaagUit({ db }: Opstelling): Promise<void> {
  const { rows } = await db.query<{ tabel: string }>(
    `SELECT oid::regclass::text AS tabel FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace`,
  );
  for (const { tabel } of rows) await db.query(`ALTER TABLE ${tabel} DISABLE ROW LEVEL SECURITY`);
}

test('a control: gateways that remember a verdict are caught, and by the second layer kept from showing anything', async () => {
  await metOpstelling('BEWAAKT', ONTHOUDT, async (opstelling) => {
    const [achterTweede] = await bewijs(opstelling, { ...OMVANG, n: 5 }, [toestemming]);
    expect(achterTweede?.verouderd).toEqual([]);
    await zetTweedeLaagUit(opstelling);
    const [telling] = await bewijs(opstelling, OMVANG, [toestemming]);
    expect(telling?.rondes).toBe(1);
    expect(telling?.verouderd).toContain('directly, at gateway 0');
    expect(houdt(telling === undefined ? [] : [telling])).toBe(false);
  });
});
