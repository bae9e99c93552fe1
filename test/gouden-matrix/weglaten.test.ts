import type { Opent, Regel, Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { PROFIELEN } from '../../src/domain/opsommingen';
import { leesMatrix, type Matrix } from './matrix';
import { CELLEN, gevallen, raakt, verschil } from './vergelijk';

/** Whether the matrix tells this policy from the one that it describes, looking where the rule has a say. */
function valtOp(matrix: Matrix, reglement: Reglement, regel: Regel): boolean {
  const cellen = CELLEN.filter((cel) => raakt(regel, cel));
  for (const geval of gevallen(matrix, reglement, cellen)) if (verschil(matrix, geval) !== null) return true;
  return false;
}

const naam = (regel: Regel, nummer: number): string =>
  `${nummer} ${regel.aard} ${regel.regel} ${regel.voor} ${regel.aard === 'OPENT' ? regel.onder : ''} ${regel.categorieen}`;

/** A rule that opens with one thing taken from one of its lists, each in turn. */
function onderdelen(regel: Opent, matrix: Matrix, { noodtoegang }: Reglement): readonly (readonly [string, Opent])[] {
  const zonder = <Naam extends string>(namen: readonly Naam[]) =>
    namen.map((weg) => [weg, namen.filter((ander) => ander !== weg)] as const);
  return [
    // A shared row also names roles that this profile does not know.
    ...zonder(regel.voor)
      .filter(([soort]) => !matrix.leestNiets.includes(soort))
      .map(([soort, voor]) => [soort, { ...regel, voor }] as const),
    ...zonder(regel.onder).map(([doel, onder]) => [doel, { ...regel, onder }] as const),
    ...zonder(regel.categorieen).map(([wat, categorieen]) => [wat, { ...regel, categorieen }] as const),
    ...zonder(regel.mits)
      // Where the glass is broken for a vital interest alone, there is none without.
      .filter(([feit]) => feit !== 'VITAAL_BELANG' || noodtoegang?.belangen.includes('ZORGBELANG'))
      .map(([feit, mits]) => [feit, { ...regel, mits }] as const),
  ];
}

describe.each(PROFIELEN)('what is taken out of the reglement of %s is missed', (profiel) => {
  const reglement = REGLEMENTEN[profiel];
  const matrix = leesMatrix(profiel);
  const met = (regels: readonly Regel[]): Reglement => ({ ...reglement, regels });

  test('each of its rules', () => {
    const ongemerkt = reglement.regels
      .filter((regel, nummer) => !valtOp(matrix, met(reglement.regels.toSpliced(nummer, 1)), regel))
      .map(naam);
    expect(ongemerkt).toEqual([]);
  });

  test('each caller, purpose, category and fact of a rule that opens', () => {
    const ongemerkt = reglement.regels.flatMap((regel, nummer) =>
      regel.aard === 'OPENT'
        ? onderdelen(regel, matrix, reglement)
            .filter(([, anders]) => !valtOp(matrix, met(reglement.regels.with(nummer, anders)), regel))
            .map(([weg]) => `${naam(regel, nummer)}: ${weg}`)
        : [],
    );
    expect(ongemerkt).toEqual([]);
  });

  test('each of its roles', () => {
    for (const rol of Object.keys(reglement.rollen)) {
      const { [rol as keyof typeof reglement.rollen]: _, ...rollen } = reglement.rollen;
      const gezien = [
        ...gevallen(
          matrix,
          { ...reglement, rollen },
          CELLEN.filter(({ wie }) => wie === rol),
        ),
      ];
      expect(gezien.some((geval) => verschil(matrix, geval) !== null)).toBe(true);
    }
  });
});
