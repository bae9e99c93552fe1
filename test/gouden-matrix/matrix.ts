import type { AanvragerSoort } from '../../src/domain/aanvrager';
import { AFSCHERMCODES, type Afschermcode } from '../../src/domain/besluit';
import { CATEGORIEEN, type Categorie } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { FEITEN, type Feit } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, type Profiel, ROLLEN } from '../../src/domain/opsommingen';
import { delenVan, opgesomd, tabelIn, uit } from './tabel';

/*
 * The golden matrix of a profile as it is written in <profiel>.md: by hand from the text of the reglement, and from
 * nothing in permissions/.
 */

/** Every kind of caller: the compiler asks for one that the code knows and this does not. */
const SOORTEN_VAN: Readonly<Record<AanvragerSoort, true>> = {
  ...(Object.fromEntries(OPDRACHTGEVER_SOORTEN.map((soort) => [soort, true])) as Record<
    (typeof OPDRACHTGEVER_SOORTEN)[number],
    true
  >),
  PARTNER: true,
  BETROKKENE: true,
  NOODTOEGANG: true,
  ...(Object.fromEntries(ROLLEN.map((rol) => [rol, true])) as Record<(typeof ROLLEN)[number], true>),
};
export const SOORTEN = Object.keys(SOORTEN_VAN) as readonly AanvragerSoort[];

/** Who is outside. */
export const BUITEN: readonly AanvragerSoort[] = [...OPDRACHTGEVER_SOORTEN, 'PARTNER'];

const GROEPEN: Readonly<Record<string, readonly AanvragerSoort[]>> = {
  BUITEN,
  BINNEN: ROLLEN,
};

/** One way to open a cell: all its facts hold. */
export interface Weg {
  readonly regel: string;
  readonly anders: Afschermcode;
  readonly feiten: readonly Feit[];
  /** What is answered inside when of the facts only these lack. */
  readonly eistVan: ReadonlyMap<Feit, Gezegd>;
}

/** What is answered when it is closed. */
export interface Gezegd {
  readonly regel: string;
  readonly code: Afschermcode;
}

export interface Sluiting {
  readonly als: Feit;
  readonly tenzij: Feit | null;
  readonly wie: readonly AanvragerSoort[];
  readonly wat: readonly Categorie[];
  /** Null: whoever is outside reads what is always said. */
  readonly gezegd: Gezegd | null;
}

export interface Dicht {
  readonly wie: readonly AanvragerSoort[];
  readonly wat: readonly Categorie[];
  readonly gezegd: Gezegd;
}

export interface Cel {
  readonly wie: AanvragerSoort;
  readonly doel: Doel;
  readonly categorie: Categorie;
}

export interface Matrix {
  readonly profiel: Profiel;
  /** Who reads nothing at all, whatever the purpose. */
  readonly leestNiets: readonly AanvragerSoort[];
  /** The rule that is named where only another purpose opens. */
  readonly buitenDoel: string;
  /** The purposes and categories that it speaks of by name, and of whom. */
  readonly doelen: readonly Doel[];
  readonly categorieen: readonly Categorie[];
  readonly soorten: readonly AanvragerSoort[];
  readonly wegen: ReadonlyMap<string, readonly Weg[]>;
  readonly sluit: readonly Sluiting[];
  readonly dicht: readonly Dicht[];
}

export const sleutel = ({ wie, doel, categorie }: Cel): string => `${wie} ${doel} ${categorie}`;

const VERZAMELINGEN: Readonly<Record<string, readonly Categorie[]>> = {
  ALLES: CATEGORIEEN,
  DOSSIER: CATEGORIEEN.filter((categorie) => categorie !== 'CONTACTPERSOON'),
};

const soorten = (cel: string): readonly AanvragerSoort[] =>
  opgesomd(cel).flatMap((naam) => GROEPEN[naam] ?? [uit(SOORTEN, naam)]);
const categorieen = (cel: string): readonly Categorie[] =>
  opgesomd(cel).flatMap((naam) => VERZAMELINGEN[naam] ?? [uit(CATEGORIEEN, naam)]);
const feit = (naam: string): Feit => uit(FEITEN, naam);

function gezegd(cel: string): Gezegd {
  const [regel = '', code = ''] = cel.split(' ');
  return { regel, code: uit(AFSCHERMCODES, code) };
}

const WEG = /^- \*\*(\w+)\*\*: (\S+), anders (\w+)(?:: (.+))?$/gm;

const FEIT_VAN = /^(\w+)(?: \((.+)\))?$/;
const feitenIn = (tekst: string | undefined) =>
  (tekst?.split(' + ') ?? []).map((deel) => {
    const [, naam = '', van] = FEIT_VAN.exec(deel) ?? [];
    return { naam: feit(naam), van: van === undefined ? null : gezegd(van) };
  });

