import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Doel } from '../src/domain/doel';
import type {
  IntegratieId,
  MedewerkerId,
  OpdrachtgeverId,
  OpdrachtId,
  OrganisatieId,
  PartnerId,
} from '../src/domain/ids';
import type { Scope } from '../src/domain/scope';
import { Perioderij } from './rij';

/** A registered system: on whose behalf it calls, which purposes it may name and what was agreed. */
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

  /** What a token may bring: a scope of it that is not among these does not count. */
  @Column('text', { array: true, default: [] })
  scopes: Scope[];

  /** OIN and RFC 8705 thumbprint of the certificate by which it calls. */
  @Column('text', { nullable: true })
  certificaatOin: string | null;

  @Column('text', { nullable: true })
  certificaatAfdruk: string | null;

  /** Null beside an end: it began before anything was registered of it. */
  @Column('timestamptz', { nullable: true })
  overeenkomstVan: Date | null;

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

  /** Null: as many as the configuration allows. */
  @Column('integer', { nullable: true })
  verzoekenPerMinuut: number | null;

  @Column('integer', { default: 1 })
  versie: number;
}

/** An OAuth client that calls by a registration: its own, or one that came later. */
@Entity('integratie_client')
export class IntegratieClientRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  integratieId: IntegratieId;

  @PrimaryColumn('text')
  issuer: string;

  @PrimaryColumn('text')
  oauthClientId: string;

  @PrimaryColumn('timestamptz')
  van: Date;

  @Column('timestamptz', { nullable: true })
  tot: Date | null;
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

/** One change of a registration, as the database recorded it. */
@Entity('integratiewijziging')
export class IntegratiewijzigingRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  integratieId: IntegratieId;

  @PrimaryColumn('bigint')
  nummer: string;

  @Column('timestamptz')
  op: Date;

  @Column('uuid', { nullable: true })
  medewerkerId: MedewerkerId | null;

  /** The operator, or the role of the database, where no medewerker did it. */
  @Column('text', { nullable: true })
  beheerder: string | null;

  @Column('jsonb')
  velden: Readonly<Record<string, { readonly voor: unknown; readonly na: unknown }>>;
}
