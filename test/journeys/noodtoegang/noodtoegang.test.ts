import { KANARIE } from '../../support/kanaries';
import { NU } from '../../support/moment';
import { document, doe, kenmerk, ONBEKEND, Opzet, stuur, weigering } from '../schrijven/opzet';
import { codeVan, eenDossier, lees, open, REDEN } from './dossier';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
beforeEach(() => opzet.gateway.zetKlok(NU));
afterAll(() => opzet?.stop());

const na = (minuten: number, milliseconden = 0): Date => new Date(NU.getTime() + minuten * 60_000 + milliseconden);

const LIJST = `query ($filter: NoodtoegangFilter) { noodtoegangen(filter: $filter) { totaalAantal nodes {
  id clientId belang reden besprokenOp geopendDoor client { id } } } }`;
interface Lijst {
  readonly noodtoegangen: {
    readonly totaalAantal: number;
    readonly nodes: readonly {
      id: string;
      clientId: string;
      reden: string;
      besprokenOp: string | null;
      geopendDoor: string | null;
      client: { id: string } | null;
    }[];
  };
}
const lijst = async (persona: string, filter: object = {}, kop: Record<string, string> = {}) => {
  const { data, tekst } = await (await opzet.als(persona)).vraag<Lijst>(LIJST, { filter }, kop);
  if (!data?.noodtoegangen) throw new Error(tekst);
  return data.noodtoegangen;
};

