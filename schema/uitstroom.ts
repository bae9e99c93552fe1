import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { UitstroomSoort } from '../src/domain/opsommingen';
import { UitstroomSoortEnum } from './opsommingen';

@ObjectType({ description: 'Waar een cliënt aan het einde van een traject heen ging (WE-13, IM-43).' })
export class Uitstroom {
  @Field(() => UitstroomSoortEnum, { description: 'De richting.' })
  soort: UitstroomSoort;

  @Field(() => Int, { nullable: true, description: 'De duur van de overeenkomst in maanden; null als zij geen heeft.' })
  contractduurMaanden: number | null;

  @Field(() => Boolean, { description: 'Of er een overeenkomst voor onbepaalde tijd is.' })
  onbepaaldeTijd: boolean;

  @Field(() => String, { nullable: true, description: 'Kenmerk van de afspraak met de opdrachtgever.' })
  afspraak: string | null;
}

@InputType({
  description:
    'De uitstroom. Van een uitkering naar betaald werk telt bij WestendorpPR alleen een overeenkomst van minstens zes maanden, en gesubsidieerde arbeid of participatie alleen naar afspraak (WE-13).',
})
export class UitstroomInput {
  @Field(() => UitstroomSoortEnum, { description: 'De richting; GEEN als er geen uitstroom is.' })
  soort: UitstroomSoort;

  @Field(() => Int, {
    nullable: true,
    description: 'De duur van de overeenkomst in maanden, 1 tot en met 600; laat weg bij onbepaalde tijd.',
  })
  contractduurMaanden?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Of de overeenkomst voor onbepaalde tijd is; zonder: nee.' })
  onbepaaldeTijd?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kenmerk van de afspraak met de opdrachtgever, hoogstens 200 tekens.',
  })
  afspraak?: string | null;
}
