import { Field, ID, ObjectType } from 'type-graphql';
import type { Aanvrager } from '../src/domain/aanvrager';
import type { Afschermcode } from '../src/domain/besluit';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Rol } from '../src/domain/opsommingen';
import { AanvragerSoortEnum, AfschermcodeEnum, CategorieEnum, DoelEnum, RolEnum } from './opsommingen';
import { Regel } from './reglement';
import { Tijdstip } from './scalars';

@ObjectType({ description: 'Een oordeel over een categorie van deze betrokkene, voor wie toen vroeg.' })
export class ToegangOordeel {
  @Field(() => Boolean, { description: 'Of de categorie wordt getoond.' })
  toegestaan: boolean;

  @Field(() => Regel, { description: 'De regel die toelaat of weigert, met zijn artikel.' })
  regel: Regel;

  @Field(() => String, { nullable: true, description: 'De grondslag in de AVG en de UAVG; null bij een weigering.' })
  grondslag: string | null;

  @Field(() => AfschermcodeEnum, {
    nullable: true,
    description: 'De code van de weigering; null als het is toegestaan.',
  })
  code: Afschermcode | null;
}

@ObjectType({ description: 'Een categorie die is verstrekt: zoals vastgelegd, opnieuw beoordeeld, en zoals nu.' })
export class ToegangTotCategorieOp {
  @Field(() => CategorieEnum, { description: 'De categorie.' })
  categorie: Categorie;

  @Field(() => [String], { description: 'Welke velden zijn verstrekt, nooit de waarden.' })
  velden: string[];

  @Field(() => Regel, { description: 'De regel die bij de verstrekking is vastgelegd.' })
  regel: Regel;

  @Field(() => String, { description: 'De grondslag die bij de verstrekking is vastgelegd.' })
  grondslag: string;

  @Field(() => Boolean, { description: 'Of opnieuw beoordelen hetzelfde geeft als is vastgelegd.' })
  gelijk: boolean;

  @Field(() => ToegangOordeel, {
    description: 'Het oordeel opnieuw, met het beleid, de toestemmingen en de toewijzingen van toen.',
  })
  toen: ToegangOordeel;

  @Field(() => ToegangOordeel, { description: 'Het oordeel over dezelfde vraag van dezelfde aanvrager, nu.' })
  nu: ToegangOordeel;
}

@ObjectType({ description: 'Waarom iets toen is verstrekt, en of het nu nog zou mogen (CV-52).' })
export class ToegangOp {
  @Field(() => ID, { description: 'Identificatie van de verstrekking.' })
  id: string;

  @Field(() => Tijdstip, { description: 'Het moment van de verstrekking.' })
  op: Date;

  @Field(() => AanvragerSoortEnum, { description: 'Wat voor aanvrager vroeg.' })
  soort: Aanvrager['soort'];

  @Field(() => [RolEnum], { description: 'De rollen die toen golden; leeg voor wie geen medewerker is.' })
  rollen: Rol[];

  @Field(() => [DoelEnum], { description: 'De doelen waaronder is gevraagd.' })
  doelen: Doel[];

  @Field(() => String, { description: 'De versie van het beleid dat toen besliste.' })
  beleid: string;

  @Field(() => Boolean, { description: 'Of dat beleid nu nog beslist.' })
  zelfdeBeleid: boolean;

  @Field(() => Boolean, { description: 'Of opnieuw beoordelen voor elke categorie hetzelfde geeft als is vastgelegd.' })
  gelijk: boolean;

  @Field(() => Boolean, {
    description: 'Of alles wat is verstrekt nu weer zou mogen, en de betrokkene voor deze aanvrager nog bestaat.',
  })
  nuToegestaan: boolean;

  @Field(() => [ToegangTotCategorieOp], { description: 'Elke categorie die is verstrekt.' })
  categorieen: ToegangTotCategorieOp[];
}
