import { Column, Entity } from 'typeorm';
import type { ContactpersoonId, OpdrachtgeverId, PartnerId } from '../src/domain/ids';
import { Rij } from './rij';

/** Somebody at an opdrachtgever or a partner: a data subject (F2-02), but no client. */
@Entity('contactpersoon')
export class ContactpersoonRij extends Rij<ContactpersoonId> {
  @Column('uuid', { nullable: true })
  opdrachtgeverId: OpdrachtgeverId | null;

  @Column('uuid', { nullable: true })
  partnerId: PartnerId | null;

  @Column('text')
  naam: string;

  @Column('text', { nullable: true })
  functie: string | null;

  @Column('text', { nullable: true })
  telefoon: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  werkadres: string | null;
}
