import type { Regel } from '../../../permissions/reglement';
import { REGLEMENTEN } from '../../../permissions/reglementen';

const herzien = (regel: Regel): Regel => {
  if (regel.aard !== 'OPENT') return regel;
  const strenger = regel.categorieen.includes('ARBEID') && !regel.voor.includes('BETROKKENE');
  return {
    ...regel,
    grondslag: `${regel.grondslag} (herzien)`,
    mits: strenger ? [...regel.mits, 'GEINFORMEERD'] : regel.mits,
  };
};

for (const reglement of Object.values(REGLEMENTEN))
  Object.assign(reglement, { versie: `${reglement.versie} herzien`, regels: reglement.regels.map(herzien) });
