import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Doel } from '../src/domain/doel';
import { DoelEnum, registreer } from './opsommingen';
import type { Relatie } from './relatie';
import { Datum, Tijdstip } from './scalars';
import { Webhook } from './webhook';

export type IntegratieSoort = 'OPDRACHTGEVER' | 'PARTNER' | 'FRONTEND' | 'PORTAAL';
export const IntegratieSoortEnum = registreer<IntegratieSoort>('IntegratieSoort', 'Wiens systeem het is.', {
  OPDRACHTGEVER: 'Van een opdrachtgever.',
  PARTNER: 'Van een partner, die aanmeldt en de status volgt.',
  FRONTEND: 'Van de organisatie zelf: haar medewerkers werken ermee.',
  PORTAAL: 'Van de organisatie zelf: cliënten werken ermee.',
});

@ObjectType({ description: 'Een OAuth-client die met een registratie aanroept.' })
export class IntegratieClient {
  @Field(() => String, { description: 'De uitgever van zijn tokens, zoals in iss.' })
  issuer: string;

  @Field(() => String, { description: 'Zijn naam bij die uitgever, zoals in azp.' })
  clientId: string;

  @Field(() => Tijdstip, { description: 'Vanaf wanneer hij bij de registratie hoort.' })
  van: Date;
}

@ObjectType({ description: 'Een veld dat anders werd.' })
export class IntegratieWijzigingVeld {
  @Field(() => String, { description: 'Het veld; een client of een opdracht die erbij kwam of verviel heet zo.' })
  veld: string;

  @Field(() => String, { nullable: true, description: 'Wat er stond, als tekst of JSON; null: niets.' })
  voor: string | null;

  @Field(() => String, { nullable: true, description: 'Wat er kwam, als tekst of JSON; null: niets.' })
  na: string | null;
}

@ObjectType({ description: 'Een wijziging van een registratie, zoals de database haar vastlegde.' })
export class IntegratieWijziging {
  @Field(() => Tijdstip, { description: 'Wanneer.' })
  op: Date;

  @Field(() => String, { nullable: true, description: 'De naam van de medewerker, of de beheerder die het deed.' })
  door: string | null;

  @Field(() => [IntegratieWijzigingVeld], { description: 'Wat er anders werd.' })
  velden: IntegratieWijzigingVeld[];
}

@ObjectType({ description: 'Waarom een systeem nu wordt geweigerd (CV-23, WE-21, IM-10, F2-18).' })
export class IntegratieBelemmering {
  @Field(() => String, { description: 'De regel van het reglement.' })
  regel: string;

  @Field(() => String, { description: 'Wat eraan schort, zoals de aanroeper het in extensions.reden krijgt.' })
  reden: string;

  @Field(() => String, { nullable: true, description: 'Tot wanneer het er wel was, als dat zo is.' })
  tot: string | null;
}

@ObjectType({
  description: 'De registratie van een systeem dat de poort aanroept: namens wie, waarvoor en tot wanneer.',
})
export class Integratie {
  @Field(() => ID, { description: 'Identificatie van de registratie (UUID).' })
  id: string;

  @Field(() => Int, { description: 'De versie, die elke wijziging verhoogt; geef haar mee bij een wijziging.' })
  versie: number;

  @Field(() => IntegratieSoortEnum, { description: 'Wiens systeem het is.' })
  soort: IntegratieSoort;

  @Field(() => ID, { nullable: true, description: 'De opdrachtgever wiens systeem het is.' })
  opdrachtgeverId: string | null;

  @Field(() => ID, { nullable: true, description: 'De partner wiens systeem het is.' })
  partnerId: string | null;

  @Field(() => String, { nullable: true, description: 'De naam van die opdrachtgever of partner.' })
  naam: string | null;

  @Field(() => [IntegratieClient], { description: 'De OAuth-clients die nu met deze registratie aanroepen.' })
  clients: IntegratieClient[];

  @Field(() => [DoelEnum], { description: 'De doelen die het systeem mag noemen.' })
  doelen: Doel[];

  @Field(() => [DoelEnum], { description: 'De doelen zonder header Poortwachter-Doel.' })
  standaardDoelen: Doel[];

  @Field(() => [String], { description: 'De scopes die een token mag brengen; een andere telt niet mee.' })
  scopes: string[];

  @Field(() => [ID], { description: 'De opdrachten die een partner mag noemen.' })
  opdrachtIds: string[];

  @Field(() => String, { nullable: true, description: 'Het OIN in het certificaat van het systeem: 20 cijfers.' })
  certificaatOin: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'De afdruk van dat certificaat: SHA-256 in base64url (RFC 8705).',
  })
  certificaatAfdruk: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Het begin van de overeenkomst (F2-18).' })
  overeenkomstVan: Date | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Het einde van de overeenkomst; null: er is er geen.' })
  overeenkomstTot: Date | null;

  @Field(() => [DoelEnum], { description: 'De doelen van de overeenkomst.' })
  overeenkomstDoelen: Doel[];

  @Field(() => Datum, { nullable: true, description: 'Wanneer het reglement is aanvaard (CV-23, WE-21).' })
  reglementAanvaardOp: string | null;

  @Field(() => Datum, { nullable: true, description: 'Wanneer de naleving het laatst is geëvalueerd (CV-23).' })
  laatsteEvaluatieOp: string | null;

  @Field(() => Datum, { nullable: true, description: 'Wanneer geheimhouding is getekend (IM-10).' })
  geheimhoudingGetekendOp: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hoeveel verzoeken per minuut; null: zoveel als voor ieder geldt.',
  })
  verzoekenPerMinuut: number | null;

  @Field(() => Tijdstip, { description: 'Wanneer het systeem is geregistreerd.' })
  van: Date;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de registratie eindigde; null: zij loopt.' })
  tot: Date | null;

  @Field(() => IntegratieBelemmering, {
    nullable: true,
    description: 'Waarom het systeem nu wordt geweigerd, hoewel zijn registratie loopt; null: daarom niet.',
  })
  belemmering: IntegratieBelemmering | null;

  @Field(() => [Webhook], { description: 'De eindpunten waar het systeem bericht krijgt.' })
  webhooks: Relatie<Webhook>[];

  @Field(() => [IntegratieWijziging], { description: 'Alles wat aan de registratie is gewijzigd, het eerste eerst.' })
  wijzigingen: IntegratieWijziging[];
}
