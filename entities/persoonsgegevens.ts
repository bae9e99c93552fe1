import { Column, Entity } from 'typeorm';
import type { Geslacht } from '../src/domain/opsommingen';
import { Gegevensrij } from './gegevensrij';

@Entity('client_identiteit')
export class ClientIdentiteitRij extends Gegevensrij {
  @Column('text')
  voornamen: string;

  @Column('text')
  achternaam: string;

  @Column('date', { nullable: true })
  geboortedatum: string | null;

  @Column('text', { nullable: true })
  geslacht: Geslacht | null;

  @Column('text', { nullable: true })
  klantnummer: string | null;
}

@Entity('client_adres')
export class ClientAdresRij extends Gegevensrij {
  @Column('text')
  straat: string;

  @Column('text')
  huisnummer: string;

  @Column('text')
  postcode: string;

  @Column('text')
  woonplaats: string;
}

@Entity('client_telefoon')
export class ClientTelefoonRij extends Gegevensrij {
  @Column('text')
  nummer: string;
}

@Entity('client_email')
export class ClientEmailRij extends Gegevensrij {
  @Column('text')
  adres: string;
}

@Entity('client_bsn')
export class ClientBsnRij extends Gegevensrij {
  @Column('text')
  bsn: string;
}

@Entity('client_etniciteit')
export class ClientEtniciteitRij extends Gegevensrij {
  @Column('text', { nullable: true })
  nationaliteit: string | null;

  @Column('smallint', { nullable: true })
  jarenInNederland: number | null;
}

@Entity('client_geboorteland')
export class ClientGeboortelandRij extends Gegevensrij {
  @Column('text')
  geboorteland: string;
}
