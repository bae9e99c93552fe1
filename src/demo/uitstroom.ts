import type { Profiel, UitstroomSoort } from '../domain/opsommingen';
import type { RESULTATEN_TRAJECT } from './teksten';
import type { Willekeur } from './willekeur';

/** What a traject ended in, by the words of its result. */
const RICHTINGEN: Readonly<
  Record<(typeof RESULTATEN_TRAJECT)[number], readonly (readonly [UitstroomSoort, number])[]>
> = {
  'geplaatst in betaald werk': [
    ['BETAALD_WERK', 60],
    ['DUURZAAM_BIJ_NIEUWE_WERKGEVER', 20],
    ['GESUBSIDIEERDE_ARBEID', 20],
  ],
  'terug in eigen werk met aanpassingen': [
    ['EIGEN_WERK', 70],
    ['PASSEND_WERK_INTERN', 30],
  ],
  'gestart met een opleiding': [['SCHOLING', 1]],
  'werkfit, nog geen plaatsing': [['GEEN', 1]],
  'voortijdig gestopt op verzoek van de deelnemer': [['GEEN', 1]],
  'overgedragen aan een andere voorziening': [
    ['ANDERE_VOORZIENING', 50],
    ['OVERSTAP_VRIJWILLIGERSWERK', 25],
    ['PARTICIPATIE', 25],
  ],
};

const MET_CONTRACT: readonly UitstroomSoort[] = ['BETAALD_WERK', 'DUURZAAM_BIJ_NIEUWE_WERKGEVER'];
const NAAR_AFSPRAAK: readonly UitstroomSoort[] = ['GESUBSIDIEERDE_ARBEID', 'PARTICIPATIE'];
const DUUR_IN_MAANDEN = [6, 7, 12, 12, 24];

/** Where the client of a traject with this result went. */
export function uitstroom(kans: Willekeur, resultaat: keyof typeof RICHTINGEN) {
  const soort = kans.weeg(RICHTINGEN[resultaat]);
  const onbepaald = MET_CONTRACT.includes(soort) && kans.kans(0.2);
  return {
    uitstroom: soort,
    uitstroom_maanden: MET_CONTRACT.includes(soort) && !onbepaald ? kans.kies(DUUR_IN_MAANDEN) : null,
    uitstroom_onbepaald: onbepaald,
    uitstroom_afspraak: NAAR_AFSPRAAK.includes(soort) ? `AFSPR-${kans.geheel(1000, 9999)}` : null,
  };
}

/** Of a traject that runs. */
export const NOG_GEEN_UITSTROOM = {
  uitstroom: null,
  uitstroom_maanden: null,
  uitstroom_onbepaald: null,
  uitstroom_afspraak: null,
} as const;

/** Of a traject whose dossier goes over to who has the client next (IM-17). */
export const NAAR_VRIJWILLIGERSWERK = {
  uitstroom: 'OVERSTAP_VRIJWILLIGERSWERK',
  uitstroom_maanden: null,
  uitstroom_onbepaald: false,
  uitstroom_afspraak: null,
} as const;

const AFDELINGEN = ['Groenvoorziening', 'Montage', 'Catering', 'Administratie', 'Textiel'];

/** Implacment records the department (IM-43). */
export const afdeling = (kans: Willekeur, profiel: Profiel): string | null =>
  profiel === 'IMPLACMENT' ? kans.kies(AFDELINGEN) : null;
