import { createHash } from 'node:crypto';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { IsNull, MoreThan, Not } from 'typeorm';
import { v7 } from 'uuid';
import {
  AanmeldingInhoudRij,
  AanmeldingRij,
  ArbeidRij,
  ClientEmailRij,
  ClientIdentiteitRij,
  ClientRij,
  ClientTelefoonRij,
  GezondheidFunctioneelRij,
  GezondheidMedischRij,
  IdempotentieRij,
  OpdrachtgeverRij,
  OpdrachtRij,
  RapportageRij,
  RapportageTekstRij,
  TrajectRij,
  TrajectVerloopRij,
} from '../../../entities';
import type { Gegevensrij } from '../../../entities/gegevensrij';
import { Client, ClientArgs, ClientConnection } from '../../../schema/client';
import { RegistreerAanmeldingInput, RegistreerAanmeldingResultaat } from '../../../schema/invoer/aanmelding';
import { Opdracht } from '../../../schema/opdracht';
import { Rapportage, RapportageArgs, RapportageConnection } from '../../../schema/rapportage';
import { Traject, TrajectArgs, TrajectConnection } from '../../../schema/traject';
import type { Lezer } from './lezer';

export interface Context {
  readonly lezer: Lezer;
}

/** The newest row of a category of this client, or undefined. */
const nieuwste = async <Row extends Gegevensrij>(lezer: Lezer, entity: new () => Row, clientId: string) =>
  (await lezer.rijen(entity, 'clientId', clientId, { vastgelegdOp: 'DESC', id: 'DESC' } as never))[0];

const identiteit = (lezer: Lezer, id: string) => nieuwste(lezer, ClientIdentiteitRij, id);

const verloop = async (lezer: Lezer, id: string) => (await lezer.rijen(TrajectVerloopRij, 'trajectId', id, {}))[0];

const tekst = async (lezer: Lezer, id: string) => (await lezer.rijen(RapportageTekstRij, 'rapportageId', id, {}))[0];

@Resolver(() => Traject)
class TrajectResolver {
  @Query(() => TrajectConnection)
  async trajecten(@Args(() => TrajectArgs) { first }: TrajectArgs, @Ctx() { lezer }: Context) {
    const { organisatieId, opdrachtgeverId } = lezer.known;
    const repository = await lezer.repository(TrajectRij);
    const where = { organisatieId, opdrachtgeverId } as never;
    return { nodes: await repository.find({ where, order: { id: 'ASC' }, take: first ?? 50 }) };
  }

  @FieldResolver()
  async status(@Root() { id }: TrajectRij, @Ctx() { lezer }: Context) {
    return (await verloop(lezer, id))?.status;
  }

  @FieldResolver()
  async startdatum(@Root() { id }: TrajectRij, @Ctx() { lezer }: Context) {
    return (await verloop(lezer, id))?.startdatum;
  }

  @FieldResolver()
  async plan(@Root() { id }: TrajectRij, @Ctx() { lezer }: Context) {
    return (await verloop(lezer, id))?.plan;
  }

  @FieldResolver()
  async client(@Root() { clientId }: TrajectRij, @Ctx() { lezer }: Context) {
    return (await lezer.rijen(ClientRij, 'id', clientId, {}))[0];
  }

  @FieldResolver()
  async opdracht(@Root() { opdrachtId }: TrajectRij, @Ctx() { lezer }: Context) {
    return (await lezer.rijen(OpdrachtRij, 'id', opdrachtId, {}))[0];
  }

  @FieldResolver()
  async rapportages(
    @Root() { id }: TrajectRij,
    @Args(() => RapportageArgs) { last }: RapportageArgs,
    @Ctx() { lezer }: Context,
  ) {
    const rijen = await lezer.rijen(RapportageRij, 'trajectId', id, { positie: 'ASC' });
    return { nodes: rijen.slice(-(last ?? 50)) };
  }
}

@Resolver(() => Opdracht)
class OpdrachtResolver {
  @FieldResolver()
  async opdrachtgever(@Root() { opdrachtgeverId }: OpdrachtRij, @Ctx() { lezer }: Context) {
    return (await lezer.rijen(OpdrachtgeverRij, 'id', opdrachtgeverId, {}))[0];
  }
}

@Resolver(() => Client)
class ClientResolver {
  @Query(() => Client, { nullable: true })
  async client(@Arg('id', () => ID) id: string, @Ctx() { lezer }: Context) {
    return (await lezer.rijen(ClientRij, 'id', id, {}))[0];
  }

  @Query(() => ClientConnection)
  async clients(@Args(() => ClientArgs) { first }: ClientArgs, @Ctx() { lezer }: Context) {
    const repository = await lezer.repository(ClientRij);
    const where = { organisatieId: lezer.known.organisatieId } as never;
    return { nodes: await repository.find({ where, order: { id: 'ASC' }, take: first ?? 50 }) };
  }

  @FieldResolver()
  async voornamen(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return (await identiteit(lezer, id))?.voornamen;
  }

  @FieldResolver()
  async achternaam(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return (await identiteit(lezer, id))?.achternaam;
  }

  @FieldResolver()
  async geboortedatum(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return (await identiteit(lezer, id))?.geboortedatum;
  }

  @FieldResolver()
  async geslacht(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return (await identiteit(lezer, id))?.geslacht;
  }

  @FieldResolver()
  async klantnummer(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return (await identiteit(lezer, id))?.klantnummer;
  }

