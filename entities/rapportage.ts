import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Categorie } from '../src/domain/categorie';
import type { ClientId, OpdrachtgeverId, OpdrachtId, OrganisatieId, RapportageId, TrajectId } from '../src/domain/ids';
import { Rij } from './rij';

/** That there is a rapportage, of which traject; what it says is a `RapportageTekstRij`. */
@Entity('rapportage')
export class RapportageRij extends Rij<RapportageId> {
  @Column('uuid')
  trajectId: TrajectId;

  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  /** Order of release for its opdrachtgever; null until released. */
  @Column('bigint', { nullable: true })
  positie: number | null;

  @Column('integer', { default: 1 })
  versie: number;
}

/** A part of a rapportage that belongs to one separately judged category. */
abstract class RapportageDeel {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  rapportageId: RapportageId;

  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;
}

/** The categories a rapportage may speak of apart from its own text. */
export type OnderdeelCategorie = Extract<
  Categorie,
  'GEZONDHEID_MEDISCH' | 'GEZONDHEID_FUNCTIONEEL' | 'BELEMMERINGEN' | 'OMSTANDIGHEDEN' | 'ARBEID' | 'UITKERING'
>;

@Entity('rapportage_onderdeel')
export class RapportageOnderdeelRij extends RapportageDeel {
  @PrimaryColumn('text')
  categorie: OnderdeelCategorie;

  @Column('text')
  tekst: string;

  @Column('text', { nullable: true })
  beoordeeldDoor: string | null;

  @Column('text', { nullable: true })
  noodzaak: string | null;

  @Column('text', { nullable: true })
  ftbv: string | null;

  @Column('text', { nullable: true })
  relevantie: string | null;
}

@Entity('rapportage_kosten')
export class RapportageKostenRij extends RapportageDeel {
  @Column('numeric', { precision: 7, scale: 2 })
  uren: number;

  @Column('bigint')
  bedragInCenten: number;
}
