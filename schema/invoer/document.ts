import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { DocumentSoort, Drager, Herkomst, LegitimatieSoort } from '../../src/domain/opsommingen';
import { Client } from '../client';
import { DocumentSoortEnum, DragerEnum, HerkomstEnum, LegitimatieSoortEnum } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Datum } from '../scalars';
import { Waarschuwing } from '../waarschuwing';

const KENMERK = 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud legt niet nog een keer vast.';

@InputType({
  description:
    'Een verwijzing naar een stuk van het dossier (CV-01, WE-09). Het reglement bepaalt welke dragers en soorten kunnen: CV-21, IM-36, F2-11.',
})
export class VoegDocumentToeInput {
  @Field(() => String, { description: KENMERK })
  kenmerk: string;

  @Field(() => ID, { description: 'De cliënt over wie het stuk gaat.' })
  clientId: string;

  @Field(() => ID, { description: 'De opdracht waaronder het is verkregen; de cliënt heeft er een traject onder.' })
  opdrachtId: string;

  @Field(() => DocumentSoortEnum, { description: 'Wat voor stuk het is. Een opname of beeld is er niet bij (IM-35).' })
  soort: DocumentSoort;

  @Field(() => DragerEnum, { description: 'Waarop het staat.' })
  drager: Drager;

  @Field(() => String, { description: 'De titel, hoogstens 200 tekens.' })
  titel: string;

  @Field(() => String, {
    description: 'Waar het te vinden is: het pad van het bestand, of de kast. Hoogstens 200 tekens.',
  })
  vindplaats: string;

  @Field(() => HerkomstEnum, { description: 'Van wie het stuk komt.' })
  herkomst: Herkomst;
}

@ObjectType({ description: 'Wat voegDocumentToe deed.' })
export class VoegDocumentToeResultaat {
  @Field(() => ID, { description: 'Identificatie van het document (UUID).' })
  documentId: string;

  @Field(() => Client, { description: 'De cliënt bij wie het staat.' })
  client: Relatie<Client>;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];

  @Field(() => Boolean, { description: 'Of het al onder dit kenmerk vastgelegd was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Dat de identiteit van de cliënt is gecontroleerd, zonder kopie van het bewijs (F2-11).' })
export class LegIdControleVastInput {
  @Field(() => String, { description: KENMERK })
  kenmerk: string;

  @Field(() => ID, { description: 'De cliënt die zich legitimeerde.' })
  clientId: string;

  @Field(() => ID, { description: 'De opdracht waaronder; de cliënt heeft er een traject onder.' })
  opdrachtId: string;

  @Field(() => LegitimatieSoortEnum, { description: 'Waarmee de cliënt zich legitimeerde.' })
  soort: LegitimatieSoort;

  @Field(() => Datum, { description: 'Op welke dag; niet in de toekomst. Wie controleerde bent u.' })
  op: string;
}

@ObjectType({ description: 'Wat legIdControleVast deed.' })
export class LegIdControleVastResultaat {
  @Field(() => Client, { description: 'De cliënt, met de vastgelegde controle.' })
  client: Relatie<Client>;

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk vastgelegd was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}
