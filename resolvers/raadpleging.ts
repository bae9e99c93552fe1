import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RaadplegingRij } from '../entities';
import { Raadpleging, RaadplegingArgs, RaadplegingConnection } from '../schema/raadpleging';
import type { Context } from '../src/context';
import { ontvangerVan } from '../src/data/inzage/ontvanger';
import { aantalBetrokkenen, raadplegingen } from '../src/data/inzage/raadpleging';

@Resolver(() => Raadpleging)
export class RaadplegingResolver {
  @Query(() => RaadplegingConnection, {
    description:
      'Wat aan de poort is gevraagd, beantwoord en geweigerd: alle vragen van de organisatie, voor directie, bestuur en FG. De nieuwste eerst.',
  })
  raadplegingen(@Ctx() { verzoek }: Context, @Args(() => RaadplegingArgs) args: RaadplegingArgs) {
    return raadplegingen(verzoek, args);
  }

  @FieldResolver()
  ontvanger(@Root() { raadpleging }: { readonly raadpleging: RaadplegingRij }, @Ctx() { verzoek }: Context) {
    return ontvangerVan(verzoek, raadpleging);
  }

  @FieldResolver()
  betrokkenen(@Root() { id }: RaadplegingRij, @Ctx() { verzoek }: Context) {
    return aantalBetrokkenen(verzoek, id);
  }
}
