import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Aanvrager } from '../src/domain/aanvrager';
import type { Afschermcode } from '../src/domain/besluit';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import type { Rol } from '../src/domain/opsommingen';
import { Opdracht } from './opdracht';
import { AanvragerSoortEnum, AfschermcodeEnum, CategorieEnum, DoelEnum, FeitEnum, RolEnum } from './opsommingen';
import { Regel } from './reglement';

@InputType({
  description:
    'Een ander dan uzelf, om te zien wat die mag; voor de directie, het bestuur en de FG, en voor de cliënt een opdrachtgever van een eigen opdracht. Noem er precies een.',
})
export class ToegangVoor {
  @Field(() => ID, { nullable: true, description: 'Een medewerker, met de rollen die nu gelden.' })
  medewerkerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Een opdrachtgever.' })
  opdrachtgeverId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: de cliënt van dit dossier.' })
  client?: boolean | null;

  @Field(() => [DoelEnum], {
    nullable: true,
    description: 'De doelen waaronder; standaard alle die de registratie van de genoemde toelaat.',
  })
  doelen?: Doel[] | null;
}

@ObjectType({ description: 'Een feit waarvan een regel afhangt.' })
export class ToegangFeit {
  @Field(() => FeitEnum, { description: 'Welk feit.' })
  feit: Feit;

  @Field(() => String, { description: 'Wat het zegt.' })
  tekst: string;

  @Field(() => Boolean, {
    description:
      'Elke rij moet dit zelf dragen: een rij die het niet heeft wordt niet getoond, ook als de regel opent.',
  })
  vanRij: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of het geldt, of in een verandering: wat ervan wordt. Null als de rij het zelf draagt, en voor de FG, die alleen de namen ziet.',
  })
  geldt: boolean | null;
}

@ObjectType({ description: 'Een regel die kan openen: hij doet dat als al zijn feiten gelden.' })
export class ToegangOpening {
  @Field(() => Regel, { description: 'De regel, met zijn artikel.' })
  regel: Regel;

  @Field(() => [DoelEnum], { description: 'De doelen waaronder hij opent, voor zover zijn feiten gelijk zijn.' })
  doelen: Doel[];

  @Field(() => String, { description: 'De grondslag in de AVG en de UAVG.' })
  grondslag: string;

  @Field(() => [ToegangFeit], { description: 'Wat de regel vraagt; leeg als hij geen voorwaarde kent.' })
  feiten: ToegangFeit[];
}

@ObjectType({ description: 'Een regel die kan sluiten: als al zijn feiten gelden wint hij van wat opent.' })
export class ToegangSluiting {
  @Field(() => Regel, { description: 'De regel, met zijn artikel.' })
  regel: Regel;

  @Field(() => [DoelEnum], { description: 'De doelen waaronder zijn feiten zo zijn.' })
  doelen: Doel[];

  @Field(() => AfschermcodeEnum, { description: 'De code die de aanvrager dan binnen de organisatie ziet.' })
  code: Afschermcode;

  @Field(() => [ToegangFeit], { description: 'Wat de regel vraagt.' })
  feiten: ToegangFeit[];
}

@ObjectType({
  description: 'De kleinste verandering die het oordeel over deze opdracht omkeert: al deze feiten worden zo.',
})
export class ToegangVerandering {
  @Field(() => Regel, {
    nullable: true,
    description: 'De regel die dan opent of sluit; null: dan is er geen regel meer die opent.',
  })
  regel: Regel | null;

  @Field(() => [DoelEnum], { description: 'Onder een van deze doelen; leeg: onder elk doel.' })
  doelen: Doel[];

  @Field(() => [ToegangFeit], { description: 'Wat er verandert.' })
  feiten: ToegangFeit[];
}

@ObjectType({ description: 'Hoe het oordeel over een categorie tot stand komt voor wat bij een opdracht hoort.' })
export class ToegangPerOpdracht {
  @Field(() => Opdracht, { nullable: true, description: 'De opdracht.' })
  opdracht: Opdracht | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of de gegevens van deze opdracht open zijn; null voor de FG.',
  })
  open: boolean | null;

  @Field(() => [ToegangOpening], { description: 'De regels die kunnen openen, in de volgorde van het reglement.' })
  openingen: ToegangOpening[];

  @Field(() => [ToegangSluiting], { description: 'De regels die kunnen sluiten, ook als een andere opent.' })
  sluitingen: ToegangSluiting[];

  @Field(() => [ToegangVerandering], {
    nullable: true,
    description: 'Wat het oordeel zou omkeren; leeg als geen feit dat doet, null voor de FG.',
  })
  veranderingen: ToegangVerandering[] | null;
}

@ObjectType({ description: 'Het oordeel over een categorie: zoals de aanvrager het bij het lezen ziet.' })
export class ToegangTotCategorie {
  @Field(() => CategorieEnum, { description: 'De categorie.' })
  categorie: Categorie;

  @Field(() => Boolean, { description: 'Of er iets van deze categorie wordt getoond.' })
  toegestaan: boolean;

  @Field(() => Regel, { description: 'De regel die toelaat of weigert, met zijn artikel.' })
  regel: Regel;

  @Field(() => String, { nullable: true, description: 'De grondslag in de AVG en de UAVG; null bij een weigering.' })
  grondslag: string | null;

  @Field(() => AfschermcodeEnum, {
    nullable: true,
    description: 'De code die bij het lezen in extensions.afgeschermd staat; null als het is toegestaan.',
  })
  code: Afschermcode | null;

  @Field(() => Boolean, {
    description: 'Of een rij zelf iets moet dragen om te worden getoond, zoals wie haar beoordeelde.',
  })
  perRij: boolean;

  @Field(() => [ToegangPerOpdracht], {
    nullable: true,
    description:
      'Per opdracht binnen bereik waarom; alleen voor de cliënt zelf, de directie, het bestuur en de FG. Null voor ieder ander.',
  })
  opdrachten: ToegangPerOpdracht[] | null;
}

@ObjectType({ description: 'Wat een aanvrager van een dossier mag zien, en waarom (CV-52).' })
export class Toegang {
  @Field(() => AanvragerSoortEnum, { description: 'Wat voor aanvrager is beoordeeld.' })
  soort: Aanvrager['soort'];

  @Field(() => [RolEnum], {
    description: 'De rollen van de nu geldende autorisaties; leeg voor wie geen medewerker is.',
  })
  rollen: Rol[];

  @Field(() => [DoelEnum], { description: 'De doelen waaronder is beoordeeld.' })
  doelen: Doel[];

  @Field(() => Boolean, {
    description: 'Of het dossier binnen bereik is; is het dat niet, dan bestaat het voor deze aanvrager niet.',
  })
  bereikt: boolean;

  @Field(() => [ToegangTotCategorie], { description: 'Elke categorie gegevens.' })
  categorieen: ToegangTotCategorie[];
}
