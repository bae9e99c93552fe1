import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { Verwerkingsregister } from '../schema/verwerkingsregister';
import type { Context } from '../src/context';
import { verwerkingsregister } from '../src/data/verwerkingsregister';

@Resolver()
export class VerwerkingsregisterResolver {
  @Query(() => Verwerkingsregister, {
    nullable: true,
    description:
      'Het register van verwerkingsactiviteiten van uw organisatie (AVG 30, IM-04); voor de directie, het bestuur, de FG en de cliënt.',
  })
  verwerkingsregister(@Ctx() { verzoek }: Context, @Info() { schema }: GraphQLResolveInfo) {
    return verwerkingsregister(verzoek, schema);
  }
}
