import { Client } from 'pg';
import { DEV_ISSUER } from '../../../src/auth/issuer';
import { draai } from '../../support/commando';
import { type Gateway, startGateway } from '../../support/gateway';
import { metClaims } from '../../support/scopes';
import { alsClient, doe } from './opzet';

/* The operator connects a system on the database itself, and is held to the same as directie is. */

jest.setTimeout(240_000);

let gateway: Gateway;
let db: Client;
let organisatie: string;
let partner: string;
let opdrachtId: string;
beforeAll(async () => {
  gateway = await startGateway();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  const { rows } = await db.query(
    `SELECT o.naam AS organisatie, p.naam AS partner,
       (SELECT min(opdracht_id::text) FROM integratie_opdracht WHERE integratie_id = i.id) AS opdracht
     FROM integratie i JOIN organisatie o ON o.id = i.organisatie_id
     JOIN partner p ON p.organisatie_id = o.id AND p.id = i.partner_id WHERE i.oauth_client_id = 'partner-cvites'`,
  );
  ({ organisatie, partner, opdracht: opdrachtId } = rows[0]);
});
afterAll(async () => {
  await db?.end();
  await gateway?.stop();
});

const commando = (argumenten: readonly string[], invoer?: string) =>
  draai(gateway, 'src/integratie/main.ts', argumenten, invoer);
const alsJson = async (argumenten: readonly string[], invoer?: string) => {
  const { code, uit, klacht } = await commando([...argumenten, '--json'], invoer);
  expect([code, klacht]).toEqual([0, '']);
  return JSON.parse(uit);
};
const DOOR = ['--door', 'Anna van Beheer'];
const bij = () => ['--organisatie', organisatie, '--partner', partner];
const inhoud = (clientId: string) => [
  ...['--issuer', DEV_ISSUER, '--client', clientId, '--doel', 'AANMELDING', '--standaard-doel', 'AANMELDING'],
  ...['--scope', 'aanmeldingen:lezen', '--overeenkomst-tot', '2199-01-01', '--overeenkomst-doel', 'AANMELDING'],
  ...['--reglement', '2026-01-01', '--evaluatie', '2026-06-01'],
];
const registreer = (clientId: string, ...verder: readonly string[]) =>
  alsJson(['registreer', ...DOOR, ...bij(), ...inhoud(clientId), ...verder]);
/** The gateway, once its clock is that of the machine, which the command has. */
const nu = (): Gateway => {
  gateway.zetKlok(new Date());
  return gateway;
};
const status = async (clientId: string) =>
  (await (await alsClient(nu(), clientId, 'aanmeldingen:lezen')).vraag('{ aanmeldingen(first: 1) { totaalAantal } }'))
    .status;

test('[CV-23] a system is registered, changed and ended, each from its next request on, and on record by name', async () => {
  expect(await status('nieuw')).toBe(401);
  const { integratie, invoer } = await registreer('nieuw', '--opdracht', opdrachtId);
  expect(integratie).toMatchObject({
    organisatie,
    naam: partner,
    soort: 'PARTNER',
    clients: ['nieuw'],
    belemmering: null,
  });
  expect(invoer).toMatchObject({ versie: 1, opdrachtIds: [opdrachtId], overeenkomst: { doelen: ['AANMELDING'] } });
  expect(await status('nieuw')).toBe(200);

  // What is shown is what is changed: nothing else of it differs.
  const gelezen = JSON.parse((await commando(['toon', 'nieuw', '--invoer'])).uit);
  expect(gelezen).toEqual(invoer);
  const anders = { ...gelezen, opdrachtIds: [], overeenkomst: { ...gelezen.overeenkomst, tot: '2026-02-01' } };
  const gewijzigd = await alsJson(['wijzig', ...DOOR, '--bestand', '-', '--per-minuut', '90'], JSON.stringify(anders));
  expect(gewijzigd.invoer).toEqual({
    ...gelezen,
    versie: 2,
    opdrachtIds: [],
    overeenkomst: { ...gelezen.overeenkomst, tot: '2026-01-31T23:00:00.000Z' },
    verzoekenPerMinuut: 90,
  });
  expect(gewijzigd.integratie.belemmering).toMatchObject({ regel: 'CV-23', reden: 'OVEREENKOMST_VERLOPEN' });
  expect(await status('nieuw')).toBe(403);

  const { integratie: einde } = await alsJson(['beeindig', 'nieuw', '--versie', '2', ...DOOR]);
  expect(einde).toMatchObject({ clients: [], tot: expect.any(String) });
  expect(await status('nieuw')).toBe(401);

  const { rows } = await db.query(
    `SELECT beheerder, medewerker_id, op > now() - interval '10 minutes' AS nu, velden FROM integratiewijziging
     WHERE integratie_id = $1 ORDER BY nummer`,
    [integratie.id],
  );
  expect(
    new Set(rows.map(({ beheerder, medewerker_id: medewerker, nu }) => `${beheerder} ${medewerker} ${nu}`)),
  ).toEqual(new Set(['Anna van Beheer null true']));
  const velden = rows.map((rij) => rij.velden);
  expect(velden).toContainEqual(
    expect.objectContaining({ verzoeken_per_minuut: { voor: null, na: 90 }, overeenkomst_tot: expect.anything() }),
  );
  expect(velden).toContainEqual({ opdracht: { voor: { opdracht_id: opdrachtId }, na: null } });
  expect(velden.at(-1)).toMatchObject({ client: { na: null } });
});

