import { Column, Entity } from 'typeorm';
import type { PartnerId } from '../src/domain/ids';
import { Rij } from './rij';

@Entity('partner')
export class PartnerRij extends Rij<PartnerId> {
  @Column('text')
  naam: string;

  @Column('text', { nullable: true })
  kvk: string | null;
}
