import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AanmeldingBron, AanmeldingStatus, Geslacht } from '../src/domain/opsommingen';
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
import { Client } from './client';
import { AanmeldingContactpersoon } from './contactpersoon';
import { Opdracht } from './opdracht';
import { AanmeldingBronEnum, AanmeldingStatusEnum, GeslachtEnum, registreer } from './opsommingen';
import type { Relatie } from './relatie';
import { Datum, Tijdstip } from './scalars';
import { Traject } from './traject';
import { Bladeren, Connection, Edge, type Richting, RichtingEnum } from './verbinding';

@ObjectType({
  description:
    'Een aanmelding zoals zij is ingediend. Wat zij over de persoon bevat is null zonder grond, en gaat na acceptatie over in het dossier (DI-05).',
})
export class Aanmelding {
  @Field(() => ID, { description: 'Identificatie van de aanmelding (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Versie, vanaf 1; noem haar bij een wijziging (WE-15).' })
  versie: number;

  @Field(() => String, { description: 'Het kenmerk waaronder zij is ingediend.' })
  kenmerk: string;

  @Field(() => AanmeldingStatusEnum, { description: 'Hoe ver zij is.' })
  status: AanmeldingStatus;

  @Field(() => AanmeldingBronEnum, { description: 'Wie haar indiende (DI-03, IM-42).' })
  bron: AanmeldingBron;

  @Field(() => Tijdstip, { description: 'Wanneer zij is ontvangen.' })
  ontvangenOp: Date;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer zij is beoordeeld; null zolang dat niet is gebeurd.' })
  beoordeeldOp: Date | null;

  @Field(() => Opdracht, { nullable: true, description: 'Onder welke opdracht; null als zij er geen noemt.' })
  opdracht: Relatie<Opdracht> | null;

  @Field(() => String, {
    nullable: true,
    description: 'De motivering van het besluit; bij een afwijzing altijd gegeven, anders mogelijk null.',
  })
  motivering: string | null;

  @Field(() => Client, {
    nullable: true,
    description: 'De cliënt aan wie zij is verbonden; null voor de acceptatie en zonder bereik tot het dossier.',
  })
  client: Relatie<Client> | null;

  @Field(() => Traject, {
    nullable: true,
    description: 'Het traject dat eruit ontstond; null zolang dat er niet is en zonder bereik tot het dossier.',
  })
  traject: Relatie<Traject> | null;

  @Field(() => String, { nullable: true, description: `Opgegeven voornamen. ${GROND.identiteit}` })
  voornamen: string | null;

  @Field(() => String, { nullable: true, description: `Opgegeven achternaam. ${GROND.identiteit}` })
  achternaam: string | null;

  @Field(() => Datum, {
    nullable: true,
    description: `Opgegeven geboortedatum; null als niet opgegeven. ${GROND.identiteit}`,
  })
  geboortedatum: string | null;

  @Field(() => GeslachtEnum, {
    nullable: true,
    description: `Opgegeven geslacht; null als niet opgegeven. ${GROND.identiteit}`,
  })
  geslacht: Geslacht | null;

  @Field(() => String, {
    nullable: true,
    description: `Nummer van de persoon bij de aanmelder (IM-38); null als niet opgegeven. ${GROND.identiteit}`,
  })
  klantnummer: string | null;

  @Field(() => Adres, { nullable: true, description: `Opgegeven adres; null als niet opgegeven. ${GROND.contact}` })
  adres: Adres | null;

