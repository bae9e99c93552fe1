import type { AanvragerSoort } from '../../src/domain/aanvrager';
import { type Categorie, DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, ROLLEN } from '../../src/domain/opsommingen';
import { type Nooit, nooit, type Opent, opent, type Regel, type Sluit, sluit } from '../reglement';

/** Kinds of caller outside, as the rules group them. */
export const OPDRACHTGEVERS: readonly AanvragerSoort[] = OPDRACHTGEVER_SOORTEN;
export const OVERHEID = ['GEMEENTE', 'UWV'] as const satisfies readonly AanvragerSoort[];
export const OVERIGE_OPDRACHTGEVERS = ['WERKGEVER', 'ZORG', 'ONDERWIJS'] as const satisfies readonly AanvragerSoort[];
export const BUITEN: readonly AanvragerSoort[] = [...OPDRACHTGEVERS, 'PARTNER'];

/** Roles that guide clients, and those that run the organisation. */
export const BEGELEIDERS = ['TRAJECTBEGELEIDER', 'COORDINATOR'] as const satisfies readonly AanvragerSoort[];
/** Who may break the glass where a reglement knows that: who gives the care, and who answers for it. */
export const BREKERS = ['TRAJECTBEGELEIDER', 'DIRECTIE'] as const satisfies readonly AanvragerSoort[];
export const LEIDING = ['DIRECTIE', 'BESTUUR'] as const satisfies readonly AanvragerSoort[];
/** Who works with an opdrachtgever, and so with its contact persons. */
const CONTACTHOUDERS: readonly AanvragerSoort[] = [...LEIDING, ...BEGELEIDERS, 'ADMINISTRATIE'];
/** Purposes that an opdrachtgever reads for, apart from an aanmelding and figures. */
const VAN_OPDRACHTGEVERS: readonly Doel[] = [
  'VERANTWOORDING',
  'GESCHIKTHEID',
  'PLAATSING',
  'FINANCIERING',
  'WETTELIJKE_PLICHT',
];

/** What an opdrachtgever is accounted to: who, how the traject goes, and what was released about it (B2, VERANTWOORDING). */
export const VERANTWOORDING: readonly Categorie[] = ['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE'];
export const CONTACT: readonly Categorie[] = ['ADRES', 'TELEFOON', 'EMAIL'];
export const GEZONDHEID: readonly Categorie[] = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'];
/** Files, references to paper, and copies and checks of an identity: they stay inside. */
const STUKKEN: readonly Categorie[] = ['DOCUMENT', 'DOCUMENT_PAPIER', 'LEGITIMATIE', 'ID_CONTROLE'];
const BEHEER: readonly Categorie[] = [...VERANTWOORDING, ...CONTACT, 'FINANCIEEL', 'TOESTEMMING'];

/** How figures stay anonymous: groups of ten or more, rounded to fives ([UITLEG]: the reglementen name no number). */
export const CIJFERS = { drempel: 10, afronding: 5 } as const;

export type Bron = Pick<Opent, 'regel' | 'artikel' | 'tekst'>;

/** A client reads the own dossier, but for the raw notes: those are answered to in a request for access. A portfolio is none of it. */
export const eigenDossier = (bron: Bron): Opent =>
  opent({
    ...bron,
    voor: ['BETROKKENE'],
    onder: ['RECHTEN'],
    categorieen: DOSSIERCATEGORIEEN.filter((categorie) => categorie !== 'VERSLAG' && categorie !== 'PORTFOLIO'),
    grondslag: 'AVG 15',
  });

/** A client's own portfolio, and to who guides and to an opdrachtgever the items that the client shares with them. */
export const eigenPortfolio = (bron: Bron): readonly Regel[] => [
  opent({ ...bron, voor: ['BETROKKENE'], onder: ['RECHTEN'], categorieen: ['PORTFOLIO'], grondslag: 'AVG 15' }),
  opent({
    ...bron,
    voor: BEGELEIDERS,
    onder: ['UITVOERING'],
    categorieen: ['PORTFOLIO'],
    mits: ['GEDEELD'],
    grondslag: 'AVG 9(2)(a)',
    anders: 'ROL',
  }),
  opent({
    ...bron,
    voor: OPDRACHTGEVERS,
    onder: ['VERANTWOORDING'],
    categorieen: ['PORTFOLIO'],
    mits: ['GEDEELD'],
    grondslag: 'AVG 9(2)(a)',
    anders: 'GEEN_TOESTEMMING',
  }),
  nooit({ ...bron, voor: BUITEN, categorieen: ['PORTFOLIO'], code: 'GEEN_GROND' }),
  nooit({ ...bron, voor: ROLLEN, categorieen: ['PORTFOLIO'], code: 'ROL' }),
];

