import { Field, ID, ObjectType } from 'type-graphql';
import type { Doel } from '../src/domain/doel';
import type { Profiel } from '../src/domain/opsommingen';
import { DoelEnum, ProfielEnum } from './opsommingen';

@ObjectType({ description: 'Een regel uit een privacyreglement, zoals de poort haar toepast.' })
export class Regel {
  @Field(() => ID, {
    description: "Het kenmerk van de regel, zoals 'CV-35'; het staat ook in fouten en in extensions.afgeschermd.",
  })
  id: string;

  @Field(() => String, { description: 'Het artikel in het reglement zelf.' })
  artikel: string;

  @Field(() => String, { description: 'Wat de regel zegt, in eigen woorden.' })
  tekst: string;
}

@ObjectType({ description: 'Het privacyreglement van een organisatie (CV-05, DI-12).' })
export class Reglement {
  @Field(() => ProfielEnum, { description: 'Het profiel waaronder de poort het reglement kent.' })
  id: Profiel;

  @Field(() => String, { description: 'De titel van het reglement.' })
  naam: string;

  @Field(() => String, { description: 'De versie: de datum die het reglement draagt, zo precies als het haar noemt.' })
  versie: string;

  @Field(() => String, {
    nullable: true,
    description: 'Waar het reglement openbaar staat; null als dat niet bekend is.',
  })
  url: string | null;

  @Field(() => [DoelEnum], { description: 'De doelen die het reglement kent.' })
  doelen: Doel[];

  @Field(() => [Regel], { description: 'De regels, in de volgorde van het reglement.' })
  regels: Regel[];
}
