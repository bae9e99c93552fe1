import { Field, InputType } from 'type-graphql';
import type { ToestemmingVorm } from '../../src/domain/opsommingen';
import { ToestemmingVormEnum } from '../opsommingen';
import { Datum } from '../scalars';

@InputType({ description: 'Het akkoord van de deelnemer met deze aanmelding (F2-12).' })
export class AkkoordInput {
  @Field(() => Datum, {
    nullable: true,
    description: 'Wanneer het akkoord is gegeven; niet in de toekomst. Verplicht.',
  })
  op?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hoe het is gegeven, zoals mondeling of schriftelijk; hoogstens 200 tekens. Verplicht.',
  })
  wijze?: string | null;
}

@InputType({ description: 'De machtiging van de betrokkene om namens hem of haar aan te melden (IM-07).' })
export class MachtigingInput {
  @Field(() => Datum, { nullable: true, description: 'Wanneer zij is gegeven; niet in de toekomst. Verplicht.' })
  op?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hoe zij is gegeven, zoals mondeling of schriftelijk; hoogstens 200 tekens. Verplicht.',
  })
  wijze?: string | null;
}

@InputType({ description: 'De toestemming van de klant om belemmeringen vast te leggen (IM-45).' })
export class ToestemmingBelemmeringenInput {
  @Field(() => Datum, { nullable: true, description: 'Wanneer zij is gegeven; niet in de toekomst. Verplicht.' })
  op?: string | null;

  @Field(() => ToestemmingVormEnum, { nullable: true, description: 'In welke vorm zij is gegeven. Verplicht.' })
  vorm?: ToestemmingVorm | null;

  @Field(() => String, {
    nullable: true,
    description: 'De versie van de informatie die de klant vooraf kreeg, hoogstens 100 tekens. Verplicht.',
  })
  informatieversie?: string | null;
}
