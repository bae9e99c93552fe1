import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DraagDossierOverInput, DraagDossierOverResultaat } from '../../schema/invoer/overdracht';
import {
  BeeindigTrajectInput,
  BeeindigTrajectResultaat,
  SluitEvaluatieInput,
  SluitEvaluatieResultaat,
  StartTrajectInput,
  StartTrajectResultaat,
} from '../../schema/invoer/traject';
import type { Context } from '../../src/context';
import { beeindigTraject } from '../../src/data/mutaties/traject/beeindig';
import { draagDossierOver } from '../../src/data/mutaties/traject/draagover';
import { sluitEvaluatie } from '../../src/data/mutaties/traject/evaluatie';
import { startTraject } from '../../src/data/mutaties/traject/start';
import { INVOER } from './invoer';

@Resolver()
export class TrajectMutaties {
  @Mutation(() => StartTrajectResultaat, {
    nullable: true,
    description: 'Start een traject uit een geaccepteerde aanmelding; wat zij bevat gaat over in het dossier (DI-05).',
  })
  async startTraject(@Arg('input', INVOER) input: StartTrajectInput, @Ctx() { verzoek }: Context) {
    return startTraject(verzoek, input);
  }

  @Mutation(() => BeeindigTrajectResultaat, {
    nullable: true,
    description: 'Beëindigt een lopend traject, met het resultaat.',
  })
  async beeindigTraject(@Arg('input', INVOER) input: BeeindigTrajectInput, @Ctx() { verzoek }: Context) {
    return beeindigTraject(verzoek, input);
  }

  @Mutation(() => SluitEvaluatieResultaat, {
    nullable: true,
    description: 'Sluit een evaluatie. De deelbeslissingen vervangen die van de vorige evaluatie (DI-11).',
  })
  async sluitEvaluatie(@Arg('input', INVOER) input: SluitEvaluatieInput, @Ctx() { verzoek }: Context) {
    return sluitEvaluatie(verzoek, input);
  }

  @Mutation(() => DraagDossierOverResultaat, {
    nullable: true,
    description:
      'Draagt gegevens over aan de instelling waar de client als vrijwilliger verder gaat. Die leest ze zolang de toestemming geldt (IM-17).',
  })
  async draagDossierOver(@Arg('input', INVOER) input: DraagDossierOverInput, @Ctx() { verzoek }: Context) {
    return draagDossierOver(verzoek, input);
  }
}
