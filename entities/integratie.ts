import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Doel } from '../src/domain/doel';
import type { IntegratieId, OpdrachtgeverId, OpdrachtId, OrganisatieId, PartnerId } from '../src/domain/ids';
import { Perioderij } from './rij';

/** A registered OAuth client: on whose behalf it calls and which purposes it may name. */
@Entity('integratie')
export class IntegratieRij extends Perioderij<IntegratieId> {
  @Column('text')
  issuer: string;

  @Column('text')
  oauthClientId: string;

  @Column('text')
  soort: 'OPDRACHTGEVER' | 'PARTNER' | 'FRONTEND' | 'PORTAAL';

  @Column('uuid', { nullable: true })
  opdrachtgeverId: OpdrachtgeverId | null;

  @Column('uuid', { nullable: true })
  partnerId: PartnerId | null;

  @Column('text', { array: true })
  doelen: Doel[];

  @Column('text', { array: true })
  standaardDoelen: Doel[];
}

/** An opdracht that an integratie may name. */
@Entity('integratie_opdracht')
export class IntegratieOpdrachtRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  integratieId: IntegratieId;

  @PrimaryColumn('uuid')
  opdrachtId: OpdrachtId;
}
