import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Categorie } from '../../src/domain/categorie';
import { CategorieEnum } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Traject } from '../traject';

@InputType({
  description:
    'Het overdragen van een dossier aan de instelling waar de client als vrijwilliger verder gaat, met diens toestemming (IM-17).',
})
export class DraagDossierOverInput {
  @Field(() => String, {
    description:
      'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud draagt niet nog een keer over.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'Het traject dat in vrijwilligerswerk eindigde.' })
  trajectId: string;

  @Field(() => ID, { description: 'De lopende opdracht van de instelling die ontvangt.' })
  opdrachtId: string;

  @Field(() => [CategorieEnum], {
    description: 'Wat er overgaat; voor elke categorie geldt een toestemming voor PLAATSING aan deze ontvanger.',
  })
  categorieen: Categorie[];
}

@ObjectType({ description: 'Wat draagDossierOver deed.' })
export class DraagDossierOverResultaat {
  @Field(() => Traject, { description: 'Het traject onder de opdracht van wie ontvangt.' })
  traject: Relatie<Traject>;

  @Field(() => Boolean, { description: 'Of het al onder dit kenmerk overgedragen was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}