/** The ways that are explained under a table, by name. */
const wegenIn = (tekst: string): ReadonlyMap<string, Weg> =>
  new Map(
    [...tekst.matchAll(WEG)].map(([, naam = '', regel = '', anders = '', tekstVanFeiten]) => {
      const feiten = feitenIn(tekstVanFeiten);
      const eistVan = new Map(feiten.flatMap(({ naam: van, van: dan }) => (dan === null ? [] : [[van, dan] as const])));
      return [naam, { regel, anders: uit(AFSCHERMCODES, anders), feiten: feiten.map((een) => een.naam), eistVan }];
    }),
  );

function cellenIn(doel: Doel, tekst: string): readonly (readonly [string, readonly Weg[]])[] {
  const [[, ...kolommen] = [], ...rijen] = tabelIn(tekst);
  const wegen = wegenIn(tekst);
  return rijen.flatMap(([rij = '', ...cellen]) =>
    cellen.map((cel, nummer) => {
      const waar = { wie: uit(SOORTEN, kolommen[nummer] ?? ''), doel, categorie: uit(CATEGORIEEN, rij) };
      const namen = opgesomd(cel).map((naam) => {
        const weg = wegen.get(naam);
        if (weg === undefined) throw new Error(`'${naam}' is not explained under ${doel}`);
        return weg;
      });
      return [sleutel(waar), namen] as const;
    }),
  );
}

/** Reads the matrix of a profile; a name that nothing knows is an error. */
export function leesMatrix(profiel: Profiel): Matrix {
  const delen = delenVan(`${profiel.toLowerCase()}.md`);
  const onder = (kop: string): string => delen.find((deel) => deel.kop === kop)?.tekst ?? '';
  const perDoel = delen.filter(({ kop }) => kop !== '' && !kop.startsWith('Wat '));
  const [, niets = '', buitenDoel = ''] = /^Leest niets: (.+)\. Buiten het doel: (\S+)\.$/m.exec(onder('')) ?? [];
  const leestNiets = niets === 'niemand' ? [] : soorten(niets);
  const tabellen = perDoel.map(({ tekst }) => tabelIn(tekst));
  const dicht = tabelIn(onder('Wat dicht is')).slice(1);
  return {
    profiel,
    leestNiets,
    buitenDoel,
    doelen: perDoel.map(({ kop }) => uit(DOELEN, kop)),
    categorieen: [
      ...tabellen.flatMap(([, ...rijen]) => rijen.map(([rij = '']) => uit(CATEGORIEEN, rij))),
      ...dicht.flatMap(([wat = '']) => (wat === 'ALLES' ? [] : categorieen(wat))),
    ],
    soorten: [
      ...tabellen.flatMap(([[, ...kolommen] = []]) => kolommen.map((kolom) => uit(SOORTEN, kolom))),
      ...leestNiets,
    ],
    wegen: new Map(perDoel.flatMap(({ kop, tekst }) => cellenIn(uit(DOELEN, kop), tekst))),
    sluit: tabelIn(onder('Wat sluit'))
      .slice(1)
      .map(([als = '', tenzij = '', wie = '', wat = '', dan = '']) => ({
        als: feit(als),
        tenzij: tenzij === '–' ? null : feit(tenzij),
        wie: soorten(wie),
        wat: categorieen(wat),
        gezegd: dan === '–' ? null : gezegd(dan),
      })),
    dicht: dicht.map(([wat = '', wie = '', dan = '']) => ({
      wat: categorieen(wat),
      wie: soorten(wie),
      gezegd: gezegd(dan),
    })),
  };
}

/** What an aanmelding may hold and where it may come from: 'mag', or the rule by which it is refused. */
export interface Aanmeldlijst {
  readonly groepen: Readonly<Record<string, string>>;
  readonly herkomsten: Readonly<Record<string, string>>;
}

export function leesAanmeldlijst(profiel: Profiel): Aanmeldlijst {
  const delen = delenVan(`${profiel.toLowerCase()}.md`);
  const lijst = (kop: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      tabelIn(delen.find((deel) => deel.kop === kop)?.tekst ?? '')
        .slice(1)
        .map(([naam = '', antwoord = '']) => [naam, antwoord]),
    );
  return { groepen: lijst('Wat een aanmelding mag bevatten'), herkomsten: lijst('Wat de herkomst mag zijn') };
}

/** What else a reglement asks, of whom and by which rule, in the words of its matrix. */
export const leesGevraagd = (profiel: Profiel): readonly string[] =>
  tabelIn(delenVan(`${profiel.toLowerCase()}.md`).find(({ kop }) => kop === 'Wat verder wordt gevraagd')?.tekst ?? '')
    .slice(1)
    .map((cellen) => cellen.join(' | '));
