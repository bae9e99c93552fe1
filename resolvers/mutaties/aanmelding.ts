import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  BeoordeelAanmeldingInput,
  BeoordeelAanmeldingResultaat,
  RegistreerAanmeldingInput,
  RegistreerAanmeldingResultaat,
} from '../../schema/invoer/aanmelding';
import type { Context } from '../../src/context';
import { beoordeelAanmelding } from '../../src/data/mutaties/aanmelding/beoordeel';
import { registreerAanmelding } from '../../src/data/mutaties/aanmelding/registreer';
import { INVOER } from './invoer';

@Resolver()
export class AanmeldingMutaties {
  @Mutation(() => RegistreerAanmeldingResultaat, {
    nullable: true,
    description:
      'Registreert een aanmelding, door een opdrachtgever, een partner of de betrokkene zelf. Het reglement van de organisatie bepaalt welke velden zij mag bevatten.',
  })
  async registreerAanmelding(@Arg('input', INVOER) input: RegistreerAanmeldingInput, @Ctx() { verzoek }: Context) {
    return registreerAanmelding(verzoek, input);
  }

  @Mutation(() => BeoordeelAanmeldingResultaat, {
    nullable: true,
    description: 'Accepteert een aanmelding of wijst haar af. Altijd het besluit van een medewerker (CV-71).',
  })
  async beoordeelAanmelding(@Arg('input', INVOER) input: BeoordeelAanmeldingInput, @Ctx() { verzoek }: Context) {
    return beoordeelAanmelding(verzoek, input);
  }
}
