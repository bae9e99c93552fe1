import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  DeelPortfolioItemInput,
  DeelPortfolioItemResultaat,
  StopDelenPortfolioItemInput,
  StopDelenPortfolioItemResultaat,
  VoegPortfolioItemToeInput,
  VoegPortfolioItemToeResultaat,
} from '../../schema/invoer/portfolio';
import type { Context } from '../../src/context';
import { deelPortfolioItem } from '../../src/data/mutaties/portfolio/deel';
import { stopDelenPortfolioItem } from '../../src/data/mutaties/portfolio/stop';
import { voegPortfolioItemToe } from '../../src/data/mutaties/portfolio/voegtoe';
import { INVOER } from './invoer';

@Resolver()
export class PortfolioMutaties {
  @Mutation(() => VoegPortfolioItemToeResultaat, {
    nullable: true,
    description: 'Neemt iets op in uw eigen portfolio, waar het reglement er een kent (CV-32). Door de cliënt zelf.',
  })
  async voegPortfolioItemToe(@Arg('input', INVOER) input: VoegPortfolioItemToeInput, @Ctx() { verzoek }: Context) {
    return voegPortfolioItemToe(verzoek, input);
  }

  @Mutation(() => DeelPortfolioItemResultaat, {
    nullable: true,
    description: 'Deelt een item van uw portfolio met een ontvanger, tot u ermee stopt (CV-32). Door de cliënt zelf.',
  })
  async deelPortfolioItem(@Arg('input', INVOER) input: DeelPortfolioItemInput, @Ctx() { verzoek }: Context) {
    return deelPortfolioItem(verzoek, input);
  }

  @Mutation(() => StopDelenPortfolioItemResultaat, {
    nullable: true,
    description:
      'Stopt met het delen van een item met een ontvanger; deelde u het niet, dan wijzigt er niets (CV-32). Door de cliënt zelf.',
  })
  async stopDelenPortfolioItem(@Arg('input', INVOER) input: StopDelenPortfolioItemInput, @Ctx() { verzoek }: Context) {
    return stopDelenPortfolioItem(verzoek, input);
  }
}
