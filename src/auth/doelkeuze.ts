import type { Reglement } from '../../permissions/reglement';
import type { Aanvrager } from '../domain/aanvrager';
import { type Doel, isDoel } from '../domain/doel';
import { PoortFout, verboden } from '../domain/fouten';

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
}

/** The purposes this caller may name: those of its registration that its kind and the reglement know. */
export const toegestaneDoelen = (
  { soort, doelen }: Omit<Registratie, 'standaardDoelen'>,
  reglement: Pick<Reglement, 'doelen'>,
): readonly Doel[] => doelen.filter((doel) => reglement.doelen.includes(doel) && PAST_BIJ[soort](doel));

const opsomming = (doelen: readonly Doel[]): string => (doelen.length === 0 ? 'geen' : [...new Set(doelen)].join(', '));

/**
 * The purposes of one request: those of the header, or else the registration's default. Never empty.
 * Throws FORBIDDEN for a purpose outside what is allowed, DOEL_ONTBREEKT when none is left; neither repeats the header.
 */
export function kiesDoelen(
  registratie: Registratie,
  header: string | undefined,
  reglement: Pick<Reglement, 'doelen' | 'doelRegel'>,
): readonly [Doel, ...Doel[]] {
  const toegestaan = toegestaneDoelen(registratie, reglement);
  const genoemd = header?.split(',').map((deel) => deel.trim());
  const gekozen = new Set<Doel>();
  for (const doel of genoemd ?? registratie.standaardDoelen) {
    if (doel === '') continue;
    if (isDoel(doel) && toegestaan.includes(doel)) gekozen.add(doel);
    else if (genoemd !== undefined) {
      throw verboden(
        reglement.doelRegel,
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
      { regel: reglement.doelRegel },
    );
  }
  return [eerste, ...overige];
}
