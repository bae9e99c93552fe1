import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { maakDevIssuer } from '../../src/auth/dev/issuer';
import { sleutelpaar } from '../../src/auth/dev/sleutel';
import { haalToken } from '../../src/auth/dev/token';
import { DEV_ISSUER } from '../../src/auth/issuer';
import type { Verificateur } from '../../src/auth/token';
import { openBron } from '../../src/data/bron';
import { laadDemo } from '../../src/demo/laden';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { DOELEN } from '../../src/domain/doel';
import { PoortFout } from '../../src/domain/fouten';
import { OPDRACHTGEVER_SOORTEN, PROFIELEN } from '../../src/domain/opsommingen';
import { SCOPES } from '../../src/domain/scope';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { luisterMee } from '../support/logmap';
import { DEMO_CLIENTS, NU } from '../support/moment';
import { TYPESCRIPT } from '../support/typescript';
import { AUDIENCE, metSleutels } from './uitgever';

const WORTEL = join(__dirname, '../..');
const KLOK = { nu: () => NU };

let database: EigenDatabase;
let bron: DataSource;
let app: FastifyInstance;
let adres: string;
let verificateur: Verificateur;

beforeAll(async () => {
  database = await eigenDatabase();
  await laadDemo(database.url, { clients: DEMO_CLIENTS, seed: 1, nu: NU });
  bron = await openBron(database.url, { max: 4 });
  const dev = await maakDevIssuer({ bron, audience: AUDIENCE, klok: KLOK });
  app = fastify();
  await dev.registreer(app);
  adres = await app.listen({ host: '127.0.0.1', port: 0 });
  verificateur = await metSleutels([dev.uitgever], KLOK);
});
afterAll(async () => {
  await app.close();
  await bron.destroy();
  await database.verwijder();
});

const Lijst = z.array(
  z.strictObject({
    persona: z.string(),
    soort: z.enum(['OPDRACHTGEVER', 'PARTNER', 'MEDEWERKER', 'BETROKKENE']),
    organisatie: z.string(),
    omschrijving: z.string(),
    doelen: z.array(z.enum(DOELEN)),
    scopes: z.array(z.enum(SCOPES)),
  }),
);
const lijst = async () => Lijst.parse(await (await fetch(`${adres}/dev/personas`)).json());

const vraag = (body: string, contentType = 'application/json'): Promise<Response> =>
  fetch(`${adres}/dev/token`, { method: 'POST', headers: { 'content-type': contentType }, body });

/** Who the gateway takes the persona for: token, keys and look-up all real. */
async function als(persona: string, doel?: string): Promise<Aanvrager> {
  const claims = await verificateur.verifieer(await haalToken(adres, persona));
  return zoekAanvrager(bron, claims, doel, NU);
}

