import type { Feit } from '../../src/domain/feit';
import { geldt, isVanRij, type Stand } from './feiten';
import { BUITEN, type Cel, type Gezegd, type Matrix, sleutel, type Weg } from './matrix';

/** What the matrix says of a cell: the rule that opens it, or the rule and code of the refusal; and whether a row comes. */
export interface Uitspraak {
  readonly regel: string;
  /** Null: it is open. */
  readonly code: Gezegd['code'] | null;
  /** A row that bears the recorded facts is served. */
  readonly rij: boolean;
}

const wegenNaar = ({ wegen }: Matrix, cel: Cel): readonly Weg[] => wegen.get(sleutel(cel)) ?? [];

/** Under which purposes something else is read than an aanmelding. */
const vanDossier = (doel: Cel['doel']): boolean => doel !== 'AANMELDING';

/** What is answered where no purpose opens. */
function nooitOpen(matrix: Matrix, cel: Cel): Gezegd {
  const dicht = matrix.dicht.find(({ wie, wat }) => wie.includes(cel.wie) && wat.includes(cel.categorie));
  if (dicht === undefined) throw new Error(`${matrix.profiel} does not say what ${sleutel(cel)} is answered`);
  return dicht.gezegd;
}

/** In which role somebody breaks the glass here, and as whom that person is answered where that opens nothing. */
export const BREEKT = 'TRAJECTBEGELEIDER';
const zonderBreuk = (cel: Cel): Cel => (cel.wie === 'NOODTOEGANG' ? { ...cel, wie: BREEKT } : cel);

/** The refusal that says nothing of the dossier. */
function altijdGezegd(matrix: Matrix, gevraagd: Cel): Gezegd {
  const cel = zonderBreuk(gevraagd);
  const [eerste] = vanDossier(cel.doel) ? wegenNaar(matrix, cel) : [];
  if (eerste) return { regel: eerste.regel, code: eerste.anders };
  const elders = matrix.doelen.some((doel) => vanDossier(doel) && wegenNaar(matrix, { ...cel, doel }).length > 0);
  return elders ? { regel: matrix.buitenDoel, code: 'BUITEN_DOEL' } : nooitOpen(matrix, cel);
}

/** Inside, the rule that asks what alone is lacking. */
function binnenGezegd({ wie }: Cel, wegen: readonly Weg[], hier: (feit: Feit) => boolean): Gezegd | undefined {
  if (BUITEN.includes(wie)) return undefined;
  for (const { feiten, eistVan } of wegen) {
    const [eerste, ...meer] = feiten.filter((feit) => !isVanRij(feit) && !hier(feit)).map((feit) => eistVan.get(feit));
    if (eerste && meer.every((dan) => dan !== undefined)) return eerste;
  }
  return undefined;
}

/** What the matrix says of a cell of a dossier in which these facts were recorded. */
export function uitspraak(matrix: Matrix, cel: Cel, stand: Stand): Uitspraak {
  const hier = (feit: Feit): boolean => geldt(stand, feit, cel);
  const wegen = vanDossier(cel.doel) ? wegenNaar(matrix, cel) : [];
  const open = wegen.filter(({ feiten }) => feiten.every((feit) => isVanRij(feit) || hier(feit)));
  const [eerste] = open;
  if (!eerste) return { ...(binnenGezegd(cel, wegen, hier) ?? altijdGezegd(matrix, cel)), rij: false };
  const sluiting = matrix.sluit.find(
    ({ als, tenzij, wie, wat }) =>
      wie.includes(cel.wie) && wat.includes(cel.categorie) && hier(als) && (tenzij === null || !hier(tenzij)),
  );
  if (sluiting) return { ...(sluiting.gezegd ?? altijdGezegd(matrix, cel)), rij: false };
  return { regel: eerste.regel, code: null, rij: open.some(({ feiten }) => feiten.every(hier)) };
}

/** What the matrix says of a category of an aanmelding, which nothing is recorded of. */
export function uitspraakAanmelding(matrix: Matrix, gevraagd: Cel): Uitspraak {
  const cel = zonderBreuk(gevraagd);
  const [opent] = wegenNaar(matrix, { ...cel, doel: 'AANMELDING' });
  if (opent && cel.doel === 'AANMELDING') return { regel: opent.regel, code: null, rij: true };
  if (opent) return { regel: matrix.buitenDoel, code: 'BUITEN_DOEL', rij: false };
  return { ...nooitOpen(matrix, cel), rij: false };
}

/** The facts by which the matrix decides a cell. */
export function feitenVan(matrix: Matrix, cel: Cel): readonly Feit[] {
  const sluitingen = matrix.sluit.filter(({ wie, wat }) => wie.includes(cel.wie) && wat.includes(cel.categorie));
  return [
    ...new Set([
      ...wegenNaar(matrix, cel).flatMap(({ feiten }) => feiten),
      ...sluitingen.flatMap(({ als, tenzij }) => (tenzij === null ? [als] : [als, tenzij])),
    ]),
  ];
}
