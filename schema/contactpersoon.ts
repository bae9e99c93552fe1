import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Wie bij een opdrachtgever aanspreekbaar is: zelf betrokkene (F2-02), en nooit een cliënt.',
})
export class Contactpersoon {
  @Field(() => ID, { description: 'Identificatie van de contactpersoon (UUID).' })
  id: string;

  @Field(() => String, { nullable: true, description: 'De naam.' })
  naam: string | null;

  @Field(() => String, { nullable: true, description: 'De functie; null als die niet bekend is.' })
  functie: string | null;

  @Field(() => String, { nullable: true, description: 'Het telefoonnummer op het werk; null als het niet bekend is.' })
  telefoon: string | null;

  @Field(() => String, { nullable: true, description: 'Het e-mailadres op het werk; null als het niet bekend is.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Het werkadres; null als het niet bekend is.' })
  werkadres: string | null;
}

@ObjectType({ description: 'Wie over een aanmelding gebeld kan worden (IM-42): niet meer dan dit.' })
export class AanmeldingContactpersoon {
  @Field(() => String, { nullable: true, description: 'De naam.' })
  naam: string | null;

  @Field(() => String, { nullable: true, description: 'Het telefoonnummer op het werk.' })
  telefoon: string | null;

  @Field(() => String, { nullable: true, description: 'Het werkadres.' })
  werkadres: string | null;
}
