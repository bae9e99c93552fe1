import { Field, InputType, Int } from 'type-graphql';
import type { BelemmeringSoort } from '../../src/domain/opsommingen';
import { BelemmeringSoortEnum } from '../opsommingen';
import { Datum } from '../scalars';

/*
 * The groups of an aanmelding. What a group must contain is checked with the rest of the input, in Dutch and by field:
 * the message of a missing GraphQL field would repeat the whole input, with everything personal in it.
 */

const ZO_NODIG = 'Verplicht waar het reglement het eist, en daarbuiten toegestaan.';

@InputType({ description: 'Een adres in Nederland (CV-16, WE-02, IM-38, F2-08).' })
export class AdresInput {
  @Field(() => String, { nullable: true, description: 'Straatnaam, hoogstens 100 tekens. Verplicht in een adres.' })
  straat?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Huisnummer met eventuele toevoeging, hoogstens 20 tekens. Verplicht in een adres.',
  })
  huisnummer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Postcode, zoals '1234 AB'; een spatie en kleine letters mogen. Verplicht in een adres.",
  })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Woonplaats, hoogstens 100 tekens. Verplicht in een adres.' })
  woonplaats?: string | null;
}

@InputType({
  description: 'Medische gegevens: bijzonder (AVG 9). Alleen waar het reglement ze bij een aanmelding toelaat.',
})
export class GezondheidMedischInput {
  @Field(() => String, {
    nullable: true,
    description: 'Diagnose, hoogstens 10.000 tekens. Geef een diagnose, een behandeling of allebei.',
  })
  diagnose?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Behandeling, hoogstens 10.000 tekens. Geef een diagnose, een behandeling of allebei.',
  })
  behandeling?: string | null;

  @Field(() => String, { nullable: true, description: `Waarom het nodig is dit vast te leggen (DI-08). ${ZO_NODIG}` })
  noodzaak?: string | null;

  @Field(() => String, { nullable: true, description: `Waarvoor deze gegevens nodig zijn (F2-09). ${ZO_NODIG}` })
  ftbv?: string | null;
}

@InputType({ description: 'Wat iemand kan, los van medische gegevens (F2-10): bijzonder (AVG 9).' })
export class GezondheidFunctioneelInput {
  @Field(() => String, {
    nullable: true,
    description: 'Wat iemand kan, hoogstens 10.000 tekens. Verplicht in deze groep.',
  })
  mogelijkheden?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Wat iemand aankan, hoogstens 10.000 tekens. Verplicht in deze groep.',
  })
  belastbaarheid?: string | null;

  @Field(() => Int, { nullable: true, description: 'Belastbaar in uren per week, 0 tot en met 60.' })
  urenPerWeek?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'De deskundige organisatie die beoordeelde (CV-36), altijd samen met haar deskundigheid.',
  })
  beoordeeldDoor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'De deskundigheid van wie beoordeelde (CV-36), altijd samen met beoordeeldDoor.',
  })
  deskundigheid?: string | null;

  @Field(() => String, { nullable: true, description: `Waarom het nodig is dit vast te leggen (DI-08). ${ZO_NODIG}` })
  noodzaak?: string | null;

  @Field(() => String, { nullable: true, description: `Waarvoor deze gegevens nodig zijn (F2-09). ${ZO_NODIG}` })
  ftbv?: string | null;
}

@InputType({ description: 'Een belemmering voor werk: bijzonder gegeven (IM-45).' })
export class BelemmeringInput {
  @Field(() => BelemmeringSoortEnum, { nullable: true, description: 'Wat voor belemmering. Verplicht.' })
  soort?: BelemmeringSoort | null;

  @Field(() => String, {
    nullable: true,
    description: 'De belemmering in woorden, hoogstens 10.000 tekens. Verplicht.',
  })
  omschrijving?: string | null;

  @Field(() => String, { nullable: true, description: `Waarom het nodig is dit vast te leggen (DI-08). ${ZO_NODIG}` })
  noodzaak?: string | null;

  @Field(() => String, { nullable: true, description: `Waarvoor deze gegevens nodig zijn (F2-09). ${ZO_NODIG}` })
  ftbv?: string | null;
}

@InputType({
  description:
    'Persoonlijke omstandigheden: gevoelig (IM-02). Alleen als zij voor het traject van belang zijn (IM-41).',
})
export class OmstandighedenInput {
  @Field(() => String, { nullable: true, description: 'De omstandigheden in woorden, hoogstens 10.000 tekens.' })
  omschrijving?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of kinderopvang nodig is.' })
  kinderopvang?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Of er zorg voor anderen is.' })
  zorgplicht?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Of er schulden zijn, nooit het bedrag (IM-41).' })
  schulden?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of er een bewijs van goed gedrag is, altijd samen met de functie die het vraagt (IM-41).',
  })
  bewijsGoedGedrag?: boolean | null;

  @Field(() => String, { nullable: true, description: 'De functie die het bewijs van goed gedrag vraagt (IM-41).' })
  bewijsGoedGedragFunctie?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Waarom dit voor het traject van belang is (IM-41). ${ZO_NODIG}`,
  })
  relevantie?: string | null;
}

@InputType({ description: 'Opleiding, ervaring en beschikbaarheid (IM-44).' })
export class ArbeidInput {
  @Field(() => String, { nullable: true, description: 'Hoogst voltooide opleidingsniveau, hoogstens 100 tekens.' })
  opleidingsniveau?: string | null;

  @Field(() => [String], { nullable: true, description: "Opleidingen en diploma's, een per regel; hoogstens 50." })
  opleidingen?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Werkervaring, een baan per regel; hoogstens 50.' })
  werkervaring?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Talen; hoogstens 50.' })
  talen?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Of iemand een rijbewijs heeft.' })
  rijbewijs?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Beschikbaar in uren per week, 0 tot en met 60.' })
  beschikbareUren?: number | null;
}

@InputType({ description: 'De uitkering: gevoelig.' })
export class UitkeringInput {
  @Field(() => String, {
    nullable: true,
    description: 'Soort uitkering, hoogstens 200 tekens. Verplicht in deze groep.',
  })
  soort?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Eerste dag van de uitkering.' })
  ingangsdatum?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Laatste dag van de uitkering; niet voor de ingangsdatum.' })
  einddatum?: string | null;
}

@InputType({ description: 'Wie er over een aanmelding gebeld kan worden: niet meer dan dit (IM-42).' })
export class ContactpersoonInput {
  @Field(() => String, { nullable: true, description: 'De naam, hoogstens 100 tekens. Verplicht in deze groep.' })
  naam?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Het telefoonnummer op het werk, zoals 0201234567. Verplicht in deze groep.',
  })
  telefoon?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Het werkadres op een regel, hoogstens 200 tekens. Verplicht in deze groep.',
  })
  werkadres?: string | null;
}
