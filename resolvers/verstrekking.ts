import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Verstrekking, VerstrekkingArgs, VerstrekkingConnection } from '../schema/verstrekking';
import type { Context } from '../src/context';
import { zoekClient } from '../src/data/client';
import { ontvangerVan } from '../src/data/inzage/ontvanger';
import { type Verstrekkingsbeeld, verstrekkingen } from '../src/data/inzage/verstrekking';
import { categorieenVan, omschrijvingVan } from '../src/data/inzage/vertelling';

@Resolver(() => Verstrekking)
export class VerstrekkingResolver {
  @Query(() => VerstrekkingConnection, {
    description:
      'Wie welke gegevens bekeek of kreeg (WE-04): over uw eigen dossier of, voor directie, bestuur en FG, alle van de organisatie. De nieuwste eerst.',
  })
  verstrekkingen(@Ctx() { verzoek }: Context, @Args(() => VerstrekkingArgs) args: VerstrekkingArgs) {
    return verstrekkingen(verzoek, args);
  }

  @FieldResolver()
  ontvanger(@Root() { raadpleging }: Verstrekkingsbeeld, @Ctx() { verzoek }: Context) {
    return ontvangerVan(verzoek, raadpleging);
  }

  @FieldResolver()
  categorieen(@Root() beeld: Verstrekkingsbeeld, @Ctx() { verzoek }: Context) {
    return categorieenVan(verzoek, beeld);
  }

  @FieldResolver()
  client(@Root() { betrokkeneSoort, betrokkeneId }: Verstrekkingsbeeld, @Ctx() { verzoek }: Context) {
    return betrokkeneSoort === 'CLIENT' ? zoekClient(verzoek, betrokkeneId) : null;
  }

  @FieldResolver()
  omschrijving(@Root() beeld: Verstrekkingsbeeld, @Ctx() { verzoek }: Context) {
    return omschrijvingVan(verzoek, beeld);
  }
}
