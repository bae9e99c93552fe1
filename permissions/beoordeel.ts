import { type Aanvrager, type AanvragerSoort, isBuiten, soortenVan } from '../src/domain/aanvrager';
import { type Besluit, ZICHTBAAR_BUITEN } from '../src/domain/besluit';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import {
  type DossierFeiten,
  type Dossierkop,
  isRijfeit,
  type NoodtoegangFeit,
  type Opdrachtkop,
  type Rijfeit,
} from '../src/domain/feiten';
import type { OpdrachtgeverId, OpdrachtId } from '../src/domain/ids';
import { ROLLEN, type Rol } from '../src/domain/opsommingen';
import type { Bruikbaarheid } from '../src/domain/rechter';
import { FEIT_OORDEEL, type Geval, type GevalVan } from './feiten';
import { noodbelangen } from './noodtoegang';
import type { Opent, Reglement, Sluit } from './reglement';

/** What is asked: may this caller, for the purposes of the request, have this category of this dossier? */
export interface VraagOver<D extends Dossierkop> {
  readonly reglement: Reglement;
  readonly aanvrager: Aanvrager;
  readonly categorie: Categorie;
  readonly dossier: D;
}
export type Vraag = VraagOver<DossierFeiten>;

/** Whether all of these facts hold, those of a row itself apart. */
type Feitoordeel<D extends Dossierkop> = (feiten: readonly Feit[], geval: GevalVan<D>) => boolean;

/** The verdict, and under which opdrachten rows may be served: for each, the alternatives of facts a row must bear. */
export interface Oordeel {
  readonly besluit: Besluit;
  readonly rijen: ReadonlyMap<OpdrachtId, readonly (readonly Rijfeit[])[]>;
  /** Of those opdrachten, on which noodtoegangen it rests that more is served there than without them. */
  readonly noodtoegangen: ReadonlyMap<OpdrachtId, readonly NoodtoegangFeit[]>;
}

export const isRol = (soort: AanvragerSoort): soort is Rol => (ROLLEN as readonly string[]).includes(soort);

/** The names of the caller that count with this profile: a role that it gives no reach counts for nothing. */
export const soortenBij = ({ rollen }: Reglement, aanvrager: Aanvrager): readonly AanvragerSoort[] =>
  soortenVan(aanvrager).filter((soort) => !isRol(soort) || rollen[soort]);

/**
 * The names under which the policy may know this caller in some dossier: the roles that reach any, and NOODTOEGANG for
 * who may break the glass.
 */
export function mogelijkeSoorten(reglement: Reglement, aanvrager: Aanvrager): readonly AanvragerSoort[] {
  const soorten = soortenBij(reglement, aanvrager);
  return aanvrager.soort === 'MEDEWERKER' && noodbelangen(reglement, aanvrager.rollen).length > 0
    ? [...soorten, 'NOODTOEGANG']
    : soorten;
}

/** The names under which the caller reaches this opdracht of this dossier: a role counts only as far as it reaches. */
export function soortenVoor(
  { reglement, aanvrager, dossier }: VraagOver<Dossierkop>,
  opdracht: Opdrachtkop,
): readonly AanvragerSoort[] {
  const soorten = soortenVan(aanvrager).filter((soort) => {
    if (!isRol(soort)) return true;
    const bereik = reglement.rollen[soort]?.bereik;
    if (bereik === 'TOEGEWEZEN') return dossier.toegewezen;
    if (bereik === 'PROJECT') return opdracht.eigenProject;
    return bereik === 'ORGANISATIE';
  });
  const inNood = dossier.noodtoegangen.length > 0 && mogelijkeSoorten(reglement, aanvrager).includes('NOODTOEGANG');
  return inNood ? [...soorten, 'NOODTOEGANG'] : soorten;
}

const geladenGeldt = (feiten: readonly Feit[], geval: Geval): boolean =>
  feiten.every((feit) => isRijfeit(feit) || FEIT_OORDEEL[feit](geval));

/** The rules that open the category for one of these kinds of caller under one of these purposes, in the regulation's order. */
export function openingen(
  reglement: Reglement,
  soorten: readonly AanvragerSoort[],
  doelen: readonly Doel[],
  categorie: Categorie,
): readonly Opent[] {
  return reglement.regels.filter(
    (regel): regel is Opent =>
      regel.aard === 'OPENT' &&
      regel.categorieen.includes(categorie) &&
      regel.voor.some((soort) => soorten.includes(soort)) &&
      regel.onder.some((doel) => doelen.includes(doel)),
  );
}

/**
 * The refusal for a caller: it depends on the kind of caller, the purposes, the profile and the category, and on
 * nothing of the dossier, so that it tells nothing of the dossier.
 * @param elders the purposes under which it might have been read: another of these makes it BUITEN_DOEL.
 */
