import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Gebeurtenis, GebeurtenisArgs, GebeurtenisConnection } from '../schema/gebeurtenis';
import type { Context } from '../src/context';
import { zoekAanmelding } from '../src/data/aanmelding';
import { type Gebeurtenisbeeld, gebeurtenissen, redenVan } from '../src/data/gebeurtenis';
import { zoekRapportage } from '../src/data/rapportage';
import { zoekTraject } from '../src/data/traject';

@Resolver(() => Gebeurtenis)
export class GebeurtenisResolver {
  @Query(() => GebeurtenisConnection, {
    description:
      'Uw stroom van gebeurtenissen: wat voor u verscheen, veranderde of is ingetrokken, in volgorde. Zij begint de eerste keer dat u haar vraagt, met alles wat u dan kunt lezen.',
  })
  gebeurtenissen(@Ctx() { verzoek }: Context, @Args(() => GebeurtenisArgs) args: GebeurtenisArgs) {
    return gebeurtenissen(verzoek, args);
  }

  @FieldResolver()
  reden(@Root() gebeurtenis: Gebeurtenisbeeld, @Ctx() { verzoek }: Context) {
    return redenVan(verzoek, gebeurtenis);
  }

  @FieldResolver()
  traject(@Root() { betreft, objectId }: Gebeurtenisbeeld, @Ctx() { verzoek }: Context) {
    return betreft === 'TRAJECT' ? zoekTraject(verzoek, objectId) : null;
  }

  @FieldResolver()
  rapportage(@Root() { betreft, objectId }: Gebeurtenisbeeld, @Ctx() { verzoek }: Context) {
    return betreft === 'RAPPORTAGE' ? zoekRapportage(verzoek, objectId) : null;
  }

  @FieldResolver()
  aanmelding(@Root() { betreft, objectId }: Gebeurtenisbeeld, @Ctx() { verzoek }: Context) {
    return betreft === 'AANMELDING' ? zoekAanmelding(verzoek, objectId) : null;
  }
}
