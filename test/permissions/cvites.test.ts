import { beoordeelAanmelding } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import {
  type Als,
  alsAdministratie,
  alsClient,
  alsCoach,
  alsCoordinator,
  alsDirectie,
  alsFg,
  alsGemeente,
  alsManager,
  alsOnderwijs,
  alsPartner,
  alsStagiair,
  alsUwv,
  alsWerkgever,
  alsZorg,
  eenDossier,
  eenOpdracht,
  eenToestemming,
} from '../support/bouwers';
import { toetsDoelen } from './doelen';
import { dossierMet } from './feiten';
import {
  afgeschermd,
  besluitOver,
  toegestaan,
  toetsGeenGezondheid,
  toetsNooit,
  toetsOpening,
  toetsSluiting,
} from './poort';
import { gelezenDoor, toetsRollen } from './rollen';

const bij = (als: Als) => (doel: Doel) => als('CVITES', doel);

describe('CVITES: birth country (CV-33, CV-34)', () => {
  const alles = ['OPDRACHT_EIST', 'TOESTEMMING_SCHRIFTELIJK'] as const;

  test.each([
    ['coach', alsCoach],
    ['coordinator', alsCoordinator],
  ] as const)('[CV-33 CV-34] %s reads it on a demand and consent in writing, and is told which lacks', (_, als) => {
    const wie = als('CVITES', 'UITVOERING');
    const over = (...feiten: readonly (typeof alles)[number][]) =>
      besluitOver(wie, 'GEBOORTELAND', dossierMet({ wie, leest: 'GEBOORTELAND', onder: 'UITVOERING' }, feiten));
    expect(over(...alles)).toEqual(toegestaan('CV-33'));
    expect(over('TOESTEMMING_SCHRIFTELIJK')).toEqual(afgeschermd('CV-33', 'GEEN_GROND'));
    expect(over('OPDRACHT_EIST')).toEqual(afgeschermd('CV-34', 'GEEN_TOESTEMMING'));
    expect(over()).toEqual(afgeschermd('CV-33', 'GEEN_GROND'));
  });

  for (const wie of [alsGemeente, alsUwv, alsWerkgever, alsZorg, alsOnderwijs, alsPartner])
    for (const onder of ['VERANTWOORDING', 'FINANCIERING', 'WETTELIJKE_PLICHT'] as const)
      test(`[CV-33] nobody outside reads it: ${wie('CVITES', onder).sleutel} under ${onder}, whatever is recorded`, () => {
        const vraag = { wie: wie('CVITES', onder), leest: 'GEBOORTELAND', onder } as const;
        for (const feiten of [[], ['OPDRACHT_EIST'], [...alles, 'WET_NOEMT_CATEGORIE', 'DOEL_VERENIGBAAR']] as const)
          expect(besluitOver(vraag.wie, 'GEBOORTELAND', dossierMet(vraag, feiten))).toEqual(
            afgeschermd('CV-33', 'GEEN_GROND'),
          );
      });
});

