import { Column, Entity } from 'typeorm';
import type { Doel } from '../src/domain/doel';
import type { OpdrachtgeverId, OpdrachtId } from '../src/domain/ids';
import type { Wet } from '../src/domain/opsommingen';
import { Perioderij } from './rij';

@Entity('opdracht')
export class OpdrachtRij extends Perioderij<OpdrachtId> {
  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  kenmerk: string;

  @Column('text')
  product: string;

  @Column('text')
  wet: Wet;

  @Column('integer', { default: 1 })
  versie: number;
}

/** The terms of an opdracht during a period: what it names purposes and grounds for. */
@Entity('opdracht_voorwaarden')
export class OpdrachtVoorwaardenRij extends Perioderij {
  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('text', { array: true })
  doelen: Doel[];

  @Column('text', { nullable: true })
  bsnWet: Wet | null;

  @Column('text', { nullable: true })
  bsnArtikel: string | null;

  @Column('text', { nullable: true })
  gezondheidWet: Wet | null;

  @Column('text', { nullable: true })
  gezondheidArtikel: string | null;

  @Column('boolean', { default: false })
  zorgbetrokken: boolean;
}
