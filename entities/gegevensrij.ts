import { Column } from 'typeorm';
import type { ClientId, OpdrachtgeverId, OpdrachtId } from '../src/domain/ids';
import type { Herkomst } from '../src/domain/opsommingen';
import { Rij } from './rij';

/** A row of one category of personal data, with its origin: what one opdracht collected is never read under another. */
export abstract class Gegevensrij<Id extends string = string> extends Rij<Id> {
  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  herkomst: Herkomst;

  @Column('timestamptz')
  vastgelegdOp: Date;

  @Column('integer', { default: 1 })
  versie: number;
}
