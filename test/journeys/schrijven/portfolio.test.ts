import type { Beller } from '../../support/gateway';
import { metScopes } from '../../support/scopes';
import { type Invoer, kenmerk, ONBEKEND, Opzet } from './opzet';

interface Partij {
  readonly id: string;
  readonly wie: Beller;
}

let opzet: Opzet;
let client: Beller;
let clientId: string;
let coach: Beller;
let opdrachtgever: Partij;
let andere: Partij;
beforeAll(async () => {
  opzet = await Opzet.maak();
  client = await opzet.als('client-1-cvites');
  clientId = await opzet.client('client-1-cvites');
  coach = await opzet.coachVan(clientId);
  opdrachtgever = await partij('GEMEENTE');
  andere = await partij('WERKGEVER');
});
afterAll(() => opzet.stop());

/** An opdrachtgever under whose running opdracht the client has a traject, and was informed. */
const partij = async (soort: string): Promise<Partij> => ({
  id: (await opzet.trajectVan(clientId, soort)).opdrachtgever_id,
  wie: await opzet.als(`${soort.toLowerCase()}-cvites`),
});

const SELECTIES = {
  voegPortfolioItemToe: 'itemId client { id } reedsGeregistreerd',
  deelPortfolioItem: 'client { id } reedsGeregistreerd',
  stopDelenPortfolioItem: 'client { id }',
} as const;
type Mutatie = keyof typeof SELECTIES;

async function stuur(wie: Beller, mutatie: Mutatie, input: Invoer) {
  const type = `${mutatie.charAt(0).toUpperCase()}${mutatie.slice(1)}Input`;
  const { data, errors } = await wie.vraag<Record<string, { itemId: string; reedsGeregistreerd: boolean } | null>>(
    `mutation ($input: ${type}!) { ${mutatie}(input: $input) { ${SELECTIES[mutatie]} } }`,
    { input },
  );
  return { uitkomst: data?.[mutatie] ?? null, fout: errors[0]?.extensions };
}
async function doe(mutatie: Mutatie, input: Invoer) {
  const { uitkomst, fout } = await stuur(client, mutatie, input);
  if (uitkomst === null) throw new Error(`${mutatie} was refused: ${JSON.stringify(fout)}`);
  return uitkomst;
}

const item = (titel: string): Invoer => ({ kenmerk: kenmerk(), titel, inhoud: `Over ${titel}.` });
const maak = async (titel: string): Promise<string> => (await doe('voegPortfolioItemToe', item(titel))).itemId;
const organisatie = { organisatie: true };
const met = ({ id }: Partij) => ({ opdrachtgeverId: id });
const deel = (itemId: string, ontvanger: Invoer) =>
  doe('deelPortfolioItem', { kenmerk: kenmerk(), itemId, met: ontvanger });
const stop = (itemId: string, ontvanger: Invoer) => doe('stopDelenPortfolioItem', { itemId, met: ontvanger });

interface Item {
  readonly id: string;
  readonly titel: string;
  readonly inhoud: string;
  readonly gedeeldMetOrganisatie: boolean;
  readonly gedeeldMetOpdrachtgevers: readonly string[];
}
const VRAAG = `query ($id: ID!) { client(id: $id) { portfolio { id titel inhoud toegevoegdOp gedeeldMetOrganisatie
  gedeeldMetOpdrachtgevers } } }`;

/** What this caller reads of the portfolio, and by which rule not. */
async function lees(wie: Beller, doel: string, id = clientId) {
  const { data, afgeschermd, errors } = await wie.vraag<{ client: { portfolio: readonly Item[] | null } | null }>(
    VRAAG,
    { id },
    { 'Poortwachter-Doel': doel },
  );
  const [regel] = afgeschermd;
  return {
    portfolio: data?.client?.portfolio ?? null,
    weigering: regel ? `${regel.regel} ${regel.code}` : errors[0]?.extensions.code,
  };
}
const ziet = async (itemId: string, wie: Beller, doel: string): Promise<boolean> =>
  ((await lees(wie, doel)).portfolio ?? []).some(({ id }) => id === itemId);

/** Who of all of them reads this item. */
async function lezers(itemId: string): Promise<readonly string[]> {
  const wie: readonly (readonly [string, Beller, string])[] = [
    ['client', client, 'RECHTEN'],
    ['coach', coach, 'UITVOERING'],
    ['opdrachtgever', opdrachtgever.wie, 'VERANTWOORDING'],
    ['andere', andere.wie, 'VERANTWOORDING'],
  ];
  const gezien = await Promise.all(wie.map(([, beller, doel]) => ziet(itemId, beller, doel)));
  return wie.filter((_, nummer) => gezien[nummer]).map(([naam]) => naam);
}

