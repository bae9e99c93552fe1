import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import type { Beller, Gateway } from '../support/gateway';
import { NU } from '../support/moment';
import { Ontvanger } from './ontvanger';
import { type Aangesloten, houdOpDeHoogte, startBezorgend, totdat, trajecten, verander } from './opzet';

jest.setTimeout(120_000);

/* Directie connects an endpoint, pauses and resumes it, and replaces its secret; nobody else does. */

let gateway: Gateway;
let db: Client;
let ontvanger: Ontvanger;
let directie: Beller;
let integratieId: string;

beforeAll(async () => {
  gateway = await startBezorgend();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  ontvanger = new Ontvanger();
  await ontvanger.start();
  directie = await gateway.als('directie-1-cvites');
  await houdOpDeHoogte(db, 'gemeente-cvites');
  integratieId = (await db.query(`SELECT id FROM integratie WHERE oauth_client_id = 'gemeente-cvites'`)).rows[0].id;
});
afterAll(async () => {
  await ontvanger?.stop();
  await db?.end();
  await gateway?.stop();
});

interface Eindpunt {
  readonly id: string;
  readonly versie: number;
  readonly stand: string;
  readonly handdrukOp: string | null;
}
interface Uitkomst {
  readonly webhook: Eindpunt;
  readonly geheim?: string | null;
  readonly reedsGeregistreerd?: boolean;
}

const VELDEN: Readonly<Record<string, string>> = {
  registreerWebhook: 'geheim reedsGeregistreerd',
  wijzigWebhook: '',
  hervatWebhook: '',
  stelWebhooktokenIn: '',
  vervangWebhookgeheim: 'geheim',
};

const stuur = (wie: Beller, mutatie: string, input: object) =>
  wie.vraag<Record<string, Uitkomst | null>>(
    `mutation ($input: ${mutatie.charAt(0).toUpperCase()}${mutatie.slice(1)}Input!) { ${mutatie}(input: $input) {
      webhook { id versie stand reden url over handdrukOp misluktSinds laatsteUitkomst laatsteStatus metToken wachtend onbestelbaar }
      ${VELDEN[mutatie]} } }`,
    { input },
  );

async function doe(mutatie: string, input: object): Promise<Uitkomst> {
  const { data, tekst } = await stuur(directie, mutatie, input);
  const uitkomst = data?.[mutatie];
  if (uitkomst == null) throw new Error(`${mutatie} was refused: ${tekst}`);
  return uitkomst;
}

const geweigerd = async (wie: Beller, mutatie: string, input: object) => {
  const { data, errors } = await stuur(wie, mutatie, input);
  return { data: data?.[mutatie] ?? null, code: errors[0]?.extensions.code };
};

