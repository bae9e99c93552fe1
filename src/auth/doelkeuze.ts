import type { Reglement } from '../../permissions/reglement';
import { doelperk } from '../../permissions/toelating';
import type { Aanvrager } from '../domain/aanvrager';
import { type Doel, isDoel } from '../domain/doel';
import { PoortFout, verboden } from '../domain/fouten';
import type { Afspraken } from '../domain/toelating';

/** Header by which a caller chooses one or more purposes. */
export const DOEL_HEADER = 'Poortwachter-Doel';

/** A data subject acts on the own rights and joins; a medewerker never in the name of a data subject. */
const PAST_BIJ: Record<Aanvrager['soort'], (doel: Doel) => boolean> = {
  OPDRACHTGEVER: () => true,
  PARTNER: () => true,
  MEDEWERKER: (doel) => doel !== 'RECHTEN',
  BETROKKENE: (doel) => doel === 'RECHTEN' || doel === 'AANMELDING',
};

/** What the registration of a caller says of purposes. */
export interface Registratie {
  readonly soort: Aanvrager['soort'];
  readonly doelen: readonly Doel[];
  readonly standaardDoelen: readonly Doel[];
  /** Of a system outside. */
  readonly afspraken?: Pick<Afspraken, 'overeenkomstDoelen'> | null;
}

/** The purposes of the agreement, where the reglement keeps this caller to them, and by which rules; null: any. */
function perkVan({ soort, afspraken }: Omit<Registratie, 'standaardDoelen'>, reglement: Pick<Reglement, 'toelating'>) {
  if (soort !== 'OPDRACHTGEVER' && soort !== 'PARTNER') return null;
  const regels = doelperk(reglement, soort);
  return regels && { ...regels, doelen: afspraken?.overeenkomstDoelen ?? [] };
}

/** The purposes this caller may name: those of its registration, and its agreement, that its kind and the reglement know. */
export const toegestaneDoelen = (
  registratie: Omit<Registratie, 'standaardDoelen'>,
  reglement: Pick<Reglement, 'doelen' | 'toelating'>,
): readonly Doel[] => {
  const perk = perkVan(registratie, reglement);
  return registratie.doelen.filter(
    (doel) =>
      reglement.doelen.includes(doel) &&
      PAST_BIJ[registratie.soort](doel) &&
      (perk === null || perk.doelen.includes(doel)),
  );
};

const opsomming = (doelen: readonly Doel[]): string => (doelen.length === 0 ? 'geen' : [...new Set(doelen)].join(', '));

/**
 * The purposes of one request: those of the header, or else the registration's default. Never empty.
 * Throws FORBIDDEN for a purpose outside what is allowed, DOEL_ONTBREEKT when none is left; neither repeats the header.
 */
export function kiesDoelen(
  registratie: Registratie,
  header: string | undefined,
  reglement: Pick<Reglement, 'doelen' | 'doelRegel' | 'toelating'>,
): readonly [Doel, ...Doel[]] {
  const toegestaan = toegestaneDoelen(registratie, reglement);
  const perk = perkVan(registratie, reglement);
  const genoemd = header?.split(',').map((deel) => deel.trim());
  const gekozen = new Set<Doel>();
  for (const doel of genoemd ?? registratie.standaardDoelen) {
    if (doel === '') continue;
    if (isDoel(doel) && toegestaan.includes(doel)) gekozen.add(doel);
    else if (genoemd !== undefined) {
      // Of its own purposes the registration may know that the agreement lacks one.
      const buitenPerk = perk !== null && isDoel(doel) && registratie.doelen.includes(doel);
      throw verboden(
        buitenPerk ? perk.gevraagd : reglement.doelRegel,
        'DOEL_NIET_TOEGESTAAN',
        `De header ${DOEL_HEADER} noemt een doel dat hier niet is toegestaan. Toegestaan: ${opsomming(toegestaan)}.`,
      );
    }
  }
  const [eerste, ...overige] = gekozen;
  if (eerste === undefined) {
    throw new PoortFout(
      'DOEL_ONTBREEKT',
      `Noem een doel in de header ${DOEL_HEADER}. Toegestaan: ${opsomming(toegestaan)}.`,
      { regel: perk?.overig ?? reglement.doelRegel },
    );
  }
  return [eerste, ...overige];
}
