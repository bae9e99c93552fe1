import { randomUUID } from 'node:crypto';
import type { Antwoord, Beller } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { NU } from '../../support/moment';
import { type Dossier, maakDossier } from './dossier';
import { doe, type Invoer, kenmerk, Opzet, weigering } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet.stop());

const KENT = [
  ['cvites', 'KANTTEKENING', 'CV-57'],
  ['westendorp', 'EIGEN_VERKLARING', 'WE-28'],
  ['factor2', 'ZIENSWIJZE', 'F2-26'],
] as const;
type Soort = (typeof KENT)[number][1];

const TEKST = 'De opleiding is niet afgerond.';
const VERANTWOORDING = { 'poortwachter-doel': 'VERANTWOORDING' };

const invoer = ({ clientId, opdrachtId }: Dossier, soort: Soort, extra: Invoer = {}): Invoer => ({
  kenmerk: kenmerk(),
  clientId,
  opdrachtId,
  categorie: 'TRAJECT',
  soort,
  tekst: TEKST,
  ...extra,
});

const lees = (
  wie: Beller,
  { clientId }: Dossier,
  velden: string,
  kop: Record<string, string> = {},
): Promise<Antwoord> => wie.vraag(`query ($id: ID!) { client(id: $id) { ${velden} } }`, { id: clientId }, kop);

const PLAN = 'trajecten { nodes { plan } }';

describe.each(KENT)('at %s, a %s travels with the value', (naam, soort, regel) => {
  let dossier: Dossier;
  const verwacht = () => [
    { clientId: dossier.clientId, categorie: 'TRAJECT', soort, tekst: TEKST, regel, vastgelegdOp: NU.toISOString() },
  ];
  beforeAll(async () => {
    dossier = await maakDossier(opzet, naam);
    await doe(dossier.coach, 'voegKanttekeningToe', invoer(dossier, soort));
  });

  test(`[${regel}] whoever reads a value of its category gets it in the same answer, also without asking`, async () => {
    for (const wie of [dossier.coach, dossier.coordinator])
      expect((await lees(wie, dossier, PLAN)).kanttekeningen).toEqual(verwacht());
  });

  test(`[${regel}] whoever reads another category gets none, nor that there is one`, async () => {
    const { data, tekst } = await lees(dossier.coach, dossier, 'voornamen trajecten { nodes { id versie } }');
    expect(data?.client).toMatchObject({ voornamen: KANARIE.voornamen });
    expect(tekst).not.toContain('kanttekening');
    expect(tekst).not.toContain(TEKST);
  });

  test(`[${regel}] whoever the value is withheld from gets none, to the byte as if there were none`, async () => {
    const zonder = await maakDossier(opzet, naam);
    const gemeente = async (van: Dossier) =>
      (await lees(van.gemeente, van, PLAN, { 'poortwachter-doel': 'GESCHIKTHEID' })).tekst;
    expect(await gemeente(dossier)).toBe(await gemeente(zonder));
    expect(await gemeente(dossier)).toContain('"plan":null');
  });

  test(`[${regel}] a mutation that gives the value back gives it along as well`, async () => {
    const { kanttekeningen, errors } = await dossier.coach.vraag(
      `mutation ($input: VoegKanttekeningToeInput!) { voegKanttekeningToe(input: $input) {
        kanttekening { client { ${PLAN} } } } }`,
      { input: invoer(dossier, soort, { categorie: 'UITKERING' }) },
    );
    expect(errors).toEqual([]);
    expect(kanttekeningen).toEqual(verwacht());
  });

  test(`[${regel}] an error that takes the value out of the answer takes it along`, async () => {
    const { data, kanttekeningen } = await lees(
      dossier.coach,
      dossier,
      `${PLAN} weg: trajecten(first: 1000) { nodes { id } }`,
    );
    expect([data, kanttekeningen]).toEqual([{ client: null }, []]);
  });

  test(`[${regel}] the same kenmerk adds it once`, async () => {
    const ander = await maakDossier(opzet, naam);
    const input = invoer(ander, soort);
    const [eerste, tweede] = [
      await doe(ander.coach, 'voegKanttekeningToe', input),
      await doe(ander.coach, 'voegKanttekeningToe', input),
    ];
    expect([eerste.reedsGeregistreerd, tweede.reedsGeregistreerd]).toEqual([false, true]);
    expect(tweede.kanttekening).toEqual(eerste.kanttekening);
    expect((await lees(ander.coach, ander, PLAN)).kanttekeningen).toHaveLength(1);
  });

  test.each(KENT.map(([, andere]) => andere).filter((andere) => andere !== soort))(
    `[${regel}] it knows no %s`,
    async (andere) => {
      const voor = await opzet.afdruk();
      expect(await weigering(dossier.coach, 'voegKanttekeningToe', invoer(dossier, andere))).toMatchObject({
        code: 'FORBIDDEN',
        regel,
        veld: 'input.soort',
        reden: 'VELD_NIET_TOEGESTAAN',
      });
      expect(await opzet.afdruk()).toEqual(voor);
    },
  );
});

test.each([
  ['implacment', 'IM-27'],
  ['dit', 'DI-28'],
])('the reglement of %s knows none: %s', async (naam, regel) => {
  const dossier = await maakDossier(opzet, naam);
  for (const [, soort] of KENT)
    expect(await weigering(dossier.coach, 'voegKanttekeningToe', invoer(dossier, soort))).toMatchObject({
      code: 'FORBIDDEN',
      regel,
    });
});

