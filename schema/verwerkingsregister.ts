import { Field, ID, ObjectType } from 'type-graphql';
import type { Aanvrager, AanvragerSoort } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { BetrokkeneSoort } from '../src/domain/verwerking';
import { AanvragerSoortEnum, CategorieEnum, DoelEnum, registreer } from './opsommingen';
import { Organisatie } from './organisatie';
import { Regel } from './reglement';

const BetrokkeneSoortEnum = registreer<BetrokkeneSoort>('BetrokkeneSoort', 'Over wie gegevens gaan.', {
  CLIENT: 'Een cliënt met een dossier.',
  AANGEMELDE: 'Wie is aangemeld voor een traject.',
  CONTACTPERSOON: 'Wie bij een opdrachtgever aanspreekbaar is.',
});

const OntvangerEnum = registreer<AanvragerSoort>(
  'Ontvanger',
  'Een soort ontvanger van gegevens: ieder aan wie wordt verstrekt, ook de eigen medewerkers (F2-37).',
  {
    GEMEENTE: 'Een gemeente, als opdrachtgever.',
    UWV: 'Het UWV, als opdrachtgever.',
    WERKGEVER: 'Een werkgever, als opdrachtgever.',
    ZORG: 'Een zorginstelling, als opdrachtgever.',
    ONDERWIJS: 'Een onderwijsinstelling, als opdrachtgever.',
    PARTNER: 'Een integratiepartner, die aanmeldingen aanlevert.',
    BETROKKENE: 'De cliënt, of wie namens deze optreedt.',
    DIRECTIE: 'De directie.',
    BESTUUR: 'Het bestuur.',
    MANAGER: 'Een manager.',
    COORDINATOR: 'Een coördinator.',
    TRAJECTBEGELEIDER: 'Een trajectbegeleider, coach of zorgverlener.',
    STAGIAIR: 'Een stagiair.',
    ADMINISTRATIE: 'De administratie of backoffice.',
    FG: 'De functionaris voor gegevensbescherming.',
    NOODTOEGANG: 'Een medewerker die voor dit dossier noodtoegang opende.',
  },
);

@ObjectType({ description: 'Een regel waaronder een verwerkingsactiviteit gegevens geeft, voor één doel.' })
export class Verwerkingsgrond {
  @Field(() => DoelEnum, { description: 'Het doel.' })
  doel: Doel;

  @Field(() => String, { description: 'De grondslag in de AVG en de UAVG.' })
  grondslag: string;

  @Field(() => Regel, {
    description: 'De regel van het reglement. Wat hij verder vraagt, beslist toegang per dossier.',
  })
  regel: Regel;

  @Field(() => [CategorieEnum], { description: 'De categorieën gegevens.' })
  categorieen: Categorie[];

  @Field(() => [OntvangerEnum], { description: 'Wie ze ontvangt, buiten en binnen de organisatie.' })
  ontvangers: AanvragerSoort[];
}

@ObjectType({ description: 'Een regel van het reglement, en hoe de poort hem uitvoert.' })
export class Registerregel {
  @Field(() => Regel, { description: 'De regel.' })
  regel: Regel;

  @Field(() => String, { description: 'Wat de poort ermee doet, en wat daarbuiten ligt.' })
  uitvoering: string;
}

@ObjectType({ description: 'Een verwerkingsactiviteit van het register (AVG 30, IM-04).' })
export class Verwerkingsactiviteit {
  @Field(() => ID, { description: "Het vaste kenmerk van de activiteit, zoals 'aanmelding'." })
  id: string;

  @Field(() => String, { description: 'Hoe de activiteit heet.' })
  naam: string;

  @Field(() => String, { description: 'Wat er wordt gedaan.' })
  omschrijving: string;

  @Field(() => [DoelEnum], { description: 'De doelen, voor zover het reglement ze kent.' })
  doelen: Doel[];

  @Field(() => [String], { description: 'De bewerkingen: de rootvelden van Query en Mutation die erbij horen.' })
  bewerkingen: string[];

  @Field(() => [BetrokkeneSoortEnum], {
    description: 'Over wie de gegevens gaan; leeg als de activiteit geen gegevens uit een dossier of aanmelding geeft.',
  })
  betrokkenen: BetrokkeneSoort[];

  @Field(() => [AanvragerSoortEnum], { description: 'Wat voor aanvragers de bewerkingen kunnen vragen.' })
  aanvragers: Aanvrager['soort'][];

  @Field(() => [Verwerkingsgrond], {
    description: 'Op welke grond welke categorieën aan wie gaan, in de volgorde van het reglement.',
  })
  gronden: Verwerkingsgrond[];

  @Field(() => [ID], {
    description:
      'De activiteiten waarnaar de bewerkingen doorleiden; wat daar wordt gelezen, hoort bij die activiteit.',
  })
  leidtNaar: string[];

  @Field(() => [Registerregel], {
    nullable: true,
    description:
      'De regels die een bewaartermijn noemen; null als het reglement er geen vastlegt, of de activiteit zelf niets uit een dossier of aanmelding geeft.',
  })
  bewaartermijn: Registerregel[] | null;

  @Field(() => [Registerregel], { description: 'Wat het reglement verder zegt over bewaren en vernietigen.' })
  bewaren: Registerregel[];

  @Field(() => [Registerregel], {
    nullable: true,
    description: 'De regels over beveiliging, en hoe de poort ze uitvoert; null als het reglement er niets over zegt.',
  })
  beveiliging: Registerregel[] | null;
}

@ObjectType({
  description: 'Het register van verwerkingsactiviteiten (AVG 30, IM-04): wat de organisatie via de poort verwerkt.',
})
export class Verwerkingsregister {
  @Field(() => Organisatie, { description: 'De verwerkingsverantwoordelijke, met naam, contact en reglement (WE-43).' })
  verantwoordelijke: Organisatie;

  @Field(() => [Verwerkingsactiviteit], { description: 'De activiteiten, elk met de bewerkingen die erbij horen.' })
  activiteiten: Verwerkingsactiviteit[];
}
