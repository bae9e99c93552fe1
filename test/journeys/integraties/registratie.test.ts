import { Client } from 'pg';
import { DEV_ISSUER } from '../../../src/auth/issuer';
import { DOELEN } from '../../../src/domain/doel';
import { type Beller, type Gateway, startGateway } from '../../support/gateway';
import { NU } from '../../support/moment';
import { metScopes } from '../../support/scopes';
import { alsClient, doe, geweigerd, type Integratie, VELDEN } from './opzet';

/*
 * Directie connects a system: registers it, changes what was agreed, ends it; and whoever calls by it notices at the
 * next request.
 */

let gateway: Gateway;
let db: Client;
let directie: Beller;
let partnerId: string;
let opdrachten: readonly string[];

beforeAll(async () => {
  gateway = await startGateway();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  directie = await gateway.als('directie-1-cvites');
  const { rows } = await db.query(
    `SELECT i.partner_id, ARRAY(SELECT opdracht_id::text FROM integratie_opdracht WHERE integratie_id = i.id) AS opdrachten
     FROM integratie i WHERE i.oauth_client_id = 'partner-cvites'`,
  );
  partnerId = rows[0].partner_id;
  opdrachten = rows[0].opdrachten;
});
afterAll(async () => {
  await db?.end();
  await gateway?.stop();
});

let teller = 0;
/** A registration of the partner that lacks nothing, with a client id that was not used before. */
function invoer(anders: object = {}) {
  teller += 1;
  return {
    kenmerk: `registratie-${teller}`,
    partnerId,
    clients: [{ issuer: DEV_ISSUER, clientId: `nieuw-systeem-${teller}` }],
    doelen: ['AANMELDING'],
    standaardDoelen: ['AANMELDING'],
    scopes: ['aanmeldingen:lezen'],
    opdrachtIds: opdrachten.slice(0, 1),
    overeenkomst: { van: '2026-01-01', tot: '2027-01-01', doelen: ['AANMELDING'] },
    reglementAanvaardOp: '2026-01-01',
    laatsteEvaluatieOp: '2026-06-01',
    ...anders,
  };
}
const zonderKenmerk = ({ kenmerk: _, partnerId: __, ...inhoud }: ReturnType<typeof invoer>) => inhoud;

const IK = '{ ik { soort doelen } aanmeldingen(first: 1) { totaalAantal } }';
const antwoordAan = async (clientId: string) => {
  const wie = await alsClient(gateway, clientId, 'aanmeldingen:lezen', 'aanmeldingen:schrijven');
  const { status, errors, data } = await wie.vraag(IK);
  const { code, regel, reden, tot } = errors[0]?.extensions ?? {};
  return { status, data: data ?? null, code, regel, reden, tot };
};
const WERKT = { status: 200, data: { ik: { soort: 'PARTNER', doelen: ['AANMELDING'] } } };
const ONBEKEND = { status: 401, code: 'UNAUTHENTICATED' };

it('[CV-23] a system calls from the moment it is registered, until its registration ends', async () => {
  const gegeven = invoer();
  const { clientId } = gegeven.clients[0] as { clientId: string };
  expect(await antwoordAan(clientId)).toMatchObject(ONBEKEND);

  const { integratie, reedsGeregistreerd } = await doe(directie, 'registreerIntegratie', gegeven);
  expect(reedsGeregistreerd).toBe(false);
  expect(integratie).toMatchObject({
    versie: 1,
    soort: 'PARTNER',
    partnerId,
    opdrachtgeverId: null,
    clients: gegeven.clients,
    overeenkomstVan: '2025-12-31T23:00:00.000Z',
    overeenkomstTot: '2026-12-31T23:00:00.000Z',
    belemmering: null,
    tot: null,
  });
  expect(await antwoordAan(clientId)).toMatchObject(WERKT);

  const herhaald = await doe(directie, 'registreerIntegratie', gegeven);
  expect([herhaald.reedsGeregistreerd, herhaald.integratie.id]).toEqual([true, integratie.id]);
  expect(
    await geweigerd(directie, 'registreerIntegratie', { ...gegeven, doelen: ['AANMELDING', 'STATISTIEK'] }),
  ).toMatchObject({ code: 'CONFLICT', reden: 'KENMERK_HERGEBRUIKT' });

  const einde = await doe(directie, 'beeindigIntegratie', { integratieId: integratie.id, versie: 1 });
  expect(einde.integratie).toMatchObject({ versie: 2, tot: NU.toISOString(), clients: [] });
  expect(await antwoordAan(clientId)).toMatchObject(ONBEKEND);
  expect(await geweigerd(directie, 'beeindigIntegratie', { integratieId: integratie.id, versie: 2 })).toMatchObject({
    code: 'CONFLICT',
    reden: 'STATUS',
  });
  // What was registered before can be registered again.
  const { kenmerk: _, ...weer } = gegeven;
  await doe(directie, 'registreerIntegratie', { kenmerk: 'weer', ...weer });
  expect(await antwoordAan(clientId)).toMatchObject(WERKT);
});

