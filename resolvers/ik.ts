import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { Ik } from '../schema/ik';
import type { Context } from '../src/context';
import { zoekOpdrachtgever } from '../src/data/opdracht';
import { eigenNaam, eigenOrganisatie } from '../src/data/organisatie';

@Resolver(() => Ik)
export class IkResolver {
  @Query(() => Ik, { description: 'Wie u bent voor de poort: soort, rollen, doelen en scopes van dit verzoek.' })
  ik(@Ctx() { verzoek: { aanvrager } }: Context) {
    return {
      soort: aanvrager.soort,
      rollen: aanvrager.soort === 'MEDEWERKER' ? aanvrager.rollen : [],
      doelen: aanvrager.doelen,
      scopes: [...aanvrager.scopes].sort(),
    };
  }

  @FieldResolver()
  naam(@Ctx() { verzoek }: Context) {
    return eigenNaam(verzoek);
  }

  @FieldResolver()
  organisatie(@Ctx() { verzoek }: Context) {
    return eigenOrganisatie(verzoek);
  }

  @FieldResolver()
  opdrachtgever(@Ctx() { verzoek }: Context) {
    const { aanvrager } = verzoek;
    return aanvrager.soort === 'OPDRACHTGEVER' ? zoekOpdrachtgever(verzoek, aanvrager.opdrachtgeverId) : null;
  }
}