describe('CVITES: health (CV-28, CV-35, CV-36, CV-37)', () => {
  for (const wie of [alsCoach, alsCoordinator]) {
    for (const leest of ['GEZONDHEID_MEDISCH', 'BELEMMERINGEN'] as const)
      toetsOpening({ regel: 'CV-35', wie: bij(wie), leest, onder: 'UITVOERING', mits: ['SPECIALE_BEGELEIDING'] });
    toetsOpening({
      regel: 'CV-35 CV-36',
      wie: bij(wie),
      leest: 'GEZONDHEID_FUNCTIONEEL',
      onder: 'UITVOERING',
      mits: ['SPECIALE_BEGELEIDING', 'DESKUNDIG_BEOORDEELD'],
    });
  }
  for (const wie of [alsGemeente, alsUwv, alsWerkgever])
    toetsOpening({
      regel: 'CV-35 CV-36',
      wie: bij(wie),
      leest: 'GEZONDHEID_FUNCTIONEEL',
      onder: 'GESCHIKTHEID',
      mits: ['DOEL_VERENIGBAAR', 'SPECIALE_BEGELEIDING', 'DESKUNDIG_BEOORDEELD', 'UAVG_30'],
    });
  for (const wie of [alsGemeente, alsUwv])
    toetsOpening({
      regel: 'CV-35',
      wie: bij(wie),
      leest: 'BELEMMERINGEN',
      onder: 'GESCHIKTHEID',
      mits: ['DOEL_VERENIGBAAR', 'SPECIALE_BEGELEIDING', 'UAVG_30'],
    });

  // Explicit consent AND manifestly made public: the letter of the text is cumulative.
  for (const wie of [alsGemeente, alsUwv, alsWerkgever])
    toetsOpening({
      regel: 'CV-37',
      wie: bij(wie),
      leest: 'GEZONDHEID_FUNCTIONEEL',
      onder: 'GESCHIKTHEID',
      mits: ['DOEL_VERENIGBAAR', 'TOESTEMMING_UITDRUKKELIJK', 'OPENBAAR_GEMAAKT'],
      anders: ['CV-35', 'GEEN_GROND'],
    });
  toetsOpening({
    regel: 'CV-37',
    wie: bij(alsWerkgever),
    leest: 'BELEMMERINGEN',
    onder: 'GESCHIKTHEID',
    mits: ['DOEL_VERENIGBAAR', 'TOESTEMMING_UITDRUKKELIJK', 'OPENBAAR_GEMAAKT'],
    anders: ['CV-37', 'GEEN_TOESTEMMING'],
  });

  test('[CV-37] [CV-06] a consent of another form is not explicit, made public or not', () => {
    const wie = alsWerkgever('CVITES', 'GESCHIKTHEID');
    const met = (vorm: 'SCHRIFTELIJK' | 'UITDRUKKELIJK') =>
      eenDossier({
        opdrachten: [eenOpdracht({ doelen: ['GESCHIKTHEID'], geinformeerd: true })],
        openbaar: ['BELEMMERINGEN'],
        toestemmingen: [
          eenToestemming({ doel: 'GESCHIKTHEID', categorie: 'BELEMMERINGEN', ontvangerId: wie.opdrachtgeverId, vorm }),
        ],
      });
    expect(besluitOver(wie, 'BELEMMERINGEN', met('UITDRUKKELIJK'))).toEqual(toegestaan('CV-37'));
    expect(besluitOver(wie, 'BELEMMERINGEN', met('SCHRIFTELIJK'))).toEqual(afgeschermd('CV-37', 'GEEN_TOESTEMMING'));
  });

  for (const wie of [alsGemeente, alsUwv, alsWerkgever, alsZorg, alsOnderwijs])
    toetsNooit({
      regel: 'CV-28',
      wie: bij(wie),
      leest: 'GEZONDHEID_MEDISCH',
      onder: 'GESCHIKTHEID',
      code: 'GEEN_GROND',
    });
  for (const wie of [alsZorg, alsOnderwijs])
    for (const leest of ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const)
      toetsNooit({ regel: 'CV-28', wie: bij(wie), leest, onder: 'GESCHIKTHEID', code: 'GEEN_GROND' });

  test('[CV-28] of a dossier without special guidance nobody but the client reads health', () => {
    for (const leest of ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const) {
      const dossier = eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ eigenProject: true })] });
      for (const wie of [alsCoach, alsCoordinator, alsDirectie, alsManager, alsAdministratie, alsStagiair])
        expect(besluitOver(wie('CVITES', 'UITVOERING'), leest, dossier).uitkomst).toBe('AFGESCHERMD');
      expect(besluitOver(alsClient('CVITES', 'RECHTEN'), leest, dossier)).toEqual(toegestaan('CV-50'));
    }
  });

  toetsGeenGezondheid('CV-28', 'CVITES', [
    alsZorg,
    alsOnderwijs,
    alsPartner,
    alsStagiair,
    alsAdministratie,
    alsManager,
    alsFg,
  ]);

  // By a recorded decision of its own (Verw-6), and under the purpose of supervision alone.
  for (const [regel, feit] of [
    ['CV-38', 'RECHTSVORDERING'],
    ['CV-39', 'VOLKENRECHT'],
    ['CV-40', 'ZWAARWEGEND_BELANG'],
  ] as const)
    toetsOpening({
      regel,
      wie: bij(alsDirectie),
      leest: 'GEZONDHEID_MEDISCH',
      onder: 'TOEZICHT',
      mits: [feit],
      anders: ['CV-38', 'ROL'],
    });
  test('[CV-38] [CV-39] [CV-40] no decision opens health to others inside, or under another purpose', () => {
    for (const doel of DOELEN)
      for (const wie of [alsManager, alsAdministratie, alsFg])
        expect(gelezenDoor(wie, 'CVITES', doel, ['GEZONDHEID_MEDISCH'])).toEqual([]);
    expect(gelezenDoor(alsDirectie, 'CVITES', 'UITVOERING', ['GEZONDHEID_MEDISCH'])).toEqual([]);
  });
});

