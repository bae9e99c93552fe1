import type { Aanvrager } from './aanvrager';
import type { Categorie } from './categorie';
import type { Doel } from './doel';
import {
  DOELEN_IN_WOORDEN,
  GEGEVENS_IN_WOORDEN,
  HOEDANIGHEDEN_IN_WOORDEN,
  opsomming,
  veldInWoorden,
} from './gewone-taal';
import { dagEnTijdVan } from './kalender';

/** Data of one category, its fields in words. */
export interface Deel {
  readonly categorie: Categorie;
  readonly velden: readonly string[];
}

/** What went out of one category, for the telling. */
export interface VerteldGegeven extends Deel {
  readonly artikel: string | null;
  readonly grondslag: string;
}

/** One disclosure, as it is told. */
export interface Verhaal {
  readonly op: Date;
  /** The organisatie that holds the dossier. */
  readonly organisatie: string;
  readonly ontvanger: {
    readonly soort: Aanvrager['soort'];
    readonly naam: string | null;
    readonly rollen: readonly string[];
  };
  readonly gegevens: readonly VerteldGegeven[];
  /** By which data was searched or ordered, in words. */
  readonly gebruikt: readonly string[];
  readonly doelen: readonly Doel[];
  /** The root fields that were asked. */
  readonly wortels: readonly string[];
  readonly eerste: boolean;
  readonly noodtoegang: boolean;
}

/** Whom it is told to: the client is spoken to, who watches is told about a client. */
export type Lezer = 'CLIENT' | 'TOEZICHT';

const over = (lezer: Lezer): string => (lezer === 'CLIENT' ? 'u' : 'de cliënt');

function wie({ ontvanger: { soort, naam, rollen }, organisatie }: Verhaal, lezer: Lezer): string {
  const rol = opsomming(rollen);
  switch (soort) {
    case 'MEDEWERKER':
      return `${naam ?? 'een medewerker'} van ${organisatie} (${rol})`;
    case 'BETROKKENE':
      if (lezer === 'TOEZICHT') return `de ${rol}`;
      return rol === HOEDANIGHEDEN_IN_WOORDEN.ZELF ? 'u zelf' : `uw ${rol}`;
    default:
      return `${naam ?? 'een andere organisatie'} (${rol})`;
  }
}

/** A category in words, with those of its fields that say more than its name. */
export const deelInWoorden = ({ categorie, velden }: Deel): string => {
  const woord = GEGEVENS_IN_WOORDEN[categorie];
  const delen = [...new Set(velden.map(veldInWoorden))].filter((deel) => deel !== woord && deel !== categorie);
  return delen.length === 0 ? woord : `${woord} (${delen.join(', ')})`;
};

/** The article of the reglement, and the ground of the law: each once, however many categories rest on it. */
function waarop(gegevens: readonly VerteldGegeven[]): string {
  const artikelen = [...new Set(gegevens.flatMap(({ artikel }) => (artikel === null ? [] : [artikel])))];
  const gronden = [...new Set(gegevens.map(({ grondslag }) => grondslag))];
  const reglement =
    artikelen.length === 0
      ? []
      : [`${artikelen.length === 1 ? 'artikel' : 'de artikelen'} ${opsomming(artikelen)} van het reglement`];
  return opsomming([...reglement, ...gronden]);
}

/** What is shown of a client beside the dossier, by the root field that shows it. */
const NAAST_HET_DOSSIER: Readonly<Record<string, string>> = {
  verstrekkingen: 'wie gegevens bekeek of kreeg',
  kennisgevingen: 'wie voor het eerst gegevens kreeg',
  toegang: 'wie welke gegevens mag bekijken',
  toegangOp: 'waarom iemand gegevens mocht bekijken',
  noodtoegangen: 'of het dossier in een noodgeval is geopend',
};

function wat({ gegevens, wortels }: Verhaal): string {
  const naast = wortels.flatMap((wortel) => NAAST_HET_DOSSIER[wortel] ?? []);
  const delen = [...gegevens.map(deelInWoorden), ...naast];
  return delen.length === 0 ? 'alleen dat er een dossier of een aanmelding is' : delen.join('; ');
}

/** Who, in which role, when, which data, why and on which article: in plain Dutch (B1). */
export function omschrijf(verhaal: Verhaal, lezer: Lezer): string {
  const { op, ontvanger, gegevens, gebruikt, doelen, eerste, noodtoegang } = verhaal;
  const buiten = ontvanger.soort === 'OPDRACHTGEVER' || ontvanger.soort === 'PARTNER';
  const [doet, erbij] = buiten ? ['kreeg', ' te zien'] : ['bekeek', ''];
  const waarom = `Dat was om ${opsomming(doelen.map((doel) => DOELEN_IN_WOORDEN[doel]))}`;
  return [
    `Op ${dagEnTijdVan(op)} ${doet} ${wie(verhaal, lezer)} dit over ${over(lezer)}${erbij}: ${wat(verhaal)}.`,
    // Whom a search finds, has what was searched for: that tells it, also where it is not shown.
    ...(gebruikt.length > 0
      ? [`Er is gezocht of gesorteerd met ${gebruikt.join('; ')}: ook dat kan iets over ${over(lezer)} vertellen.`]
      : []),
    gegevens.length === 0 ? `${waarom}.` : `${waarom}; het mag volgens ${waarop(gegevens)}.`,
    ...(noodtoegang
      ? [`Dit was een noodgeval: daarom mocht meer dan gewoonlijk. Dat wordt met ${over(lezer)} besproken.`]
      : []),
    ...(eerste ? [`Het was de eerste keer dat deze ontvanger iets over ${over(lezer)} kreeg.`] : []),
  ].join(' ');
}

/** The notice of a first disclosure (CV-46): the disclosure itself, and where a client can go with it (AVG 14). */
export const meldEerste = (verhaal: Verhaal, contact: string | null, lezer: Lezer): string =>
  `${omschrijf(verhaal, lezer)} Vragen of bezwaar? Ga naar ${verhaal.organisatie}${contact === null ? '' : `: ${contact}`}.`;
