import type { AanvragerSoort } from '../../src/domain/aanvrager';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN } from '../../src/domain/doel';
import { OPDRACHTGEVER_SOORTEN, ROLLEN } from '../../src/domain/opsommingen';
import type { Schets, Vrager } from '../proof/differential/schets';
import { opdrachtgeverVan, type Stand, samen, vastTeLeggen } from './feiten';
import { type Cel, type Matrix, sleutel } from './matrix';
import { BREEKT, feitenVan } from './oordeel';
import { ALLES } from './vergelijk';

/*
 * Dossiers for the second layer: fewer than the first is asked about, and each for a reason. They are stored as the
 * differential proof stores its worlds, one client and one opdracht a dossier.
 */

/** Dossiers in which a way to a cell is open, in which one of its facts is missing, and in which one more closes. */
function rondCel(matrix: Matrix, cel: Cel): readonly Stand[] {
  const feiten = feitenVan(matrix, cel);
  return (matrix.wegen.get(sleutel(cel)) ?? [])
    .flatMap((weg) => [
      weg.feiten,
      ...weg.feiten.map((mist) => weg.feiten.filter((feit) => feit !== mist)),
      ...feiten.filter((feit) => !weg.feiten.includes(feit)).map((feit) => [...weg.feiten, feit]),
    ])
    .map((gekozen) => ({ cellen: [cel], feiten: samen(matrix.profiel, gekozen) }));
}

/** A dossier in which all that may open is recorded, for every cell of this caller. */
const vol = ({ profiel }: Matrix, wie: AanvragerSoort): Stand => ({
  cellen: DOELEN.flatMap((doel) => CATEGORIEEN.map((categorie) => ({ wie, doel, categorie }))),
  feiten: samen(profiel, ALLES),
});

/** Every dossier that this caller is asked about. */
export function dossiersVoor(matrix: Matrix, wie: AanvragerSoort): readonly Stand[] {
  const naam = ({ cellen: [cel], feiten }: Stand): string => `${cel && sleutel(cel)} ${[...feiten].sort()}`;
  const rond = DOELEN.filter((doel) => doel !== 'AANMELDING').flatMap((doel) =>
    CATEGORIEEN.flatMap((categorie) => rondCel(matrix, { wie, doel, categorie })),
  );
  return [vol(matrix, wie), ...new Map(rond.map((stand) => [naam(stand), stand])).values()];
}

function vragerVan(wie: AanvragerSoort, aantal: number): Vrager {
  const inNood = wie === 'NOODTOEGANG';
  const rol = inNood ? BREEKT : ROLLEN.find((naam) => naam === wie);
  if (rol === undefined) {
    if (wie === 'PARTNER') return { soort: 'PARTNER' };
    return wie === 'BETROKKENE' ? { soort: 'BETROKKENE', client: 0 } : { soort: 'OPDRACHTGEVER', opdrachtgever: 0 };
  }
  const nummers = Array.from({ length: aantal }, (_, nummer) => nummer);
  return {
    soort: 'MEDEWERKER',
    autorisaties: [{ rol, periode: 'LOOPT', getekend: 'EERDER', vog: 'LATER' }],
    toewijzingen: inNood
      ? []
      : nummers.flatMap((nummer) =>
          (['client', 'opdracht'] as const).map((aan) => ({ aan, nummer, periode: 'LOOPT' as const })),
        ),
    noodtoegangen: inNood ? nummers.map((client) => ({ client, belang: 'ZORGBELANG', periode: 'LOOPT' as const })) : [],
  };
}

/** The world in which this caller reaches these dossiers, and each holds what was recorded in it. */
export function wereldVan({ profiel }: Matrix, wie: AanvragerSoort, standen: readonly Stand[]): Schets {
  const buiten = OPDRACHTGEVER_SOORTEN.some((soort) => soort === wie);
  const [eerste = { cellen: [], feiten: new Set() }] = standen;
  return {
    profiel,
    opdrachtgevers: [opdrachtgeverVan(eerste)],
    opdrachten: standen.map(() => ({ opdrachtgever: 0, periode: 'LOOPT' })),
    clienten: standen.length,
    trajecten: standen.map((_, nummer) => ({ client: nummer, opdracht: nummer })),
    vrijgegeven: true,
    vrager: vragerVan(wie, standen.length),
    doelen: DOELEN.map((doel) => [doel]),
    vastleggingen: standen.flatMap((stand, nummer) =>
      [...stand.feiten].flatMap((feit) =>
        vastTeLeggen(stand, feit).map(({ doel, categorie }) => ({
          feit,
          client: nummer,
          opdracht: nummer,
          doel,
          categorie,
          ontvanger: buiten ? 0 : null,
          periode: 'LOOPT' as const,
          bijna: false,
        })),
      ),
    ),
  };
}
