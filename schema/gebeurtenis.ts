import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Afschermcode } from '../src/domain/besluit';
import type { GebeurtenisObject, GebeurtenisSoort } from '../src/domain/gebeurtenis';
import { Aanmelding } from './aanmelding';
import { AfschermcodeEnum, GebeurtenisObjectEnum, GebeurtenisSoortEnum } from './opsommingen';
import { Rapportage } from './rapportage';
import type { Relatie } from './relatie';
import { Tijdstip } from './scalars';
import { Traject } from './traject';
import { Edge, PageInfo } from './verbinding';

@ObjectType({
  description:
    'Dat er voor u iets veranderde: wat er te lezen is, leest u zelf, en dan beslist de poort opnieuw. Elke verandering staat één keer in uw stroom, op een vaste plaats.',
})
export class Gebeurtenis {
  @Field(() => ID, { description: 'Identificatie van de gebeurtenis (UUID).' })
  id: string;

  @Field(() => Tijdstip, { description: 'Wanneer de poort het vaststelde.' })
  op: Date;

  @Field(() => GebeurtenisSoortEnum, { description: 'Wat er veranderde.' })
  soort: GebeurtenisSoort;

  @Field(() => GebeurtenisObjectEnum, { description: 'Waarover het gaat.' })
  betreft: GebeurtenisObject;

  @Field(() => ID, { description: 'Identificatie van dat traject, die rapportage of die aanmelding.' })
  objectId: string;

  @Field(() => AfschermcodeEnum, {
    nullable: true,
    description:
      'Waarom het nu niet te lezen is; alleen GEHEIM_OP_VERZOEK, BEPERKT en VERWIJDERD_OP_VERZOEK worden gezegd.',
  })
  reden: Afschermcode | null;

  @Field(() => Traject, { nullable: true, description: 'Het traject, als het daarover gaat en binnen bereik is.' })
  traject: Relatie<Traject> | null;

  @Field(() => Rapportage, {
    nullable: true,
    description: 'De rapportage, als het daarover gaat en zij binnen bereik is.',
  })
  rapportage: Relatie<Rapportage> | null;

  @Field(() => Aanmelding, {
    nullable: true,
    description: 'De aanmelding, als het daarover gaat en zij binnen bereik is.',
  })
  aanmelding: Relatie<Aanmelding> | null;
}

@ObjectType({ description: 'Een plaats in een stroom van gebeurtenissen.' })
export class GebeurtenisEdge extends Edge(() => Gebeurtenis) {}

@ObjectType({ description: 'Een deel van een stroom van gebeurtenissen, in volgorde.' })
export class GebeurtenisConnection {
  @Field(() => [GebeurtenisEdge], { description: 'De gebeurtenissen, elk met haar cursor.' })
  edges: GebeurtenisEdge[];

  @Field(() => [Gebeurtenis], { description: 'De gebeurtenissen, zonder cursors.' })
  nodes: Gebeurtenis[];

  @Field(() => PageInfo, {
    description:
      'Waar dit deel begint en eindigt. Geef endCursor de volgende keer als na; zij gaat verder, ook als er van dit deel niets meer te lezen is.',
  })
  pageInfo: PageInfo;

  @Field(() => Boolean, {
    description:
      'Of wat u nu al kunt lezen nog niet helemaal in de stroom staat: dat is zo vanaf de eerste keer dat u haar vraagt, en duurt seconden tot minuten.',
  })
  inOpbouw: boolean;
}

@ArgsType()
export class GebeurtenisArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'De laatste endCursor van de vorige keer, onder dezelfde doelen en niet meer scopes: geeft alles wat daarna komt, niets gemist en niets dubbel. Zonder: vanaf het begin.',
  })
  na?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hoeveel: hoogstens 100; zonder 50.' })
  first?: number | null;
}
