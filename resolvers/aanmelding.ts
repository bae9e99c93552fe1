import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { AanmeldingRij } from '../entities';
import { Aanmelding, AanmeldingArgs, AanmeldingConnection } from '../schema/aanmelding';
import type { Context } from '../src/context';
import { aanmelding, aanmeldingen, inhoud } from '../src/data/aanmelding';
import { zoekClient } from '../src/data/client';
import { zoekOpdracht } from '../src/data/opdracht';
import { trajectVanAanmelding } from '../src/data/traject';

@Resolver(() => Aanmelding)
export class AanmeldingResolver {
  @Query(() => Aanmelding, {
    nullable: true,
    description: 'Een aanmelding binnen bereik; NOT_FOUND als zij er niet is of er voor u niet is.',
  })
  aanmelding(
    @Ctx() { verzoek }: Context,
    @Arg('id', () => ID, { description: 'Identificatie van de aanmelding.' }) id: string,
  ) {
    return aanmelding(verzoek, id);
  }

  @Query(() => AanmeldingConnection, { description: 'De aanmeldingen binnen bereik, op volgorde van ontvangst.' })
  aanmeldingen(@Ctx() { verzoek }: Context, @Args(() => AanmeldingArgs) args: AanmeldingArgs) {
    return aanmeldingen(verzoek, args);
  }

  @FieldResolver()
  opdracht(@Root() { opdrachtId }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return opdrachtId === null ? null : zoekOpdracht(verzoek, opdrachtId);
  }

  @FieldResolver()
  client(@Root() { clientId }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return clientId === null ? null : zoekClient(verzoek, clientId);
  }

  @FieldResolver()
  traject(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return trajectVanAanmelding(verzoek, id);
  }

  @FieldResolver()
  async voornamen(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'IDENTITEIT'))?.voornamen;
  }

  @FieldResolver()
  async achternaam(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'IDENTITEIT'))?.achternaam;
  }

  @FieldResolver()
  async geboortedatum(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'IDENTITEIT'))?.geboortedatum;
  }

  @FieldResolver()
  async geslacht(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'IDENTITEIT'))?.geslacht;
  }

  @FieldResolver()
  async klantnummer(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'IDENTITEIT'))?.klantnummer;
  }

  @FieldResolver()
  adres(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return inhoud(verzoek, id, 'ADRES');
  }

  @FieldResolver()
  async telefoon(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'TELEFOON'))?.nummer;
  }

  @FieldResolver()
  async email(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'EMAIL'))?.adres;
  }

  @FieldResolver()
  async bsn(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'BSN'))?.bsn;
  }

  @FieldResolver()
  async hulpvraag(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'GEZONDHEID_MEDISCH'))?.hulpvraag;
  }

  @FieldResolver()
  gezondheidMedisch(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return inhoud(verzoek, id, 'GEZONDHEID_MEDISCH');
  }

  @FieldResolver()
  gezondheidFunctioneel(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return inhoud(verzoek, id, 'GEZONDHEID_FUNCTIONEEL');
  }

  @FieldResolver()
  async belemmeringen(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return (await inhoud(verzoek, id, 'BELEMMERINGEN'))?.belemmeringen;
  }

  @FieldResolver()
  omstandigheden(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return inhoud(verzoek, id, 'OMSTANDIGHEDEN');
  }

  @FieldResolver()
  arbeid(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return inhoud(verzoek, id, 'ARBEID');
  }

  @FieldResolver()
  uitkering(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return inhoud(verzoek, id, 'UITKERING');
  }

  @FieldResolver()
  contactpersoon(@Root() { id }: AanmeldingRij, @Ctx() { verzoek }: Context) {
    return inhoud(verzoek, id, 'CONTACTPERSOON');
  }
}
