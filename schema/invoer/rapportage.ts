import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { OnderdeelCategorie } from '../../src/domain/onderdeel';
import { registreer } from '../opsommingen';
import { Rapportage } from '../rapportage';
import type { Relatie } from '../relatie';
import { Datum } from '../scalars';
import { Waarschuwing } from '../waarschuwing';

export const OnderdeelCategorieEnum = registreer<OnderdeelCategorie>(
  'OnderdeelCategorie',
  'De categorieën waarover een rapportage apart spreekt, omdat het reglement er apart over beslist.',
  {
    GEZONDHEID_MEDISCH: 'Medische gegevens: bijzonder (AVG 9).',
    GEZONDHEID_FUNCTIONEEL: 'Mogelijkheden en belastbaarheid: bijzonder (AVG 9).',
    BELEMMERINGEN: 'Belemmeringen voor werk: bijzonder (AVG 9).',
    OMSTANDIGHEDEN: 'Persoonlijke omstandigheden: gevoelig (IM-02).',
    ARBEID: 'Opleiding en werk.',
    UITKERING: 'De uitkering: gevoelig.',
  },
);

@InputType({ description: 'Wat de periode kostte.' })
export class KostenInput {
  @Field(() => Float, { description: 'Bestede uren, hoogstens twee decimalen.' })
  uren: number;

  @Field(() => Int, { description: 'Bedrag in eurocenten, 0 of meer.' })
  bedragInCenten: number;
}

@InputType({ description: 'Een deel van een rapportage over een categorie waarover het reglement apart beslist.' })
export class OnderdeelInput {
  @Field(() => OnderdeelCategorieEnum, { description: 'De categorie; elke categorie hoogstens een keer.' })
  categorie: OnderdeelCategorie;

  @Field(() => String, { description: 'De tekst, hoogstens 10.000 tekens.' })
  tekst: string;

  @Field(() => String, {
    nullable: true,
    description: 'De deskundige organisatie die beoordeelde, met haar deskundigheid (CV-36).',
  })
  beoordeeldDoor?: string | null;

  @Field(() => String, { nullable: true, description: 'Waarom het nodig is dit vast te leggen (DI-08).' })
  noodzaak?: string | null;

  @Field(() => String, { nullable: true, description: 'Waarvoor deze gegevens nodig zijn (F2-09).' })
  ftbv?: string | null;

  @Field(() => String, { nullable: true, description: 'Waarom dit voor het traject van belang is (IM-41).' })
  relevantie?: string | null;
}

@InputType({ description: 'Een rapportage over een lopend traject (DI-06); zij begint als concept.' })
export class SchrijfRapportageInput {
  @Field(() => String, {
    description:
      'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud schrijft niet nog een rapportage.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'Het traject.' })
  trajectId: string;

  @Field(() => Datum, { description: 'Eerste dag van de periode.' })
  periodeVan: string;

  @Field(() => Datum, { description: 'Laatste dag van de periode; niet voor de eerste.' })
  periodeTot: string;

  @Field(() => String, { description: 'De werkzaamheden, hoogstens 10.000 tekens; zonder gezondheidsgegevens.' })
  werkzaamheden: string;

  @Field(() => String, { description: 'De resultaten, hoogstens 10.000 tekens; zonder gezondheidsgegevens.' })
  resultaten: string;

  @Field(() => String, { description: 'De prognose, hoogstens 10.000 tekens; zonder gezondheidsgegevens.' })
  prognose: string;

  @Field(() => KostenInput, { nullable: true, description: 'Wat de periode kostte.' })
  kosten?: KostenInput | null;

  @Field(() => [OnderdeelInput], {
    nullable: true,
    description: 'Delen over categorieën waarover het reglement apart beslist, zoals gezondheid.',
  })
  onderdelen?: OnderdeelInput[] | null;
}

@ObjectType({ description: 'Wat schrijfRapportage deed.' })
export class SchrijfRapportageResultaat {
  @Field(() => Rapportage, { description: 'De geschreven rapportage.' })
  rapportage: Relatie<Rapportage>;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk geschreven was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Een rapportage die inhoudelijk wordt vastgesteld.' })
export class StelRapportageVastInput {
  @Field(() => ID, { description: 'De rapportage, in concept.' })
  rapportageId: string;

  @Field(() => Int, { description: 'De versie die u heeft gezien (WE-15).' })
  versie: number;
}

@ObjectType({ description: 'Wat stelRapportageVast deed.' })
export class StelRapportageVastResultaat {
  @Field(() => Rapportage, { description: 'De vastgestelde rapportage.' })
  rapportage: Relatie<Rapportage>;
}

@InputType({ description: 'Een rapportage die aan de opdrachtgever wordt vrijgegeven.' })
export class GeefRapportageVrijInput {
  @Field(() => ID, { description: 'De rapportage, vastgesteld.' })
  rapportageId: string;

  @Field(() => Int, { description: 'De versie die u heeft gezien (WE-15).' })
  versie: number;
}

@ObjectType({ description: 'Wat geefRapportageVrij deed.' })
export class GeefRapportageVrijResultaat {
  @Field(() => Rapportage, { description: 'De vrijgegeven rapportage.' })
  rapportage: Relatie<Rapportage>;
}
