import type { AanvragerSoort } from '../../src/domain/aanvrager';
import { AVG_KLASSE, CATEGORIEEN, type Categorie } from '../../src/domain/categorie';
import { voorwaarde } from '../../src/domain/feitwoorden';
import { ROLLEN, type Rol } from '../../src/domain/opsommingen';
import { openingen, weigering } from '../beoordeel';
import type { Opent, Reglement, Sluit } from '../reglement';
import { REGLEMENTEN } from '../reglementen';
import { BUITEN, KLASSE, opgesomd, tabel, wie, woordVoor } from './woorden';

const isRol = (soort: AanvragerSoort): soort is Rol => (ROLLEN as readonly string[]).includes(soort);

const BINNEN: readonly AanvragerSoort[] = [
  ...ROLLEN,
  // Who is inside without a role of the list, as far as any rule names such a caller.
  ...new Set(
    Object.values(REGLEMENTEN)
      .flatMap(({ regels }) => regels.flatMap(({ voor }) => voor))
      .filter((soort) => soort !== 'BETROKKENE' && !BUITEN.includes(soort) && !isRol(soort)),
  ),
];
const BEREIK = {
  ORGANISATIE: 'de hele organisatie',
  PROJECT: 'de eigen opdrachten',
  TOEGEWEZEN: 'de toegewezen cliënten',
} as const;

/** Who of these the profile lets reach dossiers; a rule that names a role without reach opens nothing to it. */
const metBereik = ({ rollen }: Reglement, soorten: readonly AanvragerSoort[]): readonly AanvragerSoort[] =>
  soorten.filter((soort) => !isRol(soort) || rollen[soort]);

const isOpent = (regel: { aard: string }): regel is Opent => regel.aard === 'OPENT';
const isSluit = (regel: { aard: string }): regel is Sluit => regel.aard === 'SLUIT';

function wat(categorieen: readonly Categorie[]): string {
  const rest = CATEGORIEEN.filter((categorie) => !categorieen.includes(categorie));
  if (rest.length === 0) return 'alles';
  return rest.length <= 7 ? `alles behalve ${opgesomd(rest)}` : opgesomd(categorieen);
}

/** The purposes under which this caller may read the category, each with its rules; * says that a condition goes with it. */
function cel(reglement: Reglement, soort: AanvragerSoort, categorie: Categorie): string {
  const onder = reglement.doelen.flatMap((doel) => {
    const regels = openingen(reglement, metBereik(reglement, [soort]), [doel], categorie);
    if (regels.length === 0) return [];
    const voorwaardelijk = regels.every(({ mits }) => mits.length > 0) ? '*' : '';
    return [`${doel}${voorwaardelijk} (${[...new Set(regels.map(({ regel }) => regel))].join(', ')})`];
  });
  return onder.join('<br>') || '–';
}

const overzicht = (reglement: Reglement, soorten: readonly AanvragerSoort[]): string =>
  tabel(
    ['', ...soorten.map(woordVoor)],
    CATEGORIEEN.map((categorie) => [
      [`**${woordVoor(categorie)}**`, ...KLASSE[AVG_KLASSE[categorie]]].join('<br>'),
      ...soorten.map((soort) => cel(reglement, soort, categorie)),
    ]),
  );

const wieWerktHier = ({ rollen, rolRegel }: Reglement): string =>
  tabel(
    ['rol', 'bereikt', 'regel'],
    ROLLEN.map((rol) => {
      const bereik = rollen[rol];
      return [woordVoor(rol), bereik ? BEREIK[bereik.bereik] : 'niets', bereik?.regel ?? rolRegel];
    }),
  );

function watOpent(reglement: Reglement): string {
  return reglement.doelen
    .map((doel) => {
      const rijen = reglement.regels
        .filter(isOpent)
        .filter(({ onder, voor }) => onder.includes(doel) && metBereik(reglement, voor).length > 0);
      if (rijen.length === 0) return `#### ${doel}\n\nOnder dit doel opent geen regel iets.`;
      const cellen = rijen.map(({ voor, categorieen, mits, regel, artikel, grondslag, anders }) => [
        wie(metBereik(reglement, voor)),
        wat(categorieen),
        mits.map(voorwaarde).join(' **en** ') || 'geen voorwaarde',
        `${regel} (${artikel})`,
        grondslag,
        anders,
      ]);
      return `#### ${doel}\n\n${tabel(['wie', 'leest', 'mits', 'regel (artikel)', 'grondslag', 'anders'], cellen)}`;
    })
    .join('\n\n');
}

