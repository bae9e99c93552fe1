import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Statistiek } from '../schema/statistiek';
import type { Context } from '../src/context';
import { statistiek } from '../src/data/statistiek';

@Resolver()
export class StatistiekResolver {
  @Query(() => Statistiek, {
    nullable: true,
    description:
      'Anonieme cijfers over een afgesloten kwartaal: voor een opdrachtgever over de eigen opdrachten, binnen over alle opdrachtgevers samen. Alleen onder het doel STATISTIEK, en onder dat doel alleen (CV-13, CV-41, F2-17).',
  })
  statistiek(
    @Ctx() { verzoek }: Context,
    @Arg('kwartaal', () => String, { description: "Het kwartaal, zoals '2026-Q3'; afgesloten, en vanaf 2000." })
    kwartaal: string,
  ) {
    return statistiek(verzoek, kwartaal);
  }
}
