import { z } from 'zod';
import { beginVan, datumVan } from '../domain/kalender';
import type { Bijzonder } from './keuring';

const EERSTE = '1900-01-01';
const LAATSTE = '2199-12-31';

const DATUM = /^\d{4}-\d{2}-\d{2}$/;

const bereik = (error: string): { params: Bijzonder; error: string } => ({ params: { reden: 'BEREIK' }, error });

/** A calendar date that exists, 'YYYY-MM-DD'; from 1900 on, so that a typing error in the century is seen. */
export const datum = () =>
  z.iso
    .date({ error: 'Geef een bestaande datum in de vorm JJJJ-MM-DD.' })
    .refine((dag) => dag >= EERSTE && dag <= LAATSTE, bereik(`Geef een datum van ${EERSTE} tot en met ${LAATSTE}.`));

/** A date that has come: a birth, an agreement. */
export const datumTotEnMet = (nu: Date) =>
  datum().refine((dag) => dag <= datumVan(nu), bereik('Geef een datum die niet in de toekomst ligt.'));

const VORM = 'Geef een moment in ISO 8601, zoals 2026-03-01T09:30:00Z, of een datum in de vorm JJJJ-MM-DD.';

/** A moment, with its offset; a date alone means the start of that day in the Netherlands. */
export const tijdstip = () =>
  z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: VORM })
    .transform((tekst) => (tekst.length === EERSTE.length ? beginVan(tekst) : new Date(tekst)))
    .refine(
      (moment) => moment >= beginVan(EERSTE) && moment <= beginVan(LAATSTE),
      bereik(`Geef een moment van ${EERSTE} tot en met ${LAATSTE}.`),
    );

/** A moment that has come. */
export const tijdstipTotEnMet = (nu: Date) =>
  tijdstip().refine((moment) => moment <= nu, bereik('Geef een moment dat niet in de toekomst ligt.'));

type Datums<A extends string, B extends string> = { readonly [veld in A | B]?: string | undefined };

/** Refuses a second date before the first; the defect stands at the second, also when other fields have defects. */
export const opVolgorde = <A extends string, B extends string, S extends z.ZodType<Datums<A, B>>>(
  schema: S,
  eerste: A,
  tweede: B,
): S =>
  schema.refine(
    ({ [eerste]: van, [tweede]: tot }: Datums<A, B>) => van === undefined || tot === undefined || tot >= van,
    {
      ...bereik(`Geef een datum die niet voor ${eerste} ligt.`),
      path: [tweede],
      when: ({ value }) =>
        typeof value === 'object' &&
        value !== null &&
        DATUM.test(Reflect.get(value, eerste)) &&
        DATUM.test(Reflect.get(value, tweede)),
    },
  );
