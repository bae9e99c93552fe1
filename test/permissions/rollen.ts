import type { Aanvrager } from '../../src/domain/aanvrager';
import type { Categorie } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import type { Profiel } from '../../src/domain/opsommingen';
import { alsCoach, alsCoordinator, alsMedewerker, eenDossier, eenOpdracht } from '../support/bouwers';
import { afgeschermd, besluitOver, toegestaan } from './poort';

/** The rule a role reads by, and the rule named when it does not reach. */
export interface Rolregels {
  readonly profiel: Profiel;
  readonly coach: string;
  readonly coordinator: string;
  /** The rule that nobody reads without an autorisatie. */
  readonly autorisatie: string;
  readonly rolRegel: string;
}

/** Roles count only as far as they reach: the assigned clients, the own projects; and no role reads nothing. */
export function toetsRollen({ profiel, coach, coordinator, autorisatie, rolRegel }: Rolregels): void {
  const leestTraject = (wie: Aanvrager, toegewezen: boolean, eigenProject: boolean) =>
    besluitOver(wie, 'TRAJECT', eenDossier({ toegewezen, opdrachten: [eenOpdracht({ eigenProject })] }));

  test(`[${coach}] a coach reads the dossiers assigned to them, and no other, also not of the own project`, () => {
    const wie = alsCoach(profiel, 'UITVOERING');
    expect(leestTraject(wie, true, false)).toEqual(toegestaan(coach));
    expect(leestTraject(wie, false, true)).toEqual(afgeschermd(coach, 'ROL'));
  });

  test(`[${coordinator}] a coordinator reads the dossiers of the own project, and no other, also not an assigned client's`, () => {
    const wie = alsCoordinator(profiel, 'UITVOERING');
    expect(leestTraject(wie, false, true)).toEqual(toegestaan(coordinator));
    expect(leestTraject(wie, true, false)).toEqual(afgeschermd(coordinator, 'ROL'));
  });

  test(`[${autorisatie}] who has no autorisatie in force reads nothing, assigned or not`, () => {
    expect(leestTraject(alsMedewerker([], profiel, 'UITVOERING'), true, true)).toEqual(afgeschermd(rolRegel, 'ROL'));
  });
}

/** What a medewerker reads of a dossier that is assigned and of the own project, under one purpose. */
export function gelezenDoor(
  wie: (profiel: Profiel, ...doelen: readonly Doel[]) => Aanvrager,
  profiel: Profiel,
  doel: Doel,
  categorieen: readonly Categorie[],
): readonly Categorie[] {
  const dossier = eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ eigenProject: true })] });
  return categorieen.filter(
    (categorie) => besluitOver(wie(profiel, doel), categorie, dossier).uitkomst === 'TOEGESTAAN',
  );
}
