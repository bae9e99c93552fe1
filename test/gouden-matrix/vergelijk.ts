import fc from 'fast-check';
import { beoordeel, beoordeelAanmelding } from '../../permissions/beoordeel';
import type { Regel, Reglement } from '../../permissions/reglement';
import type { Aanvrager, AanvragerSoort } from '../../src/domain/aanvrager';
import type { Besluit } from '../../src/domain/besluit';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { FEITEN, type Feit } from '../../src/domain/feit';
import type { DossierFeiten } from '../../src/domain/feiten';
import { NOODBELANGEN, OPDRACHTGEVER_SOORTEN, type Profiel, ROLLEN } from '../../src/domain/opsommingen';
import { dossierMet, rijMet } from '../permissions/feiten';
import { toontRij } from '../permissions/poort';
import { alsClient, alsMedewerker, alsOpdrachtgever, alsPartner, eenNoodtoegangId } from '../support/bouwers';
import { type Stand, samen } from './feiten';
import { type Cel, type Matrix, SOORTEN, sleutel } from './matrix';
import { BREEKT, feitenVan, type Uitspraak, uitspraak, uitspraakAanmelding } from './oordeel';

/** Every cell of a profile, open or not; an aanmelding is nothing to break the glass of. */
export const CELLEN: readonly Cel[] = SOORTEN.flatMap((wie) =>
  DOELEN.filter((doel) => wie !== 'NOODTOEGANG' || doel !== 'AANMELDING').flatMap((doel) =>
    CATEGORIEEN.map((categorie) => ({ wie, doel, categorie })),
  ),
);

function maakVrager(wie: AanvragerSoort, profiel: Profiel, doel: Doel): Aanvrager {
  const opdrachtgever = OPDRACHTGEVER_SOORTEN.find((soort) => soort === wie);
  if (opdrachtgever) return alsOpdrachtgever(opdrachtgever, profiel, doel);
  const rol = ROLLEN.find((naam) => naam === wie);
  if (rol) return alsMedewerker([rol], profiel, doel);
  if (wie === 'NOODTOEGANG') return alsMedewerker([BREEKT], profiel, doel);
  return wie === 'PARTNER' ? alsPartner(profiel, doel) : alsClient(profiel, doel);
}

const VRAGERS = new Map<string, Aanvrager>();

/** Somebody of this kind who asks under this purpose: the same one for every cell, of which there are thousands. */
export function vrager(wie: AanvragerSoort, profiel: Profiel, doel: Doel): Aanvrager {
  const naam = `${wie} ${profiel} ${doel}`;
  const bekend = VRAGERS.get(naam) ?? maakVrager(wie, profiel, doel);
  VRAGERS.set(naam, bekend);
  return bekend;
}

const gezegd = (besluit: Besluit, rij: boolean): Uitspraak => ({
  regel: besluit.regel,
  code: besluit.uitkomst === 'AFGESCHERMD' ? besluit.code : null,
  rij,
});

/** Who broke the glass is not assigned to the client; of everybody else nobody asks it. */
function gebroken(dossier: DossierFeiten, { noodtoegang }: Reglement, feiten: ReadonlySet<Feit>): DossierFeiten {
  const belangen = NOODBELANGEN.filter((belang) => belang === 'ZORGBELANG' || feiten.has(belang));
  return {
    ...dossier,
    toegewezen: false,
    noodtoegangen: belangen
      .filter((belang) => noodtoegang?.belangen.includes(belang))
      .map((belang, nummer) => ({ id: eenNoodtoegangId(nummer), belang, tot: new Date('2027-01-01T00:00:00Z') })),
  };
}

/** The first layer's answers of a dossier in which these facts were recorded, cell by cell. */
export function lezer(reglement: Reglement, { cellen: [daar], feiten }: Stand): (cel: Cel) => Uitspraak {
  if (daar === undefined) throw new Error('a dossier in which nothing is recorded for any cell is of nobody');
  const { profiel } = reglement;
  const vraag = { wie: vrager(daar.wie, profiel, daar.doel), leest: daar.categorie, onder: daar.doel };
  const dossier = dossierMet(vraag, [...feiten]);
  const rij = rijMet([...feiten]);
  return ({ wie, doel, categorie }) => {
    const oordeel = beoordeel({
      reglement,
      aanvrager: vrager(wie, profiel, doel),
      categorie,
      dossier: wie === 'NOODTOEGANG' ? gebroken(dossier, reglement, feiten) : dossier,
    });
    return gezegd(oordeel.besluit, toontRij(oordeel, rij));
  };
}

