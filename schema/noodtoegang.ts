import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Noodbelang } from '../src/domain/opsommingen';
import { Client } from './client';
import { NoodbelangEnum, registreer } from './opsommingen';
import type { Relatie } from './relatie';
import { Datum, Tijdstip } from './scalars';
import { Bladeren, Connection, Edge, type Richting, RichtingEnum } from './verbinding';

@ObjectType({
  description:
    'Een noodtoegang: een medewerker las dit ene dossier tijdelijk buiten de gewone regels om, met een reden die met de cliënt wordt besproken (DI-16, CV-09).',
})
export class Noodtoegang {
  @Field(() => ID, { description: 'Identificatie van de noodtoegang (UUID).' })
  id: string;

  @Field(() => ID, { description: 'Van welke cliënt het dossier is.' })
  clientId: string;

  @Field(() => Client, {
    nullable: true,
    description:
      'De cliënt; null als het dossier voor u buiten bereik ligt, zoals na afloop voor wie niet is toegewezen.',
  })
  client: Relatie<Client> | null;

  @Field(() => String, {
    nullable: true,
    description: 'De naam van de medewerker die haar opende; null buiten de organisatie.',
  })
  geopendDoor: string | null;

  @Field(() => NoodbelangEnum, { description: 'Voor welk belang.' })
  belang: Noodbelang;

  @Field(() => String, { description: 'De reden, zoals die bij het openen is vastgelegd.' })
  reden: string;

  @Field(() => Tijdstip, { description: 'Vanaf wanneer zij geldt.' })
  van: Date;

  @Field(() => Tijdstip, { description: 'Tot wanneer zij geldt; vanaf dan opent zij niets meer.' })
  tot: Date;

  @Field(() => Datum, {
    nullable: true,
    description: 'De dag waarop zij met de cliënt is besproken; null zolang die taak openstaat.',
  })
  besprokenOp: string | null;
}

@ObjectType({ description: 'Een plaats in een lijst van noodtoegangen.' })
export class NoodtoegangEdge extends Edge(() => Noodtoegang) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van noodtoegangen.' })
export class NoodtoegangConnection extends Connection(
  () => NoodtoegangEdge,
  () => Noodtoegang,
) {}

@InputType({ description: 'Welke noodtoegangen; wat ontbreekt of null is, filtert niet.' })
export class NoodtoegangFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: alleen die nog met de cliënt besproken moeten worden; false: alleen die besproken zijn.',
  })
  openstaand?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Alleen die op het dossier van deze cliënt; een onbekende geeft een lege lijst.',
  })
  clientId?: string | null;
}

export type NoodtoegangOrderVeld = 'VAN';
export const NoodtoegangOrderVeldEnum = registreer<NoodtoegangOrderVeld>(
  'NoodtoegangOrderVeld',
  'Waarop een lijst van noodtoegangen geordend kan worden.',
  { VAN: 'Het moment waarop zij is geopend.' },
);

@InputType({ description: 'De volgorde van een lijst van noodtoegangen.' })
export class NoodtoegangOrder {
  @Field(() => NoodtoegangOrderVeldEnum, { description: 'Waarop.' })
  veld: NoodtoegangOrderVeld;

  @Field(() => RichtingEnum, { description: 'In welke richting.' })
  richting: Richting;
}

@ArgsType()
export class NoodtoegangArgs extends Bladeren {
  @Field(() => NoodtoegangFilter, {
    nullable: true,
    description: 'Welke noodtoegangen; zonder filter alle binnen bereik.',
  })
  filter?: NoodtoegangFilter | null;

  @Field(() => NoodtoegangOrder, { nullable: true, description: 'De volgorde; zonder: VAN, OPLOPEND.' })
  orderBy?: NoodtoegangOrder | null;
}
