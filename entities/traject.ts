import { Column, Entity } from 'typeorm';
import type { AanmeldingId, ClientId, MedewerkerId, OpdrachtgeverId, OpdrachtId, TrajectId } from '../src/domain/ids';
import type { TrajectStatus } from '../src/domain/opsommingen';
import { Perioderij, Rij } from './rij';

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

  @Column('timestamptz', { nullable: true })
  geinformeerdOp: Date | null;

  @Column('uuid', { nullable: true })
  geinformeerdDoor: MedewerkerId | null;

  @Column('date', { nullable: true })
  rapportageVerschuldigdOp: string | null;

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
