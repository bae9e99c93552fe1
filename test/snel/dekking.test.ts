import { SCHEMA } from '../journeys/lezen/vragen';
import { type Geldig, maakGeldig } from '../journeys/schrijven/geldig';
import { doe, kenmerk, type Mutatie, Opzet, stuur } from '../journeys/schrijven/opzet';
import { leesDocument, paragraaf, tabel } from '../readme/markdown';
import type { Beller } from '../support/gateway';

/*
 * Which path answers what: every operation of the contract is asked by somebody who may, of a gateway that does not
 * compare, and what the guarded path answered is what docs/performance.md says it does.
 */

jest.setTimeout(120_000);

let opzet: Opzet;
let geldig: Geldig;
beforeAll(async () => {
  opzet = await Opzet.maak('SNEL');
  geldig = await maakGeldig(opzet, 'cvites');
});
afterAll(() => opzet?.stop());

const wortels = (soort: 'Query' | 'Mutation'): readonly string[] => {
  const type = soort === 'Query' ? SCHEMA.getQueryType() : SCHEMA.getMutationType();
  return Object.keys(type?.getFields() ?? {});
};

/** Whether the hot path answered what is done here. */
async function isSnel(werk: () => Promise<unknown>): Promise<boolean> {
  const geteld = async (): Promise<string | undefined> =>
    /^poortwachter_operations_total\{pad="snel"\} (\d+)/m.exec(
      await (await fetch(`${opzet.gateway.url}/metrics`)).text(),
    )?.[1];
  const vooraf = await geteld();
  await werk();
  return (await geteld()) !== vooraf;
}

/** Asks it, and fails when that is refused. */
async function vraag(wie: Beller, query: string, headers?: Record<string, string>): Promise<unknown> {
  const { data, errors, tekst } = await wie.vraag(query, {}, headers);
  if (errors.length > 0 || data == null) throw new Error(tekst);
  return data;
}

const LIJST: Readonly<Record<string, string>> = {
  client: 'clients',
  traject: 'trajecten',
  rapportage: 'rapportages',
  aanmelding: 'aanmeldingen',
};

/** How each root field is asked; by whom, when not by the directie. */
async function vraagNaar(wortel: string): Promise<void> {
  const directie = await opzet.als('directie-1-westendorp');
  const lijst = LIJST[wortel];
  if (lijst !== undefined) {
    const rijen = await directie.vraag<Record<string, { nodes: { id: string }[] }>>(
      `{ ${lijst}(first: 1) { nodes { id } } }`,
    );
    const id = rijen.data?.[lijst]?.nodes[0]?.id;
    // What was asked to know whom to ask about is not what is counted.
    const snel = await isSnel(() => vraag(directie, `{ ${wortel}(id: "${id}") { id } }`));
    gezien.set(wortel, snel);
    return;
  }
  const apart: Readonly<Record<string, () => Promise<unknown>>> = {
    ik: () => vraag(directie, '{ ik { soort } }'),
    reglement: () => vraag(directie, '{ reglement(id: WESTENDORP) { naam } }'),
    organisaties: () => vraag(directie, '{ organisaties { naam } }'),
    verwerkingsregister: () => vraag(directie, '{ verwerkingsregister { activiteiten { id } } }'),
    statistiek: async () =>
      vraag(await opzet.als('gemeente-cvites'), '{ statistiek(kwartaal: "2026-Q1") { totaal } }', {
        'Poortwachter-Doel': 'STATISTIEK',
      }),
    integraties: () => vraag(directie, '{ integraties { id } }'),
    integratie: async () => {
      const { id } = await opzet.rij<{ id: string }>(
        `SELECT id FROM integratie WHERE oauth_client_id = 'gemeente-westendorp'`,
      );
      return vraag(directie, `{ integratie(id: "${id}") { id } }`);
    },
    gebeurtenissen: async () => vraag(await opzet.als('gemeente-cvites'), '{ gebeurtenissen { inOpbouw } }'),
    toegang: async () => {
      const { id } = await opzet.rij<{ id: string }>(
        `SELECT c.id FROM client c JOIN organisatie o ON o.id = c.organisatie_id WHERE o.profiel = 'WESTENDORP'
         ORDER BY c.id LIMIT 1`,
      );
      return vraag(directie, `{ toegang(clientId: "${id}") { bereikt } }`);
    },
    toegangOp: async () => {
      // What the directie was answered before is on record.
      const { id } = await opzet.rij<{ id: string }>(
        `SELECT v.raadpleging_id || '.' || v.nummer AS id FROM verstrekking v
         JOIN organisatie o ON o.id = v.organisatie_id WHERE o.profiel = 'WESTENDORP' LIMIT 1`,
      );
      return vraag(directie, `{ toegangOp(verstrekkingId: "${id}") { id gelijk } }`);
    },
  };
  gezien.set(
    wortel,
    await isSnel(apart[wortel] ?? (() => vraag(directie, `{ ${wortel}(first: 1) { nodes { id } } }`))),
  );
}

