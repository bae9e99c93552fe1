import { type Geval, keur } from './keuring';
import { proef, type Uitkomst } from './proef';

jest.setTimeout(300_000);

const uitkomsten: Partial<Record<'SNEL' | 'BEWAAKT', Uitkomst>> = {};

test.each(['SNEL', 'BEWAAKT'] as const)(
  '[WE-04 IM-03] by the path %s every value that goes out is on record once, and nothing that was withheld',
  async (pad) => {
    const uitkomst = await proef({ n: 140, seed: 3, pad });
    uitkomsten[pad] = uitkomst;
    expect(uitkomst.gebrek).toBeNull();
    // A run in which little goes out or nothing is withheld proves nothing.
    expect(uitkomst.metGegevens).toBeGreaterThan(40);
    expect(uitkomst.metAfgeschermd).toBeGreaterThan(30);
  },
);

type Wijzig = (geval: Geval) => Geval | null;

/** One case with another record, if it can be. */
const metRegels = (geval: Geval, regels: Geval['regels'] | null): Geval | null => regels && { ...geval, regels };

const gevuld = (geval: Geval) => geval.gelezen.plekken.find((plek) => plek.gevuld && !plek.via);

const FOUTEN: Readonly<Record<string, Wijzig>> = {
  'a record that is missing': (geval) =>
    metRegels(
      geval,
      geval.regels.filter(({ wie }) => wie !== gevuld(geval)?.wie),
    ),
  'a record that is there twice': (geval) => metRegels(geval, [...geval.regels, ...geval.regels.slice(0, 1)]),
  'a field that is missing': (geval) => {
    const plek = gevuld(geval);
    return metRegels(
      geval,
      geval.regels.map(({ wie, patroon }) => ({
        wie,
        patroon: Object.fromEntries(
          Object.entries(patroon).map(([categorie, deel]) => [
            categorie,
            { ...deel, velden: deel.velden.filter((veld) => wie !== plek?.wie || veld !== plek.coordinaat) },
          ]),
        ),
      })),
    );
  },
  'a field that was withheld': (geval) => {
    const dicht = geval.afgeschermd.find(
      ({ veld, aantal }) =>
        geval.gelezen.plekken.filter((plek) => plek.coordinaat === veld).length === aantal &&
        geval.gelezen.plekken.some((plek) => plek.coordinaat === veld && plek.wie === geval.regels[0]?.wie),
    );
    if (!dicht) return null;
    return metRegels(
      geval,
      geval.regels.map((regel, nummer) =>
        nummer > 0
          ? regel
          : {
              ...regel,
              patroon: Object.fromEntries(
                Object.entries(regel.patroon).map(([categorie, deel], plaats) => [
                  categorie,
                  plaats > 0 ? deel : { ...deel, velden: [...deel.velden, dicht.veld] },
                ]),
              ),
            },
      ),
    );
  },
  'a ground that no rule has': (geval) =>
    metRegels(
      geval,
      geval.regels.map(({ wie, patroon }) => ({
        wie,
        patroon: Object.fromEntries(
          Object.entries(patroon).map(([categorie, deel]) => [categorie, { ...deel, grondslag: 'AVG 6(1)(z)' }]),
        ),
      })),
    ),
};

test.each(Object.entries(FOUTEN))('%s would be found', (_, wijzig) => {
  const gevallen = uitkomsten.SNEL?.gevallen ?? [];
  const anders = gevallen.flatMap((geval) => wijzig(geval) ?? []);
  expect(anders.length).toBeGreaterThan(0);
  expect(anders.some((geval) => keur(geval).length > 0)).toBe(true);
  expect(gevallen.every((geval) => keur(geval).length === 0)).toBe(true);
});
