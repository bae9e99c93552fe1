import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { KanttekeningRij } from '../entities';
import { Kanttekening } from '../schema/kanttekening';
import type { Context } from '../src/context';
import { zoekClient } from '../src/data/client';
import { zoekOpdracht } from '../src/data/opdracht';

@Resolver(() => Kanttekening)
export class KanttekeningResolver {
  @FieldResolver()
  client(@Root() { clientId }: Pick<KanttekeningRij, 'clientId'>, @Ctx() { verzoek }: Context) {
    return zoekClient(verzoek, clientId);
  }

  @FieldResolver()
  opdracht(@Root() { opdrachtId }: Pick<KanttekeningRij, 'opdrachtId'>, @Ctx() { verzoek }: Context) {
    return zoekOpdracht(verzoek, opdrachtId);
  }
}