describe('CVITES: what closes (CV-04, CV-65, CV-66)', () => {
  const open = {
    wie: bij(alsWerkgever),
    leest: 'IDENTITEIT',
    onder: 'VERANTWOORDING',
    mits: ['BELANG_AFGEWOGEN'],
  } as const;
  toetsSluiting({ ...open, regel: 'CV-04', als: 'NIET_GEINFORMEERD', dan: ['CV-10', 'GEEN_GROND'] });
  toetsSluiting({ ...open, regel: 'CV-65', als: 'BEPERKT', dan: ['CV-65', 'BEPERKT'] });
  toetsSluiting({ ...open, regel: 'CV-66', als: 'VERZET', dan: ['CV-10', 'GEEN_GROND'] });

  toetsSluiting({
    wie: bij(alsGemeente),
    leest: 'ARBEID',
    onder: 'GESCHIKTHEID',
    mits: ['DOEL_VERENIGBAAR', 'OPDRACHT_ONDER_WET'],
    regel: 'CV-66',
    als: 'VERZET',
    dan: ['CV-12', 'GEEN_GROND'],
  });

  test('[CV-66] an objection does not close what rests on the law', () => {
    const vraag = {
      wie: alsGemeente('CVITES', 'VERANTWOORDING'),
      leest: 'IDENTITEIT',
      onder: 'VERANTWOORDING',
    } as const;
    expect(besluitOver(vraag.wie, vraag.leest, dossierMet(vraag, ['OPDRACHT_ONDER_WET', 'VERZET']))).toEqual(
      toegestaan('CV-08'),
    );
  });
});

describe('CVITES: the BSN (CV-43)', () => {
  for (const wie of [alsGemeente, alsUwv, alsWerkgever, alsZorg, alsOnderwijs])
    toetsOpening({ regel: 'CV-43', wie: bij(wie), leest: 'BSN', onder: 'VERANTWOORDING', mits: ['BSN_GROND'] });
  for (const wie of [alsCoach, alsCoordinator])
    toetsOpening({ regel: 'CV-43', wie: bij(wie), leest: 'BSN', onder: 'UITVOERING', mits: ['BSN_GROND'] });

  test('[CV-43] GEEN on the opdracht is no law', () => {
    const dossier = eenDossier({ opdrachten: [eenOpdracht({ bsnWet: 'GEEN' })] });
    expect(besluitOver(alsWerkgever('CVITES', 'VERANTWOORDING'), 'BSN', dossier)).toEqual(
      afgeschermd('CV-43', 'GEEN_GROND'),
    );
  });
});

