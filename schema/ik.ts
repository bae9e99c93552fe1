import { Field, ObjectType } from 'type-graphql';
import type { Aanvrager } from '../src/domain/aanvrager';
import type { Doel } from '../src/domain/doel';
import type { Rol } from '../src/domain/opsommingen';
import { Opdrachtgever } from './opdracht';
import { AanvragerSoortEnum, DoelEnum, RolEnum } from './opsommingen';
import { Organisatie } from './organisatie';

@ObjectType({ description: 'Wie dit verzoek doet, zoals de poort hem kent.' })
export class Ik {
  @Field(() => AanvragerSoortEnum, { nullable: true, description: 'Wat voor aanvrager.' })
  soort: Aanvrager['soort'] | null;

  @Field(() => String, {
    nullable: true,
    description: 'De naam van de medewerker, opdrachtgever of partner; null voor een betrokkene.',
  })
  naam: string | null;

  @Field(() => Organisatie, { description: 'De organisatie waarbij de aanvrager bekend is.' })
  organisatie: Organisatie;

  @Field(() => Opdrachtgever, {
    nullable: true,
    description: 'De opdrachtgever van wie dit systeem is; null voor ieder ander.',
  })
  opdrachtgever: Opdrachtgever | null;

  @Field(() => [RolEnum], {
    description: 'De rollen van de nu geldende autorisaties (CV-18); leeg voor wie geen medewerker is.',
  })
  rollen: Rol[];

  @Field(() => [DoelEnum], {
    description: 'De doelen van dit verzoek: uit de header Poortwachter-Doel of de standaard van de registratie.',
  })
  doelen: Doel[];

  @Field(() => [String], { description: 'De scopes van het toegangstoken, op alfabet.' })
  scopes: string[];
}
