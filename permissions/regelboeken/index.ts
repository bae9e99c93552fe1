import type { Profiel } from '../../src/domain/opsommingen';
import type { Regelboek } from '../regelboek';
import { cvites } from './cvites';
import { dit } from './dit';
import { factor2 } from './factor2';
import { implacment } from './implacment';
import { westendorp } from './westendorp';

/** Every rule of the five texts, also those that no policy row names. */
export const REGELBOEKEN: Readonly<Record<Profiel, Regelboek>> = {
  CVITES: cvites,
  WESTENDORP: westendorp,
  IMPLACMENT: implacment,
  DIT: dit,
  FACTOR2: factor2,
};
