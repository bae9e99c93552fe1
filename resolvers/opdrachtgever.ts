import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OpdrachtgeverRij } from '../entities';
import { Opdrachtgever } from '../schema/opdracht';
import type { Context } from '../src/context';
import { contactpersonenVan } from '../src/data/contactpersoon';

@Resolver(() => Opdrachtgever)
export class OpdrachtgeverResolver {
  @FieldResolver()
  contactpersonen(@Root() { id }: OpdrachtgeverRij, @Ctx() { verzoek }: Context) {
    return contactpersonenVan(verzoek, id);
  }
}