it('[CV-23] a change counts from the next request, and a refusal says until when there was what is lacking', async () => {
  const gegeven = invoer();
  const { clientId } = gegeven.clients[0] as { clientId: string };
  const { integratie } = await doe(directie, 'registreerIntegratie', gegeven);
  const inhoud = { integratieId: integratie.id, ...zonderKenmerk(gegeven) };
  expect(await antwoordAan(clientId)).toMatchObject(WERKT);

  const tot = '2026-11-01T12:00:00.000Z';
  const verlopen = await doe(directie, 'wijzigIntegratie', { ...inhoud, versie: 1, overeenkomst: { tot } });
  expect(verlopen.integratie).toMatchObject({
    versie: 2,
    belemmering: { regel: 'CV-23', reden: 'OVEREENKOMST_VERLOPEN', tot },
  });
  expect(await antwoordAan(clientId)).toMatchObject({
    status: 403,
    regel: 'CV-23',
    reden: 'OVEREENKOMST_VERLOPEN',
    tot,
  });

  await doe(directie, 'wijzigIntegratie', { ...inhoud, versie: 2, laatsteEvaluatieOp: '2024-10-31' });
  expect(await antwoordAan(clientId)).toMatchObject({
    status: 403,
    regel: 'CV-23',
    reden: 'EVALUATIE_VERLOPEN',
    tot: '2026-10-31',
  });
  expect(await geweigerd(directie, 'wijzigIntegratie', { ...inhoud, versie: 2 })).toMatchObject({
    code: 'CONFLICT',
    reden: 'VERSIE',
  });
  await doe(directie, 'wijzigIntegratie', { ...inhoud, versie: 3 });
  expect(await antwoordAan(clientId)).toMatchObject(WERKT);
});

it('a scope outside the registration does not count, whatever the token says', async () => {
  const gegeven = invoer({ scopes: ['aanmeldingen:schrijven'] });
  const { clientId } = gegeven.clients[0] as { clientId: string };
  await doe(directie, 'registreerIntegratie', gegeven);
  expect(await antwoordAan(clientId)).toMatchObject({ code: 'FORBIDDEN', reden: 'SCOPE' });
});

it('more than one client calls by a registration, and one that is taken away calls no more', async () => {
  const gegeven = invoer();
  const eerste = gegeven.clients[0] as { issuer: string; clientId: string };
  const tweede = { issuer: DEV_ISSUER, clientId: `${eerste.clientId}-tweede` };
  const beide = { ...gegeven, clients: [eerste, tweede] };
  const { integratie } = await doe(directie, 'registreerIntegratie', beide);
  for (const { clientId } of beide.clients) expect(await antwoordAan(clientId)).toMatchObject(WERKT);

  const inhoud = { integratieId: integratie.id, ...zonderKenmerk(gegeven) };
  const erna = await doe(directie, 'wijzigIntegratie', { ...inhoud, versie: 1, clients: [tweede], opdrachtIds: [] });
  expect(erna.integratie).toMatchObject({ clients: [tweede], opdrachtIds: [] });
  expect(await antwoordAan(eerste.clientId)).toMatchObject(ONBEKEND);
  expect(await antwoordAan(tweede.clientId)).toMatchObject(WERKT);
  // Its client is taken: of no other registration, of whichever organisatie.
  const dit = await gateway.als('directie-1-dit');
  const { rows } = await db.query(`SELECT partner_id FROM integratie WHERE oauth_client_id = 'partner-dit'`);
  const elders = invoer({ partnerId: rows[0].partner_id, clients: [tweede], opdrachtIds: [] });
  expect(await geweigerd(dit, 'registreerIntegratie', elders)).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
});