describe('whoever breaks the glass', () => {
  test('[DI-16] reaches that dossier for as long as it lasts and not a millisecond longer, and no other', async () => {
    const [id, ander] = [await eenDossier(opzet, 'dit'), await eenDossier(opzet, 'dit')];
    const coach = await opzet.als('coach-2-dit');
    expect(await codeVan(coach, id)).toBe('NOT_FOUND');
    const { van, tot } = await open(coach, id);
    expect([new Date(van), new Date(tot)]).toEqual([NU, na(60)]);
    expect(await codeVan(coach, id)).toBeNull();
    expect(await codeVan(coach, ander)).toBe('NOT_FOUND');
    opzet.gateway.zetKlok(na(60, -1));
    expect(await codeVan(coach, id)).toBeNull();
    opzet.gateway.zetKlok(na(60));
    expect(await codeVan(coach, id)).toBe('NOT_FOUND');
  });

  test('[DI-16] lets nobody else in: no colleague, no stagiair, nobody outside', async () => {
    const id = await eenDossier(opzet, 'dit');
    const anderen = ['coach-3-dit', 'stagiair-1-dit', 'uwv-dit', 'zorg-dit', 'coach-2-cvites'];
    const voor = await Promise.all(anderen.map(async (naam) => (await lees(await opzet.als(naam), id)).tekst));
    await open(await opzet.als('coach-2-dit'), id, { belang: 'VITAAL_BELANG' });
    const erna = await Promise.all(anderen.map(async (naam) => (await lees(await opzet.als(naam), id)).tekst));
    expect(erna).toEqual(voor);
  });

  test('[DI-16] needs a role in force: with it goes what it opened', async () => {
    const id = await eenDossier(opzet, 'dit');
    const coach = await opzet.als('coach-4-dit');
    await open(coach, id);
    expect(await codeVan(coach, id)).toBeNull();
    const medewerker = await opzet.medewerker('coach-4-dit');
    await opzet.rijen(
      `INSERT INTO autorisatie (organisatie_id, id, medewerker_id, rol, geheimhouding_getekend_op, vog_geldig_tot, van)
       SELECT organisatie_id, gen_random_uuid(), medewerker_id, 'STAGIAIR', geheimhouding_getekend_op, vog_geldig_tot, van
       FROM autorisatie WHERE medewerker_id = $1`,
      medewerker,
    );
    await opzet.rijen(`UPDATE autorisatie SET tot = $2 WHERE medewerker_id = $1 AND rol <> 'STAGIAIR'`, medewerker, NU);
    expect(await codeVan(coach, id)).toBe('NOT_FOUND');
  });

  test('[DI-16] reads what care needs, and special categories, numbers and money not', async () => {
    const id = await eenDossier(opzet, 'dit');
    const coach = await opzet.als('coach-2-dit');
    await open(coach, id);
    const { data, afgeschermd } = await lees(coach, id);
    expect(data?.client).toMatchObject({
      achternaam: expect.any(String),
      omstandigheden: { omschrijving: 'woont alleen' },
      gezondheidMedisch: null,
      gezondheidFunctioneel: null,
      belemmeringen: null,
      bsn: null,
      arbeid: null,
      uitkering: null,
    });
    expect(afgeschermd.map(({ veld }) => veld)).toEqual(
      expect.arrayContaining(['Client.bsn', 'Client.gezondheidMedisch', 'Traject.gespreksverslagen']),
    );
  });

  test('[DI-16] reads special categories only for a vital interest, whatever the rows bear, and still no BSN', async () => {
    const id = await eenDossier(opzet, 'dit');
    const coach = await opzet.als('coach-2-dit');
    await open(coach, id, { belang: 'VITAAL_BELANG' });
    const { data, afgeschermd } = await lees(coach, id);
    expect(data?.client).toMatchObject({
      gezondheidMedisch: { diagnose: 'suikerziekte' },
      gezondheidFunctioneel: { mogelijkheden: 'zittend werk' },
      belemmeringen: [{ omschrijving: 'tilt niet' }],
      bsn: null,
      nationaliteit: null,
    });
    expect(data?.client).toMatchObject({ trajecten: { nodes: [{ gespreksverslagen: [{ tekst: 'een gesprek' }] }] } });
    expect(afgeschermd.map(({ veld }) => veld)).toEqual(expect.arrayContaining(['Client.bsn', 'Client.nationaliteit']));
  });

  test('[DI-16] reads under the purpose of the care alone', async () => {
    const id = await eenDossier(opzet, 'dit');
    const directie = await opzet.als('directie-1-dit');
    await open(directie, id, { belang: 'VITAAL_BELANG' });
    const gezien = async (doel: string) =>
      (await lees(directie, id, { 'Poortwachter-Doel': doel })).data?.client?.gezondheidMedisch;
    expect(await gezien('UITVOERING')).toEqual({ diagnose: 'suikerziekte' });
    expect(await gezien('TOEZICHT')).toBeNull();
  });

  test('[DI-16] writes nothing by it', async () => {
    const id = await eenDossier(opzet, 'dit');
    const coach = await opzet.als('coach-2-dit');
    await open(coach, id, { belang: 'VITAAL_BELANG' });
    const traject = await opzet.rijen<{ id: string }>(
      `SELECT traject_id AS id FROM traject_verloop WHERE client_id = $1 AND status = 'GEPLAATST'`,
      id,
    );
    const rapport = {
      kenmerk: kenmerk(),
      trajectId: traject[0]?.id,
      periodeVan: '2026-10-01',
      periodeTot: '2026-10-31',
      werkzaamheden: 'w',
      resultaten: 'r',
      prognose: 'p',
    };
    expect(await weigering(coach, 'schrijfRapportage', rapport)).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
    const toestemming = {
      kenmerk: kenmerk(),
      clientId: id,
      doel: 'UITVOERING',
      categorie: 'ARBEID',
      vorm: 'GERICHT',
      bron: 'GESPREK',
      informatieversie: '1',
    };
    expect(await weigering(coach, 'legToestemmingVast', toestemming)).toMatchObject({
      code: 'FORBIDDEN',
      reden: 'ROL',
    });
  });

  test('[DI-16] is no step to a dossier of its own, for who judges aanmeldingen as well', async () => {
    const id = await eenDossier(opzet, 'dit');
    const opdrachtId = await opzet.opdracht('DIT-UWV-01');
    const subject = 'coach-3-dit';
    const [coach, medewerker] = [await opzet.als(subject), await opzet.medewerker(subject)];
    await opzet.rijen(
      `INSERT INTO autorisatie (organisatie_id, id, medewerker_id, rol, geheimhouding_getekend_op, vog_geldig_tot, van)
       SELECT organisatie_id, gen_random_uuid(), medewerker_id, 'COORDINATOR', geheimhouding_getekend_op, vog_geldig_tot, van
       FROM autorisatie WHERE medewerker_id = $1`,
      medewerker,
    );
    await opzet.rijen(
      `INSERT INTO toewijzing (organisatie_id, id, medewerker_id, opdracht_id, van)
       SELECT organisatie_id, gen_random_uuid(), $1, id, van FROM opdracht WHERE id = $2`,
      medewerker,
      opdrachtId,
    );
    const aanmelding = { kenmerk: kenmerk(), opdrachtId, voornamen: KANARIE.voornamen, achternaam: KANARIE.achternaam };
    const { id: aanmeldingId } = (await doe(await opzet.als('uwv-dit'), 'registreerAanmelding', aanmelding)).aanmelding;
    await open(coach, id);
    expect(await codeVan(coach, id)).toBeNull();
    const accepteer = { aanmeldingId, versie: 1, besluit: 'GEACCEPTEERD' };
    expect(await weigering(coach, 'beoordeelAanmelding', { ...accepteer, clientId: id })).toEqual({
      code: 'NOT_FOUND',
    });
    await doe(coach, 'beoordeelAanmelding', accepteer);
  });

  test('[DI-16] can stop before its time, from the next request on', async () => {
    const id = await eenDossier(opzet, 'dit');
    const [coach, directie] = [await opzet.als('coach-2-dit'), await opzet.als('directie-1-dit')];
    const geopend = await open(coach, id);
    opzet.gateway.zetKlok(na(10));
    const { noodtoegang } = await doe(directie, 'sluitNoodtoegang', { noodtoegangId: geopend.id });
    expect(new Date(noodtoegang.tot)).toEqual(na(10));
    expect(await codeVan(coach, id)).toBe('NOT_FOUND');
    opzet.gateway.zetKlok(na(20));
    expect((await doe(coach, 'sluitNoodtoegang', { noodtoegangId: geopend.id })).noodtoegang).toEqual(noodtoegang);
  });
});

