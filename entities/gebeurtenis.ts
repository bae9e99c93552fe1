import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Doel } from '../src/domain/doel';
import type { GebeurtenisObject, GebeurtenisSoort } from '../src/domain/gebeurtenis';
import type { ClientId, IntegratieId, OpdrachtId, OrganisatieId } from '../src/domain/ids';

/** A registration outside that is kept informed, and how far its stream is. */
@Entity('gebeurtenisontvanger')
export class GebeurtenisontvangerRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  integratieId: IntegratieId;

  /** The last number that was given out in its stream. */
  @Column('bigint', { default: 0 })
  nummer: number;

  /** Digest of how it was let in and how far it reached when that was last looked at. */
  @Column('text', { nullable: true })
  kenmerk: string | null;

  /**
   * Up to where all that it may see is being looked at again, and whether once more after that; empty at the beginning, null
   * when that is done.
   */
  @Column('text', { nullable: true, default: '' })
  veeg: string | null;

  @Column('boolean', { default: false })
  opgebouwd: boolean;
}

/** What a recipient was told last of an object that it may see. */
@Entity('gebeurtenisstand')
export class GebeurtenisstandRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  integratieId: IntegratieId;

  @PrimaryColumn('text')
  betreft: GebeurtenisObject;

  @PrimaryColumn('uuid')
  objectId: string;

  /** Null for an aanmelding. */
  @Column('uuid', { nullable: true })
  clientId: ClientId | null;

  @Column('uuid', { nullable: true })
  opdrachtId: OpdrachtId | null;

  @Column('text')
  merk: string;

  /** The parts that it may read. */
  @Column('text', { array: true })
  delen: readonly string[];

  /** Under which purposes, each by itself, it can be read; null: it was told of before that was kept. */
  @Column('text', { array: true, nullable: true })
  doelen: readonly Doel[] | null;
}

/** When the facts of a dossier change next by time alone. */
@Entity('gebeurteniswending')
export class GebeurteniswendingRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  clientId: ClientId;

  @Column('timestamptz')
  op: Date;
}

/** What a recipient was told, in its place in the stream. */
@Entity('gebeurtenis')
export class GebeurtenisRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  integratieId: IntegratieId;

  /** Its place: without gaps, in the order of commit. */
  @PrimaryColumn('bigint')
  nummer: number;

  @Column('uuid', { default: () => 'gen_random_uuid()' })
  id: string;

  @Column('text')
  soort: GebeurtenisSoort;

  @Column('text')
  betreft: GebeurtenisObject;

  @Column('uuid')
  objectId: string;

  @Column('uuid', { nullable: true })
  clientId: ClientId | null;

  @Column('uuid', { nullable: true })
  opdrachtId: OpdrachtId | null;

  /** Under which purposes it could be read before, and since; null: it was told of before that was kept. */
  @Column('text', { array: true, nullable: true })
  doelenVoor: readonly Doel[] | null;

  @Column('text', { array: true, nullable: true })
  doelenNa: readonly Doel[] | null;

  /** Under which of them, each by itself, anything of it differs, and under which a part went; null: before that was kept. */
  @Column('text', { array: true, nullable: true })
  doelenAnders: readonly Doel[] | null;

  @Column('text', { array: true, nullable: true })
  doelenMinder: readonly Doel[] | null;

  @Column('timestamptz')
  op: Date;
}