it('a client that began at a moment finer than a millisecond is taken away like any other', async () => {
  const gegeven = invoer();
  const eerste = gegeven.clients[0] as { issuer: string; clientId: string };
  const tweede = { issuer: DEV_ISSUER, clientId: `${eerste.clientId}-tweede` };
  const { integratie } = await doe(directie, 'registreerIntegratie', gegeven);
  // As the clock of the database writes it, for who registers on the database itself.
  await db.query(`UPDATE integratie_client SET van = van - interval '1 microsecond' WHERE integratie_id = $1`, [
    integratie.id,
  ]);
  expect(await antwoordAan(eerste.clientId)).toMatchObject(WERKT);
  const inhoud = { integratieId: integratie.id, ...zonderKenmerk(gegeven) };
  const erna = await doe(directie, 'wijzigIntegratie', { ...inhoud, versie: 1, clients: [tweede] });
  expect(erna.integratie.clients).toEqual([tweede]);
  expect(await antwoordAan(eerste.clientId)).toMatchObject(ONBEKEND);
  expect(await antwoordAan(tweede.clientId)).toMatchObject(WERKT);
});

it('every change is on record: who, when, and what it was before', async () => {
  const gegeven = invoer({ certificaat: { oin: '00000099000000001234' } });
  const { integratie } = await doe(directie, 'registreerIntegratie', gegeven);
  const inhoud = { integratieId: integratie.id, ...zonderKenmerk(gegeven) };
  await doe(directie, 'wijzigIntegratie', { ...inhoud, versie: 1, verzoekenPerMinuut: 60, opdrachtIds: [] });
  const { data } = await directie.vraag<{ integratie: Integratie }>(
    `query ($id: ID!) { integratie(id: $id) { ${VELDEN} } }`,
    { id: integratie.id },
  );
  const wijzigingen = data?.integratie.wijzigingen ?? [];
  const { rows } = await db.query(`SELECT naam FROM medewerker WHERE subject = 'directie-1-cvites'`);
  expect(new Set(wijzigingen.map(({ door, op }) => `${door} ${op}`))).toEqual(
    new Set([`${rows[0].naam} ${NU.toISOString()}`]),
  );
  const velden = wijzigingen.flatMap((een) => een.velden);
  expect(velden).toContainEqual({ veld: 'certificaatOin', voor: null, na: '00000099000000001234' });
  expect(velden).toContainEqual({ veld: 'verzoekenPerMinuut', voor: null, na: '60' });
  expect(velden).toContainEqual({ veld: 'opdracht', voor: JSON.stringify({ opdracht_id: opdrachten[0] }), na: null });
  expect(velden.filter(({ veld }) => veld === 'client')).toHaveLength(1);
  for (const doen of ['UPDATE integratiewijziging SET beheerder = NULL', 'DELETE FROM integratiewijziging'])
    await expect(db.query(`${doen} WHERE integratie_id = $1`, [integratie.id])).rejects.toThrow('stays on record');
});

