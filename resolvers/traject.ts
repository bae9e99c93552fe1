import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { TrajectRij } from '../entities';
import { RapportageArgs } from '../schema/rapportage';
import { Traject, TrajectArgs, TrajectConnection } from '../schema/traject';
import type { Context } from '../src/context';
import { zoekAanmelding } from '../src/data/aanmelding';
import { zoekClient } from '../src/data/client';
import { zoekOpdracht } from '../src/data/opdracht';
import { rapportages } from '../src/data/rapportage';
import { gespreksverslagen, traject, trajecten } from '../src/data/traject';
import { uitstroomVan, verloop } from '../src/data/verloop';

@Resolver(() => Traject)
export class TrajectResolver {
  @Query(() => Traject, {
    nullable: true,
    description: 'Een traject binnen bereik; NOT_FOUND als het er niet is of er voor u niet is.',
  })
  traject(
    @Ctx() { verzoek }: Context,
    @Arg('id', () => ID, { description: 'Identificatie van het traject.' }) id: string,
  ) {
    return traject(verzoek, id);
  }

  @Query(() => TrajectConnection, { description: 'De trajecten binnen bereik.' })
  trajecten(@Ctx() { verzoek }: Context, @Args(() => TrajectArgs) args: TrajectArgs) {
    return trajecten(verzoek, args);
  }

  @FieldResolver()
  client(@Root() { clientId }: TrajectRij, @Ctx() { verzoek }: Context) {
    return zoekClient(verzoek, clientId);
  }

  @FieldResolver()
  opdracht(@Root() { opdrachtId }: TrajectRij, @Ctx() { verzoek }: Context) {
    return zoekOpdracht(verzoek, opdrachtId);
  }

  @FieldResolver()
  async status(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.status;
  }

  @FieldResolver()
  async startdatum(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.startdatum;
  }

  @FieldResolver()
  async geplandeEinddatum(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.geplandeEinddatum;
  }

  @FieldResolver()
  async einddatum(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.einddatum;
  }

  @FieldResolver()
  async plan(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.plan;
  }

  @FieldResolver()
  async resultaat(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.resultaat;
  }

  @FieldResolver()
  async uitstroom(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return uitstroomVan(await verloop(verzoek, id));
  }

  @FieldResolver()
  async afdeling(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.afdeling;
  }

  @FieldResolver()
  async geinformeerdOp(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.geinformeerdOp;
  }

  @FieldResolver()
  async rapportageVerschuldigdOp(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return (await verloop(verzoek, id))?.rapportageVerschuldigdOp;
  }

  @FieldResolver()
  aanmelding(@Root() { aanmeldingId }: TrajectRij, @Ctx() { verzoek }: Context) {
    return aanmeldingId === null ? null : zoekAanmelding(verzoek, aanmeldingId);
  }

  @FieldResolver()
  rapportages(
    @Root() { id }: TrajectRij,
    @Ctx() { verzoek }: Context,
    @Args(() => RapportageArgs) args: RapportageArgs,
  ) {
    return rapportages(verzoek, args, { trajectId: id });
  }

  @FieldResolver()
  gespreksverslagen(@Root() { id }: TrajectRij, @Ctx() { verzoek }: Context) {
    return gespreksverslagen(verzoek, id);
  }
}
