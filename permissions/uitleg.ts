import { type Aanvrager, type AanvragerSoort, soortenVan } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import { isRijfeit, type OpdrachtFeiten } from '../src/domain/feiten';
import type { OpdrachtId } from '../src/domain/ids';
import type { Scope } from '../src/domain/scope';
import { dossierDoelen, isRol, openingen, sluitingen, soortenVoor, type Vraag } from './beoordeel';
import { FEIT_OORDEEL } from './feiten';
import { GEGEVENS, isZonderDossier } from './gegevens';
import { minsteKeuzes } from './keuzes';
import type { Opent, Reglement, Sluit } from './reglement';

/** How much of a verdict is explained: the verdict alone, also which facts the rules ask, or also whether those hold. */
export type Inzage = 'OORDEEL' | 'NAMEN' | 'FEITEN';

/** A client about the own dossier and who answers for it see the facts; who watches over them sees what is asked (CV-52). */
const ZIET_FEITEN: readonly AanvragerSoort[] = ['BETROKKENE', 'DIRECTIE', 'BESTUUR'];
const ZIET_NAMEN: readonly AanvragerSoort[] = ['FG'];

/** What this caller is explained; a role counts only where the profile has it reach the whole organisatie. */
export function inzageVan(reglement: Reglement, aanvrager: Aanvrager): Inzage {
  const als = soortenVan(aanvrager).filter(
    (soort) => !isRol(soort) || reglement.rollen[soort]?.bereik === 'ORGANISATIE',
  );
  if (als.some((soort) => ZIET_FEITEN.includes(soort))) return 'FEITEN';
  return als.some((soort) => ZIET_NAMEN.includes(soort)) ? 'NAMEN' : 'OORDEEL';
}

/** Whether this caller may ask what another of this kind may: a client, what those may who have an opdracht about it. */
export const magNoemen = (reglement: Reglement, aanvrager: Aanvrager, wie: Aanvrager['soort']): boolean =>
  aanvrager.soort === 'BETROKKENE'
    ? wie === 'OPDRACHTGEVER'
    : aanvrager.soort === 'MEDEWERKER' && inzageVan(reglement, aanvrager) !== 'OORDEEL';

/** The scopes by which a dossier shows the category: a token needs one of them. None: no field of a dossier shows it. */
export const scopesVan = (categorie: Categorie): readonly Scope[] =>
  Object.entries(GEGEVENS)
    .filter(([type]) => !isZonderDossier(type))
    .flatMap(([, velden]) => Object.values(velden))
    .flatMap((veld) => (veld.aard === 'GEGEVEN' && veld.categorie === categorie ? [veld.scope] : []));

/** Whether a row may have to bear something itself before it is served: from the caller and the rules alone. */
export const vraagtVanRij = (reglement: Reglement, aanvrager: Aanvrager, categorie: Categorie): boolean =>
  openingen(reglement, soortenVan(aanvrager), dossierDoelen(aanvrager), categorie).some(({ mits }) =>
    mits.some(isRijfeit),
  );

/** A fact that a rule asks. `geldt` is null for what a row bears itself, and for who sees the names alone. */
export interface Gevraagd {
  readonly feit: Feit;
  readonly geldt: boolean | null;
}

/** A rule as far as it speaks of one opdracht, with the purposes under which its facts are the same. */
export interface Toepassing<R extends Opent | Sluit> {
  readonly regel: R;
  readonly doelen: readonly Doel[];
  readonly feiten: readonly Gevraagd[];
}

/**
 * Facts that change the verdict over an opdracht when all of them become as they stand here, and not when one is left
 * out. `regel` opens or closes it then, for `doelen`; null: no rule opens it any more.
 */
export interface Verandering {
  readonly regel: Opent | Sluit | null;
  readonly doelen: readonly Doel[];
  readonly wordt: readonly { readonly feit: Feit; readonly geldt: boolean }[];
}

/** Why rows of one opdracht may or may not be served. `open` and `veranderingen` are null for who sees names alone. */
export interface Opdrachtuitleg {
  readonly opdrachtId: OpdrachtId;
  readonly open: boolean | null;
  readonly openingen: readonly Toepassing<Opent>[];
  readonly sluitingen: readonly Toepassing<Sluit>[];
  readonly veranderingen: readonly Verandering[] | null;
}

/** As the judge has it: what a row bears is no part of the verdict. */
const geldt = ({ feiten }: Toepassing<Opent | Sluit>): boolean => feiten.every((feit) => feit.geldt !== false);

/** The same rule with the same facts under several purposes is said once. */
function samen<R extends Opent | Sluit>(toepassingen: readonly Toepassing<R>[]): readonly Toepassing<R>[] {
  const perUitkomst = new Map<R, Map<string, Toepassing<R>>>();
  for (const toepassing of toepassingen) {
    const uitkomsten = perUitkomst.get(toepassing.regel) ?? new Map<string, Toepassing<R>>();
    perUitkomst.set(toepassing.regel, uitkomsten);
    const uitkomst = toepassing.feiten.map((feit) => feit.geldt).join();
    const eerder = uitkomsten.get(uitkomst)?.doelen ?? [];
    uitkomsten.set(uitkomst, { ...toepassing, doelen: [...eerder, ...toepassing.doelen] });
  }
  return [...perUitkomst.values()].flatMap((uitkomsten) => [...uitkomsten.values()]);
}

