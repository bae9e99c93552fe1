import { Field, InputType, ObjectType } from 'type-graphql';
import { Aanmelding } from '../aanmelding';
import type { Relatie } from '../relatie';
import { Waarschuwing } from '../waarschuwing';
import { RegistreerAanmeldingInput } from './aanmelding';

@InputType({
  description:
    'Een stapel aanmeldingen. Elke wordt op zichzelf beoordeeld: een die niet goed is houdt de andere niet tegen.',
})
export class RegistreerAanmeldingenInput {
  @Field(() => [RegistreerAanmeldingInput], {
    description: 'De aanmeldingen, 1 tot en met 500; de uitkomsten staan in dezelfde volgorde.',
  })
  aanmeldingen: RegistreerAanmeldingInput[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Keurt alleen, als proef: de uitkomsten zijn die van een registratie, maar er wordt niets geregistreerd.',
  })
  proef?: boolean | null;
}

@ObjectType({ description: 'Waarom een aanmelding uit een stapel niet geregistreerd is.' })
export class AanmeldingFout {
  @Field(() => String, { description: 'De code, zoals in extensions.code van een fout.' })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'Het veld van de invoer, zoals input.aanmeldingen[3].bsn; null als het om de hele aanmelding gaat.',
  })
  veld: string | null;

  @Field(() => String, { nullable: true, description: 'De nadere reden; null als de code alles zegt.' })
  reden: string | null;

  @Field(() => String, { nullable: true, description: 'De regel van het reglement; null als het om de vorm gaat.' })
  regel: string | null;

  @Field(() => String, { description: 'Wat er aan de hand is en wat u kunt doen; nooit de waarde zelf.' })
  bericht: string;
}

@ObjectType({ description: 'Wat er met een aanmelding uit een stapel gebeurde.' })
export class AanmeldingUitkomst {
  @Field(() => String, { description: 'Het kenmerk waaronder u haar aanleverde.' })
  kenmerk: string;

  @Field(() => Aanmelding, {
    nullable: true,
    description: 'De geregistreerde aanmelding; null als er fouten zijn, en bij een proef zolang zij niet bestaat.',
  })
  aanmelding: Relatie<Aanmelding> | null;

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk geregistreerd was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];

  @Field(() => [AanmeldingFout], { description: 'Waarom zij niet geregistreerd is; leeg als zij dat wel is.' })
  fouten: AanmeldingFout[];
}

@ObjectType({ description: 'Wat registreerAanmeldingen deed.' })
export class RegistreerAanmeldingenResultaat {
  @Field(() => [AanmeldingUitkomst], { description: 'Een uitkomst per aanmelding, in de volgorde van de invoer.' })
  uitkomsten: AanmeldingUitkomst[];
}
