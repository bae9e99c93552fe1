import { z } from 'zod';

/** A whole number from `min` up to and including `max`. */
export const geheel = (min: number, max: number) => {
  const error = `Geef een geheel getal van ${min} tot en met ${max}.`;
  return z.int({ error }).min(min, error).max(max, error);
};

/** Hours in a week. */
export const urenPerWeek = () => geheel(0, 60);

/** The `versie` a caller saw: optimistic locking (WE-15). */
export const versie = () => geheel(1, 2_147_483_647);

/** Hours spent, with at most two decimals. */
export const bestedeUren = () => {
  const error = 'Geef uren van 0 tot en met 99999,99, met hoogstens twee decimalen.';
  return z
    .number({ error })
    .min(0, error)
    .max(99_999.99, error)
    .refine((uren) => Math.abs(Math.round(uren * 100) - uren * 100) < 1e-6, { params: { reden: 'VORM' }, error });
};
