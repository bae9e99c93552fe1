import type { RaadplegingId } from '../../../src/domain/ids';
import type { Patroon } from '../../../src/domain/verstrekking';
import { verstrekkingId } from '../../../src/domain/verstrekking';
import type { Beller } from '../../support/gateway';
import type { Opstelling } from '../stale/opstelling';

/** One decision of the past, as the ledger has it. */
export interface Vastgelegd {
  readonly id: string;
  /** How the personas of its organisatie end. */
  readonly organisatie: string;
  readonly betrokkene: string;
  readonly beller: string;
  readonly versie: string;
  readonly patroon: Patroon;
}

/** All that was recorded, in the order in which it was. */
export async function leesVastgelegd({ db }: Opstelling): Promise<readonly Vastgelegd[]> {
  const { rows } = await db.query<Omit<Vastgelegd, 'id'> & { raadplegingId: RaadplegingId; nummer: number }>(
    `SELECT v.raadpleging_id AS "raadplegingId", v.nummer, lower(o.profiel) AS organisatie,
       v.betrokkene_soort AS betrokkene, r.soort AS beller, r.beleid AS versie, r.patronen -> v.patroon AS patroon
     FROM verstrekking v JOIN raadpleging r ON r.organisatie_id = v.organisatie_id AND r.id = v.raadpleging_id
     JOIN organisatie o ON o.id = v.organisatie_id
     WHERE r.patronen -> v.patroon <> '{}' ORDER BY r.id, v.nummer`,
  );
  return rows.map(({ raadplegingId, nummer, ...rest }) => ({ ...rest, id: verstrekkingId({ raadplegingId, nummer }) }));
}

interface Oordeel {
  readonly toegestaan: boolean;
  readonly grondslag: string | null;
  readonly regel: { readonly id: string };
}

export interface ToegangOp {
  readonly beleid: string;
  readonly gelijk: boolean;
  readonly nuToegestaan: boolean;
  readonly categorieen: readonly (Oordeel & {
    readonly categorie: string;
    readonly velden: readonly string[];
    readonly toen: Oordeel;
    readonly nu: Oordeel;
  })[];
}

const OORDEEL = 'toegestaan regel { id } grondslag';
const VELDEN = `beleid gelijk nuToegestaan
  categorieen { categorie velden regel { id } grondslag toen { ${OORDEEL} } nu { ${OORDEEL} } }`;
const TEGELIJK = 20;

/** Asks the gateway to judge each of them again; null where it does not say. */
async function vraagAlle(wie: Beller, ids: readonly string[]): Promise<readonly (ToegangOp | null)[]> {
  const antwoorden: (ToegangOp | null)[] = [];
  for (let begin = 0; begin < ids.length; begin += TEGELIJK) {
    const deel = ids.slice(begin, begin + TEGELIJK);
    const vragen = deel.map((id, nummer) => `a${nummer}: toegangOp(verstrekkingId: "${id}") { ${VELDEN} }`);
    const { data } = await wie.vraag<Record<string, ToegangOp | null>>(`{ ${vragen.join('\n')} }`);
    antwoorden.push(...deel.map((_, nummer) => data?.[`a${nummer}`] ?? null));
  }
  return antwoorden;
}

export interface Herhaald {
  readonly vastgelegd: Vastgelegd;
  readonly antwoord: ToegangOp | null;
}

/** Has the FG of each organisatie ask it of all that was recorded there. */
export async function herhaalAlles(
  { overal }: Opstelling,
  alle: readonly Vastgelegd[],
  gateway: 0 | 1,
): Promise<readonly Herhaald[]> {
  const herhaald: Herhaald[] = [];
  for (const organisatie of new Set(alle.map((een) => een.organisatie))) {
    const eigen = alle.filter((een) => een.organisatie === organisatie);
    const fg = (await overal(`fg-1-${organisatie}`))[gateway];
    if (!fg) throw new Error(`there is no gateway ${gateway}`);
    const antwoorden = await vraagAlle(
      fg,
      eigen.map(({ id }) => id),
    );
    for (const [nummer, vastgelegd] of eigen.entries())
      herhaald.push({ vastgelegd, antwoord: antwoorden[nummer] ?? null });
  }
  return herhaald;
}

/** What is told is what was recorded, and judging again gave the same, category by category. */
export function isGelijk({ vastgelegd: { patroon, versie }, antwoord }: Herhaald): boolean {
  if (antwoord === null || antwoord.beleid !== versie || !antwoord.gelijk) return false;
  const namen = Object.keys(patroon);
  return (
    antwoord.categorieen.length === namen.length &&
    antwoord.categorieen.every(({ categorie, velden, regel, grondslag, toen }) => {
      const verstrekt = patroon[categorie as keyof Patroon];
      return (
        verstrekt !== undefined &&
        verstrekt.regel === regel.id &&
        verstrekt.grondslag === grondslag &&
        verstrekt.velden.join() === velden.join() &&
        toen.toegestaan &&
        toen.regel.id === regel.id &&
        toen.grondslag === grondslag
      );
    })
  );
}