describe('the personas', () => {
  it('are every kind of caller of every organisatie, few enough to read', async () => {
    const namen = (await lijst()).map(({ persona }) => persona);
    for (const profiel of PROFIELEN.map((naam) => naam.toLowerCase())) {
      const machines = [...OPDRACHTGEVER_SOORTEN.map((soort) => soort.toLowerCase()), 'partner'];
      const mensen = ['directie-1', 'manager-1', 'coordinator-1', 'coach-1', 'stagiair-1', 'administratie-1', 'fg-1'];
      for (const naam of [...machines, ...mensen, 'coach-zonder-autorisatie', 'client-1', 'nieuw']) {
        expect(namen).toContain(`${naam}-${profiel}`);
      }
    }
    expect(namen).toContain('bestuur-1-factor2');
    expect(new Set(namen).size).toBe(namen.length);
    expect(namen.length).toBeLessThanOrEqual(110);
  });

  it('stand together by organisatie, and say what they are', async () => {
    const personas = await lijst();
    const organisaties = personas.map(({ organisatie }) => organisatie);
    expect(organisaties.filter((naam, plaats) => naam !== organisaties[plaats - 1])).toHaveLength(5);
    const bij = Object.fromEntries(personas.map((persona) => [persona.persona, persona]));
    expect(bij['gemeente-cvites']?.omschrijving).toBe('Systeem van Gemeente Merenveld (GEMEENTE)');
    expect(bij['partner-dit']?.scopes).toEqual(['aanmeldingen:lezen', 'aanmeldingen:schrijven']);
    expect(bij['coach-1-dit']?.omschrijving).toMatch(/, TRAJECTBEGELEIDER$/);
    expect(bij['coach-zonder-autorisatie-dit']?.omschrijving).toMatch(/, zonder autorisatie die van kracht is$/);
    expect(bij['client-1-dit']).toMatchObject({ omschrijving: 'Client met een eigen dossier', soort: 'BETROKKENE' });
    expect(bij['nieuw-dit']?.doelen.toSorted()).toEqual(['AANMELDING', 'RECHTEN']);
  });

  it('are all taken by the gateway for what the list says, with the same doelen', async () => {
    for (const { persona, soort, doelen, scopes } of await lijst()) {
      if (/^(coach-zonder-autorisatie|partner-verlopen)/.test(persona)) continue;
      const aanvrager = await als(persona, doelen.join(','));
      expect([persona, aanvrager.soort, aanvrager.doelen]).toEqual([persona, soort, doelen]);
      expect([...aanvrager.scopes]).toEqual(scopes);
    }
  });

  it('whose default purposes suffice: nobody has to name one', async () => {
    for (const persona of ['uwv-westendorp', 'partner-cvites', 'fg-1-implacment', 'client-1-dit', 'nieuw-factor2']) {
      expect((await als(persona)).doelen.length).toBeGreaterThan(0);
    }
  });

  it('nobody knows nieuw-dit, the client of client-1-dit is known', async () => {
    expect(await als('nieuw-dit')).toMatchObject({ soort: 'BETROKKENE', clientId: null, hoedanigheid: 'ZELF' });
    expect(await als('client-1-dit')).toMatchObject({ soort: 'BETROKKENE', clientId: expect.any(String) });
  });

  it('who has no autorisatie in force gets a token, and no entrance', async () => {
    const fout = await als('coach-zonder-autorisatie-cvites').catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(PoortFout);
    expect((fout as PoortFout).extensions).toEqual({ code: 'FORBIDDEN', regel: 'CV-22', reden: 'ROL' });
  });

  it('of another issuer than the dev issuer cannot be had', async () => {
    await bron.query(
      `INSERT INTO medewerker (organisatie_id, id, issuer, subject, naam)
       SELECT id, gen_random_uuid(), 'https://idp.test', 'echte-coach', 'Echt' FROM organisatie`,
    );
    expect((await vraag('{"persona": "echte-coach"}')).status).toBe(404);
  });
});

describe('its tokens', () => {
  it('are access tokens as RFC 9068 and the NL GOV profile describe them', async () => {
    const antwoord = await vraag('{"persona": "gemeente-cvites"}');
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
    const { access_token: token, ...rest } = (await antwoord.json()) as { access_token: string; scope: string };
    expect(rest).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', typ: 'at+jwt', kid: expect.any(String) });
    const nu = NU.getTime() / 1000;
    expect(decodeJwt(token)).toEqual({
      iss: DEV_ISSUER,
      aud: AUDIENCE,
      azp: 'gemeente-cvites',
      client_id: 'gemeente-cvites',
      sub: 'gemeente-cvites',
      scope: rest.scope,
      iat: nu,
      nbf: nu,
      exp: nu + 3600,
      jti: expect.any(String),
    });
  });

  it('name the application of the organisatie for people', async () => {
    const azp = async (persona: string) => decodeJwt(await haalToken(adres, persona)).azp;
    expect(await azp('coach-1-dit')).toBe('frontend-dit');
    expect(await azp('client-1-dit')).toBe('portaal-dit');
    expect(await azp('nieuw-dit')).toBe('portaal-dit');
  });

  it('are checked against keys that show no private part', async () => {
    const metadata = (await (await fetch(`${adres}/dev/.well-known/oauth-authorization-server`)).json()) as {
      jwks_uri: string;
    };
    expect(metadata).toMatchObject({
      issuer: DEV_ISSUER,
      jwks_uri: `${adres}/dev/jwks`,
      scopes_supported: [...SCOPES],
    });
    const { keys } = (await (await fetch(metadata.jwks_uri)).json()) as { keys: object[] };
    expect(keys.map((sleutel) => Object.keys(sleutel).toSorted())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  it('are not given to whoever does not exist', async () => {
    for (const naam of ['niemand', '__proto__', "'; DROP TABLE client; --", 'frontend-cvites']) {
      const antwoord = await vraag(JSON.stringify({ persona: naam }));
      expect(antwoord.status).toBe(404);
      expect(await antwoord.text()).toContain('/dev/personas');
    }
  });

  it.each([
    ['no JSON', '{persona', undefined],
    ['nothing', '', undefined],
    ['null', 'null', undefined],
    ['another field', '{"naam": "x"}', undefined],
    ['a field too many', '{"persona": "gemeente-cvites", "scope": "alles"}', undefined],
    ['a number', '{"persona": 1}', undefined],
    ['a NUL', '{"persona": "a\\u0000"}', undefined],
    ['a form', 'persona=gemeente-cvites', 'application/x-www-form-urlencoded'],
  ])('are not given for a body that is %s', async (_naam, body, contentType) => {
    const antwoord = await vraag(body, contentType);
    expect(antwoord.status).toBe(400);
    expect(await antwoord.json()).toEqual({
      error: 'invalid_request',
      error_description: 'Stuur JSON van de vorm {"persona": "<naam>"}; de namen staan op /dev/personas.',
    });
  });

  it('are not given under the name of a host elsewhere', async () => {
    const { port } = new URL(adres);
    const status = (host: string) =>
      new Promise<number | undefined>((klaar, mis) => {
        request({ port, host: '127.0.0.1', path: '/dev/personas', headers: { host } }, (antwoord) => {
          antwoord.resume();
          klaar(antwoord.statusCode);
        })
          .on('error', mis)
          .end();
      });
    expect(await status(`kwaad.test:${port}`)).toBe(403);
    expect(await status(`127.0.0.1.kwaad.test`)).toBe(403);
    expect(await status(`localhost:${port}`)).toBe(200);
    expect(await status(`[::1]:${port}`)).toBe(200);
  });
});

describe('its key', () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'poortwachter-dev-'));
  });
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  it('is made once per data folder, and readable by its owner alone', async () => {
    const { kid } = await sleutelpaar(map);
    expect((await sleutelpaar(map)).kid).toBe(kid);
    expect(readdirSync(map)).toEqual(['dev-issuer.json']);
    expect(statSync(join(map, 'dev-issuer.json')).mode & 0o777).toBe(0o600);
    expect((await sleutelpaar(undefined)).kid).not.toBe(kid);
  });

  it('is not replaced when it was damaged', async () => {
    writeFileSync(join(map, 'dev-issuer.json'), '{}');
    await expect(sleutelpaar(map)).rejects.toThrow(`${map}/dev-issuer.json`);
    expect(readFileSync(join(map, 'dev-issuer.json'), 'utf8')).toBe('{}');
  });
});

