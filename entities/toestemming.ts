import { Column, Entity } from 'typeorm';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { ClientId, OpdrachtgeverId, ToestemmingId } from '../src/domain/ids';
import type { ToestemmingBron, ToestemmingVorm } from '../src/domain/opsommingen';
import { Perioderij } from './rij';

@Entity('toestemming')
export class ToestemmingRij extends Perioderij<ToestemmingId> {
  @Column('uuid')
  clientId: ClientId;

  @Column('text')
  doel: Doel;

  @Column('text')
  categorie: Categorie;

  /** The opdrachtgever who may receive it; null: the organisatie itself. */
  @Column('uuid', { nullable: true })
  ontvangerId: OpdrachtgeverId | null;

  @Column('text')
  vorm: ToestemmingVorm;

  @Column('text')
  bron: ToestemmingBron;

  @Column('text')
  informatieversie: string;

  @Column('uuid', { nullable: true })
  evaluatieId: string | null;

  @Column('text')
  vastgelegdDoor: string;
}

/** Data of a category that the client made manifestly public (CV-37). */
@Entity('openbaarmaking')
export class OpenbaarmakingRij extends Perioderij {
  @Column('uuid')
  clientId: ClientId;

  @Column('text')
  categorie: Categorie;

  @Column('text')
  vindplaats: string;
}

/** The client asked to keep this telephone number or e-mail address secret (F2-14). */
@Entity('geheimhouding_contact')
export class GeheimhoudingContactRij extends Perioderij {
  @Column('uuid')
  clientId: ClientId;

  @Column('text')
  categorie: 'TELEFOON' | 'EMAIL';
}
