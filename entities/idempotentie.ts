import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisatieId } from '../src/domain/ids';

/** A mutation that was carried out under the caller's own kenmerk, so that a repeat is recognised. */
@Entity('idempotentie')
export class IdempotentieRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  /** `Aanvrager.sleutel`. */
  @PrimaryColumn('text')
  aanvrager: string;

  @PrimaryColumn('text')
  mutatie: string;

  @PrimaryColumn('text')
  kenmerk: string;

  /** HMAC of the input: tells a repeat from another input under the same kenmerk. */
  @Column('bytea')
  inhoud: Buffer;

  @Column('uuid')
  objectId: string;

  @Column('timestamptz')
  op: Date;
}