export function weigering(
  reglement: Reglement,
  soorten: readonly AanvragerSoort[],
  doelen: readonly Doel[],
  categorie: Categorie,
  elders: readonly Doel[] = reglement.doelen.filter((doel) => doel !== 'AANMELDING'),
): Besluit {
  const onderDoel = openingen(reglement, soorten, doelen, categorie)[0];
  if (onderDoel) return { uitkomst: 'AFGESCHERMD', regel: onderDoel.regel, code: onderDoel.anders };
  if (openingen(reglement, soorten, elders, categorie).length > 0)
    return { uitkomst: 'AFGESCHERMD', regel: reglement.doelRegel, code: 'BUITEN_DOEL' };
  const nooit = reglement.regels.find(
    (regel) =>
      regel.aard === 'NOOIT' &&
      regel.categorieen.includes(categorie) &&
      regel.voor.some((soort) => soorten.includes(soort)),
  );
  if (nooit?.aard === 'NOOIT') return { uitkomst: 'AFGESCHERMD', regel: nooit.regel, code: nooit.code };
  // Only who works there can have no name at all: no autorisatie in force, so no role.
  return soorten.length === 0 || soorten.some(isRol)
    ? { uitkomst: 'AFGESCHERMD', regel: reglement.rolRegel, code: 'ROL' }
    : { uitkomst: 'AFGESCHERMD', regel: reglement.doelRegel, code: 'GEEN_GROND' };
}

/** The rules that close the category for one of these kinds of caller. */
export function sluitingen(
  reglement: Reglement,
  soorten: readonly AanvragerSoort[],
  categorie: Categorie,
): readonly Sluit[] {
  return reglement.regels.filter(
    (regel): regel is Sluit =>
      regel.aard === 'SLUIT' &&
      regel.categorieen.includes(categorie) &&
      regel.voor.some((soort) => soorten.includes(soort)),
  );
}

/** The purposes under which a dossier is read: an aanmelding is not one yet. */
export const dossierDoelen = (aanvrager: Aanvrager): readonly Doel[] =>
  aanvrager.doelen.filter((doel) => doel !== 'AANMELDING');

/** How a field of the category may be used, from the caller and the rules alone. */
export function bruikbaarheid(reglement: Reglement, aanvrager: Aanvrager, categorie: Categorie): Bruikbaarheid {
  const soorten = mogelijkeSoorten(reglement, aanvrager);
  const doelen = dossierDoelen(aanvrager);
  if (openingen(reglement, soorten, doelen, categorie).length === 0) return 'NIET';
  const overal = soorten.some((soort) => isRol(soort) && reglement.rollen[soort]?.bereik === 'ORGANISATIE');
  const elkeSoortZonderFeiten = soorten.every(
    (soort) =>
      // It leads to no dossier that is not reached already.
      (soort === 'NOODTOEGANG' && overal) ||
      openingen(reglement, [soort], doelen, categorie).some(({ mits }) => mits.length === 0),
  );
  return elkeSoortZonderFeiten && sluitingen(reglement, soorten, categorie).length === 0 ? 'ALTIJD' : 'PER_DOSSIER';
}

type Gemist = NonNullable<NonNullable<Opent['eistVan']>[Feit]>;

/** The rule that asks all that these openings still lack: where only what another rule asks is missing, it is told. */
function gemist(
  regels: readonly Opent[],
  doelen: readonly Doel[],
  geldt: (feit: Feit, doel: Doel) => boolean,
): Gemist | undefined {
  for (const { mits, onder, eistVan = {} } of regels)
    for (const doel of onder.filter((naam) => doelen.includes(naam))) {
      const [eerste, ...overige] = mits.filter((feit) => !geldt(feit, doel)).map((feit) => eistVan[feit]);
      if (eerste && overige.every((eis) => eis !== undefined)) return eerste;
    }
  return undefined;
}

/**
 * The noodtoegangen without which less would be served: each by itself opens the category, and what opens it without
 * any asks something of the rows, or is not there.
 */
function rustOp<D extends Dossierkop>(
  dossier: D,
  zonder: readonly Opent[],
  openIn: (dossier: D) => readonly Opent[],
): readonly NoodtoegangFeit[] {
  if (zonder.some(({ mits }) => !mits.some(isRijfeit))) return [];
  return dossier.noodtoegangen.filter(
    (noodtoegang) => openIn({ ...dossier, noodtoegangen: [noodtoegang] }).length > zonder.length,
  );
}

/** By which rule an opdracht is open, where that stands in the regulation, and whether only broken glass does it. */
interface Opening {
  readonly regel: Opent;
  readonly plaats: number;
  readonly inNood: boolean;
}

function openingVan({ regels }: Reglement, zonder: Opent | undefined, met: Opent | undefined): Opening | undefined {
  const regel = zonder ?? met;
  return regel && { regel, plaats: regels.indexOf(regel), inNood: zonder === undefined };
}

/** The rule of a verdict is the first in the regulation, whichever opdracht it opens. */
const gaatVoor = (a: Opening, b: Opening): boolean => (a.inNood === b.inNood ? a.plaats < b.plaats : b.inNood);

/**
 * Judges a category of a dossier for a caller; AANMELDING is no purpose for reading dossiers. Names no rule, does no I/O. Default deny: only a rule that opens lets
 * a value out, and only rows of the opdrachten for which it does; a rule that closes wins.
 */