/** What guidance needs of a dossier; health data, the BSN and circumstances have rules of their own. */
export const begeleiding = (bron: Bron, voor: Opent['voor'] = BEGELEIDERS): readonly Opent[] => [
  opent({
    ...bron,
    voor,
    onder: ['UITVOERING'],
    categorieen: [...BEHEER, 'ARBEID', 'UITKERING', 'DOCUMENT', 'ID_CONTROLE'],
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  }),
  opent({
    ...bron,
    voor: ['TRAJECTBEGELEIDER'],
    onder: ['UITVOERING'],
    categorieen: ['VERSLAG'],
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  }),
];

/** What a trainee needs to learn the work. */
export const stage = (bron: Bron): Opent =>
  opent({
    ...bron,
    voor: ['STAGIAIR'],
    onder: ['UITVOERING'],
    categorieen: ['IDENTITEIT', 'TRAJECT', 'ARBEID'],
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  });

/** What is kept on paper, as far as its reference goes, for who guides. */
export const papierVanBinnen = (bron: Bron, voor: Opent['voor'] = BEGELEIDERS): Opent =>
  opent({
    ...bron,
    voor,
    onder: ['UITVOERING'],
    categorieen: ['DOCUMENT_PAPIER'],
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  });

/** A copy of an identity document bears a BSN: only for who guides, while the law of one is on the opdracht (UAVG 46). */
export const legitimatieVanBinnen = (bron: Bron, grond: Feit, voor: Opent['voor'] = BEGELEIDERS): Opent =>
  opent({ ...bron, voor, onder: ['UITVOERING'], categorieen: ['LEGITIMATIE'], mits: [grond], grondslag: 'UAVG 46' });

/** Personal circumstances for who guides, on a row that bears what the reglement asks of it. */
export const omstandighedenVanBinnen = (
  bron: Bron,
  { voor = BEGELEIDERS, mits = [] }: { voor?: Opent['voor']; mits?: readonly Feit[] } = {},
): Opent =>
  opent({
    ...bron,
    voor,
    onder: ['UITVOERING'],
    categorieen: ['OMSTANDIGHEDEN'],
    mits,
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  });

/** The BSN for who guides: a number that the law prescribes, on the ground that the reglement asks (UAVG 46). */
export const bsnVanBinnen = (bron: Bron, mits: readonly Feit[]): Opent =>
  opent({ ...bron, voor: BEGELEIDERS, onder: ['UITVOERING'], categorieen: ['BSN'], mits, grondslag: 'UAVG 46' });

/** What an administration needs to reach clients and to send the bills: no reports. */
export const administratie = (bron: Bron): Opent =>
  opent({
    ...bron,
    voor: ['ADMINISTRATIE'],
    onder: ['UITVOERING', 'FINANCIERING'],
    categorieen: ['IDENTITEIT', 'TRAJECT', ...CONTACT, 'FINANCIEEL'],
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  });

/** What those who run the organisatie, and who watches over it, need for that. */
export const beheer = (bron: Bron): readonly Opent[] => [
  opent({
    ...bron,
    voor: LEIDING,
    onder: ['UITVOERING', 'TOEZICHT'],
    categorieen: BEHEER,
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  }),
  opent({
    ...bron,
    voor: ['MANAGER'],
    onder: ['UITVOERING', 'FINANCIERING'],
    categorieen: ['IDENTITEIT', 'TRAJECT', 'FINANCIEEL'],
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  }),
  opent({
    ...bron,
    voor: ['FG'],
    onder: ['TOEZICHT'],
    categorieen: ['IDENTITEIT', 'TRAJECT'],
    grondslag: 'AVG 39(1)(b)',
    anders: 'ROL',
  }),
];

/** What an aanmelding can hold, in any profile. */
const IN_AANMELDING: readonly Categorie[] = [
  'IDENTITEIT',
  ...CONTACT,
  'BSN',
  'ETNICITEIT',
  ...GEZONDHEID,
  'OMSTANDIGHEDEN',
  'ARBEID',
  'UITKERING',
];

/**
 * An aanmelding is judged inside; who delivered it recognises it by the name and follows its status.
 * @param nooit what the reglement does not let an aanmelding hold, and so nobody who judges it reads.
 */
