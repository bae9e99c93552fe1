import type { Categorie } from '../domain/categorie';
import type { Doel } from '../domain/doel';
import type { OpdrachtgeverSoort, Profiel, Wet } from '../domain/opsommingen';
import { type Dag, type Moment, opKantoor } from './tijd';
import type { Willekeur } from './willekeur';

/** A ground in law: the law and the article that an opdracht names. */
type Grond = readonly [Wet, string];

/** Terms of an opdracht during one period. */
export interface Voorwaarden {
  readonly id: string;
  readonly doelen: readonly Doel[];
  readonly bsn: Grond | null;
  readonly gezondheid: Grond | null;
  readonly zorgbetrokken: boolean;
  /** What the law of the opdracht obliges to tell, and its article. */
  readonly wettelijk: readonly [artikel: string, categorieen: readonly Categorie[]] | null;
  /** What the opdracht itself demands, and under which reference (CV-33). */
  readonly eist: readonly [kenmerk: string, categorieen: readonly Categorie[]] | null;
  /** Reference of the recorded weighing of interests (CV-10). */
  readonly belangenafweging: string | null;
  readonly van: Moment;
  readonly tot: Moment | null;
}

export interface Opdracht {
  readonly id: string;
  readonly opdrachtgeverId: string;
  readonly soort: OpdrachtgeverSoort;
  readonly kenmerk: string;
  readonly product: string;
  readonly wet: Wet;
  readonly van: Moment;
  readonly tot: Moment | null;
  readonly loopt: boolean;
  /** In order of time; the last ones are those in force, or were when the opdracht ended. */
  readonly voorwaarden: readonly [...Voorwaarden[], Voorwaarden];
}

const PRODUCTEN: Readonly<Record<OpdrachtgeverSoort, readonly (readonly [string, Wet])[]>> = {
  GEMEENTE: [
    ['Participatietraject', 'PARTICIPATIEWET'],
    ['Begeleiding Wmo', 'WMO'],
    ['Jobcoaching', 'PARTICIPATIEWET'],
    ['Begeleiding jongeren', 'JEUGDWET'],
  ],
  UWV: [
    ['Werkfit maken', 'WIA'],
    ['Naar werk', 'WW'],
    ['Jobcoaching', 'WAJONG'],
    ['Re-integratie Ziektewet', 'ZW'],
  ],
  WERKGEVER: [
    ['Tweede spoor', 'WVP'],
    ['Outplacement', 'GEEN'],
    ['Eerste spoor', 'WVP'],
    ['Loopbaancoaching', 'GEEN'],
  ],
  ZORG: [
    ['Arbeidsmatige dagbesteding', 'WLZ'],
    ['Begeleiding bij herstel', 'ZVW'],
    ['Ambulante begeleiding', 'WMO'],
    ['Coaching naar werk', 'WMO'],
  ],
  ONDERWIJS: [
    ['Overstap naar werk', 'JEUGDWET'],
    ['Loopbaanbegeleiding', 'GEEN'],
    ['Stagebegeleiding', 'JEUGDWET'],
    ['Begeleiding medewerkers', 'WVP'],
  ],
};

const BSN_GRONDEN: Partial<Record<Wet, Grond>> = {
  PARTICIPATIEWET: ['PARTICIPATIEWET', 'art. 64'],
  WMO: ['WMO', 'art. 5.2.9'],
  JEUGDWET: ['JEUGDWET', 'art. 7.2.1'],
  WLZ: ['WLZ', 'art. 9.1.2'],
  ZVW: ['ZVW', 'art. 86'],
  WIA: ['SUWI', 'art. 62'],
  WW: ['SUWI', 'art. 62'],
  ZW: ['SUWI', 'art. 62'],
  WAJONG: ['SUWI', 'art. 62'],
};
const GEZONDHEIDSGRONDEN: Partial<Record<Wet, Grond>> = {
  WIA: ['WIA', 'art. 34a'],
  WAJONG: ['WAJONG', 'art. 2:22'],
  ZW: ['ZW', 'art. 30'],
  PARTICIPATIEWET: ['PARTICIPATIEWET', 'art. 10'],
};

/** What the first opdracht of gemeente and UWV names beyond what they are always accounted to for. */
const WETTELIJK: NonNullable<Voorwaarden['wettelijk']> = ['art. 54', ['IDENTITEIT', 'TRAJECT', 'UITKERING']];

/** A subsidy for a priority group asks where its participants were born. */
const EIS: NonNullable<Voorwaarden['eist']> = ['SUB-2024-17', ['GEBOORTELAND']];

