import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Doel } from '../../src/domain/doel';
import { Integratie } from '../integratie';
import { DoelEnum } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Datum, Tijdstip } from '../scalars';

@InputType({ description: 'Een OAuth-client van een systeem.' })
export class IntegratieClientInput {
  @Field(() => String, { description: 'De uitgever van zijn tokens, zoals in iss.' })
  issuer: string;

  @Field(() => String, { description: 'Zijn naam bij die uitgever, zoals in azp.' })
  clientId: string;
}

@InputType({ description: 'Het certificaat waarmee een systeem zich bekendmaakt; noem een van beide of allebei.' })
export class IntegratieCertificaatInput {
  @Field(() => String, { nullable: true, description: 'Het OIN in Subject.serialNumber: 20 cijfers.' })
  oin?: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 van het certificaat (DER) in base64url, 43 tekens.' })
  afdruk?: string | null;
}

@InputType({ description: 'De overeenkomst met de opdrachtgever of partner (CV-23, F2-18).' })
export class IntegratieOvereenkomstInput {
  @Field(() => Tijdstip, { nullable: true, description: 'Vanaf wanneer; zonder: sinds jaar en dag.' })
  van?: string | null;

  @Field(() => Tijdstip, { description: 'Tot wanneer, dat moment niet meegerekend.' })
  tot: string;

  @Field(() => [DoelEnum], { nullable: true, description: 'De doelen waarvoor zij is gesloten (F2-19).' })
  doelen?: Doel[] | null;
}

/** What a registration says; a change gives all of it anew. */
@InputType()
abstract class IntegratieInhoud {
  @Field(() => [IntegratieClientInput], { description: 'De OAuth-clients die aanroepen, 1 tot en met 20.' })
  clients: IntegratieClientInput[];

  @Field(() => [DoelEnum], { description: 'De doelen die het systeem mag noemen; ten minste een.' })
  doelen: Doel[];

  @Field(() => [DoelEnum], { nullable: true, description: 'De doelen zonder header Poortwachter-Doel; zonder: geen.' })
  standaardDoelen?: Doel[] | null;

  @Field(() => [String], { description: 'De scopes die een token mag brengen; een andere telt niet mee.' })
  scopes: string[];

  @Field(() => [ID], { nullable: true, description: 'De opdrachten die een partner mag noemen; zonder: geen.' })
  opdrachtIds?: string[] | null;

  @Field(() => IntegratieCertificaatInput, { nullable: true, description: 'Het certificaat van het systeem.' })
  certificaat?: IntegratieCertificaatInput | null;

  @Field(() => IntegratieOvereenkomstInput, { nullable: true, description: 'De overeenkomst; zonder: er is er geen.' })
  overeenkomst?: IntegratieOvereenkomstInput | null;

  @Field(() => Datum, { nullable: true, description: 'Wanneer het reglement is aanvaard (CV-23, WE-21).' })
  reglementAanvaardOp?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Wanneer de naleving het laatst is geëvalueerd (CV-23).' })
  laatsteEvaluatieOp?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Wanneer geheimhouding is getekend (IM-10).' })
  geheimhoudingGetekendOp?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hoeveel verzoeken per minuut, 1 tot en met 1000000; zonder: zoveel als voor ieder geldt.',
  })
  verzoekenPerMinuut?: number | null;
}

export { IntegratieInhoud };

@InputType({ description: 'De registratie van een systeem van een opdrachtgever of een partner.' })
export class RegistreerIntegratieInput extends IntegratieInhoud {
  @Field(() => String, {
    description:
      'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud registreert niet nog een keer.',
  })
  kenmerk: string;

  @Field(() => ID, { nullable: true, description: 'De opdrachtgever wiens systeem het is; of noem de partner.' })
  opdrachtgeverId?: string | null;

  @Field(() => ID, { nullable: true, description: 'De partner wiens systeem het is; of noem de opdrachtgever.' })
  partnerId?: string | null;
}

@ObjectType({ description: 'Wat registreerIntegratie deed.' })
export class RegistreerIntegratieResultaat {
  @Field(() => Integratie, { description: 'De registratie.' })
  integratie: Relatie<Integratie>;

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk bestond; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'De registratie zoals zij wordt: wat u weglaat, staat er daarna niet meer.' })
export class WijzigIntegratieInput extends IntegratieInhoud {
  @Field(() => ID, { description: 'De registratie.' })
  integratieId: string;

  @Field(() => Int, { description: 'De versie die u las; is zij intussen gewijzigd, dan wordt dit geweigerd.' })
  versie: number;
}

@ObjectType({ description: 'Wat wijzigIntegratie deed.' })
export class WijzigIntegratieResultaat {
  @Field(() => Integratie, { description: 'De registratie, zoals zij nu is.' })
  integratie: Relatie<Integratie>;
}

@InputType({ description: 'Het beëindigen van een registratie; het geldt vanaf de volgende aanvraag.' })
export class BeeindigIntegratieInput {
  @Field(() => ID, { description: 'De registratie.' })
  integratieId: string;

  @Field(() => Int, { description: 'De versie die u las; is zij intussen gewijzigd, dan wordt dit geweigerd.' })
  versie: number;
}

@ObjectType({ description: 'Wat beeindigIntegratie deed.' })
export class BeeindigIntegratieResultaat {
  @Field(() => Integratie, { description: 'De registratie, met het moment waarop zij eindigde.' })
  integratie: Relatie<Integratie>;
}
