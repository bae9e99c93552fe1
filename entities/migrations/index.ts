import { Fundament1700000000001 } from './0001-fundament';
import { TweedeLaag1700000000002 } from './0002-tweede-laag';
import { Beleid1700000000003 } from './0003-beleid';

/** Every migration, in the order in which they run. */
export const MIGRATIES = [Fundament1700000000001, TweedeLaag1700000000002, Beleid1700000000003] as const;
