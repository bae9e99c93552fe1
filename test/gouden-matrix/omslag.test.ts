import { REGLEMENTEN } from '../../permissions/reglementen';
import { FEITEN, type Feit } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, PROFIELEN } from '../../src/domain/opsommingen';
import { type Stand, samen } from './feiten';
import { type Cel, leesMatrix, type Matrix, sleutel } from './matrix';
import { feitenVan, type Uitspraak, uitspraak } from './oordeel';
import { ALLES, antwoord, CELLEN } from './vergelijk';

/** A fact that turns over in a dossier where a cell is open. */
interface Omslag {
  readonly cel: Cel;
  readonly feit: Feit;
  readonly voor: Stand;
  readonly na: Stand;
}

const zonder = (feiten: readonly Feit[], weg: Feit): readonly Feit[] => feiten.filter((feit) => feit !== weg);

/** The facts of a dossier with one of them the other way round. */
function omslag({ profiel }: Matrix, cel: Cel, feiten: readonly Feit[], feit: Feit): Omslag {
  const stand = (gekozen: readonly Feit[]): Stand => ({ cellen: [cel], feiten: samen(profiel, gekozen) });
  const om = feiten.includes(feit) ? zonder(feiten, feit) : [...feiten, feit];
  return { cel, feit, voor: stand(feiten), na: stand(om) };
}

/** For every way and every fact that closes, as they first come: each of their facts, in a dossier that holds nothing more. */
function omslagen(matrix: Matrix): readonly Omslag[] {
  const gezien = new Set<string>();
  const nieuw = (naam: string): boolean => gezien.size < gezien.add(naam).size;
  return CELLEN.filter(({ doel }) => doel !== 'AANMELDING').flatMap((cel) =>
    (matrix.wegen.get(sleutel(cel)) ?? []).flatMap((weg) =>
      [...weg.feiten, ...feitenVan(matrix, cel)]
        .filter((feit) => nieuw(`${cel.doel} ${weg.regel} ${weg.feiten} ${feit}`))
        .map((feit) => omslag(matrix, cel, weg.feiten, feit)),
    ),
  );
}

/** Every fact there is, in a dossier of each opdrachtgever in which all that may open is recorded for one cell. */
function omslagenInAlles(matrix: Matrix): readonly Omslag[] {
  return OPDRACHTGEVER_SOORTEN.flatMap((wie) => {
    const open = CELLEN.filter(
      (cel) => cel.wie === wie && cel.doel !== 'AANMELDING' && (matrix.wegen.get(sleutel(cel)) ?? []).length > 0,
    );
    return open.slice(0, 1).flatMap((cel) => FEITEN.map((feit) => omslag(matrix, cel, ALLES, feit)));
  });
}

/** Whoever reaches the dossier: of the opdrachtgevers only the one whose it is. */
function inBereik({ wie }: Cel): readonly Cel[] {
  const eigen = OPDRACHTGEVER_SOORTEN.find((soort) => soort === wie) ?? 'GEMEENTE';
  return CELLEN.filter((cel) => cel.wie === eigen || OPDRACHTGEVER_SOORTEN.every((soort) => soort !== cel.wie));
}

function gewijzigd({ cel, voor, na }: Omslag, zegt: (cel: Cel, stand: Stand) => Uitspraak): readonly string[] {
  const woord = ({ regel, code, rij }: Uitspraak): string => `${regel} ${code} ${rij}`;
  return inBereik(cel)
    .filter((waar) => woord(zegt(waar, voor)) !== woord(zegt(waar, na)))
    .map(sleutel);
}

describe.each(PROFIELEN)('one fact turned over in a dossier of %s', (profiel) => {
  const matrix = leesMatrix(profiel);
  const reglement = REGLEMENTEN[profiel];
  const voorspeld = (een: Omslag) => gewijzigd(een, (cel, stand) => uitspraak(matrix, cel, stand));
  const gebeurd = (een: Omslag) => gewijzigd(een, (cel, stand) => antwoord(reglement, cel, stand));

  test('changes exactly the cells that the matrix predicts, the one that was open among them', () => {
    const alle = omslagen(matrix);
    expect(alle.length).toBeGreaterThan(20);
    for (const een of alle) expect([een.feit, gebeurd(een)]).toEqual([een.feit, voorspeld(een)]);
    const sluitend = alle.filter(({ feit, voor }) => voor.feiten.has(feit));
    for (const een of sluitend) expect(voorspeld(een)).toContain(sleutel(een.cel));
  });

  test('does so too where everything else is recorded, and changes nothing where the reglement does not speak of it', () => {
    for (const een of omslagenInAlles(matrix)) expect([een.feit, gebeurd(een)]).toEqual([een.feit, voorspeld(een)]);
    const stil = omslagenInAlles(matrix).filter((een) => voorspeld(een).length === 0);
    expect(stil.length).toBeGreaterThan(20);
  });
});
