import { REGLEMENTEN } from '../../permissions/reglementen';
import { type Categorie, DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { OPDRACHTGEVER_SOORTEN, type Profiel } from '../../src/domain/opsommingen';
import { alsOpdrachtgever, alsPartner } from '../support/bouwers';
import { dossierMet } from './feiten';
import { ALLES, afgeschermd, besluitOver, oordeelOver } from './poort';

/** B2, column by column: under each purpose no opdrachtgever can read more than this, whatever is recorded. */
export const HOOGSTENS: Readonly<Record<Doel, readonly Categorie[]>> = {
  AANMELDING: [],
  UITVOERING: [],
  VERANTWOORDING: ['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE', 'BSN'],
  GESCHIKTHEID: ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN', 'ARBEID'],
  PLAATSING: ['ARBEID', 'ADRES', 'TELEFOON', 'EMAIL'],
  FINANCIERING: ['FINANCIEEL'],
  WETTELIJKE_PLICHT: ['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE', 'ADRES', 'ARBEID', 'UITKERING', 'FINANCIEEL'],
  STATISTIEK: [],
  WERVING: [],
  RECHTEN: [],
  TOEZICHT: [],
};

const open = (profiel: Profiel, doel: Doel, wie: (typeof OPDRACHTGEVER_SOORTEN)[number] | 'PARTNER') => {
  const aanvrager = wie === 'PARTNER' ? alsPartner(profiel, doel) : alsOpdrachtgever(wie, profiel, doel);
  return DOSSIERCATEGORIEEN.filter(
    (leest) => oordeelOver(aanvrager, leest, dossierMet({ wie: aanvrager, leest, onder: doel }, ALLES)).rijen.size > 0,
  );
};

/** The purposes of a profile: what it knows opens at most what B2 says, and what it does not know opens nothing. */
export function toetsDoelen(profiel: Profiel): void {
  const { doelRegel, doelen } = REGLEMENTEN[profiel];

  test.each(DOELEN)(`[${doelRegel}] %s opens to an opdrachtgever at most what is named for it`, (doel) => {
    for (const soort of OPDRACHTGEVER_SOORTEN) {
      // IM-40: nationality only where the opdracht demands it.
      const geeist = profiel === 'IMPLACMENT' && doel === 'VERANTWOORDING' ? (['ETNICITEIT'] as const) : [];
      // CV-32: what the client shares with them.
      const gedeeld = profiel === 'CVITES' && doel === 'VERANTWOORDING' ? (['PORTFOLIO'] as const) : [];
      const toegelaten =
        profiel === 'DIT' && soort === 'ZORG' && doel === 'GESCHIKTHEID'
          ? [...HOOGSTENS[doel], 'GEZONDHEID_MEDISCH']
          : HOOGSTENS[doel];
      expect([...toegelaten, ...geeist, ...gedeeld]).toEqual(expect.arrayContaining([...open(profiel, doel, soort)]));
      if (!doelen.includes(doel)) expect(open(profiel, doel, soort)).toEqual([]);
    }
  });

  test.each(DOELEN)(`[${doelRegel}] %s opens no dossier to a partner`, (doel) => {
    expect(open(profiel, doel, 'PARTNER')).toEqual([]);
  });

  test(`[${doelRegel}] what one purpose opens is withheld under another, and without any`, () => {
    const leest = 'IDENTITEIT';
    const doelen = ['PLAATSING', 'FINANCIERING', 'UITVOERING', 'AANMELDING'] as const;
    for (const soort of OPDRACHTGEVER_SOORTEN) {
      const onder = alsOpdrachtgever(soort, profiel, 'VERANTWOORDING');
      const dossier = dossierMet({ wie: onder, leest, onder: 'VERANTWOORDING' }, ALLES);
      expect(besluitOver(onder, leest, dossier).uitkomst).toBe('TOEGESTAAN');
      for (const doel of doelen)
        expect(besluitOver(alsOpdrachtgever(soort, profiel, doel), leest, dossier)).toEqual(
          afgeschermd(doelRegel, 'BUITEN_DOEL'),
        );
      expect(besluitOver(alsOpdrachtgever(soort, profiel), leest, dossier)).toEqual(
        afgeschermd(doelRegel, 'BUITEN_DOEL'),
      );
    }
  });
}
