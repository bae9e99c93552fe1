import type { Contender, ContenderName } from '../contender';
import { L0 } from './l0/contender';
import { POORTWACHTER } from './poortwachter';

/** Every contender there is. */
export const ALL: Readonly<Record<ContenderName, Contender>> = { L0, poortwachter: POORTWACHTER };
