import { nooit, opent, type Reglement } from '../../permissions/reglement';
import {
  aanmeldingLezen,
  BUITEN,
  begeleiding,
  beheer,
  beroepsgeheim,
  bsnVanBinnen,
  eigenDossier,
  GEZONDHEID,
  verslagBlijft,
} from '../../permissions/reglementen/bouwstenen';
import { dit } from '../../permissions/reglementen/dit';
import type { Profiel } from '../../src/domain/opsommingen';

/** The name that a sixth reglement would have; the closed list does not hold it but in its own tests. */
export const ZESDE = 'ZESDE' as string as Profiel;

const DOEL = { regel: 'ZE-01', artikel: '1', tekst: 'Alleen voor uitvoering en verantwoording.' } as const;
const TOEGANG = { regel: 'ZE-02', artikel: '2', tekst: 'Wie begeleidt leest de eigen cliënten.' } as const;
const RAPPORTEREN = {
  regel: 'ZE-03',
  artikel: '3',
  tekst: 'Een rapportage gaat naar de gemeente als de cliënt is geïnformeerd.',
} as const;
const GEHEIMHOUDING = {
  regel: 'ZE-04',
  artikel: '4',
  tekst: 'Wat het beroepsgeheim dekt, gaat niet naar buiten.',
} as const;

/** Made up, of the building blocks that there are, as a file in permissions/reglementen; what it does not say is as at DIT. */
export const zesde: Reglement = {
  ...dit,
  profiel: ZESDE,
  naam: 'Zesde reglement',
  versie: '2026',
  doelen: ['AANMELDING', 'UITVOERING', 'VERANTWOORDING', 'RECHTEN', 'TOEZICHT'],
  doelRegel: DOEL.regel,
  rollen: {
    DIRECTIE: { bereik: 'ORGANISATIE', regel: TOEGANG.regel },
    TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: TOEGANG.regel },
    COORDINATOR: { bereik: 'PROJECT', regel: TOEGANG.regel },
  },
  rolRegel: TOEGANG.regel,
  autorisatie: { geheimhouding: TOEGANG.regel, vog: null },
  regels: [
    ...aanmeldingLezen(DOEL),
    ...begeleiding(TOEGANG),
    ...beheer(TOEGANG),
    bsnVanBinnen(TOEGANG, ['BSN_GROND']),
    opent({
      ...RAPPORTEREN,
      voor: ['GEMEENTE'],
      onder: ['VERANTWOORDING'],
      categorieen: ['RAPPORTAGE'],
      mits: ['GEINFORMEERD'],
      grondslag: 'AVG 6(1)(e)',
    }),
    beroepsgeheim(GEHEIMHOUDING),
    nooit({ ...GEHEIMHOUDING, voor: BUITEN, categorieen: GEZONDHEID, code: 'GEEN_GROND' }),
    verslagBlijft(GEHEIMHOUDING),
    eigenDossier({ regel: 'ZE-05', artikel: '5', tekst: 'De cliënt leest het eigen dossier.' }),
  ],
};
