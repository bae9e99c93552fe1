import type { AanvragerSoort } from '../src/domain/aanvrager';
import type { Afschermcode } from '../src/domain/besluit';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import type { GevoeligOnderwerp } from '../src/domain/gevoelig';
import type {
  Bereik,
  Herkomst,
  KanttekeningSoort,
  Noodbelang,
  OpdrachtgeverSoort,
  Profiel,
  Rol,
  UitstroomSoort,
} from '../src/domain/opsommingen';
import type { Afnemer, Toelatingseis } from '../src/domain/toelating';

/** Where a rule stands and what it says, in our own words (Dutch, as a caller reads it). */
interface Bepaling {
  readonly regel: string;
  readonly artikel: string;
  readonly tekst: string;
}

/** A rule that opens categories for callers under purposes, provided that every fact it names holds. */
export interface Opent extends Bepaling {
  readonly aard: 'OPENT';
  readonly voor: readonly AanvragerSoort[];
  readonly onder: readonly Doel[];
  readonly categorieen: readonly Categorie[];
  readonly mits: readonly Feit[];
  /** The ground of the AVG (and UAVG) on which it rests. */
  readonly grondslag: string;
  /** The code a caller gets when a fact does not hold; which fact is never told outside. */
  readonly anders: Afschermcode;
  /** Facts that another rule asks: inside, the refusal for want of one of these alone is by that rule. */
  readonly eistVan?: Partial<Record<Feit, { readonly regel: string; readonly code: Afschermcode }>>;
}

/** A rule that closes what another opened: when every fact it names holds, it wins. */
export interface Sluit extends Bepaling {
  readonly aard: 'SLUIT';
  readonly voor: readonly AanvragerSoort[];
  readonly categorieen: readonly Categorie[];
  readonly als: readonly Feit[];
  readonly code: Afschermcode;
}

/** The rule that is named where no rule opens these categories for these callers at all. */
export interface Nooit extends Bepaling {
  readonly aard: 'NOOIT';
  readonly voor: readonly AanvragerSoort[];
  readonly categorieen: readonly Categorie[];
  readonly code: Afschermcode;
}

export type Regel = Opent | Sluit | Nooit;

/** What registrations of these kinds must have before anything is read for them. */
export interface Toelating extends Bepaling {
  readonly voor: readonly Afnemer[];
  readonly eist: Toelatingseis;
  /** For how many months an evaluation counts. */
  readonly maanden?: number;
}

/** What an aanmelding can bring in; a profile's closed list names those it accepts. */
export const INVOERGROEPEN = [
  'naam',
  'geboortedatum',
  'geslacht',
  'klantnummer',
  'adres',
  'telefoon',
  'email',
  'bsn',
  'etniciteit',
  'geboorteland',
  'hulpvraag',
  'gezondheidMedisch',
  'gezondheidFunctioneel',
  'belemmeringen',
  'omstandigheden',
  'arbeid',
  'uitkering',
  'contactpersoon',
] as const;
export type Invoergroep = (typeof INVOERGROEPEN)[number];

/** What the profile asks of an aanmelding before it is taken in. */
export interface Aanmeldregels {
  /** The closed list, with the rule that is named for what is not on it. */
  readonly toegestaan: readonly Invoergroep[];
  readonly regel: string;
  /** A more exact rule for a refused group. */
  readonly geweigerd: Partial<Record<Invoergroep, string>>;
  /** Where the data may come from. */
  readonly herkomsten: readonly Herkomst[];
  readonly herkomstRegel: string;
  /** The client must have agreed before an opdrachtgever or partner delivers (F2-12). */
  readonly akkoordRegel: string | null;
  /** Callers of this kind may deliver a BSN without a law recorded on the opdracht (WE-03). */
  readonly bsnZonderGrond: readonly OpdrachtgeverSoort[];
  readonly bsnRegel: string;
  /** What a record with health data must bear: the fact and its rule. */
  readonly gezondheidEist: Partial<Record<'NOODZAAK' | 'FTBV', string>>;
  /** Health barriers may only be delivered with the client's consent (IM-45). */
  readonly toestemmingRegel: string | null;
  /** Circumstances must say why they matter for the traject (IM-41). */
  readonly relevantieRegel: string | null;
}

/** What must hold before something is written into a dossier. */
export interface Schrijfregels {
  readonly vereist: readonly {
    readonly regel: string;
    readonly feit: Exclude<Feit, 'GEDEELD'>;
    readonly bericht: string;
  }[];
}