describe('npm run token', () => {
  const gegevens = mkdtempSync(join(tmpdir(), 'poortwachter-token-'));
  afterAll(() => rmSync(gegevens, { recursive: true, force: true }));

  const token = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((klaar) => {
      const kind = execFile(
        process.execPath,
        [...TYPESCRIPT, 'src/auth/dev/token.ts', ...args],
        { cwd: WORTEL, env: { PATH: process.env.PATH, DATA_DIR: gegevens, ...env } },
        (fout, stdout, stderr) => klaar({ code: fout === null ? 0 : Number(fout.code), stdout, stderr }),
      );
      luisterMee(kind);
    });

  it('prints a token that works, and nothing else', async () => {
    const { code, stdout, stderr } = await token(['coach-1-cvites'], { PORT: new URL(adres).port });
    expect([code, stderr]).toEqual([0, '']);
    expect((await verificateur.verifieer(stdout.trim())).sub).toBe('coach-1-cvites');
    expect(stdout).toBe(`${stdout.trim()}\n`);
  });

  it('says what to do when there is no such persona', async () => {
    const { code, stdout, stderr } = await token(['niemand'], { PORT: new URL(adres).port });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`Deze persona bestaat niet; de namen staan op GET /dev/personas. (${adres}/dev/personas)\n`);
  });

  it('says what to do when no server runs, none was named, or it is production', async () => {
    const leeg = fastify();
    const weg = new URL(await leeg.listen({ host: '127.0.0.1', port: 0 })).port;
    expect((await token(['x'], { PORT: weg })).stderr).toContain('it is not a poortwachter in dev mode');
    await leeg.close();
    const zonder = await token(['x'], { PORT: weg });
    expect([zonder.code, zonder.stdout]).toEqual([1, '']);
    expect(zonder.stderr).toContain('start it with npm start');
    expect(await token([], { PORT: weg })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('name a persona'),
    });
    expect(await token(['x'], { PORT: '0' })).toMatchObject({ code: 1, stderr: expect.stringContaining('set PORT') });
    const productie = { HOST: '10.0.0.1', AUDIENCE: 'a', GEHEIM: Buffer.alloc(32).toString('base64url') };
    const ISSUERS = JSON.stringify([{ issuer: 'a', jwksUri: 'https://a.test' }]);
    expect((await token(['x'], { ...productie, ISSUERS })).stderr).toContain('dev mode only');
  });
});
