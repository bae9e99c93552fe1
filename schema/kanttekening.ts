import { Field, ID, ObjectType } from 'type-graphql';
import { Client } from './client';
import { Opdracht } from './opdracht';
import type { Relatie } from './relatie';

@ObjectType({
  description:
    'Een kanttekening, eigen verklaring of zienswijze bij gegevens (CV-57, WE-28, F2-26). Wie een gegeven van haar categorie leest, krijgt haar in hetzelfde antwoord, in extensions.kanttekeningen.',
})
export class Kanttekening {
  @Field(() => ID, { description: 'Identificatie van de kanttekening (UUID).' })
  id: string;

  @Field(() => Client, { nullable: true, description: 'De client van wie de gegevens zijn.' })
  client: Relatie<Client> | null;

  @Field(() => Opdracht, { nullable: true, description: 'De opdracht waaronder de gegevens zijn verzameld.' })
  opdracht: Relatie<Opdracht> | null;
}
