import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Aanvrager, AanvragerSoort } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import { OPDRACHTGEVER_SOORTEN, ROLLEN } from '../src/domain/opsommingen';
import { BETROKKENE_SOORTEN, type BetrokkeneSoort } from '../src/domain/verwerking';
import { isRol } from './beoordeel';
import { GEGEVENS, ONDERWERPEN } from './gegevens';
import type { Regelboekregel, Regelsoort } from './regelboek';
import { regelboekVan } from './regelboeken';
import type { Opent, Reglement } from './reglement';
import { VERWERKINGEN, type Verwerking, verwerkingVan } from './verwerkingen';

/** A rule under which an activity gives categories to recipients, for one purpose. */
export interface Verwerkingsgrond {
  readonly doel: Doel;
  readonly grondslag: string;
  readonly regel: string;
  readonly artikel: string;
  readonly tekst: string;
  readonly categorieen: readonly Categorie[];
  /** Who receives them: also the organisatie's own people (F2-37). */
  readonly ontvangers: readonly AanvragerSoort[];
}

/** A rule of the regelboek, and how far the gateway has come with it. */
export interface Registerregel extends Pick<Regelboekregel, 'artikel' | 'tekst'> {
  readonly id: string;
  readonly uitvoering: string;
}

/** What the register says of an activity under one reglement. Null is what its text does not lay down. */
export interface Registratie {
  readonly verwerking: Verwerking;
  /** Those of its purposes that the reglement knows. */
  readonly doelen: readonly Doel[];
  readonly betrokkenen: readonly BetrokkeneSoort[];
  /** Who may ask its operations. */
  readonly aanvragers: readonly Aanvrager['soort'][];
  readonly gronden: readonly Verwerkingsgrond[];
  /** The activities to which its operations lead on; what they give there is theirs. */
  readonly leidtNaar: readonly string[];
  /** The rules that lay down how long. */
  readonly bewaartermijn: readonly Registerregel[] | null;
  /** What else the reglement says of keeping and destroying. */
  readonly bewaren: readonly Registerregel[];
  readonly beveiliging: readonly Registerregel[] | null;
}

/** To what a value belongs: the gate judges each of these in its own way. */
type Onderwerpsoort = 'DOSSIER' | 'AANMELDING' | 'OPDRACHTGEVER';

/** Personal data that an activity can give. */
interface Deel {
  readonly van: Onderwerpsoort;
  readonly categorie: Categorie;
}

/** What a root field leads to: the data that it gives, and the nouns to which it leads on. */
interface Strekking {
  readonly delen: readonly Deel[];
  readonly verder: readonly string[];
}

function onderwerpVan(type: string): Onderwerpsoort {
  const onderwerp = ONDERWERPEN[type];
  return onderwerp === 'AANMELDING' || onderwerp === 'OPDRACHTGEVER' ? onderwerp : 'DOSSIER';
}

function betrokkeneVan({ van, categorie }: Deel): BetrokkeneSoort {
  if (categorie === 'CONTACTPERSOON') return 'CONTACTPERSOON';
  return van === 'AANMELDING' ? 'AANGEMELDE' : 'CLIENT';
}

/** The type of what a field gives; of a connection, of what is on its pages. */
function gegevenDoor(veld: GraphQLField<unknown, unknown> | undefined): GraphQLObjectType | undefined {
  const type = getNamedType(veld?.type);
  if (!isObjectType(type)) return undefined;
  return gegevenDoor(type.getFields().nodes) ?? type;
}

/** The nouns of the schema, each with the root fields of Query that give it. */
function nomina(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const gevonden = new Map<string, readonly string[]>();
  for (const veld of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const naam = gegevenDoor(veld)?.name;
    if (naam !== undefined) gevonden.set(naam, [...(gevonden.get(naam) ?? []), veld.name]);
  }
  return gevonden;
}

/** Follows the fields of the schema from a root field through what it gives, and no further than another noun. */
function strekkingVan(schema: GraphQLSchema, rootveld: string): Strekking {
  const kent = nomina(schema);
  const begin = gegevenDoor(
    schema.getQueryType()?.getFields()[rootveld] ?? schema.getMutationType()?.getFields()[rootveld],
  );
  /** Each type, with the noun to which it belongs; null: none yet, as what wraps the outcome of a mutation. */
  const gezien = new Map<GraphQLObjectType, string | null>();
  const bereik = (type: GraphQLObjectType, binnen: string | null): void => {
    if (!gezien.has(type)) gezien.set(type, kent.has(type.name) ? type.name : binnen);
  };
  const delen = new Map<string, Deel>();
  const verder = new Set<string>();
  if (begin) bereik(begin, null);
  for (const [type, binnen] of gezien)
    for (const veld of Object.values(type.getFields())) {
      const behandeling = GEGEVENS[type.name]?.[veld.name];
      if (behandeling?.aard === 'GEGEVEN') {
        const deel = { van: onderwerpVan(type.name), categorie: behandeling.categorie };
        delen.set(`${deel.van} ${deel.categorie}`, deel);
      }
      const naar = gegevenDoor(veld);
      if (naar === undefined) continue;
      const anderNomen = binnen !== null && naar.name !== binnen && kent.has(naar.name);
      if (anderNomen || behandeling?.aard === 'SCHAKEL') verder.add(naar.name);
      else bereik(naar, binnen);
    }
  return { delen: [...delen.values()], verder: [...verder] };
}

