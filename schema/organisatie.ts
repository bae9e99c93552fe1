import { Field, ID, ObjectType } from 'type-graphql';
import { Reglement } from './reglement';

@ObjectType({ description: 'De aanbieder van trajecten: de verwerkingsverantwoordelijke (WE-43).' })
export class Organisatie {
  @Field(() => ID, { description: 'Identificatie van de organisatie (UUID).' })
  id: string;

  @Field(() => String, { nullable: true, description: 'De naam van de organisatie.' })
  naam: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Waar de organisatie aanspreekbaar is voor de naleving (WE-43).',
  })
  contact: string | null;

  @Field(() => Reglement, { description: 'Het privacyreglement van de organisatie.' })
  reglement: Reglement;
}
