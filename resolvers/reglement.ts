import { Arg, Query, Resolver } from 'type-graphql';
import { ProfielEnum } from '../schema/opsommingen';
import { Reglement } from '../schema/reglement';
import { reglementVan } from '../src/data/reglement';
import type { Profiel } from '../src/domain/opsommingen';

@Resolver(() => Reglement)
export class ReglementResolver {
  @Query(() => Reglement, { nullable: true, description: 'Een van de privacyreglementen die de poort kent.' })
  reglement(@Arg('id', () => ProfielEnum, { description: 'Het profiel.' }) id: Profiel) {
    return reglementVan(id);
  }
}
