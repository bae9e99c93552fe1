import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisatieId, RaadplegingId } from '../src/domain/ids';

/** One link of the chain over the ledger: a batch of raadplegingen, in their order, with what they were when sealed. */
@Entity('zegel')
export class ZegelRij {
  /** 1, 2, 3 … over all organisaties together. */
  @PrimaryColumn('integer')
  nummer: number;

  @Column('timestamptz')
  op: Date;

  @Column('integer')
  aantal: number;

  /** Hash of the seal before it; zeros for the first. */
  @Column('bytea')
  vorige: Buffer;

  /** Merkle root of the leaves (RFC 6962). */
  @Column('bytea')
  wortel: Buffer;

  /** SHA-256 of all of the above. */
  @Column('bytea')
  hash: Buffer;

  @Column('uuid', { array: true })
  organisaties: OrganisatieId[];

  @Column('uuid', { array: true })
  raadplegingen: RaadplegingId[];

  /** The leaves one after another, 32 bytes each: which of them differs is the record that was tampered with. */
  @Column('bytea')
  bladen: Buffer;
}