/** What the first layer says of a category of an aanmelding. */
export function antwoordAanmelding(reglement: Reglement, { wie, doel, categorie }: Cel): Uitspraak {
  const besluit = beoordeelAanmelding(reglement, vrager(wie, reglement.profiel, doel), categorie);
  return gezegd(besluit, besluit.uitkomst === 'TOEGESTAAN');
}

/** Whether the rule has a say in the cell. */
export const raakt = (regel: Regel, { wie, doel, categorie }: Cel): boolean =>
  regel.voor.includes(wie) &&
  regel.categorieen.includes(categorie) &&
  (regel.aard !== 'OPENT' || regel.onder.includes(doel));

const feitenVanRegel = (regel: Regel): readonly Feit[] =>
  regel.aard === 'OPENT' ? regel.mits : regel.aard === 'SLUIT' ? regel.als : [];

/** What closes is no part of a dossier in which all is recorded, and neither is that somebody broke its glass. */
export const ALLES: readonly Feit[] = FEITEN.filter(
  (feit) =>
    ![
      'GEHEIM',
      'NIET_GEINFORMEERD',
      'BEROEPSGEHEIM',
      'VERZET',
      'BEPERKT',
      'VITAAL_BELANG',
      'OVERDRACHT_DICHT',
    ].includes(feit),
);
const ELKE_TOT = 10;

function deelverzamelingen(feiten: readonly Feit[]): readonly (readonly Feit[])[] {
  if (feiten.length > ELKE_TOT) return fc.sample(fc.subarray([...feiten]), { seed: 20260601, numRuns: 2 ** ELKE_TOT });
  return Array.from({ length: 2 ** feiten.length }, (_, nummer) =>
    feiten.filter((_, plaats) => nummer & (1 << plaats)),
  );
}

/** The dossiers in which a cell is looked at: with each subset of what matters to the matrix or to the policy there. */
function standenVan(matrix: Matrix, reglement: Reglement, cel: Cel): readonly Stand[] {
  const vanBeleid = reglement.regels.filter((regel) => raakt(regel, cel)).flatMap(feitenVanRegel);
  const feiten = [...new Set([...feitenVan(matrix, cel), ...vanBeleid])];
  return [...deelverzamelingen(feiten), ALLES].map((deel) => ({ cellen: [cel], feiten: samen(matrix.profiel, deel) }));
}

/** One thing that both are asked: a cell of the aanmelding, or of a dossier in which these facts were recorded. */
export interface Geval {
  readonly cel: Cel;
  readonly feiten: readonly Feit[];
  readonly zegt: (matrix: Matrix) => Uitspraak;
  readonly beleid: Uitspraak;
}

/** All there is to ask about these cells, each as it comes. */
export function* gevallen(
  matrix: Matrix,
  reglement: Reglement,
  cellen: readonly Cel[] = CELLEN,
): Generator<Geval, void, undefined> {
  for (const cel of cellen) {
    yield {
      cel,
      feiten: [],
      zegt: (van) => uitspraakAanmelding(van, cel),
      beleid: antwoordAanmelding(reglement, cel),
    };
    for (const stand of standenVan(matrix, reglement, cel))
      yield {
        cel,
        feiten: [...stand.feiten],
        zegt: (van) => uitspraak(van, cel, stand),
        beleid: lezer(reglement, stand)(cel),
      };
  }
}

const inWoorden = ({ regel, code, rij }: Uitspraak): string => `${code ?? 'open'} by ${regel}, ${rij ? 'a' : 'no'} row`;

/** How the matrix and the policy differ on this, for who reads a failing test; null: they do not. */
export function verschil(matrix: Matrix, { cel, feiten, zegt, beleid }: Geval): string | null {
  const zij = inWoorden(zegt(matrix));
  const wij = inWoorden(beleid);
  return zij === wij ? null : `${sleutel(cel)} with ${feiten.join(' + ') || 'nothing'}: ${zij}; the policy: ${wij}`;
}