const NAMEN: Readonly<Record<Aanvrager['soort'], readonly AanvragerSoort[]>> = {
  OPDRACHTGEVER: OPDRACHTGEVER_SOORTEN,
  PARTNER: ['PARTNER'],
  MEDEWERKER: [...ROLLEN, 'NOODTOEGANG'],
  BETROKKENE: ['BETROKKENE'],
};

/** For which kinds of caller a root field is. */
function aanvragersVan(rootveld: string): readonly Aanvrager['soort'][] {
  const behandeling = GEGEVENS.Query?.[rootveld] ?? GEGEVENS.Mutation?.[rootveld];
  return behandeling?.aard === 'WORTEL' ? behandeling.voor : [];
}

/** The names by which the policy knows who may use a root field, as far as the reglement gives a role reach. */
const bellersVan = ({ rollen }: Reglement, rootveld: string): readonly AanvragerSoort[] =>
  aanvragersVan(rootveld)
    .flatMap((soort) => NAMEN[soort])
    .filter((naam) => !isRol(naam) || rollen[naam]);

/** Whether the gate can open it by this rule: an aanmelding has a purpose of its own, and only a dossier has facts to ask. */
const opentVoor = ({ van }: Deel, { mits }: Opent, doel: Doel): boolean =>
  (van === 'AANMELDING') === (doel === 'AANMELDING') && (van === 'DOSSIER' || mits.length === 0);

/** Under which rules and for which purposes a root field gives what to whom. */
export function grondenVan(schema: GraphQLSchema, reglement: Reglement, rootveld: string): readonly Verwerkingsgrond[] {
  const { delen } = strekkingVan(schema, rootveld);
  const bellers = bellersVan(reglement, rootveld);
  return reglement.regels
    .filter((regel): regel is Opent => regel.aard === 'OPENT')
    .flatMap((opening) => {
      const { regel, artikel, tekst, grondslag } = opening;
      const ontvangers = opening.voor.filter((soort) => bellers.includes(soort));
      if (ontvangers.length === 0) return [];
      return opening.onder.flatMap((doel) => {
        const categorieen = opening.categorieen.filter((categorie) =>
          delen.some((deel) => deel.categorie === categorie && opentVoor(deel, opening, doel)),
        );
        return categorieen.length === 0 ? [] : [{ doel, grondslag, regel, artikel, tekst, categorieen, ontvangers }];
      });
    });
}

/** One line for a rule, purpose and categories, with all who receive them. */
function samengevoegd(gronden: readonly Verwerkingsgrond[]): readonly Verwerkingsgrond[] {
  const regels = new Map<string, Verwerkingsgrond>();
  for (const grond of gronden) {
    const { doel, regel, grondslag, categorieen } = grond;
    const sleutel = [doel, regel, grondslag, ...categorieen].join(' ');
    const ontvangers = new Set([...(regels.get(sleutel)?.ontvangers ?? []), ...grond.ontvangers]);
    regels.set(sleutel, { ...grond, ontvangers: [...ontvangers] });
  }
  return [...regels.values()];
}

const uniek = <T>(waarden: readonly T[]): readonly T[] => [...new Set(waarden)];

/** The rules of the reglement about one of these. */
function regelsOver({ profiel }: Reglement, soorten: readonly Regelsoort[]): readonly Registerregel[] {
  return Object.entries(regelboekVan(profiel))
    .filter(([, regel]) => regel.soorten.some((soort) => soorten.includes(soort)))
    .map(([id, { artikel, tekst, stand }]) => ({ id, artikel, tekst, uitvoering: stand.toelichting }));
}

const ofNietVastgelegd = <T>(regels: readonly T[]): readonly T[] | null => (regels.length === 0 ? null : regels);

function registratie(schema: GraphQLSchema, reglement: Reglement, verwerking: Verwerking): Registratie {
  const { rootvelden } = verwerking;
  const strekkingen = rootvelden.map((rootveld) => strekkingVan(schema, rootveld));
  const betrokkenen = strekkingen.flatMap(({ delen }) => delen.map(betrokkeneVan));
  const termijn = regelsOver(reglement, ['BEWAARTERMIJN']);
  const bewaren = regelsOver(reglement, ['BEWAREN', 'VERNIETIGEN']);
  const heeftGegevens = betrokkenen.length > 0;
  return {
    verwerking,
    doelen: verwerking.doelen.filter((doel) => reglement.doelen.includes(doel)),
    betrokkenen: BETROKKENE_SOORTEN.filter((soort) => betrokkenen.includes(soort)),
    aanvragers: uniek(rootvelden.flatMap(aanvragersVan)),
    gronden: samengevoegd(rootvelden.flatMap((rootveld) => grondenVan(schema, reglement, rootveld))),
    leidtNaar: uniek(
      strekkingen
        .flatMap(({ verder }) => verder)
        .flatMap((nomen) => nomina(schema).get(nomen) ?? [])
        .map((ander) => verwerkingVan(ander).id),
    ).filter((id) => id !== verwerking.id),
    bewaartermijn: heeftGegevens ? ofNietVastgelegd(termijn) : null,
    bewaren: heeftGegevens ? bewaren.filter(({ id }) => !termijn.some((regel) => regel.id === id)) : [],
    beveiliging: ofNietVastgelegd(regelsOver(reglement, ['BEVEILIGING'])),
  };
}

/** The register of processing activities (AVG 30) of who works under this reglement, in the order of the table. */
export const registerVan = (schema: GraphQLSchema, reglement: Reglement): readonly Registratie[] =>
  VERWERKINGEN.map((verwerking) => registratie(schema, reglement, verwerking)).filter(
    ({ doelen }) => doelen.length > 0,
  );
