import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { KennisgevingRij } from '../entities';
import { Kennisgeving, KennisgevingArgs, KennisgevingConnection } from '../schema/kennisgeving';
import type { Context } from '../src/context';
import { zoekClient } from '../src/data/client';
import { kennisgevingen, tekstVan, verstrekkingVan } from '../src/data/inzage/kennisgeving';
import { ontvangerVan } from '../src/data/inzage/ontvanger';

@Resolver(() => Kennisgeving)
export class KennisgevingResolver {
  @Query(() => KennisgevingConnection, {
    description:
      'De mededelingen dat voor het eerst gegevens naar een opdrachtgever of partner gingen (CV-46): die aan u of, voor directie, bestuur en FG, alle van de organisatie. De nieuwste eerst.',
  })
  kennisgevingen(@Ctx() { verzoek }: Context, @Args(() => KennisgevingArgs) args: KennisgevingArgs) {
    return kennisgevingen(verzoek, args);
  }

  @FieldResolver()
  client(@Root() { clientId }: KennisgevingRij, @Ctx() { verzoek }: Context) {
    return zoekClient(verzoek, clientId);
  }

  @FieldResolver()
  async ontvanger(@Root() rij: KennisgevingRij, @Ctx() { verzoek }: Context) {
    return ontvangerVan(verzoek, (await verstrekkingVan(verzoek, rij)).raadpleging);
  }

  @FieldResolver()
  verstrekking(@Root() rij: KennisgevingRij, @Ctx() { verzoek }: Context) {
    return verstrekkingVan(verzoek, rij);
  }

  @FieldResolver()
  tekst(@Root() rij: KennisgevingRij, @Ctx() { verzoek }: Context) {
    return tekstVan(verzoek, rij);
  }
}