test('a rehearsal tells what would be and what is not in order, and leaves nothing', async () => {
  const alles = async () =>
    (await db.query('SELECT (SELECT count(*) FROM integratie) AS n, (SELECT count(*) FROM integratiewijziging) AS w'))
      .rows[0];
  const voor = await alles();
  const goed = ['registreer', ...DOOR, ...bij(), ...inhoud('geoefend'), '--proef'];
  expect(await alsJson(goed)).toMatchObject({ proef: true, integratie: { clients: ['geoefend'] } });
  const { uit } = await commando(goed);
  expect(uit).toMatch(/^A rehearsal: nothing was changed/);
  expect(uit).toMatch(/^ +\d{4}-.* Anna van Beheer$/m);
  const bezet = await commando(['registreer', ...DOOR, ...bij(), ...inhoud('partner-cvites'), '--proef']);
  expect([bezet.code, bezet.uit]).toEqual([1, '']);
  expect(bezet.klacht).toContain('hoort al bij een registratie');
  expect(await alles()).toEqual(voor);
  expect(await status('geoefend')).toBe(401);
});

test('what is not in order is told by field and option, all at once, and nothing is done', async () => {
  const { code, klacht } = await commando(
    ['registreer', ...DOOR, ...bij(), '--bestand', '-', '--doel', 'ALLES', '--per-minuut', 'veel', '--oin', '12'],
    JSON.stringify({ clients: [{ issuer: DEV_ISSUER }], overeenkomst: { van: '2026-01-01' } }),
  );
  expect(code).toBe(1);
  for (const regel of [
    'clients[0].clientId (--client): ',
    'doelen[0] (--doel): Kies uit: AANMELDING, UITVOERING, ',
    'scopes (--scope): ',
    'certificaat.oin (--oin): ',
    'overeenkomst.tot (--overeenkomst-tot): ',
    'verzoekenPerMinuut (--per-minuut): ',
  ])
    expect(klacht).toContain(`  ${regel}`);
  const scope = await commando(['registreer', ...DOOR, ...bij(), ...inhoud('x'), '--scope', 'dossiers:schrijven']);
  expect(scope).toMatchObject({
    code: 1,
    klacht: expect.stringContaining('scopes (--scope): Een systeem van deze soort'),
  });
});

test('what was changed since, is not there, or is of another organisatie is refused', async () => {
  await registreer('gezien');
  const wijzig = (versie: string, ...verder: readonly string[]) =>
    commando(['wijzig', 'gezien', ...DOOR, '--versie', versie, ...inhoud('gezien'), ...verder]);
  expect((await wijzig('1')).code).toBe(0);
  expect((await wijzig('1')).code).toBe(1);
  const { rows } = await db.query(
    'SELECT id FROM opdracht WHERE organisatie_id <> (SELECT id FROM organisatie WHERE naam = $1)',
    [organisatie],
  );
  const vreemd = await wijzig('2', '--opdracht', rows[0].id);
  expect(vreemd).toMatchObject({ code: 1, klacht: expect.stringContaining('(--opdracht)') });
  const geen = await commando(['toon', 'bestaat-niet']);
  expect(geen).toMatchObject({ code: 1, klacht: expect.stringContaining('(--integratie): Er is geen registratie') });
  const nergens = await commando([
    'registreer',
    ...DOOR,
    '--organisatie',
    organisatie,
    '--partner',
    'Niemand',
    ...inhoud('y'),
  ]);
  expect(nergens).toMatchObject({ code: 1, klacht: expect.stringContaining('(--partner): Er is geen partner') });
});

