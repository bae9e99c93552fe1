import { Field, ID, ObjectType } from 'type-graphql';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { ToestemmingBron, ToestemmingVorm } from '../src/domain/opsommingen';
import { Opdrachtgever } from './opdracht';
import { CategorieEnum, DoelEnum, ToestemmingBronEnum, ToestemmingVormEnum } from './opsommingen';
import type { Relatie } from './relatie';
import { Tijdstip } from './scalars';

@ObjectType({
  description:
    'Een toestemming van de cliënt, voor een doel, een categorie en een ontvanger (WE-07). Buiten de organisatie ziet alleen de cliënt haar.',
})
export class Toestemming {
  @Field(() => ID, { description: 'Identificatie van de toestemming (UUID).' })
  id: string;

  @Field(() => DoelEnum, { nullable: true, description: 'Waarvoor de toestemming geldt.' })
  doel: Doel | null;

  @Field(() => CategorieEnum, { nullable: true, description: 'Voor welke categorie gegevens zij geldt.' })
  categorie: Categorie | null;

  @Field(() => Opdrachtgever, {
    nullable: true,
    description: 'Wie de gegevens mag ontvangen; null: de organisatie zelf.',
  })
  ontvanger: Relatie<Opdrachtgever> | null;

  @Field(() => ToestemmingVormEnum, { nullable: true, description: 'In welke vorm zij is gegeven.' })
  vorm: ToestemmingVorm | null;

  @Field(() => ToestemmingBronEnum, { nullable: true, description: 'Waaruit zij blijkt.' })
  bron: ToestemmingBron | null;

  @Field(() => String, {
    nullable: true,
    description: 'De versie van de informatie die de cliënt vooraf kreeg (WE-07).',
  })
  informatieversie: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Vanaf wanneer zij geldt.' })
  van: Date | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Wanneer zij is ingetrokken of verviel; vanaf dan geldt zij niet meer. Null zolang zij geldt.',
  })
  tot: Date | null;
}