describe('CVITES: purposes (CV-03)', () => {
  toetsDoelen('CVITES');

  for (const wie of [alsGemeente, alsUwv])
    toetsOpening({
      regel: 'CV-08',
      wie: bij(wie),
      leest: 'RAPPORTAGE',
      onder: 'VERANTWOORDING',
      mits: ['OPDRACHT_ONDER_WET'],
    });
  for (const wie of [alsGemeente, alsWerkgever])
    toetsOpening({
      regel: 'CV-08',
      wie: bij(wie),
      leest: 'UITKERING',
      onder: 'WETTELIJKE_PLICHT',
      mits: ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'],
    });
  for (const wie of [alsWerkgever, alsZorg, alsOnderwijs])
    toetsOpening({
      regel: 'CV-10',
      wie: bij(wie),
      leest: 'RAPPORTAGE',
      onder: 'VERANTWOORDING',
      mits: ['BELANG_AFGEWOGEN'],
    });
  // A purpose that is compatible still needs one of the five grounds: the law, or a weighed interest.
  for (const [wie, grond] of [
    [alsGemeente, 'OPDRACHT_ONDER_WET'],
    [alsUwv, 'OPDRACHT_ONDER_WET'],
    [alsWerkgever, 'BELANG_AFGEWOGEN'],
  ] as const)
    toetsOpening({
      regel: grond === 'BELANG_AFGEWOGEN' ? 'CV-12 CV-10 CV-11' : 'CV-12 CV-08 CV-11',
      wie: bij(wie),
      leest: 'ARBEID',
      onder: 'GESCHIKTHEID',
      mits: ['DOEL_VERENIGBAAR', grond],
    });
  for (const wie of [alsZorg, alsOnderwijs])
    toetsNooit({ regel: 'CV-03', wie: bij(wie), leest: 'ARBEID', onder: 'GESCHIKTHEID', code: 'BUITEN_DOEL' });
  for (const [wie, grond] of [
    [alsGemeente, 'OPDRACHT_ONDER_WET'],
    [alsUwv, 'OPDRACHT_ONDER_WET'],
    [alsWerkgever, 'BELANG_AFGEWOGEN'],
    [alsZorg, 'BELANG_AFGEWOGEN'],
    [alsOnderwijs, 'BELANG_AFGEWOGEN'],
  ] as const)
    toetsOpening({
      regel: grond === 'BELANG_AFGEWOGEN' ? 'CV-12 CV-10 CV-11' : 'CV-12 CV-08 CV-11',
      wie: bij(wie),
      leest: 'FINANCIEEL',
      onder: 'FINANCIERING',
      mits: ['DOEL_VERENIGBAAR', grond],
    });
  // The present employer has the opdracht; a new one is told nothing without consent (B2).
  for (const gronden of [['WERKNEMER', 'BELANG_AFGEWOGEN'], ['TOESTEMMING']] as const)
    toetsOpening({
      regel: 'CV-12',
      wie: bij(alsWerkgever),
      leest: 'TELEFOON',
      onder: 'PLAATSING',
      mits: ['DOEL_VERENIGBAAR', ...gronden],
    });

  test('[CV-12] a telephone number that is to be secret does not go along with a placement (B2)', () => {
    const wie = alsGemeente('CVITES', 'PLAATSING');
    const opdrachten = [eenOpdracht({ doelen: ['PLAATSING'], wet: 'PARTICIPATIEWET', geinformeerd: true })];
    const dossier = eenDossier({ opdrachten, geheim: ['TELEFOON'] });
    expect(besluitOver(wie, 'TELEFOON', dossier)).toEqual(afgeschermd('CV-12', 'GEHEIM_OP_VERZOEK'));
    expect(besluitOver(wie, 'EMAIL', dossier)).toEqual(toegestaan('CV-12'));
  });

  test('[CV-12] a purpose that the opdracht names needs no test, one that was tested for another purpose stays closed', () => {
    const wie = alsUwv('CVITES', 'FINANCIERING');
    const bij = (feiten: Parameters<typeof eenOpdracht>[0]) =>
      besluitOver(
        wie,
        'FINANCIEEL',
        eenDossier({ opdrachten: [eenOpdracht({ geinformeerd: true, wet: 'WW', ...feiten })] }),
      );
    expect(bij({ doelen: ['FINANCIERING'] })).toEqual(toegestaan('CV-12'));
    expect(bij({ verenigbaar: ['FINANCIERING'] })).toEqual(toegestaan('CV-12'));
    expect(bij({ verenigbaar: ['PLAATSING'] })).toEqual(afgeschermd('CV-12', 'GEEN_GROND'));
  });
});

