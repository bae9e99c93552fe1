import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A policy that decided at some time, as it was. */
@Entity('beleidsversie')
export class BeleidsversieRij {
  /** Digest of the text. */
  @PrimaryColumn('text')
  versie: string;

  /** The reglementen, by profile. */
  @Column('jsonb')
  inhoud: object;

  @Column('timestamptz', { default: () => 'now()' })
  sinds: Date;
}
