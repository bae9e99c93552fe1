import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Doel } from '../src/domain/doel';
import type { OpdrachtgeverSoort, Wet } from '../src/domain/opsommingen';
import { Contactpersoon } from './contactpersoon';
import { DoelEnum, OpdrachtgeverSoortEnum, registreer, WetEnum } from './opsommingen';
import type { Relatie } from './relatie';
import { Tijdstip } from './scalars';
import { TrajectConnection } from './traject';
import { Bladeren, Connection, Edge, type Richting, RichtingEnum } from './verbinding';

@ObjectType({ description: 'Wie opdrachten geeft (WE-06).' })
export class Opdrachtgever {
  @Field(() => ID, { description: 'Identificatie van de opdrachtgever (UUID).' })
  id: string;

  @Field(() => OpdrachtgeverSoortEnum, { nullable: true, description: 'Wat voor instelling het is.' })
  soort: OpdrachtgeverSoort | null;

  @Field(() => String, { nullable: true, description: 'De naam van de instelling.' })
  naam: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Organisatie-identificatienummer, 20 cijfers; null als de instelling er geen heeft.',
  })
  oin: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Nummer bij de Kamer van Koophandel, 8 cijfers; null als de instelling er geen heeft.',
  })
  kvk: string | null;

  @Field(() => [Contactpersoon], {
    nullable: true,
    description:
      'Wie er aanspreekbaar is (F2-02): voor wie met de opdrachtgever werkt en voor de opdrachtgever zelf, voor ieder ander null.',
  })
  contactpersonen: Contactpersoon[] | null;
}

@ObjectType({ description: 'Een opdracht van een opdrachtgever aan de organisatie, waaronder trajecten lopen.' })
export class Opdracht {
  @Field(() => ID, { description: 'Identificatie van de opdracht (UUID).' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Het kenmerk van de opdracht, uniek binnen de organisatie.' })
  kenmerk: string | null;

  @Field(() => String, { nullable: true, description: 'Wat er is opgedragen.' })
  product: string | null;

  @Field(() => WetEnum, { nullable: true, description: 'De wet waaronder de opdracht is gegeven.' })
  wet: Wet | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Vanaf wanneer de opdracht loopt.' })
  van: Date | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Tot wanneer de opdracht loopt, dat moment niet meegerekend; null als er geen einde is afgesproken.',
  })
  tot: Date | null;

  @Field(() => Opdrachtgever, { nullable: true, description: 'Wie de opdracht gaf.' })
  opdrachtgever: Opdrachtgever | null;

  @Field(() => [DoelEnum], {
    nullable: true,
    description: 'De doelen die de geldende voorwaarden van de opdracht noemen (WE-12).',
  })
  doelen: Doel[] | null;

  @Field(() => TrajectConnection, { description: 'De trajecten onder deze opdracht.' })
  trajecten: Relatie<TrajectConnection>;
}

@ObjectType({ description: 'Een plaats in een lijst van opdrachten.' })
export class OpdrachtEdge extends Edge(() => Opdracht) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van opdrachten.' })
export class OpdrachtConnection extends Connection(
  () => OpdrachtEdge,
  () => Opdracht,
) {}

@InputType({ description: 'Welke opdrachten; wat ontbreekt of null is, filtert niet.' })
export class OpdrachtFilter {
  @Field(() => WetEnum, { nullable: true, description: 'Alleen opdrachten onder deze wet.' })
  wet?: Wet | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: alleen opdrachten die nu lopen; false: alleen die nu niet lopen.',
  })
  lopend?: boolean | null;
}

export type OpdrachtOrderVeld = 'KENMERK';
export const OpdrachtOrderVeldEnum = registreer<OpdrachtOrderVeld>(
  'OpdrachtOrderVeld',
  'Waarop een lijst van opdrachten geordend kan worden.',
  { KENMERK: 'Het kenmerk van de opdracht.' },
);

@InputType({ description: 'De volgorde van een lijst van opdrachten.' })
export class OpdrachtOrder {
  @Field(() => OpdrachtOrderVeldEnum, { description: 'Waarop.' })
  veld: OpdrachtOrderVeld;

  @Field(() => RichtingEnum, { description: 'In welke richting.' })
  richting: Richting;
}

@ArgsType()
export class OpdrachtArgs extends Bladeren {
  @Field(() => OpdrachtFilter, { nullable: true, description: 'Welke opdrachten; zonder filter alle binnen bereik.' })
  filter?: OpdrachtFilter | null;

  @Field(() => OpdrachtOrder, { nullable: true, description: 'De volgorde; zonder: KENMERK, OPLOPEND.' })
  orderBy?: OpdrachtOrder | null;
}