const ALTIJD: readonly Doel[] = ['AANMELDING', 'UITVOERING', 'VERANTWOORDING'];
/** What an opdracht names beyond that, by its place among those of the opdrachtgever: everything, some, or nothing. */
const GENOEMD: readonly (readonly Doel[])[] = [
  ['GESCHIKTHEID', 'PLAATSING', 'FINANCIERING'],
  ['GESCHIKTHEID', 'FINANCIERING'],
  [],
  ['PLAATSING'],
];

const DAGEN_PER_JAAR = 365;

export interface Vraag {
  readonly profiel: Profiel;
  readonly doelen: readonly Doel[];
  readonly soort: OpdrachtgeverSoort;
  readonly opdrachtgeverId: string;
  readonly voorvoegsel: string;
  readonly vandaag: Dag;
}

/** Day on which the opdracht ended or will end; the last one of every gemeente has ended, UWV's second one ends soon. */
function einde(kans: Willekeur, { soort, vandaag }: Vraag, plaats: number, aantal: number): Dag | null {
  if (plaats === 0) return null;
  if (soort === 'GEMEENTE' && plaats === aantal - 1) return vandaag - 200;
  if (soort === 'UWV' && plaats === 1) return vandaag + 120;
  return plaats === aantal - 1 && kans.kans(0.25) ? vandaag - kans.geheel(150, 400) : null;
}

/** The opdrachten of one opdrachtgever: two to four, the first one running and with the widest terms. */
export function opdrachtenVan(kans: Willekeur, vraag: Vraag): Opdracht[] {
  const { soort, doelen, vandaag, opdrachtgeverId, voorvoegsel, profiel } = vraag;
  const aantal = kans.geheel(2, 4);
  // DIT works under laws of care alone, in which it may use the BSN (DI-04).
  const producten =
    profiel === 'DIT'
      ? [...PRODUCTEN[soort]].sort(([, een], [, ander]) => Number(isZorgwet(ander)) - Number(isZorgwet(een)))
      : PRODUCTEN[soort];
  return producten.slice(0, aantal).map(([product, wet], plaats): Opdracht => {
    const begin = vandaag - kans.geheel(4 * DAGEN_PER_JAAR, 6 * DAGEN_PER_JAAR);
    const van = opKantoor(begin, 0);
    const eind = einde(kans, vraag, plaats, aantal);
    const tot = eind === null ? null : opKantoor(eind, 0);
    const genoemd = [...ALTIJD, ...(GENOEMD[plaats] ?? [])].filter((doel) => doelen.includes(doel));
    const overheid = soort === 'GEMEENTE' || soort === 'UWV';
    const metBsn = profiel === 'DIT' ? isZorgwet(wet) : overheid && kans.kans(0.85);
    const huidig = {
      doelen: genoemd,
      bsn: metBsn ? (BSN_GRONDEN[wet] ?? null) : null,
      gezondheid: overheid && plaats % 2 === 0 ? (GEZONDHEIDSGRONDEN[wet] ?? null) : null,
      zorgbetrokken: soort === 'ZORG' && plaats !== 1,
      wettelijk: overheid && plaats === 0 ? WETTELIJK : null,
      eist: profiel === 'CVITES' && soort === 'GEMEENTE' && plaats === 0 ? EIS : null,
      belangenafweging: overheid ? null : `BA-${voorvoegsel}-${soort.slice(0, 3)}-${plaats + 1}`,
    };
    const herzien = plaats === 0 ? opKantoor(vandaag - 3 * DAGEN_PER_JAAR - kans.geheel(60, 300), 0) : van;
    const nieuwste: Voorwaarden = { ...huidig, id: kans.uuid(herzien), van: herzien, tot };
    const eerste: Voorwaarden = {
      ...huidig,
      id: kans.uuid(van),
      doelen: [...ALTIJD],
      gezondheid: null,
      zorgbetrokken: false,
      van,
      tot: herzien,
    };
    return {
      id: kans.uuid(van),
      opdrachtgeverId,
      soort,
      kenmerk: `${voorvoegsel}-${soort.slice(0, 3)}-${String(plaats + 1).padStart(2, '0')}`,
      product,
      wet,
      van,
      tot,
      loopt: eind === null || eind > vandaag,
      voorwaarden: herzien === van ? [nieuwste] : [eerste, nieuwste],
    };
  });
}

const ZORGWETTEN: readonly Wet[] = ['WMO', 'JEUGDWET', 'WLZ', 'ZVW'];
export const isZorgwet = (wet: Wet): boolean => ZORGWETTEN.includes(wet);

/** The terms in force, or those at the end of an opdracht that ended. */
export function voorwaardenVan({ voorwaarden }: Opdracht): Voorwaarden {
  const laatste = voorwaarden.at(-1);
  if (laatste === undefined) throw new Error('an opdracht has terms');
  return laatste;
}
