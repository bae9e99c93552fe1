import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { OpdrachtRij } from '../entities';
import { Opdracht, OpdrachtArgs, OpdrachtConnection } from '../schema/opdracht';
import { TrajectArgs } from '../schema/traject';
import type { Context } from '../src/context';
import { doelenVan, opdrachten, zoekOpdrachtgever } from '../src/data/opdracht';
import { trajecten } from '../src/data/traject';

@Resolver(() => Opdracht)
export class OpdrachtResolver {
  @Query(() => OpdrachtConnection, { description: 'De opdrachten binnen bereik.' })
  opdrachten(@Ctx() { verzoek }: Context, @Args(() => OpdrachtArgs) args: OpdrachtArgs) {
    return opdrachten(verzoek, args);
  }

  @FieldResolver()
  opdrachtgever(@Root() { opdrachtgeverId }: OpdrachtRij, @Ctx() { verzoek }: Context) {
    return zoekOpdrachtgever(verzoek, opdrachtgeverId);
  }

  @FieldResolver()
  doelen(@Root() { id }: OpdrachtRij, @Ctx() { verzoek }: Context) {
    return doelenVan(verzoek, id);
  }

  @FieldResolver()
  trajecten(@Root() { id }: OpdrachtRij, @Ctx() { verzoek }: Context, @Args(() => TrajectArgs) args: TrajectArgs) {
    return trajecten(verzoek, args, { opdrachtId: id });
  }
}