export const aanmeldingLezen = (bron: Bron, nooit: readonly Categorie[] = []): readonly Opent[] => [
  opent({
    ...bron,
    voor: [...OPDRACHTGEVERS, 'PARTNER'],
    onder: ['AANMELDING'],
    categorieen: ['IDENTITEIT'],
    grondslag: 'AVG 6(1)(b)',
  }),
  opent({
    ...bron,
    voor: ['BETROKKENE'],
    onder: ['AANMELDING'],
    categorieen: IN_AANMELDING,
    grondslag: 'AVG 15',
  }),
  opent({
    ...bron,
    voor: BEGELEIDERS,
    onder: ['AANMELDING'],
    categorieen: IN_AANMELDING.filter((categorie) => !nooit.includes(categorie)),
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  }),
  opent({
    ...bron,
    voor: [...LEIDING, 'ADMINISTRATIE'],
    onder: ['AANMELDING'],
    categorieen: ['IDENTITEIT', ...CONTACT],
    grondslag: 'AVG 6(1)(b)',
    anders: 'ROL',
  }),
];

/** Contact persons, for who works with them inside and for their own organisation outside, each under its purposes. */
const contact = (bron: Bron, binnen: readonly Doel[], buiten: readonly Doel[]): readonly Opent[] => {
  const gegeven = { ...bron, categorieen: ['CONTACTPERSOON'], grondslag: 'AVG 6(1)(f)' } as const;
  return [
    opent({ ...gegeven, voor: CONTACTHOUDERS, onder: binnen, anders: 'ROL' }),
    opent({ ...gegeven, voor: OPDRACHTGEVERS, onder: buiten }),
  ];
};

/** Who may be called about an aanmelding (IM-42): for who judges it, and for the opdrachtgever that named its own. */
export const contactBijAanmelding = (bron: Bron): readonly Opent[] => contact(bron, ['AANMELDING'], ['AANMELDING']);

/**
 * Contact persons of opdrachtgevers are data subjects too: for who works with them inside, and for their own
 * organisation under every purpose it reads for.
 * @param zonder purposes that the reglement does not know.
 */
export const contactpersonen = (bron: Bron, zonder: readonly Doel[] = []): readonly Opent[] =>
  contact(
    bron,
    ['UITVOERING'],
    VAN_OPDRACHTGEVERS.filter((doel) => !zonder.includes(doel)),
  );

/** On what an opdrachtgever reads under a purpose that its opdracht names: a public body, and any other. */
export interface Gronden {
  /** That the purpose is the opdracht's. */
  readonly genoemd: Feit;
  readonly overheid: { readonly mits: readonly Feit[]; readonly grondslag: string };
  readonly overige: { readonly mits: readonly Feit[]; readonly grondslag: string };
}

/** The opdracht names the purpose, and its task or interest is the ground. */
const OPDRACHT: Gronden = {
  genoemd: 'OPDRACHT_NOEMT_DOEL',
  overheid: { mits: [], grondslag: 'AVG 6(1)(e)' },
  overige: { mits: [], grondslag: 'AVG 6(1)(f)' },
};

/** Costs and hours for who pays (B2, FINANCIERING), as far as the opdracht goes. */
export const financiering = (bron: Bron, { genoemd, overheid, overige } = OPDRACHT): readonly Opent[] => [
  opent({
    ...bron,
    voor: OVERHEID,
    onder: ['FINANCIERING'],
    categorieen: ['FINANCIEEL'],
    mits: [genoemd, ...overheid.mits],
    grondslag: overheid.grondslag,
  }),
  opent({
    ...bron,
    voor: OVERIGE_OPDRACHTGEVERS,
    onder: ['FINANCIERING'],
    categorieen: ['FINANCIEEL'],
    mits: [genoemd, ...overige.mits],
    grondslag: overige.grondslag,
  }),
];

/** What is kept for the account of a traject; health, origin, and the raw notes no law on an opdracht carries by itself. */
const BIJ_WET: readonly Categorie[] = [...VERANTWOORDING, 'ADRES', 'ARBEID', 'UITKERING', 'FINANCIEEL'];

/** What a law obliges to tell: the categories that it names on the opdracht, and no other (B2, WETTELIJKE_PLICHT). */
export const wettelijkePlicht = (bron: Bron): Opent =>
  opent({
    ...bron,
    voor: OPDRACHTGEVERS,
    onder: ['WETTELIJKE_PLICHT'],
    categorieen: BIJ_WET,
    mits: ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'],
    grondslag: 'AVG 6(1)(c)',
  });

/** A body with a public task asked for it, traceably, and it was decided for this category alone. */
export const publiekeTaak = (bron: Bron): Opent =>
  opent({
    ...bron,
    voor: OVERHEID,
    onder: ['WETTELIJKE_PLICHT'],
    categorieen: BIJ_WET,
    mits: ['PUBLIEKE_TAAK'],
    grondslag: 'AVG 6(1)(e)',
  });

/** Nothing leaves before the client was told what happens with the data. */
export const eerstInformeren = (bron: Bron): Sluit =>
  sluit({ ...bron, voor: BUITEN, categorieen: DOSSIERCATEGORIEEN, als: ['NIET_GEINFORMEERD'], code: 'GEEN_GROND' });

