import type { Willekeur } from '../../../src/demo/willekeur';
import { alles } from '../../journeys/lezen/vragen';
import type { Beller } from '../../support/gateway';
import type { Opstelling } from '../stale/opstelling';

/** Somebody of the demo set at both gateways, with the clients that exist for that one. */
interface Lezer {
  readonly bij: readonly Beller[];
  readonly doelen: readonly string[];
  readonly clients: readonly string[];
}

const KLIENT = `query ($id: ID!) { client(id: $id) { ${alles('Client', [2, 1])} } }`;
const LIJSTEN = [
  `{ clients(first: 3) { nodes { ${alles('Client', [])} } } }`,
  `{ clients(last: 3) { nodes { ${alles('Client', [1])} } } }`,
  `{ trajecten(first: 3) { nodes { ${alles('Traject', [])} } } }`,
  `{ rapportages(last: 3) { nodes { ${alles('Rapportage', [])} } } }`,
  `{ aanmeldingen(first: 3) { nodes { ${alles('Aanmelding', [])} } } }`,
  `{ opdrachten(first: 2) { nodes { ${alles('Opdracht', [1])} } } }`,
] as const;

/** Few, so that what changes is often about what was read. */
const CLIENTS = 6;

const kop = (doelen: readonly string[]): Record<string, string> => ({ 'Poortwachter-Doel': doelen.join(',') });

/** Everybody whom the dev issuer names. */
export async function maakLezers({ overal, personas }: Opstelling): Promise<readonly Lezer[]> {
  const lezers: Lezer[] = [];
  for (const { persona, doelen } of await personas()) {
    const leest = doelen.filter((doel) => doel !== 'STATISTIEK');
    if (leest.length === 0) continue;
    const bij = await overal(persona);
    const antwoord = await bij[0]?.vraag<{ clients: { nodes: { id: string }[] } | null }>(
      `{ clients(first: ${CLIENTS}) { nodes { id } } }`,
      {},
      kop(leest),
    );
    lezers.push({ bij, doelen: leest, clients: antwoord?.data?.clients?.nodes.map(({ id }) => id) ?? [] });
  }
  return lezers;
}

/** One random question of one of them, for some of the purposes, at one of the gateways. */
export async function leesIets(lezers: readonly Lezer[], gateway: 0 | 1, kans: Willekeur): Promise<void> {
  const { bij, doelen, clients } = kans.kies(lezers);
  const deel = doelen.filter(() => kans.kans(0.7));
  const koppen = kop(deel.length === 0 ? doelen : deel);
  if (clients.length > 0 && kans.kans(0.6)) await bij[gateway]?.vraag(KLIENT, { id: kans.kies(clients) }, koppen);
  else await bij[gateway]?.vraag(kans.kies(LIJSTEN), {}, koppen);
}
