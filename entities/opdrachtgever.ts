import { Column, Entity } from 'typeorm';
import type { OpdrachtgeverId } from '../src/domain/ids';
import type { OpdrachtgeverSoort } from '../src/domain/opsommingen';
import { Rij } from './rij';

@Entity('opdrachtgever')
export class OpdrachtgeverRij extends Rij<OpdrachtgeverId> {
  @Column('text')
  soort: OpdrachtgeverSoort;

  @Column('text')
  naam: string;

  @Column('text', { nullable: true })
  oin: string | null;

  @Column('text', { nullable: true })
  kvk: string | null;

  /** Position of the newest released rapportage for this recipient. */
  @Column('bigint', { default: 0 })
  laatstePositie: number;
}
