import { Fundament1700000000001 } from './0001-fundament';
import { TweedeLaag1700000000002 } from './0002-tweede-laag';
import { Beleid1700000000003 } from './0003-beleid';
import { Overname1700000000004 } from './0004-overname';
import { Grootboek1700000000005 } from './0005-grootboek';
import { Zegel1700000000006 } from './0006-zegel';
import { VersiesVanBeleid1700000000007 } from './0007-versies-van-beleid';
import { Inzage1700000000008 } from './0008-inzage';
import { Verleden1700000000009 } from './0009-verleden';
import { Logboek1700000000010 } from './0010-logboek';
import { Integraties1700000000011 } from './0011-integraties';
import { Gebeurtenissen1700000000012 } from './0012-gebeurtenissen';
import { Webhooks1700000000013 } from './0013-webhooks';
import { SlankGrootboek1700000000015 } from './0015-slank-grootboek';
import { WebhooksPerEindpunt1700000000016 } from './0016-webhooks-per-eindpunt';
import { DoelenVanGebeurtenissen1700000000017 } from './0017-doelen-van-gebeurtenissen';
import { GemisteGebeurtenissen1700000000018 } from './0018-gemiste-gebeurtenissen';

/** Every migration, in the order in which they run. */
export const MIGRATIES = [
  Fundament1700000000001,
  TweedeLaag1700000000002,
  Beleid1700000000003,
  Overname1700000000004,
  Grootboek1700000000005,
  Zegel1700000000006,
  VersiesVanBeleid1700000000007,
  Inzage1700000000008,
  Verleden1700000000009,
  Logboek1700000000010,
  Integraties1700000000011,
  Gebeurtenissen1700000000012,
  Webhooks1700000000013,
  SlankGrootboek1700000000015,
  WebhooksPerEindpunt1700000000016,
  DoelenVanGebeurtenissen1700000000017,
  GemisteGebeurtenissen1700000000018,
] as const;