describe('an item of the portfolio', () => {
  it('is read by the client alone, until the client shares that very item with a recipient, and after that no more [CV-32]', async () => {
    const itemId = await maak('Mijn tuin');
    const ander = await maak('Mijn stage');
    expect(await lezers(itemId)).toEqual(['client']);

    await deel(itemId, organisatie);
    expect(await lezers(itemId)).toEqual(['client', 'coach']);
    await deel(itemId, met(opdrachtgever));
    expect(await lezers(itemId)).toEqual(['client', 'coach', 'opdrachtgever']);
    expect(await lezers(ander)).toEqual(['client']);

    await stop(itemId, organisatie);
    expect(await lezers(itemId)).toEqual(['client', 'opdrachtgever']);
    await stop(itemId, met(opdrachtgever));
    expect(await lezers(itemId)).toEqual(['client']);

    // It can be shared anew.
    await deel(itemId, met(opdrachtgever));
    expect(await lezers(itemId)).toEqual(['client', 'opdrachtgever']);
  });

  it('says what it is, and with whom it is shared only to the client and to each of themselves [CV-32]', async () => {
    const itemId = await maak('Mijn liedboek');
    await deel(itemId, organisatie);
    await deel(itemId, met(opdrachtgever));
    await deel(itemId, met(andere));
    const van = async (wie: Beller, doel: string) => (await lees(wie, doel)).portfolio?.find(({ id }) => id === itemId);
    const eigen = await van(client, 'RECHTEN');
    expect(eigen).toMatchObject({ titel: 'Mijn liedboek', inhoud: 'Over Mijn liedboek.', gedeeldMetOrganisatie: true });
    expect([...(eigen?.gedeeldMetOpdrachtgevers ?? [])].sort()).toEqual([opdrachtgever.id, andere.id].sort());
    expect(await van(coach, 'UITVOERING')).toMatchObject({ gedeeldMetOrganisatie: true, gedeeldMetOpdrachtgevers: [] });
    expect(await van(andere.wie, 'VERANTWOORDING')).toMatchObject({
      titel: 'Mijn liedboek',
      gedeeldMetOrganisatie: false,
      gedeeldMetOpdrachtgevers: [andere.id],
    });
  });

  it('is read inside by who guides this client and by nobody else, and outside under no other purpose [CV-32]', async () => {
    const itemId = await maak('Mijn hond');
    await deel(itemId, organisatie);
    await deel(itemId, met(opdrachtgever));
    for (const persona of ['directie-1', 'administratie-1', 'manager-1'])
      expect(await lees(await opzet.als(`${persona}-cvites`), 'UITVOERING')).toEqual({
        portfolio: null,
        weigering: 'CV-32 ROL',
      });
    expect(await lees(opdrachtgever.wie, 'FINANCIERING')).toEqual({ portfolio: null, weigering: 'CV-03 BUITEN_DOEL' });
    const vreemd = await opzet.als('client-2-cvites');
    expect((await lees(vreemd, 'RECHTEN')).weigering).toBe('NOT_FOUND');
  });

  it('is shared with nobody under whom the client has no traject, nor is that of another client [CV-32]', async () => {
    const itemId = await maak('Mijn brief');
    const [vreemd] = await opzet.rijen<{ id: string }>(
      `SELECT id FROM opdrachtgever WHERE organisatie_id = (SELECT organisatie_id FROM client WHERE id = $1)
         AND id NOT IN (SELECT opdrachtgever_id FROM traject WHERE client_id = $1) LIMIT 1`,
      clientId,
    );
    for (const opdrachtgeverId of [vreemd?.id ?? ONBEKEND, ONBEKEND])
      expect(
        (await stuur(client, 'deelPortfolioItem', { kenmerk: kenmerk(), itemId, met: { opdrachtgeverId } })).fout,
      ).toEqual({ code: 'NOT_FOUND' });
    const buur = await opzet.als('client-2-cvites');
    for (const id of [itemId, ONBEKEND]) {
      const deling = { itemId: id, met: organisatie };
      expect((await stuur(buur, 'deelPortfolioItem', { ...deling, kenmerk: kenmerk() })).fout).toEqual({
        code: 'NOT_FOUND',
      });
      expect((await stuur(buur, 'stopDelenPortfolioItem', deling)).fout).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await lezers(itemId)).toEqual(['client']);
  });

  it('asks exactly one recipient', async () => {
    const itemId = await maak('Mijn foto');
    for (const wie of [{}, { organisatie: false }, { ...organisatie, ...met(opdrachtgever) }])
      for (const [mutatie, extra] of [
        ['deelPortfolioItem', { kenmerk: kenmerk() }],
        ['stopDelenPortfolioItem', {}],
      ] as const)
        expect((await stuur(client, mutatie, { ...extra, itemId, met: wie })).fout).toMatchObject({
          code: 'BAD_USER_INPUT',
          veld: 'input.met',
          reden: 'BEREIK',
        });
    expect(await lezers(itemId)).toEqual(['client']);
  });

  it('is put away and shared once under one kenmerk; a repeat after stopping does not share it again', async () => {
    const input = item('Mijn diploma');
    const eerste = await doe('voegPortfolioItemToe', input);
    const tweede = await doe('voegPortfolioItemToe', input);
    expect([eerste.reedsGeregistreerd, tweede.reedsGeregistreerd]).toEqual([false, true]);
    expect(tweede.itemId).toBe(eerste.itemId);
    const deling = { kenmerk: kenmerk(), itemId: eerste.itemId, met: organisatie };
    expect((await doe('deelPortfolioItem', deling)).reedsGeregistreerd).toBe(false);
    await deel(eerste.itemId, organisatie);
    await stop(eerste.itemId, organisatie);
    await stop(eerste.itemId, organisatie);
    expect((await doe('deelPortfolioItem', deling)).reedsGeregistreerd).toBe(true);
    expect(await lezers(eerste.itemId)).toEqual(['client']);
  });

  it('never goes into the dossier: no code of the database but its own policies reads it [CV-32]', async () => {
    const functies = await opzet.rijen<{ naam: string }>(
      `SELECT proname AS naam FROM pg_proc WHERE prosrc LIKE '%portfolio%' ORDER BY 1`,
    );
    // It says whether the caller sees a value of a category, and copies none.
    expect(functies).toEqual([{ naam: 'ziet_waarde' }]);
    const itemId = await maak('Kanarie in een kooi');
    await deel(itemId, organisatie);
    const voor = await opzet.afdruk();
    expect(await ziet(itemId, coach, 'UITVOERING')).toBe(true);
    expect(await opzet.afdruk()).toEqual(voor);
  });
});

