import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Aanvrager } from '../src/domain/aanvrager';
import type { Afschermcode } from '../src/domain/besluit';
import type { Doel } from '../src/domain/doel';
import { AanvragerSoortEnum, AfschermcodeEnum, DoelEnum, registreer } from './opsommingen';
import { Regel } from './reglement';
import { Tijdstip } from './scalars';
import { Bladeren, Connection, Edge, type Richting, RichtingEnum } from './verbinding';

@ObjectType({ description: 'Wie gegevens vroeg of kreeg (F2-37).' })
export class VerstrekkingOntvanger {
  @Field(() => AanvragerSoortEnum, { description: 'Wat voor ontvanger.' })
  soort: Aanvrager['soort'];

  @Field(() => ID, {
    nullable: true,
    description:
      'Identificatie van de opdrachtgever, de partner of de medewerker; van een medewerker alleen voor directie, bestuur en FG, van de cliënt null.',
  })
  id: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'De naam van de opdrachtgever of de partner; van een medewerker alleen voor directie, bestuur en FG, van de cliënt null.',
  })
  naam: string | null;

  @Field(() => [String], {
    description: "In welke rol, in gewone woorden: 'gemeente', 'begeleider', 'gemachtigde'.",
  })
  rollen: string[];
}

/** What an operation and a disclosure in it have in common: when, for what and by which data. */
@ObjectType()
abstract class Gevraagd {
  @Field(() => Tijdstip, { description: 'Wanneer.' })
  op: Date;

  @Field(() => [DoelEnum], { description: 'Voor welke doelen.' })
  doelen: Doel[];

  @Field(() => String, {
    nullable: true,
    description: 'De naam die de aanvrager aan de vraag gaf; null als zij er geen had.',
  })
  operatie: string | null;

  @Field(() => [String], { description: 'De persoonlijke velden waarop werd gefilterd of geordend.' })
  gebruikt: string[];
}

export { Gevraagd };

export type RaadplegingUitkomst = 'BEANTWOORD' | 'GEWEIGERD';
export const RaadplegingUitkomstEnum = registreer<RaadplegingUitkomst>(
  'RaadplegingUitkomst',
  'Hoe een vraag aan de poort afliep.',
  {
    BEANTWOORD: 'Beantwoord; wat daarbij niet werd getoond staat in afgeschermd.',
    GEWEIGERD: 'Geweigerd, met de code en de regel die de aanvrager kreeg.',
  },
);

@ObjectType({ description: 'Een veld dat een antwoord niet toonde.' })
export class RaadplegingAfscherming {
  @Field(() => String, { description: "Het veld, zoals 'Client.bsn'." })
  veld: string;

  @Field(() => Int, { description: 'Op hoeveel plaatsen in dat antwoord.' })
  aantal: number;

  @Field(() => AfschermcodeEnum, { description: 'Waarom niet.' })
  code: Afschermcode;

  @Field(() => Regel, { nullable: true, description: 'Door welke regel; null als het reglement haar niet meer kent.' })
  regel: Regel | null;
}

@ObjectType({
  description:
    'Een vraag aan de poort, beantwoord of geweigerd: het besluitenlogboek voor directie, bestuur en FG (WE-04). Over wie het ging staat bij de verstrekkingen; van een weigering staat dat nergens.',
})
export class Raadpleging extends Gevraagd {
  @Field(() => ID, { description: 'Identificatie van de raadpleging (UUID).' })
  id: string;

  @Field(() => VerstrekkingOntvanger, { description: 'Wie het vroeg.' })
  ontvanger: VerstrekkingOntvanger;

  @Field(() => RaadplegingUitkomstEnum, { description: 'Hoe het afliep.' })
  uitkomst: RaadplegingUitkomst;

  @Field(() => String, { nullable: true, description: 'De foutcode van een weigering.' })
  code: string | null;

  @Field(() => Regel, { nullable: true, description: 'De regel die een weigering noemde.' })
  regel: Regel | null;

  @Field(() => [RaadplegingAfscherming], { description: 'Wat het antwoord niet toonde.' })
  afgeschermd: RaadplegingAfscherming[];

  @Field(() => [String], { description: "De gevraagde wortelvelden, zoals 'clients'." })
  wortels: string[];

  @Field(() => String, { description: 'SHA-256 van de tekst van de vraag, die zelf niet wordt bewaard.' })
  operatieHash: string;

  @Field(() => String, { nullable: true, description: 'Het kenmerk van de keten waarin werd gevraagd (W3C).' })
  traceId: string | null;

  @Field(() => String, { description: 'De versie van het beleid dat besliste.' })
  beleid: string;

  @Field(() => Int, { description: 'Over hoeveel betrokkenen het antwoord iets zei.' })
  betrokkenen: number;
}

@ObjectType({ description: 'Een plaats in een lijst van raadplegingen.' })
export class RaadplegingEdge extends Edge(() => Raadpleging) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van raadplegingen.' })
export class RaadplegingConnection extends Connection(
  () => RaadplegingEdge,
  () => Raadpleging,
) {}

/** By whom, when and for what: every list of the ledger is filtered by it. */
@InputType()
abstract class GevraagdFilter {
  @Field(() => AanvragerSoortEnum, {
    nullable: true,
    description: 'Alleen wat zo een ontvanger vroeg; vraagt een cliënt, een raadpleging of een periode tot 92 dagen.',
  })
  soort?: Aanvrager['soort'] | null;

  @Field(() => ID, { nullable: true, description: 'Alleen wat deze opdrachtgever vroeg.' })
  opdrachtgeverId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Alleen wat deze partner vroeg.' })
  partnerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Alleen wat deze medewerker vroeg; voor wie medewerkers niet bij naam ziet een lege lijst.',
  })
  medewerkerId?: string | null;

  @Field(() => DoelEnum, {
    nullable: true,
    description:
      'Alleen wat voor dit doel is gevraagd; vraagt een cliënt, een raadpleging of een periode tot 92 dagen.',
  })
  doel?: Doel | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Alleen vanaf dit tijdstip.' })
  van?: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Alleen van voor dit tijdstip.' })
  tot?: string | null;
}

export { GevraagdFilter };

@InputType({ description: 'Welke raadplegingen; wat ontbreekt of null is, filtert niet.' })
export class RaadplegingFilter extends GevraagdFilter {
  @Field(() => RaadplegingUitkomstEnum, { nullable: true, description: 'Alleen die zo afliepen.' })
  uitkomst?: RaadplegingUitkomst | null;
}

export type GrootboekOrderVeld = 'OP';
export const GrootboekOrderVeldEnum = registreer<GrootboekOrderVeld>(
  'GrootboekOrderVeld',
  'Waarop een lijst uit het verstrekkingenregister geordend kan worden.',
  { OP: 'Het moment.' },
);

@InputType({ description: 'De volgorde van een lijst uit het verstrekkingenregister.' })
export class GrootboekOrder {
  @Field(() => GrootboekOrderVeldEnum, { description: 'Waarop.' })
  veld: GrootboekOrderVeld;

  @Field(() => RichtingEnum, { description: 'In welke richting.' })
  richting: Richting;
}

@ArgsType()
export class RaadplegingArgs extends Bladeren {
  @Field(() => RaadplegingFilter, { nullable: true, description: 'Welke raadplegingen; zonder filter alle.' })
  filter?: RaadplegingFilter | null;

  @Field(() => GrootboekOrder, { nullable: true, description: 'De volgorde; zonder: OP, AFLOPEND.' })
  orderBy?: GrootboekOrder | null;
}
