import { Field, ObjectType } from 'type-graphql';
import { registreer } from './opsommingen';

export type WaarschuwingCode = 'MINDERJARIG' | 'KOPIE_LEGITIMATIE' | 'NIET_VASTLEGGEN';
export const WaarschuwingCodeEnum = registreer<WaarschuwingCode>(
  'WaarschuwingCode',
  'Waarvoor het antwoord waarschuwt. De mutatie is dan wel uitgevoerd.',
  {
    MINDERJARIG: 'De aangemelde persoon is jonger dan 18 jaar (CV-02).',
    KOPIE_LEGITIMATIE:
      'Een kopie van een legitimatiebewijs draagt BSN en foto; de controle vastleggen is genoeg (F2-11).',
    NIET_VASTLEGGEN: 'Een tekst lijkt te gaan over iets dat het reglement niet laat vastleggen (CV-25).',
  },
);

@ObjectType({ description: 'Een waarschuwing bij een geslaagde mutatie.' })
export class Waarschuwing {
  @Field(() => WaarschuwingCodeEnum, { description: 'Waarvoor het antwoord waarschuwt.' })
  code: WaarschuwingCode;

  @Field(() => String, {
    nullable: true,
    description: 'Het veld van de invoer waar het om gaat; null als het om het geheel gaat.',
  })
  veld: string | null;

  @Field(() => String, { description: 'De waarschuwing in woorden.' })
  bericht: string;

  @Field(() => String, { description: 'De regel van het reglement waar zij op rust.' })
  regel: string;
}
