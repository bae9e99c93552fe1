import type { Contender, ContenderName } from '../contender';
import { EERST } from './eerst/contender';
import { L0 } from './l0/contender';
import { MERCURIUS } from './mercurius/contender';
import { POORTWACHTER } from './poortwachter';
import { POSTGRAPHILE } from './postgraphile/contender';

/** Every contender there is. */
export const ALL: Readonly<Record<ContenderName, Contender>> = {
  L0,
  poortwachter: POORTWACHTER,
  mercurius: MERCURIUS,
  postgraphile: POSTGRAPHILE,
  eerst: EERST,
};
