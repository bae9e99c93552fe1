import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CategorieEnum } from '../schema/opsommingen';
import { Toegang, ToegangPerOpdracht, ToegangVoor } from '../schema/toegang';
import type { Context } from '../src/context';
import { zoekOpdracht } from '../src/data/opdracht';
import { toegang } from '../src/data/toegang';
import type { Categorie } from '../src/domain/categorie';

@Resolver(() => ToegangPerOpdracht)
export class ToegangResolver {
  @Query(() => Toegang, {
    nullable: true,
    description:
      'Wat u van een dossier mag zien en door welke regel (CV-52); NOT_FOUND als het er niet is of er voor u niet is.',
  })
  toegang(
    @Ctx() { verzoek }: Context,
    @Arg('clientId', () => ID, { description: 'Identificatie van de client.' }) clientId: string,
    @Arg('voor', () => ToegangVoor, {
      nullable: true,
      description:
        'Een ander dan uzelf; voor de directie, het bestuur en de FG, en voor de cliënt een opdrachtgever van een eigen opdracht.',
    })
    voor?: ToegangVoor | null,
    @Arg('categorieen', () => [CategorieEnum], {
      nullable: true,
      description: 'Alleen over deze categorieën; standaard over alle.',
    })
    categorieen?: Categorie[] | null,
  ) {
    return toegang(verzoek, clientId, voor, categorieen);
  }

  @FieldResolver()
  opdracht(@Root() { opdrachtId }: { readonly opdrachtId: string }, @Ctx() { verzoek }: Context) {
    return zoekOpdracht(verzoek, opdrachtId);
  }
}
