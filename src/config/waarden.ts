import { resolve } from 'node:path';
import { z } from 'zod';
import { LOGLEVELS } from './config';
import { Geheim } from './geheim';
import type { Settingnaam } from './instellingen';
import { ClientCertProxy, FscInway, Netten, Poorten } from './netwerk';
import { Issuers } from './uitgevers';
import { Crlpad, GEEN_VEILIG_ADRES, geheelGetal, Headers, isOorsprong, isVeiligAdres, leesUrl, Pem } from './vormen';

/** What each setting may be, and what is made of its text. */
export const Waarden = z.object({
  PORT: geheelGetal(65_535),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address or the name of a host'),
  DATA_DIR: z.string().transform((pad) => resolve(pad)),
  DEMO_CLIENTS: geheelGetal(10_000_000),
  DATABASE_URL: z
    .string()
    .refine((tekst) => /^postgres(ql)?:$/.test(leesUrl(tekst)?.protocol ?? ''), 'must be a postgres:// URL')
    .optional(),
  PREPARED_STATEMENTS: geheelGetal(10_000),
  HOT_PATH: z.enum(['on', 'off'], 'must be on or off'),
  SHADOW_SHARE: z
    .string()
    .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'must be a share from 0 to 1')
    .transform(Number),
  POSTGRES_BIN: z.string().optional(),
  LEDGER_HEADS: z
    .string()
    .transform((pad) => resolve(pad))
    .optional(),
  LEDGER_SEAL_MS: geheelGetal(3_600_000),
  EVENTS_MS: geheelGetal(3_600_000),
  LOGBOEK_URL: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES).optional(),
  LOGBOEK_HEADERS: Headers.optional(),
  REGISTER_URL: z
    .string()
    .refine((tekst) => /^https?:$/.test(leesUrl(tekst)?.protocol ?? ''), 'must be an http or https URL')
    .transform((tekst) => tekst.replace(/\/+$/, ''))
    .optional(),
  WEBHOOK_SOURCE: z
    .string()
    .regex(
      /^urn:nld:(?:oin:\d{20}:systeem:[\w-]{1,64}|kvknr:\d{8}\.[\w-]{1,64})$/,
      'must be urn:nld:oin:<OIN>:systeem:<name> or urn:nld:kvknr:<number>.<name>',
    )
    .optional(),
  PUBLIC_URL: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES).optional(),
  WEBHOOK_MS: geheelGetal(3_600_000),
  WEBHOOK_ALLOW: Netten.optional(),
  WEBHOOK_PORTS: Poorten,
  WEBHOOK_TIMEOUT_MS: geheelGetal(60_000, 100),
  WEBHOOK_RETRY_MS: geheelGetal(3_600_000, 1),
  LOG_LEVEL: z.enum(LOGLEVELS, `must be one of ${LOGLEVELS.join(', ')}`),
  NODE_ENV: z.enum(['production', 'development', 'test'], 'must be production, development or test'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((tekst) => tekst.split(',').map((deel) => deel.trim()))
    .transform((delen) => delen.filter((deel) => deel !== ''))
    .refine(
      (oorsprongen) => oorsprongen.every(isOorsprong),
      'must be origins such as https://frontend.example, without a path (plain http on a loopback address only)',
    ),
  AUDIENCE: z.string(),
  ISSUERS: Issuers.optional(),
  KEYS_REFRESH_MS: geheelGetal(30_000, 100),
  REQUESTS_PER_MINUTE: geheelGetal(1_000_000).optional(),
  TLS_CERT: Pem.optional(),
  TLS_KEY: Pem.optional(),
  TLS_CLIENT_CA: Pem.optional(),
  TLS_CLIENT_CRL: Crlpad.optional(),
  CLIENT_CERT_PROXY: ClientCertProxy.optional(),
  FSC_INWAY: FscInway.optional(),
  GEHEIM: Geheim.optional(),
} satisfies Record<Settingnaam, z.ZodType>);

export type Waarden = z.infer<typeof Waarden>;
