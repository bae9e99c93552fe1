import { isIP } from 'node:net';
import { z } from 'zod';
import { isNet } from '../webhooks/adres';
import { alsJson } from './vormen';

function isAdresOfNet(tekst: string): boolean {
  const [adres = '', lengte = '0', ...meer] = tekst.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(adres)] ?? -1;
  return meer.length === 0 && /^\d{1,3}$/.test(lengte) && Number(lengte) <= bits;
}

const Adressen = z
  .array(z.string().refine(isAdresOfNet, 'must be an address, or a network such as 10.1.0.0/16'))
  .min(1, 'must name at least one address');

export const ClientCertProxy = z
  .string()
  .transform(alsJson('{"addresses": ["10.0.0.5"], "header": "Client-Cert"}'))
  .pipe(
    z.strictObject({
      addresses: Adressen,
      header: z
        .string()
        .regex(/^[\w-]+$/, 'must be the name of a header')
        .toLowerCase(),
    }),
  );

export const FscInway = z
  .string()
  .transform(alsJson('{"addresses": ["10.0.0.7"]}'))
  .pipe(
    z.strictObject({
      addresses: Adressen,
      certificate: z
        .string()
        .regex(/^[\w-]{43}$/, 'must be the SHA-256 of the certificate in base64url')
        .optional(),
    }),
  );

export const Netten = z
  .string()
  .transform((tekst) => tekst.split(',').map((net) => net.trim()))
  .refine((netten) => netten.every(isNet), 'must be networks, such as 10.1.0.0/16,fd00::/8');

export const Poorten = z
  .string()
  .regex(/^\d{1,5}(,\d{1,5})*$/, 'must be ports, such as 443,8443')
  .transform((tekst) => tekst.split(',').map(Number));