/** What an outflow of this kind must show before it counts, when the client comes from a benefit (WE-13). */
export interface Uitstroomeis {
  readonly soort: UitstroomSoort;
  /** A contract of at least so many months, or one without an end; or an agreement with the opdrachtgever. */
  readonly eis: { readonly aard: 'CONTRACT'; readonly maanden: number } | { readonly aard: 'AFSPRAAK' };
  readonly regel: string;
}

/** Which statement travels with the values of a category, and the rule that is named for any other. */
export interface Kanttekeningregels {
  readonly soort: KanttekeningSoort | null;
  readonly regel: string;
}

/** Who gets figures under STATISTIEK, and how they stay anonymous (docs/decisions/0006). */
export interface Statistiekregels {
  readonly regel: string;
  /** An opdrachtgever: over its own opdrachten; a role: over those of all together. */
  readonly voor: readonly AanvragerSoort[];
  /** No group below it is given, nor anything from which one follows. At least 3. */
  readonly drempel: number;
  /** Every count is rounded to a multiple of it. */
  readonly afronding: number;
}

/** What is recorded nowhere; of free text that seems to speak of it is warned. */
export interface NietVastleggen {
  readonly onderwerp: GevoeligOnderwerp;
  readonly regel: string;
}

/** Breaking the glass: by whom, for which interests and for how long; what it opens stands among the rules (NOODTOEGANG). */
export interface Noodregels {
  readonly regel: string;
  readonly rollen: readonly Rol[];
  readonly belangen: readonly Noodbelang[];
  readonly hoogstensMinuten: number;
}

/** What of a dossier may be handed over to another opdrachtgever, when the client goes on there, and by which rule. */
export interface Overdrachtregels {
  readonly categorieen: readonly Categorie[];
  readonly regel: string;
}

/** One regulation as policy: it reads in the order of its own articles. */
export interface Reglement {
  readonly profiel: Profiel;
  readonly naam: string;
  readonly versie: string;
  readonly url: string | null;
  /** The purposes the profile knows (reglement-rules B2) and the rule that closes the list. */
  readonly doelen: readonly Doel[];
  readonly doelRegel: string;
  /** Roles that reach dossiers and how far; a role that is not named reaches none. */
  readonly rollen: Partial<Record<Rol, { readonly bereik: Bereik; readonly regel: string }>>;
  readonly rolRegel: string;
  /** What an autorisatie needs before it counts. */
  readonly autorisatie: { readonly geheimhouding: string; readonly vog: string | null };
  /** What it asks of the systems outside that connect, in the order in which they are told. */
  readonly toelating: readonly Toelating[];
  readonly aanmelding: Aanmeldregels;
  readonly gezondheidSchrijven: Schrijfregels;
  /** Writing a birth country: what must hold, or the rule by which the profile records none. */
  readonly geboortelandSchrijven: Schrijfregels | { readonly nooit: string };
  /** Reporting to the opdrachtgever needs the decision at the last evaluation (DI-11); null: it does not. */
  readonly evaluatieRegel: string | null;
  readonly nietVastleggen: readonly NietVastleggen[];
  /** Kinds of outflow that this profile asks something of. */
  readonly uitstroomUitUitkering: readonly Uitstroomeis[];
  /** What a value that stays as it is can be given along (CV-57, WE-28, F2-26). */
  readonly kanttekening: Kanttekeningregels;
  /** null: the profile does not know the purpose. */
  readonly statistiek: Statistiekregels | null;
  /** Null: the regulation knows no noodtoegang. */
  readonly noodtoegang: Noodregels | null;
  /** Handing over at a change to voluntary work (IM-17); null: the profile does not know it. */
  readonly overdracht: Overdrachtregels | null;
  readonly regels: readonly Regel[];
}

/** A rule that opens; `anders` defaults to GEEN_GROND. */
export const opent = (
  rij: Omit<Opent, 'aard' | 'anders' | 'mits'> & { mits?: readonly Feit[]; anders?: Afschermcode },
): Opent => ({
  mits: [],
  anders: 'GEEN_GROND',
  ...rij,
  aard: 'OPENT',
});

export const sluit = (rij: Omit<Sluit, 'aard'>): Sluit => ({ ...rij, aard: 'SLUIT' });
export const nooit = (rij: Omit<Nooit, 'aard'>): Nooit => ({ ...rij, aard: 'NOOIT' });
