import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { GebeurtenisObject } from '../../src/domain/gebeurtenis';
import { GebeurtenisObjectEnum } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Tijdstip } from '../scalars';
import { Webhook } from '../webhook';

@InputType()
abstract class WebhookInhoud {
  @Field(() => String, { description: 'Waar de berichten heen gaan: een https-adres, zonder wachtwoord erin.' })
  url: string;

  @Field(() => [GebeurtenisObjectEnum], {
    nullable: true,
    description: 'Waarover; zonder: over alles, en bij een wijziging zoals het was.',
  })
  over?: GebeurtenisObject[] | null;
}

@InputType()
abstract class WebhookKeuze {
  @Field(() => ID, { description: 'Het eindpunt.' })
  webhookId: string;

  @Field(() => Int, { description: 'De versie die u las; is het intussen gewijzigd, dan wordt dit geweigerd.' })
  versie: number;
}

@InputType({ description: 'Een eindpunt voor de berichten van een geregistreerd systeem.' })
export class RegistreerWebhookInput extends WebhookInhoud {
  @Field(() => String, {
    description:
      'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud registreert niet nog een keer.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'De registratie van het systeem.' })
  integratieId: string;
}

@ObjectType({ description: 'Wat registreerWebhook deed.' })
export class RegistreerWebhookResultaat {
  @Field(() => Webhook, { description: 'Het eindpunt.' })
  webhook: Relatie<Webhook>;

  @Field(() => String, {
    nullable: true,
    description:
      'Het geheim waarmee de ontvanger nagaat dat een bericht van deze poort komt (Standard Webhooks, whsec_…). Het wordt alleen nu getoond; null bij een herhaling.',
  })
  geheim: string | null;

  @Field(() => Boolean, { description: 'Of het al onder dit kenmerk bestond; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Het eindpunt zoals het wordt.' })
export class WijzigWebhookInput extends WebhookInhoud {
  @Field(() => ID, { description: 'Het eindpunt.' })
  webhookId: string;

  @Field(() => Int, { description: 'De versie die u las; is het intussen gewijzigd, dan wordt dit geweigerd.' })
  versie: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of het voorlopig niets krijgt; hervatWebhook maakt dat ongedaan. Zonder: zoals het is.',
  })
  pauzeer?: boolean | null;
}

@ObjectType({ description: 'Wat wijzigWebhook deed.' })
export class WijzigWebhookResultaat {
  @Field(() => Webhook, { description: 'Het eindpunt, zoals het nu is.' })
  webhook: Relatie<Webhook>;
}

@InputType({ description: 'Het hervatten van een eindpunt dat gepauzeerd of uitgeschakeld is.' })
export class HervatWebhookInput extends WebhookKeuze {}

@ObjectType({ description: 'Wat hervatWebhook deed.' })
export class HervatWebhookResultaat {
  @Field(() => Webhook, { description: 'Het eindpunt: het krijgt wat wacht, zodra het opnieuw instemt.' })
  webhook: Relatie<Webhook>;
}

@InputType({ description: 'Het token waarmee de ontvanger berichten binnenlaat.' })
export class StelWebhooktokenInInput extends WebhookKeuze {
  @Field(() => String, {
    nullable: true,
    description:
      'Wat in de kop Authorization achter Bearer komt, zoals de ontvanger het gaf, hoogstens 4096 tekens. Het is niet terug te lezen. Zonder: geen token meer.',
  })
  token?: string | null;
}

@ObjectType({ description: 'Wat stelWebhooktokenIn deed.' })
export class StelWebhooktokenInResultaat {
  @Field(() => Webhook, { description: 'Het eindpunt.' })
  webhook: Relatie<Webhook>;
}

@InputType({ description: 'Een nieuw geheim voor een eindpunt, naast wat er is.' })
export class VervangWebhookgeheimInput extends WebhookKeuze {
  @Field(() => Tijdstip, {
    nullable: true,
    description:
      'Tot wanneer wat er is hoogstens nog geldt, tot 30 dagen vooruit; zonder: een dag. Is een geheim uitgelekt, geef dan nu.',
  })
  oudeTot?: string | null;
}

@ObjectType({ description: 'Wat vervangWebhookgeheim deed.' })
export class VervangWebhookgeheimResultaat {
  @Field(() => Webhook, { description: 'Het eindpunt.' })
  webhook: Relatie<Webhook>;

  @Field(() => String, { description: 'Het nieuwe geheim (whsec_…). Het wordt alleen nu getoond.' })
  geheim: string;
}
