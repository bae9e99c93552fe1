import { beoordeel } from '../../permissions/beoordeel';
import type { Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { AanvragerSoort } from '../../src/domain/aanvrager';
import { type Categorie, DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, type Profiel, ROLLEN } from '../../src/domain/opsommingen';
import { type Als, alsClient, alsMedewerker, alsOpdrachtgever, alsPartner } from '../support/bouwers';
import { dossierMet, type Vraagstuk } from './feiten';

type Wie = readonly [soort: AanvragerSoort, als: Als];

const BUITEN: readonly Wie[] = [
  ...OPDRACHTGEVER_SOORTEN.map((soort): Wie => [soort, (...vraag) => alsOpdrachtgever(soort, ...vraag)]),
  ['PARTNER', alsPartner],
];
const BINNEN: readonly Wie[] = [
  ...ROLLEN.map((rol): Wie => [rol, (...vraag) => alsMedewerker([rol], ...vraag)]),
  ['BETROKKENE', alsClient],
];

/** What somebody may read, by which rule and on which ground. */
export interface Lezing extends Vraagstuk {
  readonly soort: AanvragerSoort;
  readonly regel: string;
  readonly grondslag: string;
}

/** Everything that these callers read in these categories of a dossier with these facts, of all they can ask under one purpose. */
const lezingen =
  (wie: readonly Wie[]) =>
  (
    reglement: Profiel | Reglement,
    feiten: readonly Feit[],
    categorieen: readonly Categorie[] = DOSSIERCATEGORIEEN,
  ): readonly Lezing[] => {
    const policy = typeof reglement === 'string' ? REGLEMENTEN[reglement] : reglement;
    return wie.flatMap(([soort, als]) =>
      DOELEN.flatMap((onder) =>
        categorieen.flatMap((leest) => {
          const vraag: Vraagstuk = { wie: als(policy.profiel, onder), leest, onder };
          const dossier = dossierMet(vraag, feiten);
          const { besluit } = beoordeel({ reglement: policy, aanvrager: vraag.wie, categorie: leest, dossier });
          if (besluit.uitkomst !== 'TOEGESTAAN') return [];
          return [{ ...vraag, soort, regel: besluit.regel, grondslag: besluit.grondslag }];
        }),
      ),
    );
  };

export const gelezenBuiten = lezingen(BUITEN);
export const gelezenBinnen = lezingen(BINNEN);

/** The values of a column, each once, sorted. */
export const elk = <Naam extends keyof Lezing>(lijst: readonly Lezing[], naam: Naam): readonly Lezing[Naam][] =>
  [...new Set(lijst.map((lezing) => lezing[naam]))].sort();

/** The reglement without what these rules open. */
export const zonder = (profiel: Profiel, ...regels: readonly string[]): Reglement => ({
  ...REGLEMENTEN[profiel],
  regels: REGLEMENTEN[profiel].regels.filter(({ aard, regel }) => aard !== 'OPENT' || !regels.includes(regel)),
});