/** A client with an account, and the first opdracht under which it has a traject. */
async function vanClient(naam: string) {
  const clientId = await opzet.client(`client-1-${naam}`);
  const { id, opdracht_id, opdrachtgever_id } = await opzet.trajectVan(clientId, 'GEMEENTE');
  const zelf = await opzet.als(`client-1-${naam}`);
  const coach = await opzet.coachVan(clientId);
  const dossier = { clientId, trajectId: id, opdrachtId: opdracht_id, opdrachtgeverId: opdrachtgever_id, coach };
  return { zelf, dossier: dossier as unknown as Dossier };
}

describe('the client self', () => {
  test.each([
    ['westendorp', 'EIGEN_VERKLARING', 'WE-28'],
    ['factor2', 'ZIENSWIJZE', 'F2-26'],
  ] as const)('at %s adds a %s, and reads it with the own data [%s]', async (naam, soort, regel) => {
    const { zelf, dossier } = await vanClient(naam);
    await doe(zelf, 'voegKanttekeningToe', invoer(dossier, soort, { tekst: 'Van mijzelf.' }));
    for (const wie of [zelf, dossier.coach])
      expect((await lees(wie, dossier, PLAN)).kanttekeningen).toContainEqual(
        expect.objectContaining({ tekst: 'Van mijzelf.', regel }),
      );
    const elders = await maakDossier(opzet, naam);
    expect(await weigering(zelf, 'voegKanttekeningToe', invoer(elders, soort))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('[CV-57] at cvites does not say that a document cannot change: that is for the organisatie', async () => {
    const { zelf, dossier } = await vanClient('cvites');
    expect(await weigering(zelf, 'voegKanttekeningToe', invoer(dossier, 'KANTTEKENING'))).toMatchObject({
      code: 'FORBIDDEN',
      reden: 'ROL',
    });
    await doe(dossier.coach, 'voegKanttekeningToe', invoer(dossier, 'KANTTEKENING'));
  });
});

describe('within reach only', () => {
  test('a foreign dossier and one that does not exist give the same answer', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    const coach = await opzet.als('coach-2-cvites');
    const niets = { ...dossier, clientId: randomUUID(), opdrachtId: randomUUID() };
    const antwoorden = [];
    for (const waar of [dossier, niets, { ...dossier, opdrachtId: await opzet.opdracht('CVI-UWV-01') }])
      antwoorden.push(await weigering(coach, 'voegKanttekeningToe', invoer(waar, 'KANTTEKENING')));
    expect(antwoorden).toEqual([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
  });

  test('[CV-57] an opdrachtgever reads none about what another opdracht collected, and its own', async () => {
    const clientId = await opzet.client('client-1-cvites');
    const onder = await opzet.trajectVan(clientId, 'GEMEENTE');
    const elders = await opzet.trajectVan(clientId, 'WERKGEVER');
    const coach = await opzet.coachVan(clientId);
    for (const [{ opdracht_id: opdrachtId }, tekst] of [
      [onder, 'Bij de gemeente.'],
      [elders, 'Bij de werkgever.'],
    ] as const)
      await doe(coach, 'voegKanttekeningToe', {
        kenmerk: kenmerk(),
        clientId,
        opdrachtId,
        categorie: 'IDENTITEIT',
        soort: 'KANTTEKENING',
        tekst,
      });
    const { rij } = opzet;
    const { naam } = (await rij.call(
      opzet,
      'SELECT oauth_client_id AS naam FROM integratie WHERE opdrachtgever_id = $1',
      onder.opdrachtgever_id,
    )) as { naam: string };
    const gemeente = await opzet.als(naam);
    const antwoord = await gemeente.vraag(
      'query ($id: ID!) { client(id: $id) { achternaam } }',
      { id: clientId },
      VERANTWOORDING,
    );
    expect(antwoord.kanttekeningen.map(({ tekst }) => tekst)).toEqual(['Bij de gemeente.']);
    expect(antwoord.tekst).not.toContain('werkgever');
  });

  test('[CV-57] a value keeps its statement when what opened it is closed later in the same request', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    await doe(dossier.coach, 'voegKanttekeningToe', invoer(dossier, 'KANTTEKENING'));
    const coach = await opzet.als('coach-2-cvites');
    const { noodtoegang } = await doe(coach, 'openNoodtoegang', {
      kenmerk: kenmerk(),
      clientId: dossier.clientId,
      belang: 'VITAAL_BELANG',
      reden: 'Is volgens de buren in gevaar.',
    });
    const { data, kanttekeningen } = await coach.vraag(
      `mutation ($lees: BespreekNoodtoegangInput!, $sluit: SluitNoodtoegangInput!) {
        bespreekNoodtoegang(input: $lees) { noodtoegang { client { ${PLAN} } } }
        sluitNoodtoegang(input: $sluit) { noodtoegang { client { id } } } }`,
      { lees: { noodtoegangId: noodtoegang.id, besprokenOp: '2026-11-02' }, sluit: { noodtoegangId: noodtoegang.id } },
    );
    expect(data).toMatchObject({
      bespreekNoodtoegang: { noodtoegang: { client: { trajecten: { nodes: [{ plan: expect.any(String) }] } } } },
      sluitNoodtoegang: { noodtoegang: { client: null } },
    });
    expect(kanttekeningen.map(({ tekst }) => tekst)).toEqual([TEKST]);
  });
});
