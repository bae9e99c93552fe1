import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GebeurtenisObject } from '../src/domain/gebeurtenis';
import type { IntegratieId, OrganisatieId, WebhookId } from '../src/domain/ids';
import type { Afleverstand, Afleveruitkomst, Geheimsoort, Uitschakelreden, WebhookStand } from '../src/domain/webhook';

/** Where a registered system wants to be told of its events. */
@Entity('webhook')
export class WebhookRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  id: WebhookId;

  @Column('uuid')
  integratieId: IntegratieId;

  @Column('text')
  url: string;

  /** Of which objects. */
  @Column('text', { array: true })
  over: GebeurtenisObject[];

  @Column('text')
  stand: WebhookStand;

  @Column('text', { nullable: true })
  reden: Uitschakelreden | null;

  @Column('timestamptz')
  sinds: Date;

  @Column('integer', { default: 1 })
  versie: number;

  /** Up to which number of the stream deliveries were put down. */
  @Column('bigint')
  positie: number;

  /** When it agreed to be called, since it was registered or resumed. */
  @Column('timestamptz', { nullable: true })
  handdrukOp: Date | null;

  /** How many requests a minute it agreed to; null: as many as there are. */
  @Column('integer', { nullable: true })
  tempo: number | null;

  /** Since when nothing was delivered though it was tried. */
  @Column('timestamptz', { nullable: true })
  misluktSinds: Date | null;

  /** It is not called before this moment. */
  @Column('timestamptz', { nullable: true })
  nietVoor: Date | null;

  /** The end of a rest for which there is a job. */
  @Column('timestamptz', { nullable: true })
  gewektOp: Date | null;

  @Column('text', { nullable: true })
  laatsteUitkomst: Afleveruitkomst | null;

  @Column('integer', { nullable: true })
  laatsteStatus: number | null;

  /** What waits for it is to be looked at again. */
  @Column('boolean', { default: false })
  wek: boolean;
}

/** A secret that goes with its messages. */
@Entity('webhookgeheim')
export class WebhookgeheimRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  webhookId: WebhookId;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { default: 'ONDERTEKENING' })
  soort: Geheimsoort;

  /** Encrypted (src/webhooks/geheim.ts). */
  @Column('bytea')
  versloten: Buffer;

  @Column('timestamptz')
  van: Date;

  @Column('timestamptz', { nullable: true })
  tot: Date | null;
}

/** An event of the stream that an endpoint is to be told of, or was. */
@Entity('webhookaflevering')
export class WebhookafleveringRij {
  @PrimaryColumn('uuid')
  organisatieId: OrganisatieId;

  @PrimaryColumn('uuid')
  webhookId: WebhookId;

  /** Its place in the stream of the registration. */
  @PrimaryColumn('bigint')
  nummer: number;

  /** About whom: those with the same are delivered one after another. */
  @Column('uuid')
  dossier: string;

  @Column('text', { default: 'WACHT' })
  stand: Afleverstand;

  @Column('integer', { default: 0 })
  pogingen: number;

  @Column('timestamptz', { default: () => 'now()' })
  volgendeOp: Date;

  /** Until then somebody is delivering it. */
  @Column('timestamptz', { nullable: true })
  bezetTot: Date | null;

  @Column('text', { nullable: true })
  laatsteUitkomst: Afleveruitkomst | null;

  @Column('integer', { nullable: true })
  laatsteStatus: number | null;

  @Column('timestamptz', { nullable: true })
  laatsteOp: Date | null;
}
