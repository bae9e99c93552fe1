import { Column, Entity } from 'typeorm';
import type { Categorie } from '../src/domain/categorie';
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

  /** Categories that the law of the opdracht obliges to tell, with its article. */
  @Column('text', { array: true, default: () => "'{}'" })
  wetCategorieen: Categorie[];

  @Column('text', { nullable: true })
  wetArtikel: string | null;

  /** Categories that the opdracht itself demands, under its reference (IM-40). */
  @Column('text', { array: true, default: () => "'{}'" })
  eist: Categorie[];

  @Column('text', { nullable: true })
  eisKenmerk: string | null;

  /** Reference of the recorded weighing of interests (CV-10). */
  @Column('text', { nullable: true })
  belangenafweging: string | null;
}
