import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { PROFIELEN } from '../../../src/domain/opsommingen';
import { type Antwoord, type Beller, type Gateway, startGateway } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';

/*
 * Who may connect at all: told over HTTP which of its agreements a system lacks, before anything is read, and from the
 * first request after it lacks it.
 */

jest.setTimeout(120_000);

let gateway: Gateway;
let db: Client;

beforeAll(async () => {
  gateway = await startGateway();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await gateway.stop();
});

const VRAAG = '{ ik { soort doelen } aanmeldingen(first: 1) { totaalAantal nodes { achternaam } } }';
const GISTEREN = '2026-11-01';
const MORGEN = '2026-12-01T00:00:00Z';
const EERDER = '2024-11-01';

/** What a system agreed to, for one request or more, and as it was again. */
async function met<T>(persona: string, kolom: string, waarde: unknown, doe: () => Promise<T>): Promise<T> {
  const { rows } = await db.query(`SELECT ${kolom} AS oud FROM integratie WHERE oauth_client_id = $1`, [persona]);
  const zet = (nieuw: unknown) =>
    db.query(`UPDATE integratie SET ${kolom} = $2 WHERE oauth_client_id = $1`, [persona, nieuw]);
  await zet(waarde);
  try {
    return await doe();
  } finally {
    await zet(rows[0].oud);
  }
}

function weigeringVan({ status, data, errors }: Antwoord) {
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  const [fout] = errors;
  const { code, regel, reden } = fout?.extensions ?? {};
  return { status, code, regel, reden, bericht: fout?.message };
}

const vraag = async (persona: string, headers?: Record<string, string>): Promise<Antwoord> =>
  (await gateway.als(persona)).vraag(VRAAG, undefined, headers);

async function isToegelaten(persona: string): Promise<void> {
  const { status, data, errors } = await vraag(persona);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  expect(data).toMatchObject({ ik: { soort: expect.anything() } });
}

describe('a system outside is told which it lacks', () => {
  it.each([
    [
      'CV-23',
      'partner-cvites',
      'overeenkomst_tot',
      GISTEREN,
      'OVEREENKOMST_VERLOPEN',
      /liep tot 3?\d \w+ 2026 om \d\d:\d\d uur\./,
    ],
    ['CV-23', 'partner-cvites', 'overeenkomst_tot', null, 'OVEREENKOMST_ONTBREEKT', /geen overeenkomst/],
    [
      'CV-23',
      'partner-cvites',
      'overeenkomst_van',
      MORGEN,
      'OVEREENKOMST_BEGINT_LATER',
      /begint pas op 1 december 2026 om \d\d:\d\d uur\./,
    ],
    ['CV-23', 'partner-cvites', 'reglement_aanvaard_op', null, 'REGLEMENT_NIET_AANVAARD', /privacyreglement/],
    ['CV-23', 'partner-cvites', 'laatste_evaluatie_op', EERDER, 'EVALUATIE_VERLOPEN', /gold tot en met 2026-11-01/],
    ['CV-23', 'partner-cvites', 'laatste_evaluatie_op', null, 'EVALUATIE_ONTBREEKT', /nog niet geëvalueerd/],
    ['WE-21', 'partner-westendorp', 'reglement_aanvaard_op', null, 'REGLEMENT_NIET_AANVAARD', /privacyreglement/],
    ['WE-21', 'gemeente-westendorp', 'reglement_aanvaard_op', null, 'REGLEMENT_NIET_AANVAARD', /privacyreglement/],
    ['IM-10', 'partner-implacment', 'geheimhouding_getekend_op', null, 'GEHEIMHOUDING_ONTBREEKT', /geheimhouding/],
    [
      'F2-18',
      'partner-factor2',
      'overeenkomst_tot',
      GISTEREN,
      'OVEREENKOMST_VERLOPEN',
      /liep tot 3?\d \w+ 2026 om \d\d:\d\d uur\./,
    ],
  ] as const)('[%s] %s without %s', async (regel, persona, kolom, waarde, reden, bericht) => {
    await isToegelaten(persona);
    await met(persona, kolom, waarde, async () => {
      expect(weigeringVan(await vraag(persona))).toEqual({
        status: 403,
        code: 'FORBIDDEN',
        regel,
        reden,
        bericht: expect.stringMatching(bericht),
      });
    });
    await isToegelaten(persona);
  });

  it.each([
    ['partner-dit', 'overeenkomst_tot', null],
    ['gemeente-cvites', 'overeenkomst_tot', null],
    ['gemeente-implacment', 'geheimhouding_getekend_op', null],
    ['gemeente-factor2', 'overeenkomst_doelen', []],
  ] as const)('and of nothing else: %s may be without %s', async (persona, kolom, waarde) => {
    await met(persona, kolom, waarde, () => isToegelaten(persona));
  });
});

