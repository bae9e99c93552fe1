import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RapportageStatus } from '../src/domain/opsommingen';
import { GROND, Kosten } from './categorieen';
import { Client } from './client';
import { RapportageStatusEnum, registreer } from './opsommingen';
import type { Relatie } from './relatie';
import { Datum, Tijdstip } from './scalars';
import { Traject } from './traject';
import { Bladeren, Connection, Edge, type Richting, RichtingEnum } from './verbinding';

@ObjectType({
  description:
    'Een rapportage over een traject en een periode. Buiten de organisatie bestaan alleen vrijgegeven rapportages.',
})
export class Rapportage {
  @Field(() => ID, { description: 'Identificatie van de rapportage (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Versie, vanaf 1; noem haar bij een wijziging (WE-15).' })
  versie: number;

  @Field(() => Traject, { description: 'Over welk traject.' })
  traject: Relatie<Traject>;

  @Field(() => Client, { description: 'Over welke cliënt.' })
  client: Relatie<Client>;

  @Field(() => RapportageStatusEnum, { nullable: true, description: 'Hoe ver de rapportage is.' })
  status: RapportageStatus | null;

  @Field(() => Datum, { nullable: true, description: 'De eerste dag van de periode.' })
  periodeVan: string | null;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag van de periode, die dag meegerekend.' })
  periodeTot: string | null;

  @Field(() => String, { nullable: true, description: 'Wat er in de periode is gedaan.' })
  werkzaamheden: string | null;

  @Field(() => String, { nullable: true, description: 'Wat het opleverde.' })
  resultaten: string | null;

  @Field(() => String, { nullable: true, description: 'Wat te verwachten is.' })
  prognose: string | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Wanneer zij is vrijgegeven; null zolang dat niet is gebeurd.',
  })
  vrijgegevenOp: Date | null;

  @Field(() => Kosten, {
    nullable: true,
    description: `Uren en bedrag over de periode; null als die er niet zijn. ${GROND.financieel}`,
  })
  kosten: Kosten | null;

  @Field(() => String, {
    nullable: true,
    description: `Wat de rapportage over functionele mogelijkheden zegt. ${GROND.functioneel}`,
  })
  gezondheidFunctioneel: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Wat de rapportage over medische gegevens zegt. ${GROND.medisch}`,
  })
  gezondheidMedisch: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Wat de rapportage over belemmeringen zegt. ${GROND.belemmeringen}`,
  })
  belemmeringen: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Wat de rapportage over omstandigheden zegt. ${GROND.omstandigheden}`,
  })
  omstandigheden: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Wat de rapportage over opleiding en werk zegt. ${GROND.arbeid}`,
  })
  arbeid: string | null;

  @Field(() => String, { nullable: true, description: `Wat de rapportage over de uitkering zegt. ${GROND.uitkering}` })
  uitkering: string | null;
}

@ObjectType({ description: 'Een plaats in een lijst van rapportages.' })
export class RapportageEdge extends Edge(() => Rapportage) {}

@ObjectType({ description: 'Een bladzijde uit een lijst van rapportages.' })
export class RapportageConnection extends Connection(
  () => RapportageEdge,
  () => Rapportage,
) {}

@InputType({
  description:
    'Welke rapportages; wat ontbreekt of null is, filtert niet. Een afgeschermde waarde telt als null en voldoet dus niet.',
})
export class RapportageFilter {
  @Field(() => RapportageStatusEnum, { nullable: true, description: 'Alleen rapportages met deze status.' })
  status?: RapportageStatus | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Alleen rapportages over dit traject; een onbekend geeft een lege lijst.',
  })
  trajectId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Alleen rapportages over deze cliënt; een onbekende geeft een lege lijst.',
  })
  clientId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Alleen rapportages onder deze opdracht; een onbekende geeft een lege lijst.',
  })
  opdrachtId?: string | null;

  @Field(() => Datum, {
    nullable: true,
    description: 'Alleen rapportages waarvan de periode op of na deze dag begint.',
  })
  periodeVanaf?: string | null;

  @Field(() => Datum, {
    nullable: true,
    description: 'Alleen rapportages waarvan de periode op of voor deze dag eindigt.',
  })
  periodeTot?: string | null;
}

export type RapportageOrderVeld = 'REGISTRATIE' | 'PERIODE_TOT' | 'POSITIE';
export const RapportageOrderVeldEnum = registreer<RapportageOrderVeld>(
  'RapportageOrderVeld',
  'Waarop een lijst van rapportages geordend kan worden.',
  {
    REGISTRATIE: 'De vaste volgorde waarin de poort ze kent; voor iedere aanvrager.',
    PERIODE_TOT: 'De laatste dag van de periode; niet als u dat niet van elke rapportage mag weten.',
    POSITIE: 'De volgorde van vrijgave aan een opdrachtgever; alleen vrijgegeven rapportages hebben een positie.',
  },
);

@InputType({ description: 'De volgorde van een lijst van rapportages.' })
export class RapportageOrder {
  @Field(() => RapportageOrderVeldEnum, { description: 'Waarop.' })
  veld: RapportageOrderVeld;

  @Field(() => RichtingEnum, { description: 'In welke richting.' })
  richting: Richting;
}

@ArgsType()
export class RapportageArgs extends Bladeren {
  @Field(() => String, {
    nullable: true,
    description:
      'Positie van de vorige keer ophalen: geeft alles wat daarna is vrijgegeven, in volgorde van vrijgave, niets gemist en niets dubbel. De positie is de laatste endCursor van een lijst op POSITIE, OPLOPEND; komt er geen nieuwe, dan blijft zij gelden.',
  })
  na?: string | null;

  @Field(() => RapportageFilter, {
    nullable: true,
    description: 'Welke rapportages; zonder filter alle binnen bereik.',
  })
  filter?: RapportageFilter | null;

  @Field(() => RapportageOrder, {
    nullable: true,
    description:
      'De volgorde, zonder deze OPLOPEND op POSITIE voor een opdrachtgever en anders op REGISTRATIE; niet samen met na, dat een eigen volgorde heeft.',
  })
  orderBy?: RapportageOrder | null;
}
