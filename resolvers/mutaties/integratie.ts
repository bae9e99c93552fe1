import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  BeeindigIntegratieInput,
  BeeindigIntegratieResultaat,
  RegistreerIntegratieInput,
  RegistreerIntegratieResultaat,
  WijzigIntegratieInput,
  WijzigIntegratieResultaat,
} from '../../schema/invoer/integratie';
import type { Context } from '../../src/context';
import { beeindigIntegratie } from '../../src/data/mutaties/integratie/beeindig';
import { registreerIntegratie } from '../../src/data/mutaties/integratie/registreer';
import { wijzigIntegratie } from '../../src/data/mutaties/integratie/wijzig';
import { INVOER } from './invoer';

@Resolver()
export class IntegratieMutaties {
  @Mutation(() => RegistreerIntegratieResultaat, {
    nullable: true,
    description: 'Registreert een systeem van een opdrachtgever of partner (CV-23, WE-21, F2-18); voor directie.',
  })
  async registreerIntegratie(@Arg('input', INVOER) input: RegistreerIntegratieInput, @Ctx() { verzoek }: Context) {
    return registreerIntegratie(verzoek, input);
  }

  @Mutation(() => WijzigIntegratieResultaat, {
    nullable: true,
    description: 'Wijzigt een registratie; wat er voor en na stond blijft bewaard. Voor directie.',
  })
  async wijzigIntegratie(@Arg('input', INVOER) input: WijzigIntegratieInput, @Ctx() { verzoek }: Context) {
    return wijzigIntegratie(verzoek, input);
  }

  @Mutation(() => BeeindigIntegratieResultaat, {
    nullable: true,
    description: 'Beëindigt een registratie: haar tokens openen vanaf de volgende aanvraag niets meer. Voor directie.',
  })
  async beeindigIntegratie(@Arg('input', INVOER) input: BeeindigIntegratieInput, @Ctx() { verzoek }: Context) {
    return beeindigIntegratie(verzoek, input);
  }
}
