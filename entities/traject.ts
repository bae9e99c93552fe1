import { Column, Entity } from 'typeorm';
import type { AanmeldingId, ClientId, MedewerkerId, OpdrachtgeverId, OpdrachtId, TrajectId } from '../src/domain/ids';
import { Perioderij, Rij } from './rij';

/** That there is a traject, of whom and under which opdracht; what it is like is a `TrajectVerloopRij`. */
@Entity('traject')
export class TrajectRij extends Rij<TrajectId> {
  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('uuid', { nullable: true })
  aanmeldingId: AanmeldingId | null;

  @Column('timestamptz')
  aangemaaktOp: Date;

  @Column('integer', { default: 1 })
  versie: number;
}

/** Special guidance or a facility that a traject asks for (CV-35). */
@Entity('traject_begeleiding')
export class TrajectBegeleidingRij extends Perioderij {
  @Column('uuid')
  trajectId: TrajectId;

  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  soort: 'SPECIALE_BEGELEIDING' | 'VOORZIENING';

  @Column('text')
  omschrijving: string;
}

@Entity('evaluatie')
export class EvaluatieRij extends Rij {
  @Column('uuid')
  trajectId: TrajectId;

  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  verslagKenmerk: string;

  @Column('timestamptz')
  geslotenOp: Date;

  @Column('uuid')
  geslotenDoor: MedewerkerId;
}

@Entity('gespreksverslag')
export class GespreksverslagRij extends Rij {
  @Column('uuid')
  trajectId: TrajectId;

  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('date')
  gesprekOp: string;

  @Column('text')
  tekst: string;

  @Column('timestamptz')
  opgesteldOp: Date;

  @Column('uuid')
  opgesteldDoor: MedewerkerId;
}