describe('CVITES', () => {
  test('[CV-09] opens a dossier for a vital interest, health as well, and for no other', async () => {
    const id = await eenDossier(opzet, 'cvites');
    const coach = await opzet.als('coach-2-cvites');
    const input = { kenmerk: kenmerk(), clientId: id, reden: REDEN };
    expect(await weigering(coach, 'openNoodtoegang', { ...input, belang: 'ZORGBELANG' })).toEqual({
      code: 'FORBIDDEN',
      regel: 'CV-09',
      reden: 'GROND_ONTBREEKT',
    });
    expect(await codeVan(coach, id)).toBe('NOT_FOUND');
    await doe(coach, 'openNoodtoegang', { ...input, belang: 'VITAAL_BELANG' });
    const { data, noodtoegang } = await lees(coach, id);
    expect(data?.client).toMatchObject({
      achternaam: expect.any(String),
      gezondheidMedisch: { diagnose: 'suikerziekte' },
      bsn: null,
    });
    expect(noodtoegang).toHaveLength(1);
  });

  test('[CV-09] gives directie health data only while a vital interest is named, and marks that and no more', async () => {
    const id = await eenDossier(opzet, 'cvites');
    const directie = await opzet.als('directie-1-cvites');
    const voor = await lees(directie, id);
    expect(voor.data?.client).toMatchObject({ achternaam: expect.any(String), gezondheidMedisch: null });
    expect(voor.noodtoegang).toBeUndefined();
    const { id: noodtoegangId, tot } = await open(directie, id, { belang: 'VITAAL_BELANG' });
    const erna = await lees(directie, id);
    expect(erna.data?.client).toMatchObject({ gezondheidMedisch: { diagnose: 'suikerziekte' } });
    expect(erna.noodtoegang).toEqual([{ clientId: id, noodtoegangId, tot }]);
    // A name is open to directie anyway.
    const naam = await directie.vraag('query ($id: ID!) { client(id: $id) { achternaam } }', { id });
    expect(naam.noodtoegang).toBeUndefined();
  });
});

