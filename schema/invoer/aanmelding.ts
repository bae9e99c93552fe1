import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Geslacht } from '../../src/domain/opsommingen';
import { Aanmelding } from '../aanmelding';
import { GeslachtEnum, registreer } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Datum } from '../scalars';
import { Waarschuwing } from '../waarschuwing';
import {
  AdresInput,
  ArbeidInput,
  BelemmeringInput,
  ContactpersoonInput,
  GezondheidFunctioneelInput,
  GezondheidMedischInput,
  OmstandighedenInput,
  UitkeringInput,
} from './groepen';
import { AkkoordInput, MachtigingInput, ToestemmingBelemmeringenInput } from './herkomst';

const LIJST = 'Alleen als het op de gesloten lijst van het reglement staat (CV-16, WE-02, IM-06, DI-04, F2-08).';

@InputType({
  description:
    'Een aanmelding. Het reglement van de organisatie bepaalt welke velden zij mag bevatten; een veld dat er niet bij hoort wordt geweigerd met de regel erbij.',
})
export class RegistreerAanmeldingInput {
  @Field(() => String, {
    description:
      'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud registreert niet nog een keer.',
  })
  kenmerk: string;

  @Field(() => ID, {
    nullable: true,
    description: 'De opdracht waarvoor u aanmeldt: een lopende opdracht die voor u geregistreerd is.',
  })
  opdrachtId?: string | null;

  @Field(() => AkkoordInput, {
    nullable: true,
    description: 'Het akkoord van de deelnemer, waar het reglement dat eist (F2-12).',
  })
  akkoordDeelnemer?: AkkoordInput | null;

  @Field(() => MachtigingInput, {
    nullable: true,
    description: 'De machtiging van de betrokkene; alleen voor een partner die zonder opdracht aanmeldt (IM-07).',
  })
  machtiging?: MachtigingInput | null;

  @Field(() => ToestemmingBelemmeringenInput, {
    nullable: true,
    description: 'De toestemming voor belemmeringen, waar het reglement die eist (IM-45).',
  })
  toestemmingBelemmeringen?: ToestemmingBelemmeringenInput | null;

  @Field(() => String, { description: 'Voornamen, hoogstens 100 tekens.' })
  voornamen: string;

  @Field(() => String, { description: 'Achternaam met voorvoegsels, hoogstens 100 tekens.' })
  achternaam: string;

  @Field(() => Datum, { nullable: true, description: `Geboortedatum, vanaf 1900 en niet in de toekomst. ${LIJST}` })
  geboortedatum?: string | null;

  @Field(() => GeslachtEnum, { nullable: true, description: `Geslacht. ${LIJST}` })
  geslacht?: Geslacht | null;

  @Field(() => String, {
    nullable: true,
    description: `Nummer van de persoon bij u (IM-38), hoogstens 100 tekens. ${LIJST}`,
  })
  klantnummer?: string | null;

  @Field(() => AdresInput, { nullable: true, description: `Adres. ${LIJST}` })
  adres?: AdresInput | null;

  @Field(() => String, { nullable: true, description: `Telefoonnummer, zoals 0612345678 of +31612345678. ${LIJST}` })
  telefoon?: string | null;

  @Field(() => String, { nullable: true, description: `E-mailadres, hoogstens 200 tekens. ${LIJST}` })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Burgerservicenummer, 9 cijfers. Alleen met een wet als grond op de opdracht (CV-43, WE-03, DI-04; UAVG 46). ${LIJST}`,
  })
  bsn?: string | null;

  @Field(() => String, { nullable: true, description: `Geboorteland, hoogstens 100 tekens. ${LIJST}` })
  geboorteland?: string | null;

  @Field(() => String, { nullable: true, description: `Nationaliteit, hoogstens 100 tekens (IM-40). ${LIJST}` })
  nationaliteit?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Woonduur in Nederland in jaren, 0 tot en met 130 (IM-40). ${LIJST}`,
  })
  jarenInNederland?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Hulpvraag, hoogstens 10.000 tekens; geldt als medisch gegeven (DI-04). ${LIJST}`,
  })
  hulpvraag?: string | null;

  @Field(() => String, { nullable: true, description: 'Waarom het nodig is de hulpvraag vast te leggen (DI-08).' })
  noodzaak?: string | null;

  @Field(() => GezondheidMedischInput, { nullable: true, description: `Medische gegevens. ${LIJST}` })
  gezondheidMedisch?: GezondheidMedischInput | null;

  @Field(() => GezondheidFunctioneelInput, { nullable: true, description: `Mogelijkheden en belastbaarheid. ${LIJST}` })
  gezondheidFunctioneel?: GezondheidFunctioneelInput | null;

  @Field(() => [BelemmeringInput], { nullable: true, description: `Belemmeringen, 1 tot en met 20. ${LIJST}` })
  belemmeringen?: BelemmeringInput[] | null;

  @Field(() => OmstandighedenInput, { nullable: true, description: `Persoonlijke omstandigheden. ${LIJST}` })
  omstandigheden?: OmstandighedenInput | null;

  @Field(() => ArbeidInput, { nullable: true, description: `Opleiding en werk. ${LIJST}` })
  arbeid?: ArbeidInput | null;

  @Field(() => UitkeringInput, { nullable: true, description: `Uitkering. ${LIJST}` })
  uitkering?: UitkeringInput | null;

  @Field(() => ContactpersoonInput, {
    nullable: true,
    description: `Wie er bij u over deze aanmelding gebeld kan worden (IM-42). ${LIJST}`,
  })
  contactpersoon?: ContactpersoonInput | null;
}

@ObjectType({ description: 'Wat registreerAanmelding deed.' })
export class RegistreerAanmeldingResultaat {
  @Field(() => Aanmelding, { description: 'De geregistreerde aanmelding.' })
  aanmelding: Relatie<Aanmelding>;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk geregistreerd was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

export type Besluit = 'GEACCEPTEERD' | 'AFGEWEZEN';
export const BesluitEnum = registreer<Besluit>(
  'AanmeldingBesluit',
  'Wat een medewerker over een aanmelding besluit (CV-71: nooit automatisch).',
  {
    GEACCEPTEERD: 'De aanmelding gaat door en wordt aan een client verbonden.',
    AFGEWEZEN: 'De aanmelding gaat niet door; met motivering.',
  },
);

@InputType({ description: 'Het besluit van een medewerker over een aanmelding (CV-71).' })
export class BeoordeelAanmeldingInput {
  @Field(() => ID, { description: 'De aanmelding.' })
  aanmeldingId: string;

  @Field(() => Int, { description: 'De versie die u heeft gezien (WE-15).' })
  versie: number;

  @Field(() => BesluitEnum, { description: 'Het besluit.' })
  besluit: Besluit;

  @Field(() => String, {
    nullable: true,
    description: 'De motivering, hoogstens 10.000 tekens. Verplicht bij AFGEWEZEN.',
  })
  motivering?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'De bestaande client om wie het gaat; zonder wordt het een nieuwe client. Alleen bij GEACCEPTEERD.',
  })
  clientId?: string | null;
}

@ObjectType({ description: 'Wat beoordeelAanmelding deed.' })
export class BeoordeelAanmeldingResultaat {
  @Field(() => Aanmelding, { description: 'De beoordeelde aanmelding.' })
  aanmelding: Relatie<Aanmelding>;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];
}
