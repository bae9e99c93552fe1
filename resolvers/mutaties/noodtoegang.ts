import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  BespreekNoodtoegangInput,
  BespreekNoodtoegangResultaat,
  OpenNoodtoegangInput,
  OpenNoodtoegangResultaat,
  SluitNoodtoegangInput,
  SluitNoodtoegangResultaat,
} from '../../schema/invoer/noodtoegang';
import type { Context } from '../../src/context';
import { bespreekNoodtoegang } from '../../src/data/mutaties/noodtoegang/bespreek';
import { openNoodtoegang } from '../../src/data/mutaties/noodtoegang/open';
import { sluitNoodtoegang } from '../../src/data/mutaties/noodtoegang/sluit';
import { INVOER } from './invoer';

@Resolver()
export class NoodtoegangMutaties {
  @Mutation(() => OpenNoodtoegangResultaat, {
    nullable: true,
    description:
      'Opent voor u tijdelijk het dossier van een client, waar het reglement dat kent (DI-16, CV-09). Elke lezing die erop rust staat in extensions.noodtoegang.',
  })
  async openNoodtoegang(@Arg('input', INVOER) input: OpenNoodtoegangInput, @Ctx() { verzoek }: Context) {
    return openNoodtoegang(verzoek, input);
  }

  @Mutation(() => SluitNoodtoegangResultaat, {
    nullable: true,
    description: 'Sluit een noodtoegang voor haar tijd. Herhalen verandert niets.',
  })
  async sluitNoodtoegang(@Arg('input', INVOER) input: SluitNoodtoegangInput, @Ctx() { verzoek }: Context) {
    return sluitNoodtoegang(verzoek, input);
  }

  @Mutation(() => BespreekNoodtoegangResultaat, {
    nullable: true,
    description: 'Legt vast dat een noodtoegang met de client is besproken; dat kan een keer (DI-16).',
  })
  async bespreekNoodtoegang(@Arg('input', INVOER) input: BespreekNoodtoegangInput, @Ctx() { verzoek }: Context) {
    return bespreekNoodtoegang(verzoek, input);
  }
}
