import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Categorie } from '../src/domain/categorie';
import type { BetrokkeneSoort } from '../src/domain/verstrekking';
import { Client } from './client';
import { CategorieEnum, registreer } from './opsommingen';
import { Gevraagd, GevraagdFilter, GrootboekOrder, VerstrekkingOntvanger } from './raadpleging';
import { Regel } from './reglement';
import type { Relatie } from './relatie';
import { Bladeren, Connection, Edge } from './verbinding';

export const VerstrekkingBetrokkeneEnum = registreer<BetrokkeneSoort>(
  'VerstrekkingBetrokkene',
  'Over wie een verstrekking gaat.',
  {
    CLIENT: 'Een cliënt.',
    AANMELDING: 'Iemand die is aangemeld en toen nog geen cliënt was.',
    CONTACTPERSOON: 'De contactpersonen van een opdrachtgever.',
  },
);

@ObjectType({ description: 'Wat uit een categorie is verstrekt, en waarom dat mocht. Nooit de gegevens zelf.' })
export class VerstrekteCategorie {
  @Field(() => CategorieEnum, { description: 'De categorie.' })
  categorie: Categorie;

  @Field(() => String, { description: 'De categorie in gewone woorden.' })
  naam: string;

  @Field(() => [String], { description: "De velden, zoals 'Client.achternaam'." })
  velden: string[];

  @Field(() => [String], { description: 'De velden in gewone woorden.' })
  veldnamen: string[];

  @Field(() => Regel, {
    nullable: true,
    description: 'De regel die het opende, met zijn artikel; null als het reglement haar niet meer kent.',
  })
  regel: Regel | null;

  @Field(() => ID, { description: 'Het kenmerk van die regel, zoals het toen is vastgelegd.' })
  regelId: string;

  @Field(() => String, { description: 'De grondslag in de AVG en de UAVG.' })
  grondslag: string;
}

@ObjectType({
  description:
    'Dat een vraag aan de poort iets over een betrokkene toonde: wie, in welke rol, wanneer, welke gegevens, waarom en op welk artikel (WE-04, CV-50, IM-21, F2-37).',
})
export class Verstrekking extends Gevraagd {
  @Field(() => ID, { description: 'Identificatie van de verstrekking; lees er niets in.' })
  id: string;

  @Field(() => ID, { description: 'De raadpleging waarin het gebeurde.' })
  raadplegingId: string;

  @Field(() => VerstrekkingOntvanger, { description: 'Wie het vroeg.' })
  ontvanger: VerstrekkingOntvanger;

  @Field(() => String, { description: 'Wat er gebeurde, in gewone taal.' })
  omschrijving: string;

  @Field(() => VerstrekkingBetrokkeneEnum, { description: 'Over wie het ging.' })
  betrokkeneSoort: BetrokkeneSoort;

  @Field(() => ID, {
    description: 'Identificatie van de cliënt of de aanmelding, of van de opdrachtgever van de contactpersonen.',
  })
  betrokkeneId: string;

  @Field(() => Client, {
    nullable: true,
    description:
      'De cliënt over wie het ging; null als het om een ander ging, of het dossier voor u buiten bereik ligt.',
  })
  client: Relatie<Client> | null;

  @Field(() => [VerstrekteCategorie], {
    description:
      'Wat er is verstrekt; leeg als alleen bleek dat er een dossier of aanmelding is. Waarop werd gezocht staat in gebruikt.',
  })
  categorieen: VerstrekteCategorie[];

  @Field(() => Boolean, { description: 'De eerste verstrekking over deze cliënt aan deze ontvanger (CV-46).' })
  eerste: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'De noodtoegang waarop iets ervan rust (DI-16, CV-09); null als er geen nodig was.',
  })
  noodtoegangId: string | null;
}

@ObjectType({ description: 'Een plaats in een lijst van verstrekkingen.' })
export class VerstrekkingEdge extends Edge(() => Verstrekking) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van verstrekkingen.' })
export class VerstrekkingConnection extends Connection(
  () => VerstrekkingEdge,
  () => Verstrekking,
) {}

@InputType({ description: 'Welke verstrekkingen; wat ontbreekt of null is, filtert niet.' })
export class VerstrekkingFilter extends GevraagdFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Alleen over deze cliënt, ook toen die nog een aanmelding was; een onbekende geeft een lege lijst.',
  })
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Alleen uit deze raadpleging.' })
  raadplegingId?: string | null;

  @Field(() => CategorieEnum, {
    nullable: true,
    description:
      'Alleen waarbij iets uit deze categorie is verstrekt; vraagt een cliënt, een raadpleging of een periode tot 92 dagen.',
  })
  categorie?: Categorie | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: alleen waarbij gegevens uit het dossier of de aanmelding zijn getoond; false: alleen waarbij dat niet zo is, zoals wie hierin las. False vraagt een cliënt, een raadpleging of een periode tot 92 dagen.',
  })
  metGegevens?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: alleen eerste verstrekkingen; false: alleen latere.' })
  eerste?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: alleen op een noodtoegang; false: alleen zonder.' })
  noodtoegang?: boolean | null;
}

@ArgsType()
export class VerstrekkingArgs extends Bladeren {
  @Field(() => VerstrekkingFilter, { nullable: true, description: 'Welke verstrekkingen; zonder filter alle.' })
  filter?: VerstrekkingFilter | null;

  @Field(() => GrootboekOrder, { nullable: true, description: 'De volgorde; zonder: OP, AFLOPEND.' })
  orderBy?: GrootboekOrder | null;
}
