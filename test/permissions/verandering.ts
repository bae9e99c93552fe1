import type { Vraag } from '../../permissions/beoordeel';
import { FEIT_OORDEEL } from '../../permissions/feiten';
import type { Opdrachtuitleg, Verandering } from '../../permissions/uitleg';
import type { Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import { type DossierFeiten, isRijfeit, type OpdrachtFeiten } from '../../src/domain/feiten';
import { dossierMet } from './feiten';

/*
 * What an explanation says would change the verdict, done to the facts of a dossier. How a fact is recorded is known
 * to test/permissions/feiten.ts: what it fills in is added to what is there, or put back to where nothing is recorded.
 */

type Velden = Readonly<Record<string, unknown>>;

/** What recording fills in, laid over what is there: lists grow, anything else is replaced. */
const erbij = <T extends object>(oud: T, met: T, zonder: T): T =>
  gewijzigd(oud, met, zonder, (veld) => {
    const [was, wordt] = [(oud as Velden)[veld], (met as Velden)[veld]];
    return Array.isArray(was) && Array.isArray(wordt) ? [...was, ...wordt] : wordt;
  });

/** The same fields as they are when it is not recorded. */
const eraf = <T extends object>(oud: T, met: T, zonder: T): T =>
  gewijzigd(oud, met, zonder, (veld) => (zonder as Velden)[veld]);

const gewijzigd = <T extends object>(oud: T, met: T, zonder: T, waarde: (veld: string) => unknown): T => {
  const anders = Object.keys(zonder).filter(
    (veld) =>
      veld !== 'opdrachten' && JSON.stringify((met as Velden)[veld]) !== JSON.stringify((zonder as Velden)[veld]),
  );
  return { ...oud, ...Object.fromEntries(anders.map((veld) => [veld, waarde(veld)])) };
};

/** Facts of which another says that they are not so; of the others nothing is recorded then. */
const TEGENDEEL: Partial<Record<Feit, readonly Feit[]>> = {
  GEINFORMEERD: ['NIET_GEINFORMEERD'],
  NIET_GEINFORMEERD: ['GEINFORMEERD'],
};

function metFeit(
  { dossier, aanvrager, categorie }: Vraag,
  nummer: number,
  { feit, geldt }: { readonly feit: Feit; readonly geldt: boolean },
  onder: Doel,
): DossierFeiten {
  const vraagstuk = { wie: aanvrager, leest: categorie, onder };
  const [met, zonder] = [dossierMet(vraagstuk, [feit]), dossierMet(vraagstuk, TEGENDEEL[feit] ?? [])];
  const doe = geldt ? erbij : eraf;
  const [opdrachtMet, opdrachtZonder] = [met.opdrachten[0], zonder.opdrachten[0]] as OpdrachtFeiten[];
  if (!opdrachtMet || !opdrachtZonder) throw new Error('a dossier of the tests has one opdracht');
  return {
    ...doe(dossier, met, zonder),
    opdrachten: dossier.opdrachten.map((opdracht, plaats) =>
      plaats === nummer ? doe(opdracht, opdrachtMet, opdrachtZonder) : opdracht,
    ),
  };
}

/** The question after the change; null when facts of this dossier cannot become so, such as an objection that the law goes before. */
export function naVerandering(vraag: Vraag, nummer: number, { wordt, doelen }: Verandering): Vraag | null {
  const [eerste = vraag.aanvrager.doelen[0]] = doelen;
  if (eerste === undefined) return null;
  let na = vraag;
  for (const feit of wordt) na = { ...na, dossier: metFeit(na, nummer, feit, eerste) };
  const { aanvrager, categorie, dossier } = na;
  const opdracht = dossier.opdrachten[nummer];
  if (!opdracht) return null;
  const gelukt = wordt.every(({ feit, geldt }) => {
    if (isRijfeit(feit)) return false;
    const onder = geldt ? [eerste] : aanvrager.doelen;
    return onder.every((doel) => FEIT_OORDEEL[feit]({ aanvrager, doel, categorie, dossier, opdracht }) === geldt);
  });
  return gelukt ? na : null;
}

/** Whether the opdracht would be open if these facts became so, by the rules and facts that the explanation shows. */
export function wordtOpen(
  { openingen, sluitingen }: Opdrachtuitleg,
  wordt: Verandering['wordt'],
  doelen: Verandering['doelen'],
): boolean {
  const na = (toepassing: Opdrachtuitleg['openingen'][number] | Opdrachtuitleg['sluitingen'][number]): boolean =>
    toepassing.feiten.every(({ feit, geldt }) => {
      const nieuw = wordt.find((een) => een.feit === feit);
      // What comes to hold does so for the purposes that are named; what no longer holds does so for all.
      if (nieuw && (!nieuw.geldt || doelen.some((doel) => toepassing.doelen.includes(doel)))) return nieuw.geldt;
      return geldt !== false;
    });
  return openingen.some(na) && !sluitingen.some(na);
}