export const beoordeel = (vraag: Vraag): Oordeel => beoordeelMet(vraag, geladenGeldt);

/** The same over facts in whatever form, with how they are read. */
export function beoordeelMet<D extends Dossierkop>(vraag: VraagOver<D>, geldt: Feitoordeel<D>): Oordeel {
  const { reglement, aanvrager, categorie, dossier } = vraag;
  const doelen = dossierDoelen(aanvrager);
  const rijen = new Map<OpdrachtId, readonly (readonly Rijfeit[])[]>();
  const noodtoegangen = new Map<OpdrachtId, readonly NoodtoegangFeit[]>();
  let eerste: Opening | undefined;
  let gesloten: Sluit | undefined;
  let mist: Gemist | undefined;

  for (const opdracht of dossier.opdrachten) {
    const soorten = soortenVoor(vraag, opdracht);
    const openIn = (van: D): readonly Opent[] =>
      openingen(reglement, soortenVoor({ ...vraag, dossier: van }, opdracht), doelen, categorie).filter(
        ({ mits, onder }) =>
          onder.some(
            (doel) => doelen.includes(doel) && geldt(mits, { aanvrager, doel, categorie, dossier: van, opdracht }),
          ),
      );
    const open = openIn(dossier);
    const zonder = dossier.noodtoegangen.length === 0 ? open : openIn({ ...dossier, noodtoegangen: [] });
    // What is open anyway is not told as broken glass.
    const opening = openingVan(reglement, zonder[0], open[0]);
    if (!opening) {
      mist ??= gemist(openingen(reglement, soorten, doelen, categorie), doelen, (feit, doel) =>
        geldt([feit], { aanvrager, doel, categorie, dossier, opdracht }),
      );
      continue;
    }
    const dicht = sluitingen(reglement, soorten, categorie).find(({ als }) =>
      doelen.some((doel) => geldt(als, { aanvrager, doel, categorie, dossier, opdracht })),
    );
    if (dicht) {
      gesloten ??= dicht;
      continue;
    }
    if (eerste === undefined || gaatVoor(opening, eerste)) eerste = opening;
    rijen.set(
      opdracht.opdrachtId,
      open.map(({ mits }) => mits.filter(isRijfeit)),
    );
    noodtoegangen.set(opdracht.opdrachtId, rustOp(dossier, zonder, openIn));
  }

  if (eerste)
    return {
      besluit: { uitkomst: 'TOEGESTAAN', regel: eerste.regel.regel, grondslag: eerste.regel.grondslag },
      rijen,
      noodtoegangen,
    };
  // Outside, that something was recorded shows only by the codes that may; else the refusal is that of any dossier.
  const besluit: Besluit =
    gesloten && (!isBuiten(aanvrager) || ZICHTBAAR_BUITEN.includes(gesloten.code))
      ? { uitkomst: 'AFGESCHERMD', regel: gesloten.regel, code: gesloten.code }
      : mist && !isBuiten(aanvrager)
        ? { uitkomst: 'AFGESCHERMD', ...mist }
        : weigering(reglement, soortenBij(reglement, aanvrager), doelen, categorie);
  return { besluit, rijen, noodtoegangen };
}

/** Judges a category of what is tied to no dossier: only a rule that asks no fact opens it. */
function zonderFeiten(
  reglement: Reglement,
  aanvrager: Aanvrager,
  doelen: readonly Doel[],
  categorie: Categorie,
  elders?: readonly Doel[],
): Besluit {
  const soorten = soortenBij(reglement, aanvrager);
  const opening = openingen(reglement, soorten, doelen, categorie).find(({ mits }) => mits.length === 0);
  return opening
    ? { uitkomst: 'TOEGESTAAN', regel: opening.regel, grondslag: opening.grondslag }
    : weigering(reglement, soorten, doelen, categorie, elders);
}

/**
 * Judges a category of an aanmelding: only under the purpose AANMELDING, and only rules that ask no fact of a dossier,
 * since an aanmelding is tied to none before it is judged.
 */
export function beoordeelAanmelding(reglement: Reglement, aanvrager: Aanvrager, categorie: Categorie): Besluit {
  const doelen = aanvrager.doelen.filter((doel) => doel === 'AANMELDING');
  return zonderFeiten(reglement, aanvrager, doelen, categorie, ['AANMELDING']);
}

/**
 * Judges a category of an opdrachtgever, as far as that goes without a dossier: only rules that ask no fact, and
 * outside only of the own organisation. Of another's the refusal is that of a category no rule opens.
 */
export function beoordeelOpdrachtgever(
  reglement: Reglement,
  aanvrager: Aanvrager,
  opdrachtgeverId: OpdrachtgeverId,
  categorie: Categorie,
): Besluit {
  if (aanvrager.soort === 'OPDRACHTGEVER' && aanvrager.opdrachtgeverId !== opdrachtgeverId)
    return { uitkomst: 'AFGESCHERMD', regel: reglement.doelRegel, code: 'GEEN_GROND' };
  return zonderFeiten(reglement, aanvrager, dossierDoelen(aanvrager), categorie);
}
