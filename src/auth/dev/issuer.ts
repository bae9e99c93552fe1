import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Klok } from '../../domain/klok';
import { SCOPES } from '../../domain/scope';
import { DEV_ISSUER, type Issuer } from '../issuer';
import { isLoopback } from '../loopback';
import { type Persona, personas, zoekPersona } from './personas';
import { ALGORITME, sleutelpaar } from './sleutel';

export interface DevOpties {
  /** Connection of the owner of the tables, who sees every registration. */
  readonly bron: DataSource;
  readonly audience: string;
  readonly klok: Klok;
  /** Where the key is kept; without it every start has its own. */
  readonly dataDir?: string;
}

/** The issuer of dev mode: real tokens and a real JWKS, only the key is local. */
export interface DevIssuer {
  /** For the verifier's list. Its `jwksUri` is known once the application listens. */
  readonly uitgever: Issuer;
  /** Adds /dev/jwks, /dev/.well-known/oauth-authorization-server, /dev/personas and /dev/token. */
  registreer(app: FastifyInstance): Promise<void>;
}

/** Lifetime of a token in seconds; NL GOV allows up to an hour for people. */
const GELDIG = 3600;

const Vraag = z.strictObject({ persona: z.string().regex(/^[\x20-\x7e]{1,255}$/) });

/** An error as OAuth writes it (RFC 6749 5.2). */
const weigering = (error: string, bericht: string) => ({ error, error_description: bericht });
const VORM = weigering(
  'invalid_request',
  'Stuur JSON van de vorm {"persona": "<naam>"}; de namen staan op /dev/personas.',
);
const ONBEKEND = weigering('unknown_persona', 'Deze persona bestaat niet; de namen staan op GET /dev/personas.');
const ELDERS = weigering('access_denied', 'De ontwikkelmodus is alleen vanaf deze machine te bereiken.');

const toon = ({ azp: _azp, sub: _sub, ...zichtbaar }: Persona) => zichtbaar;

/** The address on which this application itself can be reached, from this machine. */
function eigenAdres(app: FastifyInstance | undefined): string {
  const adres = app?.server.address();
  if (adres === null || adres === undefined || typeof adres === 'string') {
    throw new Error('the dev issuer has no address before the application listens');
  }
  return `http://${adres.family === 'IPv6' ? `[${adres.address}]` : adres.address}:${adres.port}`;
}

/** Makes the dev issuer. Only for dev mode: whoever reaches it can be anyone of the demo data. */
export async function maakDevIssuer({ bron, audience, klok, dataDir }: DevOpties): Promise<DevIssuer> {
  const { kid, prive, publiek } = await sleutelpaar(dataDir);
  let luisteraar: FastifyInstance | undefined;

  const teken = ({ azp, sub, scopes }: Persona): Promise<string> => {
    const nu = Math.floor(klok.nu().getTime() / 1000);
    return new SignJWT({ azp, client_id: azp, scope: scopes.join(' ') })
      .setProtectedHeader({ alg: ALGORITME, typ: 'at+jwt', kid })
      .setIssuer(DEV_ISSUER)
      .setAudience(audience)
      .setSubject(sub)
      .setIssuedAt(nu)
      .setNotBefore(nu)
      .setExpirationTime(nu + GELDIG)
      .setJti(randomUUID())
      .sign(prive);
  };

  async function routes(app: FastifyInstance): Promise<void> {
    // A page elsewhere that points its own name at this machine (DNS rebinding) does not get a token.
    // Nor does who comes through a proxy on this machine, which may serve others.
    app.addHook('onRequest', async ({ hostname, headers }, antwoord) => {
      const doorgestuurd = Object.keys(headers).some((naam) => /^(forwarded|x-forwarded-.*|via)$/.test(naam));
      if (doorgestuurd || !isLoopback(hostname)) return antwoord.code(403).send(ELDERS);
    });
    app.setErrorHandler((fout: FastifyError, _vraag, antwoord) => {
      if (fout.statusCode === undefined || fout.statusCode >= 500) throw fout;
      return antwoord.code(400).send(VORM);
    });
    app.get('/jwks', async () => ({ keys: [publiek] }));
    app.get('/.well-known/oauth-authorization-server', async () => ({
      issuer: DEV_ISSUER,
      jwks_uri: `${eigenAdres(luisteraar)}/dev/jwks`,
      token_endpoint: `${eigenAdres(luisteraar)}/dev/token`,
      token_endpoint_auth_methods_supported: ['none'],
      response_types_supported: [],
      scopes_supported: SCOPES,
    }));
    app.get('/personas', async () => (await personas(bron, klok.nu())).map(toon));
    app.post('/token', async ({ body }, antwoord) => {
      const vraag = Vraag.safeParse(body);
      if (!vraag.success) return antwoord.code(400).send(VORM);
      const persona = await zoekPersona(bron, vraag.data.persona, klok.nu());
      if (persona === undefined) return antwoord.code(404).send(ONBEKEND);
      return antwoord.header('cache-control', 'no-store').send({
        access_token: await teken(persona),
        token_type: 'Bearer',
        expires_in: GELDIG,
        scope: persona.scopes.join(' '),
      });
    });
  }

  return {
    uitgever: {
      issuer: DEV_ISSUER,
      get jwksUri() {
        return `${eigenAdres(luisteraar)}/dev/jwks`;
      },
    },
    async registreer(app) {
      luisteraar = app;
      await app.register(routes, { prefix: '/dev' });
    },
  };
}
