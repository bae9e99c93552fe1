import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { NoodtoegangRij } from '../entities';
import { Noodtoegang, NoodtoegangArgs, NoodtoegangConnection } from '../schema/noodtoegang';
import type { Context } from '../src/context';
import { zoekClient } from '../src/data/client';
import { naamVanMedewerker, noodtoegangen } from '../src/data/noodtoegang';

@Resolver(() => Noodtoegang)
export class NoodtoegangResolver {
  @Query(() => NoodtoegangConnection, {
    description:
      'De noodtoegangen die u zelf opende, die op uw eigen dossier of, voor directie, bestuur en FG, alle van de organisatie.',
  })
  noodtoegangen(@Ctx() { verzoek }: Context, @Args(() => NoodtoegangArgs) args: NoodtoegangArgs) {
    return noodtoegangen(verzoek, args);
  }

  @FieldResolver()
  client(@Root() { clientId }: NoodtoegangRij, @Ctx() { verzoek }: Context) {
    return zoekClient(verzoek, clientId);
  }

  @FieldResolver()
  geopendDoor(@Root() { medewerkerId }: NoodtoegangRij, @Ctx() { verzoek }: Context) {
    return naamVanMedewerker(verzoek, medewerkerId);
  }
}
