import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Client } from '../client';
import type { Relatie } from '../relatie';

const KENMERK = 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud legt niet nog een keer vast.';

@InputType({ description: 'Wat u in uw eigen portfolio opneemt (CV-32). Niemand anders ziet het, tenzij u het deelt.' })
export class VoegPortfolioItemToeInput {
  @Field(() => String, { description: KENMERK })
  kenmerk: string;

  @Field(() => String, { description: 'Hoe u het noemt, hoogstens 200 tekens.' })
  titel: string;

  @Field(() => String, { description: 'Wat u erover wilt vastleggen, hoogstens 10.000 tekens.' })
  inhoud: string;
}

@ObjectType({ description: 'Wat voegPortfolioItemToe deed.' })
export class VoegPortfolioItemToeResultaat {
  @Field(() => ID, { description: 'Identificatie van het item (UUID).' })
  itemId: string;

  @Field(() => Client, { description: 'Uzelf, met het portfolio.' })
  client: Relatie<Client>;

  @Field(() => Boolean, { description: 'Of het al onder dit kenmerk was opgenomen; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Met wie: de organisatie of een opdrachtgever. Vul precies een van beide in.' })
export class PortfolioOntvangerInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Waar: de organisatie zelf; wie u daar begeleidt, leest het dan.',
  })
  organisatie?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Een opdrachtgever onder wie u een traject hebt.' })
  opdrachtgeverId?: string | null;
}

@InputType({
  description: 'Het delen van een item van uw portfolio met een ontvanger; het geldt vanaf de volgende aanvraag.',
})
export class DeelPortfolioItemInput {
  @Field(() => String, { description: KENMERK })
  kenmerk: string;

  @Field(() => ID, { description: 'Het item.' })
  itemId: string;

  @Field(() => PortfolioOntvangerInput, { description: 'Met wie u het deelt; met niemand anders.' })
  met: PortfolioOntvangerInput;
}

@ObjectType({ description: 'Wat deelPortfolioItem deed.' })
export class DeelPortfolioItemResultaat {
  @Field(() => Client, { description: 'Uzelf, met het portfolio.' })
  client: Relatie<Client>;

  @Field(() => Boolean, { description: 'Of het al onder dit kenmerk was gedeeld; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Het stoppen met delen; het geldt vanaf de volgende aanvraag.' })
export class StopDelenPortfolioItemInput {
  @Field(() => ID, { description: 'Het item.' })
  itemId: string;

  @Field(() => PortfolioOntvangerInput, { description: 'Met wie u het niet langer deelt.' })
  met: PortfolioOntvangerInput;
}

@ObjectType({ description: 'Wat stopDelenPortfolioItem deed.' })
export class StopDelenPortfolioItemResultaat {
  @Field(() => Client, { description: 'Uzelf, met het portfolio.' })
  client: Relatie<Client>;
}
