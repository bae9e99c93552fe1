import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ClientRij } from '../entities';
import { Client, ClientArgs, ClientConnection } from '../schema/client';
import { RapportageArgs } from '../schema/rapportage';
import { TrajectArgs } from '../schema/traject';
import type { Context } from '../src/context';
import { client, clients, toestemmingen } from '../src/data/client';
import { rijenVan, rijVan } from '../src/data/gegevens';
import { portfolio } from '../src/data/portfolio';
import { rapportages } from '../src/data/rapportage';
import { trajecten } from '../src/data/traject';

@Resolver(() => Client)
export class ClientResolver {
  @Query(() => Client, {
    nullable: true,
    description: 'Een client binnen bereik; NOT_FOUND als die er niet is of er voor u niet is.',
  })
  client(
    @Ctx() { verzoek }: Context,
    @Arg('id', () => ID, { description: 'Identificatie van de client.' }) id: string,
  ) {
    return client(verzoek, id);
  }

  @Query(() => ClientConnection, { description: 'De clienten binnen bereik.' })
  clients(@Ctx() { verzoek }: Context, @Args(() => ClientArgs) args: ClientArgs) {
    return clients(verzoek, args);
  }

  @FieldResolver()
  async voornamen(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'IDENTITEIT', id))?.voornamen;
  }

  @FieldResolver()
  async achternaam(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'IDENTITEIT', id))?.achternaam;
  }

  @FieldResolver()
  async geboortedatum(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'IDENTITEIT', id))?.geboortedatum;
  }

  @FieldResolver()
  async geslacht(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'IDENTITEIT', id))?.geslacht;
  }

  @FieldResolver()
  async klantnummer(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'IDENTITEIT', id))?.klantnummer;
  }

  @FieldResolver()
  adres(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijVan(verzoek, 'ADRES', id);
  }

  @FieldResolver()
  async telefoon(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'TELEFOON', id))?.nummer;
  }

  @FieldResolver()
  async email(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'EMAIL', id))?.adres;
  }

  @FieldResolver()
  async bsn(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'BSN', id))?.bsn;
  }

  @FieldResolver()
  async geboorteland(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'GEBOORTELAND', id))?.geboorteland;
  }

  @FieldResolver()
  async nationaliteit(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'ETNICITEIT', id))?.nationaliteit;
  }

  @FieldResolver()
  async jarenInNederland(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return (await rijVan(verzoek, 'ETNICITEIT', id))?.jarenInNederland;
  }

  @FieldResolver()
  gezondheidMedisch(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijVan(verzoek, 'GEZONDHEID_MEDISCH', id);
  }

  @FieldResolver()
  gezondheidFunctioneel(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijVan(verzoek, 'GEZONDHEID_FUNCTIONEEL', id);
  }

  @FieldResolver()
  belemmeringen(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijenVan(verzoek, 'BELEMMERINGEN', id);
  }

  @FieldResolver()
  omstandigheden(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijVan(verzoek, 'OMSTANDIGHEDEN', id);
  }

  @FieldResolver()
  arbeid(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijVan(verzoek, 'ARBEID', id);
  }

  @FieldResolver()
  uitkering(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijVan(verzoek, 'UITKERING', id);
  }

  @FieldResolver()
  documenten(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijenVan(verzoek, 'DOCUMENT', id);
  }

  @FieldResolver()
  papierenStukken(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijenVan(verzoek, 'DOCUMENT_PAPIER', id);
  }

  @FieldResolver()
  legitimatiebewijzen(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijenVan(verzoek, 'LEGITIMATIE', id);
  }

  @FieldResolver()
  idGecontroleerd(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return rijVan(verzoek, 'ID_CONTROLE', id);
  }

  @FieldResolver()
  portfolio(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return portfolio(verzoek, id);
  }

  @FieldResolver()
  toestemmingen(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context) {
    return toestemmingen(verzoek, id);
  }

  @FieldResolver()
  trajecten(@Root() { id }: ClientRij, @Ctx() { verzoek }: Context, @Args(() => TrajectArgs) args: TrajectArgs) {
    return trajecten(verzoek, args, { clientId: id });
  }

  @FieldResolver()
  rapportages(
    @Root() { id }: ClientRij,
    @Ctx() { verzoek }: Context,
    @Args(() => RapportageArgs) args: RapportageArgs,
  ) {
    return rapportages(verzoek, args, { clientId: id });
  }
}