test('a change of some of it is told that it gives all of it anew, and how to begin', async () => {
  await registreer('half');
  const half = await commando(['wijzig', 'half', ...DOOR, '--versie', '1', '--doel', 'AANMELDING']);
  expect(half).toMatchObject({ code: 1, klacht: expect.stringContaining('begin with toon <which> --invoer > <file>') });
});

test('a rehearsal of what directie changed more than once tells of each, and nothing else', async () => {
  await registreer('vaker');
  const directie = await nu().als('directie-1-cvites');
  for (const verzoekenPerMinuut of [10, 20]) {
    const { uit } = await commando(['toon', 'vaker', '--invoer']);
    await doe(directie, 'wijzigIntegratie', { ...JSON.parse(uit), verzoekenPerMinuut });
  }
  const { code, uit, klacht } = await commando(['beeindig', 'vaker', ...DOOR, '--versie', '3', '--proef']);
  expect([code, klacht]).toEqual([0, '']);
  expect(uit.match(/^ {4}verzoekenPerMinuut: .*$/gm)).toEqual([
    '    verzoekenPerMinuut: - -> 10',
    '    verzoekenPerMinuut: 10 -> 20',
  ]);
});

test('what a file says of one registration is never written over another', async () => {
  await registreer('eerste-van-twee');
  await registreer('tweede-van-twee');
  const { uit: bestand } = await commando(['toon', 'eerste-van-twee', '--invoer']);
  const zonderClients = JSON.stringify({
    ...JSON.parse(bestand),
    clients: [{ issuer: DEV_ISSUER, clientId: 'anders' }],
  });
  const over = (wie: string) => commando(['wijzig', wie, ...DOOR, '--bestand', '-'], zonderClients);
  expect(await over('tweede-van-twee')).toMatchObject({
    code: 1,
    klacht: expect.stringContaining('twee registraties'),
  });
  expect((await alsJson(['toon', 'tweede-van-twee'])).invoer.versie).toBe(1);
  expect(await over('eerste-van-twee')).toMatchObject({ code: 0 });
});

