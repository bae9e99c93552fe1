import { Column, Entity } from 'typeorm';
import type { ClientId, MedewerkerId, OpdrachtId } from '../src/domain/ids';
import type { Rol } from '../src/domain/opsommingen';
import { Perioderij, Rij } from './rij';

@Entity('medewerker')
export class MedewerkerRij extends Rij<MedewerkerId> {
  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('text')
  naam: string;
}

@Entity('autorisatie')
export class AutorisatieRij extends Perioderij {
  @Column('uuid')
  medewerkerId: MedewerkerId;

  @Column('text')
  rol: Rol;

  @Column('date', { nullable: true })
  geheimhoudingGetekendOp: string | null;

  @Column('date', { nullable: true })
  vogGeldigTot: string | null;
}

/** A medewerker is assigned to one client, or to one opdracht as a project. */
@Entity('toewijzing')
export class ToewijzingRij extends Perioderij {
  @Column('uuid')
  medewerkerId: MedewerkerId;

  @Column('uuid', { nullable: true })
  clientId: ClientId | null;

  @Column('uuid', { nullable: true })
  opdrachtId: OpdrachtId | null;
}
