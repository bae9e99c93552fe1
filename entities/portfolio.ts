import { Column, Entity } from 'typeorm';
import type { ClientId, OpdrachtgeverId, PortfolioDelingId, PortfolioItemId } from '../src/domain/ids';
import { Perioderij, Rij } from './rij';

/** What a client keeps in a portfolio of their own: it is theirs, and of no opdracht (CV-32). */
@Entity('portfolio_item')
export class PortfolioItemRij extends Rij<PortfolioItemId> {
  @Column('uuid')
  clientId: ClientId;

  @Column('text')
  titel: string;

  @Column('text')
  inhoud: string;

  @Column('timestamptz')
  toegevoegdOp: Date;
}

/** That the client shares an item with one recipient, from when until when. */
@Entity('portfolio_deling')
export class PortfolioDelingRij extends Perioderij<PortfolioDelingId> {
  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  itemId: PortfolioItemId;

  /** The opdrachtgever who may read it; null: who guides the client at the organisatie. */
  @Column('uuid', { nullable: true })
  ontvangerId: OpdrachtgeverId | null;
}
