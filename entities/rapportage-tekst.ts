import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ClientId,
  MedewerkerId,
  OpdrachtgeverId,
  OpdrachtId,
  OrganisatieId,
  RapportageId,
  TrajectId,
} from '../src/domain/ids';
import type { RapportageStatus } from '../src/domain/opsommingen';

/** What a rapportage says, and how far it is: the category RAPPORTAGE. Each rapportage has one. */
@Entity('rapportage_tekst')
export class RapportageTekstRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  rapportageId: RapportageId;

  @Column('uuid')
  trajectId: TrajectId;

  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  status: RapportageStatus;

  @Column('date')
  periodeVan: string;

  @Column('date')
  periodeTot: string;

  @Column('text')
  werkzaamheden: string;

  @Column('text')
  resultaten: string;

  @Column('text')
  prognose: string;

  @Column('timestamptz')
  opgesteldOp: Date;

  @Column('uuid')
  opgesteldDoor: MedewerkerId;

  @Column('timestamptz', { nullable: true })
  vastgesteldOp: Date | null;

  @Column('uuid', { nullable: true })
  vastgesteldDoor: MedewerkerId | null;

  @Column('timestamptz', { nullable: true })
  vrijgegevenOp: Date | null;

  @Column('uuid', { nullable: true })
  vrijgegevenDoor: MedewerkerId | null;
}
