import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { BelemmeringSoort } from '../src/domain/opsommingen';
import { BelemmeringSoortEnum } from './opsommingen';
import { Datum } from './scalars';

/** When a category is null, with the articles that open it; every field of the category says it. */
export const GROND = {
  identiteit: 'Null zonder grond voor identiteit.',
  contact: 'Null zonder grond voor contactgegevens.',
  geheim: 'Voor derden null als de cliënt geheimhouding vroeg (F2-14).',
  bsn: 'Alleen ter uitvoering van een wet die op de opdracht staat: CV-43, WE-03, IM-39, DI-04, F2-08; UAVG 46.',
  etniciteit: 'Alleen met een grond van het reglement (IM-40).',
  geboorteland: 'Alleen als de opdracht het eist en met schriftelijke toestemming (CV-33, CV-34).',
  medisch: 'Buiten de organisatie null, behalve voor wie direct bij de zorg betrokken is (DI-14).',
  functioneel: 'Alleen met een grond per profiel: CV-35, WE-17, IM-45, DI-08/15, F2-09/10.',
  belemmeringen: 'Alleen met een grond per profiel: CV-35, WE-17, IM-45, DI-08/15, F2-09.',
  omstandigheden: 'Alleen als van belang voor het traject (IM-41).',
  arbeid: 'Buiten alleen voor GESCHIKTHEID of PLAATSING als de opdracht dat noemt.',
  uitkering: 'Null zonder grond voor uitkeringsgegevens.',
  document: 'Alleen voor wie begeleidt en voor de cliënt zelf; gaat nooit naar buiten.',
  papier:
    'Alleen voor wie begeleidt en voor de cliënt zelf; bij Cvites alleen voor de eigen coach (CV-21). Gaat nooit naar buiten.',
  legitimatie:
    'Alleen op een wet voor het BSN, voor wie begeleidt en voor de cliënt zelf; gaat nooit naar buiten (F2-11).',
  portfolio:
    'Van de cliënt zelf; ieder ander ziet alleen de items die de cliënt met hem deelt, en alleen waar het reglement een portfolio kent (CV-32).',
  financieel: 'Buiten alleen voor FINANCIERING als de opdracht dat noemt (DI-14).',
} as const;

@ObjectType({ description: 'Een adres in Nederland.' })
export class Adres {
  @Field(() => String, { nullable: true, description: 'Straatnaam.' })
  straat: string | null;

  @Field(() => String, { nullable: true, description: 'Huisnummer met eventuele toevoeging.' })
  huisnummer: string | null;

  @Field(() => String, { nullable: true, description: "Postcode in de vorm '1234AB', zonder spatie." })
  postcode: string | null;

  @Field(() => String, { nullable: true, description: 'Woonplaats.' })
  woonplaats: string | null;
}

@ObjectType({ description: `Medische gegevens: bijzonder (AVG 9). ${GROND.medisch}` })
export class GezondheidMedisch {
  @Field(() => String, { nullable: true, description: 'Hulpvraag in eigen woorden (DI-04); null als zij er niet is.' })
  hulpvraag: string | null;

  @Field(() => String, { nullable: true, description: 'Diagnose; null als zij er niet is.' })
  diagnose: string | null;

  @Field(() => String, { nullable: true, description: 'Behandeling; null als zij er niet is.' })
  behandeling: string | null;
}

@ObjectType({
  description: `Wat iemand kan, los van medische gegevens (F2-10): bijzonder (AVG 9). ${GROND.functioneel}`,
})
export class GezondheidFunctioneel {
  @Field(() => String, { nullable: true, description: 'Wat iemand kan (F2-10).' })
  mogelijkheden: string | null;

  @Field(() => String, { nullable: true, description: 'Wat iemand aankan (CV-36, F2-10).' })
  belastbaarheid: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Belastbaar in uren per week, 0 tot en met 60; null als niet vastgesteld.',
  })
  urenPerWeek: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'De deskundige organisatie die beoordeelde (CV-36); null als niet door een deskundige beoordeeld.',
  })
  beoordeeldDoor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'De deskundigheid van wie beoordeelde (CV-36); null als niet door een deskundige beoordeeld.',
  })
  deskundigheid: string | null;
}

@ObjectType({ description: `Een belemmering voor werk: bijzonder gegeven. ${GROND.belemmeringen}` })
export class Belemmering {
  @Field(() => BelemmeringSoortEnum, { nullable: true, description: 'Wat voor belemmering.' })
  soort: BelemmeringSoort | null;

  @Field(() => String, { nullable: true, description: 'De belemmering in woorden.' })
  omschrijving: string | null;
}

@ObjectType({ description: `Persoonlijke omstandigheden: gevoelig (IM-02). ${GROND.omstandigheden}` })
export class Omstandigheden {
  @Field(() => String, { nullable: true, description: 'De omstandigheden in woorden; null als er niets over staat.' })
  omschrijving: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of kinderopvang nodig is; null als niet bekend.' })
  kinderopvang: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Of er zorg voor anderen is; null als niet bekend.' })
  zorgplicht: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of er schulden zijn, nooit het bedrag (IM-41); null als niet bekend.',
  })
  schulden: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of er een bewijs van goed gedrag is, alleen waar een functie het vraagt (IM-41); null als niet gevraagd.',
  })
  bewijsGoedGedrag: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'De functie die het bewijs van goed gedrag vraagt (IM-41); null als niet gevraagd.',
  })
  bewijsGoedGedragFunctie: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Waarom dit voor het traject van belang is (IM-41); null als niet vastgelegd.',
  })
  relevantie: string | null;
}

@ObjectType({ description: `Opleiding, ervaring en beschikbaarheid (IM-44). ${GROND.arbeid}` })
export class Arbeid {
  @Field(() => String, { nullable: true, description: 'Hoogst voltooide opleidingsniveau; null als niet bekend.' })
  opleidingsniveau: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Opleidingen en diploma's, een per regel; leeg als er geen bekend zijn.",
  })
  opleidingen: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Werkervaring, een baan per regel; leeg als er geen bekend is.',
  })
  werkervaring: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Talen; leeg als er geen bekend zijn.' })
  talen: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Of iemand een rijbewijs heeft; null als niet bekend.' })
  rijbewijs: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Beschikbaar in uren per week, 0 tot en met 60; null als niet bekend.',
  })
  beschikbareUren: number | null;
}

@ObjectType({ description: `De uitkering van de cliënt: gevoelig. ${GROND.uitkering}` })
export class Uitkering {
  @Field(() => String, { nullable: true, description: 'Soort uitkering.' })
  soort: string | null;

  @Field(() => Datum, { nullable: true, description: 'Eerste dag van de uitkering; null als niet bekend.' })
  ingangsdatum: string | null;

  @Field(() => Datum, {
    nullable: true,
    description: 'Laatste dag van de uitkering; null als zij loopt of dat niet bekend is.',
  })
  einddatum: string | null;
}

@ObjectType({ description: `Wat een rapportageperiode kostte. ${GROND.financieel}` })
export class Kosten {
  @Field(() => Float, { nullable: true, description: 'Bestede uren in de periode, met hoogstens twee decimalen.' })
  uren: number | null;

  @Field(() => Int, { nullable: true, description: 'Bedrag over de periode in eurocenten.' })
  bedragInCenten: number | null;
}