  @FieldResolver()
  async telefoon(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return (await nieuwste(lezer, ClientTelefoonRij, id))?.nummer;
  }

  @FieldResolver()
  async email(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return (await nieuwste(lezer, ClientEmailRij, id))?.adres;
  }

  @FieldResolver()
  arbeid(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return nieuwste(lezer, ArbeidRij, id);
  }

  @FieldResolver()
  gezondheidFunctioneel(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return nieuwste(lezer, GezondheidFunctioneelRij, id);
  }

  @FieldResolver()
  gezondheidMedisch(@Root() { id }: ClientRij, @Ctx() { lezer }: Context) {
    return nieuwste(lezer, GezondheidMedischRij, id);
  }

  @FieldResolver()
  async trajecten(
    @Root() { id }: ClientRij,
    @Args(() => TrajectArgs) { first }: TrajectArgs,
    @Ctx() { lezer }: Context,
  ) {
    return { nodes: (await lezer.rijen(TrajectRij, 'clientId', id, { id: 'ASC' })).slice(0, first ?? 50) };
  }
}

@Resolver(() => Rapportage)
class RapportageResolver {
  /** @param na position and id of the last rapportage. */
  @Query(() => RapportageConnection)
  async rapportages(@Args(() => RapportageArgs) { first, na }: RapportageArgs, @Ctx() { lezer }: Context) {
    const { organisatieId, opdrachtgeverId } = lezer.known;
    const aantal = first ?? 50;
    const repository = await lezer.repository(RapportageRij);
    // Positions of one opdrachtgever are unique.
    const positie = na ? MoreThan(Number(na.split(' ')[0])) : Not(IsNull());
    const where = { organisatieId, opdrachtgeverId, positie } as never;
    const rijen = await repository.find({ where, order: { positie: 'ASC' }, take: aantal + 1 });
    const nodes = rijen.slice(0, aantal);
    const laatste = nodes.at(-1);
    const endCursor = laatste ? `${laatste.positie} ${laatste.id}` : (na ?? null);
    return { nodes, pageInfo: { hasNextPage: rijen.length > aantal, endCursor } };
  }

  @FieldResolver()
  async periodeVan(@Root() { id }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await tekst(lezer, id))?.periodeVan;
  }

  @FieldResolver()
  async periodeTot(@Root() { id }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await tekst(lezer, id))?.periodeTot;
  }

  @FieldResolver()
  async werkzaamheden(@Root() { id }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await tekst(lezer, id))?.werkzaamheden;
  }

  @FieldResolver()
  async resultaten(@Root() { id }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await tekst(lezer, id))?.resultaten;
  }

  @FieldResolver()
  async prognose(@Root() { id }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await tekst(lezer, id))?.prognose;
  }

  @FieldResolver()
  async vrijgegevenOp(@Root() { id }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await tekst(lezer, id))?.vrijgegevenOp;
  }

  @FieldResolver()
  async client(@Root() { clientId }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await lezer.rijen(ClientRij, 'id', clientId, {}))[0];
  }

  @FieldResolver()
  async traject(@Root() { trajectId }: RapportageRij, @Ctx() { lezer }: Context) {
    return (await lezer.rijen(TrajectRij, 'id', trajectId, {}))[0];
  }
}

@Resolver()
class AanmeldingMutaties {
  @Mutation(() => RegistreerAanmeldingResultaat)
  async registreerAanmelding(
    @Arg('input', () => RegistreerAanmeldingInput) input: RegistreerAanmeldingInput,
    @Ctx() { lezer }: Context,
  ) {
    const { organisatieId, opdrachtgeverId, integratieId, settings } = lezer.known;
    const { kenmerk, opdrachtId, voornamen, achternaam, geboortedatum, telefoon, email } = input;
    const sleutel = settings['pw.sleutel'] ?? '';
    const id = v7();
    const nu = new Date();
    await (await lezer.repository(IdempotentieRij)).insert({
      organisatieId,
      aanvrager: sleutel,
      mutatie: 'registreerAanmelding',
      kenmerk,
      inhoud: createHash('sha256').update(JSON.stringify(input)).digest(),
      objectId: id,
      op: nu,
    } as never);
    const aanmelding = {
      organisatieId,
      id,
      kenmerk,
      bron: 'OPDRACHTGEVER',
      herkomst: 'OPDRACHTGEVER',
      integratieId,
      aangemeldDoor: sleutel,
      opdrachtgeverId,
      opdrachtId,
      status: 'ONTVANGEN',
      ontvangenOp: nu,
      versie: 1,
    };
    await (await lezer.repository(AanmeldingRij)).insert(aanmelding as never);
    const inhoud = {
      IDENTITEIT: { voornamen, achternaam, geboortedatum },
      TELEFOON: { nummer: telefoon },
      EMAIL: { adres: email },
    };
    const rijen = Object.entries(inhoud).map(([categorie, waarden]) => ({
      organisatieId,
      aanmeldingId: id,
      categorie,
      waarden,
    }));
    await (await lezer.repository(AanmeldingInhoudRij)).insert(rijen as never);
    return { aanmelding, reedsGeregistreerd: false, waarschuwingen: [] };
  }
}

export const RESOLVERS = [
  TrajectResolver,
  OpdrachtResolver,
  ClientResolver,
  RapportageResolver,
  AanmeldingMutaties,
] as const;
