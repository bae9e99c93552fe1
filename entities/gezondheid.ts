import { Column, Entity } from 'typeorm';
import type { BelemmeringSoort } from '../src/domain/opsommingen';
import { Gegevensrij } from './gegevensrij';

/** A health row bears why it was necessary (DI-08) and what it serves (F2-09). */
abstract class Gezondheidsrij extends Gegevensrij {
  @Column('text', { nullable: true })
  noodzaak: string | null;

  @Column('text', { nullable: true })
  ftbv: string | null;
}

@Entity('gezondheid_medisch')
export class GezondheidMedischRij extends Gezondheidsrij {
  @Column('text', { nullable: true })
  hulpvraag: string | null;

  @Column('text', { nullable: true })
  diagnose: string | null;

  @Column('text', { nullable: true })
  behandeling: string | null;
}

@Entity('gezondheid_functioneel')
export class GezondheidFunctioneelRij extends Gezondheidsrij {
  @Column('text')
  mogelijkheden: string;

  @Column('text')
  belastbaarheid: string;

  @Column('smallint', { nullable: true })
  urenPerWeek: number | null;

  @Column('text', { nullable: true })
  beoordeeldDoor: string | null;

  @Column('text', { nullable: true })
  deskundigheid: string | null;
}

@Entity('belemmering')
export class BelemmeringRij extends Gezondheidsrij {
  @Column('text')
  soort: BelemmeringSoort;

  @Column('text')
  omschrijving: string;
}
