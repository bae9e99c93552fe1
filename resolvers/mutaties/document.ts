import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  LegIdControleVastInput,
  LegIdControleVastResultaat,
  VoegDocumentToeInput,
  VoegDocumentToeResultaat,
} from '../../schema/invoer/document';
import type { Context } from '../../src/context';
import { legIdControleVast } from '../../src/data/mutaties/document/idcontrole';
import { voegDocumentToe } from '../../src/data/mutaties/document/voegtoe';
import { INVOER } from './invoer';

@Resolver()
export class DocumentMutaties {
  @Mutation(() => VoegDocumentToeResultaat, {
    nullable: true,
    description:
      'Legt in een dossier vast dat er een bestand of een papieren stuk is en waar. Door wie begeleidt, voor zover het reglement deze drager en soort aan hem toelaat.',
  })
  async voegDocumentToe(@Arg('input', INVOER) input: VoegDocumentToeInput, @Ctx() { verzoek }: Context) {
    return voegDocumentToe(verzoek, input);
  }

  @Mutation(() => LegIdControleVastResultaat, {
    nullable: true,
    description: 'Legt vast dat u de identiteit van de cliënt controleerde: het alternatief voor een kopie (F2-11).',
  })
  async legIdControleVast(@Arg('input', INVOER) input: LegIdControleVastInput, @Ctx() { verzoek }: Context) {
    return legIdControleVast(verzoek, input);
  }
}
