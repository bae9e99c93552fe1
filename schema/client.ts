import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Geslacht } from '../src/domain/opsommingen';
import {
  Adres,
  Arbeid,
  Belemmering,
  GezondheidFunctioneel,
  GezondheidMedisch,
  GROND,
  Omstandigheden,
  Uitkering,
} from './categorieen';
import { Document, IdControle } from './document';
import { GeslachtEnum, registreer } from './opsommingen';
import { PortfolioItem } from './portfolio';
import { RapportageConnection } from './rapportage';
import type { Relatie } from './relatie';
import { Datum } from './scalars';
import { Toestemming } from './toestemming';
import { TrajectConnection } from './traject';
import { Bladeren, Connection, Edge, type Richting, RichtingEnum } from './verbinding';

@ObjectType({
  description:
    'De betrokkene, met de gegevens die onder opdrachten binnen het bereik van de aanvrager zijn verzameld. Wat geen grond heeft is null, of er nu een waarde is of niet, en staat in extensions.afgeschermd.',
})
export class Client {
  @Field(() => ID, { description: 'Identificatie van de cliënt (UUID).' })
  id: string;

  @Field(() => String, { nullable: true, description: `Voornamen. ${GROND.identiteit}` })
  voornamen: string | null;

  @Field(() => String, { nullable: true, description: `Achternaam met voorvoegsels. ${GROND.identiteit}` })
  achternaam: string | null;

  @Field(() => Datum, { nullable: true, description: `Geboortedatum; null als niet bekend. ${GROND.identiteit}` })
  geboortedatum: string | null;

  @Field(() => GeslachtEnum, { nullable: true, description: `Geslacht; null als niet bekend. ${GROND.identiteit}` })
  geslacht: Geslacht | null;

  @Field(() => String, {
    nullable: true,
    description: `Nummer van de cliënt bij de opdrachtgever (IM-38); null als er geen is. ${GROND.identiteit}`,
  })
  klantnummer: string | null;

  @Field(() => Adres, { nullable: true, description: `Adres; null als niet bekend. ${GROND.contact}` })
  adres: Adres | null;

  @Field(() => String, {
    nullable: true,
    description: `Telefoonnummer: 8 tot en met 15 cijfers, met eventueel + ervoor; null als niet bekend. ${GROND.contact} ${GROND.geheim}`,
  })
  telefoon: string | null;

