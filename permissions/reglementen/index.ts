import type { Profiel } from '../../src/domain/opsommingen';
import type { Reglement } from '../reglement';
import { cvites } from './cvites';
import { dit } from './dit';
import { factor2 } from './factor2';
import { implacment } from './implacment';
import { westendorp } from './westendorp';

/** The regulations the gateway knows: one line each. */
export const REGLEMENTEN: Readonly<Record<Profiel, Reglement>> = {
  CVITES: cvites,
  WESTENDORP: westendorp,
  IMPLACMENT: implacment,
  DIT: dit,
  FACTOR2: factor2,
};