describe('what is asked of it', () => {
  test.each([
    ['westendorp', 'WE-19'],
    ['implacment', 'IM-13'],
    ['factor2', 'F2-13'],
  ])('%s knows none: refused by %s, the rule of its own that says who has access', async (naam, regel) => {
    const coach = await opzet.als(`coach-2-${naam}`);
    for (const belang of ['ZORGBELANG', 'VITAAL_BELANG'])
      expect(
        await weigering(coach, 'openNoodtoegang', { kenmerk: kenmerk(), clientId: ONBEKEND, belang, reden: REDEN }),
      ).toEqual({ code: 'FORBIDDEN', regel, reden: 'GROND_ONTBREEKT' });
  });

  test('[DI-16] a reason of twenty characters, blanks not counted, and no longer than the reglement lets it last', async () => {
    const id = await eenDossier(opzet, 'dit');
    const coach = await opzet.als('coach-2-dit');
    const probeer = (extra: object) =>
      stuur(coach, 'openNoodtoegang', {
        kenmerk: kenmerk(),
        clientId: id,
        belang: 'ZORGBELANG',
        reden: REDEN,
        ...extra,
      });
    const velden = async (extra: object) =>
      (await probeer(extra)).errors.map(({ extensions }) => [extensions.code, extensions.veld]);
    expect(await velden({ reden: `  ${'x'.repeat(19)}  ` })).toEqual([['BAD_USER_INPUT', 'input.reden']]);
    expect(await velden({ reden: '\u{1f6a8}'.repeat(10) })).toEqual([['BAD_USER_INPUT', 'input.reden']]);
    expect(await velden({ duurMinuten: 481 })).toEqual([['BAD_USER_INPUT', 'input.duurMinuten']]);
    expect(await velden({ duurMinuten: 0 })).toEqual([['BAD_USER_INPUT', 'input.duurMinuten']]);
    expect(await codeVan(coach, id)).toBe('NOT_FOUND');
    expect(await velden({ reden: `  ${'x'.repeat(20)}  `, duurMinuten: 480 })).toEqual([]);
    expect(await codeVan(coach, id)).toBeNull();
  });

  test('a client of another organisatie and none at all get the same answer', async () => {
    const vreemd = await eenDossier(opzet, 'cvites');
    const coach = await opzet.als('coach-2-dit');
    const antwoord = async (clientId: string) =>
      (await stuur(coach, 'openNoodtoegang', { kenmerk: kenmerk(), clientId, belang: 'ZORGBELANG', reden: REDEN }))
        .tekst;
    expect(await antwoord(vreemd)).toBe(await antwoord(ONBEKEND));
    expect(await antwoord(vreemd)).toContain('NOT_FOUND');
  });

  test('a repeat opens nothing again, also when it is over', async () => {
    const id = await eenDossier(opzet, 'dit');
    const coach = await opzet.als('coach-2-dit');
    const input = { kenmerk: kenmerk(), clientId: id, belang: 'ZORGBELANG', reden: REDEN, duurMinuten: 5 };
    const { noodtoegang } = await doe(coach, 'openNoodtoegang', input);
    opzet.gateway.zetKlok(na(6));
    expect(await doe(coach, 'openNoodtoegang', input)).toEqual({ noodtoegang, reedsGeregistreerd: true });
    expect(await codeVan(coach, id)).toBe('NOT_FOUND');
    expect(await weigering(coach, 'openNoodtoegang', { ...input, duurMinuten: 6 })).toMatchObject({
      code: 'CONFLICT',
      reden: 'KENMERK_HERGEBRUIKT',
    });
  });

  test('what it opens may be selected with it, and is marked there', async () => {
    const id = await eenDossier(opzet, 'dit');
    const coach = await opzet.als('coach-2-dit');
    const { data, noodtoegang } = await coach.vraag<{
      openNoodtoegang: { noodtoegang: { client: { achternaam: string } } };
    }>(document('openNoodtoegang').replace('noodtoegang { id', 'noodtoegang { client { achternaam } id'), {
      input: { kenmerk: kenmerk(), clientId: id, belang: 'ZORGBELANG', reden: REDEN },
    });
    expect(data?.openNoodtoegang.noodtoegang.client.achternaam).toEqual(expect.any(String));
    expect(noodtoegang).toHaveLength(1);
  });
});

