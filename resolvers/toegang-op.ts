import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ToegangOp } from '../schema/toegang-op';
import type { Context } from '../src/context';
import { toegangOp } from '../src/ledger/verleden/toegang-op';

@Resolver()
export class ToegangOpResolver {
  @Query(() => ToegangOp, {
    nullable: true,
    description:
      'Waarom iets toen is verstrekt, opnieuw beoordeeld met het beleid, de toestemmingen en de toewijzingen van dat moment, en of het nu nog zou mogen (CV-52); voor de directie, het bestuur, de FG en de cliënt zelf. NOT_FOUND als de verstrekking er niet is of er voor u niet is.',
  })
  toegangOp(
    @Ctx() { verzoek }: Context,
    @Arg('verstrekkingId', () => ID, { description: 'Identificatie van de verstrekking.' }) verstrekkingId: string,
  ) {
    return toegangOp(verzoek, verstrekkingId);
  }
}
