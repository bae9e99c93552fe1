import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  HervatWebhookInput,
  HervatWebhookResultaat,
  RegistreerWebhookInput,
  RegistreerWebhookResultaat,
  StelWebhooktokenInInput,
  StelWebhooktokenInResultaat,
  VervangWebhookgeheimInput,
  VervangWebhookgeheimResultaat,
  WijzigWebhookInput,
  WijzigWebhookResultaat,
} from '../../schema/invoer/webhook';
import type { Context } from '../../src/context';
import { vervangWebhookgeheim } from '../../src/data/mutaties/webhook/geheim';
import { registreerWebhook } from '../../src/data/mutaties/webhook/registreer';
import { stelWebhooktokenIn } from '../../src/data/mutaties/webhook/token';
import { hervatWebhook, wijzigWebhook } from '../../src/data/mutaties/webhook/wijzig';
import { INVOER } from './invoer';

@Resolver()
export class WebhookMutaties {
  @Mutation(() => RegistreerWebhookResultaat, {
    nullable: true,
    description:
      'Registreert een eindpunt waar een systeem over zijn gebeurtenissen bericht krijgt, vanaf nu; voor directie.',
  })
  async registreerWebhook(@Arg('input', INVOER) input: RegistreerWebhookInput, @Ctx() { verzoek }: Context) {
    return registreerWebhook(verzoek, input);
  }

  @Mutation(() => WijzigWebhookResultaat, {
    nullable: true,
    description: 'Wijzigt of pauzeert een eindpunt; voor directie.',
  })
  async wijzigWebhook(@Arg('input', INVOER) input: WijzigWebhookInput, @Ctx() { verzoek }: Context) {
    return wijzigWebhook(verzoek, input);
  }

  @Mutation(() => HervatWebhookResultaat, {
    nullable: true,
    description: 'Laat een eindpunt dat gepauzeerd of uitgeschakeld is weer berichten krijgen; voor directie.',
  })
  async hervatWebhook(@Arg('input', INVOER) input: HervatWebhookInput, @Ctx() { verzoek }: Context) {
    return hervatWebhook(verzoek, input);
  }

  @Mutation(() => StelWebhooktokenInResultaat, {
    nullable: true,
    description: 'Geeft berichten een token mee waarmee de ontvanger ze binnenlaat, of geen meer; voor directie.',
  })
  async stelWebhooktokenIn(@Arg('input', INVOER) input: StelWebhooktokenInInput, @Ctx() { verzoek }: Context) {
    return stelWebhooktokenIn(verzoek, input);
  }

  @Mutation(() => VervangWebhookgeheimResultaat, {
    nullable: true,
    description: 'Geeft een nieuw geheim; het oude geldt nog even, zodat de ontvanger kan overgaan. Voor directie.',
  })
  async vervangWebhookgeheim(@Arg('input', INVOER) input: VervangWebhookgeheimInput, @Ctx() { verzoek }: Context) {
    return vervangWebhookgeheim(verzoek, input);
  }
}
