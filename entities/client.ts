import { Column, Entity } from 'typeorm';
import type { Betrokkene } from '../src/domain/aanvrager';
import type { ClientId, OpdrachtgeverId, OpdrachtId } from '../src/domain/ids';
import type { ClientstatusReden, ClientstatusSoort } from '../src/domain/opsommingen';
import { Perioderij, Rij } from './rij';

@Entity('client')
export class ClientRij extends Rij<ClientId> {
  @Column('timestamptz')
  aangemaaktOp: Date;
}

/** Who signs in as, or for, a client. */
@Entity('client_account')
export class ClientAccountRij extends Perioderij {
  @Column('uuid')
  clientId: ClientId;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('text')
  hoedanigheid: Betrokkene['hoedanigheid'];
}

/** Status and reason of a client under an opdracht (UAVG 30). */
@Entity('clientstatus')
export class ClientstatusRij extends Perioderij {
  @Column('uuid')
  clientId: ClientId;

  @Column('uuid')
  opdrachtId: OpdrachtId;

  @Column('uuid')
  opdrachtgeverId: OpdrachtgeverId;

  @Column('text')
  soort: ClientstatusSoort;

  @Column('text')
  reden: ClientstatusReden;
}