it('[F2-18] a partner that asks for another purpose than its agreement names is refused', async () => {
  const aanmelding = { 'poortwachter-doel': 'AANMELDING' };
  expect((await vraag('partner-factor2', aanmelding)).errors).toEqual([]);
  await met('partner-factor2', 'overeenkomst_doelen', ['STATISTIEK'], async () => {
    expect(weigeringVan(await vraag('partner-factor2', aanmelding))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      regel: 'F2-18',
      reden: 'DOEL_NIET_TOEGESTAAN',
    });
  });
});

it('[F2-19] a partner reads within the purpose of its agreement only, also by default', async () => {
  const { data } = await vraag('partner-factor2');
  expect(data).toMatchObject({
    ik: { doelen: ['AANMELDING'] },
    aanmeldingen: { nodes: [{ achternaam: expect.any(String) }] },
  });
  await met('partner-factor2', 'overeenkomst_doelen', ['STATISTIEK'], async () => {
    expect(weigeringVan(await vraag('partner-factor2'))).toMatchObject({ code: 'DOEL_ONTBREEKT', regel: 'F2-19' });
  });
});

it('[F2-18] nothing is registered under an agreement that has ended', async () => {
  const kenmerk = randomUUID();
  const meld = async () =>
    (await gateway.als('partner-factor2')).vraag(
      `mutation ($input: RegistreerAanmeldingInput!) { registreerAanmelding(input: $input) { aanmelding { id } } }`,
      {
        input: {
          kenmerk,
          voornamen: KANARIE.voornamen,
          achternaam: 'de Wit',
          akkoordDeelnemer: { op: '2026-10-01', wijze: 'mondeling' },
        },
      },
    );
  const telt = async () => {
    const { rows } = await db.query('SELECT count(*)::int AS n FROM aanmelding WHERE kenmerk = $1', [kenmerk]);
    return rows[0].n;
  };
  await met('partner-factor2', 'overeenkomst_tot', GISTEREN, async () => {
    expect(weigeringVan(await meld())).toMatchObject({ regel: 'F2-18' });
    expect(await telt()).toBe(0);
  });
  expect((await meld()).errors).toEqual([]);
  expect(await telt()).toBe(1);
});

it('[CV-23 F2-18] an agreement that ends between two requests of one token counts from the second', async () => {
  for (const persona of ['partner-cvites', 'partner-factor2']) {
    const beller: Beller = await gateway.als(persona);
    expect((await beller.vraag(VRAAG)).errors).toEqual([]);
    await met(persona, 'overeenkomst_tot', '2026-11-02T09:00:00Z', async () => {
      expect(weigeringVan(await beller.vraag(VRAAG))).toMatchObject({ reden: 'OVEREENKOMST_VERLOPEN' });
    });
    expect((await beller.vraag(VRAAG)).errors).toEqual([]);
  }
});

describe('the demo set', () => {
  interface Persona {
    readonly persona: string;
    readonly soort: string;
    readonly omschrijving: string;
  }
  const personas = async (): Promise<readonly Persona[]> =>
    (await fetch(`${gateway.url}/dev/personas`)).json() as never;

  it('has one partner whose agreement ended where an agreement is asked, and says so', async () => {
    const geweigerd = (await personas()).filter(({ omschrijving }) => omschrijving.includes('geweigerd'));
    expect(geweigerd.map(({ persona }) => persona)).toEqual(['partner-verlopen-cvites', 'partner-verlopen-factor2']);
    for (const { persona, omschrijving } of geweigerd) {
      expect(omschrijving).toContain('OVEREENKOMST_VERLOPEN');
      expect(weigeringVan(await vraag(persona))).toMatchObject({ reden: 'OVEREENKOMST_VERLOPEN' });
    }
  });

  it.each(PROFIELEN)('lets everybody else of %s in', async (profiel) => {
    const eigen = (await personas()).filter(
      ({ persona, soort, omschrijving }) =>
        persona.endsWith(profiel.toLowerCase()) &&
        (soort === 'OPDRACHTGEVER' || soort === 'PARTNER') &&
        !omschrijving.includes('geweigerd'),
    );
    expect(eigen).toHaveLength(6);
    for (const { persona } of eigen) await isToegelaten(persona);
  });
});
