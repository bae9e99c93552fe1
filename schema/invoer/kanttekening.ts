import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Categorie } from '../../src/domain/categorie';
import type { KanttekeningSoort } from '../../src/domain/opsommingen';
import { Kanttekening } from '../kanttekening';
import { CategorieEnum, KanttekeningSoortEnum } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Waarschuwing } from '../waarschuwing';

@InputType({
  description:
    'Een kanttekening, eigen verklaring of zienswijze bij de gegevens van een categorie, zoals een opdracht die verzamelde (CV-57, WE-28, F2-26).',
})
export class VoegKanttekeningToeInput {
  @Field(() => String, {
    description: 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud voegt niet nog een keer toe.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'De client van wie de gegevens zijn.' })
  clientId: string;

  @Field(() => ID, { description: 'De opdracht waaronder de gegevens zijn verzameld.' })
  opdrachtId: string;

  @Field(() => CategorieEnum, { description: 'De categorie; de tekst telt als een gegeven daarvan.' })
  categorie: Categorie;

  @Field(() => KanttekeningSoortEnum, { description: 'Wat het is; een soort die het reglement kent.' })
  soort: KanttekeningSoort;

  @Field(() => String, { description: 'De tekst, hoogstens 10.000 tekens.' })
  tekst: string;
}

@ObjectType({ description: 'Wat voegKanttekeningToe deed.' })
export class VoegKanttekeningToeResultaat {
  @Field(() => Kanttekening, { description: 'De toegevoegde kanttekening.' })
  kanttekening: Relatie<Kanttekening>;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk toegevoegd was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}
