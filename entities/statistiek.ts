import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpdrachtgeverId, OrganisatieId } from '../src/domain/ids';
import type { Uitstroomgroep, Verdeling, Wet } from '../src/domain/opsommingen';
import { Rij } from './rij';

/** The published figures of one quarter, over the opdrachten of one opdrachtgever, or with null over all together. */
@Entity('statistiek')
export class StatistiekRij extends Rij {
  @Column('uuid', { nullable: true })
  opdrachtgeverId: OpdrachtgeverId | null;

  @Column('date')
  kwartaal: string;

  @Column('date')
  peildatum: string;

  @Column('integer', { nullable: true })
  totaal: number | null;
}

/** One count that was given. */
@Entity('statistiek_cel')
export class StatistiekCelRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  statistiekId: string;

  @PrimaryColumn('text')
  verdeling: Verdeling;

  @PrimaryColumn('integer')
  nummer: number;

  @Column('text', { nullable: true })
  wet: Wet | null;

  @Column('text', { nullable: true })
  product: string | null;

  @Column('text', { nullable: true })
  uitstroom: Uitstroomgroep | null;

  @Column('integer')
  aantal: number;
}
