import type { GraphQLFormattedError } from 'graphql';
import type { Exportvraag } from './vraag';

/** Asks one part, and gives the body of its answer: an operation like any other, judged, recorded and committed by then. */
export type VraagDeel = (variabelen: { readonly na: string | null; readonly first: number }) => Promise<string>;

interface Bladzijde {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Antwoord {
  readonly data?: Readonly<Record<string, Bladzijde | null>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const regel = (inhoud: object): string => `${JSON.stringify(inhoud)}\n`;

/** A part: its rows, and where to go on after it; null for what is no page, such as a refusal. */
export interface Deel {
  readonly bladzijde: Bladzijde | null;
  readonly antwoord: Antwoord;
}

export function leesDeel({ lijst }: Exportvraag, tekst: string): Deel {
  const antwoord = JSON.parse(tekst) as Antwoord;
  return { bladzijde: antwoord.data?.[lijst] ?? null, antwoord };
}

/** What is told with the rows of a part: how far the reader is when it has them, and what was withheld. */
const metDeel = ({ pageInfo, nodes }: Bladzijde, { errors, extensions }: Antwoord, na: string | null): string =>
  regel({ deel: { na: pageInfo.endCursor ?? na, aantal: nodes.length, ...extensions, ...(errors && { errors }) } });

/**
 * The lines of an export: `{"rij": …}` for each row, `{"deel": …}` after the rows of each part, and `{"einde": …}` when all
 * of it was given. Without that last line it is not all: `{"fout": …}` says why, and the place to go on from is that of
 * the last part. A part is asked when the lines before it were taken, and not before.
 * @param eerste the first part, which was asked to know whether there is an answer at all.
 * @param gaatDoor whether a next part may be asked; false ends it without a last line.
 */
export async function* exportregels(
  vraag: Exportvraag,
  eerste: Deel,
  vraagDeel: VraagDeel,
  gaatDoor: () => boolean,
): AsyncGenerator<string, void, undefined> {
  let deel = eerste;
  let na = vraag.na;
  let rijen = 0;
  for (;;) {
    const { bladzijde, antwoord } = deel;
    if (bladzijde === null) {
      yield regel({ fout: { na, errors: antwoord.errors ?? [] } });
      return;
    }
    rijen += bladzijde.nodes.length;
    yield bladzijde.nodes.map((rij) => regel({ rij })).join('') + metDeel(bladzijde, antwoord, na);
    na = bladzijde.pageInfo.endCursor ?? na;
    if (!bladzijde.pageInfo.hasNextPage) {
      yield regel({ einde: { na, rijen } });
      return;
    }
    if (!gaatDoor()) return;
    deel = leesDeel(vraag, await vraagDeel({ na, first: vraag.per }));
  }
}
