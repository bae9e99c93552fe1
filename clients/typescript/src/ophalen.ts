import type { Afgeschermd } from './afgeschermd.ts';
import {
  NieuweGebeurtenissenDocument,
  type NieuweGebeurtenissenQuery,
  NieuweRapportagesDocument,
  type NieuweRapportagesQuery,
} from './operaties.generated.ts';
import type { Kanttekening, Poort, Vraagopties } from './poort.ts';

export type Rapportage = NonNullable<NieuweRapportagesQuery['rapportages']>['nodes'][number];
export type Gebeurtenis = NonNullable<NieuweGebeurtenissenQuery['gebeurtenissen']>['nodes'][number];

/** Een deel van wat er nieuw is. Verwerk het, en bewaar dan pas `cursor`: die geeft u de volgende keer als `na`. */
export interface Bladzijde<T> {
  readonly nodes: readonly T[];
  readonly cursor: string;
  readonly afgeschermd: readonly Afgeschermd[];
  readonly kanttekeningen: readonly Kanttekening[];
}

export interface Ophaalopties extends Pick<Vraagopties, 'doelen' | 'signaal'> {
  /** De cursor die u de vorige keer bewaarde; zonder: vanaf het begin. */
  readonly na?: string | undefined;
  /** Hoeveel tegelijk: 1 tot en met 100, standaard 100. */
  readonly perBladzijde?: number;
}

interface Deel<T> extends Omit<Bladzijde<T>, 'cursor'> {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** Haalt op tot er niets meer is. */
async function* bladzijden<T>(
  begin: string | undefined,
  haal: (na: string | undefined) => Promise<Deel<T>>,
): AsyncGenerator<Bladzijde<T>> {
  let na = begin;
  for (;;) {
    const { pageInfo, ...deel } = await haal(na);
    const { endCursor: cursor, hasNextPage } = pageInfo;
    if (cursor === null || cursor === na) return;
    yield { ...deel, cursor };
    if (!hasNextPage) return;
    na = cursor;
  }
}

const LEEG = { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };

/**
 * Rapportages die sinds `na` zijn vrijgegeven, in volgorde: niets gemist en niets dubbel. Geeft niets als er niets nieuws is;
 * uw cursor blijft dan gelden.
 */
export const nieuweRapportages = (
  poort: Poort,
  { na: begin, perBladzijde: first = 100, ...opties }: Ophaalopties = {},
): AsyncGenerator<Bladzijde<Rapportage>> =>
  bladzijden(begin, async (na) => {
    const { data, afgeschermd, kanttekeningen } = await poort.vraag(NieuweRapportagesDocument, { na, first }, opties);
    return { ...(data.rapportages ?? LEEG), afgeschermd, kanttekeningen };
  });

/**
 * Wat er sinds `na` voor u veranderde, in volgorde: niets gemist en niets dubbel. Lees zelf wat er te lezen is; bij
 * INGETROKKEN verwijdert u wat u had.
 */
export const nieuweGebeurtenissen = (
  poort: Poort,
  { na: begin, perBladzijde: first = 100, ...opties }: Ophaalopties = {},
): AsyncGenerator<Bladzijde<Gebeurtenis>> =>
  bladzijden(begin, async (na) => {
    const { data, afgeschermd, kanttekeningen } = await poort.vraag(
      NieuweGebeurtenissenDocument,
      { na, first },
      opties,
    );
    return { ...(data.gebeurtenissen ?? LEEG), afgeschermd, kanttekeningen };
  });