const watSluit = ({ regels }: Reglement): string => {
  const rijen = regels
    .filter(isSluit)
    .map(({ voor, categorieen, als, regel, artikel, code }) => [
      wie(voor),
      wat(categorieen),
      als.map(voorwaarde).join(' **en** '),
      `${regel} (${artikel})`,
      code,
    ]);
  return rijen.length === 0
    ? 'Geen regel.'
    : tabel(['voor wie', 'wat', 'als', 'regel (artikel)', 'code in het antwoord'], rijen);
};

/** What no rule opens to a caller under any purpose, grouped by the rule and code of the refusal. */
function nooitOpen(reglement: Reglement): string {
  const rijen = [...BUITEN, 'BETROKKENE' as const, ...BINNEN].flatMap((soort) => {
    const perRegel = new Map<string, Categorie[]>();
    for (const categorie of CATEGORIEEN) {
      if (cel(reglement, soort, categorie) !== '–') continue;
      const besluit = weigering(reglement, metBereik(reglement, [soort]), reglement.doelen, categorie);
      const dicht = `${besluit.regel} | ${besluit.uitkomst === 'AFGESCHERMD' ? besluit.code : ''}`;
      perRegel.set(dicht, [...(perRegel.get(dicht) ?? []), categorie]);
    }
    // What is not on one line stands on another, so that only a single line can say 'alles'.
    const namen = perRegel.size === 1 ? wat : opgesomd;
    return [...perRegel].map(([dicht, categorieen]) => [woordVoor(soort), namen(categorieen), ...dicht.split(' | ')]);
  });
  return tabel(['wie', 'leest nooit', 'regel', 'code in het antwoord'], rijen);
}

const hoofdstuk = (reglement: Reglement): string =>
  [
    `## ${reglement.profiel}`,
    `${reglement.naam}, versie ${reglement.versie}. Doelen (${reglement.doelRegel}): ${reglement.doelen.join(', ')}.`,
    '### Wie buiten leest',
    overzicht(reglement, [...BUITEN, 'BETROKKENE']),
    '### Wie binnen leest',
    overzicht(reglement, BINNEN),
    '### Hoe ver een rol reikt',
    wieWerktHier(reglement),
    '### Wat opent',
    watOpent(reglement),
    '### Wat sluit, ook als een andere regel opent',
    watSluit(reglement),
    '### Wat nooit opengaat',
    nooitOpen(reglement),
  ].join('\n\n');

/** docs/policy-matrix.md: who reads what under which purpose, by which rule and on which ground; in Dutch, for a privacy officer. */
export const matrixDocument = (): string =>
  `${[
    '<!-- Generated from permissions/reglementen by `npm run generate`: do not edit. -->',
    '# Wie leest wat',
    `Per reglement: wie welke categorie gegevens leest, onder welk doel, door welke regel en op welke grond. Wat hier niet
staat, is dicht. In de overzichten staat per doel de regel die opent; **\\*** zegt dat er een voorwaarde bij hoort, die
onder 'Wat opent' staat; **–** zegt dat geen regel opent. Onder AANMELDING gaat het om de aanmelding, onder elk ander
doel om het dossier. Een opdrachtgever leest altijd alleen wat bij de eigen opdracht
hoort, en van rapportages alleen wat is vrijgegeven. De kolom 'anders' noemt de
code die in het antwoord staat als een voorwaarde niet vervuld is; welke dat was, hoort wie buiten staat niet. Wat elke
regel zegt, staat in [rules.md](rules.md). Onder een categorie staat haar klasse: wat *gevoelig* is gaat alleen onder een
voorwaarde naar buiten, wat *bijzonder* is bovendien alleen op een grond van AVG 9, en een *wettelijk nummer* alleen op
UAVG 46.`,
    ...Object.values(REGLEMENTEN).map(hoofdstuk),
  ].join('\n\n')}\n`;
