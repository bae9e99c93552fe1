import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Categorie } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import type { ToestemmingBron, ToestemmingVorm } from '../../src/domain/opsommingen';
import { CategorieEnum, DoelEnum, ToestemmingBronEnum, ToestemmingVormEnum } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Tijdstip } from '../scalars';
import { Toestemming } from '../toestemming';

@InputType({ description: 'Een toestemming van de client voor een doel, een categorie en een ontvanger (WE-07).' })
export class LegToestemmingVastInput {
  @Field(() => String, {
    description: 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud legt niet nog een keer vast.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'De client die toestemming geeft.' })
  clientId: string;

  @Field(() => DoelEnum, { description: 'Waarvoor; een doel dat het reglement kent.' })
  doel: Doel;

  @Field(() => CategorieEnum, { description: 'Voor welke categorie.' })
  categorie: Categorie;

  @Field(() => ID, {
    nullable: true,
    description: 'De opdrachtgever die mag ontvangen; zonder: de organisatie zelf.',
  })
  ontvangerId?: string | null;

  @Field(() => ToestemmingVormEnum, { description: 'In welke vorm zij is gegeven.' })
  vorm: ToestemmingVorm;

  @Field(() => ToestemmingBronEnum, {
    description: 'Waaruit zij blijkt. PORTAAL voor en alleen voor de client zelf; EVALUATIE alleen via sluitEvaluatie.',
  })
  bron: ToestemmingBron;

  @Field(() => String, {
    description: 'De versie van de informatie die de client vooraf kreeg, hoogstens 100 tekens (WE-07).',
  })
  informatieversie: string;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Vanaf wanneer zij geldt; een datum mag ook. Niet in de toekomst; zonder: nu.',
  })
  van?: string | null;
}

@ObjectType({ description: 'Wat legToestemmingVast deed.' })
export class LegToestemmingVastResultaat {
  @Field(() => Toestemming, { description: 'De vastgelegde toestemming.' })
  toestemming: Relatie<Toestemming>;

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk vastgelegd was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Het intrekken van een toestemming; het geldt vanaf de volgende aanvraag.' })
export class TrekToestemmingInInput {
  @Field(() => ID, { description: 'De toestemming.' })
  toestemmingId: string;
}

@ObjectType({ description: 'Wat trekToestemmingIn deed.' })
export class TrekToestemmingInResultaat {
  @Field(() => Toestemming, { description: 'De toestemming, met het moment waarop zij ophield te gelden.' })
  toestemming: Relatie<Toestemming>;
}
