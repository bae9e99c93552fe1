import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  BeoordeelAanmeldingInput,
  BeoordeelAanmeldingResultaat,
  RegistreerAanmeldingInput,
  RegistreerAanmeldingResultaat,
} from '../../schema/invoer/aanmelding';
import { RegistreerAanmeldingenInput, RegistreerAanmeldingenResultaat } from '../../schema/invoer/aanmeldingen';
import type { Context } from '../../src/context';
import { beoordeelAanmelding } from '../../src/data/mutaties/aanmelding/beoordeel';
import { registreerAanmelding } from '../../src/data/mutaties/aanmelding/registreer';
import { registreerAanmeldingen } from '../../src/data/mutaties/aanmelding/stapel/registreer';
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

  @Mutation(() => RegistreerAanmeldingenResultaat, {
    nullable: true,
    description:
      'Registreert tot 500 aanmeldingen in een keer, elk als met registreerAanmelding. Wat een uitkomst geregistreerd noemt is dat blijvend; dezelfde stapel herhalen registreert niets nog een keer.',
  })
  async registreerAanmeldingen(
    @Arg('input', INVOER) input: RegistreerAanmeldingenInput,
    @Ctx() { verzoek, log }: Context,
  ) {
    return { uitkomsten: await registreerAanmeldingen(verzoek, input, log) };
  }

  @Mutation(() => BeoordeelAanmeldingResultaat, {
    nullable: true,
    description: 'Accepteert een aanmelding of wijst haar af. Altijd het besluit van een medewerker (CV-71).',
  })
  async beoordeelAanmelding(@Arg('input', INVOER) input: BeoordeelAanmeldingInput, @Ctx() { verzoek }: Context) {
    return beoordeelAanmelding(verzoek, input);
  }
}
