import { Column, PrimaryColumn } from 'typeorm';
import type { OrganisatieId } from '../src/domain/ids';

/** A row of one organisatie: its key starts with the organisatie, so that no link can cross organisaties. */
export abstract class Rij<Id extends string = string> {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  id: Id;
}

/** A row that holds from `van` until `tot`, or still holds when `tot` is null: [van, tot). */
export abstract class Perioderij<Id extends string = string> extends Rij<Id> {
  @Column('timestamptz')
  van: Date;

  @Column('timestamptz', { nullable: true })
  tot: Date | null;
}
