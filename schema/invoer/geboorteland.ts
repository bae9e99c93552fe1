import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Client } from '../client';
import type { Relatie } from '../relatie';

@InputType({ description: 'Het geboorteland van een client, op eis van een opdracht (CV-33).' })
export class LegGeboortelandVastInput {
  @Field(() => String, {
    description: 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud legt niet nog een keer vast.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'De client, die er schriftelijk toestemming voor gaf (CV-34).' })
  clientId: string;

  @Field(() => ID, { description: 'De opdracht die het eist; de client heeft er een traject onder.' })
  opdrachtId: string;

  @Field(() => String, { description: 'Geboorteland, hoogstens 100 tekens.' })
  geboorteland: string;
}

@ObjectType({ description: 'Wat legGeboortelandVast deed.' })
export class LegGeboortelandVastResultaat {
  @Field(() => Client, { description: 'De client, met het vastgelegde geboorteland.' })
  client: Relatie<Client>;

  @Field(() => Boolean, { description: 'Of het al onder dit kenmerk vastgelegd was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}
