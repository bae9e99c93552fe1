import { z } from 'zod';
import type { Bijzonder } from './keuring';

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** The elfproef of a BSN: the weighted sum of its nine digits is a multiple of eleven; nobody has 000000000. */
export const elfproef = (bsn: string): boolean =>
  Number(bsn) > 0 && GEWICHTEN.reduce((som, gewicht, plaats) => som + gewicht * Number(bsn[plaats]), 0) % 11 === 0;

/** A BSN of nine digits; eight get their leading zero back. */
export const bsn = () =>
  z
    .string({ error: 'Geef een BSN van 9 cijfers.' })
    .regex(/^[0-9]{8,9}$/, { error: 'Geef een BSN van 9 cijfers, zonder punten of spaties.' })
    .transform((cijfers) => cijfers.padStart(9, '0'))
    .refine(elfproef, {
      params: { reden: 'ELFPROEF' } satisfies Bijzonder,
      error: 'Dit is geen geldig BSN: controleer de cijfers.',
    });
