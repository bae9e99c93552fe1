import { Field, Int, ObjectType } from 'type-graphql';
import type { Uitstroomgroep, Wet } from '../src/domain/opsommingen';
import { UitstroomgroepEnum, WetEnum } from './opsommingen';
import { Datum } from './scalars';

@ObjectType({ description: 'Hoeveel cliënten onder een product en een wet begonnen.' })
export class AantalPerVoorziening {
  @Field(() => String, { description: 'Het product van de opdracht.' })
  product: string;

  @Field(() => WetEnum, { description: 'De wet van de opdracht.' })
  wet: Wet;

  @Field(() => Int, { description: 'Het aantal, afgerond.' })
  aantal: number;
}

@ObjectType({ description: 'Hoeveel cliënten een uitstroom hadden.' })
export class AantalPerUitstroom {
  @Field(() => UitstroomgroepEnum, { description: 'De groep.' })
  uitstroom: Uitstroomgroep;

  @Field(() => Int, { description: 'Het aantal, afgerond.' })
  aantal: number;
}

@ObjectType({
  description:
    'Anonieme cijfers over wie in een kwartaal een traject begon (CV-13, F2-17). Ieder telt één keer, bij het eerste traject. Een verdeling wordt in haar geheel gegeven, of niet: alleen als elke groep erin de drempel van het reglement haalt en het er meer dan een zijn. Aantallen zijn afgerond. Eenmaal vastgesteld blijven cijfers gelijk.',
})
export class Statistiek {
  @Field(() => String, { description: "Het kwartaal, zoals '2026-Q3'." })
  kwartaal: string;

  @Field(() => Datum, {
    description: 'De dag waarop de cijfers zijn vastgesteld: toen er voor het eerst naar is gevraagd.',
  })
  peildatum: string;

  @Field(() => Int, { nullable: true, description: 'Het aantal cliënten; null als het er te weinig zijn.' })
  totaal: number | null;

  @Field(() => [AantalPerVoorziening], {
    description: 'Per product en wet; leeg als de verdeling niet gegeven kan worden.',
  })
  perVoorziening: AantalPerVoorziening[];

  @Field(() => [AantalPerUitstroom], { description: 'Per uitstroom; leeg als de verdeling niet gegeven kan worden.' })
  perUitstroom: AantalPerUitstroom[];
}
