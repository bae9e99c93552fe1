import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Noodbelang } from '../../src/domain/opsommingen';
import { Noodtoegang } from '../noodtoegang';
import { NoodbelangEnum } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Datum } from '../scalars';

@InputType({ description: 'Een noodtoegang tot het dossier van een client: tijdelijk en met reden (DI-16, CV-09).' })
export class OpenNoodtoegangInput {
  @Field(() => String, {
    description: 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud opent niet nog een keer.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'De client wiens dossier u moet lezen.' })
  clientId: string;

  @Field(() => NoodbelangEnum, { description: 'Voor welk belang; een dat het reglement kent.' })
  belang: Noodbelang;

  @Field(() => String, {
    description:
      'Waarom het niet kan wachten, 20 tot en met 1000 tekens. De client en de toezichthouders lezen dit; noem geen gegevens over gezondheid.',
  })
  reden: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Voor hoeveel minuten; zonder: 60. Hoogstens wat het reglement toelaat.',
  })
  duurMinuten?: number | null;
}

@ObjectType({ description: 'Wat openNoodtoegang deed.' })
export class OpenNoodtoegangResultaat {
  @Field(() => Noodtoegang, { description: 'De noodtoegang.' })
  noodtoegang: Relatie<Noodtoegang>;

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk geopend was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Het eerder sluiten van een noodtoegang; het geldt vanaf de volgende aanvraag.' })
export class SluitNoodtoegangInput {
  @Field(() => ID, { description: 'De noodtoegang.' })
  noodtoegangId: string;
}

@ObjectType({ description: 'Wat sluitNoodtoegang deed.' })
export class SluitNoodtoegangResultaat {
  @Field(() => Noodtoegang, { description: 'De noodtoegang, met het moment waarop zij eindigde.' })
  noodtoegang: Relatie<Noodtoegang>;
}

@InputType({ description: 'Het vastleggen dat een noodtoegang met de client is besproken (DI-16).' })
export class BespreekNoodtoegangInput {
  @Field(() => ID, { description: 'De noodtoegang.' })
  noodtoegangId: string;

  @Field(() => Datum, { description: 'De dag van het gesprek: niet voor de noodtoegang, niet in de toekomst.' })
  besprokenOp: string;
}

@ObjectType({ description: 'Wat bespreekNoodtoegang deed.' })
export class BespreekNoodtoegangResultaat {
  @Field(() => Noodtoegang, { description: 'De noodtoegang, met de dag waarop zij besproken is.' })
  noodtoegang: Relatie<Noodtoegang>;
}