describe('every reading that rests on it', () => {
  test('[DI-16] is marked, sorted, in lists as well; a reading of other dossiers is not', async () => {
    const ids = [await eenDossier(opzet, 'dit'), await eenDossier(opzet, 'dit')].sort();
    const coach = await opzet.als('coach-2-dit');
    const merken = [];
    for (const clientId of ids) {
      const { id: noodtoegangId, tot } = await open(coach, clientId, { duurMinuten: 15 });
      merken.push({ clientId, noodtoegangId, tot });
    }
    opzet.gateway.zetKlok(na(0, 1));
    const alle = await coach.vraag<{ trajecten: { nodes: { client: { id: string } }[] } }>(
      '{ trajecten(first: 100) { nodes { status client { id } } } }',
    );
    expect(alle.noodtoegang?.filter(({ clientId }) => ids.includes(clientId))).toEqual(merken);
    expect(alle.noodtoegang).toEqual([...(alle.noodtoegang ?? [])].sort((a, b) => (a.clientId < b.clientId ? -1 : 1)));
    // Only that it exists was told.
    expect((await coach.vraag('{ clients(first: 100) { nodes { id } } }')).noodtoegang).toBeUndefined();
    // A category that it does not open.
    const dicht = await coach.vraag('query ($id: ID!) { client(id: $id) { bsn } }', { id: ids[0] });
    expect([dicht.data, dicht.noodtoegang]).toEqual([{ client: { bsn: null } }, undefined]);
    const eigen = await opzet.als('coach-1-dit');
    expect((await lees(eigen, ids[0] ?? '')).noodtoegang).toBeUndefined();
  });
});

describe('the talk about it with the client', () => {
  test('[DI-16] stays to be done until it was held, is recorded once, and seen by who should know', async () => {
    const id = await opzet.client('client-1-dit');
    const subject = 'coach-2-dit';
    const coach = await opzet.als(subject);
    const { id: noodtoegangId } = await open(coach, id, { duurMinuten: 5 });
    const filter = { clientId: id, openstaand: true };
    const ziet = async (persona: string, kop = {}) => (await lijst(persona, filter, kop)).nodes.map((n) => n.id);
    for (const persona of [subject, 'directie-1-dit', 'client-1-dit', 'fg-1-dit'])
      expect([persona, await ziet(persona)]).toEqual([persona, [noodtoegangId]]);
    for (const persona of [
      'coach-3-dit',
      'coordinator-1-dit',
      'administratie-1-dit',
      'directie-1-cvites',
      'client-2-dit',
    ])
      expect([persona, await ziet(persona)]).toEqual([persona, []]);
    expect((await lijst('client-1-dit', filter)).nodes[0]).toMatchObject({ reden: REDEN, geopendDoor: null });
    expect((await lijst('directie-1-dit', filter)).nodes[0]).toMatchObject({ geopendDoor: expect.any(String) });
    expect((await (await opzet.als('uwv-dit')).vraag(LIJST, { filter })).errors[0]?.extensions.code).toBe('FORBIDDEN');

    opzet.gateway.zetKlok(na(30));
    const bespreek = { noodtoegangId, besprokenOp: '2026-11-02' };
    expect(await ziet(subject)).toEqual([noodtoegangId]);
    expect(await weigering(await opzet.als('coach-3-dit'), 'bespreekNoodtoegang', bespreek)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await weigering(await opzet.als('fg-1-dit'), 'bespreekNoodtoegang', bespreek)).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const besprokenOp of ['2026-11-01', '2026-11-03'])
      expect(await weigering(coach, 'bespreekNoodtoegang', { noodtoegangId, besprokenOp })).toMatchObject({
        code: 'BAD_USER_INPUT',
        veld: 'input.besprokenOp',
      });
    expect((await doe(coach, 'bespreekNoodtoegang', bespreek)).noodtoegang.besprokenOp).toBe('2026-11-02');
    expect(await ziet(subject)).toEqual([]);
    expect((await lijst(subject, { clientId: id, openstaand: false })).nodes.map((n) => n.id)).toEqual([noodtoegangId]);
    expect(await weigering(coach, 'bespreekNoodtoegang', bespreek)).toMatchObject({
      code: 'CONFLICT',
      reden: 'STATUS',
    });
  });
});
