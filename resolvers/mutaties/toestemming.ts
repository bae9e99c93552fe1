import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  LegToestemmingVastInput,
  LegToestemmingVastResultaat,
  TrekToestemmingInInput,
  TrekToestemmingInResultaat,
} from '../../schema/invoer/toestemming';
import type { Context } from '../../src/context';
import { legToestemmingVast } from '../../src/data/mutaties/toestemming/legvast';
import { trekToestemmingIn } from '../../src/data/mutaties/toestemming/trekin';
import { INVOER } from './invoer';

@Resolver()
export class ToestemmingMutaties {
  @Mutation(() => LegToestemmingVastResultaat, {
    nullable: true,
    description: 'Legt een toestemming van de client vast, door een medewerker of de client zelf (WE-07).',
  })
  async legToestemmingVast(@Arg('input', INVOER) input: LegToestemmingVastInput, @Ctx() { verzoek }: Context) {
    return legToestemmingVast(verzoek, input);
  }

  @Mutation(() => TrekToestemmingInResultaat, {
    nullable: true,
    description: 'Trekt een toestemming in; dat geldt vanaf de volgende aanvraag. Herhalen verandert niets.',
  })
  async trekToestemmingIn(@Arg('input', INVOER) input: TrekToestemmingInInput, @Ctx() { verzoek }: Context) {
    return trekToestemmingIn(verzoek, input);
  }
}
