import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Client } from './client';
import { GrootboekOrder, VerstrekkingOntvanger } from './raadpleging';
import type { Relatie } from './relatie';
import { Tijdstip } from './scalars';
import { Bladeren, Connection, Edge } from './verbinding';
import { Verstrekking } from './verstrekking';

@ObjectType({
  description:
    'De mededeling aan de cliënt dat voor het eerst gegevens naar een opdrachtgever of partner gingen (CV-46, AVG 14 lid 3 onder c). Zij ontstaat met die verstrekking.',
})
export class Kennisgeving {
  @Field(() => ID, { description: 'Identificatie van de mededeling; lees er niets in.' })
  id: string;

  @Field(() => Tijdstip, { description: 'Wanneer zij ontstond.' })
  op: Date;

  @Field(() => ID, { description: 'De cliënt aan wie zij is gericht.' })
  clientId: string;

  @Field(() => Client, { nullable: true, description: 'De cliënt; null als het dossier voor u buiten bereik ligt.' })
  client: Relatie<Client> | null;

  @Field(() => VerstrekkingOntvanger, { description: 'Wie de gegevens kreeg.' })
  ontvanger: VerstrekkingOntvanger;

  @Field(() => Verstrekking, { nullable: true, description: 'De eerste verstrekking zelf.' })
  verstrekking: Relatie<Verstrekking> | null;

  @Field(() => String, { description: 'De mededeling, in gewone taal.' })
  tekst: string;
}

@ObjectType({ description: 'Een plaats in een lijst van kennisgevingen.' })
export class KennisgevingEdge extends Edge(() => Kennisgeving) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van kennisgevingen.' })
export class KennisgevingConnection extends Connection(
  () => KennisgevingEdge,
  () => Kennisgeving,
) {}

@InputType({ description: 'Welke kennisgevingen; wat ontbreekt of null is, filtert niet.' })
export class KennisgevingFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Alleen aan deze cliënt; een onbekende geeft een lege lijst.',
  })
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Alleen over deze opdrachtgever of partner.' })
  ontvangerId?: string | null;
}

@ArgsType()
export class KennisgevingArgs extends Bladeren {
  @Field(() => KennisgevingFilter, { nullable: true, description: 'Welke kennisgevingen; zonder filter alle.' })
  filter?: KennisgevingFilter | null;

  @Field(() => GrootboekOrder, { nullable: true, description: 'De volgorde; zonder: OP, AFLOPEND.' })
  orderBy?: GrootboekOrder | null;
}
