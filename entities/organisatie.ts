import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisatieId } from '../src/domain/ids';
import type { Profiel } from '../src/domain/opsommingen';

@Entity('organisatie')
export class OrganisatieRij {
  @PrimaryColumn('uuid')
  id: OrganisatieId;

  @Column('text')
  naam: string;

  @Column('text')
  profiel: Profiel;

  @Column('text')
  contact: string;
}