describe('CVITES: the agreement with the client (CV-07)', () => {
  const overeenkomst = expect.objectContaining({ uitkomst: 'TOEGESTAAN', grondslag: 'AVG 6(1)(b)' });
  const metTraject = eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ eigenProject: true })] });
  const zonderTraject = eenDossier({ toegewezen: true, opdrachten: [] });

  test.each([
    ['coach', alsCoach, 'CV-22'],
    ['coordinator', alsCoordinator, 'CV-22'],
    ['stagiair', alsStagiair, 'CV-22'],
    ['directie', alsDirectie, 'CV-18'],
    ['manager', alsManager, 'CV-18'],
    ['administratie', alsAdministratie, 'CV-18'],
  ] as const)('[CV-07] it opens to %s where a traject was agreed upon, and no dossier without one', (_, als, regel) => {
    const wie = als('CVITES', 'UITVOERING');
    expect(besluitOver(wie, 'TRAJECT', metTraject)).toEqual(overeenkomst);
    expect(besluitOver(wie, 'TRAJECT', zonderTraject)).toEqual(afgeschermd(regel, 'ROL'));
  });

  test('[CV-07] before there is one it opens the request alone: the aanmelding, for what it is made for', () => {
    for (const als of [alsCoach, alsAdministratie, alsPartner, alsGemeente]) {
      const leest = (doel: Doel) => beoordeelAanmelding(REGLEMENTEN.CVITES, als('CVITES', doel), 'IDENTITEIT');
      expect(leest('AANMELDING')).toEqual(overeenkomst);
      expect(leest('VERANTWOORDING')).toEqual(afgeschermd('CV-03', 'BUITEN_DOEL'));
      expect(besluitOver(als('CVITES', 'AANMELDING'), 'IDENTITEIT', metTraject).uitkomst).toBe('AFGESCHERMD');
    }
  });
});

describe('CVITES: roles (CV-18, CV-22)', () => {
  toetsRollen({ profiel: 'CVITES', coach: 'CV-22', coordinator: 'CV-22', autorisatie: 'CV-18', rolRegel: 'CV-22' });

  test('[CV-18] directie, manager, administratie and FG read what their function asks, in every dossier', () => {
    const vreemd = eenDossier();
    for (const wie of [alsDirectie, alsManager, alsAdministratie])
      expect(besluitOver(wie('CVITES', 'UITVOERING'), 'TRAJECT', vreemd)).toEqual(toegestaan('CV-18'));
    expect(besluitOver(alsFg('CVITES', 'TOEZICHT'), 'TRAJECT', vreemd)).toEqual(toegestaan('CV-18'));
    expect(besluitOver(alsFg('CVITES', 'UITVOERING'), 'TRAJECT', vreemd)).toEqual(afgeschermd('CV-03', 'BUITEN_DOEL'));
  });

  test('[CV-22] only a coach reads the raw notes, and administratie reads no reports', () => {
    for (const wie of [alsCoordinator, alsDirectie, alsManager, alsAdministratie, alsStagiair])
      expect(gelezenDoor(wie, 'CVITES', 'UITVOERING', ['VERSLAG'])).toEqual([]);
    expect(gelezenDoor(alsCoach, 'CVITES', 'UITVOERING', ['VERSLAG'])).toEqual(['VERSLAG']);
    expect(gelezenDoor(alsAdministratie, 'CVITES', 'UITVOERING', DOSSIERCATEGORIEEN)).toEqual([
      'IDENTITEIT',
      'ADRES',
      'TELEFOON',
      'EMAIL',
      'TRAJECT',
      'FINANCIEEL',
    ]);
  });

  test('[CV-26] nobody who works there reads ethnicity', () => {
    for (const wie of [alsCoach, alsCoordinator, alsDirectie, alsManager, alsAdministratie])
      expect(gelezenDoor(wie, 'CVITES', 'UITVOERING', ['ETNICITEIT'])).toEqual([]);
  });
});
