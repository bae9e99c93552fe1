import { z } from 'zod';
import type { OpdrachtId } from '../../../domain/ids';
import { BELEMMERING_SOORTEN, GESLACHTEN, TOESTEMMING_VORMEN } from '../../../domain/opsommingen';
import { bsn } from '../../../invoer/bsn';
import { email, postcode, telefoon } from '../../../invoer/contact';
import { datum, datumTotEnMet, opVolgorde } from '../../../invoer/datum';
import { geheel, urenPerWeek } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import type { Bijzonder } from '../../../invoer/keuring';
import { perDag } from '../../../invoer/per-dag';
import { KORT, kenmerk, lap, NAAM, regel } from '../../../invoer/tekst';

const HOOGSTENS_BELEMMERINGEN = 20;
const HOOGSTENS_REGELS = 50;

const gebrek = (reden: Bijzonder['reden'], error: string, veld?: string) => ({
  params: { reden } satisfies Bijzonder,
  error,
  ...(veld === undefined ? {} : { path: [veld] }),
});

/** What a record with health data may bear: why it is necessary (DI-08) and what it serves (F2-09). */
const verantwoording = { noodzaak: lap().optional(), ftbv: lap().optional() };

const adres = z.object({ straat: regel(NAAM), huisnummer: regel(20), postcode: postcode(), woonplaats: regel(NAAM) });

const gezondheidMedisch = z
  .object({ diagnose: lap().optional(), behandeling: lap().optional(), ...verantwoording })
  .refine(
    ({ diagnose, behandeling }) => diagnose !== undefined || behandeling !== undefined,
    gebrek('VERPLICHT', 'Geef een diagnose, een behandeling of allebei.'),
  );

const gezondheidFunctioneel = z
  .object({
    mogelijkheden: lap(),
    belastbaarheid: lap(),
    urenPerWeek: urenPerWeek().optional(),
    beoordeeldDoor: regel(KORT).optional(),
    deskundigheid: regel(KORT).optional(),
    ...verantwoording,
  })
  .refine(
    ({ beoordeeldDoor, deskundigheid }) => beoordeeldDoor === undefined || deskundigheid !== undefined,
    gebrek('VERPLICHT', 'Noem ook de deskundigheid van wie beoordeelde.', 'deskundigheid'),
  )
  .refine(
    ({ beoordeeldDoor, deskundigheid }) => deskundigheid === undefined || beoordeeldDoor !== undefined,
    gebrek('VERPLICHT', 'Noem ook de organisatie die beoordeelde.', 'beoordeeldDoor'),
  );

const belemmering = z.object({ soort: z.enum(BELEMMERING_SOORTEN), omschrijving: lap(), ...verantwoording });

const omstandigheden = z
  .object({
    omschrijving: lap().optional(),
    kinderopvang: z.boolean().optional(),
    zorgplicht: z.boolean().optional(),
    schulden: z.boolean().optional(),
    bewijsGoedGedrag: z.boolean().optional(),
    bewijsGoedGedragFunctie: regel(KORT).optional(),
    relevantie: lap().optional(),
  })
  .refine(
    ({ bewijsGoedGedrag, bewijsGoedGedragFunctie }) =>
      bewijsGoedGedrag === undefined || bewijsGoedGedragFunctie !== undefined,
    gebrek('VERPLICHT', 'Noem de functie die het bewijs van goed gedrag vraagt.', 'bewijsGoedGedragFunctie'),
  );

const regels = () => z.array(regel(KORT)).max(HOOGSTENS_REGELS, `Geef hoogstens ${HOOGSTENS_REGELS} regels.`);

const arbeid = z.object({
  opleidingsniveau: regel(NAAM).optional(),
  opleidingen: regels().optional(),
  werkervaring: regels().optional(),
  talen: regels().optional(),
  rijbewijs: z.boolean().optional(),
  beschikbareUren: urenPerWeek().optional(),
});

const uitkering = opVolgorde(
  z.object({ soort: regel(KORT), ingangsdatum: datum().optional(), einddatum: datum().optional() }),
  'ingangsdatum',
  'einddatum',
);

/** The deliverer's own contact (IM-42): whoever is named can be called. */
const contactpersoon = z.object({ naam: regel(NAAM), telefoon: telefoon(), werkadres: regel(KORT) });

/** The shape of an aanmelding, whatever the profile accepts of it; dates are judged at `nu`. */
export const aanmeldingInvoer = perDag((nu) =>
  z.object({
    kenmerk: kenmerk(),
    opdrachtId: id<OpdrachtId>().optional(),
    akkoordDeelnemer: z.object({ op: datumTotEnMet(nu), wijze: regel(KORT) }).optional(),
    machtiging: z.object({ op: datumTotEnMet(nu), wijze: regel(KORT) }).optional(),
    toestemmingBelemmeringen: z
      .object({ op: datumTotEnMet(nu), vorm: z.enum(TOESTEMMING_VORMEN), informatieversie: regel(NAAM) })
      .optional(),
    voornamen: regel(NAAM),
    achternaam: regel(NAAM),
    geboortedatum: datumTotEnMet(nu).optional(),
    geslacht: z.enum(GESLACHTEN).optional(),
    klantnummer: regel(NAAM).optional(),
    adres: adres.optional(),
    telefoon: telefoon().optional(),
    email: email().optional(),
    bsn: bsn().optional(),
    geboorteland: regel(NAAM).optional(),
    nationaliteit: regel(NAAM).optional(),
    jarenInNederland: geheel(0, 130).optional(),
    hulpvraag: lap().optional(),
    noodzaak: lap().optional(),
    gezondheidMedisch: gezondheidMedisch.optional(),
    gezondheidFunctioneel: gezondheidFunctioneel.optional(),
    belemmeringen: z
      .array(belemmering)
      .min(1, 'Geef minstens een belemmering, of laat het veld weg.')
      .max(HOOGSTENS_BELEMMERINGEN, `Geef hoogstens ${HOOGSTENS_BELEMMERINGEN} belemmeringen.`)
      .optional(),
    omstandigheden: omstandigheden.optional(),
    arbeid: arbeid.optional(),
    uitkering: uitkering.optional(),
    contactpersoon: contactpersoon.optional(),
  }),
);

export type AanmeldingInvoer = z.output<ReturnType<typeof aanmeldingInvoer>>;