const gezien = new Map<string, boolean>();

/** What the first column names: operations, and all mutations but those behind `not`. */
function volgensTabel(): readonly string[] {
  const rijen = tabel(paragraaf(leesDocument('docs/performance.md'), '## Answered by the guarded path'));
  return rijen.flatMap(([operatie = '']) => {
    const namen = (tekst = ''): string[] => [...tekst.matchAll(/`([\w.*]+)`/g)].map(([, naam = '']) => naam);
    const [wel, niet] = operatie.split(' not ');
    return namen(wel)
      .flatMap((naam) => (naam === 'Mutation.*' ? wortels('Mutation') : [naam]))
      .filter((naam) => !namen(niet).includes(naam));
  });
}

test('the guarded path answers what the table names, and nothing else', async () => {
  for (const wortel of wortels('Query')) await vraagNaar(wortel);
  for (const mutatie of wortels('Mutation')) {
    const { wie, input } = geldig[mutatie as Mutatie] ?? {};
    // Those of which no story has an input are answered by the same path as the others.
    gezien.set(mutatie, wie !== undefined && (await isSnel(() => stuur(wie, mutatie as Mutatie, input))));
  }
  const bewaakt = [...gezien].filter(([, snel]) => !snel).map(([naam]) => naam);
  expect(bewaakt.toSorted()).toEqual(volgensTabel().toSorted());
});

describe('whatever is asked, the guarded path answers', () => {
  const CLIENTS = '{ clients(first: 1) { nodes { id voornamen } } }';

  test('who has broken glass open, and only as long as it is', async () => {
    const coach = await opzet.als('coach-2-cvites');
    expect(await isSnel(() => vraag(coach, CLIENTS))).toBe(true);
    const { id } = await opzet.rij<{ id: string }>(
      `SELECT c.id FROM client c JOIN organisatie o ON o.id = c.organisatie_id WHERE o.profiel = 'CVITES'
       ORDER BY c.id LIMIT 1`,
    );
    const { noodtoegang } = await doe(coach, 'openNoodtoegang', {
      kenmerk: kenmerk(),
      clientId: id,
      belang: 'VITAAL_BELANG',
      reden: 'Meldt zich niet en is volgens de buren in gevaar.',
      duurMinuten: 30,
    });
    expect(await isSnel(() => vraag(coach, CLIENTS))).toBe(false);
    await doe(coach, 'sluitNoodtoegang', { noodtoegangId: noodtoegang.id });
    expect(await isSnel(() => vraag(coach, CLIENTS))).toBe(true);
  });

  test('who asks under STATISTIEK alone', async () => {
    const gemeente = await opzet.als('gemeente-cvites');
    expect(await isSnel(() => vraag(gemeente, CLIENTS))).toBe(true);
    const headers = { 'Poortwachter-Doel': 'STATISTIEK' };
    expect(await isSnel(() => gemeente.vraag(CLIENTS, {}, headers))).toBe(false);
  });

  test.each([
    ['what is not found', '{ client(id: "018f0000-0000-7000-8000-000000000000") { id } }', 'NOT_FOUND'],
    ['what is no id', '{ client(id: "x") { id } }', 'NOT_FOUND'],
    ['what is refused', '{ noodtoegangen(first: 1) { nodes { id } } }', 'FORBIDDEN'],
    ['an argument that does not fit', '{ clients(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
  ])('%s', async (_, query, code) => {
    const gemeente = await opzet.als('gemeente-cvites');
    expect(
      await isSnel(async () => {
        const { errors } = await gemeente.vraag(query);
        expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
      }),
    ).toBe(false);
  });
});
