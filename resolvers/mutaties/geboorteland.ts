import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegGeboortelandVastInput, LegGeboortelandVastResultaat } from '../../schema/invoer/geboorteland';
import type { Context } from '../../src/context';
import { legGeboortelandVast } from '../../src/data/mutaties/geboorteland';
import { INVOER } from './invoer';

@Resolver()
export class GeboortelandMutaties {
  @Mutation(() => LegGeboortelandVastResultaat, {
    nullable: true,
    description:
      'Legt het geboorteland van een client vast, door wie hem begeleidt. Alleen als de opdracht het eist (CV-33) en met schriftelijke toestemming (CV-34).',
  })
  async legGeboortelandVast(@Arg('input', INVOER) input: LegGeboortelandVastInput, @Ctx() { verzoek }: Context) {
    return legGeboortelandVast(verzoek, input);
  }
}
