import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { WebhookRij } from '../entities';
import { Webhook } from '../schema/webhook';
import type { Context } from '../src/context';
import { aantalAfleveringen, heeftToken } from '../src/data/webhook';

@Resolver(() => Webhook)
export class WebhookResolver {
  @FieldResolver()
  metToken(@Root() rij: WebhookRij, @Ctx() { verzoek }: Context) {
    return heeftToken(verzoek, rij);
  }

  @FieldResolver()
  wachtend(@Root() rij: WebhookRij, @Ctx() { verzoek }: Context) {
    return aantalAfleveringen(verzoek.manager, rij, 'WACHT');
  }

  @FieldResolver()
  onbestelbaar(@Root() rij: WebhookRij, @Ctx() { verzoek }: Context) {
    return aantalAfleveringen(verzoek.manager, rij, 'ONBESTELBAAR');
  }
}
