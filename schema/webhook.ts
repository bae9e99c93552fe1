import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { GebeurtenisObject } from '../src/domain/gebeurtenis';
import type { Afleveruitkomst, Uitschakelreden, WebhookStand } from '../src/domain/webhook';
import { GebeurtenisObjectEnum, registreer } from './opsommingen';
import { Tijdstip } from './scalars';

export const WebhookStandEnum = registreer<WebhookStand>('WebhookStand', 'Of een eindpunt berichten krijgt.', {
  ACTIEF: 'Het krijgt berichten, zodra het ermee instemt.',
  GEPAUZEERD: 'Het krijgt er geen, omdat dat is gevraagd; wat er gebeurt, krijgt het als het wordt hervat.',
  UITGESCHAKELD: 'Het krijgt er geen, om de reden erbij; hervat het als die is verholpen.',
});

export const UitschakelredenEnum = registreer<Uitschakelreden>(
  'Uitschakelreden',
  'Waarom een eindpunt is uitgeschakeld.',
  {
    VERDWENEN: 'Het antwoordde dat het er niet meer is (410).',
    MISLUKT: 'Het nam dagenlang niets aan.',
    GEEN_INSTEMMING: 'Het stemde dagenlang niet in met berichten van deze poort.',
    BEEINDIGD: 'De registratie van het systeem is beëindigd.',
  },
);

export const AfleveruitkomstEnum = registreer<Afleveruitkomst>(
  'Afleveruitkomst',
  'Wat er van een poging kwam om een bericht te bezorgen.',
  {
    GOED: 'Het is aangenomen.',
    STATUS: 'Er kwam een antwoord dat het niet aanneemt.',
    OMLEIDING: 'Het verwees naar een ander adres; daar gaat niets heen.',
    TIJD: 'Er kwam niet op tijd een antwoord.',
    VERBINDING: 'Er kwam geen verbinding, of zij brak af.',
    ADRES: 'Naar dat adres gaat niets: het is geen https, of het ligt binnen een besloten net.',
    GEHEIM: 'Er is geen geldig geheim meer om mee te ondertekenen, of het token is niet te openen; vervang het.',
    GEEN_TOEGANG: 'Het systeem wordt zelf niet toegelaten, bijvoorbeeld omdat zijn overeenkomst is verlopen.',
  },
);

@ObjectType({
  description: 'Een eindpunt waar een systeem over zijn gebeurtenissen bericht krijgt, als CloudEvent met alleen ids.',
})
export class Webhook {
  @Field(() => ID, { description: 'Identificatie van het eindpunt (UUID).' })
  id: string;

  @Field(() => Int, { description: 'De versie, die elke wijziging verhoogt; geef haar mee bij een wijziging.' })
  versie: number;

  @Field(() => String, { description: 'Waar de berichten heen gaan.' })
  url: string;

  @Field(() => [GebeurtenisObjectEnum], { description: 'Waarover het berichten krijgt.' })
  over: GebeurtenisObject[];

  @Field(() => WebhookStandEnum, { description: 'Of het berichten krijgt.' })
  stand: WebhookStand;

  @Field(() => UitschakelredenEnum, { nullable: true, description: 'Waarom het is uitgeschakeld, als dat zo is.' })
  reden: Uitschakelreden | null;

  @Field(() => Tijdstip, { description: 'Sinds wanneer die stand zo is.' })
  sinds: Date;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Wanneer het instemde met berichten van deze poort; null: nog niet, en dan krijgt het niets.',
  })
  handdrukOp: Date | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Sinds wanneer er niets meer lukt; null: het lukt.' })
  misluktSinds: Date | null;

  @Field(() => AfleveruitkomstEnum, { nullable: true, description: 'Hoe de laatste poging afliep.' })
  laatsteUitkomst: Afleveruitkomst | null;

  @Field(() => Int, { nullable: true, description: 'De HTTP-status van dat antwoord, als er een was.' })
  laatsteStatus: number | null;

  @Field(() => Boolean, { description: 'Of berichten een token van de ontvanger dragen (stelWebhooktokenIn).' })
  metToken: boolean;

  @Field(() => Int, { description: 'Hoeveel berichten wachten.' })
  wachtend: number;

  @Field(() => Int, { description: 'Hoeveel berichten dagenlang niet te bezorgen waren en op de beheerder wachten.' })
  onbestelbaar: number;
}
