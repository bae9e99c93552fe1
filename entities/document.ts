import { Column, Entity } from 'typeorm';
import type { DocumentId, IdControleId, MedewerkerId } from '../src/domain/ids';
import type { DocumentSoort, Drager, LegitimatieSoort } from '../src/domain/opsommingen';
import { Gegevensrij } from './gegevensrij';

/** Where a document is, never what stands in it: a file, or paper in a cabinet. */
abstract class Stukrij extends Gegevensrij<DocumentId> {
  @Column('text')
  drager: Drager;

  @Column('text')
  soort: DocumentSoort;

  @Column('text')
  titel: string;

  @Column('text')
  vindplaats: string;
}

@Entity('document')
export class DocumentRij extends Stukrij {}

/** On paper: even that it is there is for the responsible coach alone where CV-21 says so. */
@Entity('document_papier')
export class DocumentPapierRij extends Stukrij {}

/** A copy of an identity document, which bears a BSN and a photograph (F2-11). */
@Entity('legitimatie')
export class LegitimatieRij extends Stukrij {}

/** That an identity was checked, with what, when and by whom: what makes a copy needless (F2-11). */
@Entity('id_controle')
export class IdControleRij extends Gegevensrij<IdControleId> {
  @Column('text')
  soort: LegitimatieSoort;

  @Column('date')
  gecontroleerdOp: string;

  @Column('uuid')
  gecontroleerdDoor: MedewerkerId;
}
