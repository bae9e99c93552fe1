import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ClientId,
  IntegratieId,
  MedewerkerId,
  NoodtoegangId,
  OpdrachtgeverId,
  OrganisatieId,
  PartnerId,
  RaadplegingId,
} from '../src/domain/ids';
import type { Afscherming, BetrokkeneSoort, Patroon } from '../src/domain/verstrekking';

/** What the table fills in itself: who asks and when is not the gateway's to say. */
const vanzelf = (uitdrukking: string) => ({ default: () => uitdrukking });

/** One operation of one caller, answered or refused: who, when, for what, by which policy, and what went out (WE-04). */
@Entity('raadpleging')
export class RaadplegingRij {
  @PrimaryColumn('uuid', vanzelf('pw.organisatie()'))
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  id: RaadplegingId;

  @Column('text')
  uitkomst: 'BEANTWOORD' | 'GEWEIGERD';

  @Column('text', vanzelf('pw.soort()'))
  soort: 'OPDRACHTGEVER' | 'PARTNER' | 'MEDEWERKER' | 'BETROKKENE';

  @Column('uuid', vanzelf('pw.integratie()'))
  integratieId: IntegratieId;

  @Column('uuid', { nullable: true, ...vanzelf('pw.opdrachtgever()') })
  opdrachtgeverId: OpdrachtgeverId | null;

  @Column('uuid', { nullable: true, ...vanzelf('pw.partner()') })
  partnerId: PartnerId | null;

  @Column('uuid', { nullable: true, ...vanzelf('pw.medewerker()') })
  medewerkerId: MedewerkerId | null;

  @Column('uuid', { nullable: true, ...vanzelf('pw.client()') })
  clientId: ClientId | null;

  @Column('text', vanzelf('pw.sleutel()'))
  sleutel: string;

  @Column('timestamptz', vanzelf('pw.nu()'))
  op: Date;

  /** The names under which the policy knew the caller. */
  @Column('text', { array: true })
  rollen: string[];

  @Column('text', { nullable: true })
  hoedanigheid: string | null;

  @Column('text', { array: true })
  doelen: string[];

  @Column('text', { nullable: true })
  operatie: string | null;

  @Column('bytea')
  operatieHash: Buffer;

  @Column('text', { array: true })
  wortels: string[];

  @Column('text', { array: true, default: [] })
  gebruikt: string[];

  @Column('text')
  traceId: string;

  /** The span of the caller in that trace. */
  @Column('text', { nullable: true })
  ouderSpan: string | null;

  @Column('text')
  beleid: string;

  @Column('jsonb', { default: [] })
  patronen: Patroon[];

  @Column('jsonb', { default: [] })
  afgeschermd: Afscherming[];

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text', { nullable: true })
  regel: string | null;

  /** By the clock of the database; `op` is the moment by which it was judged. */
  @Column('timestamptz', vanzelf('clock_timestamp()'))
  geschrevenOp: Date;

  @Column('text', vanzelf('pg_current_xact_id()'))
  transactie: string;

  @Column('text', vanzelf('pg_current_snapshot()'))
  momentopname: string;
}

/** That one raadpleging answered about one data subject: the one record of it. */
@Entity('verstrekking')
export class VerstrekkingRij {
  @Column('uuid', vanzelf('pw.organisatie()'))
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  raadplegingId: RaadplegingId;

  @PrimaryColumn('integer')
  nummer: number;

  @Column('text')
  betrokkeneSoort: BetrokkeneSoort;

  @Column('uuid')
  betrokkeneId: string;

  /** Index in the patronen of the raadpleging. */
  @Column('integer')
  patroon: number;

  @Column('boolean')
  eerste: boolean;

  @Column('uuid', { nullable: true })
  noodtoegangId: NoodtoegangId | null;
}

/** The client is told of the first disclosure to this recipient (CV-46). */
@Entity('kennisgeving')
export class KennisgevingRij {
  @PrimaryColumn('uuid', vanzelf('pw.organisatie()'))
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  clientId: ClientId;

  /** An opdrachtgever or a partner. */
  @PrimaryColumn('uuid')
  ontvangerId: OpdrachtgeverId | PartnerId;

  @Column('uuid')
  raadplegingId: RaadplegingId;

  @Column('timestamptz', vanzelf('pw.nu()'))
  op: Date;
}
