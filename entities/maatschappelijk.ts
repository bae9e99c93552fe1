import { Column, Entity } from 'typeorm';
import { Gegevensrij } from './gegevensrij';

@Entity('omstandigheden')
export class OmstandighedenRij extends Gegevensrij {
  @Column('text', { nullable: true })
  omschrijving: string | null;

  @Column('boolean', { nullable: true })
  kinderopvang: boolean | null;

  @Column('boolean', { nullable: true })
  zorgplicht: boolean | null;

  @Column('boolean', { nullable: true })
  schulden: boolean | null;

  @Column('boolean', { nullable: true })
  bewijsGoedGedrag: boolean | null;

  @Column('text', { nullable: true })
  bewijsGoedGedragFunctie: string | null;

  /** Why it matters for the traject (IM-41). */
  @Column('text', { nullable: true })
  relevantie: string | null;
}

@Entity('arbeid')
export class ArbeidRij extends Gegevensrij {
  @Column('text', { nullable: true })
  opleidingsniveau: string | null;

  @Column('text', { array: true, default: [] })
  opleidingen: string[];

  @Column('text', { array: true, default: [] })
  werkervaring: string[];

  @Column('text', { array: true, default: [] })
  talen: string[];

  @Column('boolean', { nullable: true })
  rijbewijs: boolean | null;

  @Column('smallint', { nullable: true })
  beschikbareUren: number | null;
}

@Entity('uitkering')
export class UitkeringRij extends Gegevensrij {
  @Column('text')
  soort: string;

  @Column('date', { nullable: true })
  ingangsdatum: string | null;

  @Column('date', { nullable: true })
  einddatum: string | null;
}