  @Field(() => String, {
    nullable: true,
    description: `E-mailadres; null als niet bekend. ${GROND.contact} ${GROND.geheim}`,
  })
  email: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Burgerservicenummer, 9 cijfers; null als niet bekend. ${GROND.bsn}`,
  })
  bsn: string | null;

  @Field(() => String, { nullable: true, description: `Geboorteland; null als niet bekend. ${GROND.geboorteland}` })
  geboorteland: string | null;

  @Field(() => String, { nullable: true, description: `Nationaliteit; null als niet bekend. ${GROND.etniciteit}` })
  nationaliteit: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Woonduur in Nederland in jaren; null als niet bekend. ${GROND.etniciteit}`,
  })
  jarenInNederland: number | null;

  @Field(() => GezondheidMedisch, {
    nullable: true,
    description: `Medische gegevens; null als die er niet zijn. ${GROND.medisch}`,
  })
  gezondheidMedisch: GezondheidMedisch | null;

  @Field(() => GezondheidFunctioneel, {
    nullable: true,
    description: `Functionele mogelijkheden; null als die er niet zijn. ${GROND.functioneel}`,
  })
  gezondheidFunctioneel: GezondheidFunctioneel | null;

  @Field(() => [Belemmering], {
    nullable: true,
    description: `Belemmeringen voor werk; leeg als er geen zijn. ${GROND.belemmeringen}`,
  })
  belemmeringen: Belemmering[] | null;

  @Field(() => Omstandigheden, {
    nullable: true,
    description: `Persoonlijke omstandigheden; null als die er niet zijn. ${GROND.omstandigheden}`,
  })
  omstandigheden: Omstandigheden | null;

  @Field(() => Arbeid, {
    nullable: true,
    description: `Opleiding, ervaring en beschikbaarheid; null als die er niet zijn. ${GROND.arbeid}`,
  })
  arbeid: Arbeid | null;

  @Field(() => Uitkering, { nullable: true, description: `De uitkering; null als die er niet is. ${GROND.uitkering}` })
  uitkering: Uitkering | null;

  @Field(() => [Document], {
    nullable: true,
    description: `De bestanden van het dossier, nieuwste eerst; leeg als er geen zijn. ${GROND.document}`,
  })
  documenten: Document[] | null;

  @Field(() => [Document], {
    nullable: true,
    description: `Wat op papier bewaard wordt, nieuwste eerst; leeg als er niets is. ${GROND.papier}`,
  })
  papierenStukken: Document[] | null;

  @Field(() => [Document], {
    nullable: true,
    description: `Kopieën van legitimatiebewijzen, nieuwste eerst; leeg als er geen zijn. ${GROND.legitimatie}`,
  })
  legitimatiebewijzen: Document[] | null;

  @Field(() => IdControle, {
    nullable: true,
    description: `De laatste controle van de identiteit; null als die er niet was. ${GROND.document}`,
  })
  idGecontroleerd: IdControle | null;

  @Field(() => [PortfolioItem], {
    nullable: true,
    description: `De items van het portfolio, oudste eerst; leeg als u er geen te zien krijgt. ${GROND.portfolio}`,
  })
  portfolio: PortfolioItem[] | null;

  @Field(() => [Toestemming], {
    nullable: true,
    description:
      'De toestemmingen, ook vervallen en ingetrokken, oudste eerst. Null voor ieder buiten de organisatie behalve de cliënt.',
  })
  toestemmingen: Relatie<Toestemming>[] | null;

  @Field(() => TrajectConnection, { description: 'De trajecten van deze cliënt onder opdrachten binnen bereik.' })
  trajecten: Relatie<TrajectConnection>;

  @Field(() => RapportageConnection, {
    description: 'De rapportages over deze cliënt; buiten alleen vrijgegeven rapportages.',
  })
  rapportages: Relatie<RapportageConnection>;
}

@ObjectType({ description: 'Een plaats in een lijst van cliënten.' })
export class ClientEdge extends Edge(() => Client) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van cliënten.' })
export class ClientConnection extends Connection(
  () => ClientEdge,
  () => Client,
) {}

@InputType({
  description:
    'Welke cliënten; wat ontbreekt of null is, filtert niet. Een afgeschermde waarde telt als null en voldoet dus niet.',
})
export class ClientFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Alleen cliënten met een traject onder deze opdracht; een onbekende geeft een lege lijst.',
  })
  opdrachtId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Alleen cliënten met precies deze achternaam; hoofdletters tellen niet.',
  })
  achternaam?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Alleen cliënten die op deze dag geboren zijn.' })
  geboortedatum?: string | null;
}

export type ClientOrderVeld = 'REGISTRATIE';
export const ClientOrderVeldEnum = registreer<ClientOrderVeld>(
  'ClientOrderVeld',
  'Waarop een lijst van cliënten geordend kan worden; alleen wat geen persoonsgegeven verraadt.',
  {
    REGISTRATIE: 'De vaste volgorde waarin de poort ze kent; voor iedere aanvrager.',
  },
);

@InputType({ description: 'De volgorde van een lijst van cliënten.' })
export class ClientOrder {
  @Field(() => ClientOrderVeldEnum, { description: 'Waarop.' })
  veld: ClientOrderVeld;

  @Field(() => RichtingEnum, { description: 'In welke richting.' })
  richting: Richting;
}

@ArgsType()
export class ClientArgs extends Bladeren {
  @Field(() => ClientFilter, { nullable: true, description: 'Welke cliënten; zonder filter alle binnen bereik.' })
  filter?: ClientFilter | null;

  @Field(() => ClientOrder, { nullable: true, description: 'De volgorde; zonder: REGISTRATIE, OPLOPEND.' })
  orderBy?: ClientOrder | null;
}
