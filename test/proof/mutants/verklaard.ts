/** A mutant that no test kills: the line it is on, the piece of it (as far as it stands there), and what takes its place. */
export interface Overlevende {
  readonly bestand: string;
  readonly tekst: string;
  readonly stuk: string;
  readonly vervanging: string;
}

export type Verklaring = Overlevende & { readonly waarom: string };

const GEEN_PUNT = 'a coordinate has its dot, which its type asks: there is always a part';
const NULL_IS_GEEN_DATUM = 'null is no earlier than any day and no member of any list; the check is for the compiler';

/** The survivors that change nothing a caller could see, each with the reason. */
export const VERKLAARD: readonly Verklaring[] = [
  {
    bestand: 'permissions/afgeschermd.ts',
    tekst: "super('afgeschermd');",
    stuk: "'afgeschermd'",
    vervanging: '""',
    waarom: 'prose: it never reaches a caller, who gets null',
  },
  {
    bestand: 'permissions/argumentgebreken.ts',
    tekst: "const [type = '', eigen = ''] = veld.split('.');",
    stuk: "''",
    vervanging: '"Stryker was here!"',
    waarom: GEEN_PUNT,
  },
  {
    bestand: 'permissions/volledigheid.ts',
    tekst: "const [ouder = '', veld = ''] = behandeling.veld.split('.');",
    stuk: "''",
    vervanging: '"Stryker was here!"',
    waarom: GEEN_PUNT,
  },
  {
    bestand: 'permissions/toelating.ts',
    tekst: 'const geldtOp = (datum: string | null, nu: Date): boolean => datum !== null && datum <= datumVan(nu);',
    stuk: 'datum !== null',
    vervanging: 'true',
    waarom: NULL_IS_GEEN_DATUM,
  },
  {
    bestand: 'permissions/toelating.ts',
    tekst: 'return van === null || van <= nu',
    stuk: 'van === null',
    vervanging: 'false',
    waarom: 'null is no later than any moment: what compares with it holds; the check is for the compiler',
  },
  {
    bestand: 'permissions/toelating.ts',
    tekst: 'if (laatste === null || maanden === undefined || !geldtOp(laatste, nu))',
    stuk: 'laatste === null',
    vervanging: 'false',
    waarom: 'null never holds by itself: what follows says so; the check is for the compiler',
  },
  {
    bestand: 'permissions/feiten.ts',
    tekst: 'BSN_GROND_ZORG: ({ opdracht }) => opdracht.bsnWet !== null && ZORGWETTEN.includes(opdracht.bsnWet),',
    stuk: 'opdracht.bsnWet !== null',
    vervanging: 'true',
    waarom: NULL_IS_GEEN_DATUM,
  },
  {
    bestand: 'permissions/gronden.ts',
    tekst: 'GEWOON: { grond: null, voorwaarde: false },',
    stuk: '{ grond: null, voorwaarde: false }',
    vervanging: '{}',
    waarom: 'asks no ground and no condition, and so does what names neither',
  },
  {
    bestand: 'permissions/selectie.ts',
    tekst: 'if (!isCompositeType(soort)) return null;',
    stuk: '!isCompositeType(soort)',
    vervanging: 'false',
    waarom: 'of a leaf nothing is selected, so there is nothing to collect',
  },
  {
    bestand: 'permissions/shield.ts',
    tekst: "case 'VIA':",
    stuk: "case 'VIA':",
    vervanging: "case 'VIA':",
    waarom: 'falls to the rule of a root field, which refuses an open one and one that is reached so nothing either',
  },
  {
    bestand: 'permissions/shield.ts',
    tekst: 'Object.entries(GEGEVENS[type] ?? {})',
    stuk: 'Object.entries(GEGEVENS[type] ?? {})',
    vervanging: 'Object.entries(GEGEVENS[type] ?? {})',
    waarom: 'what is never withheld passes the middleware as it is',
  },
  {
    bestand: 'permissions/shield.ts',
    tekst: ".filter(([, { aard }]) => aard === 'GEGEVEN')",
    stuk: "aard === 'GEGEVEN'",
    vervanging: 'true',
    waarom: 'what is never withheld passes the middleware as it is',
  },
  {
    bestand: 'permissions/beoordeel.ts',
    tekst: 'return soorten.length === 0 || soorten.some(isRol)',
    stuk: 'soorten.some(isRol)',
    vervanging: 'soorten.every(isRol)',
    waarom: 'who works there has roles and no other name, and anybody else no role',
  },
  {
    bestand: 'permissions/beoordeel.ts',
    tekst: "const overal = soorten.some((soort) => isRol(soort) && reglement.rollen[soort]?.bereik === 'ORGANISATIE');",
    stuk: 'reglement.rollen[soort]?.bereik',
    vervanging: 'reglement.rollen[soort].bereik',
    waarom: 'only roles that the profile gives a reach are among them',
  },
  {
    bestand: 'permissions/beoordeel.ts',
    tekst: 'const zonder = dossier.noodtoegangen.length === 0 ? open : openIn({ ...dossier, noodtoegangen: [] });',
    stuk: 'dossier.noodtoegangen.length === 0',
    vervanging: 'false',
    waarom: 'judges the same dossier a second time, to the same end',
  },
  {
    bestand: 'permissions/uitleg.ts',
    tekst: ": aanvrager.soort === 'MEDEWERKER' && inzageVan(reglement, aanvrager) !== 'OORDEEL';",
    stuk: "aanvrager.soort === 'MEDEWERKER'",
    vervanging: 'true',
    waarom: 'who is outside is explained the verdict alone',
  },
  {
    bestand: 'permissions/uitleg.ts',
    tekst: ".flatMap((veld) => (veld.aard === 'GEGEVEN' && veld.categorie === categorie ? [veld.scope] : []));",
    stuk: "veld.aard === 'GEGEVEN'",
    vervanging: 'true',
    waarom: 'what is not guarded has no category',
  },
  {
    bestand: 'permissions/uitleg.ts',
    tekst:
      'een.wordt.every(({ feit, geldt }) => ander.wordt.some((meer) => meer.feit === feit && meer.geldt === geldt));',
    stuk: 'meer.geldt === geldt',
    vervanging: 'true',
    waarom: 'under one purpose a fact holds or does not: two changes of it become the same',
  },
  {
    bestand: 'permissions/argumenten.ts',
    tekst: "const [type = '', veld = ''] = coordinaat.split('.');",
    stuk: "''",
    vervanging: '"Stryker was here!"',
    waarom: GEEN_PUNT,
  },
  {
    bestand: 'permissions/argumenten.ts',
    tekst: "const [houder = '', naam = ''] = argument.split('.');",
    stuk: "''",
    vervanging: '"Stryker was here!"',
    waarom: GEEN_PUNT,
  },
  {
    bestand: 'permissions/argumenten.ts',
    tekst: "return behandeling?.aard === 'GEGEVEN' ? [behandeling.categorie] : [];",
    stuk: 'behandeling?.aard',
    vervanging: 'behandeling.aard',
    waarom: 'the gateway does not start while an argument is said to use a field that is not served',
  },
  {
    bestand: 'permissions/reglementen/bouwstenen.ts',
    tekst: 'export const aanmeldingLezen = (bron: Bron, nooit: readonly Categorie[] = []): readonly Opent[] => [',
    stuk: '[]',
    vervanging: '["Stryker was here"]',
    waarom: 'leaves out what is no category, which is nothing; and every reglement says what it leaves out',
  },
  {
    bestand: 'permissions/reglementen/bouwstenen.ts',
    tekst: 'export const contactpersonen = (bron: Bron, zonder: readonly Doel[] = []): readonly Opent[] =>',
    stuk: '[]',
    vervanging: '["Stryker was here"]',
    waarom: 'leaves out what is no purpose, which is nothing',
  },
];
