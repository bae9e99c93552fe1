import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { VoegKanttekeningToeInput, VoegKanttekeningToeResultaat } from '../../schema/invoer/kanttekening';
import type { Context } from '../../src/context';
import { voegKanttekeningToe } from '../../src/data/mutaties/kanttekening/voegtoe';
import { INVOER } from './invoer';

@Resolver()
export class KanttekeningMutaties {
  @Mutation(() => VoegKanttekeningToeResultaat, {
    nullable: true,
    description:
      'Voegt een kanttekening, eigen verklaring of zienswijze toe bij gegevens; zij reist vanaf dan met die gegevens mee (CV-57, WE-28, F2-26). Een verklaring of zienswijze geeft ook de client zelf.',
  })
  async voegKanttekeningToe(@Arg('input', INVOER) input: VoegKanttekeningToeInput, @Ctx() { verzoek }: Context) {
    return voegKanttekeningToe(verzoek, input);
  }
}
