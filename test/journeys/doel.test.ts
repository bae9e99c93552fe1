import { GEGEVENS } from '../../permissions/gegevens';
import type { Beller } from '../support/gateway';
import { type Geldig, maakGeldig } from './schrijven/geldig';
import { document, type Mutatie, Opzet } from './schrijven/opzet';

/** Where every use asks a purpose: WE-04 (reading is processing too), DI-09 (no use beyond what it is for). */
const ORGANISATIES = [
  { naam: 'westendorp', toont: 'WE-04', doelRegel: 'WE-14' },
  { naam: 'dit', toont: 'DI-09', doelRegel: 'DI-01' },
] as const;

const DOEL = 'Poortwachter-Doel';
const LEZINGEN = ['clients', 'trajecten', 'rapportages', 'aanmeldingen', 'opdrachten'] as const;

/** What every reglement knows, in the order of a dossier: one that has ended takes nothing any more. */
const SCHRIJVEND = [
  'registreerAanmelding',
  'beoordeelAanmelding',
  'startTraject',
  'schrijfRapportage',
  'stelRapportageVast',
  'geefRapportageVrij',
  'sluitEvaluatie',
  'legToestemmingVast',
  'trekToestemmingIn',
  'beeindigTraject',
] as const satisfies readonly Mutatie[];

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

describe.each(ORGANISATIES)('at $naam every use asks a purpose', ({ naam, toont, doelRegel }) => {
  let geldig: Geldig;
  beforeAll(async () => {
    geldig = await maakGeldig(opzet, naam);
  });

  /** No purpose at all: the header names none, so that not even the registration's own counts. */
  const zonderDoel = (wie: Beller, query: string, variabelen: Record<string, unknown> = {}) =>
    wie.vraag(query, variabelen, { [DOEL]: ',' });
  const ontbreekt = expect.objectContaining({ code: 'DOEL_ONTBREEKT', regel: doelRegel });

  test.each(LEZINGEN)(`[${toont}] reading %s without one gives nothing, with one what it opens`, async (lijst) => {
    const coordinator = await opzet.als(`coordinator-1-${naam}`);
    const query = `{ ${lijst}(first: 5) { totaalAantal nodes { id } } }`;
    const { data, errors } = await zonderDoel(coordinator, query);
    expect([data, errors.map(({ extensions }) => extensions)]).toEqual([undefined, [ontbreekt]]);
    const met = await coordinator.vraag<Record<string, { totaalAantal: number }>>(query);
    expect(met.errors).toEqual([]);
    expect(met.data?.[lijst]?.totaalAantal).toBeGreaterThan(0);
  });

  test(`[${toont}] what a purpose does not open is withheld, with the rule, under one that is allowed`, async () => {
    const gemeente = await opzet.als(`gemeente-${naam}`);
    const onder = (doel: string) =>
      gemeente.vraag<{ clients: { nodes: { achternaam: string | null }[] } }>(
        '{ clients(first: 20) { nodes { achternaam } } }',
        {},
        { [DOEL]: doel },
      );
    const namen = (await onder('VERANTWOORDING')).data?.clients.nodes.filter(({ achternaam }) => achternaam !== null);
    expect(namen?.length).toBeGreaterThan(0);
    const { data, afgeschermd } = await onder('FINANCIERING');
    expect(data?.clients.nodes.every(({ achternaam }) => achternaam === null)).toBe(true);
    expect(afgeschermd).toEqual([
      { veld: 'Client.achternaam', aantal: data?.clients.nodes.length, code: 'BUITEN_DOEL', regel: doelRegel },
    ]);
  });

  test.each(SCHRIJVEND)(`[${toont}] %s without one writes nothing, with one it is done`, async (mutatie) => {
    const { wie, input } = geldig[mutatie];
    const voor = await opzet.afdruk();
    const { data, errors } = await zonderDoel(wie, document(mutatie), { input });
    expect([data, errors.map(({ extensions }) => extensions)]).toEqual([undefined, [ontbreekt]]);
    expect(await opzet.afdruk()).toEqual(voor);
    const met = await wie.vraag(document(mutatie), { input });
    expect([mutatie, met.errors]).toEqual([mutatie, []]);
    expect(await opzet.afdruk()).not.toEqual(voor);
  });
});

test('[WE-04] there is no mutation without purposes of its own', () => {
  const zonder = Object.entries(GEGEVENS.Mutation ?? {}).filter(
    ([, behandeling]) => behandeling.aard !== 'WORTEL' || !behandeling.onder || behandeling.onder.length === 0,
  );
  expect(zonder).toEqual([]);
});