test('of two who change the same at once one is done and the other is told so, and no half of it is there', async () => {
  await registreer('gelijktijdig');
  const wijzig = (nieuw: string) =>
    commando([
      ...['wijzig', 'gelijktijdig', '--door', nieuw, '--versie', '1', ...inhoud('gelijktijdig')],
      ...['--client', `${nieuw}-a`, '--client', `${nieuw}-b`],
    ]);
  const afloop = await Promise.all([wijzig('links'), wijzig('rechts')]);
  expect(afloop.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(afloop.find(({ code }) => code === 1)?.klacht).toContain('Dit is intussen gewijzigd');
  const winnaar = afloop[0]?.code === 0 ? 'links' : 'rechts';
  const { integratie, wijzigingen } = await alsJson(['toon', 'gelijktijdig']);
  expect([...integratie.clients].sort()).toEqual(['gelijktijdig', `${winnaar}-a`, `${winnaar}-b`]);
  expect(new Set(wijzigingen.map(({ door }: { door: string }) => door))).toEqual(new Set(['Anna van Beheer', winnaar]));
});

describe('nothing steers the terminal of who reads it', () => {
  const ESC = '\u001b[2J';

  test.each(['A\nB', `A${ESC}`, 'A\u202eB', ' '])('the record keeps no name %j', async (door) => {
    const { code, klacht } = await commando(['beeindig', 'x', '--versie', '1', '--door', door]);
    expect([code, klacht]).toEqual([2, expect.stringContaining('on one line')]);
  });

  test('what is stored or stands in a file is shown by its code, and JSON says the same', async () => {
    const kwaad = `Kwaad ${ESC}\u009b2J \u202e`;
    await db.query('UPDATE partner SET naam = $1 WHERE naam = $2', [kwaad, partner]);
    const { uit } = await commando(['lijst']);
    const { uit: json } = await commando(['lijst', '--json']);
    const bestand = await commando(['wijzig', 'x', ...DOOR, '--bestand', '-'], JSON.stringify({ [kwaad]: 1 }));
    await db.query('UPDATE partner SET naam = $2 WHERE naam = $1', [kwaad, partner]);
    for (const tekst of [uit, json, bestand.klacht]) expect(tekst).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(uit).toContain('Kwaad \\u001b[2J\\u009b2J \\u202e');
    expect(JSON.parse(json).map(({ naam }: { naam: string | null }) => naam)).toContain(kwaad);
  });
});

test('an issuer that nobody configured is told, and the names that there are', async () => {
  const elders = ['--issuer', 'https://idp.example/', '--proef'];
  const vreemd = await commando(['registreer', ...DOOR, ...bij(), ...inhoud('elders'), ...elders]);
  expect(vreemd).toMatchObject({ code: 0, klacht: expect.stringContaining('ISSUERS has no https://idp.example/, so') });
  const niemand = await commando([
    'registreer',
    ...DOOR,
    ...inhoud('x'),
    '--organisatie',
    organisatie,
    '--partner',
    'Z',
  ]);
  expect(niemand.klacht).toContain(`Er zijn: ${partner}`);
  const zonder = await commando(['beeindig', 'partner-cvites', ...DOOR]);
  expect(zonder).toMatchObject({ code: 1, klacht: expect.stringContaining('de versie die toon noemt') });
});

test('a database that is not there, or lets nobody in, is told by the setting that names it', async () => {
  const url = new URL(gateway.database.url);
  for (const [veld, waarde, waarom] of [
    ['port', '1', 'ECONNREFUSED'],
    ['pathname', '/weg', 'database "weg" does not exist'],
  ] as const) {
    const elders = new URL(url);
    elders[veld] = waarde;
    const ander = { ...gateway, database: { ...gateway.database, url: elders.href } };
    const { code, klacht } = await draai(ander, 'src/integratie/main.ts', ['lijst']);
    expect([code, klacht]).toEqual([2, expect.stringContaining(`the database of DATABASE_URL cannot be used: `)]);
    expect(klacht).toContain(waarom);
  }
});

test('an application of the organisatie itself is registered here, and by no mutation', async () => {
  const coach = await nu().als('coach-1-cvites');
  const viaNieuw = async () =>
    (
      await (
        await metClaims(nu(), coach, { azp: 'tweede-frontend', client_id: 'tweede-frontend' })
      ).vraag('{ ik { soort } }')
    ).status;
  expect(await viaNieuw()).toBe(401);
  const { integratie } = await alsJson([
    ...['registreer', ...DOOR, '--organisatie', organisatie, '--eigen', 'FRONTEND', '--issuer', DEV_ISSUER],
    ...[
      '--client',
      'tweede-frontend',
      '--doel',
      'UITVOERING',
      '--standaard-doel',
      'UITVOERING',
      '--scope',
      'clients:lezen',
    ],
  ]);
  expect(integratie).toMatchObject({ soort: 'FRONTEND', naam: null });
  expect(await viaNieuw()).toBe(200);
  expect((await commando(['beeindig', 'tweede-frontend', '--versie', '1', ...DOOR])).code).toBe(0);
  expect(await viaNieuw()).toBe(401);
});

test('the list tells what runs, of one organisatie or all, and what ended when asked', async () => {
  const { rows } = await db.query(
    'SELECT count(*)::int AS lopend FROM integratie WHERE tot IS NULL AND organisatie_id = (SELECT id FROM organisatie WHERE naam = $1)',
    [organisatie],
  );
  const van = await alsJson(['lijst', '--organisatie', organisatie]);
  expect(van).toHaveLength(rows[0].lopend);
  expect(new Set(van.map((rij: { organisatie: string }) => rij.organisatie))).toEqual(new Set([organisatie]));
  const alles = await alsJson(['lijst', '--alle']);
  expect(alles.length).toBeGreaterThan(van.length);
  const { uit } = await commando(['lijst']);
  expect(uit).toMatch(/^[0-9a-f-]{36} .*PARTNER.*partner-cvites.*runs$/m);
});

test.each([
  [[], 'name a command'],
  [['verwijder', 'x'], 'name a command'],
  [['toon'], 'toon which?'],
  [['registreer'], '--door says who does it'],
  [['beeindig', 'x', '--door', 'ik', '--doel', 'AANMELDING'], '--doel is no option of beeindig'],
  [['wijzig', 'x', '--door', 'ik', '--alles'], '--alles'],
  [['wijzig', '--door', 'ik', '--bestand', '-'], '--bestand holds no JSON'],
])('%j cannot begin, and says why', async (argumenten, waarom) => {
  const { code, uit, klacht } = await commando(argumenten);
  expect([code, uit]).toEqual([2, '']);
  expect(klacht).toContain(waarom);
});

test('a file that says what nobody reads is not half read; and how it is used is told', async () => {
  const { code, klacht } = await commando(
    ['wijzig', ...DOOR, '--bestand', '-'],
    JSON.stringify({ integratieId: 'x', certificaat: { vingerafdruk: 'x' } }),
  );
  expect([code, klacht]).toEqual([2, expect.stringContaining('certificaat.vingerafdruk, which is no field of wijzig')]);
  const { code: hulp, uit } = await commando(['--help']);
  expect([hulp, uit]).toEqual([0, expect.stringContaining('--overeenkomst-tot')]);
});
