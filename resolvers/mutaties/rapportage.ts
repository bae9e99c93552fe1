import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  GeefRapportageVrijInput,
  GeefRapportageVrijResultaat,
  SchrijfRapportageInput,
  SchrijfRapportageResultaat,
  StelRapportageVastInput,
  StelRapportageVastResultaat,
} from '../../schema/invoer/rapportage';
import type { Context } from '../../src/context';
import { geefRapportageVrij } from '../../src/data/mutaties/rapportage/geefvrij';
import { schrijfRapportage } from '../../src/data/mutaties/rapportage/schrijf';
import { stelRapportageVast } from '../../src/data/mutaties/rapportage/stelvast';
import { INVOER } from './invoer';

@Resolver()
export class RapportageMutaties {
  @Mutation(() => SchrijfRapportageResultaat, {
    nullable: true,
    description:
      'Schrijft een rapportage in concept over een lopend traject (DI-06). Voor gezondheid gelden de voorwaarden van het reglement (CV-35, CV-36, WE-18, IM-45, DI-08, F2-09).',
  })
  async schrijfRapportage(@Arg('input', INVOER) input: SchrijfRapportageInput, @Ctx() { verzoek }: Context) {
    return schrijfRapportage(verzoek, input);
  }

  @Mutation(() => StelRapportageVastResultaat, {
    nullable: true,
    description: 'Stelt een rapportage in concept vast; daarna wijzigt de inhoud niet meer.',
  })
  async stelRapportageVast(@Arg('input', INVOER) input: StelRapportageVastInput, @Ctx() { verzoek }: Context) {
    return stelRapportageVast(verzoek, input);
  }

  @Mutation(() => GeefRapportageVrijResultaat, {
    nullable: true,
    description: 'Geeft een vastgestelde rapportage vrij; pas dan bestaat zij voor de opdrachtgever en de client.',
  })
  async geefRapportageVrij(@Arg('input', INVOER) input: GeefRapportageVrijInput, @Ctx() { verzoek }: Context) {
    return geefRapportageVrij(verzoek, input);
  }
}