const klopt = (geheim: string | null | undefined, nummer: number): boolean => {
  const bericht = ontvanger.gevraagd[nummer];
  if (bericht === undefined) throw new Error('there is no such message');
  try {
    new Webhook(geheim ?? '').verify(bericht.body, bericht.headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
};

it('an endpoint is registered, told, paused, resumed and given a new secret; every change stands with the registration', async () => {
  const input = { kenmerk: 'hook-1', integratieId, url: ontvanger.url };
  const { webhook, geheim } = await doe('registreerWebhook', input);
  expect(webhook).toMatchObject({ versie: 1, stand: 'ACTIEF', over: ['TRAJECT', 'RAPPORTAGE', 'AANMELDING'] });
  expect(geheim).toMatch(/^whsec_[\w+/]{43}=$/);
  expect(await doe('registreerWebhook', input)).toMatchObject({
    webhook: { id: webhook.id },
    geheim: null,
    reedsGeregistreerd: true,
  });

  const aansluiting = { integratieId, webhookId: webhook.id } as Aangesloten;
  const [id = ''] = await trajecten(db, aansluiting, 1);
  await totdat(db, 'SELECT handdruk_op IS NOT NULL FROM webhook WHERE id = $1', [webhook.id]);
  await verander(db, aansluiting, [id]);
  await ontvanger.totdat(({ genomen }) => genomen.length === 1);
  expect(klopt(geheim, 0)).toBe(true);

  const gepauzeerd = await doe('wijzigWebhook', {
    webhookId: webhook.id,
    versie: 1,
    url: ontvanger.url,
    pauzeer: true,
  });
  expect(gepauzeerd.webhook).toMatchObject({ versie: 2, stand: 'GEPAUZEERD' });
  await verander(db, aansluiting, [id]);
  await new Promise((klaar) => setTimeout(klaar, 500));
  expect(ontvanger.gevraagd).toHaveLength(1);
  expect(await geweigerd(directie, 'hervatWebhook', { webhookId: webhook.id, versie: 1 })).toEqual({
    data: null,
    code: 'CONFLICT',
  });
  await doe('hervatWebhook', { webhookId: webhook.id, versie: 2 });
  await ontvanger.totdat(({ genomen }) => genomen.length === 2);

  const nieuw = await doe('vervangWebhookgeheim', { webhookId: webhook.id, versie: 3 });
  await verander(db, aansluiting, [id]);
  await ontvanger.totdat(({ genomen }) => genomen.length === 3);
  expect([klopt(geheim, 2), klopt(nieuw.geheim, 2), klopt(nieuw.geheim, 1)]).toEqual([true, true, false]);

  const derde = await doe('vervangWebhookgeheim', { webhookId: webhook.id, versie: 4 });
  const teVeel = { webhookId: webhook.id, versie: derde.webhook.versie };
  expect(await geweigerd(directie, 'vervangWebhookgeheim', teVeel)).toEqual({ data: null, code: 'CONFLICT' });
  // What leaked ends at once, however many there are.
  const enige = await doe('vervangWebhookgeheim', { ...teVeel, oudeTot: NU.toISOString() });
  await verander(db, aansluiting, [id]);
  await ontvanger.totdat(({ genomen }) => genomen.length === 4);
  expect([geheim, nieuw.geheim, derde.geheim, enige.geheim].map((een) => klopt(een, 3))).toEqual([
    false,
    false,
    false,
    true,
  ]);

  const { data, tekst } = await directie.vraag<{
    integratie: { webhooks: Eindpunt[]; wijzigingen: { door: string; velden: { veld: string }[] }[] };
  }>(
    '{ integratie(id: "' +
      integratieId +
      '") { webhooks { id versie stand } wijzigingen { door velden { veld voor na } } } }',
  );
  expect(data?.integratie.webhooks).toEqual([{ id: webhook.id, versie: 6, stand: 'ACTIEF' }]);
  const wijzigingen = data?.integratie.wijzigingen.flatMap(({ velden }) => velden.map(({ veld }) => veld)) ?? [];
  expect(wijzigingen.filter((veld) => veld === 'webhook')).toHaveLength(3);
  expect(wijzigingen.filter((veld) => veld === 'webhookgeheim')).toHaveLength(9);
  expect(tekst).not.toContain('whsec_');
});

it('a message carries the token that its receiver gave, until that is taken back; it is nowhere to be read', async () => {
  const { rows } = await db.query('SELECT id, versie FROM webhook WHERE url = $1', [ontvanger.url]);
  const [{ id: webhookId, versie }] = rows;
  const aansluiting = { integratieId, webhookId } as Aangesloten;
  const [id = ''] = await trajecten(db, aansluiting, 1);
  const bijVolgende = async (): Promise<string | undefined> => {
    const vooraf = ontvanger.genomen.length;
    await verander(db, aansluiting, [id]);
    await ontvanger.totdat(({ genomen }) => genomen.length > vooraf);
    return ontvanger.gevraagd.at(-1)?.headers.authorization;
  };
  expect(await bijVolgende()).toBeUndefined();
  const met = await doe('stelWebhooktokenIn', { webhookId, versie, token: 'van-de.ontvanger_1==' });
  expect(met.webhook).toMatchObject({ metToken: true });
  expect(await bijVolgende()).toBe('Bearer van-de.ontvanger_1==');
  const ander = await doe('stelWebhooktokenIn', { webhookId, versie: met.webhook.versie, token: 'een-ander' });
  expect(await bijVolgende()).toBe('Bearer een-ander');
  const { rows: bewaard } = await db.query(
    `SELECT g::text AS tekst FROM webhookgeheim g UNION ALL SELECT w::text FROM integratiewijziging w`,
  );
  expect(bewaard.filter(({ tekst }) => /ontvanger_1|een-ander/.test(tekst))).toEqual([]);
  // At another address it is of no use, and not to be seen.
  const verhuisd = await doe('wijzigWebhook', { webhookId, versie: ander.webhook.versie, url: `${ontvanger.url}2` });
  expect(verhuisd.webhook).toMatchObject({ metToken: false, over: ['TRAJECT', 'RAPPORTAGE', 'AANMELDING'] });
  expect(await bijVolgende()).toBeUndefined();
  const weer = await doe('stelWebhooktokenIn', { webhookId, versie: verhuisd.webhook.versie, token: 'van-hier' });
  expect(await bijVolgende()).toBe('Bearer van-hier');
  const zonder = await doe('stelWebhooktokenIn', { webhookId, versie: weer.webhook.versie });
  expect(zonder.webhook).toMatchObject({ metToken: false });
  expect(await bijVolgende()).toBeUndefined();

  const keuze = { webhookId, versie: zonder.webhook.versie };
  for (const token of ['', 'met spatie', 'met\r\nregel: einde', 'é', '=begin'])
    expect(await geweigerd(directie, 'stelWebhooktokenIn', { ...keuze, token })).toEqual({
      data: null,
      code: 'BAD_USER_INPUT',
    });
  const coach = await gateway.als('coach-1-cvites');
  expect(await geweigerd(coach, 'stelWebhooktokenIn', { ...keuze, token: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
});

it('nobody but directie of the own organisatie manages endpoints', async () => {
  const input = { kenmerk: 'hook-2', integratieId, url: 'https://ontvanger.example/hook' };
  const coach = await gateway.als('coach-1-cvites');
  const gemeente = await gateway.als('gemeente-cvites');
  const ander = await gateway.als('directie-1-dit');
  expect(await geweigerd(coach, 'registreerWebhook', input)).toEqual({ data: null, code: 'FORBIDDEN' });
  expect(await geweigerd(gemeente, 'registreerWebhook', input)).toEqual({ data: null, code: 'FORBIDDEN' });
  expect(await geweigerd(ander, 'registreerWebhook', input)).toEqual({ data: null, code: 'NOT_FOUND' });
  expect(
    await geweigerd(directie, 'registreerWebhook', { ...input, url: 'https://ontvanger.example/hook' }),
  ).toMatchObject({
    code: undefined,
  });
});

it.each([
  'http://ontvanger.example/hook',
  'ftp://ontvanger.example/',
  'https://wie:wat@ontvanger/',
  'https://ontvanger.example/#hier',
  'https://ontvanger.example/ met spatie',
  'javascript:alert(1)',
  '/hook',
])('%s is no address for an endpoint', async (url) => {
  const uitkomst = await geweigerd(directie, 'registreerWebhook', {
    kenmerk: `fout ${url}`.slice(0, 90),
    integratieId,
    url,
  });
  expect(uitkomst).toEqual({ data: null, code: 'BAD_USER_INPUT' });
});
