import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, MedewerkerId, OpdrachtgeverId, OpdrachtId, OrganisatieId, TrajectId } from '../src/domain/ids';
import type { TrajectStatus, UitstroomSoort } from '../src/domain/opsommingen';

/** What a traject is like: the category TRAJECT. Each traject has one. */
@Entity('traject_verloop')
export class TrajectVerloopRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  trajectId: TrajectId;

  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  status: TrajectStatus;

  @Column('date')
  startdatum: string;

  @Column('date')
  geplandeEinddatum: string;

  @Column('date', { nullable: true })
  einddatum: string | null;

  @Column('text')
  plan: string;

  @Column('text', { nullable: true })
  resultaat: string | null;

  @Column('text', { nullable: true })
  uitstroom: UitstroomSoort | null;

  @Column('integer', { nullable: true })
  uitstroomMaanden: number | null;

  @Column('boolean', { nullable: true })
  uitstroomOnbepaald: boolean | null;

  @Column('text', { nullable: true })
  uitstroomAfspraak: string | null;

  @Column('text', { nullable: true })
  afdeling: string | null;

  @Column('timestamptz', { nullable: true })
  geinformeerdOp: Date | null;

  @Column('uuid', { nullable: true })
  geinformeerdDoor: MedewerkerId | null;

  @Column('date', { nullable: true })
  rapportageVerschuldigdOp: string | null;
}
