import { Field, ID, ObjectType } from 'type-graphql';
import type { DocumentSoort, Drager, Herkomst, LegitimatieSoort } from '../src/domain/opsommingen';
import { DocumentSoortEnum, DragerEnum, HerkomstEnum, LegitimatieSoortEnum } from './opsommingen';
import { Datum, Tijdstip } from './scalars';

@ObjectType({
  description:
    'Een verwijzing naar een stuk van het dossier: een bestand of papier (CV-01, WE-09). Het stuk zelf staat niet in de poort.',
})
export class Document {
  @Field(() => ID, { nullable: true, description: 'Identificatie van het document (UUID).' })
  id: string | null;

  @Field(() => DragerEnum, { nullable: true, description: 'Waarop het staat.' })
  drager: Drager | null;

  @Field(() => DocumentSoortEnum, { nullable: true, description: 'Wat voor stuk het is.' })
  soort: DocumentSoort | null;

  @Field(() => String, { nullable: true, description: 'De titel van het stuk.' })
  titel: string | null;

  @Field(() => String, { nullable: true, description: 'Waar het te vinden is: het pad van het bestand, of de kast.' })
  vindplaats: string | null;

  @Field(() => HerkomstEnum, { nullable: true, description: 'Van wie het stuk komt.' })
  herkomst: Herkomst | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de verwijzing is vastgelegd.' })
  vastgelegdOp: Date | null;
}

@ObjectType({
  description: 'Dat de identiteit is gecontroleerd: genoeg om geen kopie van het legitimatiebewijs te bewaren (F2-11).',
})
export class IdControle {
  @Field(() => LegitimatieSoortEnum, { nullable: true, description: 'Waarmee de cliënt zich legitimeerde.' })
  soort: LegitimatieSoort | null;

  @Field(() => Datum, { nullable: true, description: 'Op welke dag.' })
  op: string | null;

  @Field(() => ID, { nullable: true, description: 'De medewerker die controleerde (UUID).' })
  door: string | null;
}