  @Field(() => String, {
    nullable: true,
    description: `Opgegeven telefoonnummer; null als niet opgegeven. ${GROND.contact}`,
  })
  telefoon: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Opgegeven e-mailadres; null als niet opgegeven. ${GROND.contact}`,
  })
  email: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Opgegeven burgerservicenummer, 9 cijfers; null als niet opgegeven. ${GROND.bsn}`,
  })
  bsn: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Opgegeven hulpvraag (DI-04), geldt als medisch gegeven; null als niet opgegeven. ${GROND.medisch}`,
  })
  hulpvraag: string | null;

  @Field(() => GezondheidMedisch, {
    nullable: true,
    description: `Opgegeven medische gegevens; null als niet opgegeven. ${GROND.medisch}`,
  })
  gezondheidMedisch: GezondheidMedisch | null;

  @Field(() => GezondheidFunctioneel, {
    nullable: true,
    description: `Opgegeven functionele mogelijkheden; null als niet opgegeven. ${GROND.functioneel}`,
  })
  gezondheidFunctioneel: GezondheidFunctioneel | null;

  @Field(() => [Belemmering], {
    nullable: true,
    description: `Opgegeven belemmeringen; null als niet opgegeven. ${GROND.belemmeringen}`,
  })
  belemmeringen: Belemmering[] | null;

  @Field(() => Omstandigheden, {
    nullable: true,
    description: `Opgegeven omstandigheden; null als niet opgegeven. ${GROND.omstandigheden}`,
  })
  omstandigheden: Omstandigheden | null;

  @Field(() => Arbeid, {
    nullable: true,
    description: `Opgegeven opleiding en werk; null als niet opgegeven. ${GROND.arbeid}`,
  })
  arbeid: Arbeid | null;

  @Field(() => Uitkering, {
    nullable: true,
    description: `Opgegeven uitkering; null als niet opgegeven. ${GROND.uitkering}`,
  })
  uitkering: Uitkering | null;

  @Field(() => AanmeldingContactpersoon, {
    nullable: true,
    description:
      'Wie er bij de aanmelder over gebeld kan worden (IM-42); null als niet opgegeven, en voor de betrokkene en een partner. Gaat niet over in het dossier.',
  })
  contactpersoon: AanmeldingContactpersoon | null;
}

@ObjectType({ description: 'Een plaats in een lijst van aanmeldingen.' })
export class AanmeldingEdge extends Edge(() => Aanmelding) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van aanmeldingen.' })
export class AanmeldingConnection extends Connection(
  () => AanmeldingEdge,
  () => Aanmelding,
) {}

@InputType({ description: 'Welke aanmeldingen; wat ontbreekt of null is, filtert niet.' })
export class AanmeldingFilter {
  @Field(() => AanmeldingStatusEnum, { nullable: true, description: 'Alleen aanmeldingen met deze status.' })
  status?: AanmeldingStatus | null;

  @Field(() => String, { nullable: true, description: 'Alleen aanmeldingen met precies dit kenmerk.' })
  kenmerk?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Alleen aanmeldingen met een van deze kenmerken, hoogstens 500: een stapel die u volgt.',
  })
  kenmerken?: string[] | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Alleen aanmeldingen die op of na dit moment zijn beoordeeld: wat er over de uwe is besloten.',
  })
  beoordeeldVanaf?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Alleen aanmeldingen onder deze opdracht; een onbekende geeft een lege lijst.',
  })
  opdrachtId?: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Alleen aanmeldingen die op of na dit moment zijn ontvangen.' })
  ontvangenVanaf?: string | null;
}

export type AanmeldingOrderVeld = 'ONTVANGEN_OP';
export const AanmeldingOrderVeldEnum = registreer<AanmeldingOrderVeld>(
  'AanmeldingOrderVeld',
  'Waarop een lijst van aanmeldingen geordend kan worden.',
  { ONTVANGEN_OP: 'Wanneer de aanmelding is ontvangen.' },
);

@InputType({ description: 'De volgorde van een lijst van aanmeldingen.' })
export class AanmeldingOrder {
  @Field(() => AanmeldingOrderVeldEnum, { description: 'Waarop.' })
  veld: AanmeldingOrderVeld;

  @Field(() => RichtingEnum, { description: 'In welke richting.' })
  richting: Richting;
}

@ArgsType()
export class AanmeldingArgs extends Bladeren {
  @Field(() => AanmeldingFilter, {
    nullable: true,
    description: 'Welke aanmeldingen; zonder filter alle binnen bereik.',
  })
  filter?: AanmeldingFilter | null;

  @Field(() => AanmeldingOrder, { nullable: true, description: 'De volgorde; zonder: ONTVANGEN_OP, OPLOPEND.' })
  orderBy?: AanmeldingOrder | null;
}
