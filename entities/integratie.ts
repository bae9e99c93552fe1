import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Doel } from '../src/domain/doel';
import type { IntegratieId, OpdrachtgeverId, OpdrachtId, OrganisatieId, PartnerId } from '../src/domain/ids';
import { Perioderij } from './rij';

/** A registered OAuth client: on whose behalf it calls, which purposes it may name and what was agreed. */
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

  /** The agreement with an outside system runs until then; null: there is none (CV-23, F2-18). */
  @Column('timestamptz', { nullable: true })
  overeenkomstTot: Date | null;

  @Column('text', { array: true, default: [] })
  overeenkomstDoelen: Doel[];

  @Column('date', { nullable: true })
  reglementAanvaardOp: string | null;

  @Column('date', { nullable: true })
  laatsteEvaluatieOp: string | null;

  @Column('date', { nullable: true })
  geheimhoudingGetekendOp: string | null;
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
