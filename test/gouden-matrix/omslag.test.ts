import { REGLEMENTEN } from '../../permissions/reglementen';
import { FEITEN, type Feit } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, PROFIELEN } from '../../src/domain/opsommingen';
import { opdrachtgeverVan, type Stand, samen } from './feiten';
import { type Cel, leesMatrix, type Matrix, sleutel } from './matrix';
import { feitenVan, type Uitspraak, uitspraak } from './oordeel';
import { ALLES, CELLEN, lezer } from './vergelijk';

/** Facts that turn over, one at a time, in a dossier that is open in a cell. */
interface Omslagen {
  readonly cel: Cel;
  readonly feiten: readonly Feit[];
  readonly om: readonly Feit[];
}

const DOSSIERCELLEN = CELLEN.filter(({ doel }) => doel !== 'AANMELDING');

/** For every way, where it first comes: each of its facts and each that closes, in a dossier that holds nothing more. */
function opElkeWeg(matrix: Matrix): readonly Omslagen[] {
  const gezien = new Set<string>();
  const nieuw = (naam: string): boolean => gezien.size < gezien.add(naam).size;
  return DOSSIERCELLEN.flatMap((cel) =>
    (matrix.wegen.get(sleutel(cel)) ?? []).map(({ regel, feiten }) => ({
      cel,
      feiten,
      om: feitenVan(matrix, cel).filter((feit) => nieuw(`${cel.doel} ${regel} ${feiten} ${feit}`)),
    })),
  ).filter(({ om }) => om.length > 0);
}

/** Every fact there is, in a dossier of a public body, an employer and somebody who gives care in which all that may open is recorded for one cell. */
function inEenVolDossier(matrix: Matrix): readonly Omslagen[] {
  return (['GEMEENTE', 'WERKGEVER', 'ZORG'] as const).flatMap((wie) =>
    DOSSIERCELLEN.filter((cel) => cel.wie === wie && (matrix.wegen.get(sleutel(cel)) ?? []).length > 0)
      .slice(0, 1)
      .map((cel) => ({ cel, feiten: ALLES, om: FEITEN })),
  );
}

/** Every cell of whoever reaches a dossier of this opdrachtgever: of the opdrachtgevers only the one whose it is. */
const CELLEN_BIJ = new Map(
  OPDRACHTGEVER_SOORTEN.map((soort) => [
    soort,
    DOSSIERCELLEN.filter(({ wie }) => wie === soort || !OPDRACHTGEVER_SOORTEN.some((ander) => ander === wie)),
  ]),
);
const cellenBij = (stand: Stand): readonly Cel[] => CELLEN_BIJ.get(opdrachtgeverVan(stand)) ?? [];

const gelijk = (een: Uitspraak | undefined, ander: Uitspraak | undefined): boolean =>
  een?.regel === ander?.regel && een?.code === ander?.code && een?.rij === ander?.rij;

interface Omslag {
  readonly cel: string;
  readonly feit: Feit;
  readonly gold: boolean;
  readonly voorspeld: readonly string[];
  readonly gebeurd: readonly string[];
}

/** Turns the facts over, and sees which cells change: by the matrix, and by the first layer. */
function omgeslagen(matrix: Matrix, { cel, feiten, om }: Omslagen): readonly Omslag[] {
  const cellen = cellenBij({ cellen: [cel], feiten: new Set(feiten) });
  const beide = (gekozen: readonly Feit[]) => {
    const stand = { cellen: [cel], feiten: samen(matrix.profiel, gekozen) };
    return {
      matrix: cellen.map((waar) => uitspraak(matrix, waar, stand)),
      beleid: cellen.map(lezer(REGLEMENTEN[matrix.profiel], stand)),
    };
  };
  const anders = (een: readonly Uitspraak[], ander: readonly Uitspraak[]): readonly string[] =>
    cellen.filter((_, plaats) => !gelijk(een[plaats], ander[plaats])).map(sleutel);
  const voor = beide(feiten);
  return om.map((feit) => {
    const gold = feiten.includes(feit);
    const na = beide(gold ? feiten.filter((ander) => ander !== feit) : [...feiten, feit]);
    return {
      cel: sleutel(cel),
      feit,
      gold,
      voorspeld: anders(voor.matrix, na.matrix),
      gebeurd: anders(voor.beleid, na.beleid),
    };
  });
}

describe.each(PROFIELEN)('one fact turned over in a dossier of %s', (profiel) => {
  const matrix = leesMatrix(profiel);

  test('changes exactly the cells that the matrix predicts, among them the one that it kept open', () => {
    const alle = opElkeWeg(matrix).flatMap((omslagen) => omgeslagen(matrix, omslagen));
    expect(alle.length).toBeGreaterThan(20);
    for (const { feit, gebeurd, voorspeld } of alle) expect([feit, gebeurd]).toEqual([feit, voorspeld]);
    for (const { cel, gold, gebeurd } of alle) if (gold) expect(gebeurd).toContain(cel);
  });

  test('does so too where all that may open is recorded, and a fact the reglement does not ask changes nothing', () => {
    const alle = inEenVolDossier(matrix).flatMap((omslagen) => omgeslagen(matrix, omslagen));
    for (const { feit, gebeurd, voorspeld } of alle) expect([feit, gebeurd]).toEqual([feit, voorspeld]);
    const gevraagd = new Set(DOSSIERCELLEN.flatMap((cel) => feitenVan(matrix, cel)));
    const ongevraagd = alle.filter(({ feit }) => !gevraagd.has(feit) && feit !== 'NIET_GEINFORMEERD');
    expect(ongevraagd.length).toBeGreaterThan(20);
    expect(ongevraagd.filter(({ gebeurd }) => gebeurd.length > 0)).toEqual([]);
  });
});
