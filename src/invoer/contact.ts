import { z } from 'zod';
import { KORT } from './tekst';

/** A Dutch postcode as '1234AB'; a space and lower case are taken too. SA, SD and SS are never issued. */
export const postcode = () =>
  z
    .string({ error: 'Vul de postcode in.' })
    .transform((tekst) => tekst.replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$/, 'Geef een Nederlandse postcode, zoals 1234 AB.'));

/** A telephone number as it is dialled: 8 to 15 digits, a + before a country code; spaces, dots, hyphens and brackets go. */
export const telefoon = () =>
  z
    .string({ error: 'Vul het telefoonnummer in.' })
    .transform((tekst) => tekst.replace(/[\s().-]/g, ''))
    .pipe(
      z
        .string()
        .regex(/^\+?[0-9]{8,15}$/, 'Geef een telefoonnummer van 8 tot 15 cijfers, zoals 0612345678 of +31612345678.'),
    );

/** An e-mail address, also with letters outside ASCII; the local part keeps its case. */
export const email = () =>
  z
    .string({ error: 'Vul het e-mailadres in.' })
    .trim()
    .normalize('NFC')
    .max(KORT, { error: `Gebruik hoogstens ${KORT} tekens.` })
    .regex(/^(?!.*[\p{Cc}\p{Cs}])/u, { error: 'Laat regeleinden en besturingstekens weg.' })
    .regex(z.regexes.unicodeEmail, 'Geef een e-mailadres, zoals naam@voorbeeld.nl.');
