import { ORGANISATIES } from '../lezen/wereld';
import { allesVan } from './alles';
import { type Geldig, KENT_NOODTOEGANG, maakGeldig } from './geldig';
import { type Mutatie, Opzet } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

/** What each mutation gives back, and how a query asks for the same; a statement comes with its data only. */
const NOEMER: Readonly<
  Record<
    Exclude<Mutatie, 'voegKanttekeningToe'>,
    'aanmelding' | 'traject' | 'rapportage' | 'toestemming' | 'noodtoegang' | 'client'
  >
> = {
  registreerAanmelding: 'aanmelding',
  beoordeelAanmelding: 'aanmelding',
  startTraject: 'traject',
  schrijfRapportage: 'rapportage',
  stelRapportageVast: 'rapportage',
  geefRapportageVrij: 'rapportage',
  sluitEvaluatie: 'traject',
  legGeboortelandVast: 'client',
  legToestemmingVast: 'toestemming',
  trekToestemmingIn: 'toestemming',
  openNoodtoegang: 'noodtoegang',
  sluitNoodtoegang: 'noodtoegang',
  bespreekNoodtoegang: 'noodtoegang',
  voegDocumentToe: 'client',
  legIdControleVast: 'client',
  // Last: after it the traject takes nothing any more.
  beeindigTraject: 'traject',
};

const groot = (naam: string): string => naam.charAt(0).toUpperCase() + naam.slice(1);
type Object = { readonly id: string };

/** The same object, as a query of the same caller reads it at once after. */
async function leesNa({ wie, input }: Geldig[Mutatie], noemer: string, id: string) {
  if (noemer === 'noodtoegang') {
    const { data, errors } = await wie.vraag<{ noodtoegangen: { nodes: Object[] } }>(
      `{ noodtoegangen(first: 20) { nodes { ${allesVan('Noodtoegang')} } } }`,
    );
    return { object: data?.noodtoegangen.nodes.find((een) => een.id === id), errors, afgeschermd: null };
  }
  if (noemer !== 'toestemming') {
    const { data, errors, afgeschermd } = await wie.vraag<Record<string, Object>>(
      `query ($id: ID!) { ${noemer}(id: $id) { ${allesVan(groot(noemer))} } }`,
      { id },
    );
    return { object: data?.[noemer], errors, afgeschermd };
  }
  const clientId =
    input.clientId ?? (await opzet.rij<{ id: string }>('SELECT client_id AS id FROM toestemming WHERE id = $1', id)).id;
  const { data, errors } = await wie.vraag<{ client: { toestemmingen: Object[] } }>(
    `query ($id: ID!) { client(id: $id) { toestemmingen { ${allesVan('Toestemming')} } } }`,
    { id: clientId },
  );
  return { object: data?.client.toestemmingen.find((een) => een.id === id), errors, afgeschermd: null };
}

describe.each(ORGANISATIES)('at %s, what a mutation answers is what a query would answer then', (organisatie) => {
  let geldig: Geldig;
  beforeAll(async () => {
    geldig = await maakGeldig(opzet, organisatie);
  });

  const gekend = Object.entries(NOEMER).filter(
    ([mutatie, noemer]) =>
      (noemer !== 'noodtoegang' || KENT_NOODTOEGANG.includes(organisatie)) &&
      (mutatie !== 'legGeboortelandVast' || organisatie === 'cvites'),
  );
  test.each(gekend as [Mutatie, string][])('%s', async (mutatie, noemer) => {
    const { wie, input } = geldig[mutatie];
    const geschreven = await wie.vraag<Record<Mutatie, Record<string, Object>>>(
      `mutation ($input: ${groot(mutatie)}Input!) { ${mutatie}(input: $input) { ${noemer} { ${allesVan(groot(noemer))} } } }`,
      { input },
    );
    expect(geschreven.errors).toEqual([]);
    const object = geschreven.data?.[mutatie][noemer];
    const gelezen = await leesNa(geldig[mutatie], noemer, object?.id ?? '');
    expect(gelezen.errors).toEqual([]);
    expect(gelezen.object).toBeDefined();
    expect(object).toEqual(gelezen.object);
    if (gelezen.afgeschermd) expect(geschreven.afgeschermd).toEqual(gelezen.afgeschermd);
  });
});
