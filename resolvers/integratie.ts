import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { IntegratieRij } from '../entities';
import { Integratie } from '../schema/integratie';
import type { Context } from '../src/context';
import {
  belemmeringVan,
  clientsVan,
  eisIntegratie,
  integraties,
  naamVan,
  opdrachtenVan,
  wijzigingenVan,
} from '../src/data/integratie';
import { webhooksVan } from '../src/data/webhook';

@Resolver(() => Integratie)
export class IntegratieResolver {
  @Query(() => Integratie, { nullable: true, description: 'Een registratie van een systeem, voor directie.' })
  integratie(@Arg('id', () => ID, { description: 'De registratie.' }) id: string, @Ctx() { verzoek }: Context) {
    return eisIntegratie(verzoek, id);
  }

  @Query(() => [Integratie], {
    description:
      'De registraties van systemen bij de organisatie, ook die eindigden, in volgorde van registratie; voor directie.',
  })
  integraties(@Ctx() { verzoek }: Context) {
    return integraties(verzoek);
  }

  @FieldResolver()
  naam(@Root() rij: IntegratieRij, @Ctx() { verzoek }: Context) {
    return naamVan(verzoek.manager, rij);
  }

  @FieldResolver()
  async clients(@Root() { organisatieId, id }: IntegratieRij, @Ctx() { verzoek }: Context) {
    const rijen = await clientsVan(verzoek.manager, organisatieId, id);
    return rijen.map(({ issuer, oauthClientId: clientId, van }) => ({ issuer, clientId, van }));
  }

  @FieldResolver()
  opdrachtIds(@Root() { organisatieId, id }: IntegratieRij, @Ctx() { verzoek }: Context) {
    return opdrachtenVan(verzoek.manager, organisatieId, id);
  }

  @FieldResolver()
  belemmering(@Root() rij: IntegratieRij, @Ctx() { verzoek }: Context) {
    return belemmeringVan(verzoek.poort.reglement, rij, verzoek.nu);
  }

  @FieldResolver()
  webhooks(@Root() { organisatieId, id }: IntegratieRij, @Ctx() { verzoek }: Context) {
    return webhooksVan(verzoek.manager, organisatieId, id);
  }

  @FieldResolver()
  wijzigingen(@Root() rij: IntegratieRij, @Ctx() { verzoek }: Context) {
    return wijzigingenVan(verzoek, rij);
  }
}
