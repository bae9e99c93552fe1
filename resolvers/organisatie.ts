import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { OrganisatieRij } from '../entities';
import { Organisatie } from '../schema/organisatie';
import type { Context } from '../src/context';
import { eigenOrganisatie } from '../src/data/organisatie';
import { reglementVan } from '../src/data/reglement';

@Resolver(() => Organisatie)
export class OrganisatieResolver {
  @Query(() => [Organisatie], { description: 'De organisatie waarbij u bekend bent.' })
  async organisaties(@Ctx() { verzoek }: Context) {
    return [await eigenOrganisatie(verzoek)];
  }

  @FieldResolver()
  reglement(@Root() { profiel }: OrganisatieRij) {
    return reglementVan(profiel);
  }
}
