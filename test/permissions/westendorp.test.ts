import { CATEGORIEEN } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import {
  type Als,
  alsAdministratie,
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
} from '../support/bouwers';
import { toetsDoelen } from './doelen';
import { afgeschermd, besluitOver, toegestaan, toetsGeenGezondheid, toetsNooit, toetsOpening } from './poort';
import { gelezenDoor, toetsRollen } from './rollen';

const bij = (als: Als) => (doel: Doel) => als('WESTENDORP', doel);
const GEZONDHEID = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const;

describe('WESTENDORP: health (WE-08, WE-11, WE-17, WE-18)', () => {
  // Illness or disability of an employee or a recipient of a benefit; or a legal provision, named with its article.
  for (const grond of ['UAVG_30', 'GEZONDHEIDSVOORSCHRIFT'] as const) {
    for (const leest of GEZONDHEID) {
      toetsOpening({
        regel: 'WE-17 WE-18',
        wie: bij(alsCoach),
        leest,
        onder: 'UITVOERING',
        mits: ['GEINFORMEERD', grond],
      });
      for (const wie of [alsCoach, alsCoordinator])
        toetsOpening({
          regel: 'WE-17 WE-18',
          wie: bij(wie),
          leest,
          onder: 'GESCHIKTHEID',
          mits: ['GEINFORMEERD', grond],
        });
    }
    for (const wie of [alsGemeente, alsUwv])
      for (const leest of ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const)
        toetsOpening({
          regel: 'WE-17 WE-18',
          wie: bij(wie),
          leest,
          onder: 'GESCHIKTHEID',
          mits: ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', grond],
        });
  }
  toetsOpening({
    regel: 'WE-17 WE-18',
    wie: bij(alsWerkgever),
    leest: 'GEZONDHEID_FUNCTIONEEL',
    onder: 'GESCHIKTHEID',
    mits: ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', 'UAVG_30', 'DESKUNDIG_BEOORDEELD'],
  });

  const status = (
    soort: 'WERKNEMER' | 'UITKERINGSGERECHTIGD' | 'GEEN',
    reden: 'ZIEKTE' | 'ARBEIDSONGESCHIKTHEID' | 'GEEN',
  ) => eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ geinformeerd: true, status: { soort, reden } })] });
  test.each([
    ['WERKNEMER', 'ZIEKTE', true],
    ['WERKNEMER', 'ARBEIDSONGESCHIKTHEID', true],
    ['UITKERINGSGERECHTIGD', 'ZIEKTE', true],
    ['UITKERINGSGERECHTIGD', 'ARBEIDSONGESCHIKTHEID', true],
    ['WERKNEMER', 'GEEN', false],
    ['UITKERINGSGERECHTIGD', 'GEEN', false],
    ['GEEN', 'ZIEKTE', false],
    ['GEEN', 'GEEN', false],
  ] as const)('[WE-17] status %s with reason %s is a ground: %s', (soort, reden, grond) => {
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'GEZONDHEID_MEDISCH', status(soort, reden))).toEqual(
      grond ? toegestaan('WE-17') : afgeschermd('WE-17', 'GEEN_GROND'),
    );
  });

  test.each([
    ['GEMEENTE', true],
    ['UWV', true],
    ['WERKGEVER', true],
    ['ZORG', false],
    ['ONDERWIJS', false],
  ] as const)('[WE-17] UAVG 30 names an opdracht of %s: %s', (opdrachtgeverSoort, grond) => {
    const ziek = { geinformeerd: true, status: { soort: 'WERKNEMER', reden: 'ZIEKTE' } } as const;
    const dossier = eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ ...ziek, opdrachtgeverSoort })] });
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'GEZONDHEID_MEDISCH', dossier)).toEqual(
      grond ? toegestaan('WE-17') : afgeschermd('WE-17', 'GEEN_GROND'),
    );
  });

  test('[WE-17] GEEN on the opdracht is no legal provision', () => {
    const dossier = eenDossier({
      toegewezen: true,
      opdrachten: [eenOpdracht({ geinformeerd: true, gezondheidWet: 'GEEN' })],
    });
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'GEZONDHEID_MEDISCH', dossier)).toEqual(
      afgeschermd('WE-17', 'GEEN_GROND'),
    );
  });

  for (const wie of [alsGemeente, alsUwv, alsWerkgever, alsZorg, alsOnderwijs])
    toetsNooit({
      regel: 'WE-08',
      wie: bij(wie),
      leest: 'GEZONDHEID_MEDISCH',
      onder: 'GESCHIKTHEID',
      code: 'GEEN_GROND',
    });

  // Limitations are medical data too, and readable under GESCHIKTHEID only for who does not treat the client.
  for (const leest of GEZONDHEID)
    toetsNooit({ regel: 'WE-14', wie: bij(alsCoordinator), leest, onder: 'UITVOERING', code: 'BUITEN_DOEL' });

  test('[WE-08] every kind of health data is behind the gate: nothing is recorded, nobody of the organisatie reads any', () => {
    for (const wie of [alsCoach, alsCoordinator, alsDirectie, alsManager, alsAdministratie, alsStagiair])
      for (const doel of ['UITVOERING', 'GESCHIKTHEID'] as const)
        expect(gelezenDoor(wie, 'WESTENDORP', doel, GEZONDHEID)).toEqual([]);
  });

  toetsGeenGezondheid('WE-17', 'WESTENDORP', [
    alsZorg,
    alsOnderwijs,
    alsPartner,
    alsStagiair,
    alsAdministratie,
    alsManager,
    alsDirectie,
    alsFg,
  ]);
});

