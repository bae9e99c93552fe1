import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { Arg, Args, buildSchemaSync, ID, Query, Resolver } from 'type-graphql';
import { Aanmelding, AanmeldingArgs, AanmeldingConnection } from '../../schema/aanmelding';
import { Client, ClientArgs, ClientConnection } from '../../schema/client';
import { Ik } from '../../schema/ik';
import { OpdrachtArgs, OpdrachtConnection } from '../../schema/opdracht';
import { Rapportage, RapportageArgs, RapportageConnection } from '../../schema/rapportage';
import { Toegang } from '../../schema/toegang';
import { Traject, TrajectArgs, TrajectConnection } from '../../schema/traject';

/** What the fields of these roots answer; a root that is not named answers null. */
export type Antwoorden = Readonly<Record<string, (args: unknown) => unknown>>;

/** A schema of the output types alone, with roots that answer what the test says: resolvers have tests of their own. */
export function schemaMet(antwoorden: Antwoorden): GraphQLSchema {
  const antwoord = (wortel: string, args: unknown) => antwoorden[wortel]?.(args) ?? null;
  const opties = { nullable: true, description: 'Proefwortel.' } as const;
  const id = { description: 'Proefargument.' };

  @Resolver()
  class Wortels {
    @Query(() => Ik, opties)
    ik() {
      return antwoord('ik', {});
    }

    @Query(() => Client, opties)
    client(@Arg('id', () => ID, id) waarde: string) {
      return antwoord('client', { id: waarde });
    }

    @Query(() => Traject, opties)
    traject(@Arg('id', () => ID, id) waarde: string) {
      return antwoord('traject', { id: waarde });
    }

    @Query(() => Rapportage, opties)
    rapportage(@Arg('id', () => ID, id) waarde: string) {
      return antwoord('rapportage', { id: waarde });
    }

    @Query(() => Aanmelding, opties)
    aanmelding(@Arg('id', () => ID, id) waarde: string) {
      return antwoord('aanmelding', { id: waarde });
    }

    @Query(() => Toegang, opties)
    toegang(@Arg('clientId', () => ID, id) waarde: string) {
      return antwoord('toegang', { clientId: waarde });
    }

    @Query(() => ClientConnection, opties)
    clients(@Args(() => ClientArgs) args: ClientArgs) {
      return antwoord('clients', args);
    }

    @Query(() => TrajectConnection, opties)
    trajecten(@Args(() => TrajectArgs) args: TrajectArgs) {
      return antwoord('trajecten', args);
    }

    @Query(() => RapportageConnection, opties)
    rapportages(@Args(() => RapportageArgs) args: RapportageArgs) {
      return antwoord('rapportages', args);
    }

    @Query(() => AanmeldingConnection, opties)
    aanmeldingen(@Args(() => AanmeldingArgs) args: AanmeldingArgs) {
      return antwoord('aanmeldingen', args);
    }

    @Query(() => OpdrachtConnection, opties)
    opdrachten(@Args(() => OpdrachtArgs) args: OpdrachtArgs) {
      return antwoord('opdrachten', args);
    }
  }

  return buildSchemaSync({ resolvers: [Wortels], validate: false });
}