describe('a portfolio', () => {
  it.each([
    ['westendorp', 'WE-14'],
    ['implacment', 'IM-05'],
    ['dit', 'DI-01'],
    ['factor2', 'F2-07'],
  ])('is not known at %s: nothing is put away, and the client reads none [CV-32]', async (naam, regel) => {
    const wie = await opzet.als(`client-1-${naam}`);
    const id = await opzet.client(`client-1-${naam}`);
    expect((await stuur(wie, 'voegPortfolioItemToe', item('Mijn tuin'))).fout).toMatchObject({
      code: 'FORBIDDEN',
      reden: 'VELD_NIET_TOEGESTAAN',
      regel,
    });
    expect(await lees(wie, 'RECHTEN', id)).toEqual({ portfolio: null, weigering: `${regel} GEEN_GROND` });
  });

  it('is written by the client alone, and with the scope for it [CV-32]', async () => {
    const itemId = await maak('Mijn fiets');
    const invoer: Readonly<Record<Mutatie, Invoer>> = {
      voegPortfolioItemToe: item('Van een ander'),
      deelPortfolioItem: { kenmerk: kenmerk(), itemId, met: organisatie },
      stopDelenPortfolioItem: { itemId, met: organisatie },
    };
    for (const mutatie of Object.keys(invoer) as Mutatie[]) {
      for (const wie of [coach, opdrachtgever.wie, await opzet.als('partner-cvites')]) {
        const alles = await metScopes(opzet.gateway, wie, ['clients:lezen', 'portfolio:schrijven']);
        expect((await stuur(alles, mutatie, invoer[mutatie])).fout).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
      }
      const zonder = await metScopes(opzet.gateway, client, ['clients:lezen', 'toestemmingen:schrijven']);
      expect((await stuur(zonder, mutatie, invoer[mutatie])).fout).toMatchObject({ code: 'FORBIDDEN', reden: 'SCOPE' });
    }
    expect(await lezers(itemId)).toEqual(['client']);
  });
});
