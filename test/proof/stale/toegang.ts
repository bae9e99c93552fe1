import { randomUUID } from 'node:crypto';
import type { Beller } from '../../support/gateway';

/** A way in which a value is reached, and how it is given and taken away; both resolve when that was answered. */
export interface Toegang {
  readonly naam: string;
  /** @param waar which of the gateways is asked. */
  geef(waar: number): Promise<void>;
  neem(waar: number): Promise<void>;
  /** Asks, and says whether the value shows. */
  readonly vormen: readonly { readonly naam: string; readonly ziet: (waar: number) => Promise<boolean> }[];
}

/** The caller at this gateway. */
export const van = (bellers: readonly Beller[], waar: number): Beller => {
  const beller = bellers[waar % bellers.length];
  if (beller === undefined) throw new Error('no gateway');
  return beller;
};

/** Two dossiers of one name: the first may always be seen, and a cursor stands behind it. */
export async function paar() {
  const [eerste, tweede] = [randomUUID(), randomUUID()].sort();
  if (eerste === undefined || tweede === undefined) throw new Error('unreachable');
  return { eerste, tweede, naam: `Proef${eerste.slice(0, 8)}` };
}

interface Lijst {
  readonly clients: { readonly edges: readonly { cursor: string; node: { id: string; achternaam: string | null } }[] };
}
const LIJST = `query ($naam: String!, $after: String) {
  clients(first: 1, after: $after, filter: { achternaam: $naam }) { edges { cursor node { id achternaam } } } }`;
const ALLE = `query ($naam: String!) { clients(filter: { achternaam: $naam }) { edges { cursor node { id achternaam } } } }`;

/** Directly, by a filter on the value, and by going on from a cursor; none may show it in any way. */
export function leesvormen(
  bellers: readonly Beller[],
  { eerste, tweede, naam }: Awaited<ReturnType<typeof paar>>,
): Toegang['vormen'] {
  const cursors = new Map<number, string>();
  const cursor = async (waar: number): Promise<string> => {
    const bekend = cursors.get(waar);
    if (bekend !== undefined) return bekend;
    const { data } = await van(bellers, waar).vraag<Lijst>(LIJST, { naam });
    const [rand] = data?.clients.edges ?? [];
    if (rand?.node.id !== eerste) throw new Error('the first of the two does not show');
    cursors.set(waar, rand.cursor);
    return rand.cursor;
  };
  return [
    {
      naam: 'directly',
      async ziet(waar) {
        const { tekst } = await van(bellers, waar).vraag('query ($id: ID!) { client(id: $id) { achternaam } }', {
          id: tweede,
        });
        return tekst.includes(naam);
      },
    },
    {
      naam: 'by a filter',
      async ziet(waar) {
        const { data } = await van(bellers, waar).vraag<Lijst>(ALLE, { naam });
        return data?.clients.edges.some(({ node }) => node.id === tweede) ?? false;
      },
    },
    {
      naam: 'from a cursor',
      async ziet(waar) {
        const { data } = await van(bellers, waar).vraag<Lijst>(LIJST, { naam, after: await cursor(waar) });
        return data?.clients.edges.some(({ node }) => node.id === tweede) ?? false;
      },
    },
  ];
}
