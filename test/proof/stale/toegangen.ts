import { randomUUID } from 'node:crypto';
import type { Beller } from '../../support/gateway';
import { eenDossier, eenOpdracht, lezerVan } from './dossiers';
import type { Opstelling } from './opstelling';

/** A way in which a value is reached, and how it is given and taken away; both resolve when that was answered. */
export interface Toegang {
  readonly naam: string;
  /** @param waar which of the gateways is asked. */
  geef(waar: number): Promise<void>;
  neem(waar: number): Promise<void>;
  /** Asks, and says whether the value shows. */
  readonly vormen: readonly { readonly naam: string; readonly ziet: (waar: number) => Promise<boolean> }[];
}

const van = (bellers: readonly Beller[], waar: number): Beller => {
  const beller = bellers[waar % bellers.length];
  if (beller === undefined) throw new Error('no gateway');
  return beller;
};

/** Two dossiers of one name: the first may always be seen, and a cursor stands behind it. */
async function paar() {
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
function leesvormen(
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

/** A consent in writing, without which an employer has no name (F2-04); given and withdrawn by the coach. */
export async function toestemming(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const lezer = await lezerVan(db, 'werkgever-factor2');
  const [lezers, coaches] = [await opstelling.overal('werkgever-factor2'), await opstelling.overal('coach-1-factor2')];
  const opdracht = await eenOpdracht(db, lezer);
  const dossiers = await paar();
  const { eerste, tweede, naam } = dossiers;
  for (const clientId of [eerste, tweede])
    await eenDossier(db, lezer, { clientId, opdracht, naam, coach: 'coach-1-factor2' });
  let huidig = '';
  const leg = async (clientId: string, waar: number): Promise<string> => {
    const { data, tekst } = await van(coaches, waar).vraag<{
      legToestemmingVast: { toestemming: { id: string } } | null;
    }>(`mutation ($input: LegToestemmingVastInput!) { legToestemmingVast(input: $input) { toestemming { id } } }`, {
      input: {
        kenmerk: randomUUID(),
        clientId,
        doel: 'VERANTWOORDING',
        categorie: 'IDENTITEIT',
        ontvangerId: lezer.opdrachtgever_id,
        vorm: 'SCHRIFTELIJK',
        bron: 'FORMULIER',
        informatieversie: '2026-1',
      },
    });
    if (data?.legToestemmingVast == null) throw new Error(`no consent recorded: ${tekst}`);
    return data.legToestemmingVast.toestemming.id;
  };
  await leg(eerste, 0);
  return {
    naam: 'consent',
    async geef(waar) {
      huidig = await leg(tweede, waar);
    },
    async neem(waar) {
      const { data, tekst } = await van(coaches, waar).vraag<{ trekToestemmingIn: unknown }>(
        `mutation ($input: TrekToestemmingInInput!) { trekToestemmingIn(input: $input) { toestemming { tot } } }`,
        { input: { toestemmingId: huidig } },
      );
      if (data?.trekToestemmingIn == null) throw new Error(`not withdrawn: ${tekst}`);
    },
    vormen: leesvormen(lezers, dossiers),
  };
}

/** An opdracht that ends, and with it all that was delivered for it; agreed outside the gateway, in its database. */
export async function opdracht(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const lezer = await lezerVan(db, 'gemeente-factor2');
  const dossiers = await paar();
  const { eerste, tweede, naam } = dossiers;
  const [blijft, eindigt] = [await eenOpdracht(db, lezer), await eenOpdracht(db, lezer)];
  await eenDossier(db, lezer, { clientId: eerste, opdracht: blijft, naam });
  await eenDossier(db, lezer, { clientId: tweede, opdracht: eindigt, naam });
  return {
    naam: 'end of an opdracht',
    async geef() {
      await db.query('UPDATE opdracht SET tot = NULL WHERE id = $1', [eindigt]);
    },
    async neem() {
      // The gateway reckons in milliseconds.
      await db.query(`UPDATE opdracht SET tot = date_trunc('milliseconds', clock_timestamp()) WHERE id = $1`, [
        eindigt,
      ]);
    },
    vormen: leesvormen(await opstelling.overal('gemeente-factor2'), dossiers),
  };
}

/** The agreement of a partner, without which it reads nothing (F2-18); concluded and ended outside the gateway. */
export async function overeenkomst(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const partners = await opstelling.overal('partner-factor2');
  const { data } = await van(partners, 0).vraag<{ aanmeldingen: { nodes: { id: string; achternaam: string }[] } }>(
    '{ aanmeldingen(first: 1) { nodes { id achternaam } } }',
  );
  const [aanmelding] = data?.aanmeldingen.nodes ?? [];
  if (aanmelding === undefined) throw new Error('the demo set has no aanmelding of partner-factor2');
  const zet = (tot: string) =>
    db.query(`UPDATE integratie SET overeenkomst_tot = ${tot} WHERE oauth_client_id = 'partner-factor2'`);
  const ziet = (query: string) => async (waar: number) =>
    (await van(partners, waar).vraag(query)).tekst.includes(aanmelding.achternaam);
  return {
    naam: 'agreement of a partner',
    async geef() {
      await zet(`'2090-01-01'`);
    },
    async neem() {
      await zet(`date_trunc('milliseconds', clock_timestamp())`);
    },
    vormen: [
      { naam: 'directly', ziet: ziet(`{ aanmelding(id: "${aanmelding.id}") { achternaam } }`) },
      { naam: 'in a list', ziet: ziet('{ aanmeldingen(first: 1) { nodes { achternaam } } }') },
    ],
  };
}

/** Broken glass, which a coach who is not assigned opens and closes before its time (DI-16). */
export async function noodtoegang(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const lezer = await lezerVan(db, 'gemeente-dit');
  const coaches = await opstelling.overal('coach-2-dit');
  const opdracht = await eenOpdracht(db, lezer);
  const dossiers = await paar();
  const { eerste, tweede, naam } = dossiers;
  await eenDossier(db, lezer, { clientId: eerste, opdracht, naam, coach: 'coach-2-dit' });
  await eenDossier(db, lezer, { clientId: tweede, opdracht, naam });
  let huidig = '';
  return {
    naam: 'noodtoegang',
    async geef(waar) {
      const { data, tekst } = await van(coaches, waar).vraag<{
        openNoodtoegang: { noodtoegang: { id: string } } | null;
      }>('mutation ($input: OpenNoodtoegangInput!) { openNoodtoegang(input: $input) { noodtoegang { id } } }', {
        input: {
          kenmerk: randomUUID(),
          clientId: tweede,
          belang: 'ZORGBELANG',
          reden: 'Meldt zich al dagen niet bij de dagbesteding.',
        },
      });
      if (data?.openNoodtoegang == null) throw new Error(`not opened: ${tekst}`);
      huidig = data.openNoodtoegang.noodtoegang.id;
    },
    async neem(waar) {
      const { data, tekst } = await van(coaches, waar).vraag<{ sluitNoodtoegang: unknown }>(
        'mutation ($input: SluitNoodtoegangInput!) { sluitNoodtoegang(input: $input) { noodtoegang { tot } } }',
        { input: { noodtoegangId: huidig } },
      );
      if (data?.sluitNoodtoegang == null) throw new Error(`not closed: ${tekst}`);
    },
    vormen: leesvormen(coaches, dossiers),
  };
}

export const TOEGANGEN = [toestemming, opdracht, overeenkomst, noodtoegang];
