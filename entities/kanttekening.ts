import { Column, Entity } from 'typeorm';
import type { Categorie } from '../src/domain/categorie';
import type { ClientId, KanttekeningId, OpdrachtgeverId, OpdrachtId } from '../src/domain/ids';
import type { KanttekeningSoort } from '../src/domain/opsommingen';
import { Perioderij } from './rij';

/** What travels with the values of a category that one opdracht collected (CV-57, WE-28, F2-26). */
@Entity('kanttekening')
export class KanttekeningRij extends Perioderij<KanttekeningId> {
  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  categorie: Categorie;

  @Column('text')
  soort: KanttekeningSoort;

  @Column('text')
  tekst: string;

  /** `Aanvrager.sleutel` of who recorded it. */
  @Column('text')
  vastgelegdDoor: string;
}
