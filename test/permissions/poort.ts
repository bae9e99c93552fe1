import { beoordeel, type Oordeel } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Aanvrager } from '../../src/domain/aanvrager';
import type { Afschermcode, Besluit } from '../../src/domain/besluit';
import type { Categorie } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { FEITEN, type Feit } from '../../src/domain/feit';
import { type DossierFeiten, isRijfeit, type Rijfeit } from '../../src/domain/feiten';
import type { Profiel } from '../../src/domain/opsommingen';
import { type Als, eenOpdrachtId } from '../support/bouwers';
import { dossierMet, rijMet, type Vraagstuk } from './feiten';

/** Facts that close, and every other: those that can open something. */
export const SLUITEND: readonly Feit[] = [
  'GEHEIM',
  'NIET_GEINFORMEERD',
  'BEROEPSGEHEIM',
  'VERZET',
  'BEPERKT',
  'OVERDRACHT_DICHT',
];
/** … but that of a noodtoegang, which is a way into a dossier of its own (noodtoegang.test.ts). */
export const ALLES: readonly Feit[] = FEITEN.filter((feit) => !SLUITEND.includes(feit) && feit !== 'VITAAL_BELANG');

/** What the gate says of a category of a dossier, by the caller's own reglement. */
export const oordeelOver = (aanvrager: Aanvrager, categorie: Categorie, dossier: DossierFeiten): Oordeel =>
  beoordeel({ reglement: REGLEMENTEN[aanvrager.profiel], aanvrager, categorie, dossier });

export const besluitOver = (...vraag: Parameters<typeof oordeelOver>): Besluit => oordeelOver(...vraag).besluit;

/** Whether a row of the opdracht is served that bears these facts. */
export const toontRij = ({ rijen }: Oordeel, draagt: readonly Rijfeit[], opdrachtId = eenOpdrachtId()): boolean =>
  rijen.get(opdrachtId)?.some((eisen) => eisen.every((feit) => draagt.includes(feit))) ?? false;

export const toegestaan = (regel: string) =>
  expect.objectContaining({ uitkomst: 'TOEGESTAAN', regel, grondslag: expect.stringMatching(/^U?AVG /) });
export const afgeschermd = (regel: string, code: Afschermcode): Besluit => ({ uitkomst: 'AFGESCHERMD', regel, code });

/** A rule that opens: who reads what under which purpose, provided that what holds; and what is said when it does not. */
export interface Opening {
  /** The ids in the titles; the first is the rule that the verdict names when it allows. */
  readonly regel: string;
  readonly wie: (doel: Doel) => Aanvrager;
  readonly leest: Categorie;
  readonly onder: Doel;
  readonly mits: readonly Feit[];
  /** Rule and code of the refusal; the rule that opens with GEEN_GROND when not given. */
  readonly anders?: readonly [regel: string, code: Afschermcode];
}

const naamVan = (wie: Aanvrager): string =>
  wie.soort === 'OPDRACHTGEVER'
    ? wie.opdrachtgeverSoort
    : wie.soort === 'MEDEWERKER'
      ? wie.rollen.join('+')
      : wie.soort;

/** Both sides of a rule: it opens when all it asks holds, and for each thing it asks, not when exactly that is missing. */
export function toetsOpening({ regel, wie, leest, onder, mits, anders }: Opening): void {
  const vraag: Vraagstuk = { wie: wie(onder), leest, onder };
  const [opent = ''] = regel.split(' ');
  const [weigert, code] = anders ?? [opent, 'GEEN_GROND'];
  const naam = naamVan(vraag.wie);
  const geval = `${leest} under ${onder}`;

  test(`[${regel}] ${naam} reads ${geval} ${mits.length === 0 ? 'as such' : `when ${mits.join(' and ')} holds`}`, () => {
    const oordeel = oordeelOver(vraag.wie, leest, dossierMet(vraag, mits));
    expect(oordeel.besluit).toEqual(toegestaan(opent));
    expect(toontRij(oordeel, rijMet(mits))).toBe(true);
  });

  for (const weg of mits) {
    const rest = mits.filter((feit) => feit !== weg);
    test(`[${regel}] ${naam} does not read ${geval} without ${weg}`, () => {
      const oordeel = oordeelOver(vraag.wie, leest, dossierMet(vraag, rest));
      expect(toontRij(oordeel, rijMet(rest))).toBe(false);
      // A fact of a row is no part of the verdict, which may not tell whether a row exists.
      if (!isRijfeit(weg)) expect(oordeel.besluit).toEqual(afgeschermd(weigert, code));
    });
  }
}

/** Something that closes: it is open when all that opens holds, and not when this holds as well. */
export function toetsSluiting({
  regel,
  wie,
  leest,
  onder,
  mits,
  als,
  dan,
}: Omit<Opening, 'anders'> & { readonly als: Feit; readonly dan: readonly [regel: string, code: Afschermcode] }): void {
  const vraag: Vraagstuk = { wie: wie(onder), leest, onder };
  test(`[${regel}] ${naamVan(vraag.wie)} reads ${leest} under ${onder}, and no more once ${als} holds`, () => {
    expect(besluitOver(vraag.wie, leest, dossierMet(vraag, mits)).uitkomst).toBe('TOEGESTAAN');
    const dicht = oordeelOver(vraag.wie, leest, dossierMet(vraag, [...mits, als]));
    expect(dicht.besluit).toEqual(afgeschermd(...dan));
    expect(dicht.rijen.size).toBe(0);
  });
}

const GEZONDHEID: readonly Categorie[] = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'];

/** Callers for whom health data stay closed under every purpose, whatever is recorded. */
export function toetsGeenGezondheid(regel: string, profiel: Profiel, wie: readonly Als[]): void {
  test.each(wie.map((als) => [naamVan(als(profiel)), als] as const))(
    `[${regel}] %s reads no health data under any purpose, whatever is recorded`,
    (_, als) => {
      for (const onder of DOELEN)
        for (const leest of GEZONDHEID) {
          const vraag: Vraagstuk = { wie: als(profiel, onder), leest, onder };
          expect(oordeelOver(vraag.wie, leest, dossierMet(vraag, ALLES)).rijen.size).toBe(0);
        }
    },
  );
}

/** Something that no fact opens: every fact that may be recorded holds, and the refusal is still this one. */
export function toetsNooit({
  regel,
  wie,
  leest,
  onder,
  code,
}: Omit<Opening, 'mits' | 'anders'> & { readonly code: Afschermcode }): void {
  const vraag: Vraagstuk = { wie: wie(onder), leest, onder };
  test(`[${regel}] ${naamVan(vraag.wie)} never reads ${leest} under ${onder}, whatever is recorded`, () => {
    const oordeel = oordeelOver(vraag.wie, leest, dossierMet(vraag, ALLES));
    expect(oordeel.besluit).toEqual(afgeschermd(regel, code));
    expect(oordeel.rijen.size).toBe(0);
  });
}