const zonderOordeel = <R extends Opent | Sluit>(toepassing: Toepassing<R>): Toepassing<R> => ({
  ...toepassing,
  feiten: toepassing.feiten.map(({ feit }) => ({ feit, geldt: null })),
});

const isDeel = (een: Verandering, ander: Verandering): boolean =>
  een.wordt.length < ander.wordt.length &&
  een.wordt.every(({ feit, geldt }) => ander.wordt.some((meer) => meer.feit === feit && meer.geldt === geldt));

/** What no longer holds does so for every purpose; what comes to hold does so for one. */
const voorElkDoel = ({ wordt }: Verandering): boolean => wordt.every((feit) => !feit.geldt);

/** Only what is needed: a change that does more than another for the same purpose is none. */
const nodige = (veranderingen: readonly Verandering[]): readonly Verandering[] =>
  veranderingen.flatMap((verandering) => {
    const kleiner = veranderingen.filter((een) => isDeel(een, verandering));
    const doelen = verandering.doelen.filter(
      (doel) => !kleiner.some((een) => voorElkDoel(een) || een.doelen.includes(doel)),
    );
    return doelen.length === 0 ? [] : [{ ...verandering, doelen }];
  });

/** For each rule that would open: what is missing, and what must no longer hold of what closes then. */
const watOpent = (opent: readonly Toepassing<Opent>[], sluit: readonly Toepassing<Sluit>[]): readonly Verandering[] =>
  nodige(
    opent.flatMap(({ regel, doelen, feiten }) => {
      const nodig = feiten.flatMap((feit) => (feit.geldt === false ? [feit.feit] : []));
      const dicht = sluit.filter((sluiting) =>
        sluiting.feiten.every((feit) => feit.geldt !== false || nodig.includes(feit.feit)),
      );
      const wegTeNemen = dicht.map((sluiting) =>
        sluiting.feiten.flatMap((feit) => (feit.geldt === null || regel.mits.includes(feit.feit) ? [] : [feit.feit])),
      );
      return minsteKeuzes(wegTeNemen).map((weg) => ({
        regel,
        doelen,
        wordt: [...nodig.map((feit) => ({ feit, geldt: true })), ...weg.map((feit) => ({ feit, geldt: false }))],
      }));
    }),
  );

/** A rule that closes and comes to hold, or the loss of every rule that opens. */
const watSluit = (opent: readonly Toepassing<Opent>[], sluit: readonly Toepassing<Sluit>[]): readonly Verandering[] => [
  ...nodige(
    sluit.map(({ regel, doelen, feiten }) => ({
      regel,
      doelen,
      wordt: feiten.flatMap((feit) => (feit.geldt === false ? [{ feit: feit.feit, geldt: true }] : [])),
    })),
  ),
  ...minsteKeuzes(
    opent.filter(geldt).map(({ feiten }) => feiten.flatMap((feit) => (feit.geldt === null ? [] : [feit.feit]))),
  ).map((weg) => ({ regel: null, doelen: [], wordt: weg.map((feit) => ({ feit, geldt: false })) })),
];

function overOpdracht(vraag: Vraag, opdracht: OpdrachtFeiten, inzage: Exclude<Inzage, 'OORDEEL'>): Opdrachtuitleg {
  const { reglement, aanvrager, categorie, dossier } = vraag;
  const soorten = soortenVoor(vraag, opdracht);
  const doelen = dossierDoelen(aanvrager);
  const onder = <R extends Opent | Sluit>(regel: R, feiten: readonly Feit[], doel: Doel): Toepassing<R> => ({
    regel,
    doelen: [doel],
    feiten: feiten.map((feit) => ({
      feit,
      geldt: isRijfeit(feit) ? null : FEIT_OORDEEL[feit]({ aanvrager, doel, categorie, dossier, opdracht }),
    })),
  });
  const opent = openingen(reglement, soorten, doelen, categorie).flatMap((regel) =>
    doelen.filter((doel) => regel.onder.includes(doel)).map((doel) => onder(regel, regel.mits, doel)),
  );
  const sluit = sluitingen(reglement, soorten, categorie).flatMap((regel) =>
    doelen.map((doel) => onder(regel, regel.als, doel)),
  );
  const { opdrachtId } = opdracht;
  if (inzage === 'NAMEN')
    return {
      opdrachtId,
      open: null,
      openingen: samen(opent.map(zonderOordeel)),
      sluitingen: samen(sluit.map(zonderOordeel)),
      veranderingen: null,
    };
  const [openend, sluitend] = [samen(opent), samen(sluit)];
  const open = openend.some(geldt) && !sluitend.some(geldt);
  const veranderingen = (open ? watSluit : watOpent)(openend, sluitend);
  return { opdrachtId, open, openingen: openend, sluitingen: sluitend, veranderingen };
}

/**
 * Why a category of a dossier is open or closed under each opdracht in the caller's reach: the rules that could open or
 * close it, the facts they ask, and what would change it. From what the judge judges from; names no rule, does no I/O.
 */
export const legUit = (vraag: Vraag, inzage: Exclude<Inzage, 'OORDEEL'>): readonly Opdrachtuitleg[] =>
  vraag.dossier.opdrachten.map((opdracht) => overOpdracht(vraag, opdracht, inzage));
