import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisatieId, RaadplegingId } from '../src/domain/ids';

/** One row: up to where a collector of the Logboek Dataverwerkingen took the ledger. */
@Entity('logboekstand')
export class LogboekstandRij {
  @PrimaryColumn('boolean', { default: true })
  enige: boolean;

  @Column('integer', { default: 0 })
  zegel: number;

  /** Place in its raadplegingen of the last one that was taken, from 1. */
  @Column('integer', { default: 0 })
  plaats: number;
}

/** A raadpleging that no collector has yet, though those around it were taken. */
@Entity('logboekachterblijver')
export class LogboekachterblijverRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  raadplegingId: RaadplegingId;

  @Column('text')
  reden: 'GEWEIGERD' | 'ONBEKEND' | 'VERDWENEN';

  @Column('timestamptz', { default: () => 'now()' })
  sinds: Date;

  @Column('timestamptz', { default: () => 'now()' })
  geprobeerdOp: Date;
}