/** Where secrecy binds, nothing leaves, whatever else would open it. */
export const beroepsgeheim = (bron: Bron): Sluit =>
  sluit({ ...bron, voor: BUITEN, categorieen: DOSSIERCATEGORIEEN, als: ['BEROEPSGEHEIM'], code: 'BEROEPSGEHEIM' });

/** Who took a dossier over has of it what was handed over, as long as the client consents to that. */
export const overgedragen = (bron: Bron): Sluit =>
  sluit({
    ...bron,
    voor: BUITEN,
    categorieen: DOSSIERCATEGORIEEN,
    als: ['OVERDRACHT_DICHT'],
    code: 'GEEN_TOESTEMMING',
  });

/** An objection that was upheld wins of every consent; the law goes first where the fact says so. */
export const verzet = (bron: Bron, voor: Sluit['voor']): Sluit =>
  sluit({ ...bron, voor, categorieen: DOSSIERCATEGORIEEN, als: ['VERZET'], code: 'VERZET' });

/** While processing is restricted nobody outside reads the value, and may know why. */
export const beperking = (bron: Bron): Sluit =>
  sluit({ ...bron, voor: BUITEN, categorieen: DOSSIERCATEGORIEEN, als: ['BEPERKT'], code: 'BEPERKT' });

/** Work and contact data for a placement that the opdracht names, but no contact that is secret (B2, PLAATSING). */
export const plaatsing = (bron: Bron, { genoemd, overheid, overige } = OPDRACHT): readonly Regel[] => [
  opent({
    ...bron,
    voor: OVERHEID,
    onder: ['PLAATSING'],
    categorieen: ['ARBEID', ...CONTACT],
    mits: [genoemd, ...overheid.mits],
    grondslag: overheid.grondslag,
  }),
  opent({
    ...bron,
    voor: ['ZORG', 'ONDERWIJS'],
    onder: ['PLAATSING'],
    categorieen: ['ARBEID', ...CONTACT],
    mits: [genoemd, ...overige.mits],
    grondslag: overige.grondslag,
  }),
  // The present employer has the opdracht; a new one is told nothing without consent.
  opent({
    ...bron,
    voor: ['WERKGEVER'],
    onder: ['PLAATSING'],
    categorieen: ['ARBEID', ...CONTACT],
    mits: [genoemd, 'WERKNEMER', ...overige.mits],
    grondslag: overige.grondslag,
  }),
  opent({
    ...bron,
    voor: ['WERKGEVER'],
    onder: ['PLAATSING'],
    categorieen: ['ARBEID', ...CONTACT],
    mits: [genoemd, 'TOESTEMMING'],
    grondslag: 'AVG 6(1)(a)',
  }),
  sluit({
    ...bron,
    voor: BUITEN,
    categorieen: ['TELEFOON', 'EMAIL'],
    als: ['GEHEIM'],
    code: 'GEHEIM_OP_VERZOEK',
  }),
];

/** Raw notes and documents never leave (B2). */
export const verslagBlijft = (bron: Bron): Nooit =>
  nooit({ ...bron, voor: BUITEN, categorieen: ['VERSLAG', ...STUKKEN], code: 'GEEN_GROND' });

/** Medical data are read by nobody outside (B2). */
export const medischBlijft = (bron: Bron): Nooit =>
  nooit({ ...bron, voor: BUITEN, categorieen: ['GEZONDHEID_MEDISCH'], code: 'GEEN_GROND' });

/** What help in an emergency asks of any dossier: who it is, how to reach them, how the traject goes, and their circumstances. */
const NODIG_IN_NOOD: readonly Categorie[] = [...VERANTWOORDING, ...CONTACT, 'OMSTANDIGHEDEN'];

/**
 * What a noodtoegang opens. No rule of an organisatie sets the law aside: special categories only for a vital interest
 * of a client who cannot consent (AVG 9(2)(c)), and a number that the law prescribes not at all. A rule that closes a
 * category to who works there closes it here as well.
 * @param grondslag the ground for what is not special, by whatever interest the reglement knows.
 */
export const noodtoegang = (bron: Bron, grondslag: string): readonly Regel[] => [
  opent({
    ...bron,
    voor: ['NOODTOEGANG'],
    onder: ['UITVOERING'],
    categorieen: NODIG_IN_NOOD,
    grondslag,
    anders: 'ROL',
  }),
  opent({
    ...bron,
    voor: ['NOODTOEGANG'],
    onder: ['UITVOERING'],
    categorieen: [...GEZONDHEID, 'VERSLAG'],
    mits: ['VITAAL_BELANG'],
    grondslag: 'AVG 9(2)(c)',
    anders: 'ROL',
  }),
];
