import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RapportageRij } from '../entities';
import { Rapportage, RapportageArgs, RapportageConnection } from '../schema/rapportage';
import type { Context } from '../src/context';
import { zoekClient } from '../src/data/client';
import { kosten, onderdeel, rapportage, rapportages } from '../src/data/rapportage';
import { rapportagetekst } from '../src/data/rapportagetekst';
import { zoekTraject } from '../src/data/traject';

@Resolver(() => Rapportage)
export class RapportageResolver {
  @Query(() => Rapportage, {
    nullable: true,
    description: 'Een rapportage binnen bereik; NOT_FOUND als zij er niet is of er voor u niet is.',
  })
  rapportage(
    @Ctx() { verzoek }: Context,
    @Arg('id', () => ID, { description: 'Identificatie van de rapportage.' }) id: string,
  ) {
    return rapportage(verzoek, id);
  }

  @Query(() => RapportageConnection, { description: 'De rapportages binnen bereik; buiten alleen vrijgegeven.' })
  rapportages(@Ctx() { verzoek }: Context, @Args(() => RapportageArgs) args: RapportageArgs) {
    return rapportages(verzoek, args);
  }

  @FieldResolver()
  traject(@Root() { trajectId }: RapportageRij, @Ctx() { verzoek }: Context) {
    return zoekTraject(verzoek, trajectId);
  }

  @FieldResolver()
  client(@Root() { clientId }: RapportageRij, @Ctx() { verzoek }: Context) {
    return zoekClient(verzoek, clientId);
  }

  @FieldResolver()
  async status(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return (await rapportagetekst(verzoek, id))?.status;
  }

  @FieldResolver()
  async periodeVan(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return (await rapportagetekst(verzoek, id))?.periodeVan;
  }

  @FieldResolver()
  async periodeTot(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return (await rapportagetekst(verzoek, id))?.periodeTot;
  }

  @FieldResolver()
  async werkzaamheden(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return (await rapportagetekst(verzoek, id))?.werkzaamheden;
  }

  @FieldResolver()
  async resultaten(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return (await rapportagetekst(verzoek, id))?.resultaten;
  }

  @FieldResolver()
  async prognose(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return (await rapportagetekst(verzoek, id))?.prognose;
  }

  @FieldResolver()
  async vrijgegevenOp(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return (await rapportagetekst(verzoek, id))?.vrijgegevenOp;
  }

  @FieldResolver()
  kosten(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return kosten(verzoek, id);
  }

  @FieldResolver()
  gezondheidFunctioneel(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return onderdeel(verzoek, id, 'GEZONDHEID_FUNCTIONEEL');
  }

  @FieldResolver()
  gezondheidMedisch(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return onderdeel(verzoek, id, 'GEZONDHEID_MEDISCH');
  }

  @FieldResolver()
  belemmeringen(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return onderdeel(verzoek, id, 'BELEMMERINGEN');
  }

  @FieldResolver()
  omstandigheden(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return onderdeel(verzoek, id, 'OMSTANDIGHEDEN');
  }

  @FieldResolver()
  arbeid(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return onderdeel(verzoek, id, 'ARBEID');
  }

  @FieldResolver()
  uitkering(@Root() { id }: RapportageRij, @Ctx() { verzoek }: Context) {
    return onderdeel(verzoek, id, 'UITKERING');
  }
}
