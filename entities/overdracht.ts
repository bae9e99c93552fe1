import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Categorie } from '../src/domain/categorie';
import type { ClientId, MedewerkerId, OpdrachtgeverId, OpdrachtId, OrganisatieId, TrajectId } from '../src/domain/ids';

/** A category that was handed over to the opdracht of another opdrachtgever (IM-17). */
@Entity('overdracht')
export class OverdrachtRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  clientId: ClientId;

  @PrimaryColumn('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @PrimaryColumn('text')
  categorie: Categorie;

  /** The traject from which. */
  @Column('uuid')
  trajectId: TrajectId;

  @Column('timestamptz')
  overgedragenOp: Date;

  @Column('uuid')
  overgedragenDoor: MedewerkerId;
}
