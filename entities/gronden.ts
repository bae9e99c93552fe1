import { Column, Entity } from 'typeorm';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { ClientId, MedewerkerId, OpdrachtgeverId, OpdrachtId } from '../src/domain/ids';
import type { GrondbesluitSoort, MarkeringSoort } from '../src/domain/opsommingen';
import { Perioderij } from './rij';

/** A purpose other than that of collection, found compatible by the five answers of the regulation (CV-12). */
@Entity('verenigbaarheidstoets')
export class VerenigbaarheidstoetsRij extends Perioderij {
  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('text')
  doel: Doel;

  @Column('text')
  verwantschap: string;

  @Column('text')
  aard: string;

  @Column('text')
  gevolgen: string;

  @Column('text')
  verkrijging: string;

  @Column('text')
  waarborgen: string;

  @Column('uuid')
  beslotenDoor: MedewerkerId;
}

/** A recorded decision that a ground holds for a category of a dossier (CV-38…40, IM-16 d). */
@Entity('grondbesluit')
export class GrondbesluitRij extends Perioderij {
  @Column('uuid')
  clientId: ClientId;

  @Column('text')
  soort: GrondbesluitSoort;

  @Column('text')
  categorie: Categorie;

  /** The opdrachtgever for whom it was decided; null: the organisatie itself. */
  @Column('uuid', { nullable: true })
  ontvangerId: OpdrachtgeverId | null;

  @Column('text')
  kenmerk: string;

  @Column('text', { nullable: true })
  voorschriften: string | null;

  @Column('uuid')
  beslotenDoor: MedewerkerId;
}

/** Closes a category, or all, of a dossier to who is outside (IM-18, F2-30), or to one recipient (F2-28). */
@Entity('markering')
export class MarkeringRij extends Perioderij {
  @Column('uuid')
  clientId: ClientId;

  @Column('text')
  soort: MarkeringSoort;

  @Column('text', { nullable: true })
  categorie: Categorie | null;

  @Column('uuid', { nullable: true })
  ontvangerId: OpdrachtgeverId | null;

  @Column('uuid')
  vastgelegdDoor: MedewerkerId;
}
