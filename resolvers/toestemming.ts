import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ToestemmingRij } from '../entities';
import { Toestemming } from '../schema/toestemming';
import type { Context } from '../src/context';
import { zoekOpdrachtgever } from '../src/data/opdracht';

@Resolver(() => Toestemming)
export class ToestemmingResolver {
  @FieldResolver()
  ontvanger(@Root() { ontvangerId }: ToestemmingRij, @Ctx() { verzoek }: Context) {
    return ontvangerId === null ? null : zoekOpdrachtgever(verzoek, ontvangerId);
  }
}
