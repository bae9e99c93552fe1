import type { Profiel } from '../../src/domain/opsommingen';
import { afgedwongen, type Regelboek } from '../regelboek';
import type { Reglement } from '../reglement';
import { REGLEMENTEN } from '../reglementen';
import { cvites } from './cvites';
import { dit } from './dit';
import { factor2 } from './factor2';
import { implacment } from './implacment';
import { westendorp } from './westendorp';

/** Every rule of the five texts, also those that no policy row names. */
const REGELBOEKEN: Readonly<Partial<Record<Profiel, Regelboek>>> = {
  CVITES: cvites,
  WESTENDORP: westendorp,
  IMPLACMENT: implacment,
  DIT: dit,
  FACTOR2: factor2,
};

/** The rules of a reglement as far as its policy names them. */
const uitBeleid = ({ regels }: Reglement): Regelboek =>
  Object.fromEntries(
    regels.map(({ regel, artikel, tekst }) => [
      regel,
      { artikel, tekst, soorten: ['TOEGANG'], stand: afgedwongen('Een rij van het beleid beslist ernaar.') },
    ]),
  );

/** The rules of a profile: of one that has no regelboek yet, those that its policy names. */
export const regelboekVan = (profiel: Profiel): Regelboek => REGELBOEKEN[profiel] ?? uitBeleid(REGLEMENTEN[profiel]);
