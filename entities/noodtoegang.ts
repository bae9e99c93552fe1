import { Column, Entity } from 'typeorm';
import type { ClientId, MedewerkerId, NoodtoegangId } from '../src/domain/ids';
import type { Noodbelang } from '../src/domain/opsommingen';
import { Rij } from './rij';

/** Broken glass: a medewerker reads one dossier for a while, for a reason that is discussed with the client (DI-16, CV-09). */
@Entity('noodtoegang')
export class NoodtoegangRij extends Rij<NoodtoegangId> {
  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  medewerkerId: MedewerkerId;

  @Column('text')
  belang: Noodbelang;

  @Column('text')
  reden: string;

  @Column('timestamptz')
  van: Date;

  @Column('timestamptz')
  tot: Date;

  @Column('date', { nullable: true })
  besprokenOp: string | null;

  @Column('uuid', { nullable: true })
  besprokenDoor: MedewerkerId | null;
}