describe('nothing of it is for', () => {
  const alle = '{ integraties { id } }';
  it('a role that does not do it [CV-22]', async () => {
    for (const rol of ['coach-1', 'coordinator-1', 'administratie-1', 'manager-1', 'fg-1']) {
      const wie = await gateway.als(`${rol}-cvites`);
      expect(await geweigerd(wie, 'registreerIntegratie', invoer())).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
      expect((await wie.vraag(alle)).data).toEqual({ integraties: [] });
    }
  });

  it.each(['gemeente', 'partner', 'client-1'])('%s, who is no medewerker', async (wie) => {
    const beller = await gateway.als(`${wie}-cvites`);
    expect(await geweigerd(beller, 'registreerIntegratie', invoer())).toMatchObject({
      code: 'FORBIDDEN',
      reden: 'ROL',
    });
    expect((await beller.vraag(alle)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
  });

  it('directie of another organisatie: what is here does not exist there', async () => {
    const { integratie } = await doe(directie, 'registreerIntegratie', invoer());
    const dit = await gateway.als('directie-1-dit');
    expect(await geweigerd(dit, 'beeindigIntegratie', { integratieId: integratie.id, versie: 1 })).toEqual({
      code: 'NOT_FOUND',
    });
    expect(await geweigerd(dit, 'registreerIntegratie', invoer({ opdrachtIds: [] }))).toEqual({ code: 'NOT_FOUND' });
    const { data } = await dit.vraag<{ integraties: readonly { id: string }[] }>(alle);
    expect(data?.integraties.map(({ id }) => id)).not.toContain(integratie.id);
    expect(data?.integraties.length).toBeGreaterThan(5);
  });

  it('directie with a token without its scope', async () => {
    const zonder = await metScopes(gateway, directie, ['clients:lezen']);
    expect(await geweigerd(zonder, 'registreerIntegratie', invoer())).toMatchObject({ reden: 'SCOPE' });
  });

  it('the applications of the organisatie itself: those are the operator’s', async () => {
    const { rows } = await db.query(`SELECT id FROM integratie WHERE oauth_client_id = 'frontend-cvites'`);
    expect(await geweigerd(directie, 'beeindigIntegratie', { integratieId: rows[0].id, versie: 1 })).toEqual({
      code: 'NOT_FOUND',
    });
  });
});

describe('what is wrong is told by its field', () => {
  it.each([
    [{ clients: [] }, 'input.clients', 'BEREIK'],
    [{ clients: [{ issuer: DEV_ISSUER, clientId: 'é' }] }, 'input.clients[0].clientId', 'VORM'],
    [{ doelen: [] }, 'input.doelen', 'BEREIK'],
    [{ standaardDoelen: ['STATISTIEK'] }, 'input.standaardDoelen', 'BEREIK'],
    [{ scopes: ['alles'] }, 'input.scopes[0]', 'VORM'],
    [{ scopes: ['dossiers:schrijven'] }, 'input.scopes', 'SCOPE'],
    [{ certificaat: { oin: '123' } }, 'input.certificaat.oin', 'VORM'],
    [{ certificaat: {} }, 'input.certificaat', 'VERPLICHT'],
    [{ certificaat: { afdruk: 'x' } }, 'input.certificaat.afdruk', 'VORM'],
    [{ overeenkomst: { van: '2026-02-01', tot: '2026-01-01' } }, 'input.overeenkomst.tot', 'BEREIK'],
    [{ reglementAanvaardOp: '2027-01-01' }, 'input.reglementAanvaardOp', 'BEREIK'],
    [{ verzoekenPerMinuut: 0 }, 'input.verzoekenPerMinuut', 'BEREIK'],
    [{ partnerId: null }, 'input.opdrachtgeverId', 'VERPLICHT'],
  ])('%j', async (anders, veld, reden) => {
    expect(await geweigerd(directie, 'registreerIntegratie', invoer(anders))).toMatchObject({
      code: 'BAD_USER_INPUT',
      veld,
      reden,
    });
  });

  it('a purpose that the reglement does not know, with its rule', async () => {
    const { rows } = await db.query(`SELECT partner_id FROM integratie WHERE oauth_client_id = 'partner-factor2'`);
    const factor2 = await gateway.als('directie-1-factor2');
    const alle = invoer({
      partnerId: rows[0].partner_id,
      opdrachtIds: [],
      doelen: DOELEN,
    });
    expect(await geweigerd(factor2, 'registreerIntegratie', alle)).toMatchObject({
      veld: 'input.doelen',
      reden: 'DOEL_NIET_TOEGESTAAN',
      regel: expect.stringMatching(/^F2-/),
    });
  });
});
