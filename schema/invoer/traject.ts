import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Categorie } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import type { ClientstatusReden, ClientstatusSoort } from '../../src/domain/opsommingen';
import { CategorieEnum, ClientstatusRedenEnum, ClientstatusSoortEnum, DoelEnum, registreer } from '../opsommingen';
import type { Relatie } from '../relatie';
import { Datum, Tijdstip } from '../scalars';
import { Toestemming } from '../toestemming';
import { Traject } from '../traject';
import { UitstroomInput } from '../uitstroom';
import { Waarschuwing } from '../waarschuwing';

export type BegeleidingSoort = 'SPECIALE_BEGELEIDING' | 'VOORZIENING';
export const BegeleidingSoortEnum = registreer<BegeleidingSoort>(
  'BegeleidingSoort',
  'Waarom een traject om meer vraagt dan gewone begeleiding (CV-35).',
  { SPECIALE_BEGELEIDING: 'Speciale begeleiding.', VOORZIENING: 'Een bijzondere voorziening.' },
);

@InputType({ description: 'De speciale begeleiding of voorziening waar een traject om vraagt (CV-35).' })
export class BegeleidingInput {
  @Field(() => BegeleidingSoortEnum, { description: 'Begeleiding of voorziening.' })
  soort: BegeleidingSoort;

  @Field(() => String, { description: 'Waar het om gaat, hoogstens 200 tekens.' })
  omschrijving: string;
}

@InputType({ description: 'De positie van de client tegenover de opdrachtgever, en waarom (UAVG 30; WE-17).' })
export class ClientstatusInput {
  @Field(() => ClientstatusSoortEnum, { description: 'De positie.' })
  soort: ClientstatusSoort;

  @Field(() => ClientstatusRedenEnum, { description: 'De reden.' })
  reden: ClientstatusReden;
}

@InputType({
  description:
    'Een traject dat uit een geaccepteerde aanmelding ontstaat. Wat de aanmelding bevat gaat zonder overtypen over in het dossier (DI-05).',
})
export class StartTrajectInput {
  @Field(() => String, {
    description: 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud start niet nog een traject.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'De geaccepteerde aanmelding.' })
  aanmeldingId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'De lopende opdracht; verplicht als de aanmelding er geen noemt.',
  })
  opdrachtId?: string | null;

  @Field(() => Datum, { description: 'Eerste dag van het traject.' })
  startdatum: string;

  @Field(() => Datum, { description: 'Geplande laatste dag; niet voor de startdatum.' })
  geplandeEinddatum: string;

  @Field(() => String, { description: 'Het plan, hoogstens 10.000 tekens.' })
  plan: string;

  @Field(() => String, { nullable: true, description: 'De afdeling, hoogstens 200 tekens (IM-43).' })
  afdeling?: string | null;

  @Field(() => BegeleidingInput, {
    nullable: true,
    description: 'De speciale begeleiding of voorziening, als het traject erom vraagt (CV-35).',
  })
  begeleiding?: BegeleidingInput | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description:
      'Wanneer de client over de verwerking is geïnformeerd (WE-18); een datum mag ook. Niet in de toekomst.',
  })
  geinformeerdOp?: string | null;

  @Field(() => ClientstatusInput, { nullable: true, description: 'De positie van de client (UAVG 30).' })
  clientstatus?: ClientstatusInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'De medewerker die begeleidt; zonder bent u dat, als u trajectbegeleider bent.',
  })
  trajectbegeleiderId?: string | null;
}

@ObjectType({ description: 'Wat startTraject deed.' })
export class StartTrajectResultaat {
  @Field(() => Traject, { description: 'Het gestarte traject.' })
  traject: Relatie<Traject>;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];

  @Field(() => Boolean, { description: 'Of het al onder dit kenmerk gestart was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}

@InputType({ description: 'Het einde van een traject.' })
export class BeeindigTrajectInput {
  @Field(() => ID, { description: 'Het traject.' })
  trajectId: string;

  @Field(() => Int, { description: 'De versie die u heeft gezien (WE-15).' })
  versie: number;

  @Field(() => Datum, { description: 'Laatste dag; niet voor de startdatum.' })
  einddatum: string;

  @Field(() => String, { description: 'Het resultaat, hoogstens 10.000 tekens.' })
  resultaat: string;

  @Field(() => UitstroomInput, { description: 'Waar de client heen gaat (WE-13, IM-43).' })
  uitstroom: UitstroomInput;
}

@ObjectType({ description: 'Wat beeindigTraject deed.' })
export class BeeindigTrajectResultaat {
  @Field(() => Traject, { description: 'Het beëindigde traject.' })
  traject: Relatie<Traject>;

  @Field(() => [Waarschuwing], { description: 'Waar u op moet letten; leeg als er niets is.' })
  waarschuwingen: Waarschuwing[];
}

@InputType({
  description: 'Met wie een categorie gegevens gedeeld mag worden, zoals bij de evaluatie besloten (DI-11).',
})
export class DeelbeslissingInput {
  @Field(() => ID, { description: 'De opdrachtgever die mag ontvangen.' })
  ontvangerId: string;

  @Field(() => DoelEnum, { description: 'Waarvoor.' })
  doel: Doel;

  @Field(() => CategorieEnum, { description: 'Welke categorie.' })
  categorie: Categorie;
}

@InputType({
  description: 'Het sluiten van een evaluatie. De deelbeslissingen vervangen die van de vorige evaluatie (DI-11).',
})
export class SluitEvaluatieInput {
  @Field(() => String, {
    description: 'Uw eigen kenmerk, 1 tot en met 100 tekens. Herhalen met dezelfde inhoud sluit niet nog een keer.',
  })
  kenmerk: string;

  @Field(() => ID, { description: 'Het traject dat is geëvalueerd.' })
  trajectId: string;

  @Field(() => String, { description: 'Kenmerk van het evaluatieverslag, hoogstens 200 tekens (DI-11).' })
  verslagKenmerk: string;

  @Field(() => [DeelbeslissingInput], {
    nullable: true,
    description: 'De deelbeslissingen: verplicht, en leeg als de client met niemand deelt (DI-11). Hoogstens 100.',
  })
  deelbeslissingen?: DeelbeslissingInput[] | null;
}

@ObjectType({ description: 'Wat sluitEvaluatie deed.' })
export class SluitEvaluatieResultaat {
  @Field(() => Traject, { description: 'Het geëvalueerde traject.' })
  traject: Relatie<Traject>;

  @Field(() => [Toestemming], { description: 'De toestemmingen uit deze evaluatie.' })
  toestemmingen: Relatie<Toestemming>[];

  @Field(() => Boolean, { description: 'Of zij al onder dit kenmerk gesloten was; er is dan niets gewijzigd.' })
  reedsGeregistreerd: boolean;
}
