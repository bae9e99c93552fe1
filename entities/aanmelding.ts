import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Categorie } from '../src/domain/categorie';
import type {
  AanmeldingId,
  ClientId,
  IntegratieId,
  MedewerkerId,
  OpdrachtgeverId,
  OpdrachtId,
  OrganisatieId,
  PartnerId,
} from '../src/domain/ids';
import type { AanmeldingBron, AanmeldingStatus, Herkomst } from '../src/domain/opsommingen';
import { Rij } from './rij';

@Entity('aanmelding')
export class AanmeldingRij extends Rij<AanmeldingId> {
  @Column('text')
  kenmerk: string;

  @Column('text')
  bron: AanmeldingBron;

  @Column('text')
  herkomst: Herkomst;

  @Column('uuid')
  integratieId: IntegratieId;

  /** `Aanvrager.sleutel` of who delivered it. */
  @Column('text')
  aangemeldDoor: string;

  @Column('uuid', { nullable: true })
  opdrachtgeverId: OpdrachtgeverId | null;

  @Column('uuid', { nullable: true })
  opdrachtId: OpdrachtId | null;

  @Column('uuid', { nullable: true })
  partnerId: PartnerId | null;

  @Column('date', { nullable: true })
  akkoordOp: string | null;

  @Column('text', { nullable: true })
  akkoordWijze: string | null;

  @Column('text')
  status: AanmeldingStatus;

  @Column('timestamptz')
  ontvangenOp: Date;

  @Column('timestamptz', { nullable: true })
  beoordeeldOp: Date | null;

  @Column('uuid', { nullable: true })
  beoordeeldDoor: MedewerkerId | null;

  @Column('text', { nullable: true })
  motivering: string | null;

  @Column('uuid', { nullable: true })
  clientId: ClientId | null;

  @Column('integer', { default: 1 })
  versie: number;
}

/** What an aanmelding says of one category, until it is judged. */
@Entity('aanmelding_inhoud')
export class AanmeldingInhoudRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  aanmeldingId: AanmeldingId;

  @PrimaryColumn('text')
  categorie: Categorie;

  @Column('jsonb')
  waarden: Record<string, unknown>;
}
