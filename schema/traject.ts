import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { TrajectStatus } from '../src/domain/opsommingen';
import { Aanmelding } from './aanmelding';
import { Client } from './client';
import { Opdracht } from './opdracht';
import { registreer, TrajectStatusEnum } from './opsommingen';
import { RapportageConnection } from './rapportage';
import type { Relatie } from './relatie';
import { Datum, Tijdstip } from './scalars';
import { Uitstroom } from './uitstroom';
import { Bladeren, Connection, Edge, type Richting, RichtingEnum } from './verbinding';

@ObjectType({ description: 'Ruwe aantekeningen van een gesprek; zij verlaten de organisatie nooit.' })
export class Gespreksverslag {
  @Field(() => ID, { description: 'Identificatie van het verslag (UUID).' })
  id: string;

  @Field(() => Datum, { nullable: true, description: 'De dag van het gesprek.' })
  gesprekOp: string | null;

  @Field(() => String, { nullable: true, description: 'Het verslag.' })
  tekst: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het is opgesteld.' })
  opgesteldOp: Date | null;
}

@ObjectType({
  description: 'De weg van een cliënt onder een opdracht. Het verloop is null zonder grond voor TRAJECT (IM-43).',
})
export class Traject {
  @Field(() => ID, { description: 'Identificatie van het traject (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Versie, vanaf 1; noem haar bij een wijziging (WE-15).' })
  versie: number;

  @Field(() => Client, { description: 'Wiens traject het is.' })
  client: Relatie<Client>;

  @Field(() => Opdracht, { description: 'Onder welke opdracht het loopt.' })
  opdracht: Relatie<Opdracht>;

  @Field(() => TrajectStatusEnum, { nullable: true, description: 'Hoe ver het traject is.' })
  status: TrajectStatus | null;

  @Field(() => Datum, { nullable: true, description: 'De eerste dag.' })
  startdatum: string | null;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag volgens afspraak.' })
  geplandeEinddatum: string | null;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag; null zolang het traject loopt.' })
  einddatum: string | null;

  @Field(() => String, { nullable: true, description: 'Het plan van aanpak.' })
  plan: string | null;

  @Field(() => String, { nullable: true, description: 'De uitkomst; null zolang het traject loopt.' })
  resultaat: string | null;

  @Field(() => Uitstroom, {
    nullable: true,
    description: 'Waar de cliënt heen ging; null zolang het traject loopt (WE-13, IM-43).',
  })
  uitstroom: Relatie<Uitstroom> | null;

  @Field(() => String, {
    nullable: true,
    description: 'De afdeling waar het traject loopt (IM-43); null als zij niet is vastgelegd.',
  })
  afdeling: string | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description:
      'Wanneer de cliënt over de verwerking is geïnformeerd (CV-04, WE-18, F2-39); null zolang dat niet is gebeurd.',
  })
  geinformeerdOp: Date | null;

  @Field(() => Datum, {
    nullable: true,
    description: 'Wanneer de volgende rapportage er moet zijn; null na het einde.',
  })
  rapportageVerschuldigdOp: string | null;

  @Field(() => Aanmelding, {
    nullable: true,
    description: 'De aanmelding waaruit het traject ontstond; null als die er niet is of buiten bereik ligt.',
  })
  aanmelding: Relatie<Aanmelding> | null;

  @Field(() => RapportageConnection, {
    description: 'De rapportages over dit traject; buiten alleen vrijgegeven rapportages.',
  })
  rapportages: Relatie<RapportageConnection>;

  @Field(() => [Gespreksverslag], {
    nullable: true,
    description:
      'De gespreksverslagen, oudste eerst. Null voor wie ze niet mag lezen, en altijd buiten de organisatie.',
  })
  gespreksverslagen: Gespreksverslag[] | null;
}

@ObjectType({ description: 'Een plaats in een lijst van trajecten.' })
export class TrajectEdge extends Edge(() => Traject) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van trajecten.' })
export class TrajectConnection extends Connection(
  () => TrajectEdge,
  () => Traject,
) {}

@InputType({
  description:
    'Welke trajecten; wat ontbreekt of null is, filtert niet. Een afgeschermde waarde telt als null en voldoet dus niet.',
})
export class TrajectFilter {
  @Field(() => TrajectStatusEnum, { nullable: true, description: 'Alleen trajecten met deze status.' })
  status?: TrajectStatus | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Alleen trajecten onder deze opdracht; een onbekende geeft een lege lijst.',
  })
  opdrachtId?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Alleen trajecten die op of na deze dag beginnen.' })
  startdatumVanaf?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Alleen trajecten die voor deze dag beginnen.' })
  startdatumTot?: string | null;

  @Field(() => Datum, {
    nullable: true,
    description: 'Alleen trajecten waarvan voor deze dag een rapportage verschuldigd is.',
  })
  rapportageVerschuldigdVoor?: string | null;
}

export type TrajectOrderVeld = 'REGISTRATIE' | 'STARTDATUM' | 'RAPPORTAGE_VERSCHULDIGD_OP';
export const TrajectOrderVeldEnum = registreer<TrajectOrderVeld>(
  'TrajectOrderVeld',
  'Waarop een lijst van trajecten geordend kan worden.',
  {
    REGISTRATIE: 'De vaste volgorde waarin de poort ze kent; voor iedere aanvrager.',
    STARTDATUM: 'De eerste dag van het traject; niet als u dat niet van elk traject mag weten.',
    RAPPORTAGE_VERSCHULDIGD_OP: 'De dag waarop de volgende rapportage er moet zijn.',
  },
);

@InputType({ description: 'De volgorde van een lijst van trajecten.' })
export class TrajectOrder {
  @Field(() => TrajectOrderVeldEnum, { description: 'Waarop.' })
  veld: TrajectOrderVeld;

  @Field(() => RichtingEnum, { description: 'In welke richting.' })
  richting: Richting;
}

@ArgsType()
export class TrajectArgs extends Bladeren {
  @Field(() => TrajectFilter, { nullable: true, description: 'Welke trajecten; zonder filter alle binnen bereik.' })
  filter?: TrajectFilter | null;

  @Field(() => TrajectOrder, { nullable: true, description: 'De volgorde; zonder: REGISTRATIE, OPLOPEND.' })
  orderBy?: TrajectOrder | null;
}