describe('WESTENDORP: the BSN (WE-03)', () => {
  for (const wie of [alsGemeente, alsUwv])
    toetsOpening({ regel: 'WE-03', wie: bij(wie), leest: 'BSN', onder: 'VERANTWOORDING', mits: [] });
  for (const wie of [alsWerkgever, alsZorg, alsOnderwijs])
    toetsOpening({ regel: 'WE-03', wie: bij(wie), leest: 'BSN', onder: 'VERANTWOORDING', mits: ['BSN_GROND'] });

  test('[WE-03] no BSN under a purpose that does not ask it', () => {
    const dossier = eenDossier({ opdrachten: [eenOpdracht({ bsnWet: 'SUWI', doelen: ['GESCHIKTHEID'] })] });
    expect(besluitOver(alsUwv('WESTENDORP', 'GESCHIKTHEID'), 'BSN', dossier)).toEqual(
      afgeschermd('WE-14', 'BUITEN_DOEL'),
    );
  });
});

describe('WESTENDORP: purposes (WE-14)', () => {
  toetsDoelen('WESTENDORP');

  for (const wie of [alsGemeente, alsUwv, alsWerkgever])
    toetsOpening({
      regel: 'WE-11',
      wie: bij(wie),
      leest: 'ARBEID',
      onder: 'GESCHIKTHEID',
      mits: ['OPDRACHT_NOEMT_DOEL'],
    });
  for (const wie of [alsZorg, alsOnderwijs])
    toetsNooit({ regel: 'WE-14', wie: bij(wie), leest: 'ARBEID', onder: 'GESCHIKTHEID', code: 'BUITEN_DOEL' });

  toetsOpening({ regel: 'WE-22', wie: bij(alsOnderwijs), leest: 'RAPPORTAGE', onder: 'VERANTWOORDING', mits: [] });
  toetsOpening({
    regel: 'WE-22',
    wie: bij(alsUwv),
    leest: 'FINANCIEEL',
    onder: 'FINANCIERING',
    mits: ['OPDRACHT_NOEMT_DOEL'],
  });
  toetsOpening({
    regel: 'WE-24',
    wie: bij(alsUwv),
    leest: 'UITKERING',
    onder: 'WETTELIJKE_PLICHT',
    mits: ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'],
  });
  // A new employer is a third party: with consent beforehand (7.1).
  for (const grond of ['WERKNEMER', 'TOESTEMMING'] as const)
    toetsOpening({
      regel: 'WE-11 WE-23',
      wie: bij(alsWerkgever),
      leest: 'ARBEID',
      onder: 'PLAATSING',
      mits: ['OPDRACHT_NOEMT_DOEL', grond],
    });
  for (const leest of ['ARBEID', 'ADRES', 'TELEFOON', 'EMAIL'] as const)
    toetsOpening({
      regel: 'WE-11',
      wie: bij(alsGemeente),
      leest,
      onder: 'PLAATSING',
      mits: ['OPDRACHT_NOEMT_DOEL'],
    });

  test('[WE-14] the purpose that opens is the one that the opdracht names, not another one of the request', () => {
    const wie = alsGemeente('WESTENDORP', 'GESCHIKTHEID', 'PLAATSING');
    const genoemd = (doel: Doel) => eenDossier({ opdrachten: [eenOpdracht({ doelen: [doel] })] });
    expect(besluitOver(wie, 'ADRES', genoemd('PLAATSING'))).toEqual(toegestaan('WE-11'));
    expect(besluitOver(wie, 'ADRES', genoemd('GESCHIKTHEID'))).toEqual(afgeschermd('WE-11', 'GEEN_GROND'));
  });

  test('[WE-11] a telephone number that is to be secret does not go along with a placement (B2)', () => {
    const wie = alsGemeente('WESTENDORP', 'PLAATSING');
    const dossier = eenDossier({ opdrachten: [eenOpdracht({ doelen: ['PLAATSING'] })], geheim: ['TELEFOON'] });
    expect(besluitOver(wie, 'TELEFOON', dossier)).toEqual(afgeschermd('WE-11', 'GEHEIM_OP_VERZOEK'));
    expect(besluitOver(wie, 'ADRES', dossier)).toEqual(toegestaan('WE-11'));
  });
});

describe('WESTENDORP: roles (WE-19)', () => {
  toetsRollen({
    profiel: 'WESTENDORP',
    coach: 'WE-19',
    coordinator: 'WE-19',
    autorisatie: 'WE-19',
    rolRegel: 'WE-19',
  });

  test('[WE-19] each role reads what its task asks, and no more', () => {
    const gelezen = (wie: Als) => gelezenDoor(wie, 'WESTENDORP', 'UITVOERING', CATEGORIEEN);
    expect(gelezen(alsStagiair)).toEqual(['IDENTITEIT', 'ARBEID', 'TRAJECT']);
    expect(gelezen(alsManager)).toEqual(['IDENTITEIT', 'TRAJECT', 'FINANCIEEL']);
    expect(gelezen(alsAdministratie)).toEqual(['IDENTITEIT', 'ADRES', 'TELEFOON', 'EMAIL', 'TRAJECT', 'FINANCIEEL']);
    expect(gelezen(alsCoordinator)).not.toContain('VERSLAG');
    expect(gelezen(alsCoach)).toContain('VERSLAG');
  });
});
